import Diagnostics
import Numbers
import Syntax

extension RuleSyntax {
  /// The rule with its names resolved on `board`; what is wrong with it goes to `complaints`.
  func resolved(on board: Board, of world: World, _ complaints: inout [Diagnostic]) -> Rule? {
    switch self {
    case .quota(let quota, let name): return quota.resolved(of: name, on: board, of: world, &complaints)
    case .approval(let name):
      if let faction = board.factions.index(of: name.value) { return .approval(faction: faction) }
      complaints.append(.noSuch("faction on this board", name, among: board.factions.everyName))
      return nil
    case .all(let parts): return parts.resolved(on: board, of: world, &complaints).map { .all($0) }
    case .any(let parts): return parts.resolved(on: board, of: world, &complaints).map { .any($0) }
    }
  }
}

extension [RuleSyntax] {
  fileprivate func resolved(on board: Board, of world: World, _ complaints: inout [Diagnostic]) -> [Rule]? {
    let rules = map { $0.resolved(on: board, of: world, &complaints) }
    return rules.contains { $0 == nil } ? nil : rules.compactMap { $0 }
  }
}

extension Spanned<QuotaSyntax> {
  fileprivate func resolved(
    of name: Name?, on board: Board, of world: World, _ complaints: inout [Diagnostic]
  ) -> Rule? {
    let body = name.map { world.bodies.index(of: $0.value) } ?? 0
    guard let body else {
      complaints.append(.noSuch("body", name ?? Name("", at: span), among: world.bodies.everyName))
      return nil
    }
    if board.total(in: body) == .zero { complaints.append(.noWeight(in: world.bodies[body].name, at: span)) }
    switch value {
    case .majority: return body == 0 ? .majority : .quota(.majority, body: body)
    case .unanimity: return .quota(.unanimity, body: body)
    case .share(let share):
      if share <= .zero || share > .one { complaints.append(.quotaOutOfRange(share, at: span)) }
      return .quota(.share(share), body: body)
    case .votes(let votes):
      if body == 0, board.order != nil { complaints.append(.votesOfAnOrder(at: span)) }
      if votes <= .zero { complaints.append(.noVotes(at: span)) }
      if board.total(in: body) < votes, body != 0 || board.order == nil {
        complaints.append(.tooManyVotes(of: board.total(in: body), at: span))
      }
      return .quota(.votes(votes), body: body)
    }
  }
}
