import Knowledge
import Numbers

/// One vote under a rule, with all that decides it: whether it carries follows from what it shows.
public struct Ballot: Hashable, Sendable {
  /// What was looked at.
  public let finding: Finding

  /// What a rule looks at.
  public indirect enum Finding: Hashable, Sendable {
    /// The weight in a body of those that vote yes, held against a quota of the body's total.
    case weighed(Rational, of: Rational, body: Int, quota: Quota)
    /// Whether a veto player votes yes (Tsebelis 2002, ch. 1).
    case approval(faction: Int, isGiven: Bool)
    /// Every part must carry.
    case all([Ballot])
    /// One part must carry.
    case any([Ballot])
  }

  /// Whether the votes carry under the rule. A body without weight carries nothing.
  public var carries: Bool {
    switch finding {
    case .weighed(let weight, let total, _, let quota): .zero < total && quota.isMet(by: weight, of: total)
    case .approval(_, let isGiven): isGiven
    case .all(let parts): parts.allSatisfy(\.carries)
    case .any(let parts): parts.contains(where: \.carries)
    }
  }
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

  fileprivate func isMet(by weight: Rational, of total: Rational) -> Bool {
    let threshold = threshold(of: total)
    return isStrict ? threshold < weight : threshold <= weight
  }
}

extension Board {
  /// The vote on an option, where exactly the factions that accept it vote for it.
  public func ballot(on option: Int) -> Ballot { ballot(under: rule, for: votes(for: option)) }

  /// The vote under `rule` of the factions that vote yes.
  public func ballot(under rule: Rule, for votes: [Bool]) -> Ballot {
    switch rule {
    case .quota(let quota, let body):
      Ballot(finding: .weighed(weight(of: votes, in: body), of: total(in: body), body: body, quota: quota))
    case .approval(let faction): Ballot(finding: .approval(faction: faction, isGiven: votes[faction]))
    case .all(let parts): Ballot(finding: .all(parts.map { ballot(under: $0, for: votes) }))
    case .any(let parts): Ballot(finding: .any(parts.map { ballot(under: $0, for: votes) }))
    }
  }

  /// The weight of those that vote yes, exactly.
  public func weight(of votes: [Bool], in body: Int) -> Rational {
    factions.indices.reduce(.zero) { votes[$1] ? $0 + factions[$1].weights[body] : $0 }
  }
}
