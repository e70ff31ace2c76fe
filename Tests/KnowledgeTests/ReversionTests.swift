import Knowledge
import Testing

/// A phase like another one may have another reversion. What a faction wants is of what comes about, and does not change
/// with the name of it.
@Suite struct ReversionTests {
  @Test func anotherReversionLeavesWhatIsWantedAsItWas() throws {
    for ranked in [[1], [2], [1, 2], [2, 1], [3, 1], [1, 2, 3], [3, 2, 1], [2, 3, 1]] {
      for (old, new) in [(1, 2), (2, 1), (3, 1), (1, 3), (2, 2)] {
        let ranking = ranked.map(String.init).joined(separator: " > ")
        let world = try world(
          """
          issue t: a, b, c
          actor A {
            phase 1 {
              option 1: t=a
              option 2: t=b
              option 3: t=c
              no-deal \(old)
              faction f power 1 { prefers \(ranking) }
            }
            phase 2 like phase 1 { no-deal \(new) }
          }

          """)
        // Where a ranking says nothing of no-deal, that comes last.
        let before = ranked + (ranked.contains(old) ? [] : [old])
        #expect(wanted(world, 0) == before, "no-deal \(old)")
        #expect(wanted(world, 1) == before + (before.contains(new) ? [] : [new]), "\(ranked): \(old), then \(new)")
      }
    }
  }

  /// The numbers of what comes about, from the best down.
  private func wanted(_ world: World, _ phase: Int) -> [Int] {
    let board = world.actors[0].phases[phase].board
    return board.factions[0].preference.tiers.joined().compactMap { choice in
      if case .option(let index) = choice {
        board.options[index].number
      } else {
        board.reversion.map { board.options[$0].number }
      }
    }
  }
}
