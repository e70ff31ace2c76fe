import Answers
import Diagnostics
import Knowledge
import Rendering
import Solver
import Syntax
import Verbs

// A quiz: questions about the case, and what comes of the answers.
extension Session {
  /// The quiz that is going on.
  var quiz: QuizRun? { if case .quiz(let run) = activity { run } else { nil } }

  /// Makes questions about the case, and asks the first of them or puts all on paper. What goes on in class is left only
  /// once there is something to ask.
  mutating func quiz(
    _ wanted: QuizOrder, at span: Span, in source: SourceText, for listener: Listener
  ) throws(Complaints) {
    let wanted = wanted.following(lastSheet)
    let (count, seed) = try placed(in: source) { () throws(Diagnostic) in
      (try wanted.questions.whole(in: 1...QuizItem.most, QuizItem.usual), try wanted.seed.whole(in: 0...(.max), 1))
    }
    let file = try wanted.file.map { file throws(Complaints) in try state(in: file, source) }
    let about = file ?? (wanted.isOnPaper ? state : stateOutside)
    let items = try items(count, seed, about: about.world, at: span, in: source, for: listener)
    if items.isEmpty { return listener.emit(.answer(listener.canvas.paragraph(said(.nothingToAsk)))) }
    if wanted.isOnPaper {
      lastSheet = wanted
      let isChinese = speaksChinese
      let sheet = QuizSheet(items, of: count, seed: seed, about: about.world) { $0.text(isChinese) }
      let blocks = (wanted.isSheet ? sheet.questions : []) + (wanted.isKey ? sheet.key : [])
      let answer = Answer("quiz", brief: "", blocks: { blocks }, rows: { [] })
      return try hand(markdown(answer), as: .markdown, at: span, in: source, for: listener)
    }
    leaveClass(for: listener)
    let run = QuizRun(items, seed: seed, wanted: count, outside: file.map { _ in outside })
    if let file { (base, state, past, lets, kept) = (file, file, Past(), Lets(), nil) }
    (spoken, activity) = ("> \(source[span])\n", .quiz(run))
    tell(run.opening(said, about: world.title) + run.question(said), for: listener)
  }

  private func state(in file: Name, _ source: SourceText) throws(Complaints) -> State {
    let bytes = try placed(in: source) { () throws(Diagnostic) in try read(file) }
    return try State(SourceText(name: file.value, bytes: bytes))
  }

  private func items(
    _ count: Int, _ seed: Int, about world: World, at span: Span, in source: SourceText, for listener: Listener
  ) throws(Complaints) -> [QuizItem] {
    do throws(Interrupted) {
      return try world.quiz(count, seed: seed, watch: listener.watch.stopping(after: .seconds(limit)))
    } catch {
      throw Complaints(listener.watch.isInterrupted() ? [] : [Complaint([.quizTooLong(limit, at: span)], in: source)])
    }
  }

  /// Takes what somebody says to a question.
  mutating func takeAnswer(_ text: String, for listener: Listener) {
    guard let item = quiz?.item else { return }
    guard let choice = item.choice(meant: text) else {
      return listener.emit(.complaint(listener.canvas.paragraph(said(.noSuchChoice))))
    }
    goOn(from: item, with: choice, for: listener)
  }

  mutating func skipQuestion(for listener: Listener) {
    if let item = quiz?.item { goOn(from: item, with: nil, for: listener) }
  }

  private mutating func goOn(from item: QuizItem, with choice: Int?, for listener: Listener) {
    guard var run = quiz else { return }
    run.take(choice.map { item.choices[$0].fault == nil })
    activity = .quiz(run)
    // ‘why’ alone explains what was asked, and no longer what was asked about before.
    lastQuery = item.query
    tell(QuizRun.verdict(on: item, choice: choice, said), for: listener)
    if run.item == nil { leaveClass(for: listener) } else { tellQuestion(for: listener) }
  }

  /// Asks the question, once more where it was asked before.
  mutating func tellQuestion(for listener: Listener) {
    if let run = quiz { tell(run.question(said), for: listener) }
  }

  /// Ends the quiz, where one is going on, and says how it went.
  public mutating func leaveQuiz(for listener: Listener) {
    if quiz != nil { leaveClass(for: listener) }
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
