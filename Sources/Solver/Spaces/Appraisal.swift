import Knowledge
import Numbers

/// What every combination of a grid is worth to somebody who adds up what the values of its issues are worth, in whole
/// multiples of a unit.
struct Appraisal: Sendable {
  /// What the way to settle the first issues adds, by word.
  let high: [Int]
  /// What the way to settle the last issues adds, by bit.
  let low: [Int]
  /// What no-deal is worth.
  let reserve: Int
  /// How many of them make one.
  let unit: Int

  /// The worths in `grid`; issues that it does not settle are worth nothing. `nil` where they have too many digits.
  init?(_ worths: Worths, on grid: Grid) {
    guard let (wholes, unit) = Rational.scaled([worths.reserve] + worths.entries.map(\.amount)) else { return nil }
    let entries = zip(worths.entries, wholes.dropFirst())
    let values = zip(grid.space.issues, grid.space.sizes).map { issue, size in
      (0..<size).map { value in entries.first { $0.0.issue == issue && $0.0.value == value }?.1 ?? 0 }
    }
    (reserve, self.unit) = (wholes[0], unit)
    (high, low) = (Self.sums(values[..<grid.split]), Self.sums(values[grid.split...]))
  }

  /// What every way to take one value of each issue is worth together, the last issue's values changing fastest.
  private static func sums(_ values: ArraySlice<[Int]>) -> [Int] {
    var sums = [0]
    for values in values {
      var longer: [Int] = []
      longer.reserveCapacity(sums.count * values.count)
      for sum in sums { for value in values { longer.append(sum + value) } }
      sums = longer
    }
    return sums
  }

  /// What the combination at a place is worth.
  func worth(at place: Int) -> Int { high[place / low.count] + low[place % low.count] }
}

/// The combinations of the last issues in the order of their worth, for finding at once which of them are worth enough.
struct Staircase: Sendable {
  /// The worths, from the highest down, each once.
  let steps: [Int]
  /// By step, the combinations that are worth as much or more.
  private let masks: [UInt64]

  init(_ worths: [Int]) {
    var bits: [Int: UInt64] = [:]
    for (bit, worth) in worths.enumerated() { bits[worth, default: 0] |= 1 << UInt64(bit) }
    let steps = bits.keys.sorted(by: >)
    var masks: [UInt64] = []
    for step in steps { masks.append((masks.last ?? 0) | (bits[step] ?? 0)) }
    (self.steps, self.masks) = (steps, masks)
  }

  /// Those that are worth that much or more; takes time logarithmic in their number.
  func reaching(_ least: Int) -> UInt64 {
    var (start, end) = (0, steps.count)
    while start < end {
      let middle = (start + end) / 2
      if least <= steps[middle] { start = middle + 1 } else { end = middle }
    }
    return start == 0 ? 0 : masks[start - 1]
  }

  /// Those that are worth exactly that much.
  func exactly(_ worth: Int) -> UInt64 { reaching(worth) & ~reaching(worth + 1) }
}
