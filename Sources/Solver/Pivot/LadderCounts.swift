import Numbers

/// By size, in how many coalitions each voter decides: what the tables of a ``Ladder`` say together.
///
/// For each remainder of the size, the values of a polynomial are turned into its coefficients (Lagrange); then the
/// remainders by all moduli into the one number below their product that has them (the Chinese remainder theorem, as
/// Garner 1959, IRE Transactions on Electronic Computers 8:140, computes it). Counts are below three quarters of two to
/// the power of the voters, and so below that product.
struct LadderCounts {
  private let plan: LadderPlan
  private let moduli: [Modulus]
  private let readings: [[LadderTable.Element]]
  private let curves: [Curve]
  /// By modulus, the inverses of those before it.
  private let inverses: [[UInt64]]

  /// - Parameter readings: by table, those of the first modulus first, what it says of each approver and each weight.
  init(_ plan: LadderPlan, _ moduli: [Modulus], readings: [[LadderTable.Element]]) {
    (self.plan, self.moduli, self.readings) = (plan, moduli, readings)
    curves = moduli.map { Curve(plan.points, isMirrored: plan.isMirrored, $0) }
    inverses = moduli.indices.map { later in moduli[..<later].map { moduli[later].inverse($0.value) } }
  }

  /// How often somebody decides; where the dual was counted besides, half of what was counted.
  func tally(of place: Int, _ orders: Orders?) -> Tally {
    let counts = moduli.indices.map { remainders(of: place, modulo: $0) }
    var (swings, shares): ([UInt64], [UInt64]) = ([], [])
    swings = Array(repeating: 0, count: moduli.count + 1)
    shares = Array(repeating: 0, count: (orders?.base.words.count ?? 0) + 1)
    for (index, size) in plan.sizes.enumerated() {
      let count = whole(counts.map { $0[index] })
      add(count, times: [1], to: &swings)
      if let orders, size < orders.weights.count { add(count, times: orders.weights[size].words, to: &shares) }
    }
    let counted = Rational(plan.isMirrored ? 2 : 1)
    let share = orders.map { Rational(words: shares) / ($0.base * counted) }
    return Tally(orders: share, swings: Rational(words: swings) / counted)
  }

  private func add(_ count: [UInt64], times factor: [UInt64], to sum: inout [UInt64]) {
    count.withUnsafeBufferPointer { count in
      factor.withUnsafeBufferPointer { factor in
        sum.withUnsafeMutableBufferPointer { Limbs.addProduct(count, factor, to: $0) }
      }
    }
  }

  /// By size, what is left of its count by one modulus.
  private func remainders(of place: Int, modulo index: Int) -> [UInt64] {
    let own = readings[(index * plan.points.count)..<((index + 1) * plan.points.count)].map { $0[place] }
    var counts = plan.sizes.map { _ in UInt64(0) }
    for remainder in 0..<plan.fold {
      let low = (plan.sizes.lowerBound - remainder + plan.fold - 1) / plan.fold
      let values = values(of: own, at: remainder, modulo: index)
      for (turn, count) in curves[index].coefficients(values, from: low).enumerated() {
        let size = (low + turn) * plan.fold + remainder
        if plan.sizes.contains(size) { counts[size - plan.sizes.lowerBound] = count }
      }
    }
    return counts
  }

  /// What the tables say of the sizes with that remainder, at each point of the curve. A size and the one that mirrors
  /// it have the same count, and so the one's value at z gives the other's at one over z.
  private func values(of own: [LadderTable.Element], at remainder: Int, modulo index: Int) -> [UInt64] {
    let direct = own.map { $0[remainder] }
    guard plan.isMirrored else { return direct }
    let last = plan.voters - 1 - remainder
    let other = last % plan.fold
    return direct
      + zip(own, curves[index].points[own.count...]).map { element, inverse in
        moduli[index].product(element[other], moduli[index].power(inverse, last / plan.fold))
      }
  }

  /// The whole number of which these are left by the moduli.
  private func whole(_ remainders: [UInt64]) -> [UInt64] {
    var digits: [UInt64] = []
    for (later, modulus) in moduli.enumerated() {
      var digit = remainders[later]
      for (earlier, inverse) in inverses[later].enumerated() {
        digit = modulus.product(modulus.difference(digit, modulus.reduced(digits[earlier])), inverse)
      }
      digits.append(digit)
    }
    return digits.indices.reversed().reduce(into: [UInt64](repeating: 0, count: moduli.count + 1)) { whole, index in
      var carry = digits[index]
      for limb in whole.indices {
        let (high, low) = whole[limb].multipliedFullWidth(by: moduli[index].value)
        let (sum, over) = low.addingReportingOverflow(carry)
        (whole[limb], carry) = (sum, high &+ (over ? 1 : 0))
      }
    }
  }
}

/// Polynomials through values at given points (Lagrange).
private struct Curve {
  let modulus: Modulus
  /// Where the values are known.
  let points: [UInt64]
  /// What times each point is 1.
  private let inverses: [UInt64]
  /// By point, the coefficients of the polynomial that is 1 there and 0 at the others.
  private let bases: [[UInt64]]

  init(_ points: [UInt64], isMirrored: Bool, _ modulus: Modulus) {
    let inverses = points.map { modulus.inverse($0) }
    self.modulus = modulus
    self.points = isMirrored ? points + inverses : points
    self.inverses = isMirrored ? inverses + points : inverses
    bases = Self.bases(self.points, modulus)
  }

  private static func bases(_ points: [UInt64], _ modulus: Modulus) -> [[UInt64]] {
    // The product of x - point over all points, the lowest power first.
    let all = points.reduce([UInt64(1)]) { product, point in
      let shifted = [0] + product
      return shifted.indices.map { (power: Int) -> UInt64 in
        let more = power < product.count ? modulus.product(product[power], point) : 0
        return modulus.difference(shifted[power], more)
      }
    }
    return points.map { point in
      var (base, rest) = (points.map { _ in UInt64(0) }, UInt64(0))
      for power in points.indices.reversed() {
        rest = modulus.sum(all[power + 1], modulus.product(rest, point))
        base[power] = rest
      }
      let value = base.reversed().reduce(UInt64(0)) { modulus.sum(modulus.product($0, point), $1) }
      let scale = modulus.inverse(value)
      return base.map { modulus.product($0, scale) }
    }
  }

  /// The coefficients of x^low and of the powers above it, of a polynomial that has no lower ones and no more of them
  /// than there are points.
  func coefficients(_ values: [UInt64], from low: Int) -> [UInt64] {
    let scaled = zip(values, inverses).map { modulus.product($0, modulus.power($1, low)) }
    return points.indices.map { power in
      zip(scaled, bases).reduce(UInt64(0)) { sum, term in modulus.sum(sum, modulus.product(term.0, term.1[power])) }
    }
  }
}
