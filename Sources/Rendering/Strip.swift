/// A line of text in which signs and labels are put at their columns.
struct Strip {
  private var columns: [Character]

  /// An empty line.
  init(_ width: Int) { columns = Array(repeating: " ", count: max(0, width)) }

  /// What stands in it, without the blanks at its end.
  var text: String { String(columns[..<(columns.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0)]) }

  /// Whether all is free from one column before `text` to one behind it.
  func hasRoom(for text: String, at column: Int) -> Bool {
    let end = column + text.count
    guard 0 <= column, end <= columns.count else { return false }
    return columns[max(0, column - 1)..<min(columns.count, end + 1)].allSatisfy { $0 == " " }
  }

  /// Puts `text` there; the line grows where it is too short.
  mutating func put(_ text: String, at column: Int) {
    for (index, character) in text.enumerated() {
      while columns.count <= column + index { columns.append(" ") }
      columns[column + index] = character
    }
  }

  /// Puts a remark after the columns of a mark, or else before them, or nowhere.
  mutating func put(_ remark: String, beside mark: ClosedRange<Int>) {
    let places = [mark.upperBound + 2, mark.lowerBound - 1 - remark.count]
    if let place = places.first(where: { hasRoom(for: remark, at: $0) }) { put(remark, at: place) }
  }
}
