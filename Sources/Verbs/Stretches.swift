import Knowledge
import Numbers
import Solver

/// A stretch of changes along which an answer is the same: one change, or all between two.
struct Stretch: Hashable, Sendable {
  let low: Rational
  /// `nil` where the stretch has no end.
  let high: Rational?
  /// Whether the ends themselves belong to it.
  let holdsLow, holdsHigh: Bool
  /// The answer in a few words.
  let brief: String

  var isPoint: Bool { high == low }

  func contains(_ change: Rational) -> Bool {
    let isAbove = holdsLow ? low <= change : low < change
    return isAbove && (high.map { holdsHigh ? change <= $0 : change < $0 } ?? true)
  }
}

extension Inquiry {
  /// The answer along all changes from `low` to `high`, exactly: between two neighbouring breakpoints it is constant, so
  /// that one change among them speaks for all.
  ///
  /// - Throws: where somebody wants it to stop.
  func stretches(
    of question: any Question, _ lever: Lever, from low: Rational, to high: Rational?
  ) throws(Interrupted) -> [Stretch] {
    let points = try breakpoints(of: lever, from: low, to: high)
    var found: [Stretch] = []
    for (index, point) in points.enumerated() {
      let here = try brief(of: question, lever, at: point)
      found.add(Stretch(low: point, high: point, holdsLow: true, holdsHigh: true, brief: here))
      guard let middle = points.between(index, endless: high == nil) else { break }
      let there = try brief(of: question, lever, at: middle)
      let next = index + 1 < points.count ? points[index + 1] : nil
      found.add(Stretch(low: point, high: next, holdsLow: false, holdsHigh: false, brief: there))
    }
    return found
  }

  private func brief(of question: any Question, _ lever: Lever, at change: Rational) throws(Interrupted) -> String {
    try question.answer(asking(world.moved(lever, by: change))).brief()
  }

  /// The same inquiry of another world, with nothing supposed.
  func asking(_ world: World) -> Inquiry {
    Inquiry(
      world: world, before: nil, settings: settings, isTimed: isTimed, isAtHome: isAtHome, supposition: nil,
      standing: standing, stated: world, changes: [], isInterrupted: isInterrupted)
  }

  /// The changes at which any answer can turn, with both ends, in order.
  ///
  /// Win-sets, and with them everybody's candidates, turn only where a rule does; between two of these the contest is
  /// over the same candidates.
  private func breakpoints(of lever: Lever, from low: Rational, to high: Rational?) throws(Interrupted) -> [Rational] {
    let board = world[lever.place].board
    func within(_ points: Set<Rational>) -> [Rational] {
      let ends = [low] + (high.map { [$0] } ?? [])
      return Set(points.filter { low <= $0 && (high == nil || $0 <= high ?? $0) } + ends).sorted()
    }
    let coarse = within(board.ruleBreakpoints(along: lever.gains, in: lever.body))
    var fine = Set(coarse).union(
      board.contestBreakpoints(along: lever.gains, in: lever.body, over: Array(board.options.indices)))
    for index in coarse.indices {
      for change in [coarse[index], coarse.between(index, endless: high == nil)].compactMap({ $0 }) {
        let candidates = try candidates(at: change, lever)
        fine.formUnion(board.contestBreakpoints(along: lever.gains, in: lever.body, over: candidates))
      }
    }
    return within(fine)
  }

  /// The options of the lever's actor that are deliverable after that change.
  private func candidates(at change: Rational, _ lever: Lever) throws(Interrupted) -> [Int] {
    guard let setting = settings.first(where: { $0.phases[lever.place.actor] == lever.place.phase }) else { return [] }
    let solved = try Solved(game(of: world.moved(lever, by: change), in: setting))
    return solved.game.deliverable(of: lever.place.actor, in: solved.solution)
  }
}

extension [Rational] {
  /// A number between this one and the next; past the last one where the line is endless.
  fileprivate func between(_ index: Int, endless: Bool) -> Rational? {
    if index + 1 < count { return (self[index] + self[index + 1]) / 2 }
    return endless ? self[index] + 1 : nil
  }
}

extension [Stretch] {
  /// Adds the next stretch, as part of the last one where the answer is the same.
  fileprivate mutating func add(_ next: Stretch) {
    guard let last, last.brief == next.brief else { return append(next) }
    self[count - 1] = Stretch(
      low: last.low, high: next.high, holdsLow: last.holdsLow, holdsHigh: next.holdsHigh, brief: last.brief)
  }
}
