#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// By size, how many coalitions at most there can be in which somebody decides.
///
/// Their weight lies within a window about the quota. Of k voters that weigh at least a there are no more than the product of
/// 1 + y e^(t w) over the voters, divided by y^k e^(t a), for every y and every t from 0 on; and of those that weigh at most a,
/// for every t up to 0 (Chernoff 1952, Annals of Mathematical Statistics 23:493). The least over a grid of y and t is a
/// bound, whatever the grid.
struct LadderBounds {
  /// By point of the grid: the logarithm of the product and of what it is divided by for the weight, and that of y.
  private let grid: [(height: Double, slope: Double)]
  /// How many voters may be in a coalition beside those in the grid, and the logarithm of how many ways that is counted in.
  private let (approving, ways): (ClosedRange<Int>, Double)

  init(_ plan: LadderPlan) {
    let least = plan.needed.flatMap { $0 }
    let (known, heaviest) = (least.compactMap { $0 }, plan.weights.last ?? 0)
    let low = (known.min() ?? 0) - heaviest
    let vetoes = plan.shape.vetoes.count
    let isOpen = known.count < least.count || 0 < vetoes
    let high = isOpen ? plan.weights.reduce(0, +) : (known.max() ?? 0) - 1
    approving = max(0, vetoes - 1)...vetoes + plan.shape.approvers.count
    ways = log(Double(least.count))
    grid = Self.grid(plan.weights, low: Double(low), high: Double(high))
  }

  /// The logarithm, to base 2, of more coalitions than there are of that size.
  func bits(of size: Int) -> Double {
    let bounds = approving.map { approving in
      let others = Double(size - approving)
      return grid.reduce(Double.infinity) { min($0, $1.height - $1.slope * others) }
    }
    // What rounding could take away is far below one bit.
    return ((bounds.max() ?? 0) + ways) / log(2) + 1
  }

  private static func grid(_ weights: [Int], low: Double, high: Double) -> [(height: Double, slope: Double)] {
    let heaviest = Double(weights.last ?? 1)
    let heaviness = weights.map { Double($0) / heaviest }
    let mean = heaviness.reduce(0, +) / Double(max(1, weights.count))
    var grid: [(height: Double, slope: Double)] = []
    for tilt in stride(from: -12, through: 12, by: 0.5) {
      let window = tilt * (tilt < 0 ? high : low) / heaviest
      for odds in stride(from: -6, through: 6, by: 0.25) {
        let slope = odds - tilt * mean
        let sum = heaviness.reduce(0) { $0 + log1p(exp(slope + tilt * $1)) }
        grid.append((sum - window, slope))
      }
    }
    return grid
  }
}
