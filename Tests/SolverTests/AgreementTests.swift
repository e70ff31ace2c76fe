import Knowledge
import Numbers
import Solver
import Testing

/// On random cases, `Solver` says what the naive evaluator says.
@Suite struct AgreementTests {
  @Test func ratification() {
    tryCases { trial in
      for (actor, data, board) in trial.boards {
        let naive = NaiveBoard(data)
        for option in data.options.indices {
          let votes = data.factions.indices.map { naive.accepted[$0][option] }
          try hold(
            board.factions.map { $0.preference.accepts(option) }, equals: votes, "votes of \(actor) for \(option)")
          try hold(board.ratifies(option), equals: naive.ratifies(option), "\(actor) ratifies \(option)")
        }
        try hold(board.winsetAtHome, equals: naive.winset, "win-set of \(actor) at home")
      }
    }
  }

  @Test func deliverability() {
    tryCases { trial in
      let standing = trial.randomStanding()
      for (actor, _, board) in trial.boards {
        for option in board.options.indices {
          let says = trial.game.isDeliverable(
            board.options[option], of: actor, given: standing.map { $0.map { $0.sorted() } })
          let truth = trial.naive.isDeliverable(option, of: actor, given: standing)
          try hold(says, equals: truth, "\(option) of \(actor) is deliverable, given \(standing)")
        }
      }
    }
  }

  @Test func twoLevelWinsets() {
    tryCases { trial in
      let result = trial.naive.solve(using: &trial.random)
      let solution = try trial.game.solve()
      try hold(solution.home.sets, equals: result.home, "win-sets at home")
      try hold(solution.winsets.sets, equals: result.winsets, "two-level win-sets")
      try hold(solution.standing.sets, equals: result.standing, "standing")
      for actor in trial.draft.actors.indices {
        try hold(solution.isFallen(actor), equals: result.falls[actor] != nil, "\(actor) has fallen")
      }
    }
  }

  /// The first round, and with it who falls, by another way; a reversion option only adds to what others can do, so
  /// that nobody falls later.
  @Test func greatestOfAllFamilies() {
    tryCases { trial in
      let naive = trial.naive
      let home: NaiveEvaluator.Standing = naive.boards.map { $0.map { Set($0.winset) } }
      guard let greatest = naive.greatestFamily(from: home, atMost: 7) else { return }
      let solution = try trial.game.solve()
      for actor in trial.seated {
        try hold(solution.isFallen(actor), equals: greatest[actor] == [], "\(actor) has fallen")
        let kept = (greatest[actor] ?? []).isSubset(of: solution.winsets[actor] ?? [])
        try hold(kept, "\(actor) keeps \(greatest)")
      }
      guard !greatest.contains([]) else { return }
      try hold(solution.winsets.sets, equals: greatest, "two-level win-sets where nobody falls")
    }
  }

  @Test func prevailing() {
    tryCases { trial in
      let naive = trial.naive
      let (solution, standing) = (try trial.game.solve(), naive.solve(using: &trial.random).standing)
      for (actor, data, board) in trial.boards where data.total(in: 0) != .zero {
        try agree(board, NaiveBoard(data), over: Array(data.options.indices), "\(actor) at home")
        let candidates = data.options.indices.filter { naive.isDeliverable($0, of: actor, given: standing) }
        try hold(trial.game.deliverable(of: actor, in: solution), equals: candidates, "deliverable of \(actor)")
        try agree(board, NaiveBoard(data), over: candidates, "\(actor) at both levels")
      }
    }
  }

  private func agree(_ board: Board, _ naive: NaiveBoard, over candidates: [Int], _ place: String) throws {
    let contest = board.contest(over: candidates)
    let powers = naive.backing(of: candidates)
    let said = Dictionary(uniqueKeysWithValues: contest.backings.map { ($0.choice.index, $0.power) })
    try hold(said, equals: powers, "backing, \(place)")
    for backing in contest.backings {
      let backers = naive.backers(of: backing.choice.index, among: candidates)
      try hold(backing.factions, equals: backers, "backers of \(backing.choice), \(place)")
      try hold(contest.share(of: backing), equals: backing.power / naive.board.total(in: 0), "share, \(place)")
    }
    let sorted = powers.values.sorted(by: >)
    let top = powers.filter { $0.value == sorted[0] }.keys.sorted()
    try hold(contest.winner?.choice.index, equals: top.count == 1 ? top[0] : nil, "winner, \(place)")
    try hold(contest.leaders.map(\.choice.index).sorted(), equals: top, "leaders, \(place)")
    let lead = sorted[0] - (sorted.count == 1 ? .zero : sorted[1])
    try hold(contest.margin, equals: lead / naive.board.total(in: 0), "margin, \(place)")
  }
}

/// On random cases, the overlaps are those of the naive evaluator.
@Suite struct OverlapAgreementTests {
  @Test func overlaps() {
    tryCases { trial in
      guard !trial.seated.isEmpty else { return }
      let naive = trial.naive
      for actors in [trial.seated, trial.random.some(of: trial.seated)] {
        let overlap = try trial.game.overlap(of: actors)
        try hold(overlap.agreements.map(\.options), equals: naive.overlap(of: actors), "overlap of \(actors)")
        try hold(overlap.actors, equals: actors, "actors")
        try hold(overlap.empty, equals: actors.filter { naive.boards[$0]?.winset == [] }, "empty win-sets")
        for agreement in overlap.agreements {
          let terms = Dictionary(uniqueKeysWithValues: agreement.terms.map { ($0.issue, Set($0.indices)) })
          try hold(terms, equals: naive.merged(agreement.options, of: actors), "what \(agreement.options) settle")
        }
        try holdClashes(overlap, naive)
      }
    }
  }

  /// Where the overlap is empty, exactly the pairs clash that can ratify something and agree on nothing.
  private func holdClashes(_ overlap: Overlap, _ naive: NaiveEvaluator) throws {
    let actors = overlap.actors.filter { !overlap.empty.contains($0) }
    let pairs = actors.flatMap { a in actors.filter { a < $0 }.map { [a, $0] } }
    let apart = overlap.agreements.isEmpty ? pairs.filter { naive.overlap(of: $0).isEmpty } : []
    try hold(overlap.clashes.map { [$0.first, $0.second] }, equals: apart, "clashes")
    for clash in overlap.clashes {
      for issue in clash.issues { try hold(isDisputed(issue, clash, naive), "issue \(issue) in \(clash)") }
    }
  }

  private func isDisputed(_ issue: Int, _ clash: Overlap.Clash, _ naive: NaiveEvaluator) -> Bool {
    func terms(_ actor: Int) -> [Set<Int>] {
      guard let naive = naive.boards[actor] else { return [] }
      return naive.winset.compactMap { naive.board.options[$0].terms[issue].map(Set.init) }
    }
    return terms(clash.first).contains { a in terms(clash.second).contains { a.isDisjoint(with: $0) } }
  }
}

/// Options that speak of more values than fit into a machine word agree where each issue has a value for all.
@Suite struct ManyIssuesTests {
  @Test(arguments: 1...20) func agreementsShareAValueOfEveryIssue(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sizes = (0..<20).map { _ in 2 + random.below(8) }
    let boards = (0..<3).map { _ in (0..<12).map { _ in options(sizes, &random) } }
    let overlap = try Game(world(sizes, boards)).overlap(of: [0, 1, 2])
    let wanted = boards[0].indices.flatMap { a in
      boards[1].indices.flatMap { b in
        boards[2].indices.map { [a, b, $0] }.filter { agree([boards[0][a], boards[1][b], boards[2][$0[2]]], sizes) }
      }
    }
    #expect(64 < sizes.reduce(0, +) && 0 < wanted.count && wanted.count < 12 * 12 * 12)
    #expect(overlap.agreements.map(\.options) == wanted)
    for agreement in overlap.agreements {
      let settled = agreement.options.enumerated().map { boards[$0][$1] }
      let terms = sizes.indices.compactMap { issue -> Term? in
        let said = settled.compactMap { $0[issue] }
        return said.isEmpty ? nil : Term(issue: issue, values: said.reduce(.max, &))
      }
      #expect(agreement.terms == terms)
    }
  }

  /// Many sides, of which any may clash, and some combinations cannot be: going back to who is to blame hides no agreement.
  @Test(arguments: 1...60) func goingBackFarHidesNothing(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 0x0FF)
    let sizes = Array(repeating: 3, count: 3 + random.below(4))
    let boards = (0..<(4 + random.below(4))).map { _ in
      (0..<(2 + random.below(2))).map { _ in narrowOption(sizes, &random) }
    }
    let impossible = (0..<random.below(3)).map { _ in (0..<2).map { _ in random.below(3) } }
    let rules = impossible.map { "impossible i0=v0x\($0[0]), i1=v1x\($0[1])\n" }.joined()
    var tuples: [[Int]] = [[]]
    for board in boards { tuples = tuples.flatMap { tuple in board.indices.map { tuple + [$0] } } }
    let wanted = tuples.filter { tuple in
      let options = tuple.enumerated().map { boards[$0][$1] }
      let left = [0, 1].map { issue in options.compactMap { $0[issue] }.reduce(7, &) }
      let isPossible = (0..<9).contains { pair in
        left[0] >> UInt64(pair / 3) & left[1] >> UInt64(pair % 3) & 1 == 1
          && !impossible.contains([pair / 3, pair % 3])
      }
      return isPossible && agree(options, sizes)
    }
    let found = try Game(world(sizes, boards, rules)).overlap(of: Array(boards.indices)).agreements.map(\.options)
    #expect(found == wanted)
  }

  /// The last two sides clash, and nobody else has anything to do with it: to see that takes no time.
  @Test(arguments: [40, 400]) func whoHasNothingToDoWithItIsPassedOver(_ count: Int) throws {
    let issues = (0..<count).map { "issue p\($0): a, b\n" }.joined() + "issue c: a, b\n"
    let actors = (0..<count).map { number in
      let last = number < count - 2 ? "" : ", c=\(number == count - 1 ? "a" : "b")"
      let options = "option 1: p\(number)=a\(last); option 2: p\(number)=b\(last)"
      return "actor A\(number) { phase 1 { \(options); faction f power 1 { prefers 1 = 2 > no-deal } } }\n"
    }
    let overlap = try Game(World(text: issues + actors.joined())).overlap(of: Array(0..<count))
    #expect(overlap.agreements.isEmpty && !overlap.isCut)
    #expect(overlap.clashes.map { [$0.first, $0.second] + $0.issues } == [[count - 2, count - 1, count]])
  }

  private func narrowOption(_ sizes: [Int], _ random: inout SplitMix64) -> [Int: UInt64] {
    var option: [Int: UInt64] = [:]
    for issue in sizes.indices where random.chance(1, in: 2) { option[issue] = UInt64(random.below(7) + 1) }
    return option.isEmpty ? [0: UInt64(random.below(7) + 1)] : option
  }

  /// What an option says of some of the issues, as bits: mostly the first value or it and another, so that many agree.
  private func options(_ sizes: [Int], _ random: inout SplitMix64) -> [Int: UInt64] {
    var option: [Int: UInt64] = [0: 1]
    for issue in sizes.indices.shuffled(using: &random).prefix(1 + random.below(12)) {
      let other: UInt64 = 1 << UInt64(random.below(sizes[issue]))
      option[issue] = random.chance(1, in: 12) ? other : random.chance(1, in: 2) ? 1 | other : 1
    }
    return option
  }

  private func agree(_ options: [[Int: UInt64]], _ sizes: [Int]) -> Bool {
    sizes.indices.allSatisfy { issue in options.compactMap { $0[issue] }.reduce(.max, &) != 0 }
  }

  private func world(_ sizes: [Int], _ boards: [[[Int: UInt64]]], _ rules: String = "") throws -> World {
    let issues = sizes.enumerated().map { issue, size in
      "issue i\(issue): \((0..<size).map { "v\(issue)x\($0)" }.joined(separator: ", "))\n"
    }
    let actors = boards.enumerated().map { actor, options in
      let lines = options.enumerated().map { number, option in
        let terms = option.sorted { $0.key < $1.key }.map { issue, values in
          let names = (0..<sizes[issue]).filter { values >> UInt64($0) & 1 == 1 }.map { "v\(issue)x\($0)" }
          return "i\(issue)=\(names.joined(separator: "|"))"
        }
        return "option \(number + 1): \(terms.joined(separator: ", "))\n"
      }
      let ranking = options.indices.map { "\($0 + 1)" }.joined(separator: " = ")
      return "actor A\(actor) {\nphase 1 {\n\(lines.joined())faction f power 1 { prefers \(ranking) }\n}\n}\n"
    }
    return try World(text: (issues + [rules] + actors).joined())
  }
}

/// Worths that have no common denominator within a machine word rank as those do that have one.
@Suite struct UnscaledWorthTests {
  /// An issue that an option settles twice is a mistake, and not twice the worth, which would outgrow a machine word.
  @Test func anIssueSettledTwiceIsToldAndNotCountedTwice() {
    #expect(throws: Refutation.self) {
      try World(
        text: """
          issue t: a, b
          actor A { phase 1 {
            option 1: t=a, t=a, t=a, t=a, t=a
            faction f power 1 { values t=a 2000000000000000000 }
          } }
          """)
    }
  }

  @Test func exactRankingNeedsNoCommonDenominator() throws {
    // 1/p for seven primes above 1,000: their product has 21 digits and more, and each is a little below the one before.
    let primes = [1009, 1013, 1019, 1021, 1031, 1033, 1039]
    let values = primes.indices.map { "v\($0)" }.joined(separator: ", ")
    let worths = primes.indices.map { "i=v\($0) 1/\(primes[$0])" }.joined(separator: ", ")
    let world = try World(
      text:
        "issue i: \(values)\nactor A { phase 1 { options all; faction f power 1 { values \(worths) reserve 1/1020 } } }"
    )
    let found = world.actors[0].phases[0].board.factions[0].preference.tiers
    // The larger the prime, the less it is worth, and 1/1020 lies between the third and the fourth.
    #expect(
      found == [
        [.option(0)], [.option(1)], [.option(2)], [.noDeal], [.option(3)], [.option(4)], [.option(5)], [.option(6)],
      ])
  }
}

extension Preference.Choice {
  /// The option's place, or ``Draft/noDeal``.
  var index: Int { if case .option(let index) = self { index } else { Draft.noDeal } }
}

extension Standing {
  /// The same without an order.
  var sets: NaiveEvaluator.Standing { map { $0.map(Set.init) } }
}

extension Trial {
  /// Some options of each actor that has a board.
  mutating func randomStanding() -> NaiveEvaluator.Standing {
    draft.actors.map { actor in
      guard let board = actor.board else { return nil }
      return Set(board.options.indices.filter { _ in random.chance(1, in: 2) })
    }
  }
}
