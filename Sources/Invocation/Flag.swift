/// An option of the command line: how it is called, what it takes, what it is for, and what it does.
///
/// All that the program says of its options, and all that it understands, follows from ``all``. (The options of a game
/// are another matter, so the type is named apart.)
public struct Flag: Sendable {
  /// Its name, such as `--format`.
  let name: String
  /// A short name, such as `-c`.
  let letter: String?
  /// What stands after it, if anything does.
  let operand: Operand?
  /// What it is for, in one line.
  var summary: String { tell() }
  /// Whether it can be said more than once.
  let isRepeatable: Bool
  /// What it asks for; the text is its operand's, and empty where there is none.
  let apply: @Sendable (inout Arguments, String) throws(Misuse) -> Void

  /// Only help, completions and the manual want it told.
  private let tell: @Sendable () -> String

  /// An option that takes nothing.
  init(
    _ name: String, letter: String? = nil, _ summary: @autoclosure @escaping @Sendable () -> String,
    apply: @escaping @Sendable (inout Arguments) -> Void
  ) {
    (self.name, self.letter, tell) = (name, letter, summary)
    (operand, isRepeatable) = (nil, false)
    self.apply = { (arguments: inout Arguments, _: String) throws(Misuse) in apply(&arguments) }
  }

  /// An option with something after it.
  init(
    _ name: String, letter: String? = nil, _ operand: Operand,
    _ summary: @autoclosure @escaping @Sendable () -> String, isRepeatable: Bool = false,
    apply: @escaping @Sendable (inout Arguments, String) throws(Misuse) -> Void
  ) {
    (self.name, self.letter, self.operand, tell) = (name, letter, operand, summary)
    (self.isRepeatable, self.apply) = (isRepeatable, apply)
  }

  /// Its spellings, the short one first.
  var names: [String] { [letter, name].compactMap { $0 } }
}
