import Knowledge
import Numbers

/// The win-set at home of a board whose options are all combinations of a space.
public struct SpaceWinset: Hashable, Sendable {
  /// The options: every combination that can come about, but for the reversion.
  public let options: Plane
  /// Those of them that at least one faction accepts; all of them where the rule can be met without anybody's support.
  public let supported: Plane
  /// Those that the rule ratifies: the win-set.
  public let ratified: Plane
}

extension Game {
  /// The win-set at home of an actor, over the space of its board; `nil` where it has none, or where its numbers have too
  /// many digits.
  ///
  /// What holds at ``Board/winsetAtHome`` holds here too: each combination is voted on once, up or down, against
  /// no-deal (Putnam 1988, p. 437), and a faction accepts what is worth at least its reserve to it.
  ///
  /// - Throws: where somebody wants it to stop.
  public func spaceWinset(of actor: Int) throws(Interrupted) -> SpaceWinset? {
    guard let board = board(of: actor), let space = board.space else { return nil }
    return try winset(of: board, over: Grid(space))
  }

  /// The combinations of a grid that a board ratifies, where the grid settles at least the issues of the board.
  func winset(of board: Board, over grid: Grid) throws(Interrupted) -> SpaceWinset? {
    guard let poll = Poll(of: board, on: grid) else { return nil }
    let options = options(of: board, over: grid)
    let (ratified, supported) = try poll.outcome { () throws(Interrupted) in try goOn() }
    return SpaceWinset(
      options: options,
      supported: board.rule.asksForSupport ? Plane(grid: grid, words: supported).intersection(options) : options,
      ratified: Plane(grid: grid, words: ratified).intersection(options))
  }

  /// Every combination that can come about, but for the reversion of the board.
  func options(of board: Board, over grid: Grid) -> Plane {
    var options = possible(in: grid)
    if board.space == nil {
      var listed = Plane(grid: grid, words: Array(repeating: 0, count: grid.height))
      for index in board.options.indices where !board.isTiedAway(index) {
        let option = board.options[index]
        listed.formUnion(grid.plane(of: option.terms))
      }
      options = listed
    }
    if let reversion = board.reversion { options.subtract(grid.plane(of: board.anyOption(at: reversion).terms)) }
    return options
  }

  /// Every combination that holds no impossible one. Where a combination leaves issues open of which an impossible one
  /// speaks, they can be settled otherwise.
  func possible(in grid: Grid) -> Plane {
    var possible = grid.everything
    for impossible in world.impossible
    where impossible.terms.allSatisfy({ grid.space.issues.contains($0.issue) }) {
      possible.subtract(grid.plane(of: impossible.terms))
    }
    return possible
  }
}
