import Knowledge
import Numbers

/// Choices between which the weights in one body decide on a board: the one with the most behind it prevails.
///
/// What is behind a choice is linear in the weights. What prevails, and with whom, turns only where another choice comes
/// to have the most behind it, or where a faction comes to have nothing.
public struct Rivalry: Hashable, Sendable {
  /// The board.
  public let place: Place
  /// The body whose weights count.
  public let body: Int
  /// By choice that somebody wants most, what part of each faction's weight is behind it, by faction.
  let supports: [[Rational]]
}

extension Board {
  /// What decides which choice has most power behind it, and who is behind it, among these candidates; one for each body
  /// whose weights can count.
  public func rivalries(at place: Place, over candidates: [Int]) -> [Rivalry] {
    let candidates = candidates.filter { $0 != reversion }
    let nobody = Array(repeating: Rational.zero, count: factions.count)
    var places: [Preference.Choice: Int] = [:]
    var supports: [[Rational]] = []
    for (index, faction) in factions.enumerated() {
      let choices = faction.preference.favourites(among: candidates)
      for choice in choices {
        let place = places[choice] ?? supports.count
        if place == supports.count { supports.append(nobody) }
        places[choice] = place
        supports[place][index] = Rational(1, choices.count)
      }
    }
    return bodiesOfContest.sorted().map { Rivalry(place: place, body: $0, supports: supports) }
  }

  /// The bodies whose weights can count in a contest: power, and the first that the rule names where nobody may have any,
  /// once the powers of two factions at most are moved, and all others are at the low ends of their intervals.
  private var bodiesOfContest: Set<Int> {
    let sure = factions.count { .zero < $0.interval(in: 0)?.lowerBound ?? $0.weights[0] }
    return Set([0] + (sure <= 2 ? rule.bodies.prefix(1) : []))
  }
}

extension Rivalry {
  /// Whether each faction has any weight.
  public var presences: Set<Comparison> {
    let factions = supports.first?.indices ?? 0..<0
    return Set(
      factions.compactMap { one in
        Comparison(at: place, in: body, factions.map { $0 == one ? .one : .zero })
      })
  }

  /// All comparisons that could decide: of each two choices, and whether each faction has any weight.
  public var comparisons: Set<Comparison> {
    let pairs = supports.indices.flatMap { a in supports[(a + 1)...].map { zip(supports[a], $0).map { $0 - $1 } } }
    return presences.union(pairs.compactMap { Comparison(at: place, in: body, $0) })
  }

  /// The changes along `levers` at which something turns: where a faction's weight comes to nought, or another choice
  /// comes to have the most behind it. Takes time linear in what is behind the choices, and n log n in their number.
  public func turningPoints(along levers: [Lever], in world: World) -> [Rational] {
    let own = levers.filter { $0.place == place && $0.body == body }
    if own.isEmpty { return [] }
    let weights = world[place].board.factions.map { $0.weights[body] }
    let gains = weights.indices.map { faction in own.reduce(Rational.zero) { $0 + $1.gains[faction] } }
    let emptied = zip(weights, gains).filter { $1 != .zero }.map { -$0 / $1 }
    return emptied + supports.map { Line(start: $0.sum(of: weights), slope: $0.sum(of: gains)) }.cornersOfEnvelope
  }
}

/// A quantity that changes along a path.
private struct Line {
  /// What it is at nought.
  let start: Rational
  /// By how much it grows with each unit.
  let slope: Rational

  func crossing(_ other: Line) -> Rational { (start - other.start) / (other.slope - slope) }
}

extension [Line] {
  /// Where another one of them comes to be the largest: the corners of their upper envelope, in order.
  fileprivate var cornersOfEnvelope: [Rational] {
    let sorted = sorted { ($0.slope, $0.start) < ($1.slope, $1.start) }
    // Of lines that run side by side the highest counts.
    let distinct = zip(sorted.indices, sorted).filter { $0 + 1 == count || sorted[$0 + 1].slope != $1.slope }.map(\.1)
    var (envelope, corners): ([Line], [Rational]) = ([], [])
    for line in distinct {
      while let corner = corners.last, let last = envelope.last, last.crossing(line) <= corner {
        envelope.removeLast()
        corners.removeLast()
      }
      if let last = envelope.last { corners.append(last.crossing(line)) }
      envelope.append(line)
    }
    return corners
  }
}

extension [Rational] {
  /// The sum of these parts of some weights.
  func sum(of weights: [Rational]) -> Rational {
    zip(self, weights).reduce(.zero) { $1.0 == .zero || $1.1 == .zero ? $0 : $0 + $1.0 * $1.1 }
  }

  /// Likewise of what a step adds to them.
  func sum(of step: Leeway.Step) -> Rational {
    step.gains.reduce(.zero) { self[$1.faction] == .zero ? $0 : $0 + self[$1.faction] * $1.gain }
  }
}
