import Answers
import Knowledge
import Solver

extension Verb {
  static let winset = Verb(
    "winset", .agreements, "What an actor could ratify, what fell out, and why.", Slot(.actor).optional,
    meaning: """
      The win-set at home holds the options that the actor's own rule ratifies, each against no-deal (Putnam 1988, \
      p. 437). The two-level win-set keeps of them what can come about given what the others can ratify; an actor \
      whose win-set is empty falls back on its reversion. Consent counts where a value needs it: of an actor whose \
      win-set has an option that agrees on all that both mention; one without a board sets no condition.
      """,
    keys: [
      "actor", "phase", "level", "winset", "dropped", "fallback", "options", "ratified", "unsupported", "settles",
      "first",
    ],
    examples: ["winset US phase 2", "winset Afghan on 2021-04-20", "winset Taliban phase 3 if hardliners+0.2"]
  ) { actor in WinsetQuestion(actor: actor) }
}

struct WinsetQuestion: Question {
  let actor: Int?

  var asked: [Int] { actor.map { [$0] } ?? [] }
  static var isAboutGames: Bool { true }
  static var takesSpaces: Bool { true }
  func apart(among actors: [Int]) -> [any Question] {
    actors.filter { actor == nil || actor == $0 }.map { WinsetQuestion(actor: $0) }
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let seats = try inquiry.seats(of: asked)
    let isAtHome = inquiry.isAtHome
    let spaces = try inquiry.spaceWinsets(of: seats)
    return Answer(
      "winset", brief: brief(of: seats) { spaces[$0.place]?.brief ?? $0.winsetBrief(isAtHome: isAtHome) },
      blocks: {
        if let space = spaces[seats[0].place], seats.count == 1 { return space.blocks(inquiry) }
        return seats.count == 1
          ? detail(seats[0], inquiry)
            + seats[0].weakest(of: seats[0].winsetFinding(isAtHome: isAtHome), isAtHome: isAtHome)
          : inquiry.circumstances + [.table(overview(seats, spaces, inquiry))]
      },
      rows: { seats.flatMap { spaces[$0.place]?.rows(isAtHome: isAtHome) ?? $0.winsetRows(isAtHome: isAtHome) } })
  }

  static var isExplained: Bool { true }

  func derivation(_ inquiry: Inquiry) throws(Interrupted) -> [Finding] {
    try inquiry.seats(of: asked).map { seat in
      seat.winsetFinding(isAtHome: inquiry.isAtHome).resting(on: inquiry.isAtHome ? [] : seat.partnerFindings)
    }
  }

  private func overview(_ seats: [Seat], _ spaces: [Place: SpaceSeat], _ inquiry: Inquiry) -> Table {
    let levels = inquiry.isAtHome ? ["at home"] : ["at home", "two-level"]
    let titles = ["actor", "phase"] + levels + (inquiry.before == nil ? [] : ["without the change"]) + ["out"]
    return Table(
      titles,
      seats.map { seat in
        if let space = spaces[seat.place] { return space.cells(inquiry) }
        let sets = seat.winsets(isAtHome: inquiry.isAtHome).map { Line(seat.board.written($0), .strong) }
        let before = seat.earlier.map { [Line($0.winsetBrief(isAtHome: inquiry.isAtHome), .dim)] } ?? []
        return [Line(seat.name), Line("\(seat.phase.number)")] + sets + before
          + [Line(seat.outBrief(isAtHome: inquiry.isAtHome), .dim)]
      })
  }

  private func detail(_ seat: Seat, _ inquiry: Inquiry) -> [Block] {
    [.heading(Line(seat.title))] + inquiry.circumstances + [.gap, .table(seat.sets(isAtHome: inquiry.isAtHome))]
      + seat.shares + [.gap, .table(seat.options(isAtHome: inquiry.isAtHome))]
  }
}

/// One seat's answer in a few words; several with the names of their actors and phases.
func brief(of seats: [Seat], _ each: (Seat) -> String) -> String {
  seats.count == 1
    ? each(seats[0]) : seats.map { "\($0.name) \($0.phase.number): \(each($0))" }.joined(separator: " | ")
}

/// Two levels in a few words; one word where they agree.
func brief(home: String, twoLevel: String) -> String {
  home == twoLevel ? home : "\(home) at home, \(twoLevel) two-level"
}

// The win-sets of one seat.
extension Seat {
  /// The win-set at home.
  var home: [Int] { table.solution.home[actor] ?? [] }
  fileprivate var twoLevel: [Int] { table.solution.winsets[actor] ?? [] }

  var winsetsAtBothLevels: [[Int]] { [home, twoLevel] }

  fileprivate func winsets(isAtHome: Bool) -> [[Int]] { isAtHome ? [home] : [home, twoLevel] }

  func winsetBrief(isAtHome: Bool) -> String {
    let home = board.written(home)
    return isAtHome ? home : brief(home: home, twoLevel: board.written(twoLevel))
  }

  /// Why each option is out, in a few words.
  fileprivate func outBrief(isAtHome: Bool) -> String {
    board.options.indices.compactMap { option in
      cause(of: option, isAtHome: isAtHome).map { "\(board.options[option].number) \($0.brief(on: board, in: world))" }
    }.joined(separator: "; ")
  }

  private func cause(of option: Int, isAtHome: Bool) -> Cause? {
    isAtHome ? board.causeAtHome(of: option) : table.game.cause(of: option, of: actor, in: table.solution)
  }

  /// The win-sets with what they were before, and what an empty one leads to.
  fileprivate func sets(isAtHome: Bool) -> Table {
    let levels = isAtHome ? ["at home"] : ["at home", "two-level"]
    let now = winsets(isAtHome: isAtHome)
    let titles = earlier == nil ? ["", ""] : ["", "win-set", "without the change"]
    return Table(
      titles + [""],
      levels.indices.map { level in
        let set = Line(board.written(now[level]), .strong)
        let before = earlier.map { [Line($0.board.written($0.winsets(isAtHome: isAtHome)[level]), .dim)] } ?? []
        return [Line(levels[level])] + [set] + before + [
          level == 1 && now[1].isEmpty ? Line(fallbackWords, .bad) : Line()
        ]
      })
  }

  private var fallbackWords: String {
    guard let option = board.reversion else {
      return "it can ratify nothing that would come about, and stands on nothing"
    }
    return "it falls back on its reversion, \(board.options[option].written(in: world))"
  }

  /// Every option, and how it fares.
  fileprivate func options(isAtHome: Bool) -> Table {
    Table(
      ["option", ""] + (isAtHome ? ["at home"] : ["at home", "two-level"]),
      board.options.indices.map { index in
        let option = board.options[index]
        let isIn = home.contains(index)
        let atHome = fate(isIn ? nil : board.causeAtHome(of: index))
        let blocked = isIn && !isAtHome ? fate(cause(of: index, isAtHome: false)) + belief(in: index) : Line()
        return [Line("\(option.number)"), Line(option.label ?? option.terms.written(in: world)), atHome]
          + (isAtHome ? [] : [blocked])
      })
  }

  /// That it is in as the actor believes, where it is.
  private func belief(in option: Int) -> Line {
    twoLevel.contains(option) && hangsOnBelief(option) ? Line(", as \(name) believes", .dim) : Line()
  }

  private func fate(_ cause: Cause?) -> Line {
    cause.map { Line($0.words(on: board, in: world), .dim) } ?? Line("in", .good)
  }

  fileprivate func winsetRows(isAtHome: Bool) -> [Record] {
    (isAtHome ? [true] : [true, false]).map { level in
      let row = record.adding(levelRecord(isAtHome: level))
      guard let earlier else { return row }
      return row.adding(["without": earlier.levelRecordTold(isAtHome: level)]).adding(shareRecords)
    }
  }

  private func levelRecordTold(isAtHome: Bool) -> Record.Value {
    .record(memory.winsetRecords.at(isAtHome) { levelRecord(isAtHome: isAtHome) })
  }

  private func levelRecord(isAtHome: Bool) -> Record {
    let set = isAtHome ? home : twoLevel
    let dropped = board.options.indices.compactMap { option in
      cause(of: option, isAtHome: isAtHome).map { cause in
        (["option": .whole(board.options[option].number)] as Record).adding(cause.record(on: board, in: world))
      }
    }
    let row: Record = [
      "level": .text(isAtHome ? "home" : "two-level"), "winset": .init(board.numbers(set)), "dropped": .init(dropped),
    ]
    let fallback = twoLevel.isEmpty ? board.reversion.map { board.options[$0].number } : nil
    return isAtHome ? row : row.adding(["fallback": .init(fallback)])
  }
}
