import CLineEdit

/// What is on the screen. libedit keeps the line and knows the keys, and the editor draws, with colours and hints that
/// libedit does not have, and with wide characters that it would miscount.
extension Editor {
  /// Brings the screen up to date with the line.
  func paint() {
    let cursor = buffer.contents.cursor
    let whole = Picture(of: styledLayout, hint: hintCells, cursor: cursor)
    show(whole.part(rows: window.rows))
    if cle_take_bell() { put("\u{7}") }
  }

  /// Shows all of the line once more, without a hint, and brings the cursor below it.
  func moveBelowLine(writing mark: String = "") {
    if shown.isPart { shown = Picture(cursor: shown.cursor) }
    show(Picture(of: styledLayout, cursor: .max))
    put(mark + "\r\n")
    shown = Picture()
  }

  /// Empties the screen.
  func clearScreen() -> cle_outcome {
    put("\u{1B}[H\u{1B}[2J")
    shown = Picture()
    return CLE_DONE
  }

  private func show(_ picture: Picture) {
    put(shown.bytes(into: picture, columns: window.columns))
    shown = picture
  }

  /// The line with its colours.
  private var styledLayout: Layout {
    let text = buffer.contents.text
    let isPlain = !isColoured || search != nil || text.isEmpty
    let parts = isPlain ? [] : hooks.highlight?(statement.text + String(text)) ?? []
    return Layout(
      prompt: fitted(prompt), style: isColoured ? prompt.style ?? "" : "", text: text,
      styles: parts.isEmpty ? [] : styles(of: text, parts), columns: window.columns, isDrawn: true)
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

  /// The hint behind the line, as far as its row has room.
  private var hintCells: [Layout.Cell] {
    let (text, cursor) = buffer.contents
    guard search == nil, cursor == text.count, window.columns >= 8 else { return [] }
    var place = layout.place(at: .max)
    let hint = (hint(behind: text)?.text ?? []).cut(to: window.columns - place.column - 1)
    return hint.filter { cle_width($0.value) > 0 }.map { scalar in
      defer { place.column += [scalar].width }
      return Layout.Cell(glyph: scalar, place: place, style: "2")
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
