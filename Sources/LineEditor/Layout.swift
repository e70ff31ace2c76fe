import CLineEdit

/// Where each character of a line is put, counted from the row in which the prompt begins.
struct Layout {
  /// A cell of the screen.
  struct Place: Equatable {
    var row = 0
    var column = 0

    func up(by rows: Int) -> Place { Place(row: row - rows, column: column) }
    func isBefore(_ other: Place) -> Bool { (row, column) < (other.row, other.column) }
  }

  /// What stands in a cell, or in two of them; a line end stands behind its row.
  struct Cell: Equatable {
    let glyph: Unicode.Scalar
    let place: Place
    var style = ""

    var width: Int { [glyph].width }
    var behind: Place {
      glyph == "\n" ? Place(row: place.row + 1) : Place(row: place.row, column: place.column + width)
    }
    func up(by rows: Int) -> Cell { Cell(glyph: glyph, place: place.up(by: rows), style: style) }
  }

  /// The place of each character, and of one that would be typed behind the last.
  private(set) var places: [Place] = []
  /// What is written for prompt and text, where it is to be drawn.
  private(set) var cells: [Cell] = []
  /// Whether every character has a width, so that libedit gives it the same cells.
  private(set) var isExact = true
  private let columns: Int
  private let isDrawn: Bool
  private var here = Place()
  /// Whether the row above is full, so that a line end behind it takes no row of its own.
  private var isBehindFullRow = false

  /// The layout of `text` behind `prompt` in a window of so many columns; to be drawn, each character in its style, or
  /// only to know the places.
  init(
    prompt: Text, style: String = "", text: Text, styles: [String] = [], columns: Int, isDrawn: Bool = false
  ) {
    (self.columns, self.isDrawn) = (columns, isDrawn)
    places.reserveCapacity(text.count + 1)
    for scalar in prompt { _ = put(scalar, style) }
    for (index, scalar) in text.enumerated() { places.append(put(scalar, styles.isEmpty ? "" : styles[index])) }
    places.append(here)
  }

  /// The last row.
  var lastRow: Int { here.row }

  /// The place of the cursor before the character at `position`.
  func place(at position: Int) -> Place { places[min(max(0, position), places.count - 1)] }

  /// The position on `row` that is closest to the left of `column`.
  func position(row: Int, column: Int) -> Int? {
    places.indices.last { places[$0].row == row && places[$0].column <= column }
      ?? places.firstIndex { $0.row == row }
  }

  private mutating func put(_ scalar: Unicode.Scalar, _ style: String) -> Place {
    if scalar == "\n" { return putLineEnd() }
    guard let glyph = glyph(for: scalar) else { return here }
    let width = [glyph].width
    if here.column + width > columns {
      add(Cell(glyph: " ", place: here))
      _ = breakRow()
    }
    let place = here
    add(Cell(glyph: glyph, place: place, style: style))
    here.column += width
    isBehindFullRow = here.column >= columns
    if isBehindFullRow { _ = breakRow() }
    return place
  }

  private mutating func putLineEnd() -> Place {
    guard isBehindFullRow else {
      add(Cell(glyph: "\n", place: here))
      return breakRow()
    }
    isBehindFullRow = false
    add(Cell(glyph: "\n", place: Place(row: here.row - 1, column: columns)))
    return here
  }

  private mutating func add(_ cell: Cell) { if isDrawn { cells.append(cell) } }

  private mutating func breakRow() -> Place {
    defer { here = Place(row: here.row + 1, column: 0) }
    return here
  }

  /// What stands for `scalar`; nothing for what has no width, and a picture for what cannot be shown.
  private mutating func glyph(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let width = cle_width(scalar.value)
    if width > 0 { return scalar }
    isExact = false
    if width == 0 { return nil }
    return scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) : "\u{FFFD}"
  }
}
