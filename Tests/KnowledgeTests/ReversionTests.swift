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
        // To suppose it comes to the same as to state it.
        let supposed = try world.supposing(changes("A no-deal \(new)"), asked: [0], in: [world.setting(phase: 1)])
        #expect(supposed.actors[0].phases[0].board.factions == world.actors[0].phases[1].board.factions)
        #expect(supposed.actors[0].phases[0].board.reversion == world.actors[0].phases[1].board.reversion)
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

  /// Where no-deal was no option before, it stands where the option stood that it amounts to from now on.
  @Test(arguments: [("1 > 2 > no-deal", [1, 2]), ("1 > no-deal", [1]), ("2 > no-deal > 1", [2, 1])])
  func anOptionTakesThePlaceOfNothing(_ ranking: String, _ wantedThen: [Int]) throws {
    let board = "option 1: t=a; option 2: t=b; faction f power 1 { prefers \(ranking) }"
    let world = try world("issue t: a, b\nactor A { phase 1 { \(board) } }\n")
    let then = try world.supposing(changes("A no-deal 2"), asked: [0], in: [world.setting(phase: 1)])
    let places = wanted(then, 0)
    #expect(places == wantedThen + (wantedThen.contains(2) ? [] : [2]))
  }

  /// What no-deal is worth decides what is accepted: 3, 2 and 0 are the options' worths.
  @Test(arguments: [("1", [1, 2]), ("3", [1]), ("4", []), ("-1", [1, 2, 3])])
  func aReserveIsWhatNoDealIsWorth(_ reserve: String, _ accepted: [Int]) throws {
    let board = "options all; faction f power 1 { values t=a 3, t=b 2 reserve 1 }"
    let world = try world("issue t: a, b, c\nactor A { phase 1 { \(board) } }\n")
    let then = try world.supposing(changes("f reserve \(reserve)"), asked: [0], in: [world.setting(phase: 1)])
    let options = then.actors[0].phases[0].board.options
    let preference = then.actors[0].phases[0].board.factions[0].preference
    #expect(options.indices.filter(preference.accepts).map { options[$0].number } == accepted)
  }
}
