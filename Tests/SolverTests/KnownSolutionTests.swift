import Solver
import Syntax
import Testing

@testable import Verbs

/// What was found out about other worlds with the same stakes changes no answer.
@Suite struct KnownSolutionTests {
  /// Whatever is supposed, in whatever order: the second way is to solve each game by itself.
  @Test func answersAreTheSameWithKnownTables() {
    var tried = 0
    tryGames(part: 4) { trial in
      // Of broad worlds no more than one game is kept in mind.
      let known = KnownTables(breadth: trial.random.one(of: [trial.world.breadth, 300_000]))
      for _ in 0..<8 {
        let actor = trial.random.one(of: trial.seated)
        guard let board = trial.draft.actors[actor].board else { continue }
        let edits = (0...trial.random.below(2)).map { _ in trial.random.edit(of: board, in: trial.draft) }
        let query = trial.query() + " if " + edits.map { trial.draft.text(of: $0, to: actor) }.joined(separator: ", ")
        guard let alone = try? trial.world.plan(query) else { continue }
        let together = try trial.world.plan(query, knowing: known)
        try hold("\(together.answer().rows())", equals: "\(alone.answer().rows())", query)
        tried += 1
      }
    }
    #expect(100 < tried)
  }
}
