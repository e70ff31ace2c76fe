import Solver
import Syntax

/// What is going on in class; then lines that are no queries and no commands go to it.
enum Activity: Sendable {
  /// A lesson.
  indirect case lesson(Sitting)
  /// A play.
  indirect case play(Negotiation)
  /// A quiz.
  indirect case quiz(QuizRun)
}

/// A lesson that is going on.
struct Sitting: Sendable {
  let lesson: Lesson
  /// Its number in the list; `nil` where it came from a file.
  let number: Int?
  /// By what its progress is known.
  let entry: String
  /// What its questions are asked of.
  let state: State
  /// What comes back once it is over.
  let outside: Outside
  /// Which scene is on, from 0.
  var scene = 0
  /// How often the question was answered wrongly.
  var misses = 0
  /// How many hints were given.
  var hints = 0
  /// The numbers of the questions that were answered, from 1.
  var done: Set<Int>

  /// The question that is asked.
  var exercise: ExerciseSyntax? { lesson.scenes[scene].exercise }

  /// Goes to another scene.
  mutating func go(to scene: Int) { (self.scene, misses, hints) = (scene, 0, 0) }
}

/// What a session was about before class.
struct Outside: Sendable {
  let base: State
  let state: State
  let past: Past
  let lets: Lets
  let kept: [Document]?
}
