import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let timeline = Verb(
    "timeline", .days, "The win-sets from day to day.",
    Slot(.actor).optional, Slot(.days).optional,
    meaning: """
      One row for each stretch of days in which no phase of those who are asked about begins or ends, no effect of an \
      event sets in or ceases, and no win-set changes; the answers are those of `winset on` any day of the stretch, each \
      after the number of its phase. Of a day, a month or a year, or from one to another, only \
      what lies in it is told.
      """,
    keys: ["from", "to", "phases", "events", "winsets", "obstacle"],
    examples: [
      "timeline", "timeline US", "timeline US 2021-04-01..2021-08-15", "timeline 2021-04..2021-06", "timeline 2021",
    ]
  ) { actor, days in TimelineQuestion(actor: actor, days: days) }
}

extension Shape<ClosedRange<Day>> {
  /// Days from a first to a last one, some of which lie in a phase.
  fileprivate static var days: Self {
    Self(role: .moment, form: .days) { (value: SlotValue, world: World) throws(Diagnostic) -> ClosedRange<Day> in
      guard case .days(let written) = value else { preconditionFailure("a slot for days holds two") }
      let (first, last) = (written.value.first, written.value.last)
      guard first <= last else { throw .backwards(at: written.span) }
      let stretches = world.stretchesOfDays
      if let all = stretches.first.map({ $0.lowerBound...stretches[stretches.count - 1].upperBound }),
        !all.overlaps(first...last)
      {
        throw .noSuchDays(of: all, at: written.span)
      }
      return first...last
    }
  }
}

extension World {
  /// The stretches of days in which no phase begins or ends and no effect of an event sets in or ceases.
  var stretchesOfDays: [ClosedRange<Day>] {
    let phases = actors.flatMap { $0.phases.compactMap(\.days) }
    guard let first = phases.map(\.lowerBound).min(), let last = phases.map(\.upperBound).max() else { return [] }
    let effects = events.filter { !$0.effects.isEmpty }
    let starts =
      phases.flatMap { [$0.lowerBound, $0.upperBound.advanced(by: 1)] } + effects.compactMap { $0.moment?.first }
      + effects.flatMap { $0.effects.compactMap { $0.until?.advanced(by: 1) } }
    let days = Set(starts.filter { first < $0 && $0 <= last } + [first]).sorted()
    return days.enumerated().map { index, day in
      day...(index + 1 < days.count ? days[index + 1].advanced(by: -1) : last)
    }
  }
}

extension Inquiry {
  /// The same inquiry of another day.
  ///
  /// - Throws: where what is supposed, or what events bring about, cannot be then.
  func on(_ day: Day, asked: [Int]) throws(Diagnostic) -> Inquiry {
    try withEvents(on: day, asked: asked).inquiry
  }

  /// Likewise, with the events whose effects are in force then, and how many of them are.
  fileprivate func withEvents(
    on day: Day, asked: [Int]
  ) throws(Diagnostic) -> (inquiry: Inquiry, inForce: [(event: Int, effects: Int)]) {
    let setting = stated.setting(on: day)
    let (world, inForce) = try stated.supposingWithEvents(changes, asked: asked, in: [setting])
    var then = self
    (then.world, then.before, then.settings, then.isTimed) = (world, nil, [setting], true)
    return (then, inForce)
  }
}

struct TimelineQuestion: Question {
  let actor: Int?
  let days: ClosedRange<Day>?

  var asked: [Int] { actor.map { [$0] } ?? [] }
  static var isAboutGames: Bool { true }
  static var isAlongDays: Bool { true }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    if inquiry.stated.stretchesOfDays.isEmpty { throw .noDays(at: span) }
    if days != nil, inquiry.isTimed { throw .momentInTimeline(at: span) }
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    var found: [DaySpan] = []
    for days in inquiry.stated.stretchesOfDays.compactMap(clamped) where isAsked(days, inquiry) {
      found.add(try span(of: days, inquiry))
    }
    let (spans, actors) = (found, asked.isEmpty ? Set(inquiry.places(of: []).map(\.actor)).sorted() : asked)
    return Answer(
      "timeline", brief: "\(spans.count)",
      blocks: {
        let titles = ["days"] + actors.map { "\(inquiry.world.actors[$0].name), by phase" } + ["in force"]
        return inquiry.supposed + [.table(Table(titles, spans.map { $0.cells(actors) }))]
      },
      rows: { spans.map(\.row) })
  }

  private func span(of days: ClosedRange<Day>, _ inquiry: Inquiry) throws(Interrupted) -> DaySpan {
    let (then, inForce): (Inquiry, [(event: Int, effects: Int)])
    do throws(Diagnostic) { (then, inForce) = try inquiry.withEvents(on: days.lowerBound, asked: asked) } catch {
      return DaySpan(days: days, games: [], events: [], effects: [], obstacle: "cannot be supposed: \(error.message)")
    }
    var games: [DaySpan.Game] = []
    for seat in try then.seats(of: asked) {
      let question = WinsetQuestion(actor: seat.actor)
      let isOfOrder = then.isOfOrders(question)
      let winset = isOfOrder ? try then.answer(to: question).brief() : seat.winsetBrief(isAtHome: then.isAtHome)
      games.append(DaySpan.Game(actor: seat.actor, name: seat.name, phase: seat.phase.number, winset: winset))
    }
    return DaySpan(
      days: days, games: games, events: inForce.map { then.world.events[$0.event].name },
      effects: inForce.map(\.effects), obstacle: nil)
  }

  /// What of the days is asked about; `nil` where nothing is.
  private func clamped(_ stretch: ClosedRange<Day>) -> ClosedRange<Day>? {
    guard let days else { return stretch }
    return days.overlaps(stretch) ? stretch.clamped(to: days) : nil
  }

  /// Where a phase or a day is asked about, only its days are.
  private func isAsked(_ days: ClosedRange<Day>, _ inquiry: Inquiry) -> Bool {
    inquiry.days(of: asked).map { $0.contains { $0.overlaps(days) } } ?? true
  }
}

/// A stretch of days along which nothing changes for those who are asked about.
private struct DaySpan: Sendable {
  var days: ClosedRange<Day>
  let games: [Game]
  let events: [String]
  /// By event, how many of its effects are in force: they set in together, and may cease one by one.
  let effects: [Int]
  /// Why there is nothing to tell of these days.
  let obstacle: String?

  struct Game: Hashable, Sendable {
    let actor: Int
    let name: String
    let phase: Int
    let winset: String
  }

  func cells(_ actors: [Int]) -> [Line] {
    let told = actors.map { actor in
      Line(games.first { $0.actor == actor }.map { "\($0.phase): \($0.winset)" } ?? "–")
    }
    return [Line(days.written)] + told + [obstacle.map { Line($0, .bad) } ?? Line(events.joined(separator: ", "), .dim)]
  }

  var row: Record {
    [
      "from": .text("\(days.lowerBound)"), "to": .text("\(days.upperBound)"),
      "phases": .init(games.map { ["actor": .text($0.name), "phase": .whole($0.phase)] as Record }),
      "events": .init(events),
      "winsets": .init(games.map { ["actor": .text($0.name), "winset": .text($0.winset)] as Record }),
      "obstacle": .init(obstacle),
    ]
  }
}

extension [DaySpan] {
  /// Adds the next stretch, as part of the last one where nothing differs.
  fileprivate mutating func add(_ next: DaySpan) {
    guard let last, last.games == next.games, last.events == next.events,
      last.effects == next.effects, last.obstacle == next.obstacle
    else { return append(next) }
    self[count - 1].days = last.days.lowerBound...next.days.upperBound
  }
}
