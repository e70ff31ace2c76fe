import Diagnostics
import Knowledge
import Solver
import Syntax
import Verbs

/// What a teacher wants to know of a lesson before a class does.
public struct LessonCheck {
  private let lesson: Lesson
  private let examiner: Examiner
  private var found: [Diagnostic] = []

  /// Everything that is wrong with a lesson, place by place: words that cannot be read, a case or a query that fails, a
  /// text without its Chinese where others have it, a question without a hint, one whose answer was shown before, is too
  /// long to be typed, that is solved already, that nothing given solves, of whose choices none or all are right, or of
  /// which a wrong one says nothing.
  ///
  /// - Parameters:
  ///   - school: where the case comes from, where the lesson neither names nor declares one.
  ///   - disk: where a case that it names is read from.
  ///   - listener: who can stop it; nothing is said to it.
  ///   - limit: how many seconds a query may take.
  public static func complaints(
    about source: SourceText, _ school: School, on disk: Disk, for listener: Listener,
    limit: Int = Command.usualLimit
  ) -> [Complaint] {
    do throws(Complaints) {
      let lesson = try Lesson(source, with: Lexicon.standard.patterns)
      let examiner = Examiner(
        lesson: lesson, state: try lesson.state(school, disk), lexicon: .standard, listener: listener, limit: limit)
      var check = LessonCheck(lesson: lesson, examiner: examiner)
      check.lookThrough()
      let found = check.found.sorted { $0.span.lowerBound < $1.span.lowerBound }
      return found.isEmpty ? [] : [Complaint(found.told, in: source)]
    } catch {
      return error.all
    }
  }

  private init(lesson: Lesson, examiner: Examiner) { (self.lesson, self.examiner) = (lesson, examiner) }

  private mutating func lookThrough() {
    if lesson.syntax.title == nil { found.append(.lessonWithoutTitle) }
    lookForChinese()
    var shown: [String] = []
    for step in lesson.syntax.steps {
      switch step {
      case .say: break
      case .show(let query):
        _ = answered(query)
        shown.append(lesson.source[query.span])
      case .exercise(let exercise): look(at: exercise, after: shown)
      }
    }
  }

  /// Where somebody wrote some of it in Chinese, all of it is.
  private mutating func lookForChinese() {
    let prose = lesson.syntax.prose
    let bare = prose.filter { $0.chinese == nil }
    if bare.count < prose.count { found += bare.map { .withoutChinese($0) } }
  }

  /// Does what may fail, and takes in why it does.
  private mutating func attempt<Result>(_ body: (Examiner) throws(Complaints) -> Result) -> Result? {
    do throws(Complaints) { return try body(examiner) } catch {
      for complaint in error.all {
        found += complaint.source == lesson.source ? complaint.diagnostics : []
      }
      return nil
    }
  }

  /// The answer to a query in few words; `nil` where it fails, which is taken in.
  private mutating func answered(_ query: Sentence) -> String? {
    attempt { (examiner: Examiner) throws(Complaints) in try examiner.told(query, false) }
  }

  private mutating func look(at exercise: ExerciseSyntax, after shown: [String]) {
    if exercise.hints.isEmpty { found.append(.withoutHint(exercise)) }
    switch exercise.task {
    case .ask(let query, let isTwoLevel):
      look(at: query, isTwoLevel: isTwoLevel)
      if shown.contains(lesson.source[query.span]) { found.append(.shownBefore(query)) }
    case .make(let aim): look(at: aim, solvedBy: exercise.solution)
    case .choose(let choices): look(at: choices, of: exercise)
    }
  }

  private mutating func look(at query: Sentence, isTwoLevel: Bool) {
    if isTwoLevel, query.clauses.isAtHome { return found.append(.bothAtHomeAndTwoLevel(query)) }
    let isShort = attempt { (examiner: Examiner) throws(Complaints) in try examiner.hasShortAnswer(query) }
    if isShort == false, let answer = answered(query) { found.append(.noShortAnswer(query, answer)) }
  }

  /// What alone may be changed has to be there, and ‘least’ weighs powers and nothing else.
  private mutating func look(atBoundsOf aim: ExerciseSyntax.Aim) {
    for bound in aim.bounds {
      _ = attempt { (examiner: Examiner) throws(Complaints) in try examiner.check(bound, of: aim) }
    }
    if aim.isLeast, !aim.bounds.contains(where: { $0.value.aspect == .power }) { found.append(.leastOfWhat(aim)) }
  }

  private mutating func look(at aim: ExerciseSyntax.Aim, solvedBy solution: Spanned<[Change]>?) {
    let isSo = attempt { (examiner: Examiner) throws(Complaints) in try examiner.isSo(aim.query, aim.answer) }
    guard let isSo else { return }
    look(atBoundsOf: aim)
    if isSo { found.append(.isSoAlready(aim)) }
    guard let solution else { return found.append(.withoutSolution(aim)) }
    do throws(Complaints) {
      let trial = try Trial(lesson.source[solution.span], aim.query, of: lesson.source, examiner.lexicon)
      switch try examiner.mark(trial, on: aim) {
      case .right: break
      case .wrong(let reasons): found.append(.noSolution(solution, reasons.map(\.english).joined(separator: "; ")))
      case .unfit(let expected): found.append(.noSolution(solution, expected.english))
      }
    } catch {
      found.append(.noSolution(solution, error.all.first?.diagnostics.first?.message ?? "it takes too long"))
    }
  }

  private mutating func look(at choices: [ExerciseSyntax.Choice], of exercise: ExerciseSyntax) {
    let right = attempt { (examiner: Examiner) throws(Complaints) in try examiner.right(among: choices) }
    guard let right else { return }
    if right.isEmpty || right.count == choices.count { found.append(.noChoice(exercise, isNone: right.isEmpty)) }
    for (place, choice) in choices.enumerated() where choice.reason == nil && !right.contains(place + 1) {
      found.append(.withoutFault(choice))
    }
  }
}

extension [Diagnostic] {
  /// As many as are worth reading, and how many more there are.
  fileprivate var told: [Diagnostic] {
    let (most, last) = (Document.mostComplaints, self[count - 1])
    return count <= most ? self : prefix(most) + [Diagnostic(.moreComplaints(count - most), at: last.span)]
  }
}

extension Diagnostic {
  fileprivate static let lessonWithoutTitle = Self(
    "the lesson has no title", at: 0..<0, hints: ["its first line may say: lesson \"Two boards\" zh \"两个棋局\""])

  fileprivate static func withoutChinese(_ prose: Prose) -> Self {
    Self("this text has no Chinese", at: prose.english.span, hints: ["write it behind: zh \"…\""])
  }

  fileprivate static func withoutHint(_ exercise: ExerciseSyntax) -> Self {
    Self(
      "this question has no hint", at: exercise.text.english.span, hints: ["write one in its braces: { hint \"…\" }"])
  }

  fileprivate static func shownBefore(_ query: Sentence) -> Self {
    Self("the answer to this query was shown before it is asked for", at: query.span)
  }

  fileprivate static func isSoAlready(_ aim: ExerciseSyntax.Aim) -> Self {
    Self("this is so without any change, so that nothing is left to do", at: aim.answer.span)
  }

  fileprivate static func withoutSolution(_ aim: ExerciseSyntax.Aim) -> Self {
    Self(
      "no solution is given, so that I cannot tell whether there is one", at: aim.query.span,
      hints: ["write one in its braces: { solution hardliners+0.2 }"])
  }

  fileprivate static func noSolution(_ solution: Spanned<[Change]>, _ reason: String) -> Self {
    Self("this is no solution: \(reason)", at: solution.span)
  }

  fileprivate static func noChoice(_ exercise: ExerciseSyntax, isNone: Bool) -> Self {
    Self("\(isNone ? "none" : "each") of these choices is so", at: exercise.text.english.span)
  }

  fileprivate static func withoutFault(_ choice: ExerciseSyntax.Choice) -> Self {
    Self(
      "this choice is wrong, and nothing says why", at: choice.text.english.span,
      hints: ["write it behind the answer: why \"…\""])
  }

  fileprivate static func bothAtHomeAndTwoLevel(_ query: Sentence) -> Self {
    Self(
      "the query is about home alone, and so has no two-level half", at: query.span,
      hints: ["leave one of them out"])
  }

  fileprivate static func noShortAnswer(_ query: Sentence, _ answer: String) -> Self {
    let isLong = longestShown < answer.count
    return Self(
      "the answer is nothing that a student could type: \(isLong ? "\(answer.prefix(longestShown))…" : answer)",
      at: query.span,
      hints: [
        "ask of one board its winset, who prevails, what is ratified, by how many votes, a price or a defection; or an overlap"
      ])
  }

  private static let longestShown = 60

  fileprivate static func leastOfWhat(_ aim: ExerciseSyntax.Aim) -> Self {
    Self(
      "‘least’ can weigh powers alone, and here anything may be changed", at: aim.query.span,
      hints: ["write beside it: only power of garrison"])
  }
}

extension LessonSyntax {
  /// All that is said in it, in its order.
  fileprivate var prose: [Prose] {
    [title].compactMap { $0 }
      + steps.flatMap { step -> [Prose] in
        switch step {
        case .say(let prose): [prose]
        case .show: []
        case .exercise(let exercise): exercise.prose
        }
      }
  }
}

extension ExerciseSyntax {
  fileprivate var prose: [Prose] {
    var all = [text] + hints + [reason].compactMap { $0 }
    if case .choose(let choices) = task {
      for choice in choices { all += [choice.text] + [choice.reason].compactMap { $0 } }
    }
    return all
  }
}
