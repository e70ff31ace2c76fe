import Diagnostics
import Numbers
import Syntax

/// What is wrong with a rule.
struct RuleFaults {
  /// What is so whatever else the case says.
  var complaints: [Diagnostic] = []
  /// What of the votes on its board is missing.
  var absences: [Diagnostic] = []
}

extension RuleSyntax {
  /// The rule with its names resolved on `board`; what is wrong with it goes to `faults`.
  func resolved(on board: Board, of world: World, _ faults: inout RuleFaults) -> Rule? {
    switch self {
    case .quota(let quota, let name, let word):
      guard let (quota, body) = quota.resolved(of: name, on: board, of: world, &faults) else { return nil }
      let base = Rule.Base.allCases.first { $0.word == word?.value } ?? .members
      if let word, case .votes = quota { faults.complaints.append(.baseOfVotes(word)) }
      return .quota(quota, body: body, base: base)
    case .turnout(let quota, let name):
      return quota.resolved(of: name, on: board, of: world, &faults).map { .turnout($0.quota, body: $0.body) }
    case .unless(let rule): return rule.resolved(on: board, of: world, &faults).map { .unless($0) }
    case .approval(let name):
      if let faction = board.factions.index(of: name.value) { return .approval(faction: faction) }
      if faults.complaints.count < Reader.mostComplaints {
        faults.complaints.append(.noSuch("faction on this board", name, among: board.factions.everyName))
      }
      return nil
    case .all(let parts): return parts.resolved(on: board, of: world, &faults).map { .all($0) }
    case .any(let parts): return parts.resolved(on: board, of: world, &faults).map { .any($0) }
    }
  }
}

extension [RuleSyntax] {
  fileprivate func resolved(on board: Board, of world: World, _ faults: inout RuleFaults) -> [Rule]? {
    let rules = map { $0.resolved(on: board, of: world, &faults) }
    return rules.contains { $0 == nil } ? nil : rules.compactMap { $0 }
  }
}

extension Spanned<QuotaSyntax> {
  fileprivate func resolved(
    of name: Name?, on board: Board, of world: World, _ faults: inout RuleFaults
  ) -> (quota: Quota, body: Int)? {
    let body = name.map { world.bodies.index(of: $0.value) } ?? 0
    guard let body else {
      faults.complaints.append(.noSuch("body", name ?? Name("", at: span), among: world.bodies.everyName))
      return nil
    }
    if board.total(in: body) == .zero { faults.absences.append(.noWeight(in: world.bodies[body].name, at: span)) }
    switch value {
    case .majority: return (.majority, body)
    case .unanimity: return (.unanimity, body)
    case .share(let share):
      if share <= .zero || share > .one { faults.complaints.append(.quotaOutOfRange(share, at: span)) }
      return (.share(share), body)
    case .votes(let votes):
      if body == 0, board.order != nil { faults.complaints.append(.votesOfAnOrder(at: span)) }
      if votes <= .zero { faults.complaints.append(.noVotes(at: span)) }
      if board.mostVotes(in: body) < votes, body != 0 || board.order == nil {
        let bodies = body == 0 ? world.bodies.indices.dropFirst().filter { votes <= board.mostVotes(in: $0) } : []
        faults.absences.append(
          .tooManyVotes(of: board.mostVotes(in: body), asked: votes, of: bodies.map { world.bodies[$0].name }, at: span)
        )
      }
      return (.votes(votes), body)
    }
  }
}
