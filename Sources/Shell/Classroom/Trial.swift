import Diagnostics
import Knowledge
import Syntax
import Verbs

/// A query with the changes of a student behind it.
struct Trial {
  let source: SourceText
  let query: Sentence
  /// What was changed besides what the query changes itself.
  let changes: [Change]
  /// What the student typed, and behind how much of ``source`` it stands.
  private let typed: (text: SourceText, offset: Int)

  /// The query of a lesson with changes that somebody wrote.
  ///
  /// - Throws: what is wrong with their words.
  init(_ written: String, _ query: Sentence, of lesson: SourceText, _ lexicon: Lexicon) throws(Complaints) {
    let changes = (written.lowercased().hasPrefix("if ") ? String(written.dropFirst(3)) : written)
      .withoutEndPoints.withoutIdleOptions
    let start = "\(lesson[query.span]) if "
    let typed = (text: SourceText(changes), offset: start.utf8.count)
    source = SourceText(start + changes)
    self.typed = typed
    var reading = Reading(source, with: lexicon.patterns)
    let parse = reading.next()
    guard let parse, case .sentence(let sentence) = parse.statement else {
      throw Complaints([Complaint([.noChange(parse?.diagnostics.first, shiftedBy: typed.offset)], in: typed.text)])
    }
    let before = query.clauses.changes.count
    guard before < sentence.clauses.changes.count, reading.next() == nil, sentence.clauses.isBut(query.clauses) else {
      throw Complaints([Complaint([.onlyChanges(at: 0..<changes.utf8.count)], in: typed.text)])
    }
    (self.query, self.changes) = (sentence, Array(sentence.clauses.changes[before...]))
  }

  /// The changes, each as it was written.
  var texts: [String] { changes.map { source[$0.span] } }

  /// The changes as they were written.
  var written: String { texts.joined(separator: ", ") }

  /// What is wrong, as a complaint about what the student typed.
  func complaint(_ diagnostics: [Diagnostic]) -> Complaints {
    Complaints([Complaint(diagnostics.map { $0.shifted(by: typed.offset) }, in: typed.text)])
  }
}

extension Diagnostic {
  fileprivate func shifted(by offset: Int) -> Self {
    let span = max(0, span.lowerBound - offset)..<max(0, span.upperBound - offset)
    return Self(message, at: span, hints: hints, usage: usage)
  }

  /// What is wrong with a text that is no change; a list of all that can be changed helps nobody.
  fileprivate static func noChange(_ found: Diagnostic?, shiftedBy offset: Int) -> Self {
    let hints = ["for example: hardliners+0.2, hardliners accepts 2"]
    guard let found = found?.shifted(by: offset) else { return Self("I cannot read this as a change", at: 0..<0) }
    let isShort = found.message.utf8.count <= longestMessage
    return Self(
      isShort ? found.message : "I cannot read this as a change", at: found.span, hints: isShort ? found.hints : hints)
  }

  private static let longestMessage = 100
}

extension String {
  private static let optionWords = ["option", "options", "选项"]
  private static let removalWords = ["without", "去掉", "除去", "没有"]

  /// With ‘accepts option 2’ as ‘accepts 2’.
  fileprivate var withoutIdleOptions: String {
    let source = SourceText(self)
    let tokens = tokens(of: source)
    var (text, end, previous) = ("", 0, "")
    for (place, token) in tokens.enumerated() where token.kind != .end {
      let word = source[token.span].lowercased()
      let isIdle = Self.optionWords.contains(word) && !Self.removalWords.contains(previous)
      text += source[end..<(isIdle ? token.span.lowerBound : token.span.upperBound)]
      (end, previous) = (isIdle ? tokens[place + 1].span.lowerBound : token.span.upperBound, word)
    }
    return text + source[end..<source.bytes.count]
  }
}

extension Clauses {
  /// Whether it says the same, but for changes.
  fileprivate func isBut(_ other: Clauses) -> Bool {
    phase?.value == other.phase?.value && day?.value == other.day?.value && isAtHome == other.isAtHome
      && format?.value == other.format?.value
  }
}
