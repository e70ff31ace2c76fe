import Knowledge
import Numbers
import Testing

/// An effect is in force from its day on, as long as the phase lasts in which the actor was then of whom it speaks (design
/// 1). What a day has is held against that, said once more in the words of this test.
@Suite struct EffectDaysTests {
  /// Who did it, what it says, of whom, and the last day on which it says so.
  private static let doings: [(doers: String, effect: String, actor: Int, until: Int?)] = [
    ("A", "A.f+1", 0, nil), ("B", "f+1", 1, nil), ("A, B", "A.f+1", 0, nil), ("A, B", "B.f+1", 1, nil),
    ("A", "B.f+1", 1, nil), ("A, B", "without option 2 of B", 1, nil), ("A", "without option 2", 0, nil),
    ("A", "A.f+1 until 2021-01-06", 0, 6),
  ]

  @Test func endWithThePhaseInWhichTheyBegan() throws {
    for (a, b, first) in [(4, 8, 2), (8, 4, 2), (4, 8, 5), (8, 4, 5), (4, 4, 5), (8, 8, 2)] {
      for doing in Self.doings
      where doing.until.map({ first < $0 && ![a, b].contains(4) || first == 5 && $0 == 6 }) ?? true {
        let ends = [a, b]
        let event = "event E 2021-01-0\(first) by \(doing.doers) { effect \(doing.effect) }\n"
        let world = try KnowledgeTests.world("issue t: a, b\n" + actor("A", a) + actor("B", b) + event)
        for day in 1...10 {
          let isOn =
            first <= day && day <= (doing.until ?? 10) && (first <= ends[doing.actor]) == (day <= ends[doing.actor])
          for actor in [0, 1] {
            let found = try isChanged(actor, in: world, on: day)
            #expect(found == (isOn && actor == doing.actor), "\(doing) from \(first), phases to \(ends), day \(day)")
          }
        }
      }
    }
  }

  /// What lies between the actors changes as long as one of those who did it is in its phase still; what nobody with a
  /// board did lasts for good. What another effect of the event says of days does not matter.
  @Test(arguments: [("A", 4), ("B", 8), ("A, B", 8), ("C", 10)])
  func ofTheTableEndWithTheirDoers(_ doers: String, _ last: Int) throws {
    let other = doers == "A" ? "; effect A.f+1 until 2021-01-03" : ""
    let event = "event E 2021-01-02 by \(doers) { effect t.a needs nobody\(other) }\n"
    let world = try KnowledgeTests.world("issue t: a needs B, b\nactor C\n" + actor("A", 4) + actor("B", 8) + event)
    for day in 1...10 {
      let needs = try then(world, on: day).issues[0].values[0].needs
      #expect(needs.isEmpty == (2...last ~= day), "\(doers), day \(day)")
    }
  }

  /// Two phases, of which the first one lasts to that day of January.
  private func actor(_ name: String, _ end: Int) -> String {
    let next = "0\(end + 1)".suffix(2)
    return """
      actor \(name) {
        phase 1 2021-01-01..2021-01-0\(end) {
          option 1: t=a
          option 2: t=b
          faction f power 1 { prefers 1 > no-deal }
        }
        phase 2 2021-01-\(next)..2021-01-10 like phase 1 { }
      }

      """
  }

  private func isChanged(_ actor: Int, in world: World, on day: Int) throws -> Bool {
    let changed = try then(world, on: day)
    let place = try #require(changed.setting(on: try date(day)).phases[actor])
    let board = changed.actors[actor].phases[place].board
    return board.options.count != 2 || board.factions[0].weights[0] != 1
  }

  private func then(_ world: World, on day: Int) throws -> World {
    try world.supposing([], asked: [], in: [world.setting(on: try date(day))])
  }

  private func date(_ day: Int) throws -> Day { try #require(Day(year: 2021, month: 1, day: day)) }
}
