import Answers
import Diagnostics
import Knowledge
import Numbers
import Syntax
import Testing

@testable import Solver
@testable import Verbs

/// What is certain, what is possible, and what has which chance, while powers may be anywhere in their intervals.
@Suite struct DoubtLawTests {
  /// V1: certain is part of what is stated, and that of what is possible.
  @Test func certainIsPartOfStatedIsPartOfPossible() {
    tryGames(part: 4) { trial in
      for row in try trial.uncertainWorld().plan("certain winset phase 1").answer().rows() {
        try hold(row.numbers("certain").isSubset(of: row.numbers("stated")), "certain in \(row)")
        try hold(row.numbers("stated").isSubset(of: row.numbers("possible")), "possible in \(row)")
      }
    }
  }

  /// V3, another way to compute it: at home the worst world for an option gives its accepters their low ends and the
  /// others their high ends, and the best the other way round, since a rule only gains by more votes. Not so where a No
  /// ballot can help, by making up a turnout, nor where somebody is on neither side.
  @Test func atHomeTheEndsDecide() {
    tryGames(part: 4) { trial in
      let world = try trial.uncertainWorld()
      let rows = try world.plan("certain winset phase 1 at home").answer().rows()
      for (row, actor) in zip(rows, trial.seated) {
        guard let data = trial.draft.actors[actor].board, !data.rule.hasTurnout, data.votesAsItWants else { continue }
        let board = world.actors[actor].phases[0].board
        func inWinset(worst isWorst: Bool) -> Set<Int> {
          Set(
            board.options.indices.filter { option in
              let place = Place(actor: actor, phase: 0)
              let there = world.bodies.indices.reduce(world) { world, body in
                let weights = zip(board.factions, board.factions.map { $0.preference.accepts(option) }).map {
                  faction, votes in
                  faction.interval(in: body).map { votes == isWorst ? $0.lowerBound : $0.upperBound }
                    ?? faction.weights[body]
                }
                return world.weighing(weights, in: body, at: place)
              }
              return there[place].board.winsetAtHome.contains(option)
            }.map { board.options[$0].number })
        }
        try hold(row.numbers("certain"), equals: inWinset(worst: true), "certain for \(actor)")
        try hold(row.numbers("possible"), equals: inWinset(worst: false), "possible for \(actor)")
      }
    }
  }

  /// Whatever is drawn is possible, and what is certain is so in every draw.
  @Test func drawsArePossible() {
    tryGames(part: 10) { trial in
      let (query, world) = (trial.query(), try trial.uncertainWorld())
      let possible = Set(try world.plan("possible \(query)").question.answers(to: query, in: world).map(\.essence))
      let rows = try world.plan("chance \(query) draws 500 seed \(trial.seed)").answer().rows()
      try hold(rows.compactMap { $0.number("count") }.reduce(.zero, +), equals: 500, "all draws of \(query)")
      for row in rows where row.number("count") != .zero {
        try hold(
          possible.contains(row.text("answer")?.essence ?? ""), "\(row.text("answer") ?? "") is possible for \(query)")
      }
      if possible.count == 1 { try hold(rows.first?.number("share"), equals: .one, "\(query) is certain") }
    }
  }

  /// So is what no draw meets: ties, and that somebody has nothing, or nobody anything, at the ends of intervals and midway.
  @Test func endsArePossible() {
    tryGames(part: 10) { trial in
      let (query, world) = (trial.query(), try trial.uncertainWorld())
      let plan = try world.plan(query)
      let possible = Set(try plan.question.answers(to: query, in: world).map(\.essence))
      let boards = plan.inquiry.places(deciding: plan.question).flatMap { world[$0].board.leeways(at: $0) }
      for _ in 0..<12 {
        var there = world
        for board in boards {
          let amounts = board.steps.indices.map { _ in
            trial.random.one(of: board.votes == nil ? [0, Rational(1, 2), 1] : [0, 1])
          }
          there = there.weighing(board.weights(amounts), in: board.body, at: board.place)
        }
        let answer = try plan.inquiry.telling(of: plan.question, in: there).words.essence
        try hold(possible.contains(answer), "\(answer) is possible for \(query)")
      }
    }
  }

  /// Power can come to nothing, and then the votes decide: f, who has power alone, may have none.
  @Test func nobodyMayHavePower() throws {
    let world = try World(
      text: """
        issue a: x, z
        body S
        actor A { phase 1 {
          option 1: a=x; option 2: a=z
          rule unanimity of S
          faction f power 0.5 [0, 1], 10 in S { prefers 1 > no-deal }
          faction k power 0, 1 [1, 30] in S { prefers 2 > no-deal }
        } }
        """)
    let rows = try world.plan("possible prevail A at home").answer().rows()
    #expect(Set(rows.compactMap { $0.text("answer") }) == ["f with 1", "k with 2", "contested"])
  }

  /// Each draw asked by itself, one after the other, comes to the same as the draws told apart by where sums lie.
  @Test func drawsAreCountedRight() {
    tryGames(part: 50) { trial in
      let (query, world) = (trial.query(), try trial.uncertainWorld())
      let plan = try world.plan(query)
      let boards = plan.inquiry.places(deciding: plan.question).flatMap { world[$0].board.leeways(at: $0) }
      let draws = Draws(from: boards, count: 100, seed: 5)
      var (counts, dice): ([String: Int], _) = ([:], draws.dice(for: 0))
      for _ in 0..<100 {
        // Of n votes each number from 0 to n has the same part of what the dice show.
        let amounts = draws.votes.map { votes in
          let shown = Int(dice.next() >> 32)
          return votes == 0 ? Rational(shown, 1 << 32) : Rational((shown * (votes + 1)) >> 32, votes)
        }
        var (drawn, rest) = (world, amounts[...])
        for board in boards {
          drawn = drawn.weighing(board.weights(Array(rest.prefix(board.steps.count))), in: board.body, at: board.place)
          rest = rest.dropFirst(board.steps.count)
        }
        counts[try plan.inquiry.telling(of: plan.question, in: drawn).words.essence, default: 0] += 1
      }
      let rows = try world.plan("chance \(query) draws 100 seed 5").answer().rows()
      for (answer, count) in counts {
        let row = rows.first { $0.text("answer")?.essence == answer }
        try hold(row?.number("count"), equals: Rational(count), "\(answer) of \(query)")
      }
    }
  }

  /// The second way where only votes are uncertain: all numbers of votes in their intervals, one after the other.
  @Test func whatIsPossibleOfVotesIsSoOfSome() {
    tryGames(part: 3) { trial in
      let (query, world) = (trial.query(), try trial.worldOfUncertainVotes())
      let plan = try world.plan(query)
      var worlds = [world]
      for leeway in plan.inquiry.places(deciding: plan.question).flatMap({ world[$0].board.leeways(at: $0) }) {
        for (step, votes) in zip(leeway.steps, leeway.votes ?? []) {
          guard worlds.count * (votes + 1) <= 1000, let faction = step.gains.first?.faction else {
            return
          }
          worlds = worlds.flatMap { world in
            (0...votes).map { more in
              var weights = world[leeway.place].board.factions.map { $0.weights[leeway.body] }
              weights[faction] = leeway.base[faction] + Rational(more)
              return world.weighing(weights, in: leeway.body, at: leeway.place)
            }
          }
        }
      }
      let wanted = try worlds.map { try plan.inquiry.telling(of: plan.question, in: $0).words.essence }
      let possible = try plan.question.answers(to: query, in: world).map(\.essence)
      try hold(Set(possible), equals: Set(wanted), "what is possible of \(query) in \(worlds.count) worlds")
    }
  }

  /// Ten factions, each behind an option of its own: who prevails is whoever drew most. Where the intervals are so narrow
  /// that floating point cannot tell the powers apart, they are compared exactly; and there are more comparisons than one
  /// word has room for.
  @Test(arguments: ["1.000000000000001", "2"]) func drawsAreComparedExactly(_ high: String) throws {
    let numbers = 1...10
    let text =
      "issue i: \(numbers.map { "v\($0)" }.joined(separator: ", ")), none\nactor A { phase 1 { no-deal 11\noption 11: i=none\n"
      + numbers.map { "option \($0): i=v\($0)\nfaction f\($0) power 1 [1, \(high)] { prefers \($0) > no-deal }" }
      .joined(separator: "\n") + "\n} }"
    let world = try World(reading: [Document(SourceText(text))])
    let plan = try world.plan("prevail A phase 1 at home")
    let boards = plan.inquiry.places(deciding: plan.question).flatMap { world[$0].board.leeways(at: $0) }
    let draws = Draws(from: boards, count: 2000, seed: 3)
    var (wins, dice): ([String: Int], _) = ([:], draws.dice(for: 0))
    for _ in 0..<2000 {
      let amounts = draws.votes.map { _ in dice.next() >> 32 }
      let best = amounts.indices.filter { amounts[$0] == amounts.max() }
      wins[best.count == 1 ? "f\(best[0] + 1) with \(best[0] + 1)" : "contested", default: 0] += 1
    }
    for row in try world.plan("chance prevail A phase 1 at home draws 2000 seed 3").answer().rows() {
      let answer = row.text("answer") ?? ""
      #expect(row.number("count") == Rational(wins[answer] ?? 0), "\(answer)")
    }
  }

  /// 3 in 10 of all are 456 of 456 + 590, and 406 of 406 + 1120 are not; what stands between is met by few whole votes only.
  /// An interval may also be so wide that no machine word holds its votes: 5 of 10 are no majority, 6 of 11 are one.
  @Test func votesAreFoundInWideIntervals() throws {
    let congress = """
      faction yes, 431 [406, 456] in House { prefers 1 > no-deal }
      faction a, 426 [383, 469] in House { prefers no-deal > 1 }
      faction b, 142 [57, 227] in House { prefers no-deal > 1 }
      faction c, 134 [84, 184] in House { prefers no-deal > 1 }
      faction d, 153 [66, 240] in House { prefers no-deal > 1 }
      """
    let endless = """
      faction yes, 5 [0, 9223372036854775808] in House { prefers 1 > no-deal }
      faction no, 5 in House { prefers no-deal > 1 }
      """
    for (rule, factions) in [("30 %", congress), ("majority", endless)] {
      let board = "option 1: i=v\nrule \(rule) of House\n\(factions)"
      let text = "body House\nissue i: v, w\nactor A { phase 1 {\n\(board)\n} }\n"
      let query = "ratify A 1 phase 1 at home"
      let world = try World(reading: [Document(SourceText(text))])
      let answers = try world.plan(query).question.answers(to: query, in: world)
      #expect(Set(answers) == ["yes", "no"], "\(rule)")
    }
  }

  /// The bounds that Wilson's formula gives for 8 of 10, by hand: 0.4902 and 0.9433.
  @Test func wilson() {
    let (low, high) = Wilson.interval(8, of: 10)
    #expect(low.rounded(to: 4).text == "0.4902" && high.rounded(to: 4).text == "0.9433")
    #expect(Wilson.interval(0, of: 5).low == .zero && Wilson.interval(5, of: 5).high == .one)
  }
}

extension Question {
  /// Every answer that is possible in phase 1.
  fileprivate func answers(to query: String, in world: World) throws -> [String] {
    let plan = try world.plan(query)
    let found = try plan.inquiry.possibleAnswers(to: plan.question, in: world.setting(phase: 1))
    return try #require(found).map(\.brief)
  }
}
