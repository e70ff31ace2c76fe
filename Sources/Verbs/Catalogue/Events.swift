import Answers
import Knowledge
import Numbers

extension Verb {
  static let events = Verb(
    "events", .lists, "What happened, when, by whom, and where it is told.", Slot(.actor).optional,
    meaning: """
      Those of an actor are what it did, and what changes its boards. \
      An event may have effects: changes that hold from its day on. They count where a day is asked about, as in \
      `winset US on 2021-07-22`, and not where a phase is.
      """,
    keys: ["name", "from", "to", "about", "text", "actors", "effects", "citations"],
    examples: ["events Taliban phase 3", "events on 2021-04-14", "events"]
  ) { actor in
    let asked = actor.map { [$0] } ?? []
    return Listing(kind: "events", titles: ["event", "when", "who", "what", "cited"], asked: asked) { inquiry in
      let days = inquiry.days(of: asked)
      return inquiry.world.events.filter { event in
        (actor.map { event.actors.contains($0) || inquiry.world.isChanged($0, by: event) } ?? true)
          && (days.map { $0.contains(where: event.falls(in:)) } ?? true)
      }.map { inquiry.world.row(of: $0) }
    }
  }
}

extension Event {
  /// Whether some day on which it may have happened lies in `days`.
  fileprivate func falls(in days: ClosedRange<Day>) -> Bool {
    guard let moment else { return false }
    return moment.first <= days.upperBound && (moment.last.map { days.lowerBound <= $0 } ?? true)
  }
}

extension World {
  fileprivate func row(of event: Event) -> (cells: [Line], record: Record) {
    let who = event.actors.map { actors[$0].name }
    let changes = event.effects.count
    let text = Line(event.names.label ?? "")
    let effects = changes == 0 ? text : text + Line(" (changes a board)", .strong)
    let moment = event.moment
    return (
      [
        Line(event.name, .strong), Line(moment?.written ?? ""), Line(who.joined(separator: ", ")), effects,
        Line(written(event.citations), .dim),
      ],
      [
        "name": .text(event.name), "from": .init(moment.map { "\($0.first)" }),
        "to": .init(moment.flatMap { $0.last.map { "\($0)" } }), "about": .flag(moment?.isAbout ?? false),
        "text": .init(event.names.label), "actors": .init(who), "effects": .whole(changes),
        "citations": records(event.citations),
      ]
    )
  }
}
