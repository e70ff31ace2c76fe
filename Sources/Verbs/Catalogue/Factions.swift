import Answers
import Knowledge
import Numbers

extension Verb {
  static let factions = Verb(
    "factions", .knowledge, "The factions inside each actor: their power, its interval, and what they want.",
    Slot(.actor).optional,
    keys: [
      "actor", "phase", "name", "aliases", "label", "power", "powerDecimal", "interval", "status",
      "share", "shareDecimal", "ranking", "rankingStatus", "members", "resources",
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
          Line(faction.name, .strong), Line(faction.weights(in: self)), Line(faction.interval?.written ?? "", .dim),
          Line(faction.preference.written(on: board)), Line(faction.names.others, .dim),
        ], record(place).adding(faction.record(on: board))
      )
    }
  }
}

extension Faction {
  fileprivate func record(on board: Board) -> Record {
    record.adding([
      "power": .exact(weights[0]),
      "interval": interval.map { .list([.text("\($0.lowerBound)"), .text("\($0.upperBound)")]) } ?? .null,
      "status": .text(statuses[0].word), "share": .exact(board.share(of: self)),
      "ranking": .text(preference.written(on: board)), "rankingStatus": .text(preferenceGround.status.word),
      "members": .init(members.map(\.name)), "resources": .init(resources.map(\.record)),
    ])
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
