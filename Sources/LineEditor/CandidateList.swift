/// Candidates in columns, read downwards.
struct CandidateList {
  private let cells: [Cell]
  private let window: Window
  private let isColoured: Bool
  private let wordWidth: Int

  /// A word and what it is, as they are shown.
  private struct Cell {
    let word: Text
    let note: Text
  }

  init(_ candidates: [LineEditor.Candidate], window: Window, isColoured: Bool) {
    (self.window, self.isColoured) = (window, isColoured)
    let hasRoom = candidates.count <= max(4, window.rows - 2)
    cells = candidates.map { candidate in
      Cell(word: Text(candidate.text).shown, note: hasRoom ? Text(candidate.note).shown : [])
    }
    wordWidth = cells.map(\.word.width).max() ?? 0
  }

  /// The list, which ends at the start of a row. What does not fit into the window is only counted.
  var text: String {
    let shown = cells.prefix(max(1, columnCount * max(1, window.rows - 3)))
    let height = (shown.count + columnCount - 1) / columnCount
    let rows = (0..<height).map { row in
      stride(from: row, to: shown.count, by: height).map { text(of: shown[$0], isLast: $0 + height >= shown.count) }
        .joined() + "\r\n"
    }
    let rest = cells.count - shown.count
    return rows.joined() + (rest > 0 ? "… and \(rest) more\r\n" : "")
  }

  /// The width of a cell with the blanks behind it.
  private var cellWidth: Int {
    let noteWidth = cells.map(\.note.width).max() ?? 0
    return wordWidth + (noteWidth > 0 ? 2 + noteWidth : 0) + 2
  }

  private var columnCount: Int { max(1, (window.columns + 1) / cellWidth) }

  private func text(of cell: Cell, isLast: Bool) -> String {
    let room = window.columns - 1
    let word = cell.word.cut(to: room)
    let gap = wordWidth - word.width + 2
    let note = cell.note.cut(to: max(0, room - word.width - gap))
    let end = isLast ? 0 : cellWidth - word.width - (note.isEmpty ? 0 : gap + note.width)
    return String(word) + (note.isEmpty ? "" : blanks(gap) + dim(String(note))) + blanks(end)
  }

  private func dim(_ text: String) -> String { isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

extension Text {
  /// Without what would move the cursor.
  fileprivate var shown: Text { cleaned.map { $0 == "\n" ? " " : $0 } }

  /// As much of it as `width` columns hold.
  func cut(to width: Int) -> Text {
    var room = width
    return Text(
      prefix {
        room -= [$0].width; return room >= 0
      })
  }
}
