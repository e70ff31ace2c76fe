import Knowledge
import Numbers
import Testing

/// Powers that are known only as an order.
@Suite struct OrderTests {
  private let head = """
    source paper "A paper"
    body Senate
    issue troops: go, stay
    actor A {
      phase 1 2020-01-01..2020-12-31 {
        option 1: troops=go

    """

  private func text(_ order: String, _ powers: [String] = ["", "", ""], rule: String = "", more: String = "") -> String
  {
    let factions = zip(["a", "b", "c"], powers).map { "    faction \($0)\($1) { prefers 1 }\n" }.joined()
    return head + order + "\n" + factions + rule + "\n  }\n\(more)\n}\n"
  }

  private func board(_ text: String, phase: Int = 0) throws -> Board { try world(text).actors[0].phases[phase].board }

  @Test func tiersAreNumberedFromBelow() throws {
    let board = try board(text("power order b > a = c imputed because \"x\"", ["", ", 3 in Senate stated", ""]))
    #expect(board.order == [[1], [0, 2]] && board.orderGround.status == .imputed)
    #expect(board.factions.map(\.weights[0]) == [1, 2, 1])
    #expect(board.factions.map(\.statuses[0]) == [.imputed, .imputed, .imputed] && board.factions[1].weights[1] == 3)
    #expect((0..<3).map { board.place(of: $0) } == [2, 1, 2])
  }

  @Test(arguments: [
    ("power order a > b", "‘c’ has no place in the order of the powers"),
    ("power order a", "‘b’ and ‘c’ have no place in the order of the powers"),
    ("power order a > b > c = a", "‘a’ has two places in this order"),
    ("power order a > b > c > d", "I know no faction on this board ‘d’"),
    ("power order a > b > c; power order c > b > a", "a second order of the powers stands here"),
  ])
  func anOrderHoldsEachFactionOnce(_ order: String, _ complaint: String) {
    #expect(complaints(about: text(order)) == [complaint])
  }

  @Test func noFactionHasANumberBesideIt() {
    let number = "the powers are given as an order here, and ‘b’ states a number"
    #expect(complaints(about: text("power order a > b > c", ["", " power 2", ""])) == [number])
    #expect(complaints(about: text("power order a > b > c", ["", " power 2 [1, 3]", ""])) == [number])
  }

  @Test(arguments: [("rule 2 votes", false), ("rule 2 votes of Senate", true), ("rule 2/3", true)])
  func votesOfPowerCannotBeCounted(_ rule: String, _ isAllowed: Bool) {
    let found = complaints(about: text("power order a > b > c", ["", ", 3 in Senate", ""], rule: rule))
    #expect(found.isEmpty == isAllowed, "\(found)")
  }

  @Test func aLikePhaseInheritsTheOrder() throws {
    func phase(_ items: String) -> String { text("power order a > b > c", more: "phase 2 like phase 1 { \(items) }") }
    #expect(try board(phase("faction b { because \"x\" }"), phase: 1).order == [[0], [1], [2]])
    #expect(try board(phase("power order c > b = a"), phase: 1).order == [[2], [1, 0]])
    let numbers = try board(phase("faction a power 3 {}; faction b power 2 {}; faction c power 5 {}"), phase: 1)
    #expect(numbers.order == nil && numbers.orderGround == .assumed && numbers.factions.map(\.weights[0]) == [3, 2, 5])
    #expect(complaints(about: phase("faction a power 3 {}")).count == 1)
    #expect(complaints(about: phase("faction d { prefers 1 }")) == ["‘d’ has no place in the order of the powers"])
  }

  @Test func anOrderReplacesInheritedNumbers() throws {
    let text = text(
      "", [" power 3 [2, 4]", " power 2", " power 1"], more: "phase 2 like phase 1 { power order c > b > a }")
    let board = try board(text, phase: 1)
    #expect(board.factions.map(\.weights[0]) == [1, 2, 3] && board.factions[0].interval(in: 0) == nil)
  }

  @Test(arguments: ["a+1", "a=2", "a*2", "a+1 from b", "army to b"])
  func noNumberIsAddedToAPlace(_ change: String) throws {
    let world = try world(text("power order a > b > c"))
    #expect(throws: (any Error).self) { try world.supposingAlways(changes(change)) }
    #expect(throws: Never.self) { try world.supposingAlways(changes("a+1 in Senate, A rule 2/3")) }
  }

  @Test func anotherOrderCanBeSupposed() throws {
    for given in [text("power order a > b > c"), text("", [" power 3 [2, 4]", " power 2", " power 1"])] {
      let board = try world(given).supposingAlways(changes("A order c > b > a")).actors[0].phases[0].board
      #expect(board.order == [[2], [1], [0]] && board.orderGround == .assumed)
      #expect(board.factions[0].interval(in: 0) == nil)
    }
    let counting = try world(text("", [" power 3", " power 2", " power 1"], rule: "rule 2 votes"))
    #expect(throws: (any Error).self) { try counting.supposingAlways(changes("A order c > b > a")) }
    #expect(throws: Never.self) { try counting.supposingAlways(changes("A rule majority, A order c > b > a")) }
  }

  @Test func theOrderOfTheRestStays() throws {
    let world = try world(text("power order b > a > c")).supposingAlways(changes("without a"))
    #expect(world.actors[0].phases[0].board.order == [[0], [1]])
    #expect(world.actors[0].phases[0].board.factions.map(\.weights[0]) == [2, 1])
  }

  /// An effect on a board is over with its phase, as that of a rule is.
  @Test func anEffectEndsWithItsPhase() throws {
    let later = "phase 2 2021-01-01..2021-12-31 like phase 1 { power order c > b > a }"
    let event =
      "actor B { phase 1 2020-01-01..2021-12-31 { option 1: troops=go; faction f power 1 { prefers 1 } } }\n"
      + "event E 2020-03-01 by A { effect A order b > c > a; effect A rule 2/3 }"
    let world = try world(text("power order a > b > c", more: later) + event)
    for (year, order) in [(2020, [[1], [2], [0]]), (2021, [[2], [1], [0]])] {
      let setting = world.setting(on: try #require(Day(year: year, month: 4, day: 1)))
      let then = try world.supposing([], asked: [0], in: [setting])
      #expect(then[try #require(setting.places.first)].board.order == order)
      #expect(
        world.eventsInForce(on: try #require(Day(year: year, month: 4, day: 1)), before: world).isEmpty
          == (year == 2021))
    }
  }

  @Test(arguments: [(64, []), (65, ["an order of the powers has at most 64 factions, and this board has 65"])])
  func longOrdersAreRefused(_ count: Int, _ wanted: [String]) {
    let names = (1...count).map { "f\($0)" }
    let factions = names.map { "faction \($0) { prefers 1 }" }.joined(separator: "\n")
    let board = "option 1: i=a\nno-deal 1\npower order \(names.joined(separator: " > "))\n\(factions)"
    #expect(complaints(about: "issue i: a, b\nactor A {\nphase 1 {\n\(board)\n}\n}") == wanted)
  }

  @Test func bodiesAreNotTooMany() {
    let bodies = (1...1000).map { "body B\($0)" }.joined(separator: "\n")
    // Power is a body, too.
    #expect(complaints(about: bodies) == ["a case has at most 1000 bodies"])
  }
}
