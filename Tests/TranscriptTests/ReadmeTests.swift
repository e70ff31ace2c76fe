import Diagnostics
import Foundation
import Shell
import Testing

/// What README.md shows is what one gets.
@Suite struct ReadmeTests {
  @Test func sessionsAreWhatOneGets() throws {
    let blocks = try blocks(of: "console")
    #expect(!blocks.isEmpty)
    for block in blocks {
      var session = try Session(about: firstCase(), disk: .project)
      for exchange in block.components(separatedBy: "twolevel> ").dropFirst() {
        let lines = exchange.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let wanted = lines.count == 2 ? String(lines[1]) : ""
        let got = reply(to: String(lines[0]), &session)
        #expect(got.trimmed == wanted.trimmed)
      }
    }
  }

  @Test func caseFilesLoad() throws {
    for block in try blocks(of: "game") {
      #expect(throws: Never.self) { try Session(about: SourceText(block), disk: .project) }
    }
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
    let verbs = [
      "winset ", "prevail ", "ratify ", "overlap ", "outcome ", "needs ", "why ", "flip ", "sweep ", "certain ",
      "chance ", "compare ", "when ", "timeline ", "pivot ", "cite ", "show ", "help",
    ]
    let queries = readme.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      .filter { query in verbs.contains { query.hasPrefix($0) } }
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
    try text(of: "README.md").components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
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

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .newlines) }
}
