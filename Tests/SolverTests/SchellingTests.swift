import Knowledge
import Numbers
import Solver
import Testing

/// When a smaller win-set gets a better deal (Schelling 1960, p. 22; Putnam 1988, p. 440), on random cases.
@Suite struct SchellingTests {
  /// S1: giving up what is ranked lowest never hurts while there is a deal, where the other one proposes, or by Nash. S3:
  /// where the actor proposes itself, it never helps.
  @Test func upperCutsNeverHurtAndOnesOwnProposalGainsNothing() {
    tryPairs { _, table, _ in
      for way in [SchellingTable.Way.other, .nash] {
        for deal in table.deals(by: way) ?? [] {
          try hold([.same, .better, .none].contains(deal.verdict), "\(way): \(deal)")
        }
      }
      for deal in table.deals(by: .own) ?? [] {
        try hold([.same, .none].contains(deal.verdict), "own: \(deal)")
      }
    }
  }

  /// Once a cut has left no deal, no smaller one has one; and a cut leaves no more agreements.
  @Test func aBreakdownLasts() {
    tryPairs { _, table, _ in
      let counts = table.cuts.map(\.agreements)
      try hold(counts == counts.sorted(by: >), "\(counts)")
      for way in SchellingTable.Way.allCases {
        let verdicts = (table.deals(by: way) ?? []).map { $0.verdict == .none }
        try hold(verdicts.drop { !$0 }.allSatisfy { $0 }, "\(way): \(verdicts)")
      }
    }
  }

  /// Deals are what the words say: of the agreements of the naive evaluator, the best by the proposer's ranking.
  @Test func proposalsAreTheBestOfWhatBothCouldSign() {
    tryPairs { trial, table, boards in
      let agreements = trial.naive.overlap(of: [table.actor, table.other])
      let own = boards.0.factions[table.judges.own].preference
      let other = boards.1.factions[table.judges.other].preference
      for cut in table.cuts {
        let left = agreements.filter { cut.kept.contains($0[0]) }
        try hold(cut.agreements, equals: left.count, "agreements of \(cut.kept)")
        for (way, judge, place) in [(SchellingTable.Way.own, own, 0), (.other, other, 1)] {
          let accepted = left.filter { judge.accepts($0[place]) }
          let best = accepted.filter { one in
            accepted.allSatisfy { judge.rank(of: .option(one[place])) <= judge.rank(of: .option($0[place])) }
          }
          let deal = cut.deals.first { $0.way == way }?.deal
          try hold(deal?.agreements.map(\.options), equals: best, "\(way) of \(cut.kept)")
        }
      }
    }
  }

  /// S2: giving up anything else can hurt. The smallest case: what is tied away is what both could live with better.
  @Test func otherCutsCanHurt() throws {
    let world = try World(
      text: """
        issue i: b, c
        actor A { phase 1 { option 1: i=b; option 2: i=c; faction f power 1 { values i=b 2 } } }
        actor B { phase 1 { option 1: i=b; option 2: i=c; faction g power 1 { values i=b 3, i=c 2 } } }
        """)
    func deals(_ world: World) throws -> [[Int]?] {
      let table = try Game(world).schelling(of: 0, with: 1, by: (0, 0))
      return [.other, .nash].map { table?.deals(by: $0)?.first?.agreements.first?.options }
    }
    #expect(try deals(world) == [[0, 0], [0, 0]])
    #expect(try deals(world.supposing("A ties hands to 2")) == [[1, 1], [1, 1]])
  }
}

/// Tries a law on pairs of actors in the random cases, by the ranking of any faction.
private func tryPairs(_ law: (Trial, SchellingTable, (Board, Board)) throws -> Void) {
  tryCases { trial in
    let pair = trial.boards.shuffled(using: &trial.random).prefix(2)
    guard pair.count == 2 else { return }
    let judges = pair.map { trial.random.judge(of: $0.board) }
    let table = try trial.game.schelling(of: pair[0].actor, with: pair[1].actor, by: (judges[0], judges[1]))
    guard let table else { throw Refutation(message: "no table") }
    try law(trial, table, (pair[0].board, pair[1].board))
  }
}

extension SplitMix64 {
  /// A faction of the board, rather one that states values.
  fileprivate mutating func judge(of board: Board) -> Int {
    let valuing = board.factions.indices.filter { board.factions[$0].worths != nil }
    return valuing.isEmpty || chance(1, in: 2) ? below(board.factions.count) : one(of: valuing)
  }
}
