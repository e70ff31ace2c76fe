import Diagnostics
import LineEditor
import Rendering
import Shell
import Syntax

/// Somebody asks at a terminal.
struct Prompt {
  let output: Output
  let isQuiet: Bool

  /// Answers until somebody leaves.
  func hold(_ session: Session) {
    let current = Current(session)
    if !isQuiet { greet(session) }
    let history = History.standard(for: "twolevel")
    let editor = LineEditor(program: "twolevel", history: history, hooks: hooks(for: current, history))
    var draft = ""
    while !current.session.isOver {
      editor.prompt = LineEditor.Prompt(
        current.session.prompt, style: current.session.isOn(.colours) ? "1" : nil)
      let input = editor.readLine(from: draft)
      draft = ""
      switch input {
      case .line(let text):
        if let half = Session.asksWhatFollows(text) {
          output.answer(current.session.guide(to: half, on: canvas(for: current.session)))
          draft = half
          continue
        }
        answer(text, &current.session, history)
      case .interrupted: continue
      case .end: return
      }
    }
  }

  private func greet(_ session: Session) {
    let greeting = [session.world.greeting, "‘help’ says what can be asked, and Ctrl-D leaves."]
    output.answer(greeting.map { Canvas.forAnswers.paragraph($0) }.joined())
  }

  private func canvas(for session: Session) -> Canvas { .forAnswers(colours: session.isOn(.colours)) }

  private func answer(_ text: String, _ session: inout Session, _ history: History) {
    let progress = Progress()
    let listener = Listener(on: canvas(for: session), watch: progress.watch, past: { history.entries }) { said in
      progress.clear()
      if case .note(let text) = said { output.answer(text) } else { output.take(said) }
    }
    session.run(SourceText(text), for: listener)
    progress.clear()
    if Terminal.isInterrupted { output.complain("interrupted\n") }
    output.flush()
  }
}

extension Session {
  /// What stands before a line: the program, and what is supposed.
  fileprivate var prompt: String {
    let changes = suppositions.joined(separator: ", ")
    if changes.isEmpty { return "twolevel> " }
    return changes.count <= 24 ? "twolevel if \(changes)> " : "twolevel (\(suppositions.count) supposed)> "
  }
}
