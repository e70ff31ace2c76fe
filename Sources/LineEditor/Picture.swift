/// What the editor shows: cells one behind the other, and where the cursor stands among them.
struct Picture {
  /// The cells, row by row.
  private(set) var cells: [Layout.Cell] = []
  /// The cell of the cursor.
  private(set) var cursor = Layout.Place()
  /// Whether rows are left out.
  private(set) var isPart = false

  /// Nothing yet; the cursor is so far behind where the first cell will be.
  init(cursor: Layout.Place = .init()) { self.cursor = cursor }

  /// A line, what stands behind it, and the cursor before the character at `position`.
  init(of layout: Layout, hint: [Layout.Cell] = [], cursor position: Int) {
    cells = layout.cells + hint
    cursor = layout.place(at: position)
    let end = layout.place(at: .max)
    // Behind a full row a terminal comes into the next one only with what it has to write there.
    if behind != end, hint.isEmpty { cells.append(.init(glyph: " ", place: end)) }
  }

  /// As much of it around the cursor as a window of so many rows has room for.
  func part(rows: Int) -> Picture {
    guard behind.row >= rows else { return self }
    let top = max(0, min(cursor.row - rows / 2, behind.row - rows + 1))
    var part = Picture(cursor: cursor.up(by: top))
    part.isPart = true
    part.cells = cells.filter { top..<(top + rows) ~= $0.place.row }.map { $0.up(by: top) }
    if let last = part.cells.last, last.glyph == "\n", last.place.row == rows - 1 { part.cells.removeLast() }
    return part
  }

  /// The bytes that make `new` of it on a terminal of so many columns; all before the first difference stays.
  func bytes(into new: Picture, columns: Int) -> String {
    var brush = Brush(at: cursor, columns: columns)
    for cell in new.cells[place(ofFirstChangeIn: new)...] { brush.put(cell) }
    let end = new.behind
    if end.column < columns, cells.isEmpty || end.isBefore(behind) {
      brush.move(to: end)
      brush.eraseBelow()
    }
    brush.finish(at: new.cursor)
    return (cells.isEmpty ? "\r" : "") + brush.bytes
  }

  /// Where writing begins. A row that is not there yet is only reached from the end of the one above.
  private func place(ofFirstChangeIn new: Picture) -> Int {
    var first = zip(cells, new.cells).prefix { $0 == $1 }.count
    while 0 < first, first < new.cells.count, behind.row < new.cells[first].place.row { first -= 1 }
    return first
  }

  /// The cell behind the last.
  private var behind: Layout.Place { cells.last?.behind ?? Layout.Place() }
}
