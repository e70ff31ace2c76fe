import Diagnostics
import Knowledge
import Syntax
import Verbs

/// A lesson that was read: what it tells, question by question.
struct Lesson: Sendable {
  let source: SourceText
  let syntax: LessonSyntax
  /// What comes between two questions with the question at its end; only the last may have none.
  let scenes: [Scene]

  /// What is told, and then asked.
  struct Scene: Sendable {
    var told: [LessonSyntax.Step] = []
    var exercise: ExerciseSyntax?
  }

  /// The lesson in `source`.
  ///
  /// - Throws: everything that is wrong with its words.
  init(_ source: SourceText, with patterns: Patterns) throws(Complaints) {
    let (syntax, complaints) = LessonSyntax.read(source, with: patterns)
    guard complaints.isEmpty else { throw Complaints([Complaint(complaints, in: source)]) }
    (self.source, self.syntax, scenes) = (source, syntax, syntax.scenes)
    if questions.isEmpty { throw Complaints([Complaint([.lessonWithoutQuestions], in: source)]) }
  }

  var questions: [ExerciseSyntax] { scenes.compactMap(\.exercise) }

  /// Its English title, or else the name of its file.
  var title: String { syntax.title?.english.value ?? source.name ?? "a lesson" }

  /// What its questions are asked of.
  ///
  /// - Throws: everything that is wrong with the case.
  func state(_ school: School, _ disk: Disk) throws(Complaints) -> State {
    var state: State
    if let file = syntax.file {
      let path = file.value.hasPrefix("/") ? file.value : source.folder + file.value
      let bytes: [UInt8]
      do throws(Disk.Trouble) { bytes = try disk.read(path) } catch {
        throw Complaints([Complaint([.cannotRead(Name(path, at: file.span), error.reason)], in: source)])
      }
      state = try State(SourceText(name: path, bytes: bytes))
    } else if syntax.declarations.isEmpty {
      state = State(school.firstCase())
    } else {
      state = try State(SourceText(name: source.name, ""))
    }
    if !syntax.declarations.isEmpty { try state.declare(syntax.declarations, in: source) }
    return state
  }

  /// The query as it is asked of `state`.
  ///
  /// - Throws: why it cannot be.
  func plan(
    _ query: Sentence, in state: State, _ lexicon: Lexicon, _ listener: Listener, limit: Int
  ) throws(Complaints) -> Plan {
    try placed(in: source) { () throws(Diagnostic) in
      try lexicon.plan(
        query, in: state.world, of: source, watch: listener.watch.stopping(after: .seconds(limit)),
        knowing: state.solutions)
    }
  }

  /// Every query in it, in the order of the text.
  var queries: [Sentence] {
    syntax.steps.flatMap { step -> [Sentence] in
      switch step {
      case .say: []
      case .show(let query): [query]
      case .exercise(let exercise): exercise.task.queries
      }
    }
  }
}

extension ExerciseSyntax.Task {
  /// The queries that decide about it.
  var queries: [Sentence] {
    switch self {
    case .ask(let query, _): [query]
    case .make(let aim): [aim.query]
    case .choose(let choices): choices.map(\.query)
    }
  }
}

extension LessonSyntax {
  /// Its steps, cut behind each question.
  fileprivate var scenes: [Lesson.Scene] {
    var (scenes, current) = ([Lesson.Scene](), Lesson.Scene())
    for step in steps {
      guard case .exercise(let exercise) = step else { current.told.append(step); continue }
      current.exercise = exercise
      scenes.append(current)
      current = Lesson.Scene()
    }
    return current.told.isEmpty ? scenes : scenes + [current]
  }
}

extension SourceText {
  /// The folder that its file is in, with a stroke at its end; empty where that is the one in which the program runs.
  fileprivate var folder: String {
    guard let name, let end = name.lastIndex(of: "/") else { return "" }
    return String(name[...end])
  }
}

extension Prose {
  /// The text in one of the two languages; in English where there is no Chinese one.
  func text(_ isChinese: Bool) -> String { (isChinese ? chinese : nil)?.value ?? english.value }
}

extension Told {
  /// The sentence in one of the two languages.
  func text(_ isChinese: Bool) -> String { isChinese ? chinese : english }
}
