import Diagnostics
import Knowledge
import Numbers
import Syntax
import Testing

/// An event brings about just what could be supposed on its first day: whatever way the reader takes to find that out,
/// ``World/supposing(_:asked:in:)`` is the second way.
@Suite struct EffectTests {
  private let boards = [
    "faction f power 0.6 { prefers 1 > 2 > no-deal }\nfaction g power 1/3 { prefers no-deal > 2 }",
    "no-deal 2\nfaction f power 6 { prefers 1 > no-deal }\nfaction g power 4 { prefers 3 > no-deal > 1 }",
    "power order f > g\nfaction f { prefers 1 > no-deal }\nfaction g { prefers 2 > no-deal }",
    "faction f power 0 { values t=a 1, t=b 2 reserve 1 }\nfaction g power 2 { prefers 1 > no-deal }",
    // With a tenth such number the sum has more digits than are handled.
    "faction f power 5 { prefers 1 > no-deal }\n"
      + (1...9).map {
        "faction g\($0) power 1/1\(String(repeating: "0", count: 36))\(2 * $0 - 1) { prefers 1 > no-deal }\n"
      }.joined(),
  ]
  private let listed = "option 1: t=a\noption 2: t=b\noption 3: t=c\n"
  private let everyOption =
    "options all: t, u\nfaction f power 3 { values t=a 1 reserve 1 }\nfaction g power 2 { values u=a 1 reserve 1 }"
  private let doings = [
    "+0.04", "-0.1", "-0.6", "-0.601", "=0", "*2", "=1/\(String(repeating: "9", count: 39))", "+1/17", " accepts 1",
    " accepts 2 and 3", " rejects 2", " rejects 1 and 4", " accepts 0", " prefers 2 > 1", " abstains 2", "+0.1 from g",
    "+0.1 in Senate", " rejects 1.5",
  ]

  @Test func areWhatCanBeSupposed() throws {
    var (count, possible) = (0, 0)
    for board in boards.map({ listed + $0 }) + [everyOption] {
      for subject in ["A.f", "f", "A.h", "B.f", "A.F"] {
        for doing in doings where board != everyOption || !doing.contains("Senate") {
          let stated = text(board)
          let change = changes(subject + doing)
          guard !change.isEmpty else { continue }
          let effect = complaints(about: stated + "event E 2021-05-01 by A { effect \(subject + doing) }\n")
          let wanted = try complaint(about: change, in: world(stated))
          #expect(effect == wanted, "\(subject + doing) on \(board)")
          (count, possible) = (count + 1, possible + (wanted.isEmpty ? 1 : 0))
        }
      }
    }
    #expect(500 < count && 100 < possible && possible < count)
  }

  /// What is possible only behind an earlier effect, of another event or of the same one, as it is behind an earlier change of
  /// a query; and what was so before something was supposed is written so.
  @Test(arguments: [
    ("A.f-2", "A.f+2", "A.f-2"), ("A.f accepts 2", "A no-deal 3", "A.f accepts 2"),
    ("A.h+1", "A.f+1", ""),
  ])
  func mayRestOnEarlierOnes(_ late: String, _ early: String, _ possible: String) throws {
    let stated = text(listed + "no-deal 2\nfaction f power 1 { prefers 1 > no-deal }\nfaction g power 3 { prefers 1 }")
    let apart = "event D 2021-04-01 by A { effect \(early) }\nevent E 2021-05-01 by A { effect \(late) }\n"
    let together = "event E 2021-05-01 by A { effect \(early); effect \(late) }\n"
    for events in [apart, together] {
      let found = complaints(about: stated + events)
      #expect(found.isEmpty == !possible.isEmpty, "\(events)\(found)")
      if possible.isEmpty { continue }
      let written = try world(stated + events).caseText
      #expect(written.contains("effect \(late)") && !written.contains("left out"))
      #expect(try world(written).caseText == written)
    }
    // By itself, or before the other one, it cannot be.
    #expect(!complaints(about: stated + "event E 2021-05-01 by A { effect \(late) }\n").isEmpty)
    #expect(!complaints(about: stated + "event E 2021-05-01 by A { effect \(late); effect \(early) }\n").isEmpty)
  }

  private func text(_ board: String) -> String {
    let phase = "  phase 1 2021-01-01..2021-12-31 {\n\(board)\n  }\n"
    return "issue t: a, b, c\nissue u: a, b\nbody Senate\nactor A {\n\(phase)}\nactor B {\n\(phase)}\n"
  }

  private func complaint(about changes: [Change], in world: World) throws -> [String] {
    let day = try #require(Day(year: 2021, month: 5, day: 1))
    do throws(Diagnostic) { _ = try world.supposing(changes, asked: [0], in: [world.setting(on: day)]) } catch {
      return [error.message]
    }
    return []
  }
}
