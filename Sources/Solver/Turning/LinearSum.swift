import Numbers

/// A sum that is linear in what draws take of the steps: exactly, and roughly.
struct LinearSum: Sendable {
  /// The sum when all steps are 0.
  private let base: Rational
  /// What each whole step adds that adds anything.
  private let gains: [(step: Int, gain: Rational)]
  private let (roughBase, roughGains): (Double, [Double])
  /// How far from the exact sum the rough one may be.
  let margin: Double

  /// A sum with these terms on a board, the first step of which is that one of all.
  init(_ terms: (base: Rational, gains: [Rational]), firstStep: Int) {
    base = terms.base
    gains = terms.gains.enumerated().filter { $0.element != .zero }.map { ($0.offset + firstStep, $0.element) }
    (roughBase, roughGains) = (base.approximation, gains.map(\.gain.approximation))
    // Each factor is right to 12 places, and each sum to 15 digits.
    let size = roughGains.reduce(roughBase.magnitude) { $0 + $1.magnitude }
    margin = (size + Double(gains.count + 1)) * 1e-11
  }

  /// The rough sum for each draw.
  func weigh(_ draws: Columns, into sums: inout [Double]) {
    sums = Array(repeating: roughBase, count: draws.count)
    sums.withUnsafeMutableBufferPointer { sums in
      for (one, gain) in zip(gains, roughGains) { draws.add(gain, of: one.step, to: sums) }
    }
  }

  /// The exact sum for one of the draws.
  func value(of draws: Columns, at place: Int) -> Rational {
    gains.reduce(base) { $0 + $1.gain * draws.amount(at: place, of: $1.step) }
  }
}
