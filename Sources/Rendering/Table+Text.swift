import Answers

extension Canvas {
  /// Draws a table: two blanks before it and between columns; where the canvas is too narrow, wide columns wrap.
  func draw(_ table: Table, into text: inout String) {
    let hasHead = table.titles.contains { !$0.isEmpty }
    let head = hasHead ? [table.titles.map { Line($0, .dim) }] : []
    let widths = fitted(widths(of: head + table.rows, count: table.titles.count))
    for row in head + table.rows { draw(row, widths, into: &text) }
  }

  private func widths(of rows: [[Line]], count: Int) -> [Int] {
    (0..<count).map { column in rows.map { $0[column].text.width }.max() ?? 0 }
  }

  /// The widths, with the widest columns made narrower until all fit.
  private func fitted(_ natural: [Int]) -> [Int] {
    guard let columns else { return natural }
    var widths = natural
    while columns < widths.reduce(0, { $0 + $1 + 2 }), let widest = widths.max(), 8 < widest {
      let index = widths.firstIndex(of: widest) ?? 0
      let excess = widths.reduce(0) { $0 + $1 + 2 } - columns
      let next = widths.filter { $0 < widest }.max() ?? 8
      widths[index] = max(8, min(widest - 1, max(next, widest - excess)))
    }
    return widths
  }

  private func draw(_ row: [Line], _ widths: [Int], into text: inout String) {
    let cells = zip(row, widths).map { columns == nil ? [$0] : wrapped($0, at: max(1, $1)) }
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      var drawn = ""
      var pending = 2
      for (column, cell) in cells.enumerated() {
        let part = line < cell.count ? cell[line] : Line()
        if !part.pieces.isEmpty {
          drawn += String(repeating: " ", count: pending) + styled(part)
          pending = 0
        }
        pending += widths[column] - part.text.width + 2
      }
      text += drawn + "\n"
    }
  }
}
