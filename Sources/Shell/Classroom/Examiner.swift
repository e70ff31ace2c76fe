import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax
import Verbs

/// What comes of an answer to a question.
enum Mark: Sendable {
  /// It is right; what it comes to.
  case right(Told)
  /// It is wrong; why, as far as that can be told.
  case wrong([Told])
  /// It is no answer to such a question; what is.
  case unfit(Told)
}

/// A question in its lesson, where somebody waits for what comes of an answer.
struct Examiner {
  let lesson: Lesson
  let state: State
  let lexicon: Lexicon
  let listener: Listener
  let limit: Int

  private func plan(_ query: Sentence) throws(Complaints) -> Plan {
    try lesson.plan(query, in: state, lexicon, listener, limit: limit)
  }

  /// What comes of it that the student said so.
  ///
  /// - Throws: what is wrong with its words; nothing where the listener stopped it.
  func mark(_ guess: String, on exercise: ExerciseSyntax) throws(Complaints) -> Mark {
    switch exercise.task {
    case .ask(let query, let isTwoLevel):
      return try mark(guess, on: query, isTwoLevel)
    case .make(let aim): return try mark(Trial(guess, aim.query, of: lesson.source, lexicon), on: aim)
    case .choose(let choices): return try mark(guess, on: choices)
    }
  }

  /// What comes of it that the student asked so: nothing where that has nothing to do with the question.
  func mark(_ asked: Plan, as query: String, on exercise: ExerciseSyntax) throws(Complaints) -> Mark? {
    switch exercise.task {
    case .ask(let query, let isTwoLevel):
      let plan = try plan(query)
      guard try computed(query, { () throws(Interrupted) in try plan.agrees(with: asked, isTwoLevel: isTwoLevel) })
      else { return nil }
      return .right(.answer(try told(query, isTwoLevel)))
    case .make(let aim):
      guard let changes = asked.changes(beyond: try plan(aim.query)) else { return nil }
      return try mark(Trial(changes, aim.query, of: lesson.source, lexicon), on: aim)
    case .choose: return nil
    }
  }

  /// What would have been right.
  func solution(of exercise: ExerciseSyntax) throws(Complaints) -> Told {
    switch exercise.task {
    case .ask(let query, let isTwoLevel): return .answer(try told(query, isTwoLevel))
    case .make:
      return exercise.solution.map { .possible(lesson.source[$0.span]) } ?? .nothingKnown
    case .choose(let choices): return .choices(try right(among: choices))
    }
  }

  /// The answer to a query in few words, or only what it says two-level.
  func told(_ query: Sentence, _ isTwoLevel: Bool) throws(Complaints) -> String {
    let plan = try plan(query)
    return try computed(query) { () throws(Interrupted) in try plan.told(isTwoLevel: isTwoLevel) }
  }

  /// - Throws: that time ran out.
  private func computed<Result>(
    _ query: Sentence, _ body: () throws(Interrupted) -> Result
  ) throws(Complaints) -> Result {
    do throws(Interrupted) { return try body() } catch {
      if listener.watch.isInterrupted() { throw Complaints([]) }
      throw Complaints([Complaint([.outOfTime(query, limit: limit)], in: lesson.source)])
    }
  }
}

extension Examiner {
  /// One for what is going on in a session.
  init(_ sitting: Sitting, _ session: Session, _ listener: Listener) {
    self.init(
      lesson: sitting.lesson, state: sitting.state, lexicon: session.lexicon, listener: listener, limit: session.limit)
  }
}

// Questions that are answered by what a query computes.
extension Examiner {
  private func mark(_ guess: String, on query: Sentence, _ isTwoLevel: Bool) throws(Complaints) -> Mark {
    let plan = try plan(query)
    let judgement = try computed(query) { () throws(Interrupted) in
      try plan.judgement(of: guess, isTwoLevel: isTwoLevel)
    }
    switch judgement {
    case .right: return .right(.answer(try told(query, isTwoLevel)))
    case .wrong(let reasons): return .wrong(reasons)
    case .unfit(let expected): return .unfit(expected)
    }
  }
}

// Questions that are answered by choosing.
extension Examiner {
  private func mark(_ guess: String, on choices: [ExerciseSyntax.Choice]) throws(Complaints) -> Mark {
    guard let picked = picks(guess, among: choices) else { return .unfit(.aChoice(of: choices.count)) }
    let right = try right(among: choices)
    if picked == right { return .right(.choices(right)) }
    var reasons: [Told] = []
    for number in picked.subtracting(right).sorted() { reasons.append(try fault(of: choices[number - 1], number)) }
    return .wrong(reasons + (right.isSubset(of: picked) || !picked.isSubset(of: right) ? [] : [.moreAreSo]))
  }

  /// The numbers of the choices that are so.
  func right(among choices: [ExerciseSyntax.Choice]) throws(Complaints) -> Set<Int> {
    var right: Set<Int> = []
    for (place, choice) in choices.enumerated() where try isSo(choice.query, choice.answer) { right.insert(place + 1) }
    return right
  }

  /// Whether a query has that answer.
  func isSo(_ query: Sentence, _ answer: Name) throws(Complaints) -> Bool {
    let plan = try plan(query)
    return try computed(query) { () throws(Interrupted) in try plan.isAnswered(by: answer.value) }
  }

  private func fault(of choice: ExerciseSyntax.Choice, _ number: Int) throws(Complaints) -> Told {
    if let reason = choice.reason { return .notSo(number) + Told(reason.text(false), reason.text(true)) }
    return .notSo(number) + .isInstead(lesson.source[choice.query.span], try told(choice.query, false))
  }

  /// `2`, `b`, `1 and 3`, or the beginning of a choice's text; `nil` where it is none of them.
  private func picks(_ guess: String, among choices: [ExerciseSyntax.Choice]) -> Set<Int>? {
    let folded = guess.lowercased()
    let texts = choices.map { [$0.text.english.value.lowercased(), $0.text.chinese?.value.lowercased()] }
    if let place = texts.firstIndex(where: { $0.contains { $0 == folded } }) { return [place + 1] }
    var found: Set<Int> = []
    let source = SourceText(guess)
    for token in tokens(of: source) where ![.comma, .leftBrace, .rightBrace, .end].contains(token.kind) {
      let word = source[token.span].lowercased()
      if word == "and" || word == "和" { continue }
      let letter = word.utf8.count == 1 ? word.utf8.first.map { Int($0) - Int(UInt8(ascii: "a")) + 1 } : nil
      guard let number = Int(word) ?? letter, 1...choices.count ~= number else { return nil }
      found.insert(number)
    }
    return found.isEmpty ? nil : found
  }
}

// Questions that are answered by changes.
extension Examiner {
  /// Whether the changes bring the answer about, and are no more than was allowed.
  func mark(_ trial: Trial, on aim: ExerciseSyntax.Aim) throws(Complaints) -> Mark {
    if trial.changes.isEmpty { return .unfit(.someChanges) }
    guard try brings(trial, aim) else { return .wrong([.isStill(try told(trial))]) }
    if let most = aim.most?.whole, most < trial.changes.count { return .wrong([.tooMany(trial.changes.count, most)]) }
    if aim.isLeast, let less = try less(than: trial, aim) { return .wrong([less]) }
    return .right(.makes(trial.written, try told(trial)))
  }

  private func brings(_ trial: Trial, _ aim: ExerciseSyntax.Aim) throws(Complaints) -> Bool {
    let plan = try plan(trial)
    return try computed(trial.query) { () throws(Interrupted) in try plan.isAnswered(by: aim.answer.value) }
  }

  private func told(_ trial: Trial) throws(Complaints) -> String {
    let plan = try plan(trial)
    return try computed(trial.query) { () throws(Interrupted) in try plan.told() }
  }

  private func plan(_ trial: Trial) throws(Complaints) -> Plan {
    try placed(in: trial.source) { () throws(Diagnostic) in
      try lexicon.plan(
        trial.query, in: state.world, of: trial.source, watch: listener.watch.stopping(after: .seconds(limit)))
    }
  }

  /// What of the changes is not needed: one of them, or a hundredth of an amount.
  private func less(than trial: Trial, _ aim: ExerciseSyntax.Aim) throws(Complaints) -> Told? {
    for place in trial.changes.indices {
      var fewer = trial.texts
      let dropped = fewer.remove(at: place)
      if !fewer.isEmpty, try brings(fewer, aim) { return .notNeeded(dropped) }
      guard let smaller = trial.smaller(at: place) else { continue }
      var texts = trial.texts
      texts[place] = smaller
      if try brings(texts, aim) { return .lessWillDo(smaller) }
    }
    return nil
  }

  /// Whether other changes would do; those that cannot be would not.
  private func brings(_ changes: [String], _ aim: ExerciseSyntax.Aim) throws(Complaints) -> Bool {
    guard let trial = try? Trial(changes.joined(separator: ", "), aim.query, of: lesson.source, lexicon) else {
      return false
    }
    if listener.watch.isInterrupted() { throw Complaints([]) }
    return (try? brings(trial, aim)) ?? false
  }
}

/// A query with the changes of a student behind it.
struct Trial {
  let source: SourceText
  let query: Sentence
  /// What was changed besides what the query changes itself.
  let changes: ArraySlice<Change>

  /// The query of a lesson with changes that somebody wrote.
  ///
  /// - Throws: what is wrong with their words.
  init(_ written: String, _ query: Sentence, of lesson: SourceText, _ lexicon: Lexicon) throws(Complaints) {
    let changes = written.lowercased().hasPrefix("if ") ? String(written.dropFirst(3)) : written
    source = SourceText("\(lesson[query.span]) if \(changes)")
    var reading = Reading(source, with: lexicon.patterns)
    let parse = reading.next()
    guard let parse, case .sentence(let sentence) = parse.statement else {
      throw Complaints([Complaint(parse?.diagnostics ?? [], in: source)])
    }
    let before = query.clauses.changes.count
    guard before < sentence.clauses.changes.count, reading.next() == nil, sentence.clauses.isBut(query.clauses) else {
      throw Complaints([Complaint([.onlyChanges(at: sentence.span)], in: source)])
    }
    (self.query, self.changes) = (sentence, sentence.clauses.changes[before...])
  }

  /// The changes, each as it was written.
  var texts: [String] { changes.map { source[$0.span] } }

  /// The changes as they were written.
  var written: String { texts.joined(separator: ", ") }

  /// The change at a place, by a hundredth less; `nil` where it has no amount, or too small a one.
  func smaller(at place: Int) -> String? {
    guard case .power(_, let power) = changes[place].kind else { return nil }
    let number = power.amount
    let less = number.value - Rational(1, 100)
    guard [.add, .subtract].contains(power.operation), .zero < less else { return nil }
    let span = changes[place].span
    return source[span.lowerBound..<number.span.lowerBound] + less.written
      + source[number.span.upperBound..<span.upperBound]
  }
}

extension Clauses {
  /// Whether it says the same, but for changes.
  fileprivate func isBut(_ other: Clauses) -> Bool {
    phase?.value == other.phase?.value && day?.value == other.day?.value && isAtHome == other.isAtHome
      && format?.value == other.format?.value
  }
}
