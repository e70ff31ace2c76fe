import CLineEdit

/// Up and Down.
extension Editor {
  /// Moves between the rows of a statement, and from its first or last row into the history.
  func recall(_ direction: Recall.Direction) -> cle_outcome {
    let (text, cursor) = buffer.contents
    if !recall.isShowing(String(text)), hasRow(direction, text, cursor) {
      return moveRow(by: direction == .older ? -1 : 1) ? CLE_MOVED : CLE_REFUSED
    }
    if direction == .older, !statement.isEmpty { return regather(text) }
    guard let found = recall.step(direction, from: String(text), in: history.entries) else { return CLE_REFUSED }
    buffer.replace(with: Text(found))
    return CLE_CHANGED
  }

  private func hasRow(_ direction: Recall.Direction, _ text: Text, _ cursor: Int) -> Bool {
    direction == .older ? text[..<cursor].contains("\n") : text[cursor...].contains("\n")
  }

  /// Makes one line again of the lines that were entered and the one that is edited, so that all can be changed.
  private func regather(_ text: Text) -> cle_outcome {
    paint()
    let rows = statement.rows + shown.cursor.row
    put(rows < window.rows ? "\u{1B}[\(rows)A\r\u{1B}[J" : "\u{1B}[H\u{1B}[2J")
    let earlier = Text(statement.text)
    (prompt, statement) = (firstPrompt, Statement())
    forgetPicture()
    buffer.replace(with: earlier + text, cursor: earlier.count - 1)
    return CLE_CHANGED
  }
}
