import Numbers

extension Board {
  /// The most factions of an order: what it leaves open is looked through.
  public static let mostOrdered = 64

  /// Gives the powers as an order; what was known of them before is forgotten.
  mutating func order(by tiers: [[Int]], on ground: Ground) {
    (order, orderGround) = (tiers, ground)
    for (place, tier) in tiers.enumerated() {
      for faction in tier {
        factions[faction].weights[0] = Rational(tiers.count - place)
        factions[faction].statuses[0] = ground.status
        factions[faction].setInterval(nil, in: 0)
        factions[faction].resources = []
      }
    }
  }

  /// Forgets the order, since the powers are numbers.
  mutating func dropOrder() { (order, orderGround) = (nil, .assumed) }

  /// The place of a faction in the order, from 1 for the strongest; `nil` where powers are numbers.
  public func place(of faction: Int) -> Int? { order?.firstIndex { $0.contains(faction) }.map { $0 + 1 } }

  /// The order of the factions that are left without that one.
  mutating func removeFromOrder(_ faction: Int) {
    guard let order else { return }
    let left = order.map { $0.filter { $0 != faction }.map { $0 > faction ? $0 - 1 : $0 } }
    self.order(by: left.filter { !$0.isEmpty }, on: orderGround)
  }
}

extension Rule {
  /// Whether it counts votes of power somewhere, of which an order knows no number.
  var countsPower: Bool {
    switch self {
    case .quota(.votes, let body, _), .turnout(.votes, let body): body == 0
    default: parts.contains(where: \.countsPower)
    }
  }
}
