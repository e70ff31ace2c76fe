/// The lines of a statement that were entered before the one that is being edited.
struct Statement {
  /// The lines, each with its end.
  private(set) var text = ""
  /// The rows of the screen that they take.
  private(set) var rows = 0

  var isEmpty: Bool { text.isEmpty }

  mutating func append(_ line: String, rows: Int) {
    text += line + "\n"
    self.rows += rows
  }
}
