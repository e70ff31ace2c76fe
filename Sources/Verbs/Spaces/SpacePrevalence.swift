import Answers
import Knowledge
import Numbers
import Solver

/// Who prevails at a seat whose board's options are all combinations of a space.
struct SpacePrevalence: Sendable {
  private let now: SpaceSide
  private let before: SpaceSide?

  private var seat: Seat { now.seat }

  fileprivate init(_ now: SpaceSide, before: SpaceSide?) { (self.now, self.before) = (now, before) }

  var brief: String { now.brief }

  /// A row for each level, and one for the contest without the change.
  func rows(_ inquiry: Inquiry, key: [Line]) -> [[Line]] {
    (inquiry.isAtHome ? ["at home"] : ["at home", "two-level"]).flatMap { level in
      let blank = Array(repeating: Line(), count: key.count)
      let without = before.map {
        [blank + [Line("  without the change", .dim)] + $0.cells.map { Line($0.text, .dim) }]
      }
      return [key + [Line(level)] + now.cells] + (without ?? [])
    }
  }

  func blocks(_ inquiry: Inquiry) -> [Block] {
    let titles = ["", "prevails", "with", "share", "margin", "ratified"]
    return [.heading(Line(seat.title))] + inquiry.circumstances
      + [.gap, .table(Table(titles, rows(inquiry, key: [])))] + seat.shares
      + (seat.weighedOtherwise.map { [.line(Line($0, .dim))] } ?? [])
      + [.gap, .line(Line("who backs what", .dim)), .table(now.backings)]
  }

  func records(isAtHome: Bool) -> [Record] {
    (isAtHome ? ["home"] : ["home", "two-level"]).map { level in
      let row = seat.record.adding(["level": .text(level)]).adding(now.record)
      guard let before else { return row }
      return row.adding(["without": .record(before.record)]).adding(seat.shareRecords)
    }
  }
}

/// A contest, on the board on which it is held: one that is supposed can have other factions.
private struct SpaceSide: Sendable {
  let seat: Seat
  let contest: SpaceContest

  private var board: Board { seat.board }

  /// How many backings are told.
  private static let mostShown = 20

  /// - Throws: where somebody wants it to stop.
  init?(_ seat: Seat) throws(Interrupted) {
    guard let contest = try seat.table.game.spaceContest(of: seat.actor) else { return nil }
    (self.seat, self.contest) = (seat, contest)
  }

  private func names(_ backing: SpaceContest.Backing) -> String {
    backing.factions.map { board.factions[$0].name }.joined(separator: " and ")
  }

  /// The option of that place, or no-deal, in a few words.
  private func name(_ backing: SpaceContest.Backing) -> String {
    guard let place = backing.first else { return board.noDealName }
    return backing.count == 1 ? "\(place + 1)" : "\(place + 1) and \((backing.count - 1).grouped) more"
  }

  var brief: String {
    guard let winner = contest.winner else { return contest.leaders.isEmpty ? "nobody" : "contested" }
    return "\(names(winner)) with \(name(winner))"
  }

  private func isRatified(_ place: Int) -> Bool {
    let listed = board.listing(place + 1)
    return listed.option(numbered: place + 1).map { listed.ratifies($0) } ?? false
  }

  /// Who prevails, with what, by how much, and whether it is ratified.
  var cells: [Line] {
    guard let first = contest.leaders.first else { return [Line("nobody has power", .bad)] }
    guard let winner = contest.winner else {
      let tied = contest.leaders.prefix(3).map(name).joined(separator: " or ")
      return [Line("contested", .bad), Line(tied), Line(contest.share(of: first).writtenWithPlaces), Line("0")]
    }
    let isRatified = winner.first.map(isRatified)
    return [
      Line(names(winner), .strong), Line(name(winner)), Line(contest.share(of: winner).writtenWithPlaces),
      Line(contest.margin.writtenWithPlaces),
      isRatified.map { $0 ? Line("yes", .good) : Line("no", .bad) } ?? Line("–"),
    ]
  }

  var backings: Table {
    let shown = contest.backings.prefix(Self.mostShown)
    let rest = contest.backings.count - shown.count
    return Table(
      ["choice", "settles", "share", "backed by"],
      shown.map { backing in
        let terms = backing.first.map { board.anyOption(at: $0).terms.written(in: seat.world) } ?? ""
        return [
          Line(name(backing)), Line(terms), Line(contest.share(of: backing).writtenWithPlaces), Line(names(backing)),
        ]
      } + (rest == 0 ? [] : [[Line("…", .dim), Line("and \(contest.isCut ? "many" : rest.grouped) more", .dim)]]))
  }

  var record: Record {
    let winner = contest.winner
    let isNoDeal = winner.map { $0.first == nil } ?? false
    return [
      "option": .init(winner?.first.map { $0 + 1 } ?? (isNoDeal ? board.reversion.map { $0 + 1 } : nil)),
      "noDeal": .flag(isNoDeal), "factions": .init(winner?.factions.map { board.factions[$0].name } ?? []),
      "share": .init(contest.leaders.first.map { contest.share(of: $0) }), "margin": .exact(contest.margin),
      "contested": .flag(winner == nil && !contest.leaders.isEmpty),
      "ratified": winner?.first.map { .flag(isRatified($0)) } ?? .null,
    ]
  }
}

extension Inquiry {
  /// Who prevails at those of the seats whose boards are spaces, by place.
  ///
  /// - Throws: where somebody wants it to stop.
  func spacePrevalences(of seats: [Seat]) throws(Interrupted) -> [Place: SpacePrevalence] {
    var found: [Place: SpacePrevalence] = [:]
    for seat in seats {
      guard let now = try SpaceSide(seat) else { continue }
      let before = try seat.earlier.map { (seat: Seat) throws(Interrupted) in try SpaceSide(seat) } ?? nil
      found[seat.place] = SpacePrevalence(now, before: before)
    }
    return found
  }
}
