import Foundation
import Testing
import Verbs

@testable import Invocation

/// The manual page holds what there is, in words that every formatter of such pages reads.
@Suite struct ManualTests {
  private let lines = Manual.page.split(separator: "\n", omittingEmptySubsequences: false)

  @Test func verbsCommandsAndClausesHaveTheirPlace() {
    let lexicon = Lexicon.standard
    let names = lexicon.verbs.map(\.name) + lexicon.commands.map(\.name) + Entry.clauses.map(\.name)
    for name in names {
      #expect(lines.contains { $0 == ".It Ic \"\(name)\"" || $0.hasPrefix(".It Ic \"\(name) ") }, "\(name)")
    }
  }

  @Test func linesAreShortAndPlain() {
    #expect(
      lines.dropLast().filter { $0.isEmpty || 80 < $0.count && !$0.hasPrefix(".It") && !$0.hasPrefix("    ") } == [])
    #expect(Manual.page.utf8.max().map { $0 < 0x80 } == true)
  }

  /// What is typed at the prompt in README.md, and what the page begins with.
  @Test func firstQuestionsAreThoseOfTheReadme() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let session = try #require(readme.components(separatedBy: "```").dropFirst().first)
    let asked = session.components(separatedBy: "twolevel> ").dropFirst().map { $0.prefix { $0 != "\n" } }
    #expect(asked.map(String.init) == Example.questions.map(\.words))
  }
}
