import Diagnostics
import Foundation
import Shell
import Syntax
import Testing

@testable import Verbs

/// What a user typed, and what came back: `> ` begins what is typed, `… ` continues it, a `⇥` at its end asks for
/// completions, a `?` for what may follow, and `# ` says why the answer is right. The rest is expectation. `UPDATE=1
/// swift test` rewrites it.
@Suite struct TranscriptTests {
  @Test(arguments: files(in: "Tests/Transcripts", endingIn: ".txt"))
  func transcriptIsWhatOneGets(_ path: String) throws {
    let written = try text(of: path)
    let replayed = try replay(written)
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try replayed.write(to: root.appendingPathComponent(path), atomically: true, encoding: .utf8)
    }
    #expect(replayed == written, "\(path) is stale: UPDATE=1 swift test rewrites it, for you to review")
  }

  @Test func everyVerbAndCommandHasATranscript() {
    let known = Set(
      files(in: "Tests/Transcripts", endingIn: ".txt").map { $0.split(separator: "/").last.map(String.init) })
    for name in Lexicon.standard.verbs.map(\.name) + ["commands"] {
      #expect(known.contains("\(name).txt"), "Tests/Transcripts/\(name).txt")
    }
  }

  /// What complains of what is typed there says so in Chinese to whoever reads Chinese, and what helps, too.
  @Test(arguments: files(in: "Tests/Transcripts", endingIn: ".txt"))
  func complaintsAreChinese(_ path: String) throws {
    let typed = try text(of: path).split(separator: "\n").filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) }
    var session = try Session(about: SourceText(try text(of: "samples/lan-yang/afghanistan.game")), disk: .project)
    session.school = Notebook().school
    session.run(SourceText("language zh"), for: Listener { _ in })
    for line in typed where !line.hasPrefix("language") && !line.hasPrefix("语言") {
      var said = ""
      session.run(SourceText(String(line)), for: Listener { if case .complaint(let text) = $0 { said += text } })
      for line in said.split(separator: "\n")
      where !line.hasPrefix("  ") || line.contains("提示：") || line.contains("hint:") {
        let sentence = line.replacing("错误：", with: "").replacing("提示：", with: "")
        #expect(sentence.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }, "\(line)")
      }
    }
  }

  private func replay(_ transcript: String) throws -> String {
    let source = SourceText(name: "afghanistan.game", try text(of: "samples/lan-yang/afghanistan.game"))
    var session = try Session(about: source, disk: .project)
    session.school = Notebook().school
    var (lines, typed): ([String], [String]) = ([], [])
    func flush() {
      guard !typed.isEmpty else { return }
      lines += reply(to: typed.joined(separator: "\n"), &session)
      typed = []
    }
    for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("> ") || line.hasPrefix("# ") { flush() }
      if line.hasPrefix("> ") || line.hasPrefix("… ") { typed.append(String(line.dropFirst(2))) }
      if line.hasPrefix("> ") || line.hasPrefix("… ") || line.hasPrefix("# ") { lines.append(String(line)) }
    }
    flush()
    return lines.joined(separator: "\n") + "\n"
  }

  private func reply(to typed: String, _ session: inout Session) -> [String] {
    if typed.hasSuffix("⇥") { return completions(of: String(typed.dropLast()), session) }
    var said = ""
    if let half = session.halfOfLine(typed) { return session.guide(to: half, on: .plain).indented }
    session.run(SourceText(typed), for: Listener { said += $0.text })
    return said.indented
  }

  private func completions(of typed: String, _ session: Session) -> [String] {
    session.completions(of: typed).candidates.map { "  " + ($0.note.isEmpty ? $0.text : "\($0.text)  – \($0.note)") }
  }
}

extension String {
  fileprivate var indented: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { $0.isEmpty ? "" : "  \($0)" }
  }
}

extension Listener.Output {
  fileprivate var text: String {
    switch self {
    case .answer(let text), .complaint(let text), .note(let text): text
    }
  }
}
