import Answers
import Knowledge
import Numbers
import Solver

// What a case says: lists of things, each with what is said of it.

/// A question whose answer is a list: one row a thing.
struct Listing: Question {
  let kind: String
  let titles: [String]
  var asked: [Int] = []
  let entries: @Sendable (Inquiry) throws(Interrupted) -> [(cells: [Line], record: Record)]

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let entries = try entries(inquiry)
    return Answer(
      kind, brief: "\(entries.count)",
      blocks: {
        inquiry.circumstancesOfBoards
          + (entries.isEmpty ? [.line("none")] : [.table(Table(titles, entries.map(\.cells)))])
      },
      rows: { entries.map(\.record) })
  }
}

extension Inquiry {
  /// The boards that are asked about: of these actors, or of all.
  func places(of actors: [Int]) -> [Place] {
    settings.flatMap(\.places).filter { actors.isEmpty || actors.contains($0.actor) }
      .sorted { ($0.actor, $0.phase) < ($1.actor, $1.phase) }
  }

  /// The days that are asked about: those of the named phase, or of the day; `nil` where all are.
  func days(of actors: [Int]) -> [ClosedRange<Day>]? {
    guard isTimed else { return nil }
    return settings.flatMap { setting in
      if case .day(let day) = setting.moment { return [day...day] }
      return places(of: actors).compactMap { world[$0].days }
    }
  }
}

extension World {
  /// Whose board it is, and when.
  func record(_ place: Place) -> Record {
    ["actor": .text(actors[place.actor].name), "phase": .whole(self[place].number)]
  }

  /// The first two cells of a row about a board.
  func cells(_ place: Place) -> [Line] { [Line(actors[place.actor].name), Line("\(self[place].number)")] }
}
