/// A prompt: it reads statements from the asker, who can edit them where the terminal allows it.
///
/// What is not typed at a terminal is read line by line, without prompt, history or any work at the start.
///
/// - Precondition: There is one for the standard streams, used from one thread.
public final class LineEditor {
  /// Stands before a statement.
  public var prompt: Prompt
  /// Stands before each further line of a statement, with blanks before it where ``prompt`` is wider.
  public var continuation = Prompt("...> ")
  /// What the language tells the editor.
  public let hooks: Hooks
  /// What was entered before.
  public let history: History
  /// Whether somebody sits at the terminal: both input and output are one.
  public let isInteractive = Terminal.Stream.input.isTerminal && Terminal.Stream.output.isTerminal

  private let program: String
  private lazy var editor = isInteractive ? Editor(program: program, hooks: hooks, history: history) : nil
  private var plain = PlainReader()

  /// An editor for the standard streams. `program` is the name that the asker's `.editrc` knows it by.
  public init(program: String, history: History = History(path: nil), hooks: Hooks = Hooks()) {
    (self.program, self.history, self.hooks) = (program, history, hooks)
    prompt = Prompt(program + "> ")
  }

  /// The next statement; where it can be edited, it begins as `draft`, which the asker can change.
  ///
  /// From here on Ctrl-C no longer ends the process where ``isInteractive``: it gives up the line, or is noted for
  /// ``Terminal/isInterrupted``. The end of the process by a signal at the prompt leaves the terminal as it was.
  public func readLine(from draft: String = "") -> Input {
    guard isInteractive else { return readPlainly() }
    history.load()
    Terminal.catchInterrupts()
    Terminal.forgetInterrupt()
    defer { Terminal.forgetInterrupt() }
    guard let editor else { return readPlainly() }
    return Signals.whileEditing { editor.read(prompt, continuation.padded(to: prompt), from: draft) }
  }

  private func readPlainly() -> Input {
    var statement = ""
    while true {
      show(statement.isEmpty ? prompt : continuation.padded(to: prompt))
      switch plain.next() {
      case .line(let line):
        statement += line
        if hooks.isAside(statement) || !hooks.isIncomplete(statement) { return entered(statement) }
        statement += "\n"
      case .interrupted:
        Terminal.write("\n")
        return .interrupted
      case .end: return statement.isEmpty ? ended() : .line(statement)
      }
    }
  }

  private func show(_ prompt: Prompt) {
    if isInteractive { Terminal.write(prompt.text) }
  }

  private func entered(_ statement: String) -> Input {
    if isInteractive, !hooks.isAside(statement) { history.add(statement) }
    return .line(statement)
  }

  private func ended() -> Input {
    if isInteractive { Terminal.write("\n") }
    return .end
  }
}
