import Numbers

/// Numbers of whole votes for which sums of them are as large as they may be. They are tried one after the other, each from
/// where it would be if votes could be split, and only where all sums can still become what they may be.
struct WholeVotes {
  /// By step, the most votes.
  private let most: [Int]
  private let limits: [Limit]
  /// Whether the divisors of what votes gain do not tell at once that there are none.
  private let isPossible: Bool

  /// Sums, each with what a whole step gains it, and the least and the greatest that they may be in numbers of which all are
  /// multiples; `nil`, and too many tries, where these are too large for machine words.
  init?(
    most: [Int], _ sums: [(base: Rational, gains: [Rational], ends: (low: Int?, high: Int?))], _ tries: inout Tries
  ) {
    self.most = most
    let limits = sums.compactMap { Limit($0.base, zip($0.gains, most).map { $0 / Rational($1) }, most, $0.ends) }
    guard limits.count == sums.count else {
      tries.giveUp()
      return nil
    }
    let exact = limits.filter(\.isExact)
    // What two sums that have to be one number each are together and apart says early where they cannot be that both.
    let pairs = exact.indices.flatMap { a in
      exact[(a + 1)...].flatMap { [exact[a].joined(with: $0, 1), exact[a].joined(with: $0, -1)] }
    }
    let narrowed = (limits + pairs).compactMap { $0.narrowed(beside: exact) }
    (self.limits, isPossible) = (narrowed, narrowed.count == limits.count + pairs.count)
  }

  /// The sum of `base` and so much for each vote of each step, and where it may lie.
  private struct Limit {
    let base: Int
    let gains: [Int]
    let range: ClosedRange<Int>

    init(base: Int, gains: [Int], range: ClosedRange<Int>) {
      (self.base, self.gains, self.range) = (base, gains, range)
    }

    init?(_ base: Rational, _ gains: [Rational], _ most: [Int], _ ends: (low: Int?, high: Int?)) {
      let steps = zip(gains, most).map { $0 * Rational($1) }
      guard let (wholes, _) = Rational.scaled([base] + gains + steps) else { return nil }
      let (start, whole) = (wholes[0], wholes.suffix(steps.count))
      (self.base, self.gains) = (start, Array(wholes[1...gains.count]))
      let reach = whole.reduce((start, start)) { ($0.0 + min(0, $1), $0.1 + max(0, $1)) }
      let (low, high) = (ends.low ?? reach.0, ends.high ?? reach.1)
      range = low...max(low, high)
    }

    /// Whether the sum has to be one number.
    var isExact: Bool { range.count == 1 }

    /// The sum of this sum, which has to be one number, and another such times 1 or -1.
    func joined(with other: Limit, _ sign: Int) -> Limit {
      let sum = range.lowerBound + sign * other.range.lowerBound
      return Limit(
        base: base + sign * other.base, gains: zip(gains, other.gains).map { $0 + sign * $1 }, range: sum...sum)
    }

    /// The same, which may lie only where it can beside sums that have to be one number each: if what they gain together, or
    /// apart, is always even for example, then it is even where the other one is.
    func narrowed(beside exact: [Limit]) -> Limit? {
      var range = range
      for other in exact + [Limit(base: 0, gains: gains.map { _ in 0 }, range: 0...0)] {
        for sign in [1, -1] {
          let unit = zip(gains, other.gains).reduce(0) { gcd($0, $1.0 + sign * $1.1) }
          // What is left of it by multiples of the unit.
          let rest = base + sign * (other.base - other.range.lowerBound)
          let low = range.lowerBound.raised(to: rest, by: unit)
          let high = -(-range.upperBound).raised(to: -rest, by: unit)
          if high < low { return nil }
          range = low...high
        }
      }
      return Limit(base: base, gains: gains, range: range)
    }

    /// What the votes of a step can add.
    func reach(of step: Int, _ most: Int) -> ClosedRange<Int> {
      min(0, gains[step] * most)...max(0, gains[step] * most)
    }
  }

  /// How often votes were tried: not without end, where hardly any will do.
  struct Tries {
    private var left = 1_000_000
    /// Whether somebody wants it to stop; then what is found says nothing.
    let isStopped: @Sendable () -> Bool

    init(stoppingIf isStopped: @escaping @Sendable () -> Bool) { self.isStopped = isStopped }

    /// Whether all that was looked for was found, or is not there.
    var areEnough: Bool { 0 < left }

    fileprivate mutating func goOn() -> Bool {
      left -= 1
      return 0 < left
    }

    fileprivate mutating func giveUp() { left = 0 }
  }

  /// Such votes; `nil` where there are none, or where more tries would be needed.
  func votes(_ tries: inout Tries) -> [Int]? {
    guard isPossible, let wanted = splitVotes(stoppingIf: tries.isStopped) else { return nil }
    // Those that weigh most come first, so that the others can make up what is left.
    let order = most.indices.sorted { weight(of: $0) > weight(of: $1) }
    var rests = limits.map { [Rest(range: $0.range, target: $0.range, unit: 0)] }
    for step in order.reversed() {
      for index in limits.indices {
        let (next, reach) = (rests[index][0], limits[index].reach(of: step, most[step]))
        let range = next.range.lowerBound - reach.upperBound...next.range.upperBound - reach.lowerBound
        let unit = gcd(next.unit, limits[index].gains[step])
        rests[index].insert(Rest(range: range, target: next.target, unit: unit), at: 0)
      }
    }
    var votes = Array(repeating: 0, count: most.count)
    return search(order[...], limits.map(\.base), rests, wanted, &votes, &tries) ? votes : nil
  }

  /// What would do if votes could be split, as far inside as can be, rounded; `nil` where nothing would.
  private func splitVotes(stoppingIf isStopped: () -> Bool) -> [Int]? {
    let count = most.count
    func unit(_ step: Int, _ value: Rational) -> [Rational] { (0...count).map { $0 == step ? value : .zero } }
    var rows = (0..<count).map { (factors: unit($0, 1), bound: Rational(most[$0])) }
    rows.append((unit(count, 1), Rational(most.reduce(1, +))))
    for limit in limits {
      let inside: [Rational] = [limit.isExact ? .zero : .one]
      let gains = limit.gains.map { Rational($0) }
      rows.append((gains + inside, Rational(limit.range.upperBound - limit.base)))
      rows.append((gains.map { -$0 } + inside, Rational(limit.base - limit.range.lowerBound)))
    }
    return LinearProgram.maximum(of: unit(count, 1), limits: rows, isStopped: isStopped)?.prefix(count).map {
      ($0 - Rational(1, 2)).roundedUp.whole ?? 0
    }
  }

  private func weight(of step: Int) -> Int { limits.reduce(0) { max($0, abs($1.gains[step])) } }

  /// Where a sum may lie while the votes of some steps are not given yet.
  private struct Rest {
    /// So that they can bring it to where it may lie in the end.
    let range: ClosedRange<Int>
    /// Where it may lie in the end.
    let target: ClosedRange<Int>
    /// What all that they can add is a multiple of.
    let unit: Int

    func allows(_ sum: Int) -> Bool {
      guard range ~= sum else { return false }
      return unit < 2 || target.lowerBound.raised(to: sum, by: unit) <= target.upperBound
    }
  }

  /// Gives votes to the steps that are left, where the rests of the sums have to allow these.
  private func search(
    _ order: ArraySlice<Int>, _ sums: [Int], _ rests: [[Rest]], _ wanted: [Int], _ votes: inout [Int],
    _ tries: inout Tries
  ) -> Bool {
    let depth = order.startIndex
    guard zip(sums, rests).allSatisfy({ $1[depth].allows($0) }) else { return false }
    guard let step = order.first else { return true }
    let range = range(of: step, sums, rests.map { $0[depth + 1].range })
    guard !range.isEmpty else { return false }
    let middle = min(max(wanted[step], range.lowerBound), range.upperBound - 1)
    for offset in 0..<range.count {
      for count in offset == 0 ? [middle] : [middle + offset, middle - offset] where range ~= count {
        guard tries.goOn() else { return false }
        votes[step] = count
        let next = sums.indices.map { sums[$0] + limits[$0].gains[step] * count }
        if search(order.dropFirst(), next, rests, wanted, &votes, &tries) { return true }
      }
    }
    return false
  }

  /// The numbers of votes of a step after which every sum can still come to lie where it may.
  private func range(of step: Int, _ sums: [Int], _ rests: [ClosedRange<Int>]) -> Range<Int> {
    var (low, high) = (0, most[step])
    for (index, limit) in limits.enumerated() where limit.gains[step] != 0 {
      let (gain, rest) = (limit.gains[step], rests[index])
      let (least, largest) = (rest.lowerBound - sums[index], rest.upperBound - sums[index])
      let ends = gain > 0 ? (least, largest) : (-largest, -least)
      low = max(low, ends.0.quotientRoundedUp(by: abs(gain)))
      high = min(high, -(-ends.1).quotientRoundedUp(by: abs(gain)))
    }
    return low..<max(low, high + 1)
  }
}

extension Int {
  /// The least number from this one on that is a multiple of the unit more than the rest; of no unit the rest itself, where it
  /// is none smaller.
  fileprivate func raised(to rest: Int, by unit: Int) -> Int {
    if unit == 0 { return Swift.max(self, rest) }
    let over = (rest - self) % unit
    return self + (over < 0 ? over + unit : over)
  }

  /// The least whole number that is no smaller than the quotient.
  ///
  /// - Precondition: the divisor is above 0.
  fileprivate func quotientRoundedUp(by divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return 0 < rest ? quotient + 1 : quotient
  }
}
