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
    comparisons(at: place, for: Set(options.indices.map { stances(on: $0) }))
  }

  /// The comparisons that decide which coalitions carry an option, whatever they want, where everybody votes. Takes time
  /// and room exponential in the factions.
  ///
  /// - Precondition: there are at most ``Comparison/mostFactions`` of them.
  public func coalitionComparisons(at place: Place) -> Set<Comparison> {
    precondition(factions.count <= Comparison.mostFactions, "coalitions are told one by one")
    let coalitions = (0..<(1 << factions.count)).map { set in
      factions.indices.map { set >> $0 & 1 == 1 ? Stance.yes : .no }
    }
    return comparisons(at: place, for: Set(coalitions))
  }

  /// Of each quota, whether its base has weight, and whether it is met.
  private func comparisons(at place: Place, for ballots: Set<[Stance]>) -> Set<Comparison> {
    var found: Set<Comparison> = []
    for quota in rule.quotas(for: .yes) {
      for stances in ballots {
        let held = stances.map { quota.base.holds($0) ? Rational.one : .zero }
        let counted = stances.map { quota.side.counts($0) ? Rational.one : .zero }
        if let total = Comparison(at: place, in: quota.body, held) { found.insert(total) }
        if let met = quota.quota.comparison(of: counted, with: held, at: place, in: quota.body) { found.insert(met) }
      }
    }
    return found
  }
}

extension Comparison {
  /// The most factions of a board whose coalitions are told one by one.
  public static let mostFactions = 8
}

extension Quota {
  /// The comparison of what is counted with the quota of what it is taken of, each 1 or 0 by faction: of a share of
  /// those that vote for example, yes times what is left of the share to 1, less no times the share.
  fileprivate func comparison(
    of counted: [Rational], with held: [Rational], at place: Place, in body: Int
  ) -> Comparison? {
    func factors(_ share: Rational) -> [Rational] { zip(counted, held).map { $0 - share * $1 } }
    switch self {
    case .majority: return Comparison(at: place, in: body, factors(Rational(1, 2)))
    case .unanimity: return Comparison(at: place, in: body, factors(1))
    case .share(let share): return Comparison(at: place, in: body, factors(share))
    case .votes(let number): return Comparison(at: place, in: body, counted, offset: -number)
    }
  }
}

extension Rule {
  /// Every quota in it, with its body, of whom it is taken, and whose weight is held against it.
  fileprivate func quotas(
    for side: Weighing.Side
  ) -> [(quota: Quota, body: Int, base: Base, side: Weighing.Side)] {
    switch self {
    case .quota(let quota, let body, let base): [(quota, body, base, side)]
    case .turnout(let quota, let body): [(quota, body, .members, .present)]
    case .unless(let rule): rule.quotas(for: side == .yes ? .no : .yes)
    case .approval, .all, .any: parts.flatMap { $0.quotas(for: side) }
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
