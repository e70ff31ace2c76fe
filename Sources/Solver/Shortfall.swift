import Knowledge
import Numbers

/// What a vote lacks of its rule.
public enum Shortfall: Hashable, Sendable {
  /// Weight in a body: it has `weight` of `total`.
  case weight(Rational, of: Rational, body: Int, quota: Quota)
  /// The approval of a veto player (Tsebelis 2002, ch. 1).
  case approval(faction: Int)
  /// Each of these.
  case each([Shortfall])
  /// One of these.
  case one([Shortfall])
}

extension Quota {
  /// The least weight that is needed; for a majority, the weight that must be passed.
  public func threshold(of total: Rational) -> Rational {
    switch self {
    case .majority: total / 2
    case .unanimity: total
    case .share(let share): share * total
    case .votes(let number): number
    }
  }

  /// Whether the threshold itself is too little.
  public var isStrict: Bool { self == .majority }
}

extension Board {
  /// What the option lacks of the rule; `nil` where it is ratified.
  public func shortfall(of option: Int) -> Shortfall? { shortfall(of: votes(for: option), under: rule) }

  private func shortfall(of votes: [Bool], under rule: Rule) -> Shortfall? {
    guard !holds(rule, for: votes) else { return nil }
    switch rule {
    case .quota(let quota, let body):
      return .weight(weight(of: votes, in: body), of: total(in: body), body: body, quota: quota)
    case .approval(let faction): return .approval(faction: faction)
    case .all(let parts):
      let missing = parts.compactMap { shortfall(of: votes, under: $0) }
      return missing.count == 1 ? missing[0] : .each(missing)
    case .any(let parts): return .one(parts.compactMap { shortfall(of: votes, under: $0) })
    }
  }
}

extension Rule {
  /// The factions without whose approval nothing is ratified.
  public var vetoPlayers: [Int] {
    switch self {
    case .quota, .any: []
    case .approval(let faction): [faction]
    case .all(let parts): parts.flatMap(\.vetoPlayers)
    }
  }
}
