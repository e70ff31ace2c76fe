import CLineEdit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The editor of a terminal that can move its cursor: libedit, with what libedit lacks.
///
/// libedit calls back for the prompt, for each key, and for the keys that ``bindKeys()`` binds to ``answer(_:)``.
final class Editor {
  let hooks: LineEditor.Hooks
  let history: History
  let isColoured = Terminal.showsColours(on: .output)
  let keyboard = Keyboard()
  private(set) var handle: OpaquePointer! = nil
  private(set) var window = Window()
  private var shownPrompt = WideText()

  /// The text before the line; libedit is given as much of it as the window has room for.
  var prompt = LineEditor.Prompt("")
  /// The text before the first line of the statement.
  private(set) var firstPrompt = LineEditor.Prompt("")
  var statement = Statement()
  var recall = Recall()
  var search: Search?
  /// What the line begins as, until the first key is waited for.
  var draft: Text = []
  /// What the last search looked for.
  var lastPattern: Text = []
  /// What is on the screen.
  var shown = Picture()
  /// The style of each character of the line that is on the screen.
  var styles: [String] = []
  /// The hint behind it.
  var hint: [Layout.Cell] = []
  /// The character that ``Key/typed`` stands for.
  var typed: Unicode.Scalar = " "
  /// Whether vi's `r` waits for its character.
  var isReplacing = false
  /// The key that libedit was given last.
  var lastKey: UInt32 = 0
  /// The rows that the line took when it was submitted.
  var submittedRows = 0

  /// Opens the terminal; `nil` where it cannot be edited on.
  init?(program: String, hooks: LineEditor.Hooks, history: History) {
    (self.hooks, self.history) = (hooks, history)
    guard !Terminal.isDumb, cle_use_utf8() else { return nil }
    handle = cle_open(
      program, { Editor.of($0).promptText() }, { Editor.of($0).readKey(into: $1!) }, { Editor.of($0).answer($1) },
      { handle, _ in Editor.of(handle).repeatTyped() }, Unmanaged.passUnretained(self).toOpaque())
    guard handle != nil else { return nil }
    bindKeys()
  }

  deinit {
    if let handle { cle_close(handle) }
  }

  var buffer: Buffer { Buffer(handle: handle) }

  /// The line in the window.
  var layout: Layout { Layout(prompt: fitted(prompt), text: buffer.contents.text, columns: window.columns) }

  /// Reads a statement.
  func read(
    _ prompt: LineEditor.Prompt, _ continuation: LineEditor.Prompt, from draft: String
  ) -> LineEditor.Input {
    begin(with: prompt)
    self.draft = Text(draft).cleaned
    put("\u{1B}[?2004h")
    defer { put("\u{1B}[?2004l") }
    while let line = readLine() {
      let text = statement.text + line
      if hooks.isAside(text) { return .line(text) }
      guard hooks.isIncomplete(text) else {
        history.add(text)
        return .line(text)
      }
      statement.append(line, rows: submittedRows)
      self.prompt = continuation
    }
    return given()
  }

  /// Writes to the terminal.
  func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cle_put($0.baseAddress, $0.count) }
    }
  }

  /// Takes the size of the window; libedit learns it too.
  func measure() {
    let old = window
    window = Window.current
    if window != old { cle_resize(handle) }
  }

  private func begin(with prompt: LineEditor.Prompt) {
    measure()
    (firstPrompt, self.prompt) = (prompt, prompt)
    (statement, recall, search, isReplacing) = (Statement(), Recall(), nil, false)
    forgetPicture()
  }

  private func readLine() -> String? {
    var length: Int32 = 0
    guard let line = cle_read(handle, &length), length > 0 else { return nil }
    var text = Text(line, count: Int(length))
    if text.last == "\n" { text.removeLast() }
    enter(text)
    return String(text.cleaned)
  }

  /// Leaves the line on the screen as it was entered.
  private func enter(_ text: Text) {
    buffer.replace(with: text)
    submittedRows = layout.lastRow + 1
    moveBelowLine()
  }

  /// What it means that no line came.
  private func given() -> LineEditor.Input {
    if Terminal.isInterrupted {
      cle_reset(handle)
      return .interrupted
    }
    moveBelowLine()
    return statement.isEmpty ? .end : .line(statement.text)
  }

  private func promptText() -> UnsafeMutablePointer<wchar_t> {
    shownPrompt = WideText(fitted(prompt))
    return shownPrompt.start
  }

  /// As much of the end of the prompt as leaves half of the window to the line.
  func fitted(_ prompt: LineEditor.Prompt) -> Text {
    var text = Text(prompt.text).filter { cle_width($0.value) > 0 }
    var width = text.width
    while width > max(1, window.columns / 2), !text.isEmpty { width -= [text.removeFirst()].width }
    return text
  }

  private static func of(_ handle: OpaquePointer?) -> Editor {
    Unmanaged<Editor>.fromOpaque(cle_context(handle)).takeUnretainedValue()
  }
}
