import Diagnostics
import Syntax

/// The names of one kind of thing, for finding it again: one by one while they are few, else in constant time.
struct NameIndex {
  private var entries: [Entry] = []
  /// The places of the names among the entries by their hashes, each in the first free slot from its own on; made when
  /// they are many.
  private var slots: [Slot] = []
  /// Where a name was found last: what is named is mostly named again soon, and its neighbours with it.
  private var last = 0
  /// The names in small letters; made when the first name is not found as it is written.
  private var folded: [String: Int]?

  /// An empty index, with room for so many names.
  init(room: Int = 0) {
    entries.reserveCapacity(room)
    if Self.many <= room { fillSlots(for: room) }
  }

  /// The place of a name, and its hash, which tells it from most others without a look at them.
  private struct Slot {
    let hash: UInt32
    let place: Int32

    static var free: Slot { Slot(hash: 0, place: -1) }
    var isFree: Bool { place < 0 }
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

  /// The place of what is called `name`: exactly, or else without regard to case and width, the first of
  /// several.
  mutating func find(_ name: String) -> Int? {
    if let place = placeNearLast(of: name) ?? place(of: name) {
      last = place
      return Int(entries[place].index)
    }
    if folded == nil {
      let pairs = entries.map { ($0.name.folded, Int($0.index)) }
      folded = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    return folded?[name.folded]
  }

  /// Of what is called just this.
  func index(of name: String) -> Int? { place(of: name).map { Int(entries[$0].index) } }

  /// Where `name` was written first.
  func site(of name: String) -> (span: Span, document: Int)? {
    place(of: name).map { (Int(entries[$0].start)..<Int(entries[$0].end), Int(entries[$0].document)) }
  }

  /// Notes one more name; false where something has it already.
  mutating func insert(_ name: Name, for index: Int, in document: Int) -> Bool {
    let hash = slots.isEmpty ? 0 : Self.hash(of: name.value)
    let slot = slots.isEmpty ? nil : slot(of: name.value, hash)
    guard slot.map({ slots[$0].isFree }) ?? (place(of: name.value) == nil) else { return false }
    let (start, end) = (UInt32(name.span.lowerBound), UInt32(name.span.upperBound))
    entries.append(
      Entry(name: name.value, index: Int32(index), document: Int32(document), start: start, end: end))
    folded = nil
    if let slot { slots[slot] = Slot(hash: hash, place: Int32(entries.count - 1)) }
    if Self.many <= entries.count, 3 * slots.count < 4 * entries.count { fillSlots(for: 2 * entries.count) }
    return true
  }

  private static let many = 16

  private func placeNearLast(of name: String) -> Int? {
    let near = max(0, last - 1)..<min(last + 2, entries.count)
    return near.first { entries[$0].name == name }
  }

  private func place(of name: String) -> Int? {
    if slots.isEmpty { return entries.firstIndex { $0.name == name } }
    let slot = slots[slot(of: name, Self.hash(of: name))]
    return slot.isFree ? nil : Int(slot.place)
  }

  private static func hash(of name: String) -> UInt32 { UInt32(truncatingIfNeeded: name.hashValue) }

  /// The slot of that name, be it free or not.
  private func slot(of name: String, _ hash: UInt32) -> Int {
    var place = Int(hash) & (slots.count - 1)
    while !slots[place].isFree, slots[place].hash != hash || entries[Int(slots[place].place)].name != name {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  /// Makes so many slots that a quarter of them stays free while there are no more than `count` names.
  private mutating func fillSlots(for count: Int) {
    var size = 4 * Self.many
    while 3 * size < 4 * count { size *= 2 }
    let old =
      slots.isEmpty ? entries.indices.map { Slot(hash: Self.hash(of: entries[$0].name), place: Int32($0)) } : slots
    slots = Array(repeating: .free, count: size)
    for slot in old where !slot.isFree {
      var place = Int(slot.hash) & (size - 1)
      while !slots[place].isFree { place = (place + 1) & (size - 1) }
      slots[place] = slot
    }
  }
}
