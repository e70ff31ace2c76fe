import Numbers
import Syntax

extension Rule {
  /// The rule as a case file writes it.
  public func written(on board: Board, in world: World) -> String {
    switch self {
    case .quota(let quota, let body): quota.written + (body == 0 ? "" : " of \(quoted(world.bodies[body].name))")
    case .approval(let faction): "approval of \(quoted(board.factions[faction].name))"
    case .all(let parts): parts.map { $0.nested(on: board, in: world) }.joined(separator: " and ")
    case .any(let parts): parts.map { $0.nested(on: board, in: world) }.joined(separator: " or ")
    }
  }

  private func nested(on board: Board, in world: World) -> String {
    switch self {
    case .all, .any: "(\(written(on: board, in: world)))"
    case .quota, .approval: written(on: board, in: world)
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
