import Answers
import Knowledge
import Numbers
import Solver

extension Verb {
  static let prevail = Verb(
    "prevail", .power, "Which faction prevails inside an actor, and by how much.",
    Slot(.actor).optional,
    meaning: """
      Each faction backs the candidate that it ranks highest, if it accepts it, and else no-deal; candidates that it ranks \
      equally highest share its power. The option with the \
      most power behind it prevails, and with it the factions that back it; equal tops are contested. This weighs power, \
      and not the votes of the rule (but where nobody has power, votes in the first body that it names): what prevails \
      need not be ratified. At home every \
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
  static var isAboutGames: Bool { true }
  static var takesSpaces: Bool { true }
  func apart(among actors: [Int]) -> [any Question] {
    actors.filter { actor == nil || actor == $0 }.map { PrevailQuestion(actor: $0) }
  }
  var turning: Turning { .power }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let seats = try inquiry.seats(of: asked)
    let isAtHome = inquiry.isAtHome
    let spaces = try inquiry.spacePrevalences(of: seats)
    return Answer(
      "prevail", brief: brief(of: seats) { spaces[$0.place]?.brief ?? $0.prevailBrief(isAtHome: isAtHome) },
      telling: { brief(of: seats) { spaces[$0.place]?.brief ?? $0.prevailTelling(isAtHome: isAtHome) } },
      gist: { brief(of: seats) { $0.prevailGist(isAtHome: isAtHome) } },
      blocks: {
        if let space = spaces[seats[0].place], seats.count == 1 { return space.blocks(inquiry) }
        return seats.count == 1
          ? detail(seats[0], inquiry)
            + seats[0].weakest(of: seats[0].prevailFinding(isAtHome: isAtHome), isAtHome: isAtHome)
          : inquiry.circumstances + [.table(overview(seats, spaces, inquiry))]
      },
      rows: { seats.flatMap { spaces[$0.place]?.records(isAtHome: isAtHome) ?? $0.prevailRows(isAtHome: isAtHome) } })
  }

  static var isExplained: Bool { true }

  func derivation(_ inquiry: Inquiry) throws(Interrupted) -> [Finding] {
    try inquiry.seats(of: asked).map { seat in
      seat.prevailFinding(isAtHome: inquiry.isAtHome).resting(on: inquiry.isAtHome ? [] : seat.partnerFindings)
    }
  }

  private static let titles = ["prevails", "with", "share", "margin", "ratified"]

  private func overview(_ seats: [Seat], _ spaces: [Place: SpacePrevalence], _ inquiry: Inquiry) -> Table {
    Table(
      ["actor", "phase", "level"] + Self.titles,
      seats.flatMap { seat in
        if let space = spaces[seat.place] {
          return space.rows(inquiry, key: [Line(seat.name), Line("\(seat.phase.number)")])
        }
        return levels(inquiry).flatMap { level in
          let key = [Line(seat.name), Line("\(seat.phase.number)"), Line(level ? "at home" : "two-level")]
          return [key + seat.prevalence(isAtHome: level).cells(isBrief: true)] + beside(seat, level, 3, isBrief: true)
        }
      })
  }

  private func levels(_ inquiry: Inquiry) -> [Bool] { inquiry.isAtHome ? [true] : [true, false] }

  /// The answer without the change, as a row of its own.
  private func beside(_ seat: Seat, _ level: Bool, _ keys: Int, isBrief: Bool) -> [[Line]] {
    guard let earlier = seat.earlier else { return [] }
    let key = Array(repeating: Line(), count: keys - 1) + [Line("  without the change", .dim)]
    return [key + earlier.toldBeside(isAtHome: level, isBrief: isBrief)]
  }

  private func detail(_ seat: Seat, _ inquiry: Inquiry) -> [Block] {
    let rows = levels(inquiry).flatMap { level in
      [[Line(level ? "at home" : "two-level")] + seat.prevalence(isAtHome: level).cells(isBrief: false)]
        + beside(seat, level, 1, isBrief: false)
    }
    var blocks: [Block] = [.heading(Line(seat.title))] + inquiry.circumstances
    blocks += [.gap, .table(Table([""] + Self.titles, rows))] + seat.shares(in: seat.board.bodyInsteadOfPower ?? 0)
    if let words = seat.weighedOtherwise { blocks.append(.line(Line(words, .dim))) }
    for level in levels(inquiry) {
      let title = Line("who backs what \(level ? "at home" : "two-level")", .dim)
      blocks += [.gap, .line(title), .table(seat.prevalence(isAtHome: level).backings)]
      if !level, let words = seat.nothingToBack { blocks.append(.line(Line(words, .dim))) }
    }
    return blocks
  }
}

/// Who prevails at one level of one seat.
struct Prevalence {
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
    return seat.home.contains(index)
  }

  /// Whether only the order of the powers is known, so that nothing can be said of shares.
  private var isOfOrder: Bool { contest.body == 0 && board.order != nil }

  private func share(of backing: Contest.Backing) -> String {
    isOfOrder ? "–" : contest.share(of: backing).writtenWithPlaces
  }

  var brief: String {
    guard let winner = contest.winner else { return contest.leaders.isEmpty ? "nobody" : "contested" }
    return "\(names(winner)) with \(board.written(winner.choice))"
  }

  /// Who prevails, with what, by how much, and whether it is ratified.
  func cells(isBrief: Bool) -> [Line] {
    guard let winner = contest.winner else {
      let tied = contest.leaders.map { board.written($0.choice) }.joined(separator: " or ")
      guard let first = contest.leaders.first else { return [Line("nobody has power", .bad)] }
      return [Line("contested", .bad), Line(tied), Line(share(of: first)), Line("0")]
    }
    return [
      Line(names(winner), .strong), Line(isBrief ? board.written(winner.choice) : choiceName(winner.choice)),
      Line(share(of: winner)), Line(isOfOrder ? "–" : contest.margin.writtenWithPlaces),
      isRatified.map { $0 ? Line("yes", .good) : Line("no", .bad) } ?? Line("–"),
    ]
  }

  private func choiceName(_ choice: Preference.Choice) -> String {
    guard case .option(let index) = choice else {
      return board.reversion.map { "no-deal: \(board.options[$0].written(in: seat.world))" } ?? "no-deal"
    }
    return board.options[index].written(in: seat.world)
  }

  var backings: Table {
    Table(
      ["choice", "", "share", "backed by"],
      contest.backings.map { backing in
        let label: String
        if case .option(let index) = backing.choice {
          label = board.options[index].label ?? board.options[index].terms.written(in: seat.world)
        } else {
          label = board.reversion.flatMap { board.options[$0].label } ?? ""
        }
        let share = Line(share(of: backing))
        return [Line(board.written(backing.choice)), Line(label), share, Line(names(backing))]
      })
  }

  var record: Record {
    [
      "option": .init(option.map { board.options[$0].number }), "noDeal": .flag(isNoDeal),
      "factions": .init(contest.winner?.factions.map { board.factions[$0].name } ?? []),
      "share": .init(isOfOrder ? nil : contest.leaders.first.map { contest.share(of: $0) }),
      "margin": .init(isOfOrder ? nil : contest.margin),
      "contested": .flag(contest.leaders.count > 1), "ratified": isRatified.map { .flag($0) } ?? .null,
    ]
  }
}

extension Seat {
  /// A word to somebody who might take power for votes.
  var weighedOtherwise: String? {
    let bodies = Set(board.rule.bodies)
    if let body = board.bodyInsteadOfPower {
      return "Nobody has power here: this weighs votes in \(world.bodies[body].name)."
    }
    guard .zero < board.total(in: 0), !bodies.isEmpty, !bodies.contains(0) else { return nil }
    let names = bodies.sorted().map { world.bodies[$0].name }.joined(separator: " and ")
    return "This weighs power, and not the votes in \(names) that the rule counts."
  }

  /// That all back no-deal since nothing else can come about; `nil` where something can.
  fileprivate var nothingToBack: String? {
    guard candidates(isAtHome: false).allSatisfy({ $0 == board.reversion }) else { return nil }
    return "Nothing else can come about: all that have power are left with no-deal, be it what they want or not."
  }

  func prevalence(isAtHome: Bool) -> Prevalence {
    let contest = memory.contests.at(isAtHome) {
      board.contest(over: candidates(isAtHome: isAtHome))
    }
    return Prevalence(seat: self, contest: contest)
  }

  /// Who prevails, beside the same with what is supposed.
  fileprivate func toldBeside(isAtHome: Bool, isBrief: Bool) -> [Line] {
    func tell() -> [Line] { prevalence(isAtHome: isAtHome).cells(isBrief: isBrief).map { Line($0.text, .dim) } }
    return isBrief ? memory.briefPrevalences.at(isAtHome, orElse: tell) : memory.prevalences.at(isAtHome, orElse: tell)
  }

  private func prevalenceTold(isAtHome: Bool) -> Record.Value {
    .record(memory.prevalenceRecords.at(isAtHome) { prevalence(isAtHome: isAtHome).record })
  }

  func prevailBrief(isAtHome: Bool) -> String {
    let home = prevalence(isAtHome: true).brief
    return isAtHome ? home : brief(home: home, twoLevel: prevalence(isAtHome: false).brief)
  }

  /// Likewise; where powers are known only as an order, also that it is not ratified, which that can leave open.
  fileprivate func prevailTelling(isAtHome: Bool) -> String {
    let words = prevailBrief(isAtHome: isAtHome)
    let isRejected = board.order != nil && prevalence(isAtHome: true).isRatified == false
    return words + (isRejected ? ", not ratified" : "")
  }

  /// What prevails at each level, with all who want it, be they without power.
  fileprivate func prevailGist(isAtHome: Bool) -> String {
    (isAtHome ? [true] : [true, false]).map { level in
      let candidates = candidates(isAtHome: level).filter { $0 != board.reversion }
      return prevalence(isAtHome: level).contest.leaders.map { leader in
        let backers = board.factions.filter { $0.preference.favourites(among: candidates).contains(leader.choice) }
        return "\(board.written(leader.choice)) \(backers.map(\.name))"
      }.joined(separator: " or ")
    }.joined(separator: ", ") + (board.order == nil ? "" : "\(prevalence(isAtHome: true).isRatified ?? false)")
  }

  private func candidates(isAtHome: Bool) -> [Int] {
    isAtHome ? Array(board.options.indices) : table.game.deliverable(of: actor, in: table.solution)
  }

  fileprivate func prevailRows(isAtHome: Bool) -> [Record] {
    (isAtHome ? [true] : [true, false]).map { level in
      let name: Record = ["level": .text(level ? "home" : "two-level")]
      let row = record.adding(name).adding(prevalence(isAtHome: level).record)
      guard let earlier else { return row }
      return row.adding(["without": earlier.prevalenceTold(isAtHome: level)]).adding(shareRecords)
    }
  }
}
