import Knowledge
import Numbers

/// How a source's claim of a result stands beside what is computed.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// It is so at home and at two levels; or at home, where it speaks of that alone.
  case agrees
  /// It is so at home, but not once the others' consent is asked for.
  case agreesAtHome
  /// It is not so at home, but given what the others can ratify.
  case agreesTwoLevel
  /// It is so at neither level.
  case contradicted
}

/// One actor's results at both levels, as claims speak of them.
public struct Results: Sendable {
  private let board: Board
  private let levels: [Level]

  private struct Level: Sendable {
    let winset: [Int]
    /// The win-set, or what an empty one falls back on.
    let standing: [Int]
    let contest: Contest
  }

  /// What comes out for an actor in a solved game; `nil` where it has no board.
  public init?(of actor: Int, in game: Game, _ solution: Solution) {
    guard let board = game.board(of: actor), let home = solution.home[actor] else { return nil }
    self.board = board
    let candidates = game.deliverable(of: actor, in: solution)
    levels = [
      Level(
        winset: home, standing: home.isEmpty ? board.reversion.map { [$0] } ?? [] : home,
        contest: board.contest(over: Array(board.options.indices))),
      Level(
        winset: solution.winsets[actor] ?? [], standing: solution.standing[actor] ?? [],
        contest: board.contest(over: candidates)),
    ]
  }

  /// How a claim stands beside these results.
  public func verdict(on claim: Claim) -> Verdict {
    let holds = levels.map { isSo(claim.statement, at: $0) }
    if claim.isAtHome { return holds[0] ? .agrees : .contradicted }
    switch (holds[0], holds[1]) {
    case (true, true): return .agrees
    case (true, false): return .agreesAtHome
    case (false, true): return .agreesTwoLevel
    case (false, false): return .contradicted
    }
  }

  /// Whether two factions of which it is claimed that they prevail do so together at one level.
  public func bear(out claim: Claim, and other: Claim) -> Bool {
    guard case .prevail = claim.statement, case .prevail = other.statement else { return false }
    return levels.contains { isSo(claim.statement, at: $0) && isSo(other.statement, at: $0) }
  }

  /// Whether a statement is so at one level.
  ///
  /// An option is carried out where the win-set holds it, or an empty one falls back on it. A faction prevails where
  /// it wins with an option that it accepts: one that is left with no-deal, though it would rather have a deal, has
  /// not won anything.
  private func isSo(_ statement: Claim.Statement, at level: Level) -> Bool {
    switch statement {
    case .winset(let options): return level.winset == options
    case .outcome(let option): return level.standing.contains(option)
    case .prevail(let faction, let option):
      guard let winner = level.contest.winner, winner.factions.contains(faction) else { return false }
      if winner.choice == .noDeal, board.factions[faction].preference.rank(of: .noDeal) != 0 { return false }
      return option.map { $0 == index(of: winner.choice) } ?? true
    case .tally(let option, let body, let yes, let no):
      let count = board.count(of: board.stances(on: option), in: body)
      return count.yes == yes && count.no == no
    }
  }

  private func index(of choice: Preference.Choice) -> Int? {
    if case .option(let option) = choice { option } else { board.reversion }
  }
}

extension Claim {
  /// Whether both cannot be so of one board on one day at one level: different win-sets, winners, outcomes or counts, or a
  /// winner's option that was not carried out. What is claimed of the game at home alone, and what is not, can both be so.
  public func contradicts(_ other: Claim) -> Bool {
    if isAtHome != other.isAtHome { return false }
    if let day, let otherDay = other.day, day != otherDay { return false }
    return switch (statement, other.statement) {
    case (.winset(let a), .winset(let b)): a != b
    case (.outcome(let a), .outcome(let b)): a != b
    case (.prevail(let f, let a), .prevail(let g, let b)): f != g || (a != nil && b != nil && a != b)
    case (.prevail(_, let a), .outcome(let b)), (.outcome(let b), .prevail(_, let a)): a != nil && a != b
    case (.tally(let a, let body, let yes, let no), .tally(let b, let other, let ayes, let noes)):
      a == b && body == other && (yes, no) != (ayes, noes)
    case (.winset, _), (_, .winset), (.tally, _), (_, .tally): false
    }
  }
}
