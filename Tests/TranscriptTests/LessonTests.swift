import Diagnostics
import Rendering
import Syntax
import Testing

@testable import Shell
@testable import Verbs

/// Each lesson of the program is sound, can be passed by who knows, and not by who does not.
@Suite struct LessonTests {
  static let paths = files(in: "samples/lessons", endingIn: ".lesson")

  @Test func everyLessonIsInTheProgram() throws {
    let embedded = Notebook().school.lessons()
    #expect(Set(embedded.compactMap(\.name)) == Set(Self.paths))
    for lesson in embedded { #expect(try lesson[0..<lesson.bytes.count] == text(of: try #require(lesson.name))) }
  }

  /// The checker of lessons finds nothing: each text has its Chinese, each question a hint and an answer.
  @Test(arguments: paths) func lessonIsSound(_ path: String) throws {
    let complaints = LessonCheck.complaints(
      about: SourceText(name: path, try text(of: path)), Notebook().school, on: .project, for: Listener { _ in })
    #expect(complaints.isEmpty, "\(complaints.map { Canvas.plain.text($0) }.joined())")
  }

  /// Who gives the right answers, computed or the file's own solutions, passes, in either language.
  @Test(arguments: paths, [false, true]) func rightAnswersPass(_ path: String, _ isChinese: Bool) throws {
    let notebook = Notebook()
    var class_ = try Class(path, notebook, isChinese: isChinese)
    for exercise in class_.lesson.questions {
      let said = class_.says(try class_.rightAnswer(to: exercise))
      #expect(said.contains(isChinese ? "正确。" : "Right. "), "\(exercise.text.english.value): \(said)")
    }
    #expect(!class_.session.isInClass)
    let count = class_.lesson.questions.count
    let all = (1...count).map(String.init).joined(separator: ", ")
    #expect(notebook.text == "\(quotation(class_.lesson.title)): \(all)\n")
  }

  /// Who says something wrong stays where they are, is told why or that it is wrong, and at the second miss gets the hint.
  @Test(arguments: paths, [false, true]) func wrongAnswersDoNotPass(_ path: String, _ isChinese: Bool) throws {
    var class_ = try Class(path, Notebook(), isChinese: isChinese)
    for exercise in class_.lesson.questions {
      let wrong = try class_.wrongAnswer(to: exercise)
      let (first, second) = (class_.says(wrong), class_.says(wrong))
      #expect(first.hasPrefix(isChinese ? "不对" : "Not so"), "\(exercise.text.english.value): \(wrong): \(first)")
      #expect(!first.contains(isChinese ? "提示：" : "Hint: "))
      #expect(second.contains((isChinese ? "提示：" : "Hint: ") + exercise.hints[0].text(isChinese)))
      _ = class_.says("skip")
    }
    #expect(!class_.session.isInClass)
  }

  /// A query is an answer where it says the same about the same board, and only there.
  @Test func queriesAnswerToo() throws {
    var class_ = try Class("samples/lessons/win-sets.lesson", Notebook(), isChinese: false)
    #expect(!class_.says("winset Isle phase 1 at home if Isle rule 3/5").contains("Right."))
    #expect(class_.says("winset Isle phase 1").contains("Right."))
  }
}

/// A student in a lesson.
private struct Class {
  var session: Session
  let lesson: Lesson

  init(_ path: String, _ notebook: Notebook, isChinese: Bool) throws {
    session = try Session(about: SourceText(""), disk: .project)
    session.school = notebook.school
    session.language = isChinese ? .chinese : .english
    lesson = try Lesson(SourceText(name: path, try text(of: path)), with: Lexicon.standard.patterns)
    _ = says("lesson \(path)")
  }

  /// What comes back.
  mutating func says(_ line: String) -> String { session.says(line) }

  private var examiner: Examiner? {
    guard case .lesson(let sitting) = session.activity else { return nil }
    return Examiner(sitting, session, Listener { _ in })
  }

  func rightAnswer(to exercise: ExerciseSyntax) throws -> String {
    let examiner = try #require(examiner)
    switch exercise.task {
    case .ask(let query, let isTwoLevel): return try examiner.told(query, isTwoLevel)
    case .make: return lesson.source[try #require(exercise.solution).span]
    case .choose(let choices): return try examiner.right(among: choices).map(String.init).joined(separator: " and ")
    }
  }

  /// An answer of the right kind that is not right.
  func wrongAnswer(to exercise: ExerciseSyntax) throws -> String {
    let examiner = try #require(examiner)
    switch exercise.task {
    case .ask(let query, let isTwoLevel):
      let right = try examiner.told(query, isTwoLevel)
      let plan = try lesson.plan(query, in: examiner.state, .standard, examiner.listener, limit: 60)
      let factions = plan.inquiry.world.actors.flatMap { $0.phases.flatMap { $0.board.factions.map(\.name) } }
      let guesses = ["yes", "no", "{}", "{1}", "{2}", "{1, 2}", "0", "1", "2", "contested"] + factions + ["else"]
      return try #require(
        try guesses.first { guess in
          if case .wrong = try plan.judgement(of: guess, isTwoLevel: isTwoLevel) { true } else { false }
        }, "nothing but \(right) is an answer")
    case .make:
      let board = try #require(examiner.state.world.actors.first { !$0.phases.isEmpty }?.phases[0].board)
      let actor = try #require(examiner.state.world.actors.first { !$0.phases.isEmpty }?.name)
      return "\(quoted(actor)).\(quoted(board.factions[0].name))+0"
    case .choose(let choices):
      let right = try examiner.right(among: choices)
      return "\(try #require((1...choices.count).first { !right.contains($0) }))"
    }
  }
}
