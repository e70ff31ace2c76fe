import CLineEdit

/// What is on the screen. libedit keeps the line and knows the keys, and the editor draws, with colours and hints that
/// libedit does not have, and with wide characters that it would miscount.
extension Editor {
  /// Brings the screen up to date with the line: what was typed at its end at once, colours and hints where no key
  /// waits behind it, since they take longer.
  func paint() {
    let (text, cursor) = buffer.contents
    if search == nil, cursor == text.count, text.count == styles.count + 1 {
      styles.append(styles.last ?? "")
      show(picture.part(rows: window.rows))
      if keyboard.hasInput { return }
    }
    (styles, hint) = (styles(of: text), hintCells)
    show(picture.part(rows: window.rows))
    if cle_take_bell() { put("\u{7}") }
  }

  /// Shows all of the line once more, without a hint, and brings the cursor below it.
  func moveBelowLine(writing mark: String = "") {
    if shown.isPart { shown = Picture(cursor: shown.cursor) }
    styles = styles(of: buffer.contents.text)
    show(Picture(of: styledLayout, cursor: .max))
    put(mark + "\r\n")
    forgetPicture()
  }

  /// Empties the screen.
  func clearScreen() -> cle_outcome {
    put("\u{1B}[H\u{1B}[2J")
    forgetPicture()
    return CLE_DONE
  }

  /// Draws anew where the cursor stands.
  func forgetPicture() { (shown, styles, hint) = (Picture(), [], []) }

  private func show(_ picture: Picture) {
    put(shown.bytes(into: picture, columns: window.columns))
    shown = picture
  }

  /// The line, and what is left of the hint behind it.
  private var picture: Picture {
    let layout = styledLayout
    let end = layout.place(at: .max)
    return Picture(of: layout, hint: hint.filter { !$0.place.isBefore(end) }, cursor: buffer.contents.cursor)
  }

  /// The line with its colours.
  private var styledLayout: Layout {
    Layout(
      prompt: fitted(prompt), style: isColoured ? prompt.style ?? "" : "", text: buffer.contents.text, styles: styles,
      columns: window.columns, isDrawn: true)
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
  private func styles(of text: Text) -> [String] {
    var styles = [String](repeating: "", count: text.count)
    guard isColoured, search == nil, !text.isEmpty else { return styles }
    var offset = statement.text.utf8.count
    let offsets = text.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return offset
    }
    for part in hooks.highlight?(statement.text + String(text)) ?? [] {
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
