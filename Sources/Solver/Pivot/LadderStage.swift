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
    let bounds = isBounded ?? (Self.stepsWorthBounds < steps) ? LadderBounds(self) : nil
    var (stages, bits): ([LadderStage], Double) = ([], 0)
    for modulus in Modulus.list(moduli) {
      guard let left = sizes(above: bits, bounds) else { break }
      stages.append(LadderStage(modulus: modulus, sizes: left, points: points(for: left.count)))
      bits += log2(Double(modulus.value))
    }
    return stages
  }

  /// The sizes of which there may be more coalitions than two to that power; those that mirror each other together.
  private func sizes(above bits: Double, _ bounds: LadderBounds?) -> ClosedRange<Int>? {
    guard let bounds else { return sizes }
    let mirrored = { (size: Int) in isMirrored ? voters - 1 - size : size }
    let left = sizes.filter { bits <= max(bounds.bits(of: $0), bounds.bits(of: mirrored($0))) }
    guard let first = left.first, let last = left.last else { return nil }
    return first...last
  }
}
