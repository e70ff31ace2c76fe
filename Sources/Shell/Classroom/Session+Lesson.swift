import Answers
import Diagnostics
import Knowledge
import Rendering
import Solver
import Syntax
import Verbs

// From the list of lessons into one of them.
extension Session {
  /// Takes up a lesson, by its number or its file, or lists those that there are.
  mutating func lesson(_ name: Name?, in source: SourceText, for listener: Listener) throws(Complaints) {
    guard let name else { return try listLessons(for: listener) }
    let all = school.lessons()
    if let number = Int(name.value.halfWidth) {
      guard all.indices ~= number - 1 else {
        throw Complaints([Complaint([.noSuchLesson(name, of: all.count)], in: source)])
      }
      return try begin(all[number - 1], number: number, for: listener)
    }
    if !name.value.contains(where: { $0 == "/" || $0 == "." }), (try? disk.read(name.value)) == nil {
      let place = try placed(in: source) { () throws(Diagnostic) in try self.place(ofLessonCalled: name) }
      return try begin(all[place], number: place + 1, for: listener)
    }
    let bytes = try placed(in: source) { () throws(Diagnostic) in try read(name) }
    try begin(SourceText(name: name.value, bytes: bytes), number: nil, for: listener)
  }

  /// Where the lesson stands in the list whose title, in either language, has that in it.
  ///
  /// - Throws: where it is no lesson, or several are called so.
  private func place(ofLessonCalled name: Name) throws(Diagnostic) -> Int {
    let words = name.value.lowercased().filter { !"“”".contains($0) }.split(separator: " ")
    let wanted = words.joined(separator: " ")
    let titles = school.lessons().map { source in
      let title = (try? Lesson(source, with: lexicon.patterns))?.syntax.title
      return [false, true].map { title?.text($0).lowercased() ?? "" }
    }
    let whole = titles.indices.filter { titles[$0].contains(wanted) }
    let found = whole.isEmpty ? titles.indices.filter { titles[$0].contains { $0.contains(wanted) } } : whole
    if found.count == 1 { return found[0] }
    throw .noSuchLesson(name, of: titles.count, called: found.count)
  }

  private func listLessons(for listener: Listener) throws(Complaints) {
    let register = Register(school.recall() ?? [])
    var (rows, next): ([[Line]], Int?) = ([], nil)
    for (place, source) in school.lessons().enumerated() {
      let lesson = try Lesson(source, with: lexicon.patterns)
      let count = lesson.questions.count
      let done = register.done[lesson.title]?.filter { 1...count ~= $0 }.count ?? 0
      if done < count { next = next ?? place + 1 }
      let title = lesson.syntax.title?.text(speaksChinese) ?? lesson.title
      rows.append([
        Line("\(place + 1)", .strong), Line(title),
        Line(said(.progress(done, of: count)), done == count ? .good : .dim),
      ])
    }
    let blocks: [Block] =
      rows.isEmpty
      ? [.line(Line(said(.noLessons)))]
      : [
        .table(Table(["", "", ""], rows)), .line(Line(said(.howToBegin(next, isKept: school.canRemember())), .dim)),
      ]
    let answer = Answer("lesson", brief: "", blocks: { blocks }, rows: { [] })
    listener.emit(.answer(listener.canvas.text(answer)))
  }

  private mutating func begin(_ source: SourceText, number: Int?, for listener: Listener) throws(Complaints) {
    let lesson = try Lesson(source, with: lexicon.patterns)
    let state = try lesson.state(school, disk)
    for query in lesson.queries { _ = try lesson.plan(query, in: state, lexicon, listener, limit: limit) }
    if activity != nil { leaveClass(for: listener) }
    let entry = school.entry(of: lesson)
    let done = Register(school.recall() ?? []).done[entry] ?? []
    let known = done.filter { 1...lesson.questions.count ~= $0 }
    var sitting = Sitting(
      lesson: lesson, number: number, entry: entry, state: state, outside: outside,
      done: known.count == lesson.questions.count ? [] : known)
    if let first = lesson.questions.indices.first(where: { !sitting.done.contains($0 + 1) }) { sitting.go(to: first) }
    (base, self.state, past, lets, kept) = (state, state, Past(), Lets(), nil)
    spoken = ""
    activity = .lesson(sitting)
    tell([.heading(Line(lesson.syntax.title?.text(speaksChinese) ?? lesson.title))], for: listener)
    if sitting.scene > 0 { tell([.line(Line(said(.goesOn(sitting.scene + 1)), .dim))], for: listener) }
    try tellScene(for: listener)
  }
}

// Scene by scene.
extension Session {
  private var sitting: Sitting? { if case .lesson(let sitting) = activity { sitting } else { nil } }

  /// Tells what the scene has to tell, and asks its question; the last one may have none, and ends the lesson.
  mutating func tellScene(for listener: Listener) throws(Complaints) {
    guard let sitting else { return }
    let scene = sitting.lesson.scenes[sitting.scene]
    for step in scene.told {
      switch step {
      case .say(let prose): tell([.gap, .line(Line(prose.text(speaksChinese)))], for: listener)
      case .show(let query): try show(query, of: sitting, for: listener)
      case .exercise: break
      }
    }
    guard let exercise = scene.exercise else { return finish(for: listener) }
    ask(exercise, of: sitting, for: listener)
  }

  private mutating func show(_ query: Sentence, of sitting: Sitting, for listener: Listener) throws(Complaints) {
    let lesson = sitting.lesson
    let plan = try lesson.plan(query, in: sitting.state, lexicon, listener, limit: limit)
    tell([.gap, .line(Line("> \(lesson.source[query.span])", .strong))], for: listener)
    let answer: Answer
    do throws(Interrupted) { answer = try plan.answer() } catch {
      return try stop(query, in: lesson.source, for: listener)
    }
    let format = plan.format?.value ?? .text
    guard let text = drawn(answer, to: lesson.source[query.span], as: format, on: listener.canvas) else { return }
    note(drawn(answer, to: lesson.source[query.span], as: format, on: .plain) ?? "")
    listener.emit(.answer(text))
  }

  private mutating func ask(_ exercise: ExerciseSyntax, of sitting: Sitting, for listener: Listener) {
    let title = said(.question(sitting.scene + 1, of: sitting.lesson.questions.count))
    var blocks: [Block] = [.gap, .line(Line(title, .strong) + Line(exercise.text.text(speaksChinese)))]
    if case .choose(let choices) = exercise.task {
      blocks += choices.enumerated().map { .line(Line("  \($0 + 1)  \($1.text.text(speaksChinese))")) }
    }
    if sitting.scene == 0 || sitting.misses > 0 { blocks.append(.line(Line(said(.howToAnswer), .dim))) }
    tell(blocks, for: listener)
  }

  private mutating func finish(for listener: Listener) {
    guard let sitting else { return }
    let count = sitting.lesson.questions.count
    let next = sitting.number.flatMap { $0 < school.lessons().count ? $0 + 1 : nil }
    tell(
      [.gap, .line(Line(said(.finished(sitting.done.count, of: count, sitting.number, next: next)), .good))],
      for: listener)
    restore(sitting.outside, for: listener)
  }

  private mutating func advance(for listener: Listener) throws(Complaints) {
    guard var sitting else { return }
    guard sitting.scene + 1 < sitting.lesson.scenes.count else { return finish(for: listener) }
    sitting.go(to: sitting.scene + 1)
    activity = .lesson(sitting)
    try tellScene(for: listener)
  }
}

// What a student says.
extension Session {
  mutating func guess(_ text: String, for listener: Listener) throws(Complaints) {
    guard let sitting, let exercise = sitting.exercise else { return }
    let mark = try Examiner(sitting, self, listener).mark(text, on: exercise)
    if case .unfit(let expected) = mark, let verb = verb(like: text) {
      return tell([.line(Line(said(expected + .orMeant(verb))))], for: listener)
    }
    try take(mark, for: listener)
  }

  /// The verb that somebody may have meant who began so.
  private func verb(like text: String) -> String? {
    let word = text.prefix { $0 != " " }
    if word.count == text.count || word.count < Self.shortestVerb { return nil }
    return nearest(to: String(word), among: lexicon.verbs.map(\.name), atMost: 1).first
  }

  /// A shorter word is like many.
  private static let shortestVerb = 4

  /// Sees whether a query that was asked in a lesson answers its question.
  mutating func consider(_ plan: Plan, as query: String, for listener: Listener) throws(Complaints) {
    // What was supposed or declared since makes it another case.
    guard let sitting, let exercise = sitting.exercise, past.isEmpty else { return }
    note("> \(query)\n")
    if let mark = try Examiner(sitting, self, listener).mark(plan, as: query, on: exercise) {
      try take(mark, for: listener)
    }
  }

  private mutating func take(_ mark: Mark, for listener: Listener) throws(Complaints) {
    guard let sitting, let exercise = sitting.exercise else { return }
    switch mark {
    case .unfit(let expected): tell([.line(Line(said(expected)))], for: listener)
    case .wrong(let reasons): miss(reasons, of: sitting, for: listener)
    case .right(let what):
      tell([.line(Line(said(.right), .good) + Line(said(what)))], for: listener)
      tell(reason(of: exercise), for: listener)
      var next = sitting
      next.done.insert(sitting.scene + 1)
      activity = .lesson(next)
      keep(next)
      try advance(for: listener)
    }
  }

  private func reason(of exercise: ExerciseSyntax) -> [Block] {
    exercise.reason.map { [.line(Line($0.text(speaksChinese)))] } ?? []
  }

  private mutating func miss(_ reasons: [Told], of sitting: Sitting, for listener: Listener) {
    var next = sitting
    next.misses += 1
    activity = .lesson(next)
    tell([.line(Line(said(.wrong), .bad) + Line(said(.because(reasons))))], for: listener)
    if next.misses >= Self.missesBeforeHint { giveHint(for: listener) }
  }

  /// After how many misses a hint is given without being asked for.
  private static let missesBeforeHint = 2

  mutating func giveHint(for listener: Listener) {
    guard var sitting, let exercise = sitting.exercise else { return }
    let hints = exercise.hints
    let told = hints.isEmpty ? said(.noHint) : hints[min(sitting.hints, hints.count - 1)].text(speaksChinese)
    sitting.hints += 1
    activity = .lesson(sitting)
    tell([.line(Line(said(.hint), .strong) + Line(told))], for: listener)
  }

  mutating func skip(for listener: Listener) throws(Complaints) {
    guard let sitting, let exercise = sitting.exercise else { return }
    let solution = try Examiner(sitting, self, listener).solution(of: exercise)
    tell([.line(Line(said(solution)))] + reason(of: exercise), for: listener)
    try advance(for: listener)
  }

  mutating func goBack(for listener: Listener) throws(Complaints) {
    guard var sitting else { return }
    guard sitting.scene > 0 else { return tell([.line(Line(said(.isFirst)))], for: listener) }
    sitting.go(to: sitting.scene - 1)
    activity = .lesson(sitting)
    try tellScene(for: listener)
  }

  private func keep(_ sitting: Sitting) {
    if isTrying { return }
    var register = Register(school.recall() ?? [])
    register.add(sitting.done, of: sitting.entry)
    school.remember(register.bytes)
  }
}
