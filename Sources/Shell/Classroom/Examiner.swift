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
      else { return plan.difference(to: asked, isTwoLevel: isTwoLevel).map { .unfit($0) } }
      return .right(.answer(try told(query, isTwoLevel)))
    case .make(let aim):
      let plan = try plan(aim.query)
      guard let changes = asked.changes(beyond: plan) else {
        return asked.inquiry.supposition == nil ? nil : plan.differenceOfMoment(to: asked).map { .unfit($0) }
      }
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

  /// Whether the answer to a query is short enough to be typed.
  func hasShortAnswer(_ query: Sentence) throws(Complaints) -> Bool {
    let plan = try plan(query)
    return try computed(query) { () throws(Interrupted) in try plan.hasShortAnswer() }
  }

  /// - Throws: where a bound names nobody.
  func check(_ bound: Spanned<ExerciseSyntax.Bound>, of aim: ExerciseSyntax.Aim) throws(Complaints) {
    let plan = try plan(aim.query)
    _ = try placed(in: lesson.source) { () throws(Diagnostic) in try plan.owner(of: bound.value) }
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
    let folded = guess.withoutEndPoints.lowercased()
    let texts = choices.map { [$0.text.english.value.lowercased(), $0.text.chinese?.value.lowercased()] }
    if let place = texts.firstIndex(where: { $0.contains { $0 == folded } }) { return [place + 1] }
    var found: Set<Int> = []
    let source = SourceText(guess.withoutEndPoints)
    for token in tokens(of: source) where !Self.signs.contains(token.kind) {
      let word = source[token.span].lowercased()
      if Self.fillers.contains(word) { continue }
      let letter = word.utf8.count == 1 ? word.utf8.first.map { Int($0) - Int(UInt8(ascii: "a")) + 1 } : nil
      guard let number = Int(word) ?? letter, 1...choices.count ~= number else { return nil }
      found.insert(number)
    }
    return found.isEmpty ? nil : found
  }

  private static let signs: Set<Token.Kind> = [
    .comma, .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .dot, .end,
  ]
  private static let fillers: Set = ["and", "&", "和", "与", "choice", "choices", "number", "only", "选", "第", "项", "只有"]
}

// Questions that are answered by changes.
extension Examiner {
  /// Whether the changes keep to what may be changed, bring the answer about, and are no more than was allowed.
  func mark(_ trial: Trial, on aim: ExerciseSyntax.Aim) throws(Complaints) -> Mark {
    if trial.changes.isEmpty { return .unfit(.someChanges) }
    let isSo = try brings(trial, aim)
    if let excess = try excess(of: trial, over: aim) { return .wrong([excess]) }
    guard isSo else { return .wrong([.isStill(try told(trial))] + (try shortfall(of: trial, to: aim))) }
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

  private func shortfall(of trial: Trial, to aim: ExerciseSyntax.Aim) throws(Complaints) -> [Told] {
    let plan = try plan(trial)
    return try computed(trial.query) { () throws(Interrupted) in try plan.shortfall(of: aim.answer.value) }
  }

  /// - Throws: what cannot be, told of what was typed.
  private func plan(_ trial: Trial) throws(Complaints) -> Plan {
    do throws(Diagnostic) {
      return try lexicon.plan(
        trial.query, in: state.world, of: trial.source, watch: listener.watch.stopping(after: .seconds(limit)))
    } catch { throw trial.complaint([error]) }
  }

  /// Why one of the changes is none of those that are asked for.
  private func excess(of trial: Trial, over aim: ExerciseSyntax.Aim) throws(Complaints) -> Told? {
    let plan = try plan(aim.query)
    for change in trial.changes {
      for bound in aim.bounds {
        do throws(Diagnostic) {
          if let excess = try plan.excess(of: change, over: bound.value) { return excess }
        } catch { throw trial.complaint([error]) }
      }
    }
    return nil
  }
}

// As little as does it.
extension Examiner {
  /// What of the changes is not needed: one of them, or a hundredth of what it does to a power, or a vote.
  private func less(than trial: Trial, _ aim: ExerciseSyntax.Aim) throws(Complaints) -> Told? {
    for place in trial.changes.indices {
      var fewer = trial.texts
      let dropped = fewer.remove(at: place)
      if !fewer.isEmpty, try brings(fewer, aim) { return .notNeeded(dropped) }
      guard let step = step(at: place, of: trial, aim) else { continue }
      if step.isOfVotes, !step.size.isWhole { return .votesAreWhole }
      let less = step.size - (step.isOfVotes ? 1 : Rational(1, 100))
      guard .zero < less else { continue }
      var texts = trial.texts
      texts[place] = step.written(less)
      if try brings(texts, aim) { return .lessWillDo(texts[place]) }
    }
    return nil
  }

  /// What a change does to a weight, however it was written.
  private struct Step {
    let size: Rational
    /// Whether the weight is counted in whole votes.
    let isOfVotes: Bool
    /// The change, with another size.
    let written: (Rational) -> String
  }

  /// What one of the changes does to a weight; `nil` where it does nothing to one.
  private func step(at place: Int, of trial: Trial, _ aim: ExerciseSyntax.Aim) -> Step? {
    let (faction, power): (Reference, PowerSyntax?)
    switch trial.changes[place].kind {
    case .power(let subject, let syntax): (faction, power) = (subject, syntax)
    case .withoutFaction(let subject): (faction, power) = (subject, nil)
    default: return nil
    }
    func weight(_ texts: ArraySlice<String>) -> (amount: Rational, isWhole: Bool)? {
      (try? plan(texts, aim))?.weight(of: faction, in: power?.body)
    }
    let old = weight(trial.texts[..<place])
    let step = (weight(trial.texts[...place])?.amount ?? .zero) - (old?.amount ?? .zero)
    let tail = [power?.body.map { "in \($0.quoted)" }, power?.giver.map { "from \($0.quoted)" }].compactMap { $0 }
    return Step(size: step < .zero ? -step : step, isOfVotes: old?.isWhole == true) { size in
      (["\(faction.quoted)\(step < .zero ? "-" : "+")\(size.written)"] + tail).joined(separator: " ")
    }
  }

  /// The query with other changes; without any as it is.
  private func plan(_ changes: ArraySlice<String>, _ aim: ExerciseSyntax.Aim) throws(Complaints) -> Plan {
    if changes.isEmpty { return try plan(aim.query) }
    return try plan(Trial(changes.joined(separator: ", "), aim.query, of: lesson.source, lexicon))
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

extension Name {
  fileprivate var quoted: String { Syntax.quoted(value) }
}

extension Reference {
  fileprivate var quoted: String { (scope.map { "\($0.quoted)." } ?? "") + name.quoted }
}
