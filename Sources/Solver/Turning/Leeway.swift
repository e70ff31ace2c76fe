import Knowledge
import Numbers

/// All that the powers on one board could be: each anywhere in its interval, or in a given order.
public struct Leeway: Sendable {
  /// The board.
  public let place: Place
  /// The powers when every step is 0.
  public let base: [Rational]
  /// What may be added to them, each from nothing up to the whole step: by step, what each faction gains.
  public let steps: [[Rational]]
  /// Whether each step is more than nothing, as between the places of an order.
  public let isStrict: Bool

  /// The powers after so much of each step, from 0 to 1.
  public func powers(_ amounts: [Rational]) -> [Rational] {
    zip(steps, amounts).reduce(base) { powers, step in
      zip(powers, step.0).map { $1 == .zero ? $0 : $0 + $1 * step.1 }
    }
  }
}

extension Board {
  /// What the powers could be; `nil` where they are stated without an interval.
  public func leeway(at place: Place) -> Leeway? {
    let open = factions.enumerated().compactMap { index, faction in
      faction.interval.flatMap { $0.lowerBound < $0.upperBound ? (index, $0) : nil }
    }
    guard !open.isEmpty else { return nil }
    let base = factions.map { $0.interval?.lowerBound ?? $0.weights[0] }
    let steps = open.map { index, interval in
      factions.indices.map { $0 == index ? interval.upperBound - interval.lowerBound : .zero }
    }
    return Leeway(place: place, base: base, steps: steps, isStrict: false)
  }
}

/// A set of powers on which certain comparisons come out alike.
public struct LeewayCell: Sendable {
  /// One set of powers in it, by faction.
  public let powers: [Rational]
  /// How the comparisons come out.
  fileprivate let signs: [(Comparison, Int)]
  fileprivate let amounts: [Rational]
}

extension Leeway {
  /// The comparison's sum when every step is 0, and what each step adds to it.
  public func terms(of comparison: Comparison) -> (base: Rational, gains: [Rational]) {
    let gains = steps.map { step in zip(comparison.factors, step).reduce(.zero) { $0 + $1.0 * $1.1 } }
    return (comparison.value(of: base), gains)
  }

  /// Whether the comparison can come out in more than one way.
  ///
  /// The least and the largest sum stand at the ends: within a body the worst for an option gives its accepters their
  /// low ends and the others their high ends.
  public func isOpen(_ comparison: Comparison) -> Bool {
    let (base, gains) = terms(of: comparison)
    let low = gains.reduce(base) { $0 + min($1, .zero) }
    let high = gains.reduce(base) { $0 + max($1, .zero) }
    return !(.zero < low || high < .zero || low == high)
  }

  /// The cells on which these comparisons come out alike, within a cell, or among all that can be; ties are cells of
  /// their own. `nil` where they are more than ``mostCells``.
  ///
  /// - Throws: where somebody wants it to stop.
  public func cells(
    of comparisons: Set<Comparison>, within cell: LeewayCell? = nil, in game: Game
  ) throws(Interrupted) -> [LeewayCell]? {
    let middle = steps.map { _ in Rational(1, 2) }
    var cells = [cell ?? LeewayCell(powers: powers(middle), signs: [], amounts: middle)]
    for comparison in comparisons where comparison.place == place && comparison.body == 0 && isOpen(comparison) {
      var cut: [LeewayCell] = []
      for cell in cells {
        try game.goOn()
        cut += (-1...1).compactMap { cell.part($0, comparison, of: self) }
      }
      if Leeway.mostCells < cut.count { return nil }
      cells = cut
    }
    return cells
  }

  /// The most cells of one board.
  public static let mostCells = 2000

  /// Powers for which the comparisons come out like this, as far inside as can be.
  fileprivate func amounts(for signs: [(Comparison, Int)]) -> [Rational]? {
    let count = steps.count
    func unit(_ index: Int, _ value: Rational) -> [Rational] { (0...count).map { $0 == index ? value : .zero } }
    var limits = (0...count).map { (factors: unit($0, 1), bound: Rational.one) }
    // The last variable is how far inside it is; what has no inside may be as far as it likes.
    if isStrict { limits += (0..<count).map { (unit($0, -1).dropLast() + [.one], .zero) } }
    for (comparison, sign) in signs {
      let (base, gains) = terms(of: comparison)
      if sign <= 0 { limits.append((gains + [sign == 0 ? .zero : .one], -base)) }
      if sign >= 0 { limits.append((gains.map { -$0 } + [sign == 0 ? .zero : .one], base)) }
    }
    guard let found = LinearProgram.maximum(of: unit(count, 1), limits: limits), .zero < found[count] else { return nil }
    return Array(found[..<count])
  }
}

extension LeewayCell {
  /// The part of the cell on which the comparison comes out like this.
  fileprivate func part(_ sign: Int, _ comparison: Comparison, of leeway: Leeway) -> LeewayCell? {
    let signs = self.signs + [(comparison, sign)]
    let value = comparison.value(of: powers)
    let isHere = value == .zero ? sign == 0 : (value < .zero) == (sign < 0) && sign != 0
    guard let amounts = isHere ? amounts : leeway.amounts(for: signs) else { return nil }
    return LeewayCell(powers: leeway.powers(amounts), signs: signs, amounts: amounts)
  }
}
