import Knowledge
import Numbers

/// What decides on some boards, as it is weighed for many draws at once: in floating point where that is sure to tell
/// the side or the leader, else exactly.
struct Scales: Sendable {
  private let comparisons: [LinearSum]
  private let races: [Race]

  /// The comparisons and the rivalries that may come out in several ways on these boards.
  init(_ comparisons: Set<Comparison>, _ rivalries: [Rivalry] = [], on boards: [Leeway]) {
    var (first, sums, races): (Int, [LinearSum], [Race]) = (0, [], [])
    for board in boards {
      let rivalries = rivalries.filter { $0.body == board.body && $0.place == board.place }
      let own = comparisons.union(rivalries.flatMap(\.presences))
        .filter { $0.body == board.body && $0.place == board.place && board.isOpen($0) }
      sums += own.map { LinearSum(board.terms(of: $0), firstStep: first) }
      races += rivalries.map { Race(board.contenders(of: $0).map { LinearSum($0, firstStep: first) }) }
      first += board.steps.count
    }
    (self.comparisons, self.races) = (sums, races.filter { 1 < $0.contenders.count })
  }

  /// The words that tell how all comes out, each as the words for all draws: in two bits a comparison, and one a
  /// contender.
  func words(for draws: Columns) -> [[UInt64]] {
    stride(from: 0, to: comparisons.count, by: 32).map { signs(from: $0, for: draws) }
      + races.flatMap { $0.leaders(for: draws) }
  }

  /// How the comparisons from the `start`th come out, as many as a word has room for.
  private func signs(from start: Int, for draws: Columns) -> [UInt64] {
    var (signs, sums) = (Array(repeating: UInt64(0), count: draws.count), [Double]())
    for (index, one) in comparisons.dropFirst(start).prefix(32).enumerated() {
      one.weigh(draws, into: &sums)
      if !Scales.note(sums, one.margin, at: index * 2, in: &signs) {
        // What is beyond floating point is no number, and on no side either.
        for draw in sums.indices where !(one.margin < sums[draw].magnitude) {
          let sign = one.value(of: draws, at: draw).sign
          signs[draw] |= (sign < 0 ? 1 : sign == 0 ? 0 : 2) << UInt64(index * 2)
        }
      }
    }
    return signs
  }

  /// Notes on which side of nought the sums lie, one bit for each side; false where some lie too near to say.
  private static func note(_ sums: [Double], _ margin: Double, at bit: Int, in signs: inout [UInt64]) -> Bool {
    let (below, above, count) = (1 << bit as UInt64, 2 << bit as UInt64, sums.count)
    var sure = 0
    sums.withUnsafeBufferPointer { sums in
      signs.withUnsafeMutableBufferPointer { signs in
        for draw in 0..<count {
          let side = (margin < sums[draw] ? above : 0) | (sums[draw] < -margin ? below : 0)
          signs[draw] |= side
          sure &+= side == 0 ? 0 : 1
        }
      }
    }
    return sure == count
  }
}

/// Sums of which the largest decides.
private struct Race: Sendable {
  let contenders: [LinearSum]
  /// How far the first is ahead of the second where it is sure to be the first.
  private let margin: Double

  init(_ contenders: [LinearSum]) {
    self.contenders = contenders
    let margins = contenders.map(\.margin)
    // Beyond floating point nobody is surely the first.
    margin = margins.allSatisfy(\.isFinite) ? 2 * (margins.max() ?? 0) : .infinity
  }

  /// Which contenders lead in each draw, one bit a contender, in as many words as it takes.
  func leaders(for draws: Columns) -> [[UInt64]] {
    let leads = Leads(of: contenders, in: draws)
    let words = (contenders.count + 63) / 64
    var leaders = Array(repeating: Array(repeating: UInt64(0), count: draws.count), count: words)
    for draw in 0..<draws.count {
      if margin < leads.best[draw] - leads.second[draw] {
        leaders[leads.leader[draw] / 64][draw] = 1 << UInt64(leads.leader[draw] % 64)
      } else {
        for leader in exactLeaders(of: draws, at: draw) { leaders[leader / 64][draw] |= 1 << UInt64(leader % 64) }
      }
    }
    return leaders
  }

  private func exactLeaders(of draws: Columns, at draw: Int) -> [Int] {
    let values = contenders.map { $0.value(of: draws, at: draw) }
    let best = values.max()
    return values.indices.filter { values[$0] == best }
  }
}

/// In each draw, which of some sums is largest, it, and the next one.
private struct Leads {
  var best, second: [Double]
  var leader: [Int]

  init(of contenders: [LinearSum], in draws: Columns) {
    best = Array(repeating: -.infinity, count: draws.count)
    (second, leader) = (best, Array(repeating: 0, count: draws.count))
    var sums: [Double] = []
    for (index, one) in contenders.enumerated() {
      one.weigh(draws, into: &sums)
      note(sums, index)
    }
  }

  private mutating func note(_ sums: [Double], _ index: Int) {
    let count = sums.count
    sums.withUnsafeBufferPointer { sums in
      best.withUnsafeMutableBufferPointer { best in
        second.withUnsafeMutableBufferPointer { second in
          leader.withUnsafeMutableBufferPointer { leader in
            for draw in 0..<count {
              let (sum, old) = (sums[draw], best[draw])
              let leads = old < sum
              let behind = leads ? old : sum
              second[draw] = second[draw] < behind ? behind : second[draw]
              leader[draw] = leads ? index : leader[draw]
              best[draw] = leads ? sum : old
            }
          }
        }
      }
    }
  }
}
