import Knowledge
import Solver
import Testing

/// Laws of the two-level game that hold for every case (design 2; theory 1.3: R1 to R4, M4, M6).
@Suite struct TwoLevelLawTests {
  @Test func isPartOfTheWinsetAtHome() {
    tryCases { trial in
      let solution = try trial.game.solve()
      for actor in trial.seated {
        let (home, both) = (Set(solution.home[actor] ?? []), Set(solution.winsets[actor] ?? []))
        try hold(both.isSubset(of: home), "\(actor): \(both) in \(home)")
      }
    }
  }

  /// R1: whatever is dropped first.
  @Test func doesNotDependOnTheOrderOfTheDrops() {
    tryCases { trial in
      let winsets = try trial.game.solve().winsets.sets
      for _ in 0..<4 {
        try hold(trial.naive.solve(using: &trial.random).winsets, equals: winsets, "in another order")
      }
    }
  }

  /// Whoever's consent nobody needs who is asked about, or is needed by them, makes no difference to what they can ratify,
  /// nor to why not: solving for those asked about alone comes to the same.
  @Test func turnsOnThoseAloneWhoseConsentIsNeeded() {
    let idle = (0..<20).map { "actor Idle\($0)" }.joined(separator: "\n")
    var spared = 0
    tryCases(part: 4) { trial in
      let world = try World(text: trial.draft.text + "\n" + idle)
      let whole = try Game(world).solve()
      for actor in trial.seated {
        let game = Game(world, in: world.setting(phase: 1), about: [actor])
        let solution = try game.solve()
        spared += zip(whole.home, solution.home).count { $0 != nil && $1 == nil }
        try hold(solution.winsets[actor], equals: whole.winsets[actor], "\(actor)")
        for option in game.board(of: actor)?.options.indices ?? 0..<0 {
          let causes = [
            game.cause(of: option, of: actor, in: solution), Game(world).cause(of: option, of: actor, in: whole),
          ]
          try hold(causes[0], equals: causes[1], "\(actor) and its \(option)")
        }
      }
    }
    #expect(0 < spared)
  }

  /// What follows can come about: all of it at once, with the consent of all whom it needs, and with something on which
  /// each actor stands. A value on which all agree who must mention it, and that needs nobody, is left out for a reason alone.
  @Test func whatFollowsAllCouldHaveAtOnce() {
    var (joint, left) = (0, 0)
    tryCases { trial in
      let outcome = try trial.game.outcome()
      var follows: [Int: Set<Int>] = [:]
      for (issue, settlement) in outcome.settlements.enumerated() {
        if let value = settlement?.value { follows[issue] = [value] }
        left += settlement?.obstacle == nil ? 0 : 1
      }
      joint += follows.count < 2 ? 0 : 1
      let standing = outcome.solution.standing.map { $0.map(Set.init) }
      try hold(trial.naive.comesAbout(follows, of: [], given: standing), "\(follows) comes about")
      for (actor, data, _) in trial.boards {
        let stands = standing[actor] ?? []
        let couldHave = stands.contains { option in
          data.options[option].terms.allSatisfy { issue, values in
            follows[issue].map { !$0.isDisjoint(with: values) } ?? true
          }
        }
        try hold(stands.isEmpty || couldHave, "\(actor) could have \(follows)")
      }
    }
    #expect(0 < joint && 0 < left)
  }

  /// R3: what is left is deliverable, given what is left; what was dropped is not.
  @Test func isAFixpoint() {
    tryCases { trial in
      let solution = try trial.game.solve()
      for actor in trial.seated where !solution.isFallen(actor) {
        let deliverable = Set(trial.game.deliverable(of: actor, in: solution))
        let left = deliverable.intersection(solution.home[actor] ?? [])
        try hold(Set(solution.winsets[actor] ?? []), equals: left, "\(actor)")
      }
    }
  }

  /// An actor whose win-set is empty stands on its reversion option or on nothing; another one, on its win-set.
  @Test func everybodyStandsOnSomethingOfItsOwn() {
    tryCases { trial in
      let solution = try trial.game.solve()
      for (actor, data, _) in trial.boards {
        let fallback = [data.reversion].compactMap { $0 }
        let expected = solution.winsets[actor] == [] ? fallback : solution.winsets[actor]
        try hold(solution.standing[actor], equals: expected, "\(actor)")
        try hold(solution.isFallen(actor), equals: solution.winsets[actor] == [], "\(actor) has fallen")
      }
    }
  }

  /// R4: the more the others stand on, the more is deliverable.
  @Test func moreToStandOnNeverHurts() {
    tryCases { trial in
      let less = trial.randomStanding()
      let more = zip(less, trial.randomStanding()).map { a, b in a.flatMap { a in b.map { a.union($0) } } }
      for (actor, _, board) in trial.boards {
        for option in board.options where trial.isDeliverable(option, of: actor, given: less) {
          let remains = trial.isDeliverable(option, of: actor, given: more)
          try hold(remains, "\(option.number) of \(actor), \(less), \(more)")
        }
      }
    }
  }

  /// What needs nobody else is always deliverable (design 2.3).
  @Test func whatNeedsNobodyElseIsDeliverable() {
    tryCases { trial in
      let nothing = trial.draft.actors.map { $0.board == nil ? nil : Set<Int>() }
      for (actor, data, board) in trial.boards {
        for (index, option) in data.options.enumerated() where trial.naive.isPossible(index, of: actor) {
          let asked = option.terms.flatMap { issue, values in
            values.flatMap { trial.draft.issues[issue].values[$0].needs }
          }
          guard asked.allSatisfy({ $0 == actor }) else { continue }
          try hold(trial.isDeliverable(board.options[index], of: actor, given: nothing), "\(index) of \(actor)")
        }
      }
    }
  }
}

/// Of many actors, only those are looked at on whom an answer turns.
@Suite struct NarrowedGameTests {
  /// The second way: the game of all of them.
  @Test func whoDoesNotMatterIsNotMissed() {
    tryCases(part: 3) { trial in
      let crowd = (0..<20).map {
        "actor Z\($0) {\nphase 1 {\noption 1: i1=a\nfaction f power 1 { prefers 1 > no-deal }\n}\n}"
      }
      let world = try World(text: trial.draft.text + "\n" + crowd.joined(separator: "\n"))
      let setting = world.setting(phase: 1)
      let all = Game(world, in: setting)
      let solution = try all.solve()
      for actor in trial.seated {
        let few = Game(world, in: setting, about: [actor])
        let found = try few.solve()
        try hold(found.home[actor], equals: solution.home[actor], "at home, \(actor)")
        try hold(found.winsets[actor], equals: solution.winsets[actor], "two-level, \(actor)")
        try hold(found.standing[actor], equals: solution.standing[actor], "standing, \(actor)")
        let deliverable = all.deliverable(of: actor, in: solution)
        try hold(few.deliverable(of: actor, in: found), equals: deliverable, "deliverable, \(actor)")
        let type = try all.negotiatorType(of: actor, among: trial.seated)
        try hold(try few.negotiatorType(of: actor, among: trial.seated), equals: type, "negotiator of \(actor)")
      }
    }
  }
}

/// Laws of overlaps that hold for every case.
@Suite struct OverlapLawTests {
  /// M4: an actor that can ratify more never has less in common with others.
  @Test func enlargingAWinsetNeverShrinksIt() {
    tryCases { trial in
      guard let actor = trial.seated.randomElement(using: &trial.random),
        let data = trial.draft.actors[actor].board, let option = data.candidates.randomElement(using: &trial.random)
      else { return }
      let changes = data.factions.map { "\($0.name) accepts \(data.options[option].number)" }
      let after = try trial.world.supposing(changes.joined(separator: ", "), of: actor)
      let (small, large) = (try trial.game.overlap(of: trial.seated), try Game(after).overlap(of: trial.seated))
      try hold(Set(small.agreements).isSubset(of: large.agreements), "\(actor), if all accept \(option)")
    }
  }

  /// M6: one more at the table never adds to what the others agree on.
  @Test func oneMoreActorNeverEnlargesIt() {
    tryCases { trial in
      let few = trial.seated.dropLast()
      guard !few.isEmpty else { return }
      let without = Set(try trial.game.overlap(of: Array(few)).agreements.map(\.options))
      let with = try trial.game.overlap(of: trial.seated).agreements.map { Array($0.options.dropLast()) }
      try hold(Set(with).isSubset(of: without), "\(with) in \(without)")
    }
  }

  @Test func itDoesNotMatterWhoIsNamedFirst() {
    tryCases { trial in
      let there = try trial.game.overlap(of: trial.seated)
      let back = try trial.game.overlap(of: trial.seated.reversed())
      try hold(there.termsByOptions, equals: back.reversed, "overlap in another order")
      let clashes = Set(back.clashes.map { [$0.second, $0.first] + $0.issues })
      let before = Set(there.clashes.map { [$0.first, $0.second] + $0.issues })
      try hold(before, equals: clashes, "clashes in another order")
    }
  }

  @Test func everyAgreementIsOfOptionsThatRatify() {
    tryCases { trial in
      for agreement in try trial.game.overlap(of: trial.seated).agreements {
        for (actor, option) in zip(trial.seated, agreement.options) {
          try hold(trial.world.winset(of: actor).contains(option), "\(agreement)")
        }
      }
    }
  }
}

extension Overlap {
  /// What each tuple of options settles.
  fileprivate var termsByOptions: [[Int]: [Term]] {
    Dictionary(uniqueKeysWithValues: agreements.map { ($0.options, $0.terms) })
  }

  /// The same if the actors had been named from the last to the first.
  fileprivate var reversed: [[Int]: [Term]] {
    Dictionary(uniqueKeysWithValues: agreements.map { ($0.options.reversed(), $0.terms) })
  }
}

extension Trial {
  fileprivate func isDeliverable(_ option: Option, of actor: Int, given standing: NaiveEvaluator.Standing) -> Bool {
    game.isDeliverable(option, of: actor, given: standing.map { $0?.sorted() })
  }
}
