import Answers
import Knowledge

extension Verb {
  static let options = Verb(
    "options", .lists, "What each actor could ratify, and its reversion.",
    Slot(.actor).optional,
    keys: [
      "actor", "phase", "option", "label", "terms", "reversion", "status", "reason", "options", "issues",
    ],
    examples: ["options Taliban phase 3", "options"]
  ) { actor in
    let asked = actor.map { [$0] } ?? []
    return Listing(kind: "options", titles: ["actor", "phase", "option", "", "settles"], asked: asked) { inquiry in
      inquiry.places(of: asked).flatMap { inquiry.world.options(at: $0) }
    }
  }
}

extension World {
  func options(at place: Place) -> [(cells: [Line], record: Record)] {
    let board = self[place].board
    if let space = board.space { return [row(of: space, on: board, at: place)] }
    return board.options.enumerated().map { index, option in
      let isReversion = index == board.reversion
      let label = [option.label, isReversion ? "(the reversion)" : nil].compactMap { $0 }.joined(separator: " ")
      return (
        cells(place) + [Line("\(option.number)", .strong), Line(label), Line(option.terms.written(in: self), .dim)],
        record(place).adding([
          "option": .whole(option.number), "label": .init(option.label),
          "terms": .init(option.terms.map { $0.record(in: self) }), "reversion": .flag(isReversion),
          "status": .text(option.ground.status.word), "reason": .init(option.ground.reason?.text),
        ])
      )
    }
  }

  /// All options of a space in one row.
  private func row(of space: Space, on board: Board, at place: Place) -> (cells: [Line], record: Record) {
    (
      cells(place) + [Line("all", .strong), Line(space.written(in: self)), Line()],
      record(place).adding([
        "options": .init(space.count), "issues": .init(space.issues.map { issues[$0].name }),
        "status": .text(board.spaceGround.status.word), "reason": .init(board.spaceGround.reason?.text),
      ])
    )
  }
}
