/// The line under a figure that says what its signs mean; it goes on in another line where it is full.
struct Key {
  /// Where the next sign stands.
  private(set) var place: Sheet.Place

  init(at place: Sheet.Place) { self.place = place.moved(6, 0) }

  /// Adds a sign and what it means.
  mutating func add(_ text: String, on sheet: inout Sheet, _ sign: (inout Sheet, Sheet.Place) -> Void) {
    let extent = text.extent(12) + 40
    if FigureStyle.width - FigureStyle.margin < place.x + extent {
      place = .init(FigureStyle.margin + 6, place.y + 20)
    }
    sign(&sheet, place)
    sheet.text(text, place.moved(14, 4), size: 12, colour: Sheet.pale)
    place = place.moved(extent, 0)
  }
}
