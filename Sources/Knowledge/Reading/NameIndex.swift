import Diagnostics
import Syntax

/// The names of one kind of thing, for finding it again: one by one while they are few, else in constant time.
struct NameIndex {
  private var entries: [Entry] = []
  /// The places of the names among the entries by their hashes, each in the first free slot from its own on; made when
  /// they are many.
  private var slots: [Int32] = []
  /// Where a name was found last: what is named is mostly named again soon, and its neighbours with it.
  private var last = 0
  /// The names in small letters; made when the first name is not found as it is written.
  private var folded: [String: Int]?

  /// An empty index, with room for so many names.
  init(room: Int = 0) {
    entries.reserveCapacity(room)
    if Self.many <= room { fillSlots(for: room) }
  }

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
    if let place = placeNearLast(of: name) ?? place(of: name) {
      last = place
      return Int(entries[place].index)
    }
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
    let slot = slots.isEmpty ? nil : slot(of: name.value)
    guard slot.map({ slots[$0] == Self.free }) ?? (place(of: name.value) == nil) else { return false }
    let (start, end) = (UInt32(name.span.lowerBound), UInt32(name.span.upperBound))
    entries.append(
      Entry(name: name.value, index: Int32(index), document: Int32(document), start: start, end: end))
    folded = nil
    if let slot { slots[slot] = Int32(entries.count - 1) }
    if Self.many <= entries.count, slots.count < 2 * entries.count { fillSlots(for: entries.count) }
    return true
  }

  private static let many = 16
  private static let free: Int32 = -1

  private func placeNearLast(of name: String) -> Int? {
    let near = max(0, last - 1)..<min(last + 2, entries.count)
    return near.first { entries[$0].name == name }
  }

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

  /// Makes more slots, of which half at least stay free while there are no more than so many names.
  private mutating func fillSlots(for count: Int) {
    var size = 4 * Self.many
    while size < 2 * count { size *= 2 }
    slots = Array(repeating: Self.free, count: size)
    for place in entries.indices { slots[slot(of: entries[place].name)] = Int32(place) }
  }
}
