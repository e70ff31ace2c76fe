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
  /// How much of each step makes the powers as they are stated.
  public let stated: [Rational]
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
  /// What the powers could be: in an order, or anywhere in their intervals; `nil` where they are just numbers.
  public func leeway(at place: Place) -> Leeway? { leewayOfOrder(at: place) ?? leewayOfIntervals(at: place) }

  /// What the powers could be that are given as an order; `nil` where they are numbers.
  ///
  /// Each place in the order is above the next by any step, and the last above nothing. Since every comparison is
  /// between sums of powers, their scale does not matter, and no step need be more than 1.
  public func leewayOfOrder(at place: Place) -> Leeway? {
    guard let order else { return nil }
    let steps = order.indices.map { last in
      factions.indices.map { faction in order[...last].joined().contains(faction) ? Rational.one : .zero }
    }
    let nothing = factions.map { _ in Rational.zero }
    return Leeway(place: place, base: nothing, steps: steps, stated: steps.map { _ in .one }, isStrict: true)
  }

  private func leewayOfIntervals(at place: Place) -> Leeway? {
    let open = factions.enumerated().compactMap { index, faction in
      faction.interval.flatMap { $0.lowerBound < $0.upperBound ? (index, $0) : nil }
    }
    guard !open.isEmpty else { return nil }
    let base = factions.map { $0.interval?.lowerBound ?? $0.weights[0] }
    let steps = open.map { index, interval in
      factions.indices.map { $0 == index ? interval.upperBound - interval.lowerBound : .zero }
    }
    let stated = open.map { index, interval in
      (factions[index].weights[0] - interval.lowerBound) / (interval.upperBound - interval.lowerBound)
    }
    return Leeway(place: place, base: base, steps: steps, stated: stated, isStrict: false)
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
    (comparison.value(of: base), steps.map { comparison.factors.sum(of: $0) })
  }

  /// What is behind the choices that can have most behind them, when every step is 0, and what each step adds to it.
  /// Where the same is behind several of them whatever the powers are, they count as one.
  func contenders(of rivalry: Rivalry) -> [(base: Rational, gains: [Rational])] {
    let all = Set(
      rivalry.supports.map { support in [support.sum(of: base)] + steps.map { support.sum(of: $0) } })
    let least = all.map { sum in sum.dropFirst().reduce(sum[0]) { $0 + min($1, .zero) } }.max() ?? .zero
    return all.filter { sum in least <= sum.dropFirst().reduce(sum[0]) { $0 + max($1, .zero) } }
      .map { ($0[0], Array($0.dropFirst())) }
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

  /// Whether the comparison comes out one way for some powers, and another way for others.
  public func isUndecided(_ comparison: Comparison) -> Bool {
    isOpen(comparison) && (-1...1).count { amounts(for: [(comparison, $0)]) != nil } > 1
  }

  /// The cells on which these comparisons come out alike, within a cell, or among all that can be; ties are cells of
  /// their own. The first is the one that holds the powers as they are stated; `nil` where they are more than
  /// ``mostCells``.
  ///
  /// - Throws: where somebody wants it to stop.
  public func cells(
    of comparisons: Set<Comparison>, within cell: LeewayCell? = nil, in game: Game
  ) throws(Interrupted) -> [LeewayCell]? {
    var cells = [cell ?? LeewayCell(powers: powers(stated), signs: [], amounts: stated)]
    for comparison in comparisons.filter({ $0.place == place && $0.body == 0 && isOpen($0) }).sorted() {
      var cut: [LeewayCell] = []
      for cell in cells {
        try game.goOn()
        cut += cell.parts(by: comparison, of: self)
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
    guard let found = LinearProgram.maximum(of: unit(count, 1), limits: limits), .zero < found[count] else {
      return nil
    }
    return Array(found[..<count])
  }
}

extension LeewayCell {
  /// The parts of the cell on which the comparison comes out alike, first the one that holds the cell's own powers.
  fileprivate func parts(by comparison: Comparison, of leeway: Leeway) -> [LeewayCell] {
    let own = comparison.value(of: powers).sign
    let here = LeewayCell(powers: powers, signs: signs + [(comparison, own)], amounts: amounts)
    return [here]
      + (-1...1).filter { $0 != own }.compactMap { sign in
        let signs = self.signs + [(comparison, sign)]
        return leeway.amounts(for: signs).map {
          LeewayCell(powers: leeway.powers($0), signs: signs, amounts: $0)
        }
      }
  }
}
