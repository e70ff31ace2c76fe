import Answers
import Knowledge
import Solver
import Synchronization

/// What is known already of a world's games: solutions, and the seats without what queries suppose, to which these come
/// back again and again. None of it changes any answer.
public final class KnownTables: Sendable {
  let solutions: KnownSolutions
  private let tables: Kept<KnownSolutions.Table, KnownTable>

  /// Nothing known yet of worlds of that breadth.
  public init(breadth: Int) {
    solutions = KnownSolutions(breadth: breadth)
    tables = Kept(atMost: KnownSolutions.most(100, breadth))
  }

  /// The table of a game of the world itself, with nothing supposed in it.
  ///
  /// - Throws: where somebody wants it to stop.
  func table(of game: Game) throws(Interrupted) -> KnownTable {
    try tables.value(at: game.table) { () throws(Interrupted) in
      // Whoever asks later does so with a watch of its own.
      let patient = game.asked()
      return KnownTable(Solved(patient, try solutions.solution(of: game, isStated: true)))
    }
  }
}

/// A solved game with its seats, each with what was told of it so far.
final class KnownTable: Sendable {
  let solved: Solved
  private let seats = Mutex<[Int: Seat]>([:])

  init(_ solved: Solved) { self.solved = solved }

  /// The same for somebody who wants long work to stop at times.
  func solved(watchedBy watch: Watch) -> Solved {
    Solved(solved.game.asked(stoppingIf: watch.isInterrupted), solved.solution)
  }

  func seat(of actor: Int) -> Seat {
    seats.withLock { seats in
      if let seat = seats[actor] { return seat }
      let seat = Seat(actor: actor, table: solved)
      seats[actor] = seat
      return seat
    }
  }
}
