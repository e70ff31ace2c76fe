import Answers
import Diagnostics
import Knowledge
import Numbers
import Rendering
import Syntax
import Verbs

// What lessons, plays and quizzes have in common: one of them goes on at a time.
extension Session {
  /// Whether one of them is going on, so that the end of the input ends it, and not the session.
  public var isInClass: Bool { activity != nil }

  /// What is going on in class, as it stands before a line; `nil` where nothing is.
  public var classTitle: String? {
    switch activity {
    case .lesson(let sitting): sitting.number.map { "lesson \($0)" } ?? "lesson"
    case .play(let negotiation): said(.playing(negotiation.game.world.actors[negotiation.player].name))
    case .quiz(let run): said(run.title)
    case nil: nil
    }
  }

  /// What is asked about once nothing goes on in class any more.
  var stateOutside: State {
    switch activity {
    case .lesson(let sitting): sitting.outside.state
    case .quiz(let run): run.outside?.state ?? state
    case .play, nil: state
    }
  }

  /// Takes a line that is no query, no command and no declaration as an answer. What is left open in it is closed.
  ///
  /// - Returns: what was taken; `nil` where it is one of them, or where nobody waits for an answer.
  mutating func hear(_ line: Span, of source: SourceText, for listener: Listener) -> Span? {
    guard activity != nil, !beginsStatement(source[line]) else { return nil }
    let text = source[line].split(separator: "\n").joined(separator: " ").withoutBlanks
    _ = listener.echo(text)
    _ = listener.report(in: lexicon) { () throws(Complaints) in
      if case .play = activity, let reply = Reply(inWordsOfPreferences: text) {
        return try take(reply, at: 0..<text.utf8.count, in: SourceText(text), for: listener)
      }
      note("> \(text)\n")
      try answer(text, for: listener)
    }
    return line
  }

  /// Whether a line that is typed in class is an answer, so that it ends with the line, whatever is left open in it.
  public func isAnswerInClass(_ text: String) -> Bool { activity != nil && !beginsStatement(text) }

  /// Whether a line begins as a query, a command or a declaration does.
  func beginsStatement(_ line: String) -> Bool {
    let source = SourceText(line)
    let tokens = tokens(of: source)
    guard let first = tokens.first, first.kind == .word, !listsOptions(tokens, of: source) else { return false }
    let word = source[first.span].lowercased()
    return lexicon.isVerb(word) || isDeclarationWord(word) || lets.query(named: word) != nil
  }

  /// `options 1 and 2`
  private func listsOptions(_ tokens: [Token], of source: SourceText) -> Bool {
    guard source[tokens[0].span].lowercased() == "options" else { return false }
    let rest = tokens.dropFirst().filter { ![.end, .newline].contains($0.kind) }
    return rest.first?.kind == .number
      && rest.allSatisfy { [.number, .comma, .dot].contains($0.kind) || source[$0.span].lowercased() == "and" }
  }

  private mutating func answer(_ text: String, for listener: Listener) throws(Complaints) {
    switch activity {
    case .lesson: try guess(text, for: listener)
    case .play: try playLine(text, for: listener)
    case .quiz: takeAnswer(text, for: listener)
    case nil: break
    }
  }

  /// The complaint about a statement that begins with a word of lessons or plays while none is going on.
  func wordOfClass(at span: Span, of source: SourceText) -> Diagnostic? {
    guard activity == nil else { return nil }
    let words = tokens(of: SourceText(bytes: Array(source.bytes[span])))
    guard let first = words.first, first.kind == .word else { return nil }
    let place = span.lowerBound..<span.lowerBound + first.span.upperBound
    return Command.isReply(source[place]) ? .onlyInClass(source[place], at: place) : nil
  }

  /// Does what was said in class by one of its own words.
  mutating func take(_ reply: Reply, at span: Span, in source: SourceText, for listener: Listener) throws(Complaints) {
    note("> \(source[span])\n")
    switch (reply, activity) {
    case (.leave, _): leaveClass(for: listener)
    case (.guess(let text), .lesson): try guess(text.value, for: listener)
    case (.hint, .lesson): giveHint(for: listener)
    case (.skip, .lesson): try skip(for: listener)
    case (.back, .lesson): try goBack(for: listener)
    case (.again, .lesson): try tellScene(for: listener)
    case (.again, .play): tellTable(for: listener)
    case (.skip, .quiz): skipQuestion(for: listener)
    case (.again, .quiz): tellQuestion(for: listener)
    case (.propose(let option), .play): try propose(option, in: source, for: listener)
    case (.accept(let number), .play): try accept(number, at: span, in: source, for: listener)
    case (.refuse, .play): try refuse(at: span, in: source, for: listener)
    default: throw Complaints([Complaint([.notNow(at: span)], in: source)])
    }
  }

  /// Ends what is going on, and asks about what was asked about before.
  public mutating func leaveClass(for listener: Listener) {
    switch activity {
    case .lesson(let sitting):
      tell([.line(Line(said(.left(sitting.done.count, of: sitting.lesson.questions.count))))], for: listener)
      restore(sitting.outside, for: listener)
    case .play:
      rise(for: listener)
    case .quiz(let run):
      tell(run.score(said), for: listener)
      if let outside = run.outside { restore(outside, for: listener) } else { activity = nil }
    case nil: break
    }
  }

  /// The session as it was before class.
  mutating func restore(_ outside: Outside, for listener: Listener) {
    tellWhatIsGone(for: listener)
    activity = nil
    (base, state, past, lets, kept) = (outside.base, outside.state, outside.past, outside.lets, outside.kept)
  }

  var outside: Outside { Outside(base: base, state: state, past: past, lets: lets, kept: kept) }

  /// Whether class is held in Chinese.
  var speaksChinese: Bool { language == .chinese }

  /// A sentence in the language of the session.
  func said(_ told: Told) -> String { told.text(speaksChinese) }

  /// Says something in class.
  mutating func tell(_ blocks: [Block], for listener: Listener) {
    let answer = Answer("lesson", brief: "", blocks: { blocks }, rows: { [] })
    note(Canvas.plain.text(answer))
    listener.emit(.answer(listener.canvas.text(answer)))
  }

  /// Keeps what was said for `transcript`.
  mutating func note(_ text: String) {
    guard spoken.utf8.count < Self.longestRecord else { return }
    spoken += text
    guard let file = recordFile else { return }
    do throws(Disk.Trouble) { try disk.add(file, Array(text.utf8)) } catch { recordFile = nil }
  }

  /// The most bytes of what was said that are kept.
  private static let longestRecord = 1 << 20

  /// Writes what was said in class last into a new file, and what is said from now on until it ends.
  mutating func writeRecord(_ file: Name, in source: SourceText, for listener: Listener) throws(Complaints) {
    if isTrying { return }
    guard !spoken.isEmpty else { throw Complaints([Complaint([.nothingSaid(file)], in: source)]) }
    if recordFile == file.value {
      return listener.note(said(Told("what is said is kept in \(file.value) already", "所说的已在写入 \(file.value)")))
    }
    try create(file, spoken, in: source)
    if activity != nil { recordFile = file.value }
    let rest = activity == nil ? .nothing : Told(", and what will be is added to it", "，此后的也会加入")
    listener.note(said(Told("what was said is in \(file.value)", "所说的已写入 \(file.value)") + rest))
  }
}

extension Reply {
  /// ‘接受’ and ‘拒绝’, perhaps with a number: as words of a statement they are what a faction does.
  fileprivate init?(inWordsOfPreferences text: String) {
    let words = text.withoutEndPoints.split(separator: " ").map(String.init)
    switch words.first {
    case "拒绝" where words.count == 1: self = .refuse
    case "接受" where words.count == 1: self = .accept(nil)
    case "接受" where words.count == 2:
      guard let number = Int(words[1]) else { return nil }
      self = .accept(Number(Rational(number), at: 0..<text.utf8.count))
    default: return nil
    }
  }
}

extension String {
  /// Without blanks and line ends at its ends.
  var withoutBlanks: String {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
    return String(String(drop(while: blanks.contains).reversed()).drop(while: blanks.contains).reversed())
  }
}
