import Answers

extension Canvas {
  /// Draws a table: two blanks before it and between columns; where the canvas is too narrow, wide columns wrap.
  func draw(_ table: Table, into text: inout Draft) {
    let hasHead = table.titles.contains { !$0.isEmpty }
    let rows = hasHead ? [table.titles.map { Line($0, .dim) }] + table.rows : table.rows
    guard columns != nil else { return drawLong(rows, into: &text) }
    let natural = table.titles.indices.map { column in rows.reduce(0) { max($0, $1[column].text.width) } }
    let cells = table.titles.indices.map { column in rows.map { $0[column].text } }
    let narrow = fitted(natural, least: zip(natural, leastWidths(of: cells)).map(min))
    for row in rows { draw(row, narrow, into: &text) }
  }

  /// How wide a cell may be for others to be put below it: one that is wider would fill all of them with blanks.
  private static let mostAligned = 300

  /// Draws rows where lines can be as long as they like.
  private func drawLong(_ rows: [[Line]], into text: inout Draft) {
    let cells = rows.map { $0.map { Cell($0, on: self) } }
    var widths = Array(repeating: 0, count: rows.first?.count ?? 0)
    for row in cells {
      for column in row.indices where row[column].width <= Self.mostAligned {
        widths[column] = max(widths[column], row[column].width)
      }
    }
    for row in cells {
      var pending = 2
      for column in row.indices {
        if !row[column].drawn.isEmpty {
          text.add(blanks: pending)
          text += row[column].drawn
          pending = 0
        }
        pending += max(0, widths[column] - row[column].width) + 2
      }
      text.add("\n")
    }
  }

  /// The widths that split no word, up to a limit.
  private func leastWidths(of cells: [[String]]) -> [Int] {
    cells.map { $0.flatMap { $0.split(separator: " ") }.map(\.leastWidth).max() ?? 0 }.map { min($0, 24) }
  }

  /// The widths, made narrower where there is most room to spare until all fit; words are split only where even their
  /// widths together are too much.
  private func fitted(_ natural: [Int], least: [Int]) -> [Int] {
    guard let columns else { return natural }
    var (widths, least) = (natural, least)
    while columns < widths.reduce(0, { $0 + $1 + 2 }) {
      let spare = zip(widths, least).map { $0 - $1 }
      if let most = spare.max(), 0 < most, let index = spare.firstIndex(of: most) {
        widths[index] -= 1
      } else if let most = least.max(), 6 < most, let index = least.firstIndex(of: most) {
        least[index] -= 1
      } else {
        return widths
      }
    }
    return widths
  }

  private func draw(_ row: [Line], _ widths: [Int], into text: inout Draft) {
    let cells = zip(row, widths).map { wrapped($0, at: max(1, $1)) }
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      var drawn = ""
      var pending = 2
      for (column, cell) in cells.enumerated() {
        let part = line < cell.count ? cell[line] : Line()
        if !part.isEmpty {
          drawn += String(repeating: " ", count: pending) + styled(part)
          pending = 0
        }
        pending += widths[column] - part.text.width + 2
      }
      text += drawn + "\n"
    }
  }
}

/// A cell as it is drawn, and how many columns it takes.
private struct Cell {
  let drawn: String
  let width: Int

  init(_ line: Line, on canvas: Canvas) {
    let text = line.text
    let isPlain = !canvas.hasColour && text.isPrintableASCII
    (drawn, width) = isPlain ? (text, text.utf8.count) : (canvas.styled(line), text.width)
  }
}
