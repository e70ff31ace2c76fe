import Diagnostics
import Foundation
import Knowledge
import Rendering
import Shell
import Testing

/// Nothing that can be typed or loaded crashes, hangs, or goes unanswered.
@Suite struct MalformedTests {
  /// A case that uses every kind of declaration.
  private let small = """
    case "small"
    source paper "A paper" { author "A"; year 1988 }
    issue troops: go aka 走 needs US, stay needs US and TB
    issue talks: yes needs TB, no
    body Senate "the Senate"
    impossible troops=go, talks=no because "no" cite paper p. 1
    actor US aka 美国 { rule majority and (2/3 of Senate or approval of hawks)
      phase 1 2020-01-01..2020-12-31 "first" {
        option 1: troops=go|stay, talks=yes
        option 2: talks=no
        no-deal 2
        faction hawks power 0.4 [0.3, 0.5], 34 in Senate { members A 甲, B; prefers 2 > 1 }
        faction doves power 0.6, 66 in Senate { resource street 0.6; values troops=go 3, talks=no -1 reserve 2 }
        claim winset 1 at home cite paper p. 2
      }
      phase 2 2021-01-01..2021-12-31 like phase 1 { faction hawks power 0.5 { prefers 1 > no-deal } }
    }
    actor TB { phase 1 { option 1: talks=yes|no; faction all power 1 { prefers 1 > no-deal } } }
    event E1 2020-03-05..2020-04 "something" by US, TB cite paper { effect hawks+0.1 until 2020-05-01; note "n" }
    """

  @Test func theCaseItselfLoads() { #expect(outcome(of: Array(small.utf8)) == .loaded) }

  @Test func truncations() {
    let bytes = Array(small.utf8)
    for end in bytes.indices { #expect(outcome(of: Array(bytes[..<end])) != .silent, "the first \(end) bytes") }
  }

  @Test func mutations() throws {
    var dice = Dice(state: 7)
    let large = Array(try text(of: "samples/lan-yang/afghanistan.game").utf8)
    for round in 0..<600 {
      var bytes = round % 30 == 0 ? large : Array(small.utf8)
      for _ in 0...dice.roll(4) { bytes.mutate(&dice) }
      #expect(outcome(of: bytes) != .silent, "round \(round)")
    }
  }

  @Test func randomBytes() {
    var dice = Dice(state: 11)
    for _ in 0..<200 {
      let bytes = (0..<dice.roll(400)).map { _ in UInt8(dice.roll(256)) }
      #expect(outcome(of: bytes) != .silent)
    }
  }

  /// 10 MB in one line, and parentheses and braces 100,000 deep.
  @Test func enormousInputs() {
    let deep = String(repeating: "(", count: 100_000)
    for text in [
      String(repeating: "a", count: 10_000_000), "actor A { rule \(deep)majority }",
      String(repeating: "{", count: 100_000),
      "actor A { phase 1 \(String(repeating: "{ ", count: 100_000))",
      "issue i: " + String(repeating: "v,", count: 200_000),
      "\"" + String(repeating: "塔", count: 1_000_000),
    ] {
      #expect(outcome(of: Array(text.utf8)) == .complained)
    }
  }

  @Test func malformedQueries() throws {
    var dice = Dice(state: 13)
    var session = try Session(about: SourceText(small), keepsGoing: true, disk: .project)
    let seeds = files(in: "Tests/Transcripts", endingIn: ".txt").compactMap { try? text(of: $0) }
      .flatMap { $0.split(separator: "\n").filter { $0.hasPrefix("> ") }.map { Array($0.dropFirst(2).utf8) } }
    for _ in 0..<1000 {
      var bytes = seeds[dice.roll(seeds.count)]
      for _ in 0...dice.roll(3) { bytes.mutate(&dice) }
      session.run(SourceText(bytes: bytes), for: Listener { _ in })
    }
    // Another case may have been loaded.
    let isWell = session.run(SourceText("reset; actors"), for: Listener { _ in })
    #expect(isWell || session.isOver)
  }

  @Test func nestedQueriesAndChangesComeToAnEnd() throws {
    var session = try Session(about: SourceText(small), disk: .project)
    for query in [
      String(repeating: "expect ", count: 100_000), "winset US if " + String(repeating: "hawks+1, ", count: 20_000),
      "winset US if US rule " + String(repeating: "(", count: 100_000),
      "overlap " + String(repeating: "US ", count: 100_000),
    ] {
      let isWell = session.run(SourceText(query), for: Listener { _ in })
      #expect(!isWell)
    }
  }

  private enum Outcome { case loaded, complained, silent }

  /// What comes of a case file; its complaints are drawn too.
  private func outcome(of bytes: [UInt8]) -> Outcome {
    do throws(Complaints) {
      _ = try Session(about: SourceText(name: "a.game", bytes: bytes), disk: .project)
      return .loaded
    } catch {
      let said = error.all.map { Canvas(columns: 60, hasColour: true).text($0) }.joined()
      return said.contains("error:") ? .complained : .silent
    }
  }
}

/// Knuth's linear congruential generator, so that each run sees the same inputs.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, sides)
  }
}

private let signs = Array("{}()[]\"=|>.,:;#-+*% \n".utf8)

extension [UInt8] {
  fileprivate mutating func mutate(_ dice: inout Dice) {
    guard !isEmpty else { return append(UInt8(dice.roll(256))) }
    let place = dice.roll(count)
    switch dice.roll(5) {
    case 0: remove(at: place)
    case 1: insert(UInt8(dice.roll(256)), at: place)
    case 2: self[place] = signs[dice.roll(signs.count)]
    case 3: swapAt(place, dice.roll(count))
    default: insert(contentsOf: self[place..<Swift.min(count, place + dice.roll(40))], at: dice.roll(count))
    }
  }
}
