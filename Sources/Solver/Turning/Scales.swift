import Knowledge
import Numbers

/// Comparisons as they are weighed for many draws at once: in floating point where that is sure to tell the side, else
/// exactly.
struct Scales: Sendable {
  private let all: [Scale]

  /// One comparison.
  fileprivate struct Scale: Sendable {
    /// Its sum when all steps are 0.
    let base: Rational
    /// What each whole step adds that adds anything.
    let gains: [(step: Int, gain: Rational)]
    let (roughBase, roughGains): (Double, [Double])
    /// How far from nought a sum is sure to be on its side.
    let margin: Double
  }

  /// What decides on these boards and may come out in several ways.
  init(_ comparisons: Set<Comparison>, on boards: [Leeway]) {
    var (first, scales): (Int, [Scale]) = (0, [])
    for board in boards {
      let own = comparisons.filter { $0.body == 0 && $0.place == board.place && board.isOpen($0) }
      scales += own.map { Scale(board.terms(of: $0), firstStep: first) }
      first += board.steps.count
    }
    all = scales
  }

  /// How many words tell how the comparisons come out for one draw.
  var words: Int { (all.count + Scales.perWord - 1) / Scales.perWord }

  /// How many comparisons a word tells, each in two bits.
  private static let perWord = 32

  /// How the comparisons of one word come out for each draw.
  func signs(inWord word: Int, for draws: Columns) -> [UInt64] {
    var signs = Array(repeating: UInt64(0), count: draws.count)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: draws.count) { sums in
      for (index, scale) in all.dropFirst(word * Scales.perWord).prefix(Scales.perWord).enumerated() {
        sums.initialize(repeating: scale.roughBase)
        for (one, gain) in zip(scale.gains, scale.roughGains) { draws.add(gain, of: one.step, to: sums) }
        let doubtful = Scales.note(UnsafeBufferPointer(sums), scale.margin, at: index * 2, in: &signs)
        if doubtful { scale.noteExactly(sums, draws, at: index * 2, in: &signs) }
      }
    }
    return signs
  }

  /// Notes on which side of nought the sums lie, one bit for each side; true where some lie too near to say.
  private static func note(
    _ sums: UnsafeBufferPointer<Double>, _ margin: Double, at bit: Int, in signs: inout [UInt64]
  ) -> Bool {
    let (below, above) = (1 << bit as UInt64, 2 << bit as UInt64)
    var sure = 0
    signs.withUnsafeMutableBufferPointer { signs in
      for draw in 0..<sums.count {
        let side = (margin < sums[draw] ? above : 0) | (sums[draw] < -margin ? below : 0)
        signs[draw] |= side
        sure &+= side == 0 ? 0 : 1
      }
    }
    return sure < sums.count
  }
}

extension Scales.Scale {
  /// A comparison with these terms on a board, the first step of which is that one of all.
  init(_ terms: (base: Rational, gains: [Rational]), firstStep: Int) {
    base = terms.base
    gains = terms.gains.enumerated().filter { $0.element != .zero }.map { ($0.offset + firstStep, $0.element) }
    (roughBase, roughGains) = (base.approximation, gains.map(\.gain.approximation))
    // Each factor is right to 12 places, and each sum to 15 digits.
    let size = roughGains.reduce(roughBase.magnitude) { $0 + $1.magnitude }
    margin = (size + Double(gains.count + 1)) * 1e-11
  }

  /// Notes on which side the sums lie that floating point could not tell; a tie is on neither.
  func noteExactly(
    _ sums: UnsafeMutableBufferPointer<Double>, _ draws: Columns, at bit: Int, in signs: inout [UInt64]
  ) {
    for draw in 0..<draws.count where sums[draw].magnitude <= margin {
      let sign = gains.reduce(base) { $0 + $1.gain * draws.amount(at: draw, of: $1.step) }.sign
      signs[draw] |= (sign < 0 ? 1 : sign == 0 ? 0 : 2) << UInt64(bit)
    }
  }
}
