import Answers
import Diagnostics
import Knowledge
import Numbers
import Rendering
import Syntax
import Testing

@testable import Verbs

/// Numbers as large as a case can hold: nothing traps, and scale changes no answer.
@Suite struct ExtremeNumberTests {
  /// Two factions of 0.4 to 0.6: f has more than half in half of the draws, however large the unit. Doubles end at 10^308.
  @Test(arguments: [0, 100, 305, 320, 380])
  func chancesHaveNoUnit(_ exponent: Int) throws {
    let world = try world(
      "faction f power 0.5 [0.4, 0.6] { prefers 1 > no-deal }\nfaction g power 0.45 [0.4, 0.6] { prefers no-deal }")
    let scaled = try scale(world, by: ten(to: exponent))
    #expect(
      try scaled.answer("chance winset A draws 2000").brief() == world.answer("chance winset A draws 2000").brief())
    #expect(
      try scaled.answer("chance prevail A draws 2000").brief() == world.answer("chance prevail A draws 2000").brief())
  }

  /// A majority of f + h + g needs more than half: f and h reach it with what g has more than they, less one each.
  @Test(arguments: ["9223372036854775806", "9223372036854775807", "99999999999999999999"])
  func flipsGoBeyondMachineWords(_ votes: String) throws {
    let text = """
      body S
      issue t: a, b
      actor A { phase 1 {
        option 1: t=a
        rule majority of S
        faction f, 1 in S { prefers 1 > no-deal }
        faction h, 1 in S { prefers 1 > no-deal }
        faction g, \(votes) in S { prefers no-deal }
      } }
      """
    let row = try #require(try World(reading: [Document(SourceText(text))]).answer("flip winset A").rows().first)
    guard case .record(let up) = row.value("up"), case .exact(let change) = up.value("change") else {
      Issue.record("\(row)")
      return
    }
    // 1 + x + 1 is more than the votes of g from there on.
    #expect(change == (try #require(Rational(votes))) - 1)
  }

  /// A veto player is named once, and a rule that says the same again and again is read once.
  @Test func vetoPlayersOfNestedRules() throws {
    let one = "approval of f and approval of g and majority"
    let rule = (0..<40).reduce(one) { rule, _ in "\(one) or (\(rule))" }
    let world = try world(
      "faction f power 1 { prefers 1 > no-deal }\nfaction g power 1 { prefers no-deal }", rule: rule)
    let text = Canvas().text(try world.answer("flip winset A"))
    #expect(text.contains("asks for the approval of f and g, whatever its power"))
  }

  /// The labels beside a map leave it no room, and it is drawn all the same.
  @Test(arguments: [20, 45]) func mapsAreDrawnInNarrowWindows(_ columns: Int) throws {
    let world = try world("faction f power 0.5 { prefers 1 > no-deal }\nfaction g power 0.45 { prefers no-deal }")
    let large = String(repeating: "9", count: 40)
    let text = Canvas(columns: columns).text(try world.answer("sweep f 0..1, g 0..\(large): prevail A"))
    #expect(text.contains("A  ") || text.contains("no-deal"))
  }

  private func world(_ factions: String, rule: String = "majority") throws -> World {
    let text = "issue t: a, b\nactor A { phase 1 {\noption 1: t=a\nrule \(rule)\n\(factions)\n} }"
    return try World(reading: [Document(SourceText(text))])
  }

  private func ten(to exponent: Int) -> Rational { (0..<exponent).reduce(.one) { product, _ in product * 10 } }

  /// As many changes as it takes, since no written number has so many digits.
  private func scale(_ world: World, by factor: Rational) throws -> World {
    var (world, rest) = (world, factor)
    while .one < rest {
      let step = min(rest, ten(to: 39))
      world = try world.plan("winset A if f*\(step), g*\(step)").inquiry.world
      rest = rest / step
    }
    return world
  }
}

extension Record {
  fileprivate func value(_ key: String) -> Value? { entries.first { $0.key == key }?.value }
}
