import Diagnostics
import Shell
import Testing

/// The limits of named queries, and their places in a file.
@Suite struct LetTests {
  private func session() throws -> Session {
    let path = "samples/lan-yang/afghanistan.game"
    return try Session(about: SourceText(name: path, text(of: path)), keepsGoing: true, disk: .project)
  }

  private func complaints(about source: SourceText, _ session: inout Session) -> String {
    var said = ""
    session.run(source, for: Listener { if case .complaint(let text) = $0 { said += text } })
    return said
  }

  @Test func aHundredQueriesCanHaveNames() throws {
    var session = try session()
    let lines = (1...101).map { "let q\($0) = winset US" }
    let said = complaints(about: SourceText(lines.joined(separator: "\n")), &session)
    #expect(said.contains("100 queries have names already") && said.contains("let q101"))
    #expect(complaints(about: SourceText("let q7 = prevail US; q7; q100"), &session) == "")
  }

  /// What is undone takes back what it took away, and nothing that was named since.
  @Test func undoneResetsKeepNewerNames() throws {
    var session = try session()
    let script = """
      let base = winset US phase 2
      reset
      let other = prevail US phase 2
      undo
      expect base: {1}
      expect other: withdrawal with 1
      """
    #expect(complaints(about: SourceText(script), &session) == "")
  }

  @Test func aStatementStaysShort() throws {
    var session = try session()
    let changes = Array(repeating: "garrison+0.001", count: 600).joined(separator: ", ")
    let lines = [
      "let a = winset US if \(changes)", "a if garrison+1", "a if \(changes)",
      "let b = winset US if \(changes), \(changes)",
    ]
    let said = complaints(about: SourceText(lines.joined(separator: "\n")), &session)
    #expect(said.components(separatedBy: "more than 10000 characters").count == 3, "\(said)")
  }

  @Test func complaintsNameTheLineOfTheFile() throws {
    var session = try session()
    let script = SourceText(name: "a.tlq", "let base = winset US phase 2\n\n# a comment\nexpect base: {2}\n")
    #expect(complaints(about: script, &session).hasPrefix("a.tlq:4: error: the answer is {1}, and not {2}"))
  }
}
