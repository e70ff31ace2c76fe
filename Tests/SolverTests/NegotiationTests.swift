import Solver
import Testing

/// What comes of offers in turn, on boards picked at random and by students who move at random.
@Suite struct NegotiationTests {
  /// Every play ends within its rounds; what is ratified is in every win-set at home and agrees on all that two mention, so
  /// that it is one of the overlap; who signs what fails at home has no deal.
  @Test func playsEndAndKeepTheRules() throws {
    var (dice, ends) = (SplitMix64(seed: 77), [Negotiation.End: Int]())
    for seed in 1...600 {
      guard let (game, actors) = try table(UInt64(seed)) else { continue }
      let (events, end, rounds) = play(Negotiation(game, actors, seed: 5), &dice)
      ends[end, default: 0] += 1
      #expect(events.count { if case .round = $0 { true } else { false } } <= rounds)
      for case .signed(let draft) in events {
        let agreements = try game.overlap(of: actors).agreements.map(\.options)
        let options = actors.map { draft.options[$0] ?? -1 }
        #expect(agreements.contains(options) == (end == .ratified))
        for actor in actors.dropFirst() {
          #expect(game.board(of: actor)?.winsetAtHome.contains(draft.options[actor] ?? -1) == true)
        }
      }
    }
    #expect(ends.count == 3, "all three ends should come about: \(ends)")
  }

  /// The same seed and the same moves lead to the same play.
  @Test func playsCanBeRepeated() throws {
    var dice = SplitMix64(seed: 78)
    for number in 1...60 {
      guard let (game, actors) = try table(UInt64(number)) else { continue }
      let seed = dice.below(1000)
      var (first, second) = (SplitMix64(seed: 9), SplitMix64(seed: 9))
      let (once, twice) = (
        play(Negotiation(game, actors, seed: seed), &first), play(Negotiation(game, actors, seed: seed), &second)
      )
      #expect(once.events == twice.events && once.end == twice.end)
    }
  }

  /// Everybody who has a board in a random case; `nil` where that is one or nobody.
  private func table(_ seed: UInt64) throws -> (game: Game, actors: [Int])? {
    let game = try Trial(seed: seed).game
    let actors = game.world.actors.indices.filter { game.board(of: $0) != nil }
    return actors.count < 2 ? nil : (game, Array(actors))
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
