/// The generating function of the weights in one ring: the product of 1 + y x^weight over the voters, up to a power of
/// x, where y^fold is a number z, and numbers are counted modulo ``Modulus``.
///
/// For each weight below `rows` and each remainder of the size by `fold` it holds the coalitions that weigh less, or
/// exactly as much, each as z to the power of how often `fold` goes into the size. All is additions but for what comes
/// round at z, and they are done in blocks of weights that stay in the processor's cache while several voters join.
struct LadderTable {
  /// The modulus.
  let modulus: Modulus
  /// What y^fold is.
  let z: UInt64
  /// How many sizes are told apart.
  let fold: Int
  /// How many weights are.
  let rows: Int
  /// By remainder, then by weight: the coalitions that weigh at most as much.
  private let cells: UnsafeMutableBufferPointer<UInt64>

  /// How many voters join between reductions: three times doubled, a number that was reduced still fits into a word.
  private static let batch = 3
  /// The most weights of a block: what a processor fetches ahead pays only in long rows.
  private static let block = 1 << 13

  /// Forgets the table; what is copied of it must not be used any more.
  func free() { cells.deallocate() }

  /// Fills it with voters of these weights, in ascending order. Takes time linear in the voters, times the rows, times
  /// the sizes that are told apart.
  ///
  /// - Precondition: `z` is below 2^16.
  init(
    _ weights: [Int], modulus: Modulus, z: UInt64, fold: Int, rows: Int, goOn: () throws(Interrupted) -> Void
  ) throws(Interrupted) {
    (self.modulus, self.z, self.fold, self.rows) = (modulus, z, fold, rows)
    cells = .allocate(capacity: fold * rows)
    cells.initialize(repeating: 0)
    cells[0] = 1
    var spans = [Span](repeating: Span(), count: fold)
    spans[0] = Span(low: 0, high: 0)
    do {
      for start in stride(from: 0, to: weights.count, by: Self.batch) {
        try goOn()
        join(weights[start..<min(start + Self.batch, weights.count)], &spans)
      }
    } catch {
      cells.deallocate()
      throw error
    }
    sumUp()
  }

  /// A few voters join. Each lags so far behind the one before it, from the greatest weight down, that what it adds has
  /// just been finished and not been left behind.
  private func join(_ weights: ArraySlice<Int>, _ spans: inout [Span]) {
    var (joiners, lag): ([Joiner], Int) = ([], 0)
    for weight in weights {
      if !joiners.isEmpty { lag += weight }
      joiners.append(Joiner(weight: weight, lag: lag, spans: spans))
      spans = joined(spans, weight)
    }
    let top = min(rows, 1 + (spans.map(\.high).max() ?? 0))
    // Within a block nobody may meet what it has added itself.
    let size = min(Self.block, weights.first ?? 1)
    for start in stride(from: top - 1, to: -size - lag, by: -size) {
      for joiner in joiners { join(joiner, (start - size + 1 + joiner.lag)..<(start + 1 + joiner.lag)) }
      reduce((start - size + 1 + lag)..<(start + 1 + lag))
    }
  }

  /// One voter who joins, behind those before it, and at which weights there was what before it.
  private struct Joiner {
    let weight: Int
    let lag: Int
    let spans: [Span]
  }

  /// Where there is anything once one more voter has joined.
  private func joined(_ spans: [Span], _ weight: Int) -> [Span] {
    spans.indices.map { remainder in
      let source = spans[remainder == 0 ? fold - 1 : remainder - 1]
      return spans[remainder].including(source, above: weight, below: rows)
    }
  }

  /// The voter joins those that weigh as much less as it weighs itself.
  private func join(_ joiner: Joiner, _ block: Range<Int>) {
    guard let base = cells.baseAddress, block.lowerBound < rows, joiner.weight < block.upperBound else { return }
    for remainder in stride(from: fold - 1, through: 0, by: -1) {
      let source = remainder == 0 ? fold - 1 : remainder - 1
      let span = joiner.spans[source]
      let low = max(block.lowerBound, span.low + joiner.weight)
      let high = min(block.upperBound - 1, span.high + joiner.weight, rows - 1)
      guard low <= high else { continue }
      let (from, to) = (base + source * rows + low - joiner.weight, base + remainder * rows + low)
      if remainder == 0 && z != 1 {
        addProduct(from, to, count: high - low + 1)
      } else {
        for index in 0...(high - low) { to[index] &+= from[index] }
      }
    }
  }

  /// Adds z times one number to another. The lower and the upper half are multiplied apart, so that several numbers are
  /// done at once.
  private func addProduct(_ from: UnsafePointer<UInt64>, _ to: UnsafeMutablePointer<UInt64>, count: Int) {
    let (factor, short) = (z & 0xFFFF_FFFF, modulus.short & 0xFFFF_FFFF)
    for index in 0..<count {
      let upper = (from[index] >> 32) &* factor
      let lower = (from[index] & 0xFFFF_FFFF) &* factor
      to[index] &+= lower &+ (upper & 0xFFF_FFFF) << 32 &+ (upper >> 28) &* short
    }
  }

  private func reduce(_ block: Range<Int>) {
    let block = block.clamped(to: 0..<rows)
    guard let base = cells.baseAddress, !block.isEmpty else { return }
    for remainder in 0..<fold {
      let to = base + remainder * rows + block.lowerBound
      for index in 0..<block.count { to[index] = modulus.folded(to[index]) }
    }
  }

  /// From those that weigh exactly as much to those that weigh at most as much.
  private func sumUp() {
    for remainder in 0..<fold {
      var sum: UInt64 = 0
      for index in (remainder * rows)..<((remainder + 1) * rows) {
        sum = modulus.sum(sum, modulus.reduced(cells[index]))
        cells[index] = sum
      }
    }
  }

  /// The weights that occur.
  private struct Span {
    var low = Int.max / 2
    var high = -1

    func including(_ other: Span, above weight: Int, below rows: Int) -> Span {
      if other.high < 0 || rows <= other.low + weight { return self }
      return Span(low: min(low, other.low + weight), high: min(rows - 1, max(high, other.high + weight)))
    }
  }
}

// Reading.
extension LadderTable {
  /// An element of the ring, by remainder of the size.
  typealias Element = [UInt64]

  /// The coalitions that weigh less than `bound`, which is within the rows, or none.
  func counts(below bound: Int) -> Element {
    (0..<fold).map { 0 < bound ? cells[$0 * rows + bound - 1] : 0 }
  }

  /// All coalitions of so many voters, whatever they weigh: 1 + y to that power.
  func allCoalitions(of count: Int) -> Element {
    let one: Element = (0..<fold).map { $0 == 0 ? 1 : 0 }
    return (0..<count).reduce(one) { all, _ in sum(all, shifted(all, by: 1)) }
  }

  /// The sum of two elements.
  func sum(_ a: Element, _ b: Element) -> Element { zip(a, b).map { modulus.sum($0, $1) } }

  /// The difference of two elements.
  func difference(_ a: Element, _ b: Element) -> Element { zip(a, b).map { modulus.difference($0, $1) } }

  /// The same coalitions when so many more have joined each of them: an element times a power of y.
  func shifted(_ a: Element, by count: Int) -> Element {
    var shifted = a
    for remainder in a.indices {
      let (turns, place) = (remainder + count).quotientAndRemainder(dividingBy: fold)
      shifted[place] = modulus.product(a[remainder], modulus.power(z, turns))
    }
    return shifted
  }

  /// The coalitions without one voter of that weight that weigh less than `bound`: the whole is divided by
  /// 1 + y x^weight.
  func counts(below bound: Int, without weight: Int) -> Element {
    var counts = Element(repeating: 0, count: fold)
    guard 0 < bound else { return counts }
    for row in stride(from: (bound - 1) % weight, to: bound, by: weight) {
      let last = modulus.product(counts[fold - 1], z)
      for remainder in stride(from: fold - 1, to: 0, by: -1) {
        counts[remainder] = modulus.difference(cells[remainder * rows + row], counts[remainder - 1])
      }
      counts[0] = modulus.difference(cells[row], last)
    }
    return counts
  }
}
