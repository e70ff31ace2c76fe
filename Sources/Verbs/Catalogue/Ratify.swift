import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

extension Verb {
  static let ratify = Verb(
    "ratify", .agreements, "Whether an option would pass, and what is missing.",
    Slot(.actor).optional, Slot(.option).optional,
    meaning: """
      An option is ratified when the rule holds if exactly the factions that accept it vote for it: those that rank it \
      at least as high as no-deal (Putnam 1988, p. 436 and 437: one vote, up or down). Who is said to abstain on it, or \
      to be absent, votes neither for nor against, whatever it accepts. Without an option each of the board is told in a \
      row of its own, which is what a table of a statistics program wants: `ratify as csv`. There `twoLevel` says whether it is \
      in the two-level win-set, and `deliverable` whether it could come about where everybody ends up standing: an actor with \
      nothing left falls back at once, though others may fall back with it.
      """,
    keys: [
      "actor", "phase", "option", "ratified", "deliverable", "twoLevel", "for", "against", "abstaining", "absent",
      "rule", "cause",
    ],
    examples: ["ratify US 2 phase 1", "ratify Taliban 3 phase 1 at home", "ratify US phase 1"]
  ) { actor, option in RatifyQuestion(actor: actor, option: option) }
}

struct RatifyQuestion: Question {
  let actor: Int?
  /// The option that is asked about; `nil` where each is.
  let option: Number?

  var asked: [Int] { actor.map { [$0] } ?? [] }
  static var isAboutGames: Bool { true }
  static var takesSpaces: Bool { true }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    guard let option else { return try checkAreListed(inquiry, at: span) }
    guard let actor else { throw .optionOfNobody(option) }
    try inquiry.checkOption(option, of: actor)
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    guard let number = option?.whole, let actor else { return try each(inquiry) }
    let votes = try inquiry.listing(number, of: actor).seats(of: asked).compactMap { OptionVote($0, number: number) }
    let isAtHome = inquiry.isAtHome
    return Answer(
      "ratify",
      brief: brief(of: votes.map(\.seat)) { seat in
        votes.first { $0.seat.place == seat.place }?.brief(isAtHome: isAtHome) ?? ""
      },
      blocks: {
        inquiry.circumstances
          + Array(votes.map { $0.blocks(isAtHome: isAtHome) }.joined(separator: [.gap]))
          + (votes.count == 1
            ? votes[0].seat.weakest(of: votes[0].finding(isAtHome: isAtHome), isAtHome: isAtHome) : [])
      },
      rows: { votes.map { $0.row(isAtHome: isAtHome) } })
  }

  static var isExplained: Bool { true }

  func derivation(_ inquiry: Inquiry) throws(Interrupted) -> [Finding] {
    guard let number = option?.whole, let actor else {
      return try WinsetQuestion(actor: self.actor).derivation(inquiry)
    }
    return try inquiry.listing(number, of: actor).seats(of: asked).compactMap { seat in
      OptionVote(seat, number: number)?.finding(isAtHome: inquiry.isAtHome)
        .resting(on: inquiry.isAtHome ? [] : seat.partnerFindings)
    }
  }
}

extension Inquiry {
  /// - Throws: that no board of the actor that is asked about has such an option, or that it cannot come about.
  func checkOption(_ option: Number, of actor: Int) throws(Diagnostic) {
    let number = option.whole ?? -1
    let boards = settings.flatMap(\.places).filter { $0.actor == actor }.map { world[$0].board }
    let found = boards.filter { $0.option(numbered: number) != nil }
    for space in found.compactMap(\.space) {
      let terms = space.terms(at: number - 1)
      if let impossible = world.impossible.first(where: { $0.terms.isComplete(in: terms) }) {
        throw .impossibleOption(option, impossible.terms.written(in: world))
      }
    }
    guard found.isEmpty else { return }
    if let count = boards.compactMap(\.space?.count).max() { throw .noSuchCombination(option, of: count) }
    let numbers = Set(boards.flatMap { $0.options.map(\.number) })
    throw .noSuchOption(number, of: world.actors[actor], among: numbers.sorted(), at: option.span)
  }
}

/// One option before one board.
struct OptionVote {
  let seat: Seat
  let option: Int

  init?(_ seat: Seat, number: Int) {
    guard let option = seat.board.option(numbered: number) else { return nil }
    (self.seat, self.option) = (seat, option)
  }

  var board: Board { seat.board }
  var number: Int { board.options[option].number }
  var isRatified: Bool { seat.home.contains(option) }

  /// Whether somebody has no vote on it.
  var hasSilence: Bool { !(factions(.abstaining) + factions(.absent)).isEmpty }

  /// What the option is, and how it fares, in a row.
  ///
  /// - Parameter stances: which votes have a cell of their own.
  func cells(_ stances: [Stance], isAtHome: Bool) -> (name: [Line], told: [Line]) {
    let stated = board.options[option]
    let cause = isAtHome ? board.causeAtHome(of: option) : cause
    let label = Line(stated.label ?? stated.terms.written(in: seat.world))
    return (
      [Line("\(number)", .strong), label, Line(brief(isAtHome: isAtHome), cause == nil ? .good : .bad)],
      stances.map { Line(factions($0).joined(separator: ", ")) }
        + [Line(cause?.words(on: board, in: seat.world) ?? "", .dim)]
    )
  }

  /// What was so without what is supposed; a dash where that number is another option's then.
  func briefBefore(isAtHome: Bool) -> String { before?.brief(isAtHome: isAtHome) ?? "–" }

  /// `yes`, `no`, or that it would pass at home and could not come about.
  func brief(isAtHome: Bool) -> String {
    guard isRatified else { return "no" }
    return isAtHome || cause == nil ? "yes" : Verbs.brief(home: "yes", twoLevel: "no")
  }

  /// Whether it could come about, given what everybody ends up standing on.
  private var isDeliverable: Bool {
    seat.table.game.isDeliverable(option, of: seat.actor, in: seat.table.solution)
  }

  /// Whether it is in the two-level win-set.
  private var isInWinset: Bool { seat.table.solution.winsets[seat.actor]?.contains(option) ?? false }

  var cause: Cause? { seat.table.game.cause(of: option, of: seat.actor, in: seat.table.solution) }

  func finding(isAtHome: Bool) -> Finding {
    let proof = seat.proof(of: option, isAtHome: isAtHome)
    return Finding(
      Line("\(seat.title): ") + Line(proof.verdict, .strong),
      about: seat.record.adding(["answer": .text(proof.verdict)]), from: [seat.finding(of: proof)] + seat.basis)
  }

  /// Who votes so; nobody on the reversion, on which there is no vote.
  func factions(_ stance: Stance) -> [String] {
    if option == board.reversion { return [] }
    return board.factions.indices.filter { board.stance(of: $0, on: option) == stance }.map { board.factions[$0].name }
  }

  func blocks(isAtHome: Bool) -> [Block] {
    let what = board.options[option].written(in: seat.world)
    var blocks: [Block] = [.heading(Line("\(seat.title): \(what)")), .line(verdict)]
    if option == board.reversion { return blocks }
    if !isAtHome, let level = levelWords { blocks.append(.line(level)) }
    let voters = board.voters
    let rows = board.factions.indices.map { index in
      [
        board.stance(of: index, on: option).line, Line(board.factions[index].name),
        Line(seat.world.weights(of: board.factions[index], on: board)) + Line(voters[index] ? "" : ", no vote", .dim),
        Line(seat.wish(of: index, for: option), .dim),
      ]
    }
    return blocks + [.gap, .table(Table(["", "faction", "weight", "ranks"], rows))] + seat.uncounted
  }

  /// The vote on the same option without what is supposed; `nil` where that number is another one then.
  private var before: OptionVote? {
    seat.before(option).flatMap { OptionVote($0.seat, number: board.options[option].number) }
  }

  private var verdict: Line {
    let rule = "under the rule \(board.rule.written(on: board, in: seat.world))"
    if option == board.reversion {
      return .nothingToVoteOn
    }
    let without =
      before.map {
        $0.isRatified == isRatified ? " (as without the change)" : " (without the change: \($0.brief(isAtHome: true)))"
      }
      ?? ""
    guard !isRatified, let cause = board.causeAtHome(of: option) else {
      return Line("It is ratified \(rule)\(without)", .good) + Line(counts.isEmpty ? "." : ": \(counts).")
    }
    if cause == .tied {
      return Line("It would be ratified \(rule), and is given up\(without): \(board.tiedWords).", .bad)
    }
    return Line("It is not ratified \(rule)\(without): ", .bad) + Line("\(cause.words(on: board, in: seat.world)).")
  }

  /// By how much it reaches the quotas that carry it; nothing of powers that are known only as an order.
  private var counts: String {
    board.ballot(on: option).carrying.uniqued().filter { weighing in
      weighing.side != .no && (weighing.body != 0 || board.order == nil)
    }.map { board.words(ofMet: $0, world: seat.world, "to spare") }.joined(separator: "; and ")
  }

  private var levelWords: Line? {
    guard isRatified else { return nil }
    guard let cause else {
      let given = seat.hangsOnBelief(option) ? "as \(seat.name) believes" : "given what the others can ratify"
      return Line("It can come about, \(given).")
    }
    let words = cause.words(on: board, in: seat.world)
    if isDeliverable {
      return Line(
        "But it is not in the two-level win-set: when it was judged, it was \(words). Where all stand who fell back at the "
          + "same time, it could come about.", .bad)
    }
    return Line("But it cannot come about: \(words).", .bad)
  }

  func row(isAtHome: Bool) -> Record {
    let row: Record = [
      "option": .whole(board.options[option].number), "ratified": .flag(isRatified),
      "deliverable": isAtHome ? .null : .flag(isDeliverable), "twoLevel": isAtHome ? .null : .flag(isInWinset),
      "for": .init(factions(.yes)), "against": .init(factions(.no)),
      "abstaining": .init(factions(.abstaining)), "absent": .init(factions(.absent)),
      "rule": .text(board.rule.written(on: board, in: seat.world)),
    ]
    let why = isAtHome ? board.causeAtHome(of: option) : cause
    let full = seat.record.adding(row).adding(why?.record(on: board, in: seat.world) ?? ["cause": .null])
    guard let old = before else { return full }
    return full.adding(["ratifiedWithout": .flag(old.isRatified)]).adding(seat.shareRecords)
  }
}

extension Seat {
  /// What a faction thinks of an option: its values, or else its ranking.
  fileprivate func wish(of faction: Int, for option: Int) -> String {
    board.factions[faction].valuesWritten(of: option, on: board)
      ?? board.factions[faction].preference.written(on: board)
  }
}

extension Faction {
  /// Its power, and its weight in other bodies where it has any.
  func weights(in world: World, withInterval: Bool = false) -> String {
    func weight(_ body: Int) -> String { withInterval ? weightWritten(in: body) : weights[body].written }
    let others = world.bodies.indices.dropFirst().filter { weights[$0] != .zero }.map { body in
      "\(weight(body)) in \(world.bodies[body].name)"
    }
    return (weights[0] == .zero && !others.isEmpty ? others : [weight(0)] + others).joined(separator: ", ")
  }
}
