import Numbers

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
/// voters who join with p1, p2, ..., it is no more than exp(-sum pj (1 - pj) (1 - cos w_j t)). One transform of the weights
/// shows where it may be more, and only there it is computed.
struct Spectrum {
  private let weights: [Int]
  private let quota: Int
  /// How many points the circle has: more than all weigh together, and the heaviest once more.
  private let points: Int
  private let nodes: [Node]

  /// An index, and by how much it may be wrong at most.
  struct Share: Hashable {
    let index: Double
    let error: Double
  }

  /// One p, and the change of measure there.
  fileprivate struct Node {
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
    /// The sum of 1 - cos above which nothing matters: below 0 where the quota is so unlikely that nothing does.
    let reach: Double
  }

  /// What is left out of the sum at one p, as a part of a voter's weight.
  fileprivate static let negligible = 1e-18
  /// How far rounding may take a result, as a part of all that is summed up: some thousands of operations in doubles.
  private static let rounding = 1e-11
  /// The most voters, points of the circle, and factors that are multiplied: about a second.
  private static let (mostVoters, mostPoints, mostFactors) = (1000, 1 << 23, 30_000_000)

  /// - Parameter weights: of all voters, each above 0.
  /// - Precondition: `quota` is above 0, and no more than all weigh together.
  init?(_ weights: [Int], quota: Int) {
    let (total, heaviest) = (weights.reduce(0, +), weights.max() ?? 0)
    guard weights.count <= Self.mostVoters, total + heaviest < Self.mostPoints else { return nil }
    (self.weights, self.quota) = (weights, quota)
    points = 1 << (Int.bitWidth - (total + heaviest).leadingZeroBitCount)
    nodes = gaussRule((weights.count + 1) / 2).map { Node($0.point, $0.weight, weights, quota) }.filter { 0 < $0.reach }
  }

  /// By voter, its index; `nil` where too much of the function matters.
  ///
  /// - Throws: where somebody wants it to stop.
  func shares(_ goOn: () throws(Interrupted) -> Void) throws(Interrupted) -> [Share]? {
    let reach = nodes.map(\.reach).max() ?? 0
    let places = cosines(of: weights, points).enumerated().filter { Double(weights.count) - $0.element <= reach }
    guard places.count * nodes.count * weights.count <= Self.mostFactors else { return nil }
    var (indices, sums) = ([Double](repeating: 0, count: weights.count), [Double](repeating: 0, count: weights.count))
    for (place, cosines) in places {
      try goOn()
      let turns = weights.map { Turn($0, at: place, of: points) }
      // What stands at the other side of the circle is the same but for its sign.
      let twice = place == 0 || 2 * place == points ? 1.0 : 2.0
      for node in nodes where Double(weights.count) - cosines <= node.reach {
        add(node, turns, Turn(1, at: place, of: points), Turn(quota, at: place, of: points), twice, &indices, &sums)
      }
    }
    return weights.indices.map {
      Share(index: indices[$0], error: Self.rounding * sums[$0] + 2 * Self.negligible * Double(weights[$0]))
    }
  }

  /// Adds what one place of the circle says at one p, for each voter.
  private func add(
    _ node: Node, _ turns: [Turn], _ one: Turn, _ whole: Turn, _ twice: Double, _ indices: inout [Double],
    _ sums: inout [Double]
  ) {
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
      let term = outer * others * window * Complex(node.returns[voter], 0)
      indices[voter] += term.real
      sums[voter] += term.norm.squareRoot()
    }
  }

  private func product(of factors: [Complex], without voter: Int) -> Complex {
    factors.indices.reduce(Complex.one) { $1 == voter ? $0 : $0 * factors[$1] }
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

extension Spectrum.Node {
  fileprivate init(_ p: Double, _ part: Double, _ weights: [Int], _ quota: Int) {
    let tilt = Self.tilt(p, weights, Double(quota) - 0.5)
    let powers = weights.map { tilt * Double($0) }
    let means = powers.map { $0 < 300 ? log1p(p * expm1($0)) : log(p) + $0 }
    let scale = means.reduce(0, +) - tilt * Double(quota)
    // What one voter less, and the powers over its weight, can add to the bound.
    let amplitude = zip(powers, means).map { max(0, $0) - $1 }.max() ?? 0
    let excess = scale + amplitude - log(Spectrum.negligible)
    let joining = zip(powers, means).map { p * exp($0 - $1) }
    let least = joining.map { $0 * (1 - $0) }.min() ?? 0
    (self.part, self.tilt, self.joining) = (part, tilt, joining)
    (gains, returns) = (powers.map { expm1($0) }, means.map { exp(scale - $0) })
    // A voter who is left out takes at most 2 away; 1 more for what rounding does to the transform. What is too large to be
    // computed with is beyond all limits.
    reach = excess <= 0 ? -.infinity : powers.allSatisfy { $0 < 300 } ? excess / least + 3 : .infinity
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

/// A complex number.
private struct Complex {
  let real: Double
  let imaginary: Double

  static let one = Complex(1, 0)

  init(_ real: Double, _ imaginary: Double) { (self.real, self.imaginary) = (real, imaginary) }

  var norm: Double { real * real + imaginary * imaginary }
  var conjugate: Complex { Complex(real, -imaginary) }

  static func + (a: Complex, b: Complex) -> Complex { Complex(a.real + b.real, a.imaginary + b.imaginary) }
  static func - (a: Complex, b: Complex) -> Complex { Complex(a.real - b.real, a.imaginary - b.imaginary) }
  static func * (a: Complex, b: Complex) -> Complex {
    Complex(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }
  static func / (a: Complex, b: Complex) -> Complex { a * b.conjugate * Complex(1 / b.norm, 0) }
}

/// For each place on the upper half of a circle of so many points, the sum of the cosines of the weights there: the real
/// part of the discrete Fourier transform of how often each weight occurs (Cooley and Tukey 1965, Mathematics of
/// Computation 19:297).
///
/// - Precondition: `points` is a power of two above all weights, and at least 4.
private func cosines(of weights: [Int], _ points: Int) -> [Double] {
  // Even and odd weights as the two parts of a complex number, so that half the length does.
  let half = points / 2
  var packed = [Complex](repeating: Complex(0, 0), count: half)
  for weight in weights {
    packed[weight / 2] = packed[weight / 2] + (weight & 1 == 0 ? Complex(1, 0) : Complex(0, 1))
  }
  let roots = (0..<half).map { place in
    let angle = -2 * Double.pi * (Double(place) / Double(points))
    return Complex(cos(angle), sin(angle))
  }
  transform(&packed, roots)
  return (0...half).map { place in
    let (one, mirrored) = (packed[place & (half - 1)], packed[(half - place) & (half - 1)].conjugate)
    let (even, odd) = (one + mirrored, Complex(0, -1) * (one - mirrored))
    let root = place == half ? Complex(-1, 0) : roots[place]
    return (even + root * odd).real / 2
  }
}

/// The discrete Fourier transform, in place.
///
/// - Parameter roots: the powers of e^(-2 pi i / 2n) for n numbers.
private func transform(_ numbers: inout [Complex], _ roots: [Complex]) {
  let count = numbers.count
  numbers.withUnsafeMutableBufferPointer { numbers in
    roots.withUnsafeBufferPointer { roots in
      // The place with its bits the other way round counts from the highest bit down.
      var mirrored = 0
      for place in 0..<count {
        if place < mirrored { numbers.swapAt(place, mirrored) }
        var bit = count / 2
        while mirrored & bit != 0 { (mirrored, bit) = (mirrored ^ bit, bit / 2) }
        mirrored |= bit
      }
      var length = 1
      while length < count {
        for start in stride(from: 0, to: count, by: 2 * length) {
          for place in 0..<length {
            let (a, b) = (numbers[start + place], numbers[start + place + length] * roots[place * (count / length)])
            numbers[start + place] = a + b
            numbers[start + place + length] = a - b
          }
        }
        length *= 2
      }
    }
  }
}

/// The points and weights of Gauss's rule from 0 to 1, which is exact for polynomials of a degree below twice their number:
/// by Newton's steps to the roots of Legendre's polynomials.
private func gaussRule(_ count: Int) -> [(point: Double, weight: Double)] {
  (0..<count).map { number in
    var root = cos(Double.pi * (Double(number) + 0.75) / (Double(count) + 0.5))
    var slope = 0.0
    for _ in 0..<8 {
      var (value, before) = (1.0, 0.0)
      for degree in 1...count {
        let d = Double(degree)
        (value, before) = (((2 * d - 1) * root * value - (d - 1) * before) / d, value)
      }
      slope = Double(count) * (root * value - before) / (root * root - 1)
      root -= value / slope
    }
    return ((1 + root) / 2, 1 / ((1 - root * root) * slope * slope))
  }
}
