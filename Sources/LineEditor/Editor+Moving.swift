import CLineEdit

/// Commands that enter the line or move in it.
extension Editor {
  enum Edge { case start, end }

  /// Enters the line.
  func submit() -> cle_outcome {
    cle_push(handle, Key.submit.pushed)
    return CLE_DONE
  }

  func insert(_ text: Text) -> cle_outcome {
    buffer.insert(text)
    return CLE_CHANGED
  }

  /// Inserts what was pasted: no key in it is a command, and its line ends stay in the statement.
  func paste() -> cle_outcome {
    var text = keyboard.pasted().cleaned
    while text.last == "\n" { text.removeLast() }
    return insert(text)
  }

  /// Moves to an edge of the row; libedit's own commands go to the edges of the whole statement. Behind the end of all
  /// there is the hint.
  func moveToEdge(_ edge: Edge) -> cle_outcome {
    let (text, cursor) = buffer.contents
    if edge == .end, cursor == text.count { return acceptHint() }
    let target =
      switch edge {
      case .start: text[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
      case .end: text[cursor...].firstIndex(of: "\n") ?? text.count
      }
    buffer.move(to: target)
    return CLE_MOVED
  }

  /// Moves one row up or down in a statement of several lines; false where there is none.
  func moveRow(by distance: Int) -> Bool {
    let (cursor, layout) = (buffer.contents.cursor, layout)
    let here = layout.place(at: cursor)
    guard let target = layout.position(row: here.row + distance, column: here.column) else { return false }
    buffer.move(to: target)
    return true
  }
}
