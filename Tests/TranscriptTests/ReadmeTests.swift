import Diagnostics
import Foundation
import Shell
import Testing
import Verbs

/// What README.md shows is what one gets.
@Suite struct ReadmeTests {
  /// Each block is a session of its own about the first case.
  @Test func sessionsAreWhatOneGets() throws {
    #expect(try !blocks(of: "console").isEmpty)
    #expect(try Walkthrough(path: "README.md", start: firstCase(), isOneSession: false).isWhatOneGets())
  }

  @Test func caseFilesLoad() throws {
    for block in try blocks(of: "game") {
      #expect(throws: Never.self) { try Session(about: SourceText(block), disk: .project) }
    }
  }

  /// The lesson about the first case of its own that is shown.
  @Test func lessonIsSound() throws {
    let disk = Disk.project
    try disk.create("treaty.game", Array(try #require(blocks(of: "game").first).utf8))
    let lesson = SourceText(name: "treaty.lesson", try #require(blocks(of: "lesson").first))
    let complaints = LessonCheck.complaints(about: lesson, .none, on: disk, for: Listener { _ in })
    #expect(complaints.isEmpty, "\(complaints.flatMap(\.diagnostics).map(\.message))")
  }

  /// 43 of 96 vote against and 53 for, where 2/3 are 64: no treaty.
  @Test func exampleCaseHasAnEmptyWinset() throws {
    var session = try Session(about: SourceText(try #require(blocks(of: "game").first)), disk: .project)
    let complaint = reply(to: "expect winset \"the US\": {}", &session)
    #expect(complaint == "")
  }

  /// Each query that a table or a text shows in backticks parses and can be planned.
  @Test func queriesCanBeAsked() throws {
    let readme = try text(of: "README.md")
    let verbs =
      Lexicon.standard.verbs.map { $0.name + " " }
      + ["获胜集合 ", "胜出 ", "批准 ", "重叠 ", "翻转 ", "为何 ", "帮助 ", "help"]
    // What stands in case files, and what is left open.
    let others = ["options all", "price 3 for 2", "possible …"]
    let queries = readme.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      .filter { query in verbs.contains { query.hasPrefix($0) } && !others.contains { query.hasPrefix($0) } }
    #expect(queries.count > 20)
    for query in queries {
      var session = try Session(about: firstCase(), disk: .project)
      // What the text calls `base` is named before it.
      let isWell = session.run(SourceText("let base = winset US phase 2\n\(query)"), for: Listener { _ in })
      #expect(isWell, "\(query)")
    }
  }

  private func firstCase() throws -> SourceText {
    SourceText(name: "afghanistan.game", try text(of: "samples/lan-yang/afghanistan.game"))
  }

  private func blocks(of language: String) throws -> [String] {
    Walkthrough.blocks(of: language, in: try text(of: "README.md"))
  }

  private func reply(to query: String, _ session: inout Session) -> String {
    var said = ""
    session.run(
      SourceText(query),
      for: Listener {
        if case .answer(let text) = $0 { said += text }
        if case .complaint(let text) = $0 { said += text }
      })
    return said
  }
}
