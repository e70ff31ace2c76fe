import Diagnostics

/// One statement of a lesson.
enum LessonItem {
  case title(Prose)
  case file(Name)
  case declaration(Spanned<Declaration>)
  case step(LessonSyntax.Step)
}

// The statements of a lesson; grammar/lesson.ebnf publishes them, and a test holds the two against each other.
extension Walk {
  /// - Parameter queries: the verbs that a query can begin with.
  mutating func lessonItem(_ queries: Patterns) throws(Stop) -> LessonItem {
    let start = token.span.lowerBound
    if take("lesson") { return .title(try prose()) }
    if take("load") { return .file(try quotation()) }
    if take("say") { return .step(.say(try prose())) }
    if take("show") { return .step(.show(try query(queries))) }
    if take("ask") { return .step(.exercise(try ask(queries, from: start))) }
    if take("make") { return .step(.exercise(try make(queries, from: start))) }
    if take("choose") { return .step(.exercise(try choose(queries, from: start))) }
    guard token.kind == .word, Self.declarationWords.contains(token.word) else {
      try failUnread()
      let words = Self.lessonWords + Self.declarationWords.map(\.description)
      try fail(.unknownStatement(token, among: words, order: .one(of: words), in: source))
    }
    let declaration = try declaration()
    return .declaration(Spanned(declaration, at: start..<end))
  }

  private static let lessonWords = ["lesson", "load", "say", "show", "ask", "make", "choose"]

  /// `TEXT [ zh TEXT ]`
  private mutating func prose() throws(Stop) -> Prose {
    let english = try quotation()
    return Prose(english: english, chinese: take("zh") ? try quotation() : nil)
  }

  private mutating func query(_ queries: Patterns) throws(Stop) -> Sentence {
    let found = try nested(token) { (walk: inout Walk) throws(Stop) in try walk.sentence(queries) }
    pattern = nil
    return found
  }

  /// `QUERY is ANSWER`
  private mutating func claim(_ queries: Patterns) throws(Stop) -> (query: Sentence, answer: Name) {
    try require(.colon)
    // A query that goes on with an ‘is’ of its own would take this one.
    let query = try query(queries.filter { !$0.slots.contains { $0.lead == "is" } })
    try require("is")
    switch try answer(SlotPattern(role: .answer, form: .answer)) {
    case .names(let names): return (query, names[0])
    case .rest(let set): return (query, set)
    default: try fail()
    }
  }

  private mutating func ask(_ queries: Patterns, from start: Int) throws(Stop) -> ExerciseSyntax {
    let text = try prose()
    try require(.colon)
    let query = try query(queries)
    let task = ExerciseSyntax.Task.ask(query, isTwoLevel: take("two-level"))
    return try exercise(text, task, from: start)
  }

  private mutating func make(_ queries: Patterns, from start: Int) throws(Stop) -> ExerciseSyntax {
    let text = try prose()
    let (query, answer) = try claim(queries)
    return try exercise(text, .make(.init(query: query, answer: answer)), from: start)
  }

  private mutating func exercise(
    _ text: Prose, _ task: ExerciseSyntax.Task, from start: Int
  ) throws(Stop) -> ExerciseSyntax {
    let extras =
      startsBlock ? try block { (walk: inout Walk) throws(Stop) in try walk.extra(of: task) } : []
    return ExerciseSyntax(text, task, extras, at: start..<end)
  }

  /// `choose TEXT { TEXT: QUERY is ANSWER … }`
  private mutating func choose(_ queries: Patterns, from start: Int) throws(Stop) -> ExerciseSyntax {
    let text = try prose()
    let items = try block { (walk: inout Walk) throws(Stop) -> Extra in
      walk.expect(.role(.text))
      return walk.token.kind == .text ? .choice(try walk.choice(queries)) : try walk.extra(of: .choose([]))
    }
    let choices = items.compactMap { if case .choice(let choice) = $0 { choice } else { nil } }
    return ExerciseSyntax(text, .choose(choices), items, at: start..<end)
  }

  private mutating func choice(_ queries: Patterns) throws(Stop) -> ExerciseSyntax.Choice {
    let text = try prose()
    let (query, answer) = try claim(queries)
    return .init(text: text, query: query, answer: answer, reason: take("why") ? try prose() : nil)
  }

  /// What may stand in the braces of a question.
  private mutating func extra(of task: ExerciseSyntax.Task) throws(Stop) -> Extra {
    if take("hint") { return .hint(try prose()) }
    if take("why") { return .reason(try prose()) }
    guard case .make = task else { try fail() }
    if take("least") { return .least }
    if take("only") { return .bound(try bound()) }
    if take("at") {
      try require("most")
      let count = try whole(.count)
      if !take("change") { try require("changes") }
      return .most(count)
    }
    try require("solution")
    let start = token.span.lowerBound
    let changes = try changes()
    return .solution(Spanned(changes, at: start..<end))
  }
}

// What alone may be changed.
extension Walk {
  /// `power of garrison`, `rule`, or `US`
  private mutating func bound() throws(Stop) -> Spanned<ExerciseSyntax.Bound> {
    let start = token.span.lowerBound
    let aspect = takeAspect()
    let isOwned = aspect == nil || take("of")
    let owner = isOwned ? try reference(.holder) : nil
    return Spanned(ExerciseSyntax.Bound(aspect: aspect, owner: owner), at: start..<end)
  }

  /// Before a point the word is a name.
  private mutating func takeAspect() -> Aspect? {
    if following.kind == .dot { return nil }
    return Aspect.bounds.first { take(Word(bytes: $0.rawValue.utf8)) }
  }
}

/// What can be said of a question besides what it asks.
private enum Extra {
  case hint(Prose), reason(Prose), least, most(Number), bound(Spanned<ExerciseSyntax.Bound>)
  case solution(Spanned<[Change]>), choice(ExerciseSyntax.Choice)
}

extension ExerciseSyntax {
  fileprivate init(_ text: Prose, _ task: Task, _ extras: [Extra], at span: Span) {
    var (task, hints, reason, solution): (Task, [Prose], Prose?, Spanned<[Change]>?) = (task, [], nil, nil)
    for extra in extras {
      switch extra {
      case .hint(let text): hints.append(text)
      case .reason(let text): reason = text
      case .least: task = task.aiming { $0.isLeast = true }
      case .most(let count): task = task.aiming { $0.most = count }
      case .bound(let bound): task = task.aiming { $0.bounds.append(bound) }
      case .solution(let changes): solution = changes
      case .choice: break
      }
    }
    self.init(text: text, task: task, hints: hints, reason: reason, solution: solution, span: span)
  }
}

extension ExerciseSyntax.Task {
  fileprivate func aiming(_ change: (inout ExerciseSyntax.Aim) -> Void) -> Self {
    guard case .make(var aim) = self else { return self }
    change(&aim)
    return .make(aim)
  }
}
