import Diagnostics
import Syntax

/// The names of one kind of thing, for finding it again: one by one while they are few, else in constant time.
struct NameIndex {
  private var entries: [Entry] = []
  /// The places of the names among the entries by their hashes, each in the first free slot from its own on; made when
  /// they are many.
  private var slots: [Int32] = []
  /// The names in small letters; made when the first name is not found as it is written.
  private var folded: [String: Int]?

  /// A name, whose it is, and where it was written.
  private struct Entry {
    let name: String
    let index: Int32
    let document: Int32
    let start: UInt32
    let end: UInt32
  }

  /// Every name, in the order of the text.
  var names: some Sequence<String> { entries.lazy.map(\.name) }

  /// The place of what is called `name`: exactly, or else without regard to case, the first of several.
  mutating func find(_ name: String) -> Int? {
    if let place = place(of: name) { return Int(entries[place].index) }
    if folded == nil {
      let pairs = entries.map { ($0.name.lowercased(), Int($0.index)) }
      folded = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    return folded?[name.lowercased()]
  }

  /// Where `name` was written first.
  func site(of name: String) -> (span: Span, document: Int)? {
    place(of: name).map { (Int(entries[$0].start)..<Int(entries[$0].end), Int(entries[$0].document)) }
  }

  /// Notes one more name; false where something has it already.
  mutating func insert(_ name: Name, for index: Int, in document: Int) -> Bool {
    guard place(of: name.value) == nil else { return false }
    let (start, end) = (UInt32(name.span.lowerBound), UInt32(name.span.upperBound))
    entries.append(
      Entry(name: name.value, index: Int32(index), document: Int32(document), start: start, end: end))
    folded = nil
    if Self.many <= entries.count { fillSlots() }
    return true
  }

  private static let many = 16
  private static let free: Int32 = -1

  private func place(of name: String) -> Int? {
    if slots.isEmpty { return entries.firstIndex { $0.name == name } }
    let place = slots[slot(of: name)]
    return place == Self.free ? nil : Int(place)
  }

  /// The slot of that name, be it free or not.
  private func slot(of name: String) -> Int {
    var slot = name.hashValue & (slots.count - 1)
    while slots[slot] != Self.free, entries[Int(slots[slot])].name != name { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// Gives the last name its slot, or all of them where there are to be more slots: half of them stay free at least.
  private mutating func fillSlots() {
    var first = entries.count - 1
    if slots.count < 2 * entries.count {
      slots = Array(repeating: Self.free, count: max(4 * Self.many, 2 * slots.count))
      first = 0
    }
    for place in first..<entries.count { slots[slot(of: entries[place].name)] = Int32(place) }
  }
}
