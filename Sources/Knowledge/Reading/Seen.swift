/// Which numbers have come up: in one word while they are small, as those of options mostly are.
struct Seen {
  private var small: UInt64 = 0
  private var others = Set<Int>()

  /// Notes a number; false where it came up before.
  mutating func insert(_ number: Int) -> Bool {
    guard 0..<64 ~= number else { return others.insert(number).inserted }
    let bit: UInt64 = 1 << UInt64(number)
    defer { small |= bit }
    return small & bit == 0
  }
}
