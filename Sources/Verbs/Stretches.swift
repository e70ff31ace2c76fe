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
  /// The answer.
  let telling: Telling

  /// The answer in a few words.
  var brief: String { telling.words }

  var isPoint: Bool { high == low }

  /// A change in the stretch; between its ends where there is one.
  var inside: Rational { high.map { (low + $0) / 2 } ?? low + 1 }

  func contains(_ change: Rational) -> Bool {
    let isAbove = holdsLow ? low <= change : low < change
    return isAbove && (high.map { holdsHigh ? change <= $0 : change < $0 } ?? true)
  }

  /// The least whole number in the stretch.
  var leastWhole: Rational? {
    let up = low.roundedUp
    let least = low == up && !holdsLow ? up + 1 : up
    return contains(least) ? least : nil
  }
}

/// Worlds in a row, from one end to the other.
protocol Course: Sendable {
  var low: Rational { get }
  /// `nil` where there is no end.
  var high: Rational? { get }
  func world(at change: Rational) -> World
  /// Where an answer can turn that these comparisons and rivalries decide, with both ends, in order.
  func points(of comparisons: Set<Comparison>, _ rivalries: Set<Rivalry>) -> [Rational]
  /// What part of the weight of all that much is, the others keeping theirs; `nil` where nobody has any, where it is another
  /// one on each board, and along what is no weight.
  func share(_ weight: Rational) -> Rational?
}

extension Course {
  func share(_ weight: Rational) -> Rational? { nil }

  /// Those of the points that lie on the course, and its ends, in order.
  func within(_ points: [Rational]) -> [Rational] {
    let ends = [low] + (high.map { [$0] } ?? [])
    return Set(points.filter { low <= $0 && (high == nil || $0 <= high ?? $0) } + ends).sorted()
  }

  /// The points, and between each two of them one more; past the last one where there is no end.
  func samples(at points: [Rational]) -> [(change: Rational, isPoint: Bool)] {
    var found: [(change: Rational, isPoint: Bool)] = []
    for (index, point) in points.enumerated() {
      found.append((point, true))
      if index + 1 < points.count { found.append(((point + points[index + 1]) / 2, false)) }
    }
    if high == nil, let last = points.last { found.append((last + 1, false)) }
    return found
  }
}

/// Worlds in which weight moves along some levers.
struct Path: Course {
  /// The world at nought.
  let origin: World
  /// What moves.
  let levers: [Lever]
  let low: Rational
  /// `nil` where there is no end.
  let high: Rational?

  func world(at change: Rational) -> World { origin.moved(levers, by: change) }

  func share(_ weight: Rational) -> Rational? {
    guard levers.count == 1, let lever = levers.first else { return nil }
    let total = origin[lever.place].board.total(in: lever.body) + weight
    return total == .zero ? nil : weight / total
  }

  func points(of comparisons: Set<Comparison>, _ rivalries: Set<Rivalry>) -> [Rational] {
    within(
      comparisons.compactMap { $0.turningPoint(along: levers, in: origin) }
        + rivalries.flatMap { $0.turningPoints(along: levers, in: origin) })
  }
}

extension Inquiry {
  /// The answer along a course, exactly: between two neighbouring points at which a comparison turns it is constant, so
  /// that one change among them speaks for all.
  ///
  /// What is ratified, and with it everybody's candidates, turns only where a rule does; between two of these points
  /// the contest is over the same candidates.
  ///
  /// - Parameter areNamed: whether stretches of answers that come to the same are told apart where they name others, as where
  ///   somebody behind what prevails has no power.
  /// - Throws: where somebody wants it to stop.
  func stretches(
    of question: any Question, along path: some Course, areNamed: Bool = false
  ) throws(Interrupted) -> [Stretch] {
    let comparisons = comparisons(deciding: question)
    var rivalries: Set<Rivalry> = []
    for (change, _) in path.samples(at: path.points(of: comparisons, [])) {
      rivalries.formUnion(try self.rivalries(deciding: question, in: path.world(at: change)))
    }
    let points = path.points(of: comparisons, rivalries)
    var found: [Stretch] = []
    let samples = path.samples(at: points)
    for (index, (change, isPoint)) in samples.enumerated() {
      try watch.goOn(index, of: samples.count)
      let telling = try telling(of: question, in: path.world(at: change))
      let (low, high) = isPoint ? (change, change) : points.neighbours(of: change)
      found.add(Stretch(low: low, high: high, holdsLow: isPoint, holdsHigh: isPoint, telling: telling), areNamed)
    }
    return found
  }
}

extension [Rational] {
  /// The last one below a number, and the first one above it, where there is one.
  fileprivate func neighbours(of number: Rational) -> (below: Rational, above: Rational?) {
    (last { $0 < number } ?? number, first { number < $0 })
  }
}

extension [Stretch] {
  /// Adds the next stretch, as part of the last one where the answer is the same.
  fileprivate mutating func add(_ next: Stretch, _ areNamed: Bool) {
    guard let last, areNamed ? next.brief == last.brief : !next.telling.isNews(beside: last.telling) else {
      return append(next)
    }
    self[count - 1] = Stretch(
      low: last.low, high: next.high, holdsLow: last.holdsLow, holdsHigh: next.holdsHigh,
      telling: last.isPoint ? next.telling : last.telling)
  }
}
