/// One of so many parts of some draws, which can be made on a machine of its own.
///
/// The parts take the blocks of draws in turns, so that they differ by one block at most. Those beyond the number of
/// blocks have none.
public struct Shard: Hashable, Sendable {
  /// Which part it is, from 1.
  public let number: Int
  /// How many parts there are.
  public let count: Int

  /// Draws that are not split.
  public static let all = Shard(1, of: 1)

  /// - Precondition: `number` is from 1 to `count`.
  public init(_ number: Int, of count: Int) {
    precondition(1...count ~= number, "there is no such part")
    (self.number, self.count) = (number, count)
  }

  /// Its blocks, where there are so many draws in all.
  func blocks(of draws: Int) -> StrideTo<Int> {
    stride(from: number - 1, to: (draws + Draws.blockSize - 1) / Draws.blockSize, by: count)
  }

  /// How many of so many draws are its own.
  public func size(of draws: Int) -> Int {
    blocks(of: draws).reduce(0) { $0 + min(Draws.blockSize, draws - $1 * Draws.blockSize) }
  }
}
