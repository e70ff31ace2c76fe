import Answers
import Knowledge

extension Verb {
  static let actors = Verb(
    "actors", .lists, "Who plays, under which names, and in which phases.", Slot(.actor).optional,
    keys: ["name", "aliases", "label", "phases"], examples: ["actors", "actors Taliban"]
  ) { actor in
    Listing(kind: "actors", titles: ["actor", "also called", "phases", ""], asked: actor.map { [$0] } ?? []) {
      inquiry in
      let world = inquiry.world
      let seated = Set(inquiry.places(of: []).map(\.actor))
      return world.actors.indices.filter { index in
        actor.map { $0 == index } ?? (!inquiry.isTimed || seated.contains(index))
      }.map { index in
        let one = world.actors[index]
        let phases = one.phases.map { "\($0.number)" }.joined(separator: ", ")
        return (
          [Line(one.name, .strong), Line(one.names.others), Line(phases), Line(one.names.label ?? "")],
          one.record.adding(["phases": .init(one.phases.map(\.record))])
        )
      }
    }
  }
}

extension Phase {
  /// The phase's number, days and title as data.
  var record: Record {
    [
      "phase": .whole(number), "from": .init(days.map { "\($0.lowerBound)" }),
      "to": .init(days.map { "\($0.upperBound)" }), "title": .init(title),
    ]
  }
}
