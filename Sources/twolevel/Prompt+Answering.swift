import Diagnostics
import LineEditor
import Rendering
import Shell

// What comes of a line.
extension Prompt {
  /// Does what a line says, and tells how long that took where somebody wants to know.
  func answer(_ text: String, _ session: inout Session, _ history: History) {
    let (progress, canvas) = (Progress(), canvas(for: session))
    var (start, hasAnswered, pages) = (Progress.now, false, session.isOn(.pager))
    let listener = Listener(on: canvas, watch: progress.watch, past: { history.entries }) { said in
      progress.clear()
      let pause = Progress.now
      hasAnswered = hasAnswered || said.isAnswer
      show(said, isPaged: pages)
      // What somebody spends on reading is no part of it.
      start += Progress.now - pause
    }
    session.run(typed: SourceText(text), for: listener)
    progress.clear()
    if Terminal.isInterrupted { output.complain("interrupted\n") }
    if hasAnswered, session.isOn(.timer) { output.answer(canvas.paragraph((Progress.now - start).duration)) }
    output.flush()
  }

  /// Says what may follow half a line.
  func guide(to half: String, _ session: Session) {
    show(.answer(session.guide(to: half, on: canvas(for: session))), isPaged: session.isOn(.pager))
    output.flush()
  }

  /// The window, with colours where they are wanted.
  func canvas(for session: Session) -> Canvas { .forAnswers(colours: session.isOn(.colours)) }

  private func show(_ said: Listener.Output, isPaged: Bool) {
    switch said {
    case .answer(let text):
      output.flush()
      if !isPaged || !Pager.show(text) { output.answer(text) }
    case .note(let text): output.answer(text)
    case .complaint: output.take(said)
    }
  }
}

extension Listener.Output {
  fileprivate var isAnswer: Bool { if case .answer = self { true } else { false } }
}

extension UInt64 {
  /// So many nanoseconds, in words: `0.84 ms`, `12.0 s`.
  fileprivate var duration: String {
    let (unit, size): (String, UInt64) = self < 1_000_000_000 ? ("ms", 1_000_000) : ("s", 1_000_000_000)
    let hundredths = (self + size / 200) / (size / 100)
    let rest = "\(hundredths % 100)"
    return "\(hundredths / 100).\(rest.count == 1 ? "0" : "")\(rest) \(unit)"
  }
}
