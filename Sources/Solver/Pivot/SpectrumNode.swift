#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One probability with which everybody joins, the change of measure there, and how large its characteristic function can be.
struct SpectrumNode: Sendable {
  /// Its weight in Gauss's rule.
  let part: Double
  /// By e to this power times the weight of a coalition, the coalition is likelier than it was.
  let tilt: Double
  /// By voter, what its own weight adds to that, less 1.
  let gains: [Double]
  /// By voter, with which probability it joins then.
  let joining: [Double]
  /// By voter, what brings the others' coalitions back to how likely they are, at the quota.
  let returns: [Double]
  /// Whether all this can be computed with.
  let isTame: Bool
  /// The logarithm of what a voter of weight 1 adds where the function is 1, at most.
  private let height: Double
  /// By how much that falls, at least, with each 1 that the sums of ``SpectrumMap`` are greater.
  private let (slope, steepness): (Double, Double)

  /// - Parameter heaviness: by voter, its weight as a part of the heaviest one.
  init(_ p: Double, _ part: Double, _ weights: [Int], _ heaviness: [Double], _ quota: Int) {
    let tilt = Self.tilt(p, weights, Double(quota) - 0.5)
    let powers = weights.map { tilt * Double($0) }
    let means = powers.map { $0 < 300 ? log1p(p * expm1($0)) : log(p) + $0 }
    let scale = means.reduce(0, +) - tilt * Double(quota)
    let joining = zip(powers, means).map { p * exp($0 - $1) }
    (self.part, self.tilt, self.joining) = (part, tilt, joining)
    (gains, returns) = (powers.map { expm1($0) }, means.map { exp(scale - $0) })
    isTame = powers.allSatisfy { abs($0) < 300 }
    // What one voter less, and the powers over its weight, can add; a voter who is left out takes at most 1/2 away, and some
    // more is for what rounding does to the sums.
    height = log(part) + scale + (zip(powers, means).map { max(0, $0) - $1 }.max() ?? 0) + 0.6
    (slope, steepness) = isTame ? Self.line(below: joining.map { $0 * (1 - $0) }, heaviness) : (0, 0)
  }

  /// The logarithm of what a voter of weight 1 adds, at most, in a cell of the map.
  func most(in cell: SpectrumMap.Cell) -> Double {
    height - slope * cell.least - steepness * (steepness < 0 ? cell.heaviestMost : cell.heaviestLeast)
  }

  /// A line over heaviness that is nowhere above these variances, and on the whole near to them.
  private static func line(below variances: [Double], _ heaviness: [Double]) -> (Double, Double) {
    let lines = (-16...16).map { step in
      let steepness = Double(step) / 64
      return (zip(variances, heaviness).map { $0 - steepness * $1 }.min() ?? 0, steepness)
    }
    let (count, sum) = (Double(variances.count), heaviness.reduce(0, +))
    return lines.max { count * $0.0 + sum * $0.1 < count * $1.0 + sum * $1.1 } ?? (0, 0)
  }

  /// The tilt with which a weight is expected to join, by halving: none is needed that is exact.
  private static func tilt(_ p: Double, _ weights: [Int], _ weight: Double) -> Double {
    func expected(_ tilt: Double) -> Double {
      weights.reduce(0) { sum, one in
        let odds = p / (1 - p) * exp(min(700, tilt * Double(one)))
        return sum + Double(one) * odds / (1 + odds)
      }
    }
    let mean = Double(weights.reduce(0, +)) / Double(max(1, weights.count))
    var (low, high) = (-64 / mean, 64 / mean)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if expected(middle) < weight { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
