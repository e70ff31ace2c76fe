import Answers
import Knowledge
import Numbers
import Solver

/// A seat whose board's options are all combinations of a space, with what it could ratify at home.
struct SpaceSeat: Sendable {
  let seat: Seat
  let space: Space
  let winset: SpaceWinset
  let before: SpaceWinset?

  private var world: World { seat.world }

  var brief: String { winset.words }

  /// How many options are told one by one.
  static let mostShown = 10

  func cells(_ inquiry: Inquiry) -> [Line] {
    let levels = inquiry.isAtHome ? 1 : 2
    return [Line(seat.name), Line("\(seat.phase.number)")]
      + Array(repeating: Line(winset.words, .strong), count: levels)
      + (inquiry.before == nil ? [] : [Line(before?.words ?? "", .dim)]) + [Line(losses, .dim)]
  }

  private var losses: String {
    "\(winset.unsupported.grouped) without support; \(winset.short.grouped) short of the rule"
  }

  func blocks(_ inquiry: Inquiry) -> [Block] {
    let levels = inquiry.isAtHome ? ["at home"] : ["at home", "two-level"]
    let rows = levels.map { level in
      [Line(level), Line(winset.words, .strong)] + (before.map { [Line($0.words, .dim)] } ?? [])
    }
    let titles = ["", "win-set"] + (before == nil ? [] : ["without the change"])
    return [.heading(Line(seat.title))] + inquiry.circumstances + [.gap, .table(Table(titles, rows))] + seat.shares
      + [.gap, .line(Line(losses, .dim))]
      + (winset.ratified.isEmpty ? [] : [.gap, .table(winset.ratified.shares(in: world)), .gap, .table(first)])
  }

  private var first: Table {
    let shown = Array(winset.ratified.places.prefix(Self.mostShown))
    let rest = winset.ratified.count - shown.count
    return Table(
      ["option", "settles"],
      shown.map { [Line("\($0 + 1)", .strong), Line(space.terms(at: $0).written(in: world))] }
        + (rest == 0 ? [] : [[Line("…", .dim), Line("and \(rest.grouped) more", .dim)]]))
  }

  func rows(isAtHome: Bool) -> [Record] {
    (isAtHome ? ["home"] : ["home", "two-level"]).map { level in
      let row = seat.record.adding(["level": .text(level)]).adding(record(of: winset))
      guard let before else { return row }
      return row.adding(["without": .record(record(of: before))]).adding(seat.shareRecords)
    }
  }

  private func record(of winset: SpaceWinset) -> Record {
    let shown = winset.ratified.places.prefix(Self.mostShown).map { $0 + 1 }
    let settled = zip(space.issues, winset.ratified.countsByValue).flatMap { issue, counts in
      counts.enumerated().map { value, count in
        [
          "issue": .text(world.issues[issue].name), "value": .text(world.issues[issue].values[value].name),
          "count": .whole(count),
        ] as Record
      }
    }
    return [
      "options": .whole(winset.options.count), "ratified": .whole(winset.ratified.count),
      "unsupported": .whole(winset.unsupported), "settles": .init(settled), "first": .init(Array(shown)),
    ]
  }
}

extension SpaceWinset {
  /// How many options no faction accepts.
  var unsupported: Int { options.count - supported.count }

  /// How many options some faction accepts, but too few for the rule.
  var short: Int { supported.count - ratified.count }

  /// `348,112 of 1,048,576 options`
  var words: String {
    let count = ratified.count
    return "\(count == 0 ? "none" : count.grouped) of \(options.count.grouped) options"
  }
}

extension Space {
  /// `every combination of talks, troops: 1,048,576`
  func written(in world: World) -> String {
    "every combination of \(issues.map { world.issues[$0].name }.joined(separator: ", ")): \((count ?? 0).grouped)"
  }
}

extension Inquiry {
  /// What those of the seats could ratify at home whose boards are spaces, by place.
  ///
  /// - Throws: where somebody wants it to stop.
  func spaceWinsets(of seats: [Seat]) throws(Interrupted) -> [Place: SpaceSeat] {
    var found: [Place: SpaceSeat] = [:]
    for seat in seats {
      guard let space = seat.board.space, let winset = try seat.table.game.spaceWinset(of: seat.actor) else { continue }
      let before = try seat.before?.game.spaceWinset(of: seat.actor)
      found[seat.place] = SpaceSeat(seat: seat, space: space, winset: winset, before: before)
    }
    return found
  }
}
