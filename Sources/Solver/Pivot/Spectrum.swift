import Numbers
import Threads

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The Shapley-Shubik indices in a body of many voters with large weights, each to within a bound of its own, where to count
/// all coalitions would take long.
///
/// Let every voter join with probability p, by itself. The index is the integral over p from 0 to 1 of the probability that
/// those who join without the voter weigh less than the quota, and no less with it (Owen 1972, Management Science 18:64).
/// In p this is a polynomial of a degree below the number of voters, which Gauss's rule integrates without an error. For
/// one p the probability is a sum over the characteristic function of the weight that has joined (the inversion of Gil-Pelaez
/// 1951, Biometrika 38:481, for whole numbers), after a change of measure by which that weight is the quota on average
/// (Esscher 1932, Skandinavisk Aktuarietidskrift 15:175). Nearly everywhere that function is too small to matter: with
/// voters who join with p1, p2, ..., it is no more than exp(-sum pj (1 - pj) (1 - cos w_j t)). Two transforms of the weights
/// show where it may be more (``SpectrumMap``), and only there it is computed; the bounds of all that is left out add up to
/// what that can make wrong.
struct Spectrum {
  private let weights: [Int]
  private let quota: Int
  /// How many points the circle has: more than all weigh together, and the heaviest once more.
  private let points: Int
  private let nodes: [SpectrumNode]
  private let map: SpectrumMap

  /// An index, and by how much it may be wrong at most.
  struct Share: Hashable {
    let index: Double
    let error: Double
  }

  /// How wrong what is left out may make an index, as a part of it: where that comes for little, and at most.
  private static let (usual, worst) = (1e-11, 1e-4)
  /// How far rounding may take a result, as a part of all that is summed up: some thousands of operations in doubles.
  private static let rounding = 1e-11
  /// The most voters, points of the circle, and factors that are multiplied: about a second.
  private static let (mostVoters, mostPoints, mostFactors) = (1000, 1 << 23, 30_000_000)

  /// Whether there are not too many of these weights, and they are not too large.
  static func takes(_ weights: [Int]) -> Bool {
    weights.count <= mostVoters && weights.reduce(0, +) + (weights.max() ?? 0) < mostPoints
  }

  /// - Parameters:
  ///   - weights: of all voters but veto players, each above 0.
  ///   - vetoes: how many veto players there are besides: all of them have to have joined.
  /// - Precondition: `quota` is above 0, and no more than all weigh together.
  init?(_ weights: [Int], quota: Int, vetoes: Int = 0) {
    let (total, heaviest) = (weights.reduce(0, +), weights.max() ?? 0)
    guard Self.takes(weights) else { return nil }
    (self.weights, self.quota) = (weights, quota)
    points = max(4, 1 << (Int.bitWidth - (total + heaviest).leadingZeroBitCount))
    let heaviness = weights.map { Double($0) / Double(heaviest) }
    nodes = gaussRule((weights.count + vetoes + 1) / 2).map { p, part in
      SpectrumNode(p, part * pow(p, Double(vetoes)), weights, heaviness, quota)
    }
    map = SpectrumMap(weights, heaviness, points)
  }

  /// By voter, its index; `nil` where too much of the function matters.
  ///
  /// - Throws: where somebody wants it to stop.
  func shares(_ watch: Watch = .nobody) throws(Interrupted) -> [Share]? {
    let total = Double(weights.reduce(0, +))
    let (least, neglected) = leastThatMatters(Self.usual / total)
    guard neglected * total <= Self.worst else { return nil }
    let mattering = map.kinds.map { kind in
      nodes.indices.filter { nodes[$0].isTame && least <= nodes[$0].most(in: kind) }
    }
    let places = map.cells.indices.filter { !mattering[Int(map.cells[$0])].isEmpty }
    // The same parts on any machine, so that what is added up is rounded alike.
    let parts = concurrentMap(16) { part in
      var sums = Sums(weights.count)
      for number in stride(from: part, to: places.count, by: 16) where !watch.isInterrupted() {
        add(places[number], mattering[Int(map.cells[places[number]])], to: &sums)
      }
      return sums
    }
    try watch.goOn()
    return weights.indices.map { voter in
      let size = parts.reduce(0) { $0 + $1.sizes[voter] }
      return Share(
        index: parts.reduce(0) { $0 + $1.indices[voter] },
        error: Self.rounding * size + neglected * Double(weights[voter]))
    }
  }

  /// The logarithm of what is computed, and how much all the rest can come to for each unit of a voter's weight: as much as
  /// is wanted, or else what it takes to stay within the limit of factors.
  private func leastThatMatters(_ wanted: Double) -> (least: Double, neglected: Double) {
    let (lowest, steps) = (-120.0, 720)
    var (counts, bounds) = ([Int](repeating: 0, count: steps), [Double](repeating: 0, count: steps))
    var (neglected, count) = (0.0, 0)
    for node in nodes {
      for kind in map.kinds {
        let most = node.most(in: kind)
        let bound = exp(min(most, 700)) * 2 * Double(kind.places) / Double(points)
        guard node.isTame, most.isFinite else { neglected += bound; continue }
        let step = max(0, min(steps - 1, Int((most - lowest) * 4)))
        (counts[step], bounds[step]) = (counts[step] + kind.places, bounds[step] + bound)
        count += kind.places
      }
    }
    var step = 0
    while step < steps, neglected + bounds[step] <= wanted || Self.mostFactors < count * weights.count {
      (neglected, count, step) = (neglected + bounds[step], count - counts[step], step + 1)
    }
    return (step == 0 ? -.infinity : lowest + Double(step) / 4, neglected)
  }

  /// Adds what one place of the circle says at some of the nodes, for each voter.
  private func add(_ place: Int, _ mattering: [Int], to sums: inout Sums) {
    let turns = weights.map { Turn($0, at: place, of: points) }
    let (one, whole) = (Turn(1, at: place, of: points), Turn(quota, at: place, of: points))
    // What stands at the other side of the circle is the same but for its sign.
    let twice = place == 0 || 2 * place == points ? 1.0 : 2.0
    for number in mattering {
      let node = nodes[number]
      let factors = zip(turns, node.joining).map { $0.factor($1) }
      let all = factors.reduce(Complex.one, *)
      // The sum of the powers of r from 1 to a weight is r (r^weight - 1) / (r - 1), where r is e^(tilt + it).
      let power = one.value * Complex(exp(node.tilt), 0)
      let step = one.lessOne(gaining: expm1(node.tilt))
      let outer = whole.value.conjugate * Complex(node.part * twice / Double(points), 0)
      for voter in weights.indices {
        let weight = Double(weights[voter])
        let others = factors[voter].norm < 0.01 ? product(of: factors, without: voter) : all / factors[voter]
        let window =
          step.norm == 0 ? Complex(weight, 0) : power * turns[voter].lessOne(gaining: node.gains[voter]) / step
        sums.add(outer * others * window * Complex(node.returns[voter], 0), for: voter)
      }
    }
  }

  private func product(of factors: [Complex], without voter: Int) -> Complex {
    factors.indices.reduce(Complex.one) { $1 == voter ? $0 : $0 * factors[$1] }
  }
}

/// By voter, what is summed up, and how large all of it is.
private struct Sums: Sendable {
  private(set) var indices: [Double]
  private(set) var sizes: [Double]

  init(_ voters: Int) {
    (indices, sizes) = ([Double](repeating: 0, count: voters), [Double](repeating: 0, count: voters))
  }

  mutating func add(_ term: Complex, for voter: Int) {
    indices[voter] += term.real
    sizes[voter] += term.norm.squareRoot()
  }
}

extension Tally {
  /// An index in parts of 2^60, which only adds to what it may be wrong by.
  init(_ share: Spectrum.Share, swings: Rational) {
    let unit = 1 << 60
    self.init(
      orders: Rational(Int((share.index * Double(unit)).rounded()), unit),
      error: Rational(Int((share.error * Double(unit)).rounded(.up)) + 1, unit), swings: swings)
  }
}

/// e to the power of i times an angle: so many of so many parts of the circle.
private struct Turn {
  let value: Complex
  /// 1 - cos of the angle, without the loss of a difference.
  private let short: Double

  init(_ weight: Int, at place: Int, of points: Int) {
    // Exact, since the circle has a power of two of points.
    let angle = 2 * Double.pi * (Double((weight * place) & (points - 1)) / Double(points))
    value = Complex(cos(angle), sin(angle))
    let half = sin(angle / 2)
    short = 2 * half * half
  }

  /// The characteristic function of a voter who joins with that probability.
  func factor(_ p: Double) -> Complex { Complex(1 - p * short, p * value.imaginary) }

  /// Itself, made greater by that part, less 1.
  func lessOne(gaining more: Double) -> Complex {
    Complex(more * value.real - short, (1 + more) * value.imaginary)
  }
}
