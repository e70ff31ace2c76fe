import Answers
import Diagnostics
import Knowledge
import Numbers
import Rendering
import Syntax
import Testing

@testable import Shell
@testable import Verbs

/// Where answers go, and that none is lost on the way.
@Suite struct OutputTests {
  private let memory = Memory()

  /// What a file holds is what would have been on the screen, and nothing else is.
  @Test func answersGoIntoTheFile() throws {
    let seen = try said("winset US phase 2\nwinset US phase 3 as csv", on: memory.disk)
    let rest = try said("output a.txt\nwinset US phase 2\nnonsense\nwinset US phase 3 as csv\noutput", on: memory.disk)
    #expect(memory["a.txt"] == seen.answers)
    #expect(rest.answers == "")
    #expect(rest.complaints.contains("nonsense"))
    #expect(rest.notes.count == 2)
  }

  /// Only what this session wrote starts anew.
  @Test func nothingElseIsOverwritten() throws {
    let first = try said("output a.txt\nissues\noutput a.txt\nactors as csv", on: memory.disk)
    #expect(first.complaints == "")
    #expect(memory["a.txt"]?.hasPrefix("name,") == true)
    let written = memory["a.txt"]
    let second = try said("output a.txt\noutput README.md\nissues", on: memory.disk)
    #expect(second.complaints.contains("‘a.txt’ exists already") && second.complaints.contains("‘README.md’ exists"))
    #expect(second.answers.contains("troops"), "what went to the screen still does")
    #expect(memory["a.txt"] == written)
  }

  /// The third answer has no room any more: it is shown, and the two before it are kept.
  @Test func aFullDiskLosesNothing() throws {
    let issues = try said("issues", on: memory.disk).answers
    let full = Memory(limit: 2 * issues.utf8.count)
    let seen = try said("output a.txt\nissues\nissues\nissues", on: full.disk)
    #expect(full["a.txt"] == issues + issues)
    #expect(seen.answers == issues)
    #expect(seen.complaints.contains("‘a.txt’: no space left on device"))
  }

  /// What an answer looks like in a file does not depend on the terminal.
  @Test func filesArePlain() throws {
    let seen = try said("winset US phase 2", on: memory.disk).answers
    _ = try said("output a.txt\nwinset US phase 2", on: memory.disk, canvas: .init(columns: 40, hasColour: true))
    #expect(memory["a.txt"] == seen)
  }

  /// A figure is a whole file: nothing is put before or after it.
  @Test func figuresStandAlone() throws {
    let source = SourceText("issues as svg")
    var reading = Reading(source, with: Lexicon.standard.patterns)
    guard case .sentence(let sentence) = reading.next()?.statement else { return }
    let plot = Plot("a plot", along: Axis("power", 0...1), legend: [], stretches: [])
    let answer = Answer("sweep", brief: "", blocks: { [.plot(plot)] }, rows: { [] })
    var session = try Session(about: SourceText(""), disk: memory.disk)
    let listener = Listener { _ in }
    func give(_ format: Format) throws {
      _ = try session.give(answer, to: sentence, as: Spanned(format, at: 10..<13), in: source, for: listener)
    }
    session.run(SourceText("output a.svg"), for: listener)
    try give(.svg)
    let figure = memory["a.svg"]
    #expect(figure?.hasPrefix("<?xml") == true)
    #expect(throws: Complaints.self) { try give(.svg) }
    #expect(throws: Complaints.self) { try give(.text) }
    #expect(memory["a.svg"] == figure)
    session.run(SourceText("output b.txt"), for: listener)
    try give(.text)
    #expect(throws: Complaints.self) { try give(.svg) }
    #expect(memory["b.txt"]?.hasPrefix("a plot\n") == true)
  }

  private func said(
    _ script: String, on disk: Disk, canvas: Canvas = .plain
  ) throws -> (answers: String, complaints: String, notes: [String]) {
    let source = SourceText(try text(of: "samples/lan-yang/afghanistan.game"))
    var session = try Session(about: source, keepsGoing: true, disk: disk)
    var said: (answers: String, complaints: String, notes: [String]) = ("", "", [])
    session.run(
      SourceText(script),
      for: Listener(on: canvas) {
        switch $0 {
        case .answer(let text): said.answers += text
        case .complaint(let text): said.complaints += text
        case .note(let text): said.notes.append(text)
        }
      })
    return said
  }
}
