import Knowledge
import Numbers

/// One vote under a rule, with all that decides it: whether it carries follows from what it shows.
public struct Ballot: Hashable, Sendable {
  /// What was looked at.
  public let finding: Finding
  /// Whether the votes carry under the rule. A base without weight carries nothing.
  public let carries: Bool

  /// What a rule looks at.
  public indirect enum Finding: Hashable, Sendable {
    /// Some weight in a body, held against a quota.
    case weighed(Weighing)
    /// Whether a veto player takes that side (Tsebelis 2002, ch. 1).
    case approval(faction: Int, side: Weighing.Side, isGiven: Bool)
    /// It carries unless those against make that up, as the vote within shows, in which both sides are exchanged.
    case unless(Ballot)
    /// Every part must carry.
    case all([Ballot])
    /// One part must carry.
    case any([Ballot])
  }

  fileprivate init(finding: Finding) {
    self.finding = finding
    carries =
      switch finding {
      case .weighed(let weighing): weighing.isMet
      case .approval(_, _, let isGiven): isGiven
      case .unless(let disapproval): !disapproval.carries
      case .all(let parts): parts.allSatisfy(\.carries)
      case .any(let parts): parts.contains(where: \.carries)
      }
  }

  /// The parts that have none themselves: weights that are held against quotas, and approvals, in the order of the rule.
  public var leaves: [Ballot] {
    switch finding {
    case .weighed, .approval: [self]
    case .unless(let disapproval): disapproval.leaves
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    }
  }

  /// The weights that make it carry: of alternatives those that carry, each with all its parts.
  public var carrying: [Weighing] {
    guard carries else { return [] }
    switch finding {
    case .weighed(let weighing): return [weighing]
    case .approval, .unless: return []
    case .all(let parts), .any(let parts): return parts.flatMap(\.carrying)
    }
  }

  /// All weights that are held against quotas, in the order of the rule.
  public var weighings: [Weighing] {
    leaves.compactMap { if case .weighed(let weighing) = $0.finding { weighing } else { nil } }
  }
}

extension Board {
  /// The vote on an option, where the factions that accept it vote for it and the others against, but for those that
  /// are said not to vote on it.
  public func ballot(on option: Int) -> Ballot { ballot(under: rule, for: stances(on: option)) }

  /// The vote under `rule` of factions that stand so.
  public func ballot(under rule: Rule, for stances: [Stance]) -> Ballot { ballot(under: rule, for: stances, .yes) }

  /// Likewise, where the weight on `side` is that of those who vote for what is put.
  private func ballot(under rule: Rule, for stances: [Stance], _ side: Weighing.Side) -> Ballot {
    func weighing(_ quota: Quota, _ body: Int, _ base: Rule.Base, _ side: Weighing.Side) -> Ballot {
      let count = count(of: stances, in: body)
      return Ballot(finding: .weighed(Weighing(count: count, body: body, quota: quota, base: base, side: side)))
    }
    switch rule {
    case .quota(let quota, let body, let base): return weighing(quota, body, base, side)
    case .turnout(let quota, let body): return weighing(quota, body, .members, .present)
    case .approval(let faction):
      let isGiven = side.counts(stances[faction])
      return Ballot(finding: .approval(faction: faction, side: side, isGiven: isGiven))
    case .unless(let rule):
      return Ballot(finding: .unless(ballot(under: rule, for: stances, side == .yes ? .no : .yes)))
    case .all(let parts): return Ballot(finding: .all(parts.map { ballot(under: $0, for: stances, side) }))
    case .any(let parts): return Ballot(finding: .any(parts.map { ballot(under: $0, for: stances, side) }))
    }
  }
}
