import Answers
import Knowledge
import Numbers
import Solver

/// How far one faction's power must go before the answer turns.
struct Turn: Sendable {
  let place: Place
  let faction: Int
  let body: Int
  /// Who gives what the faction gains, and takes what it loses; `nil` where the others keep theirs.
  let giver: Int?
  let up, down: Threshold?

  /// Where the answer turns: by how much, what it is there, and what past it. In a body of whole votes that is by the fewest
  /// votes.
  struct Threshold: Sendable {
    let change: Rational
    /// `nil` where the answer turns only past the threshold.
    let there: String?
    /// `nil` where nothing is past it: nobody has less than nothing.
    let past: String?

    /// What the answer is as far past the threshold as can be.
    var beyond: String { past ?? there ?? "" }

    /// `nil` where the answer does not turn.
    fileprivate init?(
      _ crossing: Crossing?, of question: any Question, along path: Path, _ inquiry: Inquiry
    ) throws(Interrupted) {
      guard let crossing else { return nil }
      change = crossing.change
      there = crossing.isThere ? try inquiry.telling(of: question, in: path.world(at: change)).words : nil
      past = try crossing.past.map { (past) throws(Interrupted) in
        try inquiry.telling(of: question, in: path.world(at: past)).words
      }
    }
  }

  init(of question: any Question, _ faction: Int, _ lever: Lever, _ inquiry: Inquiry) throws(Interrupted) {
    (self.place, self.faction, self.body) = (lever.place, faction, lever.body)
    giver = lever.gains.firstIndex { $0 < .zero }
    let bounds = inquiry.world.bounds(of: lever)
    let path = Path(origin: inquiry.world, levers: [lever], low: bounds.low, high: bounds.high)
    // Only games in which the board is played can turn; the answers told are those of all that are asked about.
    let near = inquiry.asking(inquiry.world, in: inquiry.settings.filter { $0.places.contains(lever.place) })
    let stretches = try near.stretches(of: question, along: path)
    let areWhole = inquiry.world[lever.place].board.countsWholeVotes(in: lever.body)
    let ways = areWhole ? stretches.crossingsByVotes : stretches.crossings
    up = try Threshold(ways.up, of: question, along: path, inquiry)
    down = try Threshold(ways.down, of: question, along: path, inquiry)
  }

  var isEffective: Bool { up != nil || down != nil }

  static let titles = ["actor", "phase", "faction", "has", "change", "on the threshold", "past it", "interval"]

  func brief(_ world: World) -> [String] {
    let factions = world[place].board.factions
    let rest = (body == 0 ? "" : " in \(world.bodies[body].name)") + (giver.map { " from \(factions[$0].name)" } ?? "")
    return found.map { threshold, isUp in
      let change = threshold.change
      let name = factions[faction].name
      if change == .zero { return "\(name) with any \(isUp ? "more" : "less")\(rest)" }
      return "\(name)\(change < .zero ? "" : "+")\(change.written)\(rest)"
    }
  }

  func cells(_ world: World) -> [[Line]] {
    let one = world[place].board.factions[faction]
    let has = one.weights[body].written + (body == 0 ? "" : " in \(world.bodies[body].name)")
    let key = world.cells(place) + [Line(one.name, .strong), Line(has)]
    guard !found.isEmpty else { return [key + [Line("none", .dim)]] }
    return found.enumerated().map { index, turn in
      let lead = index == 0 ? key : Array(repeating: Line(), count: key.count)
      let (threshold, isUp) = turn
      return lead + threshold.cells(isUp: isUp) + [Line(reach(threshold, one), .dim)]
    }
  }

  private var found: [(threshold: Threshold, isUp: Bool)] {
    [up.map { ($0, true) }, down.map { ($0, false) }].compactMap { $0 }
  }

  /// Whether the threshold lies in what coders could defend as the faction's weight.
  private func reach(_ threshold: Threshold, _ one: Faction) -> String {
    one.interval(in: body).map { "\(place(of: threshold, one, in: $0)) \($0.written)" } ?? ""
  }

  private func place(of threshold: Threshold, _ one: Faction, in interval: ClosedRange<Rational>) -> String {
    let weight = one.weights[body] + threshold.change
    let isEnd = weight == interval.lowerBound || weight == interval.upperBound
    return interval.contains(weight) ? isEnd ? "at the end of" : "inside" : "beyond"
  }

  func row(_ world: World) -> Record {
    let one = world[place].board.factions[faction]
    return world.record(place).adding([
      "faction": .text(one.name), "body": .text(world.bodies[body].name), "weight": .exact(one.weights[body]),
      "from": .init(giver.map { world[place].board.factions[$0].name }), "up": up.map { record($0, one) } ?? .null,
      "down": down.map { record($0, one) } ?? .null,
    ])
  }

  private func record(_ threshold: Threshold, _ one: Faction) -> Record.Value {
    let interval = one.interval(in: body).map { place(of: threshold, one, in: $0) }
    return .record(threshold.record.adding(["interval": .init(interval)]))
  }
}

extension Turn.Threshold {
  /// The change, and the answer there and past it.
  fileprivate func cells(isUp: Bool) -> [Line] {
    let there = there.map { Line($0) } ?? Line("the same", .dim)
    let words = (change < .zero ? "" : "+") + change.writtenWithPlaces
    let beyond = past.map { Line($0) } ?? Line("–", .dim)
    return [Line(change == .zero ? isUp ? "any more" : "any less" : words, .strong), there, beyond]
  }

  fileprivate var record: Record { ["change": .exact(change), "there": .init(there), "past": .init(past)] }
}

/// Where an answer turns for the first time, going one way.
private struct Crossing {
  let change: Rational
  /// Whether it has turned on the threshold already.
  let isThere: Bool
  /// A change past it; `nil` where there is none.
  let past: Rational?
}

extension [Stretch] {
  /// The stretch of what is so without any change.
  private var here: Int { firstIndex { $0.contains(.zero) } ?? 0 }

  /// Where the answer first turns, upwards and downwards.
  fileprivate var crossings: (up: Crossing?, down: Crossing?) { (crossing(after: here), crossing(before: here)) }

  private func crossing(after here: Int) -> Crossing? {
    guard here + 1 < count else { return nil }
    let next = self[here + 1]
    let past = next.isPoint ? dropFirst(here + 2).first : next
    return Crossing(change: next.low, isThere: next.holdsLow, past: past?.inside)
  }

  private func crossing(before here: Int) -> Crossing? {
    guard 0 < here, let change = self[here - 1].high else { return nil }
    let next = self[here - 1]
    let past = next.isPoint ? prefix(here - 1).last : next
    return Crossing(change: change, isThere: next.holdsHigh, past: past?.inside)
  }

  /// The fewest whole votes with which the answer has turned, gained and lost.
  fileprivate var crossingsByVotes: (up: Crossing?, down: Crossing?) {
    let now = self[here].telling
    func isNews(_ stretch: Stretch) -> Bool { stretch.telling.isNews(beside: now) }
    let gained = dropFirst(here + 1).lazy.filter(isNews).compactMap(\.leastWhole).first
    let lost = prefix(here).reversed().lazy.filter(isNews).compactMap(\.mostWhole).first
    return (gained.map { crossing(at: $0, past: $0 + 1) }, lost.map { crossing(at: $0, past: $0 - 1) })
  }

  private func crossing(at votes: Rational, past next: Rational) -> Crossing {
    let isPossible = contains { $0.contains(next) }
    return Crossing(change: votes, isThere: true, past: isPossible ? next : nil)
  }
}

extension Stretch {
  /// The greatest whole number in the stretch.
  fileprivate var mostWhole: Rational? {
    guard let down = high.map({ -(-$0).roundedUp }) else { return nil }
    let most = high == down && !holdsHigh ? down - 1 : down
    return contains(most) ? most : nil
  }
}
