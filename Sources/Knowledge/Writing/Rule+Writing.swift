import Numbers
import Syntax

extension Rule {
  /// The rule as a case file writes it.
  public func written(on board: Board, in world: World) -> String {
    switch self {
    case .quota(let quota, let body, .members): quota.written + (body == 0 ? "" : " of \(world.bodyWritten(body))")
    case .quota(let quota, let body, let base): "\(quota.written) of \(world.bodyWritten(body)) \(base.word)"
    case .turnout(let quota, let body): "turnout \(quota.written) of \(world.bodyWritten(body))"
    case .approval(let faction): "approval of \(quoted(board.factions[faction].name))"
    case .unless(let rule): "unless \(rule.nested(on: board, in: world)) disapprove"
    case .all(let parts): parts.map { $0.nested(on: board, in: world) }.joined(separator: " and ")
    case .any(let parts): parts.map { $0.nested(on: board, in: world) }.joined(separator: " or ")
    }
  }

  private func nested(on board: Board, in world: World) -> String {
    switch self {
    case .all, .any: "(\(written(on: board, in: world)))"
    case .quota, .turnout, .approval, .unless: written(on: board, in: world)
    }
  }
}

extension World {
  fileprivate func bodyWritten(_ body: Int) -> String { body == 0 ? "power" : quoted(bodies[body].name) }
}

extension Rule.Base {
  /// The word that says in a case file of whose weight a quota is taken.
  public var word: Word {
    switch self {
    case .members: "members"
    case .present: "present"
    case .voting: "voting"
    }
  }
}

extension Quota {
  /// The quota as a case file writes it.
  public var written: String {
    switch self {
    case .majority: "majority"
    case .unanimity: "unanimity"
    case .share(let share): share.written
    case .votes(let number): "\(number.written) votes"
    }
  }
}
