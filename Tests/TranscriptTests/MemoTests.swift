import Diagnostics
import Rendering
import Testing

@testable import Shell
@testable import Verbs

/// What is read back from the memo is what would be computed.
@Suite struct MemoTests {
  /// The second way to come to the same: a session that computes every answer anew.
  @Test(arguments: 1...40)
  func aSessionSaysTheSameWithoutIt(_ seed: Int) throws {
    var dice = SystemOfNumbers(seed: seed)
    let some = (0..<8).compactMap { _ in statements.randomElement(using: &dice) }
    let script = (0..<80).compactMap { _ in some.randomElement(using: &dice) }.joined(separator: "\n") + "\n"
    let canvas = seed % 3 == 0 ? Canvas(columns: 60, hasColour: true) : .plain
    let said = try said(to: script, on: canvas, echoes: seed % 2 == 0, hasMemo: true)
    #expect(try said == self.said(to: script, on: canvas, echoes: seed % 2 == 0, hasMemo: false), "\(script)")
  }

  /// Likewise at the prompt, where a verb alone is about the query before it, whatever was read back since.
  @Test(arguments: 1...20)
  func aSessionAtThePromptSaysTheSameWithoutIt(_ seed: Int) throws {
    var dice = SystemOfNumbers(seed: seed)
    let asked = statements + ["why", "why", "flip", "; winset US phase 2", " certain winset US phase 1", "ours; ours"]
    let some = (0..<10).compactMap { _ in asked.randomElement(using: &dice) } + ["why"]
    let lines = (0..<60).compactMap { _ in some.randomElement(using: &dice) }
    #expect(try said(toTyped: lines, hasMemo: true) == said(toTyped: lines, hasMemo: false), "\(lines)")
  }

  private func said(toTyped lines: [String], hasMemo: Bool) throws -> String {
    let source = SourceText(name: "afghanistan.game", try text(of: "samples/lan-yang/afghanistan.game"))
    var session = try Session(about: source, disk: .project)
    if !hasMemo { session.memo = nil }
    var said = ""
    for line in lines { session.run(typed: SourceText(line + "\n"), for: Listener { said += $0.text }) }
    return said
  }

  /// Else the law would say nothing.
  @Test func somethingIsReadBack() throws {
    let source = SourceText(name: "afghanistan.game", try text(of: "samples/lan-yang/afghanistan.game"))
    var session = try Session(about: source, disk: .project)
    session.run(SourceText("winset US phase 2\n  # again\nwinset US phase 2\n"), for: Listener { _ in })
    #expect(session.memo?.wasOfUse == true)
  }

  /// Likewise where the next lines are answered beforehand, whatever comes of them: each case is read anew for it.
  @Test(arguments: 1...40)
  func aSessionSaysTheSameWithForesight(_ seed: Int) throws {
    var dice = SystemOfNumbers(seed: seed)
    let script = (0..<80).compactMap { _ in statements.randomElement(using: &dice) }.joined(separator: "\n") + "\n"
    let canvas = seed % 3 == 0 ? Canvas(columns: 60, hasColour: true) : .plain
    let said = try said(to: script, on: canvas, echoes: false, hasMemo: true, eagerness: 1_000_000)
    #expect(try said == self.said(to: script, on: canvas, echoes: false, hasMemo: false), "\(script)")
  }

  /// Else the law would say nothing: of two queries, the second is answered before its turn where there is a second
  /// processor.
  @Test func somethingIsForeseen() throws {
    let source = SourceText(name: "afghanistan.game", try text(of: "samples/lan-yang/afghanistan.game"))
    var session = try Session(about: source, disk: .project)
    session.eagerness = 1_000_000
    session.run(SourceText("winset US phase 2\nwinset US phase 1\n"), for: Listener { _ in })
    #expect(session.memo?.wasOfUse == (1 < (session.crew?.members.count ?? 0)))
  }

  /// Reading the case anew is worth it after many queries, and not where each is followed by another world.
  @Test func shortScriptsHaveNoCrew() throws {
    let source = SourceText(name: "afghanistan.game", try text(of: "samples/lan-yang/afghanistan.game"))
    var session = try Session(about: source, disk: .project)
    let lines = (1...2000).map {
      "winset US phase 2 if garrison+0.\($0)\n\($0 % 100 == 0 ? "suppose US.garrison+0\n" : "")"
    }
    session.run(SourceText(lines.joined()), for: Listener { _ in })
    #expect(session.crew == nil)
  }

  /// Whatever can change what is said: the world, the names of queries, the format, where answers go, how a line is written.
  private let statements = [
    "winset US phase 2", "winset US phase 2", "winset US phase 2  # again", "  winset US phase 2", "prevail Taliban",
    "prevail Taliban phase 3 if hardliners+0.2", "prevail Taliban phase 3 at home if hardliners+0.2 as json",
    "winset US on 2021-04-20", "outcome phase 3", "overlap US Taliban phase 1; winset US phase 2", "ours", "ours",
    "winset US phase 2 as csv", "chance winset US phase 2 draws 20 seed 7", "winset Nobody phase 2", "nonsense", "",
    "# a comment", "suppose Taliban.hardliners+0.1", "suppose US.garrison=0.9", "suppose withdraw needs Taliban",
    "undo", "reset", "format json", "format text", "let ours = winset US phase 2", "let ours = prevail US phase 1",
    "limit 30",
    "limit 60", "issue bases: kept, left", "load samples/eu-nice/council.game",
    "load samples/lan-yang/afghanistan.game", "expect winset US phase 2: {1}", "expect winset US phase 2: {2}",
    "output a.txt", "output", "(winset US\n)",
    "winset US phase 2 if (\n)", ")",
  ]

  private func said(
    to script: String, on canvas: Canvas, echoes: Bool, hasMemo: Bool, eagerness: Int = 0
  ) throws -> String {
    let source = SourceText(name: "afghanistan.game", try text(of: "samples/lan-yang/afghanistan.game"))
    var session = try Session(about: source, keepsGoing: true, disk: .project)
    if !hasMemo { session.memo = nil }
    session.eagerness = eagerness
    var said = ""
    session.run(SourceText(script), for: Listener(on: canvas, echoes: echoes) { said += $0.text })
    return said
  }

  /// In other circumstances nothing is known, and what was asked long ago is forgotten: it takes no more room than it may.
  @Test func itForgets() {
    func circumstances(_ edition: Int) -> Memo.Circumstances {
      Memo.Circumstances(edition: edition, format: .text, canvas: .plain, echoes: false, limit: 60)
    }
    func line(_ number: Int) -> ArraySlice<UInt8> { Array("winset \(number)".utf8)[...] }
    var memo = Memo()
    #expect(memo.answer(to: line(1), circumstances(1)) == nil)
    memo.keep("one", for: line(1))
    #expect(memo.answer(to: line(1), circumstances(1)) == "one")
    #expect(memo.answer(to: line(1), circumstances(2)) == nil)
    let long = String(repeating: "long ", count: 20_000)
    for number in 1...1000 { memo.keep(long, for: line(number)) }
    let held = (1...1000).filter { memo.answer(to: line($0), circumstances(2)) != nil }
    #expect(held.contains(1000) && !held.contains(1) && held.count * long.utf8.count < 3 * Memo.usualBytes)
  }

  /// Where what is asked comes round again after more than the usual room holds, there is room for all of it in the end.
  @Test func itGrowsWhereMuchIsAskedAgain() {
    let circumstances = Memo.Circumstances(
      edition: 1, format: .text, canvas: .plain, echoes: false, limit: 60)
    let lines = (0..<300).map { Array("winset \($0)".utf8)[...] }
    let long = String(repeating: "long ", count: Memo.usualBytes / 500)
    var (memo, hits) = (Memo(in: circumstances), 0)
    for turn in 0..<20 {
      for line in lines.shuffled() {
        if memo.answer(to: line, circumstances) == nil { memo.keep(long, for: line) } else if turn == 19 { hits += 1 }
      }
    }
    #expect(Memo.usualBytes < lines.count * long.utf8.count && hits == lines.count)
  }
}

extension Listener.Output {
  fileprivate var text: String {
    switch self {
    case .answer(let text), .complaint(let text), .note(let text): text
    }
  }
}

/// Numbers that are the same with each run (Knuth's MMIX).
private struct SystemOfNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 31
  }
}
