/// Walking through the history: only statements that begin as the line began before are shown.
struct Recall {
  enum Direction { case older, newer }

  /// The place of the statement that is shown; `nil` before the first step.
  private var place: Int?
  private var draft = ""
  private var shown = ""

  /// Whether `line` is a statement that was recalled and not changed since.
  func isShowing(_ line: String) -> Bool { place != nil && line == shown }

  /// The next statement in `direction`; beyond the newest what was typed at first; `nil` beyond the oldest.
  mutating func step(_ direction: Direction, from line: String, in entries: [String]) -> String? {
    if !isShowing(line) { (place, draft, shown) = (nil, line, line) }
    switch direction {
    case .older:
      guard let found = entries[..<(place ?? entries.count)].lastIndex(where: isWanted) else { return nil }
      return show(found, entries[found])
    case .newer:
      guard let here = place else { return nil }
      guard let found = entries[(here + 1)...].firstIndex(where: isWanted) else { return show(nil, draft) }
      return show(found, entries[found])
    }
  }

  private func isWanted(_ entry: String) -> Bool { entry != shown && entry.utf8.starts(with: draft.utf8) }

  private mutating func show(_ place: Int?, _ text: String) -> String {
    (self.place, shown) = (place, text)
    return text
  }
}
