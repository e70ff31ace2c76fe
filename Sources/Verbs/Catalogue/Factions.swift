import Answers
import Knowledge
import Numbers

extension Verb {
  static let factions = Verb(
    "factions", .lists, "The factions of each actor: their power, and what they want.",
    Slot(.actor).optional,
    meaning: """
      Where of a board's powers only an order is known, each faction's place in it stands there, 1 for the strongest, and \
      no number, no interval and no share. How far a power or a ranking is borne out is its status: see `help status`.
      """,
    keys: [
      "actor", "phase", "name", "aliases", "label", "power", "powerDecimal", "share", "shareDecimal",
      "place", "interval", "status", "votes", "ranking", "rankingStatus", "conduct", "members", "resources",
    ],
    examples: ["factions Taliban phase 3", "factions US"]
  ) { actor in
    let asked = actor.map { [$0] } ?? []
    let titles = ["actor", "phase", "faction", "power", "interval", "ranks", "also called"]
    return Listing(kind: "factions", titles: titles, asked: asked) { inquiry in
      inquiry.places(of: asked).flatMap { inquiry.world.factions(at: $0) }
    }
  }
}

extension World {
  fileprivate func factions(at place: Place) -> [(cells: [Line], record: Record)] {
    let board = self[place].board
    return board.factions.map { faction in
      (
        cells(place) + [
          Line(faction.name, .strong), Line(weights(of: faction, on: board)),
          Line(intervals(of: faction), .dim),
          Line(
            wishes(of: faction, on: board) + (faction.conduct == nil ? "" : "; " + faction.conductWritten(on: board))),
          Line(faction.names.others, .dim),
        ], row(of: faction, at: place)
      )
    }
  }

  /// A faction on its board, for programs.
  func row(of faction: Faction, at place: Place) -> Record {
    let board = self[place].board
    return record(place).adding(faction.record(on: board, in: self, sharing: board.total(in: 0)))
  }
}

extension World {
  private func intervals(of faction: Faction) -> String {
    faction.everyInterval.map { body, interval in
      interval.written + (body == 0 ? "" : " in \(bodies[body].name)")
    }.joined(separator: ", ")
  }
}

extension Faction {
  fileprivate func record(on board: Board, in world: World, sharing total: Rational) -> Record {
    record.adding(powers(on: board, sharing: total)).adding([
      "interval": ends(of: interval(in: 0)), "status": .text(statuses[0].word), "votes": .init(votes(in: world)),
      "ranking": board.space == nil ? .text(preference.written(on: board)) : .null,
      "rankingStatus": .text(preferenceGround.status.word),
      "conduct": .init(conduct.map { _ in conductWritten(on: board) }),
      "members": .init(members.map(\.name)), "resources": .init(resources.map(\.record)),
    ])
  }
}

extension Faction {
  /// Its power as a number and a share, or its place in an order of powers.
  private func powers(on board: Board, sharing total: Rational) -> Record {
    guard board.order != nil else {
      return ["power": .exact(weights[0]), "share": .exact(share(of: total)), "place": .null]
    }
    let place = board.factions.index(of: name).flatMap { board.place(of: $0) }
    return [
      "power": .null, "powerDecimal": .null, "share": .null, "shareDecimal": .null,
      "place": place.map { .whole($0) } ?? .null,
    ]
  }
}

extension Faction {
  /// What it weighs in bodies other than power.
  private func votes(in world: World) -> [Record] {
    world.bodies.indices.dropFirst().filter { weights[$0] != .zero || interval(in: $0) != nil }.map { body in
      [
        "body": .text(world.bodies[body].name), "weight": .exact(weights[body]),
        "interval": ends(of: interval(in: body)),
        "status": .text(statuses[body].word),
      ]
    }
  }

  private func ends(of interval: ClosedRange<Rational>?) -> Record.Value {
    interval.map { .list([.text("\($0.lowerBound)"), .text("\($0.upperBound)")]) } ?? .null
  }
}

extension Resource {
  fileprivate var record: Record {
    [
      "name": .text(name), "amount": .exact(amount), "reason": .init(ground.reason?.text),
      "status": .text(ground.status.word),
    ]
  }
}
