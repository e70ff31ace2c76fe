import Diagnostics
import Foundation
import Rendering
import Shell

/// A page in Markdown with sessions in it: blocks of `console`, in which `twolevel> ` begins what is asked and `$ twolevel`
/// what is typed to a shell.
///
/// A link to a case beside the page makes that the case which is asked about from there on.
struct Walkthrough {
  /// Where the page is.
  let path: String
  /// What is asked about at first; its name stays.
  let start: SourceText
  /// Whether a block goes on where the one before it ended.
  var isOneSession = true

  /// The page, with what one gets in place of what it shows.
  func replayed() throws -> String {
    var replay = Replay(folder: String(path.dropLast(path.split(separator: "/").last?.count ?? 0)), start)
    var parts = try text(of: path).components(separatedBy: "```")
    for (index, part) in parts.enumerated() {
      if index % 2 == 0 {
        try replay.follow(part)
      } else if part.hasPrefix("console\n") {
        parts[index] = try replay.block(part)
      }
      if !isOneSession { replay.begin() }
    }
    return parts.joined(separator: "```")
  }

  /// Whether the page shows what one gets; `UPDATE=1 swift test` makes it so.
  func isWhatOneGets() throws -> Bool {
    let (written, got) = (try text(of: path), try replayed())
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try got.write(to: root.appendingPathComponent(path), atomically: true, encoding: .utf8)
    }
    return got == written
  }

  /// The blocks of a language.
  static func blocks(of language: String, in page: String) -> [String] {
    page.components(separatedBy: "```\(language)\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
  }
}

/// What one gets, block by block.
private struct Replay {
  let folder: String
  private var source: SourceText
  private var session: Session?

  init(folder: String, _ source: SourceText) { (self.folder, self.source) = (folder, source) }

  /// Looks for a link to a case in the text between two blocks.
  mutating func follow(_ prose: String) throws {
    guard let link = prose.matches(of: /\]\(([^\/)]+\.game)\)/).last?.output.1 else { return }
    source = SourceText(name: source.name, try text(of: folder + link))
    session = nil
  }

  /// Begins anew.
  mutating func begin() { session = nil }

  mutating func block(_ block: String) throws -> String {
    var session = try session ?? Session(about: source, disk: .project)
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map(String.init)
    var shown = ""
    if lines.first?.hasPrefix("$ twolevel new ") == true {
      return "console\n\(lines[0])\n" + Self.draft(lines.dropFirst()).shown
    }
    for line in lines where line.hasPrefix("$ ") || line.asked != nil {
      let said = line.asked.map { reply(to: $0, &session) } ?? linted(&session)
      // A blank line stands behind each answer.
      shown += line + "\n" + (said.isEmpty ? "" : said.trimmed + "\n\n")
    }
    self.session = session
    return "console\n" + shown.trimmed + "\n"
  }

  /// What stands at a terminal where the answers of the page are given, and the case that they make.
  static func draft(_ lines: ArraySlice<String>) -> (shown: String, text: String) {
    var talk = Questionnaire()
    var shown = Canvas(columns: 100).paragraph(talk.introduction)
    for line in lines where line.hasPrefix("  [") {
      guard let question = talk.question else { break }
      let answer = line.firstRange(of: "]:").map { line[$0.upperBound...].trimmingCharacters(in: .whitespaces) } ?? ""
      shown += question + "\n" + (answer.isEmpty ? String(talk.prompt.dropLast()) : talk.prompt + answer) + "\n"
      if case .complaint(let why) = talk.answer(answer) { shown += why + "\n" }
    }
    return (shown + talk.report("bridge.game", shellWord: "bridge.game"), talk.draft.text)
  }

  private func linted(_ session: inout Session) -> String {
    var said = ""
    _ = session.lint(for: Listener { said += $0.shown })
    return said
  }

  private func reply(to query: String, _ session: inout Session) -> String {
    var said = ""
    session.run(SourceText(query), for: Listener { said += $0.shown })
    return said
  }
}

extension Walkthrough {
  /// The case that the answers to the page's questions make.
  func draft() throws -> String {
    let block = Self.blocks(of: "console", in: try text(of: path)).first { $0.hasPrefix("$ twolevel new ") } ?? ""
    return Replay.draft(block.split(separator: "\n").dropFirst().map(String.init)[...]).text
  }
}

extension Listener.Output {
  /// An answer or a complaint; what is only noted is left out.
  fileprivate var shown: String {
    switch self {
    case .answer(let text), .complaint(let text): text
    case .note: ""
    }
  }
}

extension StringProtocol {
  /// What a line of a session asks, behind a prompt such as `twolevel bridge> `.
  fileprivate var asked: String? {
    guard let match = String(self).firstMatch(of: /^twolevel( \w+)?> (.*)$/) else { return nil }
    return String(match.output.2)
  }

  fileprivate var trimmed: String {
    trimmingCharacters(in: .whitespacesAndNewlines.subtracting(.init(charactersIn: " ")))
  }
}
