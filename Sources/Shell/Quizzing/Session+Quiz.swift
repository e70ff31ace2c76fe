import Answers
import Diagnostics
import Knowledge
import Rendering
import Solver
import Syntax
import Verbs

// A quiz: questions about the case, and what comes of the answers.
extension Session {
  /// What stands before an answer while a quiz is going on; `nil` where none is.
  public var quizTitle: String? { quiz?.title }

  /// Makes questions about the case, and asks the first of them or puts all on paper.
  mutating func quiz(
    _ wanted: QuizOrder, at span: Span, in source: SourceText, for listener: Listener
  ) throws(Complaints) {
    let (count, seed) = try placed(in: source) { () throws(Diagnostic) in
      (try wanted.questions.whole(in: 1...QuizItem.most, QuizItem.usual), try wanted.seed.whole(in: 0...(.max), 1))
    }
    // What is wrong with the file is told already.
    if let file = wanted.file, !load(file.value, for: listener) { throw Complaints([]) }
    let items = try items(count, seed, at: span, in: source, for: listener)
    if items.isEmpty { return listener.emit(.answer(listener.canvas.paragraph(.nothingToAsk))) }
    if wanted.isSheet || wanted.isKey {
      let sheet = QuizSheet(items, seed: seed, about: world)
      let blocks = (wanted.isSheet ? sheet.questions : []) + (wanted.isKey ? sheet.key : [])
      let answer = Answer("quiz", brief: "", blocks: { blocks }, rows: { [] })
      return try hand(markdown(answer), as: .markdown, at: span, in: source, for: listener)
    }
    leaveQuiz(for: listener)
    let run = QuizRun(items, seed: seed)
    quiz = run
    tell(run.opening + run.question, listener)
  }

  private func items(
    _ count: Int, _ seed: Int, at span: Span, in source: SourceText, for listener: Listener
  ) throws(Complaints) -> [QuizItem] {
    do throws(Interrupted) {
      return try world.quiz(count, seed: seed, watch: listener.watch.stopping(after: .seconds(limit)))
    } catch {
      throw Complaints(listener.watch.isInterrupted() ? [] : [Complaint([.quizTooLong(limit, at: span)], in: source)])
    }
  }

  /// Takes a line that is no statement as an answer; false where it is one, or where no quiz is going on.
  mutating func takeAnswer(_ line: Span, of source: SourceText, for listener: Listener) -> Bool {
    guard var run = quiz, let item = run.item else { return false }
    let said = source[line].words
    guard isAnswer(said) else { return false }
    _ = listener.echo(said)
    switch said.lowercased() {
    case "leave": leaveQuiz(for: listener); return true
    case "skip":
      run.take(nil)
      tell(QuizRun.verdict(on: item, choice: nil), listener)
    default:
      guard let choice = item.choice(meant: said) else {
        listener.emit(.complaint(listener.canvas.paragraph(.noSuchChoice)))
        return true
      }
      run.take(item.choices[choice].fault == nil)
      tell(QuizRun.verdict(on: item, choice: choice), listener)
    }
    quiz = run
    if run.item == nil { leaveQuiz(for: listener) } else { tell(run.question, listener) }
    return true
  }

  /// Whether a line would be taken as an answer, since a quiz is going on, and it is no query, command or declaration.
  func isAnswer(_ line: String) -> Bool {
    guard quiz != nil, let first = line.split(separator: " ").first.map({ $0.lowercased() }) else { return false }
    var reading = Reading(SourceText(line), with: lexicon.patterns)
    return !lexicon.isVerb(first) && lets.query(named: first) == nil && reading.next()?.statement == nil
  }

  /// Ends the quiz, where one is going on, and says how it went.
  public mutating func leaveQuiz(for listener: Listener) {
    guard let run = quiz else { return }
    quiz = nil
    tell(run.score, listener)
  }

  private func tell(_ blocks: [Block], _ listener: Listener) {
    let answer = Answer("quiz", brief: "", blocks: { blocks }, rows: { [] })
    listener.emit(.answer(listener.canvas.text(answer)))
  }
}

extension Number? {
  /// The whole number that it is, or what is usual where there is none.
  ///
  /// - Throws: where it is not in that range.
  fileprivate func whole(in range: ClosedRange<Int>, _ usual: Int) throws(Diagnostic) -> Int {
    guard let number = self else { return usual }
    if let whole = number.whole, range.contains(whole) { return whole }
    throw .outOfRange(number, range)
  }
}

extension String {
  /// Its words with single blanks between.
  fileprivate var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String {
  fileprivate static let nothingToAsk =
    "There is nothing to ask: no board lists options and factions of which four answers could be told apart."
  fileprivate static let noSuchChoice =
    "I expected a letter from a to d, one of the answers, ‘skip’ or ‘leave’; any query can be asked in between"
}

extension Diagnostic {
  fileprivate static func quizTooLong(_ limit: Int, at span: Span) -> Self {
    Self(
      "the questions could not be made in \(limit) seconds", at: span,
      hints: ["fewer questions take less, and ‘limit’ gives more time"])
  }

  fileprivate static func outOfRange(_ number: Number, _ range: ClosedRange<Int>) -> Self {
    let most = range.upperBound == .max ? "or more" : "to \(range.upperBound)"
    return Self("I expected a whole number from \(range.lowerBound) \(most) here", at: number.span)
  }
}
