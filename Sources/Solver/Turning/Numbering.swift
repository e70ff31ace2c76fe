/// Gives numbers to sequences of words, each in the order in which it first comes: a sequence is the number of all but
/// its last word, and that word. The empty one is 0.
///
/// A table with open addressing: there are few sequences, and they are looked up for each draw.
struct Numbering {
  /// How many sequences have numbers.
  private(set) var count = 1
  private var slots: [Slot]
  /// How far the upper bits of a product are from its end.
  private var shift: UInt64

  private struct Slot {
    var word: UInt64 = 0
    var start = 0
    /// 0 where the slot is empty.
    var number = 0
  }

  /// The empty sequence alone.
  init() { self.init(bits: 8) }

  private init(bits: Int) {
    slots = Array(repeating: Slot(), count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The numbers of the sequences that go on from the ones of these numbers, each with the word at its place.
  mutating func numbers(of words: [UInt64], after starts: [Int]) -> [Int] {
    zip(words, starts).map { word, start in number(of: word, after: start) }
  }

  private mutating func number(of word: UInt64, after start: Int) -> Int {
    var place = place(of: word, start)
    while slots[place].number != 0 {
      if slots[place].word == word, slots[place].start == start { return slots[place].number }
      place = (place &+ 1) & (slots.count &- 1)
    }
    slots[place] = Slot(word: word, start: start, number: count)
    count += 1
    if slots.count < 2 * count { grow() }
    return count - 1
  }

  /// Where to look first: the upper bits of a product with the golden ratio (Knuth 1973, 6.4).
  private func place(of word: UInt64, _ start: Int) -> Int {
    Int(((word &+ UInt64(start) &* 0xD1B5_4A32_D192_ED03) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private mutating func grow() {
    let old = slots
    (slots, shift) = (Array(repeating: Slot(), count: 2 * old.count), shift - 1)
    for slot in old where slot.number != 0 {
      var place = place(of: slot.word, slot.start)
      while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}
