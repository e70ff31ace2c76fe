import Knowledge
import Numbers

/// A comparison that decides something on a board: whether a sum of weights in one body, each times a factor, is above,
/// at or below a number.
///
/// All that a board ratifies, and who prevails on it, turns only where the sign of such a sum does: each is linear in
/// the weights, so that along a line it turns at one place at most.
public struct Comparison: Hashable, Sendable {
  /// The board.
  public let place: Place
  /// The body whose weights count.
  public let body: Int
  /// What each faction's weight is multiplied by, by faction; the first that is not 0 is 1.
  public let factors: [Rational]
  /// What is added to the sum.
  public let offset: Rational

  /// The comparison of such a sum with nought; `nil` where no weight counts.
  init?(at place: Place, in body: Int, _ factors: [Rational], offset: Rational = .zero) {
    guard let lead = factors.first(where: { $0 != .zero }) else { return nil }
    (self.place, self.body) = (place, body)
    (self.factors, self.offset) = (factors.map { $0 / lead }, offset / lead)
  }

  /// The sum for these weights, one a faction.
  public func value(of weights: [Rational]) -> Rational {
    zip(factors, weights).reduce(offset) { $0 + $1.0 * $1.1 }
  }

  /// The sum in a world.
  public func value(in world: World) -> Rational { value(of: world[place].board.factions.map { $0.weights[body] }) }
}

extension Board {
  /// The comparisons that decide which options are ratified at home. Takes time linear in the options times the quotas
  /// of the rule.
  public func ruleComparisons(at place: Place) -> Set<Comparison> {
    comparisons(at: place, for: Set(options.indices.map { votes(for: $0) }))
  }

  /// The comparisons that decide which coalitions carry an option, whatever they want. Takes time and room exponential
  /// in the factions.
  ///
  /// - Precondition: there are at most ``Comparison/mostFactions`` of them.
  public func coalitionComparisons(at place: Place) -> Set<Comparison> {
    precondition(factions.count <= Comparison.mostFactions, "coalitions are told one by one")
    let coalitions = (0..<(1 << factions.count)).map { set in factions.indices.map { set >> $0 & 1 == 1 } }
    return comparisons(at: place, for: Set(coalitions))
  }

  private func comparisons(at place: Place, for ballots: Set<[Bool]>) -> Set<Comparison> {
    var found: Set<Comparison> = []
    for (quota, body) in rule.quotas {
      let ones = Array(repeating: Rational.one, count: factions.count)
      if let total = Comparison(at: place, in: body, ones) { found.insert(total) }
      found.formUnion(ballots.compactMap { quota.comparison($0, at: place, in: body) })
    }
    return found
  }
}

extension Comparison {
  /// The most factions of a board whose coalitions are told one by one.
  public static let mostFactions = 8
}

extension Quota {
  /// The comparison of the yes votes with the quota.
  fileprivate func comparison(_ votes: [Bool], at place: Place, in body: Int) -> Comparison? {
    func factors(_ yes: Rational, _ no: Rational) -> [Rational] { votes.map { $0 ? yes : no } }
    switch self {
    case .majority: return Comparison(at: place, in: body, factors(1, -1))
    case .unanimity: return Comparison(at: place, in: body, factors(0, -1))
    case .share(let share): return Comparison(at: place, in: body, factors(.one - share, -share))
    case .votes(let number): return Comparison(at: place, in: body, factors(1, 0), offset: -number)
    }
  }
}

extension Rule {
  /// Every quota in it, with its body.
  fileprivate var quotas: [(Quota, body: Int)] {
    switch self {
    case .quota(let quota, let body): [(quota, body)]
    case .approval: []
    case .all(let parts), .any(let parts): parts.flatMap(\.quotas)
    }
  }
}

extension Rational {
  /// -1 below nought, 0 at it, 1 above.
  public var sign: Int { self == .zero ? 0 : self < .zero ? -1 : 1 }
}

extension Comparison: Comparable {
  /// By board, then by body, then by the numbers: an order that is the same in every run.
  public static func < (a: Comparison, b: Comparison) -> Bool { a.key.lexicographicallyPrecedes(b.key) }

  private var key: [Rational] {
    [Rational(place.actor), Rational(place.phase), Rational(body)] + factors + [offset]
  }
}
