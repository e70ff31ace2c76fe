#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The tables of a ``Ladder`` modulo one number: they say of each size what the stages before left of its count.
struct LadderStage {
  /// The number.
  let modulus: Modulus
  /// The sizes of which anything can be left.
  let sizes: ClosedRange<Int>
  /// By table, its z.
  let points: [UInt64]
}

extension LadderPlan {
  /// From so many additions on, to look for what counts can be at most pays.
  private static let stepsWorthBounds = 1_000_000_000

  /// What is computed, modulo one number after the other, until nothing can be left of any count.
  ///
  /// Counts are below three quarters of two to the power of the voters, and so below the product of all moduli; most are
  /// far below (``LadderBounds``).
  ///
  /// - Parameter isBounded: whether to look how far; where nothing is said, if that pays.
  func stages(isBounded: Bool? = nil) -> [LadderStage] {
    let most = isBounded ?? (Self.stepsWorthBounds < steps) ? bitsBySize(LadderBounds(self)) : nil
    var (stages, bits): ([LadderStage], Double) = ([], 0)
    for modulus in Modulus.list(moduli) {
      guard let left = sizes(above: bits, most) else { break }
      stages.append(LadderStage(modulus: modulus, sizes: left, points: points(for: left.count)))
      bits += log2(Double(modulus.value))
    }
    return stages
  }

  /// By size, how many coalitions there may be, as a power of two; sizes that mirror each other have the same.
  private func bitsBySize(_ bounds: LadderBounds) -> [Double] {
    let bits = sizes.map(bounds.bits)
    return isMirrored ? zip(bits, bits.reversed()).map(max) : bits
  }

  /// The sizes of which there may be more coalitions than two to that power.
  private func sizes(above bits: Double, _ most: [Double]?) -> ClosedRange<Int>? {
    guard let most else { return sizes }
    guard let first = most.firstIndex(where: { bits <= $0 }), let last = most.lastIndex(where: { bits <= $0 }) else {
      return nil
    }
    return sizes.lowerBound + first...sizes.lowerBound + last
  }
}
