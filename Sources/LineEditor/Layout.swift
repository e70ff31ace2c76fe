import CLineEdit

/// Where libedit puts each character of a line, counted from the row in which the prompt begins.
struct Layout {
  /// A cell of the screen.
  struct Place: Equatable {
    var row = 0
    var column = 0
  }

  /// The place of each character, and of one that would be typed behind the last.
  private(set) var places: [Place] = []
  /// Whether every character takes the cells that a terminal would give it, so that it can be painted over.
  private(set) var isExact = true
  private let columns: Int
  private var here = Place()

  /// The layout of `text` behind `prompt` in a window of so many columns.
  init(prompt: Text, text: Text, columns: Int) {
    self.columns = columns
    places.reserveCapacity(text.count + 1)
    for scalar in prompt { _ = put(scalar) }
    for scalar in text { places.append(put(scalar)) }
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

  private mutating func put(_ scalar: Unicode.Scalar) -> Place {
    if scalar == "\n" { return breakRow() }
    let width = cells(for: scalar)
    if here.column + width > columns { _ = breakRow() }
    let place = here
    here.column += width
    if here.column >= columns { _ = breakRow() }
    return place
  }

  private mutating func breakRow() -> Place {
    defer { here = Place(row: here.row + 1, column: 0) }
    return here
  }

  /// libedit drops what has no width, and shows what cannot be shown as `^A` or `\U+1234`.
  private mutating func cells(for scalar: Unicode.Scalar) -> Int {
    let width = Int(cle_width(scalar.value))
    if width > 0 { return width }
    isExact = false
    if width == 0 { return 0 }
    return scalar.value < 0x80 ? 2 : scalar.value > 0xFFFF ? 8 : 7
  }
}
