import Answers
import Knowledge

extension Verb {
  static let claims = Verb(
    "claims", .knowledge, "What the sources say of win-sets and of who prevails; no answer rests on it.",
    Slot(.actor).optional, keys: ["actor", "phase", "claim", "level", "day", "citations"],
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
      let text = claim.written(on: self[place].board)
      return (
        cells(place) + [Line(claim.inFull(on: self[place].board), .strong), Line(written(claim.citations), .dim)],
        record(place).adding([
          "claim": .text(text), "level": claim.isAtHome ? .text("home") : .null,
          "day": .init(claim.day.map { "\($0)" }),
          "citations": records(claim.citations),
        ])
      )
    }
  }
}

extension Claim {
  /// The claim as a case file writes it.
  func written(on board: Board) -> String {
    switch statement {
    case .winset(let options):
      let numbers = board.numbers(options).map { "\($0)" }.joined(separator: ", ")
      return "winset \(options.isEmpty ? "none" : numbers)"
    case .prevail(let faction, let option):
      let with = option.map { " with \(board.options[$0].number)" } ?? ""
      return "prevail \(board.factions[faction].name)\(with)"
    case .outcome(let option): return "outcome \(board.options[option].number)"
    }
  }
}
