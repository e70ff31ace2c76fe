import CLineEdit

/// Colours and hints, which libedit does not have: before each wait for a key the cells that it wrote are written over.
extension Editor {
  /// Colours the line and shows the hint behind it. Does nothing where libedit and the terminal may disagree about
  /// which character stands where.
  func paint() {
    guard isColoured, search == nil, hooks.highlight != nil || hooks.hint != nil, window.columns >= 8 else { return }
    let (text, cursor) = buffer.contents
    let layout = layout
    guard layout.isExact, layout.lastRow < window.rows else { return }
    let start = layout.place(at: cursor)
    var brush = Brush(at: start)
    highlight(text, layout, &brush)
    if cursor == text.count { showHint(behind: text, layout, &brush) }
    if brush.isUsed { put(brush.finished(at: start)) }
  }

  /// Takes the hint from the screen; the cursor stands before it.
  func hideHint() {
    guard hintIsShown else { return }
    put("\u{1B}[K")
    hintIsShown = false
  }

  /// Takes the hint into the line where the cursor is at its end and the hint is a text, or moves right.
  func acceptHint() -> cle_outcome {
    let (text, cursor) = buffer.contents
    guard cursor == text.count else {
      buffer.move(to: cursor + 1)
      return CLE_MOVED
    }
    guard let hint = hint(behind: text), hint.isText else { return CLE_DONE }
    return insert(hint.text)
  }

  private func hint(behind text: Text) -> (text: Text, isText: Bool)? {
    guard isColoured, let hint = hooks.hint?(statement.text + String(text)) else { return nil }
    return (Text(hint.text).cleaned.filter { $0 != "\n" }, hint.isText)
  }

  private func showHint(behind text: Text, _ layout: Layout, _ brush: inout Brush) {
    let end = layout.place(at: .max)
    let hint = (hint(behind: text)?.text ?? []).cut(to: window.columns - end.column - 1)
    guard !hint.isEmpty else { return }
    for (offset, scalar) in hint.enumerated() {
      let column = end.column + Text(hint[..<offset]).width
      brush.put(scalar, at: .init(row: end.row, column: column), style: "2")
    }
    hintIsShown = true
  }

  private func highlight(_ text: Text, _ layout: Layout, _ brush: inout Brush) {
    guard let highlight = hooks.highlight, !text.isEmpty else { return }
    let styles = styles(of: text, highlight(statement.text + String(text)))
    for (index, scalar) in text.enumerated() where scalar != "\n" {
      brush.put(scalar, at: layout.places[index], style: styles[index])
    }
  }

  /// The style of each character.
  private func styles(of text: Text, _ parts: [(range: Range<Int>, style: String)]) -> [String] {
    var offset = statement.text.utf8.count
    let offsets = text.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return offset
    }
    var styles = [String](repeating: "", count: text.count)
    for part in parts {
      var index = offsets.firstPlace(from: part.range.lowerBound)
      while index < offsets.count, offsets[index] < part.range.upperBound {
        styles[index] = part.style
        index += 1
      }
    }
    return styles
  }
}

extension [Int] {
  /// The place of the first of these rising numbers that is not below `value`.
  fileprivate func firstPlace(from value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
