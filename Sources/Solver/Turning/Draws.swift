import Knowledge

/// Weights drawn from the intervals of some boards, each independently and uniformly; whole votes where these are counted.
///
/// The draws come in blocks, each with dice of its own, so that they are the same however many work on them.
public struct Draws: Sendable {
  /// What the weights could be.
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

  /// By step of the boards, how many whole votes it has; 0 where there are not only whole ones.
  var votes: [Int] { boards.flatMap { board in board.votes ?? board.steps.map { _ in 0 } } }

  /// The blocks that are made.
  var blocks: StrideTo<Int> { shard.blocks(of: count) }

  /// How many draws so many blocks' last one has.
  func size(of block: Int) -> Int { min(Draws.blockSize, count - block * Draws.blockSize) }

  /// The dice that a block's draws are made with, one after the other, and in each step after step.
  func dice(for block: Int) -> SplitMix64 {
    var first = SplitMix64(state: UInt64(seed))
    var dice = SplitMix64(state: first.next() ^ UInt64(block) &* 0x9E37_79B9_7F4A_7C15)
    _ = dice.next()
    return dice
  }
}
