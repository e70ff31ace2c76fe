import Knowledge
import Numbers
import Testing

/// What coders could defend goes with what it is said of.
@Suite struct IntervalTests {
  private let text = """
    issue t: a, b
    body House
    actor A {
      phase 1 {
        option 1: t=a
        faction f power 0.6 [0.4, 0.8], 5 [3, 6] in House { prefers 1 > no-deal }
        faction g power 0.5, 4 in House { prefers no-deal > 1 }
        faction h { resource p 0.3 [0.1, 0.6]; resource q 0.2; prefers 1 > no-deal }
        faction i { resource r 0.1 [0, 0.2]; resource s 0.4 [0.3, 0.4]; prefers 1 > no-deal }
      }
    }

    """

  /// Taken and given back, or twice as much and half of that, is what it was.
  @Test(arguments: [
    "f+0", "f-0.5, f+0.5", "f+3, f-3", "f*10, f*0.1", "f-5 in House, f+5 in House", "p to g, p to h", "q to i, q to h",
    "r to h, r to i", "f+0.1 from h, f-0.1, h+0.1",
  ])
  func whatIsTakenBackLeavesItAsItWas(_ written: String) throws {
    let (before, after) = try (factions(""), factions(written))
    for (old, new) in zip(before, after) {
      for body in [0, 1] {
        #expect(old.weights[body] == new.weights[body])
        // A faction that held a resource with an interval for a while has one since, of what it has.
        let interval =
          old.interval(in: body) ?? new.interval(in: body).map { _ in old.weights[body]...old.weights[body] }
        #expect(interval == new.interval(in: body), "\(old.name) in \(body)")
      }
    }
  }

  /// Worked by hand: what is so many times as much has ends so many times as far; a resource takes its own along, and
  /// one without any is what it is.
  @Test func theyMoveWithPowersAndResources() throws {
    #expect(try factions("").map { $0.interval(in: 0) } == [r("0.4", "0.8"), nil, r("0.3", "0.8"), r("0.3", "0.6")])
    #expect(try factions("f*10")[0].interval(in: 0) == r("4", "8"))
    #expect(try factions("f*2 in House")[0].interval(in: 1) == r("6", "12"))
    #expect(try factions("f+0.1")[0].interval(in: 0) == r("0.5", "0.9"))
    #expect(try factions("f-0.5")[0].interval(in: 0) == r("0", "0.3"))
    #expect(try factions("f=0.6")[0].interval(in: 0) == nil, "it is that number, and no other")
    #expect(try factions("f=5 in House").map { $0.interval(in: 1) }[0] == nil)
    let moved = try factions("p to g")
    // 0.2 is q alone; to 0.5 comes what p may be.
    #expect(moved[2].interval(in: 0) == r("0.2", "0.2") && moved[1].interval(in: 0) == r("0.6", "1.1"))
    #expect(try factions("q to g").map { $0.interval(in: 0) }[1...2] == [nil, r("0.1", "0.6")])
  }

  private func r(_ low: String, _ high: String) -> ClosedRange<Rational>? {
    Rational(low).flatMap { low in Rational(high).map { low...$0 } }
  }

  private func factions(_ written: String) throws -> [Faction] {
    let world = try world(text)
    return try world.supposing(written.isEmpty ? [] : changes(written), asked: [0], in: [world.setting(phase: 1)])
      .actors[0].phases[0].board.factions
  }
}
