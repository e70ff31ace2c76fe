import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let flip = Verb(
    "flip", .games, "The smallest change of each faction's power that would alter an answer.", Slot(.query),
    meaning: """
      For each faction of the actors that the query is about, and of those on whose consent its answer depends: how much \
      power it must gain, or lose, the others keeping theirs, before the answer is another one; exactly, with what the \
      answer becomes on the threshold and past it, and whether that power lies in the faction's interval. In shares of the new total, a faction that needs x more against a \
      majority needs the gap between both sides.
      """,
    keys: ["actor", "phase", "faction", "body", "weight", "weightDecimal", "up", "down"],
    examples: ["flip winset US phase 2", "flip prevail Taliban phase 3 at home"]
  ) { query in FlipQuestion(query: query) }
}

struct FlipQuestion: Question {
  let query: Asked

  var asked: [Int] { query.question.asked }
  var isAboutGames: Bool { true }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    guard query.question.isAboutGames else { throw .nothingToVary(query.sentence) }
    guard query.question.turnsWithVotes else { throw .turnsOtherwise(query.sentence) }
    try query.question.check(inquiry, at: span)
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let now = try query.question.answer(inquiry.asking(inquiry.world)).brief()
    var rows: [Turn] = []
    for place in places(inquiry) {
      let board = inquiry.world[place].board
      for body in bodies(of: board) {
        for faction in board.factions.indices where body == 0 || .zero < board.factions[faction].weights[body] {
          let turn = try Turn(of: query.question, faction, in: body, at: place, inquiry)
          // Far away from the question most levers do nothing; those of the asked actors are told even so.
          if asked.isEmpty || asked.contains(place.actor) || turn.isEffective { rows.append(turn) }
        }
      }
    }
    let (turns, world) = (rows, inquiry.world)
    return Answer(
      "flip", brief: brief(of: turns, world),
      blocks: {
        [.line(Line("now: \(now)", .strong))] + inquiry.circumstances
          + [.gap, .table(Table(Turn.titles, turns.flatMap { $0.cells(world) }))] + vetoes(inquiry)
      },
      rows: { turns.map { $0.row(world) } })
  }

  /// The bodies in which factions have weight: power, and those that the rule asks.
  private func bodies(of board: Board) -> [Int] {
    Set(board.rule.bodies + [0]).sorted().filter { .zero < board.total(in: $0) }
  }

  /// The boards whose powers count: those of the asked actors, and for an answer at two levels all at the table.
  private func places(_ inquiry: Inquiry) -> [Place] {
    inquiry.places(of: inquiry.isAtHome ? asked : []).sorted { a, b in
      let (isAsked, isOther) = (asked.contains(a.actor), asked.contains(b.actor))
      return isAsked == isOther ? (a.actor, a.phase) < (b.actor, b.phase) : isAsked
    }
  }

  /// A veto player's consent is no matter of power.
  private func vetoes(_ inquiry: Inquiry) -> [Block] {
    places(inquiry).filter { asked.isEmpty || asked.contains($0.actor) }.compactMap { place in
      let board = inquiry.world[place].board
      let names = board.rule.vetoPlayers.map { board.factions[$0].name }
      let whose = "\(inquiry.world.actors[place.actor].name), phase \(inquiry.world[place].number)"
      return names.isEmpty
        ? nil
        : .line(
          Line("\(whose): the rule asks for the approval of \(names.joined(separator: " and ")), whatever its power."))
    }
  }

  private func brief(of turns: [Turn], _ world: World) -> String {
    let changes = turns.flatMap { $0.brief(world) }
    return changes.isEmpty ? "none" : changes.joined(separator: ", ")
  }
}

/// How far one faction's power must go before the answer turns.
private struct Turn: Sendable {
  let place: Place
  let faction: Int
  let body: Int
  let up, down: Threshold?

  /// Where the answer turns: by how much, what it is there, and what past it.
  struct Threshold: Sendable {
    let change: Rational
    /// `nil` where the answer turns only past the threshold.
    let there: String?
    let past: String
  }

  init(
    of question: any Question, _ faction: Int, in body: Int, at place: Place, _ inquiry: Inquiry
  ) throws(Interrupted) {
    (self.place, self.faction, self.body) = (place, faction, body)
    let lever = Lever(faction, in: body, at: place, of: inquiry.world)
    let bounds = inquiry.world.bounds(of: lever)
    let stretches = try inquiry.stretches(of: question, lever, from: bounds.low, to: bounds.high)
    let here = stretches.firstIndex { $0.contains(.zero) } ?? 0
    up = stretches.threshold(after: here)
    down = stretches.threshold(before: here)
  }

  var isEffective: Bool { up != nil || down != nil }

  static let titles = ["actor", "phase", "faction", "has", "change", "on the threshold", "past it", "interval"]

  func brief(_ world: World) -> [String] {
    let name = world[place].board.factions[faction].name
    let place = body == 0 ? "" : " in \(world.bodies[body].name)"
    return [up, down].compactMap { $0 }.map { "\(name)\($0.change < .zero ? "" : "+")\($0.change.written)\(place)" }
  }

  func cells(_ world: World) -> [[Line]] {
    let one = world[place].board.factions[faction]
    let has = one.weights[body].written + (body == 0 ? "" : " in \(world.bodies[body].name)")
    let key = world.cells(place) + [Line(one.name, .strong), Line(has)]
    let found = [up, down].compactMap { $0 }
    guard !found.isEmpty else { return [key + [Line("none", .dim)]] }
    return found.enumerated().map { index, threshold in
      let lead = index == 0 ? key : Array(repeating: Line(), count: key.count)
      return lead + threshold.cells + [Line(reach(threshold, one), .dim)]
    }
  }

  /// Whether the threshold lies in what coders could defend as the faction's power.
  private func reach(_ threshold: Threshold, _ one: Faction) -> String {
    guard body == 0, let interval = one.interval else { return "" }
    let power = one.weights[0] + threshold.change
    let isEnd = power == interval.lowerBound || power == interval.upperBound
    return "\(interval.contains(power) ? isEnd ? "at the end of" : "inside" : "beyond") \(interval.written)"
  }

  func row(_ world: World) -> Record {
    let one = world[place].board.factions[faction]
    return world.record(place).adding([
      "faction": .text(one.name), "body": .text(world.bodies[body].name), "weight": .exact(one.weights[body]),
      "up": up.map { .record($0.record) } ?? .null, "down": down.map { .record($0.record) } ?? .null,
    ])
  }
}

extension Turn.Threshold {
  /// The change, and the answer there and past it.
  fileprivate var cells: [Line] {
    let there = there.map { Line($0) } ?? Line("the same", .dim)
    return [Line((change < .zero ? "" : "+") + change.writtenWithPlaces, .strong), there, Line(past)]
  }

  fileprivate var record: Record { ["change": .exact(change), "there": .init(there), "past": .text(past)] }
}

extension [Stretch] {
  /// Where the answer first turns upwards.
  fileprivate func threshold(after here: Int) -> Turn.Threshold? {
    guard here + 1 < count else { return nil }
    let next = self[here + 1]
    let past = next.isPoint && here + 2 < count ? self[here + 2] : next
    return Turn.Threshold(change: next.low, there: next.holdsLow ? next.brief : nil, past: past.brief)
  }

  /// Where the answer first turns downwards.
  fileprivate func threshold(before here: Int) -> Turn.Threshold? {
    guard 0 < here, let change = self[here - 1].high else { return nil }
    let next = self[here - 1]
    let past = next.isPoint && 1 < here ? self[here - 2] : next
    return Turn.Threshold(change: change, there: next.holdsHigh ? next.brief : nil, past: past.brief)
  }
}
