import Knowledge
import Numbers

/// All that the weights in one body of a board could be: each anywhere in its interval, or powers in a given order.
public struct Leeway: Sendable {
  /// The board.
  public let place: Place
  /// The body; 0 is power.
  public let body: Int
  /// The weights when every step is 0.
  public let base: [Rational]
  /// What may be added to them, each from nothing up to the whole step.
  public let steps: [Step]
  /// How much of each step makes the weights as they are stated.
  public let stated: [Rational]
  /// What there is of each step.
  public let kind: Kind

  /// What some factions gain together.
  public struct Step: Sendable {
    /// The factions that gain anything.
    public let gains: [(faction: Int, gain: Rational)]

    /// What they gain in all.
    var sum: Rational { gains.reduce(.zero) { $0 + $1.gain } }
  }

  /// What there can be of a step.
  public enum Kind: Sendable {
    /// As much of it as one likes.
    case any
    /// More than nothing, as between the places of an order.
    case some
    /// Whole votes.
    case votes
  }

  /// The weights after so much of each step, from 0 to 1.
  public func weights(_ amounts: [Rational]) -> [Rational] {
    zip(steps, amounts).reduce(into: base) { weights, step in
      for (faction, gain) in step.0.gains { weights[faction] += gain * step.1 }
    }
  }

  /// By step, how many votes it has; `nil` where there are not only whole ones.
  var votes: [Int]? {
    guard case .votes = kind else { return nil }
    return steps.map { $0.sum.whole ?? 0 }
  }
}

extension Board {
  /// What the weights could be, body by body: powers in an order, and all others anywhere in their intervals; nothing of
  /// those that are just numbers.
  public func leeways(at place: Place) -> [Leeway] {
    let bodies = factions.map(\.weights.count).max() ?? 0
    return [leewayOfOrder(at: place) ?? leewayOfIntervals(in: 0, at: place)].compactMap { $0 }
      + (1..<max(1, bodies)).compactMap { leewayOfIntervals(in: $0, at: place) }
  }

  /// What the powers could be that are given as an order; `nil` where they are numbers.
  ///
  /// Each place in the order is above the next by any step, and the last above nothing. Since every comparison is
  /// between sums of powers, their scale does not matter, and no step need be more than 1.
  public func leewayOfOrder(at place: Place) -> Leeway? {
    guard let order else { return nil }
    let steps = order.indices.map { last in
      Leeway.Step(gains: order[...last].joined().map { ($0, .one) })
    }
    let nothing = factions.map { _ in Rational.zero }
    return Leeway(place: place, body: 0, base: nothing, steps: steps, stated: steps.map { _ in .one }, kind: .some)
  }

  private func leewayOfIntervals(in body: Int, at place: Place) -> Leeway? {
    let open = factions.enumerated().compactMap { index, faction in
      faction.interval(in: body).flatMap { $0.lowerBound < $0.upperBound ? (index, $0) : nil }
    }
    guard !open.isEmpty else { return nil }
    let base = factions.map { $0.interval(in: body)?.lowerBound ?? $0.weights[body] }
    let steps = open.map { index, interval in
      Leeway.Step(gains: [(index, interval.upperBound - interval.lowerBound)])
    }
    let stated = open.map { index, interval in
      (factions[index].weights[body] - interval.lowerBound) / (interval.upperBound - interval.lowerBound)
    }
    let isNarrow = open.allSatisfy { $0.1.upperBound - $0.1.lowerBound <= Leeway.mostVotes }
    let kind: Leeway.Kind = countsWholeVotes(in: body) && isNarrow ? .votes : .any
    return Leeway(place: place, body: body, base: base, steps: steps, stated: stated, kind: kind)
  }
}

/// A set of weights on which certain comparisons come out alike, or certain choices lead.
public struct LeewayCell: Sendable {
  /// One set of weights in it, by faction.
  public let weights: [Rational]
  /// What holds in it.
  fileprivate let limits: [Limit]
  fileprivate let amounts: [Rational]

  /// That a sum that is linear in the steps is on one side of nought.
  fileprivate struct Limit {
    let terms: (base: Rational, gains: [Rational])
    let side: Side
  }

  /// Where a sum can be.
  fileprivate enum Side: CaseIterable { case below, at, above, notBelow }
}

extension Leeway {
  /// The comparison's sum when every step is 0, and what each step adds to it.
  public func terms(of comparison: Comparison) -> (base: Rational, gains: [Rational]) {
    (comparison.value(of: base), steps.map { comparison.factors.sum(of: $0) })
  }

  /// What is behind the choices that can have most behind them, when every step is 0, and what each step adds to it.
  /// Where the same is behind several of them whatever the powers are, they count as one.
  func contenders(of rivalry: Rivalry) -> [(base: Rational, gains: [Rational])] {
    var seen: Set<[Rational]> = []
    let all = rivalry.supports.map { support in [support.sum(of: base)] + steps.map { support.sum(of: $0) } }
      .filter { seen.insert($0).inserted }
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
    let terms = terms(of: comparison)
    return isOpen(comparison)
      && LeewayCell.Side.ofComparisons.count { side in
        amounts(within: rows(of: [LeewayCell.Limit(terms: terms, side: side)])) != nil
      } > 1
  }

  /// All that can be, as one cell.
  private var whole: LeewayCell { LeewayCell(weights: weights(stated), limits: [], amounts: stated) }

  /// The cells on which these comparisons come out alike; ties are cells of their own. The first is the one that holds
  /// the weights as they are stated; `nil` where they are more than ``mostCells``.
  ///
  /// - Throws: where somebody wants it to stop.
  public func cells(of comparisons: Set<Comparison>, in game: Game) throws(Interrupted) -> [LeewayCell]? {
    try cells(of: comparisons, within: whole, in: game)
  }

  /// Parts of a cell on which the same choices lead, and the same factions have any power: among them one at least for
  /// each choice that can lead alone, and for each two that can lead together, of the last rivalry one where any can. The
  /// first holds the weights of the cell; `nil` where they are more than ``mostCells``.
  ///
  /// - Throws: where somebody wants it to stop.
  public func cells(
    of rivalries: [Rivalry], within cell: LeewayCell, in game: Game
  ) throws(Interrupted) -> [LeewayCell]? {
    let own = rivalries.filter { $0.place == place && $0.body == body }
    guard var cells = try cells(of: Set(own.flatMap(\.presences)), within: cell, in: game) else { return nil }
    var tries = WholeVotes.Tries(stoppingIf: game.isInterrupted)
    for (index, rivalry) in own.enumerated() {
      let contenders = contenders(of: rivalry)
      if contenders.count < 2 { continue }
      var cut: [LeewayCell] = []
      for cell in cells { cut += try parts(of: cell, by: contenders, isLast: index + 1 == own.count, in: game, &tries) }
      try game.goOn()
      if Leeway.mostCells < cut.count || !tries.areEnough { return nil }
      cells = cut
    }
    return cells
  }

  private func cells(
    of comparisons: Set<Comparison>, within cell: LeewayCell, in game: Game
  ) throws(Interrupted) -> [LeewayCell]? {
    var (cells, tries) = ([cell], WholeVotes.Tries(stoppingIf: game.isInterrupted))
    for comparison in comparisons.filter({ $0.place == place && $0.body == body && isOpen($0) }).sorted() {
      var cut: [LeewayCell] = []
      for cell in cells {
        try game.goOn()
        cut += parts(of: cell, by: comparison, &tries)
      }
      try game.goOn()
      if Leeway.mostCells < cut.count || !tries.areEnough { return nil }
      cells = cut
    }
    return cells
  }

  /// In wider intervals it does not matter whether votes can be split.
  static let mostVotes = Rational(1_000_000_000)

  /// The most cells of one board.
  public static let mostCells = 2000

  /// Amounts for which these limits hold, as far inside as can be.
  private func amounts(within limits: [LeewayCell.Limit], _ tries: inout WholeVotes.Tries) -> [Rational]? {
    guard let votes else { return amounts(within: rows(of: limits), stoppingIf: tries.isStopped) }
    let search = WholeVotes(most: votes, limits.map { ($0.terms.base, $0.terms.gains, $0.side.ends) }, &tries)
    return search?.votes(&tries).map { counts in zip(counts, votes).map { Rational($0, $1) } }
  }

  private typealias Row = (factors: [Rational], bound: Rational)

  private func rows(of limits: [LeewayCell.Limit]) -> [Row] {
    var rows = (0...steps.count).map { (factors: unit($0, 1), bound: Rational.one) }
    // The last variable is how far inside it is; what has no inside may be as far as it likes.
    if case .some = kind { rows += steps.indices.map { (unit($0, -1).dropLast() + [.one], .zero) } }
    for limit in limits { rows += limit.rows }
    return rows
  }

  /// The factors of one variable alone, of the amounts and of how far inside they are.
  private func unit(_ index: Int, _ value: Rational) -> [Rational] {
    (0...steps.count).map { $0 == index ? value : .zero }
  }

  private func amounts(within rows: [Row], stoppingIf isStopped: () -> Bool = { false }) -> [Rational]? {
    let count = steps.count
    let found = LinearProgram.maximum(of: unit(count, 1), limits: rows, isStopped: isStopped)
    guard let found, .zero < found[count] else { return nil }
    return Array(found[..<count])
  }
}

extension LeewayCell.Side {
  fileprivate static let ofComparisons: [Self] = [.below, .at, .above]

  /// The least and the greatest whole number there; `nil` where there is no end.
  fileprivate var ends: (low: Int?, high: Int?) {
    switch self {
    case .below: (nil, -1)
    case .at: (0, 0)
    case .above: (1, nil)
    case .notBelow: (0, nil)
    }
  }

  /// The side of nought that a number is on.
  fileprivate init(of number: Rational) { self = number == .zero ? .at : number < .zero ? .below : .above }
}

extension LeewayCell.Limit {
  /// The limit as rows of a linear program, the last factor of which is that of how far inside it is.
  fileprivate var rows: [(factors: [Rational], bound: Rational)] {
    let most = (factors: terms.gains + [side == .below ? .one : .zero], bound: -terms.base)
    let least = (factors: terms.gains.map { -$0 } + [side == .above ? .one : .zero], bound: terms.base)
    switch side {
    case .below: return [most]
    case .at: return [most, least]
    case .above, .notBelow: return [least]
    }
  }
}

// The parts of a cell, first the one that holds its own weights.
extension Leeway {
  /// The part of a cell in which some more limits hold.
  private func part(of cell: LeewayCell, _ limits: [LeewayCell.Limit], _ tries: inout WholeVotes.Tries) -> LeewayCell? {
    let limits = cell.limits + limits
    return amounts(within: limits, &tries).map { LeewayCell(weights: weights($0), limits: limits, amounts: $0) }
  }

  /// The part of a cell that holds its own weights, which keep some more limits.
  private func ownPart(of cell: LeewayCell, _ limits: [LeewayCell.Limit]) -> LeewayCell {
    LeewayCell(weights: cell.weights, limits: cell.limits + limits, amounts: cell.amounts)
  }

  /// The parts on which the comparison comes out alike.
  private func parts(of cell: LeewayCell, by comparison: Comparison, _ tries: inout WholeVotes.Tries) -> [LeewayCell] {
    let (own, terms) = (LeewayCell.Side(of: comparison.value(of: cell.weights)), terms(of: comparison))
    return [ownPart(of: cell, [LeewayCell.Limit(terms: terms, side: own)])]
      + LeewayCell.Side.ofComparisons.filter { $0 != own }.compactMap {
        part(of: cell, [LeewayCell.Limit(terms: terms, side: $0)], &tries)
      }
  }

  /// The parts on which one contender leads alone, and those on which two lead, perhaps with others; where the
  /// rivalry is the last one, it does not matter which, so that one part will do.
  private func parts(
    of cell: LeewayCell, by contenders: [(base: Rational, gains: [Rational])], isLast: Bool, in game: Game,
    _ tries: inout WholeVotes.Tries
  ) throws(Interrupted) -> [LeewayCell] {
    let values = contenders.map { $0.gains.sum(of: cell.amounts) + $0.base }
    let best = values.max()
    let own = Array(values.indices.filter { values[$0] == best }.prefix(2))
    var parts = [ownPart(of: cell, limits(contenders, leadBy: own))]
    for index in contenders.indices where own != [index] {
      try game.goOn()
      if let part = part(of: cell, limits(contenders, leadBy: [index]), &tries) { parts.append(part) }
    }
    for (a, b) in contenders.indices.flatMap({ a in (a + 1..<contenders.count).map { (a, $0) } }) where own != [a, b] {
      try game.goOn()
      if isLast, own.count == 2 { break }
      guard let part = part(of: cell, limits(contenders, leadBy: [a, b]), &tries) else { continue }
      parts.append(part)
      if isLast { break }
    }
    return parts
  }

  /// That one contender leads alone, or that two lead, perhaps with others.
  private func limits(
    _ contenders: [(base: Rational, gains: [Rational])], leadBy leaders: [Int]
  ) -> [LeewayCell.Limit] {
    contenders.indices.filter { $0 != leaders[0] }.map { other in
      let (first, second) = (contenders[leaders[0]], contenders[other])
      let terms = (first.base - second.base, zip(first.gains, second.gains).map { $0 - $1 })
      let side: LeewayCell.Side = leaders.contains(other) ? .at : leaders.count == 1 ? .above : .notBelow
      return LeewayCell.Limit(terms: terms, side: side)
    }
  }
}
