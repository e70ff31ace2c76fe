import Numbers

/// By size, in how many coalitions each voter decides: what the tables of a ``Ladder`` say together.
///
/// For each remainder of the size, the values of a polynomial are turned into its coefficients (Lagrange); what the stages
/// left of a count are its digits, each by the modulus of one stage (the Chinese remainder theorem, as Garner 1959, IRE
/// Transactions on Electronic Computers 8:140, computes it). What is known of all counts from the stages before is taken off
/// before a stage is read, so that it needs only as many tables as sizes of which anything is left.
struct LadderCounts: Sendable {
  private let plan: LadderPlan
  private let stages: [LadderStage]
  private let moduli: [Modulus]
  private let readings: [[[LadderTable.Element]]]
  private let curves: [Curve]
  /// By stage, what times the product of all moduli before is 1.
  private let inverses: [UInt64]

  /// - Parameter readings: by stage and table, what it says of each approver and each weight.
  init(_ plan: LadderPlan, _ stages: [LadderStage], readings: [[[LadderTable.Element]]]) {
    (self.plan, self.stages, self.readings) = (plan, stages, readings)
    moduli = stages.map(\.modulus)
    curves = stages.map { Curve($0.points, isMirrored: plan.isMirrored, $0.modulus) }
    inverses = stages.indices.map { place in
      let modulus = stages[place].modulus
      return modulus.inverse(stages[..<place].reduce(1) { modulus.product($0, modulus.reduced($1.modulus.value)) })
    }
  }

  /// How often somebody decides; where the dual was counted besides, half of what was counted.
  func tally(of place: Int, _ orders: Orders?) -> Tally {
    let digits = stages.indices.reduce(into: []) { digits, stage in
      digits.append(self.digits(of: place, at: stage, before: digits))
    }
    let words = plan.moduli * Modulus.bits / UInt64.bitWidth + 2
    var swings = [UInt64](repeating: 0, count: words)
    var shares = [UInt64](repeating: 0, count: max(words, orders?.base.words.count ?? 0) + 1)
    for (index, size) in plan.sizes.enumerated() {
      let count = whole(digits.map { $0[index] }, words)
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

  /// By size, its digit at one stage.
  private func digits(of place: Int, at stage: Int, before: [[UInt64]]) -> [UInt64] {
    let (modulus, sizes) = (stages[stage].modulus, stages[stage].sizes)
    let known = known(before, modulus)
    let left = zip(readings[stage], stages[stage].points).map { reading, z in
      zip(reading[place], element(known, at: z, modulus)).map {
        modulus.product(modulus.difference($0, $1), inverses[stage])
      }
    }
    var digits = plan.sizes.map { _ in UInt64(0) }
    for remainder in 0..<plan.fold {
      let low = (sizes.lowerBound - remainder + plan.fold - 1) / plan.fold
      let values = values(of: left, at: remainder, curves[stage])
      for (turn, digit) in curves[stage].coefficients(values, from: low).enumerated() {
        let size = (low + turn) * plan.fold + remainder
        if sizes.contains(size) { digits[size - plan.sizes.lowerBound] = digit }
      }
    }
    return digits
  }

  /// By size, what all its digits so far come to by a modulus.
  private func known(_ digits: [[UInt64]], _ modulus: Modulus) -> [UInt64] {
    zip(digits, moduli).reversed().reduce(into: digits.first.map { $0.map { _ in 0 } } ?? []) { known, next in
      let (digits, factor) = (next.0, modulus.reduced(next.1.value))
      for index in known.indices { known[index] = modulus.reduced(known[index] &* factor &+ digits[index]) }
    }
  }

  /// What a table would say of these counts, by size.
  private func element(_ counts: [UInt64], at z: UInt64, _ modulus: Modulus) -> LadderTable.Element {
    var element = LadderTable.Element(repeating: 0, count: plan.fold)
    for (place, count) in counts.enumerated().reversed() {
      let remainder = (plan.sizes.lowerBound + place) % plan.fold
      element[remainder] = modulus.sum(modulus.product(element[remainder], z), count)
    }
    // The first size with each remainder was taken as if it had not come round at z yet.
    return element.indices.map { remainder in
      let turns = (plan.sizes.lowerBound - remainder + plan.fold - 1) / plan.fold
      return modulus.product(element[remainder], modulus.power(z, turns))
    }
  }

  /// What is left of the sizes with that remainder, at each point of the curve. A size and the one that mirrors it have the
  /// same count, and so the one's value at z gives the other's at one over z.
  private func values(of left: [LadderTable.Element], at remainder: Int, _ curve: Curve) -> [UInt64] {
    let direct = left.map { $0[remainder] }
    guard plan.isMirrored else { return direct }
    let last = plan.voters - 1 - remainder
    let other = last % plan.fold
    return direct
      + zip(left, curve.points[left.count...]).map { element, inverse in
        curve.modulus.product(element[other], curve.modulus.power(inverse, last / plan.fold))
      }
  }

  /// The whole number with these digits, the lowest first.
  private func whole(_ digits: [UInt64], _ words: Int) -> [UInt64] {
    zip(digits, moduli).reversed().reduce(into: [UInt64](repeating: 0, count: words)) { whole, next in
      var carry = next.0
      for limb in whole.indices {
        let (high, low) = whole[limb].multipliedFullWidth(by: next.1.value)
        let (sum, over) = low.addingReportingOverflow(carry)
        (whole[limb], carry) = (sum, high &+ (over ? 1 : 0))
      }
    }
  }
}

/// Polynomials through values at given points (Lagrange).
private struct Curve: Sendable {
  let modulus: Modulus
  /// Where the values are known.
  let points: [UInt64]
  /// What times each point is 1.
  private let inverses: [UInt64]
  /// By power, its coefficient in the polynomials that are 1 at one of the points and 0 at the others.
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
    let bases = points.map { point in
      var (base, rest) = (points.map { _ in UInt64(0) }, UInt64(0))
      for power in points.indices.reversed() {
        rest = modulus.sum(all[power + 1], modulus.product(rest, point))
        base[power] = rest
      }
      let value = base.reversed().reduce(UInt64(0)) { modulus.sum(modulus.product($0, point), $1) }
      let scale = modulus.inverse(value)
      return base.map { modulus.product($0, scale) }
    }
    return points.indices.map { power in bases.map { $0[power] } }
  }

  /// The coefficients of x^low and of the powers above it, of a polynomial that has no lower ones and no more of them
  /// than there are points.
  func coefficients(_ values: [UInt64], from low: Int) -> [UInt64] {
    let scaled = zip(values, inverses).map { modulus.product($0, modulus.power($1, low)) }
    return bases.map { modulus.sum(ofProducts: scaled, $0) }
  }
}
