import Numbers

/// How many coalitions have which weight, in a game of one body, perhaps with a few voters whose approval counts.
///
/// The generating function of the weights (Mann and Shapley 1962, RAND RM-3158; Brams and Affuso 1976, for Banzhaf): the
/// product of 1 + x^weight over the voters, or of 1 + y x^weight where sizes are wanted too. A voter is taken out of it
/// again by dividing (Uno 2012), so that all voters cost hardly more than the product. Weights from the greatest quota
/// on are not told apart.
struct Ladder {
  private let shape: LadderShape
  private let weights: [Int]
  private let total: Int
  private let isBySize: Bool
  /// How many sizes are told apart; 1 where they are not.
  private let sizes: Int
  /// How many words a number has.
  private let limbs: Int
  private var cells: [UInt64]
  /// By size, all coalitions.
  private let all: [[UInt64]]

  private var stride: Int { sizes * limbs }
  private var shift: Int { isBySize ? 1 : 0 }

  /// The most words of memory that it takes.
  static let mostCells = 1 << 25
  /// The most additions of words that it takes.
  static let mostSteps = 6_000_000_000

  /// The coalitions of all voters of the shape that are not among its approvers. Takes time linear in the voters,
  /// times the greatest quota, times the sizes that are told apart.
  init(
    _ shape: LadderShape, bySize: Bool, goOn: () throws(Interrupted) -> Void
  ) throws(Interrupted) {
    (self.shape, isBySize) = (shape, bySize)
    weights = shape.weights.sorted()
    total = weights.reduce(0, +)
    sizes = bySize ? weights.count + 1 : 1
    limbs = shape.limbs
    let (limbs, count) = (limbs, weights.count)
    let numbers = bySize ? Rational.waysToTake(outOf: count) : [Rational.power(ofTwo: count)]
    all = numbers.map { $0.words.padded(to: limbs) }
    cells = [UInt64](repeating: 0, count: shape.rows * sizes * limbs)
    try fill(goOn)
  }

  private mutating func fill(_ goOn: () throws(Interrupted) -> Void) throws(Interrupted) {
    var (spans, reach, limbs) = ([Span](repeating: Span(), count: shape.rows), 0, 1)
    guard 0 < shape.rows else { return }
    spans[0] = Span(low: 0, high: 0)
    cells[0] = 1
    for (count, weight) in weights.enumerated() {
      try goOn()
      if limbs < count / 64 + 1 { widen(to: limbs + 1, rows: reach + 1); limbs += 1 }
      reach = min(shape.rows - 1, reach + weight)
      if isBySize { addRows(weight, reach, limbs, &spans) } else { addBlocks(weight, reach, limbs) }
    }
    while limbs < self.limbs { widen(to: limbs + 1, rows: reach + 1); limbs += 1 }
    for row in 1..<max(1, shape.rows) { add(row - 1, to: row) }
  }

  /// Gives each number one word more: as long as few voters are in, numbers are small.
  private mutating func widen(to limbs: Int, rows: Int) {
    for number in Swift.stride(from: rows * sizes - 1, through: 0, by: -1) {
      for limb in Swift.stride(from: limbs - 2, through: 0, by: -1) {
        cells[number * limbs + limb] = cells[number * (limbs - 1) + limb]
      }
      cells[number * limbs + limbs - 1] = 0
    }
  }

  /// Adds a voter of that weight, row by row from above, at the sizes that occur.
  private mutating func addRows(_ weight: Int, _ reach: Int, _ limbs: Int, _ spans: inout [Span]) {
    let stride = sizes * limbs
    cells.withUnsafeMutableBufferPointer { cells in
      guard let base = cells.baseAddress else { return }
      for row in Swift.stride(from: reach, through: weight, by: -1) where !spans[row - weight].isEmpty {
        let span = spans[row - weight]
        let source = base + (row - weight) * stride + span.low * limbs
        let target = base + row * stride + (span.low + 1) * limbs
        Limbs.add(source, to: target, count: (span.high - span.low + 1) * limbs)
        spans[row].include(span)
      }
    }
  }

  /// Adds a voter of that weight where sizes are not told apart, as many rows at once as do not overlap. No number
  /// overflows into the next.
  private mutating func addBlocks(_ weight: Int, _ reach: Int, _ limbs: Int) {
    cells.withUnsafeMutableBufferPointer { cells in
      guard let base = cells.baseAddress else { return }
      var end = reach + 1
      while weight < end {
        let start = max(weight, end - weight)
        Limbs.add(base + (start - weight) * limbs, to: base + start * limbs, count: (end - start) * limbs)
        end = start
      }
    }
  }

  private mutating func add(_ source: Int, to target: Int) {
    let stride = stride
    cells.withUnsafeMutableBufferPointer { cells in
      guard let base = cells.baseAddress else { return }
      Limbs.add(base + source * stride, to: base + target * stride, count: stride)
    }
  }

  /// The sizes that occur at a weight.
  private struct Span {
    var low = Int.max
    var high = -1
    var isEmpty: Bool { high < low }

    mutating func include(_ other: Span) {
      low = min(low, other.low + 1)
      high = max(high, other.high + 1)
    }
  }
}

// Asking.
extension Ladder {
  /// How often each voter of the game decides: the approvers, then the others by weight.
  func tallies(_ orders: Orders?, goOn: () throws(Interrupted) -> Void) throws(Interrupted) -> LadderShape.Tallies {
    var byWeight: [Int: Tally] = [:]
    for weight in Set(weights) {
      try goOn()
      byWeight[weight] = tally(orders) { sum in
        for (approvers, least) in shape.needed.enumerated() {
          guard let least, 0 < least, least <= total else { continue }
          for size in 0..<(isBySize ? sizes - 1 : 1) {
            take(size, below: least, without: weight, into: &sum)
            take(size, below: least - weight, without: weight, into: &sum, isNegative: true)
            sum.close(size: size + approvers.nonzeroBitCount)
          }
        }
      }
    }
    var approvers: [Tally] = []
    for approver in shape.approvers.indices { approvers.append(tally(of: approver, orders)) }
    return LadderShape.Tallies(approvers: approvers, byWeight: byWeight)
  }

  /// How often one whose approval counts decides: the others suffice with it, and not without it.
  private func tally(of approver: Int, _ orders: Orders?) -> Tally {
    tally(orders) { sum in
      for set in shape.needed.indices where set >> approver & 1 == 0 {
        guard let least = shape.needed[set | 1 << approver] else { continue }
        for size in 0..<sizes {
          take(size, below: shape.needed[set] ?? total + 1, into: &sum)
          take(size, below: least, into: &sum, isNegative: true)
          sum.close(size: size + set.nonzeroBitCount)
        }
      }
    }
  }

  private func tally(_ orders: Orders?, _ body: (inout Sum) -> Void) -> Tally {
    var sum = Sum(limbs: limbs, orders: orders)
    body(&sum)
    let share = orders.map { Rational(words: sum.orders) / $0.base }
    return Tally(orders: share, swings: Rational(words: sum.swings))
  }

  /// Adds the number of coalitions of that size whose weight is below `bound`.
  private func take(_ size: Int, below bound: Int, into sum: inout Sum, isNegative: Bool = false) {
    guard 0 < bound else { return }
    if total < bound {
      all[size].withUnsafeBufferPointer { sum.take($0.baseAddress, isNegative) }
    } else {
      let place = (bound - 1) * stride + size * limbs
      cells.withUnsafeBufferPointer { cells in sum.take(cells.baseAddress.map { $0 + place }, isNegative) }
    }
  }

  /// The same among all but one voter of that weight.
  private func take(
    _ size: Int, below bound: Int, without weight: Int, into sum: inout Sum, isNegative: Bool = false
  ) {
    var (size, bound, isNegative) = (size, bound, isNegative)
    while 0 < bound, 0 <= size {
      take(size, below: bound, into: &sum, isNegative: isNegative)
      (size, bound, isNegative) = (size - shift, bound - weight, !isNegative)
    }
  }
}

/// Coalitions in which somebody decides, as they are added up.
private struct Sum {
  private var current: [UInt64]
  private(set) var swings: [UInt64]
  private(set) var orders: [UInt64]
  private let weights: [[UInt64]]

  init(limbs: Int, orders: Orders?) {
    current = [UInt64](repeating: 0, count: limbs)
    swings = [UInt64](repeating: 0, count: limbs + 1)
    weights = orders?.weights.map(\.words) ?? []
    self.orders = [UInt64](repeating: 0, count: (orders?.base.words.count ?? 0) + 1)
  }

  mutating func take(_ number: UnsafePointer<UInt64>?, _ isNegative: Bool) {
    guard let number else { return }
    current.withUnsafeMutableBufferPointer { current in
      guard let base = current.baseAddress else { return }
      if isNegative {
        Limbs.subtract(number, from: base, count: current.count)
      } else {
        Limbs.add(number, to: base, count: current.count)
      }
    }
  }

  /// What was taken is the number of coalitions of that size.
  mutating func close(size: Int) {
    current.withUnsafeMutableBufferPointer { current in
      let one: [UInt64] = [1]
      one.withUnsafeBufferPointer { one in
        swings.withUnsafeMutableBufferPointer { Limbs.addProduct(UnsafeBufferPointer(current), one, to: $0) }
      }
      if size < weights.count {
        weights[size].withUnsafeBufferPointer { weight in
          orders.withUnsafeMutableBufferPointer { Limbs.addProduct(UnsafeBufferPointer(current), weight, to: $0) }
        }
      }
      current.update(repeating: 0)
    }
  }
}

extension [UInt64] {
  fileprivate func padded(to count: Int) -> Self { self + Self(repeating: 0, count: Swift.max(0, count - self.count)) }
}
