import Answers
import Knowledge

extension Verb {
  static let claims = Verb(
    "claims", .lists, "What the sources say of win-sets and of who prevails.",
    Slot(.actor).optional,
    meaning: "No answer rests on a claim; ‘check’ holds them against what is computed.",
    keys: ["actor", "phase", "claim", "level", "day", "citations"],
    examples: ["claims Afghan phase 1", "claims"]
  ) { actor in
    let asked = actor.map { [$0] } ?? []
    return Listing(kind: "claims", titles: ["actor", "phase", "claim", "cited"], asked: asked) { inquiry in
      inquiry.places(of: asked).flatMap { inquiry.world.claims(at: $0) }
    }
  }
}

extension World {
  fileprivate func claims(at place: Place) -> [(cells: [Line], record: Record)] {
    self[place].claims.map { claim in
      let text = claim.statement.written(on: self[place].board, in: self)
      return (
        cells(place) + [
          Line(claim.inFull(on: self[place].board, in: self), .strong), Line(written(claim.citations), .dim),
        ],
        record(place).adding([
          "claim": .text(text), "level": claim.isAtHome ? .text("home") : .null,
          "day": .init(claim.day.map { "\($0)" }),
          "citations": records(claim.citations),
        ])
      )
    }
  }
}
