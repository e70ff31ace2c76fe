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
    let editor = LineEditor(
      program: "twolevel", history: .standard(for: "twolevel"), hooks: hooks(for: current))
    while !current.session.isOver {
      editor.prompt = LineEditor.Prompt(current.session.prompt, style: "1")
      switch editor.readLine() {
      case .line(let text): answer(text, &current.session)
      case .interrupted: continue
      case .end: return
      }
    }
  }

  /// The session as it is now, for the editor's questions.
  private final class Current {
    var session: Session
    init(_ session: Session) { self.session = session }
  }

  private func greet(_ session: Session) {
    let greeting = [session.world.greeting, "‘help’ says what can be asked, and Ctrl-D leaves."]
    output.answer(greeting.map { Canvas.forAnswers.paragraph($0) }.joined())
  }

  private func answer(_ text: String, _ session: inout Session) {
    let progress = Progress()
    let listener = Listener(on: .forAnswers, watch: progress.watch) { said in
      progress.clear()
      if case .note(let text) = said { output.answer(text) } else { output.take(said) }
    }
    session.run(SourceText(text), for: listener)
    progress.clear()
    if Terminal.isInterrupted { output.complain("interrupted\n") }
    output.flush()
  }

  private func hooks(for current: Current) -> LineEditor.Hooks {
    LineEditor.Hooks(
      isIncomplete: { isIncomplete(SourceText($0)) },
      completions: { text, cursor in
        let (start, found) = current.session.completions(of: String(decoding: text.utf8.prefix(cursor), as: UTF8.self))
        return LineEditor.Completion(
          start: start, candidates: found.map { LineEditor.Candidate($0.text, note: $0.note) })
      })
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
