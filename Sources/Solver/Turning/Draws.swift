import Knowledge
import Numbers

/// Powers drawn from the intervals of some boards, each independently and uniformly.
///
/// The draws come in blocks, each with dice of its own, so that they are the same however many work on them.
public struct Draws: Sendable {
  /// What the powers could be.
  public let boards: [Leeway]
  /// How many draws there are.
  public let count: Int
  /// What the dice begin with.
  public let seed: Int
  /// Which of them are made.
  public let shard: Shard

  /// So many draws, of which those of a part are made.
  public init(from boards: [Leeway], count: Int, seed: Int, shard: Shard = .all) {
    (self.boards, self.count, self.seed, self.shard) = (boards, count, seed, shard)
  }

  /// How many there can be.
  public static let most = 1_000_000_000

  /// How many draws a block has.
  static let blockSize = 1 << 13

  /// The blocks that are made.
  var blocks: StrideTo<Int> { shard.blocks(of: count) }

  /// How many draws so many blocks' last one has.
  func size(of block: Int) -> Int { min(Draws.blockSize, count - block * Draws.blockSize) }

  /// How much of each step one draw takes, board after board: numbers below 2^32, of which each is as likely.
  func draw(_ dice: inout SplitMix64, into amounts: inout [UInt32]) {
    for index in amounts.indices { amounts[index] = UInt32(truncatingIfNeeded: dice.next() >> 32) }
  }

  func dice(for block: Int) -> SplitMix64 {
    var first = SplitMix64(state: UInt64(seed))
    var dice = SplitMix64(state: first.next() ^ UInt64(block) &* 0x9E37_79B9_7F4A_7C15)
    _ = dice.next()
    return dice
  }
}

/// Random numbers by Steele, Lea and Flood (2014, OOPSLA: Fast Splittable Pseudorandom Number Generators).
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Comparisons as they are weighed for each draw: in floating point where that is sure to tell the side, else exactly.
struct Scales: Sendable {
  /// By comparison: its sum when all steps are 0, and what each whole step adds.
  private let exact: [(base: Rational, gains: [Rational])]
  private let bases: [Double]
  /// By comparison, then by step.
  private let gains: [Double]
  private let width: Int

  /// What decides on these boards and may come out in several ways.
  init(_ comparisons: Set<Comparison>, on boards: [Leeway]) {
    let all = boards.flatMap { leeway in leeway.steps.indices.map { (leeway, $0) } }
    exact = comparisons.compactMap { comparison in
      guard comparison.body == 0,
        let board = boards.first(where: { $0.place == comparison.place && $0.isOpen(comparison) })
      else { return nil }
      let (base, own) = board.terms(of: comparison)
      return (base, all.map { $0.0.place == board.place ? own[$0.1] : .zero })
    }
    bases = exact.map { $0.base.approximation }
    gains = exact.flatMap { $0.gains.map(\.approximation) }
    width = all.count
  }

  /// How the comparisons come out for these amounts, two bits each.
  func signs(of amounts: [UInt32]) -> [UInt64] {
    var signs = Array(repeating: UInt64(0), count: (bases.count + 31) / 32)
    for index in bases.indices {
      signs[index / 32] |= UInt64(sign(of: index, amounts) + 1) << UInt64(index % 32 * 2)
    }
    return signs
  }

  private func sign(of index: Int, _ amounts: [UInt32]) -> Int {
    var (sum, size) = (bases[index], bases[index].magnitude)
    for step in 0..<width {
      let part = gains[index * width + step] * Double(amounts[step]) * 0x1p-32
      sum += part
      size += part.magnitude
    }
    // Each factor is right to 12 places, and each sum to 15 digits.
    if (size + Double(width + 1)) * 1e-11 < sum.magnitude { return sum < 0 ? -1 : 1 }
    return zip(exact[index].gains, amounts).reduce(exact[index].base) { $0 + $1.0 * Rational(Int($1.1), 1 << 32) }.sign
  }
}
