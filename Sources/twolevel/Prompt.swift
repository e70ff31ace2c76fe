import Diagnostics
import LineEditor
import Rendering
import Shell
import Syntax

/// Somebody asks at a terminal.
struct Prompt {
  let output: Output
  let isQuiet: Bool
  let readsInit: Bool

  /// Answers until somebody leaves.
  func hold(_ current: Current) {
    if readsInit { InitFile.run(in: current, output) }
    if !isQuiet, !current.isOver { greet(current) }
    let history = History.standard(for: "twolevel")
    let editor = LineEditor(program: "twolevel", history: history, hooks: hooks(for: current, history))
    var draft = ""
    while !current.isOver {
      guard let next = turn(editor, from: draft, current, history) else { break }
      draft = next
    }
  }

  /// Reads a line, and does what it says.
  ///
  /// - Returns: what the next line begins as; `nil` where there is none.
  private func turn(
    _ editor: LineEditor, from draft: String, _ current: Current, _ history: History
  ) -> String? {
    let start = current.isOpen ? current.session.prompt : "twolevel> "
    editor.prompt = LineEditor.Prompt(start, style: !current.isOpen || current.session.isOn(.colours) ? "1" : nil)
    switch editor.readLine(from: draft) {
    case .end: return current.isInClass ? endClass(&current.session) : leave(current, history)
    case .interrupted: return ""
    case .line(let text):
      let half = current.session.halfOfLine(text)
      if let half { guide(to: half, current.session) } else { answer(text, &current.session, history) }
      return half ?? ""
    }
  }

  /// Leaves as ‘quit’ does; `nil` where nothing keeps somebody here.
  private func leave(_ current: Current, _ history: History) -> String? {
    guard current.isOpen else { return nil }
    answer("quit", &current.session, history)
    return current.isOver ? nil : ""
  }

  /// Ends what is going on in class, as the end of the input would.
  private func endClass(_ session: inout Session) -> String {
    output.answer("\n")
    session.leaveClass(for: Listener(on: canvas(for: session), output.take))
    output.flush()
    return ""
  }

  private func greet(_ current: Current) {
    let help = "‘help’ says what can be asked, ‘?’ what may follow, and Ctrl-D leaves."
    let greeting = [current.greeting, current.isOpen ? current.session.lexicon.said(help) : help]
    output.answer(greeting.map { Canvas.forAnswers.paragraph($0) }.joined())
  }
}

extension Session {
  /// What stands before a line: the program, the case where it is not the first one, and what is supposed.
  fileprivate var prompt: String {
    if let classTitle { return "\(classTitle)> " }
    let name = caseName == SourceText.firstCase.name ? nil : caseName?.shortName
    let start = ["twolevel", name].compactMap { $0 }.joined(separator: " ")
    let changes = suppositions.joined(separator: ", ")
    if changes.isEmpty { return "\(start)> " }
    return changes.count <= 24 ? "\(start) if \(changes)> " : "\(start) (\(suppositions.count) supposed)> "
  }
}

extension String {
  /// The name of a file without its folder and ending, or as much of it as a prompt has room for.
  fileprivate var shortName: String {
    let name = split(separator: "/").last ?? ""
    let stem = name.hasSuffix(".game") ? name.dropLast(5) : name
    return stem.count <= 24 ? String(stem) : stem.prefix(23) + "…"
  }
}
