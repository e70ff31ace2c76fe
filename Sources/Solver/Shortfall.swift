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

extension Ballot {
  /// What the vote lacks of the rule; `nil` where it carries.
  public var shortfall: Shortfall? {
    guard !carries else { return nil }
    switch finding {
    case .weighed(let weight, let total, let body, let quota):
      return .weight(weight, of: total, body: body, quota: quota)
    case .approval(let faction, _): return .approval(faction: faction)
    case .all(let parts):
      let missing = parts.compactMap(\.shortfall)
      return missing.count == 1 ? missing[0] : .each(missing)
    case .any(let parts): return .one(parts.compactMap(\.shortfall))
    }
  }
}

extension Board {
  /// What the option lacks of the rule; `nil` where it is ratified.
  public func shortfall(of option: Int) -> Shortfall? { ballot(on: option).shortfall }
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
