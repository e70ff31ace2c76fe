import Diagnostics
import Foundation
import Syntax
import Testing

@testable import Verbs

/// No text makes the parser trap or wait, and what is no sentence draws a complaint.
@Suite struct RobustnessTests {
  @Test func prefixesOfSamplesAreRead() {
    var dice = Dice(seed: 8)
    for statement in samples.flatMap({ statements(of: $0) }) {
      let bytes = source(thinned(statement, &dice)).bytes
      for end in stride(from: 0, to: bytes.count, by: bytes.count / 10 + 1) { readAll(Array(bytes.prefix(end))) }
    }
  }

  @Test func everyPrefixOfAnExampleIsRead() {
    for example in Lexicon.standard.verbs.flatMap(\.examples) + Lexicon.standard.commands.flatMap(\.examples) {
      let bytes = Array(example.utf8)
      for end in 0...bytes.count { readAll(Array(bytes.prefix(end))) }
    }
  }

  @Test func randomBytesAreRead() {
    var dice = Dice(seed: 9)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 1...120, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
      readAll(bytes)
      // No statement begins with a parenthesis, whatever follows it.
      #expect(!complaints(about: SourceText(bytes: Array("(\n".utf8) + bytes), as: "script").isEmpty)
    }
  }

  @Test(arguments: [
    [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80, 0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF], [0x80], [0xF5, 0x80, 0x80, 0x80],
    [0xE2, 0x80], [0xEF, 0xBC], [0x00],
  ])
  func whatIsNoUnicodeIsRefused(_ bytes: [UInt8]) {
    readAll(bytes)
    #expect(!complaints(about: SourceText(bytes: bytes), as: "world").isEmpty)
    #expect(!complaints(about: SourceText(bytes: Array("winset US phase ".utf8) + bytes), as: "script").isEmpty)
  }

  /// Wherever it stands in the blocks in which a text is looked through; what is whole of the ending is known.
  @Test(
    arguments: [
      ([0xE9, 0x98], 0), ([0xFF], 0), ([0x80], 0), ([0xF0, 0x9F, 0x98, 0x80, 0x80], 4), ([0xE9, 0x98, 0xBF, 0xC2], 3),
    ] as [([UInt8], Int)])
  func theFirstBrokenByteIsFound(_ ending: [UInt8], _ whole: Int) {
    for start in [0, 1] + (4080...4100) + (8180...8200) {
      let ascii = [UInt8](repeating: 0x61, count: start)
      let wide = Array(String(repeating: "阿", count: start / 3).utf8)
      #expect(SourceText(bytes: ascii + ending).firstBrokenByte == start + whole)
      #expect(SourceText(bytes: wide + ending + ascii).firstBrokenByte == wide.count + whole)
      #expect(SourceText(bytes: ascii + wide).firstBrokenByte == nil)
    }
  }

  @Test(arguments: [("", "a"), ("", "1"), ("", "阿"), ("\"", "b")])
  func aLineOfTenMegabytesIsReadInTime(_ start: String, _ more: String) {
    let text = SourceText(start + String(repeating: more, count: 10_000_000 / more.utf8.count))
    inTime { #expect(!complaints(about: text, as: "script").isEmpty) }
  }

  @Test(arguments: ["(", "[", "{", "“", "-", "1-", "＃", ",", "winset ", "2021-05", "1..", "}", "\"\"", "a-"])
  func aLineOfManyTokensIsReadInTime(_ piece: String) {
    let text = SourceText(String(repeating: piece, count: 20_000))
    inTime { #expect(!complaints(about: text, as: "script").isEmpty) }
  }

  @Test(arguments: [
    ("suppose US rule ", "("), ("actor A { phase 1 { rule ", "("), ("actor A { phase 1 ", "{"), ("actor A ", "{(\n"),
    ("actor A { phase 1 { faction F ", "{"), ("issue ", "({"), ("source ", "["), ("", "}{"),
  ])
  func aHundredThousandBracketsAreReadInTime(_ start: String, _ brackets: String) {
    let text = SourceText(start + String(repeating: brackets, count: 100_000 / brackets.utf8.count))
    inTime { #expect(!complaints(about: text, as: "script").isEmpty) }
  }

  @Test(arguments: [["expect"], ["expect", "winset"], ["why"], ["why", "compare"]])
  func queriesInQueriesAreReadInTime(_ verbs: [String]) {
    let query = SlotPattern(role: .query, form: .query)
    let known = Lexicon.standard.patterns
    let changed = [
      "why": Pattern(verb: "why", slots: [query]),
      "compare": Pattern(verb: "compare", slots: [query, SlotPattern(lead: "with", role: .query, form: .query)]),
    ]
    let patterns = Patterns(of: known.words) { place in
      changed["\(known.words[place])"] ?? known[known.words[place]]
    }
    let text = SourceText(String(repeating: verbs.joined(separator: " ") + " ", count: 100_000))
    inTime {
      var reading = Reading(text, with: patterns)
      #expect(reading.next()?.diagnostics.isEmpty == false)
      #expect(reading.next() == nil)
    }
  }

  @Test func everyBadStatementDrawsAComplaint() {
    let text = SourceText(String(repeating: "winset US phase\n", count: 300))
    #expect(parses(in: text).allSatisfy { !$0.diagnostics.isEmpty })
  }
}

/// Where more is waited for, and where not.
@Suite struct IncompleteTests {
  @Test(arguments: [
    ("actor A {", true), ("actor A { phase 1 { }", true), ("actor A { }", false), ("winset US", false), ("", false),
    ("suppose US rule (majority", true), ("suppose US rule (majority\n and", true),
    ("suppose US rule (majority)", false),
    // The end of a statement closes parentheses, and so does a brace; one that closes nothing opens nothing later.
    ("rule (majority; winset US", false), ("actor A { phase 1 { rule (majority } }", false), ("}\nactor A {", true),
    (")\nsuppose US rule (majority", true),
  ])
  func isWaitedFor(_ text: String, _ isIncomplete: Bool) {
    #expect(Syntax.isIncomplete(SourceText(text)) == isIncomplete)
  }
}

/// Reads `bytes` in every way that there is.
private func readAll(_ bytes: [UInt8]) {
  let text = SourceText(bytes: bytes)
  _ = complaints(about: text, as: "world")
  _ = complaints(about: text, as: "script")
  _ = expectations(after: text, with: Lexicon.standard.patterns)
  _ = isIncomplete(text)
}

/// Expects that `body` keeps the machine busy for less than two seconds, whatever else it does at the same time.
private func inTime(_ body: () -> Void) {
  let start = busyTime
  body()
  #expect(busyTime - start < 2)
}

/// How many seconds this thread has worked.
private var busyTime: Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
