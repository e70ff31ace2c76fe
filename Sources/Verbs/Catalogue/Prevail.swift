import Answers
import Knowledge
import Numbers
import Solver

extension Verb {
  static let prevail = Verb(
    "prevail", .games, "Which faction prevails inside an actor, with which option, and by how much.",
    Slot(.actor).optional,
    meaning: """
      Each faction backs the candidate that it ranks highest, if it accepts it, and else no-deal. The option with the \
      most power behind it prevails, and with it the factions that back it; equal tops are contested. At home every \
      option is a candidate, and two-level those that can come about given what every actor ends up standing on.
      """,
    keys: [
      "actor", "phase", "level", "option", "noDeal", "factions", "share", "shareDecimal", "margin", "marginDecimal",
      "contested", "ratified",
    ],
    examples: ["prevail Taliban phase 3", "prevail Taliban phase 3 if hardliners+0.2", "prevail US at home"]
  ) { actor in PrevailQuestion(actor: actor) }
}

struct PrevailQuestion: Question {
  let actor: Int?

  var asked: [Int] { actor.map { [$0] } ?? [] }
  var isAboutGames: Bool { true }

  func answer(_ inquiry: Inquiry) -> Answer {
    let seats = inquiry.seats(of: asked)
    let isAtHome = inquiry.isAtHome
    return Answer(
      "prevail", brief: brief(of: seats) { $0.prevailBrief(isAtHome: isAtHome) },
      blocks: {
        seats.count == 1 ? detail(seats[0], inquiry) : inquiry.circumstances + [.table(overview(seats, inquiry))]
      },
      rows: { seats.flatMap { $0.prevailRows(isAtHome: isAtHome) } })
  }

  private func overview(_ seats: [Seat], _ inquiry: Inquiry) -> Table {
    let levels = inquiry.isAtHome ? [true] : [true, false]
    let titles = ["actor", "phase", "level", "prevails", "with", "share", "margin"]
    return Table(titles + (inquiry.before == nil ? [] : ["without the change"]), seats.flatMap { seat in
      levels.map { level in
        let result = seat.result(isAtHome: level)
        let before = seat.earlier.map { [Line($0.result(isAtHome: level).brief, .dim)] } ?? []
        return [Line(seat.name), Line("\(seat.phase.number)"), Line(level ? "at home" : "two-level")]
          + result.cells + before
      }
    })
  }

  private func detail(_ seat: Seat, _ inquiry: Inquiry) -> [Block] {
    let levels = inquiry.isAtHome ? [true] : [true, false]
    var blocks: [Block] = [.heading(Line(seat.title))] + inquiry.circumstances + [.gap]
    blocks.append(.table(Table(seat.before == nil ? ["", ""] : ["", "", "without the change"], levels.map { level in
      let before = seat.earlier.map { [Line($0.result(isAtHome: level).sentence, .dim)] } ?? []
      return [Line(level ? "at home" : "two-level"), Line(seat.result(isAtHome: level).sentence, .strong)] + before
    })))
    blocks += seat.shares
    for level in levels {
      blocks += [.gap, .line(Line(level ? "at home" : "two-level", .dim)), .table(seat.result(isAtHome: level).backings)]
    }
    return blocks
  }
}

/// Who prevails at one level of one seat.
private struct Result {
  let seat: Seat
  let contest: Contest

  var board: Board { seat.board }
  var names: (Contest.Backing) -> String { { $0.factions.map { board.factions[$0].name }.joined(separator: " and ") } }

  /// What prevails as an option: for no-deal the one that it amounts to, if it is one.
  var option: Int? {
    guard let winner = contest.winner else { return nil }
    if case .option(let index) = winner.choice { return index }
    return board.reversion
  }

  var isNoDeal: Bool { contest.winner?.choice == .noDeal }

  /// Whether what prevails is also ratified; `nil` for no-deal, which nobody votes on.
  var isRatified: Bool? {
    guard case .option(let index) = contest.winner?.choice else { return nil }
    return board.ratifies(index)
  }

  var brief: String {
    guard let winner = contest.winner else { return contest.leaders.isEmpty ? "nobody" : "contested" }
    return "\(names(winner)) with \(board.written(winner.choice))"
  }

  var sentence: String {
    guard let winner = contest.winner else {
      let tied = contest.leaders.map { "\(board.written($0.choice)) of \(names($0))" }.joined(separator: " against ")
      return tied.isEmpty ? "nobody has power" : "contested: \(tied), at \(contest.share(of: contest.leaders[0]).written) each"
    }
    let verb = winner.factions.count == 1 ? "prevails" : "prevail"
    let (share, lead) = (contest.share(of: winner).written, contest.margin.written)
    let vote = isRatified.map { $0 ? "; it is ratified" : "; but it is not ratified" } ?? ""
    return "\(names(winner)) \(verb) with \(choiceName(winner.choice)): \(share) of power, ahead by \(lead)\(vote)"
  }

  private func choiceName(_ choice: Preference.Choice) -> String {
    guard case .option(let index) = choice else {
      return board.reversion.map { "no-deal, that is \(board.options[$0].written(in: seat.world))" } ?? "no-deal"
    }
    return board.options[index].written(in: seat.world)
  }

  var cells: [Line] {
    guard let winner = contest.winner else { return [Line("contested", .bad)] }
    return [
      Line(names(winner), .strong), Line(board.written(winner.choice)), Line(contest.share(of: winner).written),
      Line(contest.margin.written),
    ]
  }

  var backings: Table {
    Table(["choice", "", "share", "backed by"], contest.backings.map { backing in
      let label: String
      if case .option(let index) = backing.choice {
        label = board.options[index].label ?? board.options[index].terms.written(in: seat.world)
      } else {
        label = board.reversion.flatMap { board.options[$0].label } ?? ""
      }
      let share = Line(contest.share(of: backing).written)
      return [Line(board.written(backing.choice)), Line(label), share, Line(names(backing))]
    })
  }

  var record: Record {
    [
      "option": .init(option.map { board.options[$0].number }), "noDeal": .flag(isNoDeal),
      "factions": .init(contest.winner?.factions.map { board.factions[$0].name } ?? []),
      "share": .init(contest.leaders.first.map { contest.share(of: $0) }), "margin": .exact(contest.margin),
      "contested": .flag(contest.leaders.count > 1), "ratified": isRatified.map { .flag($0) } ?? .null,
    ]
  }
}

extension Seat {
  /// The same seat without what is supposed.
  var earlier: Seat? { before.map { Seat(actor: actor, table: $0, before: nil) } }

  fileprivate func result(isAtHome: Bool) -> Result {
    let candidates = isAtHome ? Array(board.options.indices) : table.game.deliverable(of: actor, in: table.solution)
    return Result(seat: self, contest: board.contest(over: candidates))
  }

  fileprivate func prevailBrief(isAtHome: Bool) -> String {
    let home = result(isAtHome: true).brief
    return isAtHome ? home : brief(home: home, twoLevel: result(isAtHome: false).brief)
  }

  fileprivate func prevailRows(isAtHome: Bool) -> [Record] {
    (isAtHome ? [true] : [true, false]).map { level in
      let name: Record = ["level": .text(level ? "home" : "two-level")]
      let row = record.adding(name).adding(result(isAtHome: level).record)
      guard let earlier else { return row }
      return row.adding(["without": .record(earlier.result(isAtHome: level).record)]).adding(shareRecords)
    }
  }
}
