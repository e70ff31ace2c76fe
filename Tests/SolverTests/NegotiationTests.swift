import Solver
import Testing

/// What comes of offers in turn, on boards picked at random and by students who move at random.
@Suite struct NegotiationTests {
  /// Every play ends within its rounds; what is ratified is in every win-set at home and agrees on all that two mention, so
  /// that it is one of the overlap; who signs what fails at home, or what a third one would not have, has no deal.
  @Test func playsEndAndKeepTheRules() throws {
    var (dice, ends) = (SplitMix64(seed: 77), Set<String>())
    for seed in 1...600 {
      guard let (game, actors, naive) = try table(UInt64(seed)) else { continue }
      let (events, end, rounds) = play(try Negotiation(game, actors, seed: 5), &dice)
      ends.insert(end.kind)
      #expect(events.count { if case .round = $0 { true } else { false } } <= rounds)
      for case .signed(let draft) in events {
        let agreements = try game.overlap(of: actors).agreements.map(\.options)
        let options = actors.map { draft.options[$0] ?? -1 }
        // What is given up is not signed, whatever home would say.
        if let board = game.board(of: actors[0]) { #expect(!board.isTiedAway(options[0])) }
        #expect(agreements.contains(options) == (end.kind == "ratified" || end.kind == "withheld"))
        let agreed = Dictionary(uniqueKeysWithValues: draft.terms.map { ($0.issue, Set($0.indices)) })
        let standing = try game.solve().standing.map { $0.map(Set.init) }
        let comesAbout = naive.comesAbout(agreed, of: actors, given: standing)
        if end.kind != "rejected" { #expect(comesAbout == (end.kind == "ratified")) }
        for actor in actors.dropFirst() {
          #expect(game.board(of: actor)?.winsetAtHome.contains(draft.options[actor] ?? -1) == true)
        }
      }
    }
    #expect(ends == ["ratified", "rejected", "tied", "vetoed", "withheld", "nothing"])
  }

  /// The same seed and the same moves lead to the same play.
  @Test func playsCanBeRepeated() throws {
    var dice = SplitMix64(seed: 78)
    for number in 1...60 {
      guard let (game, actors, _) = try table(UInt64(number)) else { continue }
      let seed = dice.below(1000)
      var (first, second) = (SplitMix64(seed: 9), SplitMix64(seed: 9))
      let once = play(try Negotiation(game, actors, seed: seed), &first)
      let twice = play(try Negotiation(game, actors, seed: seed), &second)
      #expect(once.events == twice.events && once.end == twice.end)
    }
  }

  /// Those who have a board in a random case, or two of them, some with a chief negotiator; `nil` where they are fewer.
  private func table(_ seed: UInt64) throws -> (game: Game, actors: [Int], naive: NaiveEvaluator)? {
    let trial = try Trial(seed: seed)
    var (dice, world) = (SplitMix64(seed: seed), trial.world)
    for actor in trial.seated where dice.chance(1, in: 3) {
      let (name, factions) = (world.actors[actor].name, world.actors[actor].phases[0].board.factions)
      world = try world.supposing("\(name) chief \(factions[dice.below(factions.count)].name)")
    }
    if let player = trial.seated.first, dice.chance(1, in: 4) {
      let own = world.actors[player].phases[0].board
      let kept = own.options.indices.first { $0 != own.reversion }.map { own.options[$0].number }
      if let kept { world = try world.supposing("\(world.actors[player].name) ties hands to \(kept)") }
    }
    let game = Game(world, in: world.setting(phase: 1))
    let actors = dice.chance(1, in: 2) ? Array(trial.seated.prefix(2)) : trial.seated
    return actors.count < 2 ? nil : (game, actors, trial.naive)
  }

  private func play(
    _ start: Negotiation, _ dice: inout SplitMix64
  ) -> (events: [Negotiation.Event], end: Negotiation.End, rounds: Int) {
    var negotiation = start
    var events = negotiation.goOn()
    while negotiation.end == nil {
      if negotiation.isToOffer {
        let count = negotiation.board(of: negotiation.player).options.count
        events += negotiation.propose(dice.below(count))
      } else if let option = negotiation.fitting.randomElement(using: &dice), dice.chance(1, in: 2) {
        events += negotiation.accept(option)
      } else {
        events += negotiation.refuse()
      }
    }
    return (events, negotiation.end ?? .nothing, negotiation.rounds)
  }
}

extension Negotiation.End {
  fileprivate var kind: String {
    switch self {
    case .ratified: "ratified"
    case .rejected: "rejected"
    case .tied: "tied"
    case .vetoed: "vetoed"
    case .withheld: "withheld"
    case .nothing: "nothing"
    }
  }
}
