import CLadder

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
  /// How many weights are: as many as are wanted, and what is left of a line of the cache.
  let rows: Int
  /// By remainder, then by weight: the coalitions that weigh at most as much; behind them room for a block.
  private let cells: UnsafeMutableBufferPointer<UInt32>

  /// The greatest z: what it makes of a number, and another number, fit into a word, though both be not quite reduced.
  static let mostZ = 62
  /// How many words a line of the cache holds.
  private static let line = 16
  /// The most weights of a block.
  private static let block = 1 << 12
  /// The most voters that join in one go, and about how many words they may span, so that these stay in the cache.
  private static let (batch, span) = (16, 160_000)

  /// Forgets the table; what is copied of it must not be used any more.
  func free() { cells.deallocate() }

  /// Fills it with voters of these weights, in ascending order. Takes time linear in the voters, times the rows, times
  /// the sizes that are told apart.
  ///
  /// - Precondition: `z` is no more than ``mostZ``.
  init(
    _ weights: [Int], modulus: Modulus, z: UInt64, fold: Int, rows: Int, goOn: () throws(Interrupted) -> Void
  ) throws(Interrupted) {
    (self.modulus, self.z, self.fold, self.rows) = (modulus, z, fold, Self.wholeLines(rows))
    let count = fold * self.rows + Self.block
    cells = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 * count, alignment: 4 * Self.line)
      .bindMemory(to: UInt32.self)
    cells.initialize(repeating: 0)
    cells[0] = 1
    var spans = (0..<fold).map { $0 == 0 ? 0..<1 : 0..<0 }
    do {
      var rest = weights[...]
      while !rest.isEmpty {
        try goOn()
        let batch = Self.batch(of: rest, fold)
        join(batch, &spans)
        rest = rest[batch.endIndex...]
      }
    } catch {
      cells.deallocate()
      throw error
    }
    sumUp()
  }

  /// So many words, and what is left of the last line.
  private static func wholeLines(_ words: Int) -> Int { (words + line - 1) / line * line }

  private static func batch(of weights: ArraySlice<Int>, _ fold: Int) -> ArraySlice<Int> {
    var reach = 0
    return weights.prefix(batch).prefix { weight in
      defer { reach += weight * fold }
      return reach == 0 || reach + weight * fold <= span
    }
  }

  /// A few voters join. Each lags so far behind the one before it, from the greatest weight down, that what it adds has
  /// just been finished and not been left behind.
  private func join(_ weights: ArraySlice<Int>, _ spans: inout [Range<Int>]) {
    var (joiners, raised, lag): ([Joiner], [Range<Int>], Int) = ([], [], 0)
    for weight in weights {
      // By whole lines of the cache, so that no block starts or ends within one.
      if !joiners.isEmpty { lag += Self.wholeLines(weight) }
      joiners.append(Joiner(weight: weight, lag: lag, place: raised.count))
      let own = self.raised(spans, weight)
      raised += own
      spans = zip(spans, own).map(joined)
    }
    let top = Self.wholeLines(spans.map(\.upperBound).max() ?? 0)
    raised.withUnsafeBufferPointer { raised in
      for end in stride(from: top, to: -lag, by: -Self.block) {
        for joiner in joiners { join(joiner, raised, upTo: end) }
      }
    }
  }

  /// One voter who joins, behind those before it.
  private struct Joiner {
    let weight: Int
    let lag: Int
    /// From which place on it is told, by remainder, where that is what joins.
    let place: Int
  }

  /// By remainder, where that is what a voter of that weight makes of what there is.
  private func raised(_ spans: [Range<Int>], _ weight: Int) -> [Range<Int>] {
    spans.indices.map { remainder in
      let source = spans[remainder == 0 ? fold - 1 : remainder - 1]
      return source.lowerBound + weight..<source.upperBound + weight
    }
  }

  /// Where there is anything of one remainder once one more voter has joined.
  private func joined(_ own: Range<Int>, _ raised: Range<Int>) -> Range<Int> {
    let joined = raised.clamped(to: 0..<rows)
    if own.isEmpty || joined.isEmpty { return own.isEmpty ? joined : own }
    return min(own.lowerBound, joined.lowerBound)..<max(own.upperBound, joined.upperBound)
  }

  /// The voter joins those that weigh as much less as it weighs itself.
  private func join(_ joiner: Joiner, _ raised: UnsafeBufferPointer<Range<Int>>, upTo end: Int) {
    let block = (end - Self.block + joiner.lag..<end + joiner.lag).clamped(to: 0..<rows)
    guard joiner.weight < block.upperBound, let base = cells.baseAddress else { return }
    let round = raised[joiner.place].clamped(to: block)
    var source = base + (fold - 1) * rows + round.lowerBound - joiner.weight
    // What comes round at z is asked for last, when a light voter has joined there already.
    if 1 < fold, joiner.weight < block.count {
      (base + fold * rows).update(from: source, count: round.count)
      source = base + fold * rows
    }
    for remainder in stride(from: fold - 1, to: 0, by: -1) {
      let weights = raised[joiner.place + remainder].clamped(to: block)
      let from = base + (remainder - 1) * rows + weights.lowerBound - joiner.weight
      add(from, to: base + remainder * rows + weights.lowerBound, weights.count, times: 1)
    }
    add(source, to: base + round.lowerBound, round.count, times: z)
  }

  private func add(
    _ from: UnsafePointer<UInt32>, to: UnsafeMutablePointer<UInt32>, _ count: Int, times factor: UInt64
  ) {
    ladder_add(to, from, count, UInt32(factor), UInt32(modulus.shortfall))
  }

  /// From those that weigh exactly as much to those that weigh at most as much.
  private func sumUp() {
    guard let base = cells.baseAddress else { return }
    for remainder in 0..<fold { ladder_sum(base + remainder * rows, rows, UInt32(modulus.shortfall)) }
  }
}

// Reading.
extension LadderTable {
  /// An element of the ring, by remainder of the size.
  typealias Element = [UInt64]

  /// The coalitions that weigh less than `bound`, which is within the rows, or none.
  func counts(below bound: Int) -> Element {
    (0..<fold).map { 0 < bound ? UInt64(cells[$0 * rows + bound - 1]) : 0 }
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
    counts.withUnsafeMutableBufferPointer { counts in
      for row in stride(from: (bound - 1) % weight, to: bound, by: weight) {
        let last = counts[fold - 1]
        for remainder in stride(from: fold - 1, to: 0, by: -1) {
          counts[remainder] = modulus.difference(UInt64(cells[remainder * rows + row]), counts[remainder - 1])
        }
        counts[0] = modulus.difference(UInt64(cells[row]), z, times: last)
      }
    }
    return counts
  }
}
