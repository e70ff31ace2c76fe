import LineEditor
import Shell
import Diagnostics
import Syntax
import Verbs

// What the language says while a line is typed.
extension Prompt {
  func hooks(for current: Current, _ history: History) -> LineEditor.Hooks {
    LineEditor.Hooks(
      isIncomplete: { isIncomplete(SourceText($0)) && !current.session.isAnswerInClass($0) },
      isAside: { current.session.halfOfLine($0) != nil },
      completions: { text, cursor in completions(of: text, at: cursor, in: current.session) },
      highlight: { text in text.isEmpty || !current.session.isOn(.colours) ? [] : colours(of: text, current) },
      hint: { text in text.isEmpty || !current.session.isOn(.hints) ? nil : hint(after: text, current.session, history)
      }
    )
  }

  private func completions(of text: String, at cursor: Int, in session: Session) -> LineEditor.Completion {
    let (start, found) = session.completions(of: String(decoding: text.utf8.prefix(cursor), as: UTF8.self))
    return LineEditor.Completion(
      start: start, candidates: found.map { LineEditor.Candidate($0.text, note: $0.note, isJoined: $0.isJoined) })
  }

  private func colours(of text: String, _ current: Current) -> [(range: Range<Int>, style: String)] {
    current.session.shades(of: text, by: current.vocabulary).map { ($0.span, $0.shade.style) }
  }

  /// The rest of the newest line that began so, or else what may follow.
  private func hint(after text: String, _ session: Session, _ history: History) -> LineEditor.Hint? {
    if let line = history.newest(beginningWith: text) {
      return LineEditor.Hint(String(decoding: line.utf8.dropFirst(text.utf8.count), as: UTF8.self), isText: true)
    }
    return LineEditor.Hint(session.hint(after: text), isText: false)
  }
}

/// The session as it is now, for the editor's questions.
final class Current {
  /// The session, which is opened when somebody first needs it: a prompt stands before the case is read.
  var session: Session {
    get {
      let session = opened ?? open()
      opened = session
      return session
    }
    set { opened = newValue }
  }
  /// What is said at the start; of a session that is not opened yet, what it would say in English.
  var greeting: String { opened.flatMap { $0.language == .english && isNamed ? nil : $0.greeting } ?? title }
  private let title: String
  /// Whether the title says enough of the case.
  private let isNamed: Bool
  private let open: () -> Session
  private var opened: Session?
  private var known: (edition: Int, vocabulary: Vocabulary)?

  init(_ session: Session) { (opened, open, title, isNamed) = (session, { session }, "", false) }

  init(greeting: String, opening open: @escaping () -> Session) { (title, self.open, isNamed) = (greeting, open, true) }

  var isOpen: Bool { opened != nil }

  var isOver: Bool { opened?.isOver ?? false }

  var isInClass: Bool { opened?.isInClass ?? false }

  /// The words and names of the session, which are gathered when they are first asked for, and again once they changed.
  var vocabulary: Vocabulary {
    if let known, known.edition == session.edition { return known.vocabulary }
    let vocabulary = session.vocabulary
    known = (session.edition, vocabulary)
    return vocabulary
  }
}

extension Shade {
  /// Parameters of an escape sequence that can be read on dark and on light backgrounds.
  fileprivate var style: String {
    switch self {
    case .word: "1"
    case .query: "1;36"
    case .name: "36"
    case .number: "35"
    case .text: "32"
    case .mistake: "31"
    }
  }
}
