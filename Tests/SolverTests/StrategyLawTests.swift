import Knowledge
import Solver
import Testing

/// How actors come to the table, on random cases: tied hands, beliefs and chief negotiators (Putnam 1988, p. 440, 452 and
/// 456 to 459). The naive evaluator has the definitions from their words alone.
@Suite struct StrategyLawTests {
  /// Win-sets, what is stood on, and candidates are those of the naive evaluator, as declared and as supposed.
  @Test func answersAgreeWithTheDefinitions() {
    tryStrategies { trial, draft in
      let world = try World(draft)
      let (game, naive) = (Game(world), NaiveEvaluator(draft))
      let (solution, result) = (try game.solve(), naive.solve(using: &trial.random))
      try hold(solution.home.sets, equals: result.home, "at home\n\(draft.text)")
      try hold(solution.winsets.sets, equals: result.winsets, "at both levels\n\(draft.text)")
      try hold(solution.standing.sets, equals: result.standing, "standing\n\(draft.text)")
      for (actor, data, board) in trial.boards {
        let candidates = data.options.indices.filter { naive.isCandidate($0, of: actor, given: result.standing) }
        try hold(game.deliverable(of: actor, in: solution), equals: candidates, "candidates of \(actor)\n\(draft.text)")
        for option in board.options.indices {
          let cause = game.cause(of: option, of: actor, in: solution)
          try hold(cause == nil, equals: solution.winsets[actor]?.contains(option) == true, "cause\n\(draft.text)")
        }
      }
    }
  }

  /// Tied hands leave of a win-set at home what they are tied to, and nobody else's changes.
  @Test func tiedHandsCutTheWinset() {
    tryOneBoard { trial, actor, data, board in
      let numbers = trial.random.few(of: data.candidates.map { data.options[$0].number })
      let after = try trial.world.supposing("A\(actor + 1) ties hands to \(trial.draft.few(numbers))")
      for other in trial.seated {
        let before = trial.world.winset(of: other)
        let kept = other == actor ? before.filter { numbers.contains(board.options[$0].number) } : before
        try hold(after.winset(of: other), equals: kept, "\(other) if \(actor) ties hands to \(numbers)")
      }
      let contests = [trial.game, Game(after)].map { $0.board(of: actor)?.contest(over: Array(board.options.indices)) }
      try hold(contests[0]?.backings, equals: contests[1]?.backings, "who prevails at home")
    }
  }

  /// What is believed is judged by, constantly: a belief that is true changes nothing where nobody falls back. Where
  /// somebody does, what is believed of it from the start can keep others from falling with it.
  @Test func trueBeliefsChangeNothing() {
    tryOneBoard { trial, actor, _, _ in
      let solution = try trial.game.solve()
      guard solution.stages.count == 1 else { return }
      let beliefs = trial.boards.filter { $0.actor != actor }.map { other, data, _ in
        "A\(actor + 1) believes A\(other + 1) "
          + trial.draft.few((solution.winsets[other] ?? []).map { data.options[$0].number })
      }
      guard !beliefs.isEmpty else { return }
      let after = try trial.world.supposing(beliefs.joined(separator: ", "))
      try hold(Game(after).solve().winsets.sets, equals: solution.winsets.sets, beliefs.joined(separator: ", "))
    }
  }

  /// G1: a chief negotiator leaves a part of the two-level win-sets, everybody's, where nobody falls back. The start is
  /// smaller, and with it the greatest fixpoint; fallback alone lets sets grow again.
  @Test func aChiefNeverAddsWhereNobodyFalls() {
    tryOneBoard { trial, actor, data, _ in
      let chief = trial.random.one(of: data.factions).name
      let after = try Game(trial.world.supposing("A\(actor + 1) chief \(chief)")).solve()
      let before = try trial.game.solve()
      try hold(after.home.sets, equals: before.home.sets, "at home")
      guard after.stages.count == 1 else { return }
      for other in trial.seated {
        let (small, large) = (Set(after.winsets[other] ?? []), Set(before.winsets[other] ?? []))
        try hold(small.isSubset(of: large), "\(other): \(small) in \(large) with \(chief) as chief of \(actor)")
      }
    }
  }

  /// Where somebody falls back, a chief can enlarge another one's win-set: its reversion is what the other one waits for.
  @Test func aChiefCanAddWhereSomebodyFalls() throws {
    let world = try World(
      text: """
        issue base: keep needs Host, leave needs Host
        issue pact: made, none
        actor Host { phase 1 {
          option 1: base=keep; option 2: base=leave; no-deal 2
          faction crown power 0 { prefers no-deal > 1 }
          faction people power 1 { prefers 1 > no-deal }
        } }
        actor Guest { phase 1 {
          option 1: base=leave; option 2: pact=none
          faction staff power 1 { prefers 1 = 2 > no-deal }
        } }
        """)
    #expect(try Game(world).solve().winsets == [[0], [1]])
    #expect(try Game(world.supposing("Host chief crown")).solve().winsets == [[], [0, 1]])
  }

  /// Positive reverberation (Putnam 1988, p. 455): whoever comes to accept more, the win-set at home loses nothing. No
  /// rule of the language is such that votes in favour could do harm.
  @Test func moreAcceptanceNeverShrinksTheWinset() {
    tryOneBoard { trial, actor, data, _ in
      guard let option = data.candidates.randomElement(using: &trial.random) else { return }
      let change = "\(trial.random.one(of: data.factions).name) accepts \(data.options[option].number)"
      let after = try trial.world.supposing(change, of: actor)
      try hold(after.winset(of: actor).isSuperset(of: trial.world.winset(of: actor)), "\(actor) if \(change)")
    }
  }

  /// Restructuring (Putnam 1988, p. 454): what is done to another one's board leaves one's own game at home as it was, and
  /// one's own two-level game too, where the other ends up standing on the same, and nobody fell.
  @Test func restructuringWorksByDeliverabilityAlone() {
    tryOneBoard { trial, actor, data, board in
      guard let option = data.candidates.randomElement(using: &trial.random) else { return }
      let verb = trial.random.chance(1, in: 2) ? "accepts" : "rejects"
      let change = "\(trial.random.one(of: data.factions).name) \(verb) \(data.options[option].number)"
      let after = Game(try trial.world.supposing(change, of: actor))
      let (before, now) = (try trial.game.solve(), try after.solve())
      for other in trial.seated where other != actor {
        try hold(now.home[other], equals: before.home[other], "\(other) at home if \(change)")
      }
      guard before.stages.count == 1, now.stages.count == 1, now.standing[actor] == before.standing[actor] else {
        return
      }
      try hold(now.winsets.sets, equals: before.winsets.sets, "if \(change) of \(actor)")
    }
  }
}

/// Tries a law on one board of each random case that has one.
private func tryOneBoard(_ law: (inout Trial, Int, Draft.Board, Board) throws -> Void) {
  tryCases(part: 2) { trial in
    guard let one = trial.boards.randomElement(using: &trial.random) else { return }
    try law(&trial, one.actor, one.draft, one.board)
  }
}

/// Tries a law on the random cases, in which actors come to the table with more than their boards.
private func tryStrategies(_ law: (inout Trial, Draft) throws -> Void) {
  tryCases { trial in
    var draft = trial.draft
    for (actor, data, _) in trial.boards {
      draft.actors[actor].board = trial.random.strategy(for: data, of: actor, in: draft)
    }
    try law(&trial, draft)
  }
}

extension SplitMix64 {
  /// The board with a chief negotiator, tied hands and beliefs, each of them or not.
  mutating func strategy(for board: Draft.Board, of actor: Int, in draft: Draft) -> Draft.Board {
    var board = board
    if chance(1, in: 3) { board.chief = below(board.factions.count) }
    if chance(1, in: 3) { board.ties = few(of: board.candidates.map { board.options[$0].number }) }
    for other in draft.actors.indices where other != actor && chance(1, in: 3) {
      guard let numbers = draft.actors[other].board?.options.map(\.number) else { continue }
      board.beliefs[other] = few(of: numbers)
    }
    return board
  }
}
