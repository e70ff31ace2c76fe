import Numbers

// Random committees, small enough to be understood when one of them fails.
extension Committee {
  /// The committee of that seed, of 1 to `most` voters.
  init(seed: UInt64, atMost most: Int) {
    var random = SplitMix64(seed: seed)
    let (voters, bodies) = (1 + random.below(most), 1 + random.below(3))
    weights = (0..<voters).map { _ in (0..<bodies).map { _ in random.weight() } }
    rule = .majority(of: 0)
    rule = random.rule(for: self, depth: 0)
  }
}

/// A small random number generator with a seed (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to `count` - 1.
  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  /// A weight from a short list, so that ties are frequent.
  mutating func weight() -> Rational {
    let choices: [Rational] = [0, 0, 1, 1, 2, 3, 5, Rational(1, 10), Rational(3, 10), Rational(1, 4)]
    return choices[below(choices.count)]
  }

  /// A rule that can be met: no body without weight is asked.
  mutating func rule(for committee: Committee, depth: Int) -> Committee.Decision {
    if depth < 3, below(5) < 2 {
      let parts = (0..<(2 + below(2))).map { _ in rule(for: committee, depth: depth + 1) }
      return below(2) == 0 ? .all(parts) : .any(parts)
    }
    let totals = committee.weights[0].indices.map { body in committee.weights.reduce(Rational.zero) { $0 + $1[body] } }
    let bodies = totals.indices.filter { totals[$0] != .zero }
    if bodies.isEmpty || below(4) == 0 { return .approval(below(committee.weights.count)) }
    if below(8) == 0 { return .unless(rule(for: committee, depth: depth + 1)) }
    let body = bodies[below(bodies.count)]
    if below(10) == 0 { return .turnout(Rational(1 + below(6), 6), of: body) }
    switch below(5) {
    case 0: return .unanimity(of: body)
    case 1: return .share(Rational(1 + below(6), 6), of: body)
    case 2: return .votes(totals[body] * Rational(1 + below(8), 8), of: body)
    default: return .majority(of: body)
    }
  }
}
