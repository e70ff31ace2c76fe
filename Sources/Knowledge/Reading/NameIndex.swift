import Diagnostics
import Syntax

/// The names of one kind of thing, for finding it again: one by one while they are few, else in constant time.
struct NameIndex {
  private var entries: [(name: String, index: Int, span: Span, document: Int)] = []
  /// The places of the names among the entries; made when they are many.
  private var places: [String: Int] = [:]
  /// The names in small letters; made when the first name is not found as it is written.
  private var folded: [String: Int]?

  /// Every name, in the order of the text.
  var names: some Sequence<String> { entries.lazy.map(\.name) }

  /// The place of what is called `name`: exactly, or else without regard to case, the first of several.
  mutating func find(_ name: String) -> Int? {
    if let place = place(of: name) { return entries[place].index }
    if folded == nil {
      folded = Dictionary(entries.map { ($0.name.lowercased(), $0.index) }, uniquingKeysWith: { first, _ in first })
    }
    return folded?[name.lowercased()]
  }

  /// Where `name` was written first.
  func site(of name: String) -> (span: Span, document: Int)? {
    place(of: name).map { (entries[$0].span, entries[$0].document) }
  }

  /// Notes one more name; false where something has it already.
  mutating func insert(_ name: Name, for index: Int, in document: Int) -> Bool {
    guard place(of: name.value) == nil else { return false }
    entries.append((name.value, index, name.span, document))
    folded = nil
    if entries.count == Self.many {
      for (place, entry) in entries.enumerated() { places[entry.name] = place }
    } else if entries.count > Self.many {
      places[name.value] = entries.count - 1
    }
    return true
  }

  private static let many = 16

  private func place(of name: String) -> Int? {
    entries.count < Self.many ? entries.firstIndex { $0.name == name } : places[name]
  }
}
