/// The bytes that write cells on the screen.
struct Brush {
  private(set) var bytes = ""
  private let columns: Int
  private var place: Layout.Place
  private var style = ""

  /// A brush where the terminal's cursor is, in a window of so many columns.
  init(at place: Layout.Place, columns: Int) { (self.place, self.columns) = (place, columns) }

  /// Writes a cell. Behind a full row the terminal goes on in the next one by itself, and knows then that both are one
  /// line, for whoever copies it or changes the window.
  mutating func put(_ cell: Layout.Cell) {
    let isWrapped = place.column == columns && cell.place == Layout.Place(row: place.row + 1, column: 0)
    if isWrapped { place = cell.place } else { move(to: cell.place) }
    if cell.glyph == "\n" { return breakRow() }
    change(to: cell.style)
    bytes.unicodeScalars.append(cell.glyph)
    place.column += cell.width
  }

  mutating func move(to target: Layout.Place) {
    guard target != place else { return }
    if target.row < place.row { bytes += "\u{1B}[\(place.row - target.row)A" }
    if target.row > place.row { bytes += "\u{1B}[\(target.row - place.row)B" }
    bytes += "\u{1B}[\(target.column + 1)G"
    place = target
  }

  /// Ends with the cursor at `target`.
  mutating func finish(at target: Layout.Place) {
    change(to: "")
    move(to: target)
  }

  /// Clears what stands behind the cursor, and below.
  mutating func eraseBelow() {
    change(to: "")
    bytes += "\u{1B}[J"
  }

  private mutating func breakRow() {
    change(to: "")
    // Behind a full row there is nothing to erase, and some terminals would take its last character.
    bytes += place.column < columns ? "\u{1B}[K\r\n" : "\r\n"
    place = Layout.Place(row: place.row + 1, column: 0)
  }

  private mutating func change(to new: String) {
    guard new != style else { return }
    bytes += style.isEmpty ? "" : "\u{1B}[0m"
    bytes += new.isEmpty ? "" : "\u{1B}[\(new)m"
    style = new
  }
}
