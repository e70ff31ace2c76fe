/// The bytes that write characters into cells of the screen.
struct Brush {
  private var bytes = ""
  private var place: Layout.Place
  private var style = ""

  /// A brush where the terminal's cursor is.
  init(at place: Layout.Place) { self.place = place }

  /// Whether it has written anything.
  var isUsed: Bool { !bytes.isEmpty }

  mutating func put(_ scalar: Unicode.Scalar, at target: Layout.Place, style: String) {
    move(to: target)
    change(to: style)
    bytes.unicodeScalars.append(scalar)
    place.column += [scalar].width
  }

  /// The bytes, with the cursor at `target` afterwards.
  mutating func finished(at target: Layout.Place) -> String {
    change(to: "")
    // The last character may have filled its row, and terminals differ in where the cursor is then.
    place.column = -1
    move(to: target)
    return bytes
  }

  private mutating func move(to target: Layout.Place) {
    guard target != place else { return }
    if target.row < place.row { bytes += "\u{1B}[\(place.row - target.row)A" }
    if target.row > place.row { bytes += "\u{1B}[\(target.row - place.row)B" }
    bytes += "\u{1B}[\(target.column + 1)G"
    place = target
  }

  private mutating func change(to new: String) {
    guard new != style else { return }
    bytes += style.isEmpty ? "" : "\u{1B}[0m"
    bytes += new.isEmpty ? "" : "\u{1B}[\(new)m"
    style = new
  }
}
