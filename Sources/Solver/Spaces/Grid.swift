import Knowledge

/// How the combinations of a space lie in machine words: one word for each way to settle the first issues, and in it one
/// bit for each way to settle the last ones.
///
/// Whatever is asked of all combinations at once is asked of 64 of them at a time. A combination's place in its space is
/// its word times ``width``, plus its bit.
public struct Grid: Hashable, Sendable {
  /// The space.
  public let space: Space
  /// How many issues come before those that share a word.
  let split: Int
  /// How many bits of each word stand for something: the ways to settle the last issues, at most 64.
  let width: Int
  /// How many words there are: the ways to settle the first issues.
  let height: Int

  /// The grid of a space.
  ///
  /// - Precondition: the space has at most ``Space/mostCombinations`` combinations.
  init(_ space: Space) {
    var (split, width) = (space.sizes.count, 1)
    while split > 0, width * space.sizes[split - 1] <= 64 {
      split -= 1
      width *= space.sizes[split]
    }
    (self.space, self.split, self.width) = (space, split, width)
    height = space.sizes[..<split].reduce(1, *)
  }

  /// Every combination.
  var everything: Plane {
    let full = width == 64 ? UInt64.max : 1 << UInt64(width) - 1
    return Plane(grid: self, words: Array(repeating: full, count: height))
  }

  /// The combinations that these terms admit; issues of which they do not speak may be settled in any way.
  func plane(of terms: [Term]) -> Plane {
    let admitted = zip(space.issues, space.sizes).map { issue, size in
      let values = terms.first { $0.issue == issue }?.values ?? .max
      return (0..<size).map { values >> UInt64($0) & 1 == 1 }
    }
    let low = combined(admitted[split...]) { $0 && $1 }
    let word = low.enumerated().reduce(UInt64(0)) { $1.element ? $0 | 1 << UInt64($1.offset) : $0 }
    let high = combined(admitted[..<split]) { $0 && $1 }
    return Plane(grid: self, words: high.map { $0 ? word : 0 })
  }

  /// The bits of a word that settle one of the last issues so.
  fileprivate func low(settling issue: Int, as value: Int) -> UInt64 {
    let after = space.sizes[(issue + 1)...].reduce(1, *)
    return (0..<width).reduce(0) { $1 / after % space.sizes[issue] == value ? $0 | 1 << UInt64($1) : $0 }
  }

  private func combined(_ values: ArraySlice<[Bool]>, _ join: (Bool, Bool) -> Bool) -> [Bool] {
    values.reduce([true]) { found, values in found.flatMap { one in values.map { join(one, $0) } } }
  }
}

/// Some combinations of a grid.
public struct Plane: Hashable, Sendable {
  /// Where they lie.
  let grid: Grid
  /// The space whose combinations they are.
  public var space: Space { grid.space }
  /// A bit for each combination; those beyond the grid's width are never set.
  var words: [UInt64]

  /// How many they are.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether there are none.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Their places in the space, in order; takes time for those that are asked for, and for empty words between them.
  public var places: some Sequence<Int> {
    words.indices.lazy.flatMap { word in Bits(words[word]).lazy.map { word * grid.width + $0 } }
  }

  /// Whether the combination at that place is among them.
  public func contains(_ place: Int) -> Bool { words[place / grid.width] >> UInt64(place % grid.width) & 1 == 1 }

  /// By issue of the space and by value, how many of them settle it so.
  public var countsByValue: [[Int]] {
    var counts = grid.space.sizes.map { Array(repeating: 0, count: $0) }
    for (word, count) in words.map(\.nonzeroBitCount).enumerated() where count != 0 {
      var rest = word
      for issue in (0..<grid.split).reversed() {
        counts[issue][rest % grid.space.sizes[issue]] += count
        rest /= grid.space.sizes[issue]
      }
    }
    for issue in grid.split..<counts.count {
      for value in counts[issue].indices {
        let mask = grid.low(settling: issue, as: value)
        counts[issue][value] = words.reduce(0) { $0 + ($1 & mask).nonzeroBitCount }
      }
    }
    return counts
  }

  /// Leaves the combination at that place out.
  mutating func remove(_ place: Int) { words[place / grid.width] &= ~(1 << UInt64(place % grid.width)) }

  /// What is in both.
  func intersection(_ other: Plane) -> Plane {
    var both = self
    both.formIntersection(other)
    return both
  }

  /// Keeps what is in the other plane too.
  mutating func formIntersection(_ other: Plane) { for index in words.indices { words[index] &= other.words[index] } }

  /// Takes in what is in the other plane.
  mutating func formUnion(_ other: Plane) { for index in words.indices { words[index] |= other.words[index] } }

  /// Leaves out what is in the other plane.
  mutating func subtract(_ other: Plane) { for index in words.indices { words[index] &= ~other.words[index] } }
}

/// The places of the bits that are set, in order.
struct Bits: Sequence, IteratorProtocol {
  private var rest: UInt64

  init(_ word: UInt64) { rest = word }

  mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }
}
