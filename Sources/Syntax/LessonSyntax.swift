import Diagnostics

/// A lesson as it is written: what is said, shown and asked, in the order of the file.
public struct LessonSyntax: Hashable, Sendable {
  /// What it is called; `nil` where the file does not say.
  public internal(set) var title: Prose?
  /// The case file that it is about, by its path from the lesson's folder; `nil` where none is named.
  public internal(set) var file: Name?
  /// What it declares itself.
  public internal(set) var declarations: [Spanned<Declaration>] = []
  /// What happens in it.
  public internal(set) var steps: [Step] = []

  /// One thing that happens.
  public enum Step: Hashable, Sendable {
    /// A paragraph.
    case say(Prose)
    /// A query with its answer.
    case show(Sentence)
    /// A question to the student.
    case exercise(ExerciseSyntax)
  }
}

/// A text in English, and perhaps the same in Chinese.
public struct Prose: Hashable, Sendable {
  /// The English text.
  public let english: Name
  /// The Chinese text.
  public let chinese: Name?
}

/// A question to the student; whether an answer is right is computed, and stands nowhere.
public struct ExerciseSyntax: Hashable, Sendable {
  /// The question in words.
  public let text: Prose
  /// What decides whether an answer is right.
  public let task: Task
  /// What is said after misses, one after the other.
  public internal(set) var hints: [Prose] = []
  /// What is said once the answer is known.
  public internal(set) var reason: Prose?
  /// Changes that solve it, as they are written after `solution`.
  public internal(set) var solution: Spanned<[Change]>?
  /// Where it stands.
  public let span: Span

  /// What is wanted of the student.
  public enum Task: Hashable, Sendable {
    /// The answer to a query, or only what it says two-level.
    case ask(Sentence, isTwoLevel: Bool)
    /// Changes with which a query has an answer.
    case make(Aim)
    /// Those of some statements that are so.
    case choose([Choice])
  }

  /// What changes are to bring about, and how many there may be.
  public struct Aim: Hashable, Sendable {
    /// The query.
    public let query: Sentence
    /// The answer that it is to have.
    public let answer: Name
    /// How many changes there may be; `nil` where that does not matter.
    public internal(set) var most: Number?
    /// Whether none of them may be left out or be smaller by a hundredth.
    public internal(set) var isLeast = false
    /// To what the changes are bounded: each of them keeps to all of it.
    public internal(set) var bounds: [Spanned<Bound>] = []
  }

  /// What alone may be changed: something, perhaps of an actor or a faction, or all that is theirs.
  public struct Bound: Hashable, Sendable {
    /// What; all, where it is `nil`.
    public let aspect: Aspect?
    /// Whose; everybody's, where it is `nil`.
    public let owner: Reference?
  }

  /// A statement that is so where its query has its answer.
  public struct Choice: Hashable, Sendable {
    /// The statement in words.
    public let text: Prose
    /// The query that decides it.
    public let query: Sentence
    /// The answer with which it is so.
    public let answer: Name
    /// What is said to who picks it wrongly.
    public let reason: Prose?
  }
}

extension LessonSyntax {
  /// The lesson in `source`, without what could not be read, and what is wrong with its words. Takes time linear in the
  /// text.
  public static func read(
    _ source: SourceText, with patterns: Patterns
  ) -> (lesson: LessonSyntax, complaints: [Diagnostic]) {
    var (walk, lesson) = (Walk(source, tokens(of: source), isNoting: false), LessonSyntax())
    let queries = patterns.ofQueries
    let items = walk.statements(until: .end) { (walk: inout Walk) throws(Stop) in try walk.lessonItem(queries) }
    for item in items {
      switch item {
      case .title(let title): lesson.title = title
      case .file(let file): lesson.file = file
      case .declaration(let declaration): lesson.declarations.append(declaration)
      case .step(let step): lesson.steps.append(step)
      }
    }
    return (lesson, Document(source).told(walk.complaints))
  }
}
