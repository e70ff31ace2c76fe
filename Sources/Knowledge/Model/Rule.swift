import Numbers

/// A rule of ratification: how the factions' votes decide on an option.
public indirect enum Rule: Hashable, Sendable {
  /// A quota of one body's weight, held against those that vote yes.
  case quota(Quota, body: Int, base: Base = .members)
  /// A participation quorum: a quota of all of one body's weight, held against those that are there, however they vote.
  case turnout(Quota, body: Int)
  /// The faction of that index must accept: a veto player (Tsebelis 2002, ch. 1).
  case approval(faction: Int)
  /// What is put to the vote stands unless that rule would hold if those against voted for it, and those for it against.
  case unless(Rule)
  /// Every part must hold.
  case all([Rule])
  /// One part must hold.
  case any([Rule])

  /// The rule where none is stated: more than half of the power.
  public static let majority = Rule.quota(.majority, body: 0)

  /// Of whose weight a quota is taken.
  public enum Base: Int, Hashable, Sendable, CaseIterable {
    /// Of all members of the body, be they there or not.
    case members
    /// Of those that are there: that vote yes, vote no, or abstain.
    case present
    /// Of those that vote yes or no.
    case voting
  }

  /// The rules of which it is made.
  public var parts: [Rule] {
    switch self {
    case .quota, .turnout, .approval: []
    case .unless(let rule): [rule]
    case .all(let parts), .any(let parts): parts
    }
  }

  /// The rule with each of the rules of which it is made replaced.
  func mappingParts(_ change: (Rule) -> Rule) -> Rule {
    switch self {
    case .quota, .turnout, .approval: self
    case .unless(let rule): .unless(change(rule))
    case .all(let parts): .all(parts.map(change))
    case .any(let parts): .any(parts.map(change))
    }
  }
}

extension Rule {
  /// The rule on a board where factions and bodies stand elsewhere.
  func moved(faction: (Int) -> Int, body: (Int) -> Int) -> Rule {
    switch self {
    case .quota(let quota, let old, let base): .quota(quota, body: body(old), base: base)
    case .turnout(let quota, let old): .turnout(quota, body: body(old))
    case .approval(let old): .approval(faction: faction(old))
    case .unless, .all, .any: mappingParts { $0.moved(faction: faction, body: body) }
    }
  }

  /// The bodies that it asks, in its order, each perhaps several times.
  public var bodies: [Int] {
    switch self {
    case .quota(_, let body, _), .turnout(_, let body): [body]
    case .approval, .unless, .all, .any: parts.flatMap(\.bodies)
    }
  }

  /// The factions whose approval it names anywhere, each perhaps several times.
  public var approvers: [Int] {
    if case .approval(let faction) = self { return [faction] }
    return parts.flatMap(\.approvers)
  }
}

extension Board {
  /// By faction, whether the rule asks it: whether it has weight in a body that the rule names, or its approval counts. Takes
  /// time linear in the factions, times the parts of the rule.
  public var voters: [Bool] {
    let (bodies, approvers) = (rule.bodies, rule.approvers)
    return factions.indices.map { faction in
      approvers.contains(faction) || bodies.contains { factions[faction].weights[$0] != .zero }
    }
  }
}

/// How much of a body it takes.
public enum Quota: Hashable, Sendable {
  /// More than one half of the total.
  case majority
  /// All factions that have weight.
  case unanimity
  /// At least this share of the total, above 0 and at most 1.
  case share(Rational)
  /// At least this many votes, more than 0.
  case votes(Rational)
}
