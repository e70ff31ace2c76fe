import Knowledge
import Numbers

/// What a vote lacks of its rule.
public enum Shortfall: Hashable, Sendable {
  /// Weight in a body: it does not meet the quota.
  case weight(Weighing)
  /// Weight in a body meets a quota that stops the option.
  case excess(Weighing)
  /// The approval of a veto player (Tsebelis 2002, ch. 1).
  case approval(faction: Int)
  /// That faction is against it, which stops the option.
  case disapproval(faction: Int)
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
    case .weighed(let weighing): return .weight(weighing)
    case .approval(let faction, _, _): return .approval(faction: faction)
    case .unless(let disapproval): return disapproval.hindrance
    case .all(let parts): return .each(of: parts.compactMap(\.shortfall))
    case .any(let parts): return .one(parts.compactMap(\.shortfall))
    }
  }

  /// What would have to go so that the vote carries no more; `nil` where it does not carry.
  private var hindrance: Shortfall? {
    guard carries else { return nil }
    switch finding {
    case .weighed(let weighing): return .excess(weighing)
    case .approval(let faction, _, _): return .disapproval(faction: faction)
    case .unless(let disapproval): return disapproval.shortfall
    case .all(let parts): return .one(parts.compactMap(\.hindrance))
    case .any(let parts): return .each(of: parts.compactMap(\.hindrance))
    }
  }
}

extension Shortfall {
  fileprivate static func each(of parts: [Shortfall]) -> Self { parts.count == 1 ? parts[0] : .each(parts) }
}

extension Board {
  /// What the option lacks of the rule; `nil` where it is ratified.
  public func shortfall(of option: Int) -> Shortfall? { ballot(on: option).shortfall }
}

extension Rule {
  /// The factions that the rule names without whose approval nothing is ratified.
  public var vetoPlayers: Set<Int> {
    switch self {
    case .quota, .turnout, .unless: []
    case .approval(let faction): [faction]
    case .all(let parts): parts.reduce(into: []) { $0.formUnion($1.vetoPlayers) }
    case .any(let parts):
      parts.dropFirst().reduce(into: parts.first?.vetoPlayers ?? []) { $0.formIntersection($1.vetoPlayers) }
    }
  }
}
