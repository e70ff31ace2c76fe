import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver

extension Verb {
  static let check = Verb(
    "check", .knowledge, "Every claim of the sources, against what is computed.", Slot(.actor).optional,
    meaning: """
      A claim agrees where it is so at home and at two levels; it may agree at one level only, or at neither. `winset` \
      claims the whole win-set, `prevail` that a faction wins with something it accepts, and `outcome` that an option was \
      carried out: that the win-set holds it, or that an empty one falls back on it. `tally` claims how many votes were \
      cast for and against. A source may also contradict itself, or another: then each claim names the other. Boards of whose win-set no source says anything are \
      listed below. Claims never influence an answer.
      """,
    keys: ["actor", "phase", "claim", "citations", "computed", "verdict", "contradictedBy"],
    examples: ["check", "check Taliban phase 3"]
  ) { actor in CheckQuestion(actor: actor) }
}

struct CheckQuestion: Question {
  let actor: Int?

  var asked: [Int] { actor.map { [$0] } ?? [] }
  static var isAboutGames: Bool { true }
  var turning: Turning { .power }
  func apart(among actors: [Int]) -> [any Question] {
    actors.filter { actor == nil || actor == $0 }.map { CheckQuestion(actor: $0) }
  }

  func holdsCounts(_ inquiry: Inquiry) -> Bool {
    inquiry.places(of: asked).contains { inquiry.world[$0].claims.contains(where: \.isOfCount) }
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    var rows: [Checked] = []
    let seats = try inquiry.seats(of: asked)
    for seat in seats {
      for claim in seat.phase.claims where seat.isAsked(of: claim) {
        try inquiry.watch.goOn()
        if let checked = try Checked(claim, at: seat, inquiry) { rows.append(checked) }
      }
    }
    let (checked, silent) = (rows, seats.filter { seat in !seat.phase.claims.contains(where: \.isOfWinset) })
    return Answer(
      "check", brief: brief(of: checked),
      blocks: {
        inquiry.circumstances + (checked.isEmpty ? [] : [.table(table(of: checked))]) + gaps(in: silent) + [
          .gap, .line(sum(of: checked)),
        ]
      },
      rows: { checked.map(\.row) })
  }

  private func brief(of checked: [Checked]) -> String {
    let counts = Verdict.allCases.map { verdict in "\(checked.count { $0.verdict == verdict }) \(verdict.words)" }
    let open = checked.count { $0.verdict == nil }
    return (counts + (open == 0 ? [] : ["\(open) \(Checked.openWords)"])).joined(separator: ", ")
  }

  private func table(of checked: [Checked]) -> Table {
    Table(["actor", "phase", "claim", "verdict", "computed", "cited", "but also said"], checked.map(\.cells))
  }

  private func gaps(in silent: [Seat]) -> [Block] {
    silent.isEmpty
      ? []
      : [
        .gap,
        .line("No source says what the win-set is of: " + Line(silent.map(\.title).joined(separator: "; "), .strong)),
      ]
  }

  private func sum(of checked: [Checked]) -> Line {
    let (count, rivals) = (checked.count, checked.count { 0 < $0.rivalCount })
    if count == 0 { return Line("No source claims anything of it.") }
    return Line("\(count) claim\(count == 1 ? "" : "s"): \(brief(of: checked)); \(rivals) contradicted by another.")
  }
}

/// One claim, with what is computed.
private struct Checked {
  let claim: Claim
  let seat: Seat
  /// `nil` where nothing can be computed of its day.
  let verdict: Verdict?
  /// What is computed, or why nothing can be.
  let computed: String
  /// The first of the claims, of this source or another, that say otherwise, and how many there are.
  let rivals: [Claim]
  let rivalCount: Int

  /// The claim beside what is computed; `nil` where what it is about is not there on its day.
  init?(_ claim: Claim, at seat: Seat, _ inquiry: Inquiry) throws(Interrupted) {
    (self.claim, self.seat) = (claim, seat)
    let (table, obstacle) = try Self.table(for: claim, at: seat, inquiry)
    let then = Seat(actor: seat.actor, table: table)
    guard let same = then.claim(like: claim, of: seat) else { return nil }
    let results = Results(of: seat.actor, in: table.game, table.solution)
    verdict = obstacle == nil ? results?.verdict(on: same) ?? .contradicted : nil
    computed = obstacle ?? then.computed(for: same)
    let others = seat.phase.claims.filter { other in
      other.contradicts(claim) && !(results?.bear(out: claim, and: other) ?? false)
    }
    (rivals, rivalCount) = (Array(others.prefix(Self.mostRivals)), others.count)
  }

  /// The most rivals that are told of.
  private static let mostRivals = 5

  private var more: [String] { rivals.count < rivalCount ? ["and \(rivalCount - rivals.count) more"] : [] }

  /// A claim about a day is held against that day, if it can be.
  private static func table(
    for claim: Claim, at seat: Seat, _ inquiry: Inquiry
  ) throws(Interrupted) -> (table: Solved, obstacle: String?) {
    guard let day = claim.day, case .phase = seat.setting.moment else { return (seat.table, nil) }
    let setting = inquiry.world.setting(on: day)
    guard setting.phases[seat.actor] == seat.place.phase else { return (seat.table, nil) }
    let world: World
    do throws(Diagnostic) { world = try inquiry.world.supposing([], asked: [], in: [setting]) } catch {
      return (seat.table, error.message)
    }
    return (try Solved(inquiry.game(of: world, in: setting)), nil)
  }

  static let openWords = "cannot be held against its day"

  var cells: [Line] {
    let world = seat.world
    let style: Line.Style = verdict == .agrees ? .good : verdict == .contradicted ? .bad : .strong
    let others = rivals.map {
      "\($0.inFull(on: seat.board, in: seat.world)) (\(world.written($0.citations)))"
    }
    return [
      Line(seat.name), Line("\(seat.phase.number)"), Line(claim.inFull(on: seat.board, in: seat.world)),
      Line(verdict?.words ?? Self.openWords, style),
      Line(computed), Line(world.written(claim.citations), .dim), Line((others + more).joined(separator: "; "), .bad),
    ]
  }

  var row: Record {
    seat.record.adding([
      "claim": .text(claim.inFull(on: seat.board, in: seat.world)), "citations": seat.world.records(claim.citations),
      "computed": .text(computed), "verdict": .text(verdict?.words ?? Self.openWords),
      "contradictedBy": .init(
        rivals.map { rival in
          [
            "claim": .text(rival.inFull(on: seat.board, in: seat.world)),
            "citations": seat.world.records(rival.citations),
          ] as Record
        }),
    ])
  }
}

extension Verdict {
  fileprivate var words: String {
    switch self {
    case .agrees: "agrees"
    case .agreesAtHome: "agrees only at home"
    case .agreesTwoLevel: "agrees only two-level"
    case .contradicted: "contradicted"
    }
  }
}

extension Claim {
  fileprivate var isOfWinset: Bool { if case .winset = statement { true } else { false } }
  fileprivate var isOfCount: Bool { if case .tally = statement { true } else { false } }

  /// The claim as a case file writes it, with its level and its day.
  func inFull(on board: Board, in world: World) -> String {
    statement.written(on: board, in: world) + (isAtHome ? " at home" : "") + (day.map { " on \($0)" } ?? "")
  }
}

extension Seat {
  /// Whether a claim can be held against what is asked about: it is of no other day.
  fileprivate func isAsked(of claim: Claim) -> Bool {
    guard case .day(let day) = setting.moment, let claimed = claim.day else { return true }
    return day == claimed
  }

  /// The claim as it stands on this board, where options may have gone or been joined; `nil` where it does not.
  fileprivate func claim(like claim: Claim, of seat: Seat) -> Claim? {
    if board.options == seat.board.options { return claim }
    let text = claim.inFull(on: seat.board, in: seat.world)
    return phase.claims.first { $0.citations == claim.citations && $0.inFull(on: board, in: world) == text }
  }

  /// What is computed of that which the claim speaks of.
  fileprivate func computed(for claim: Claim) -> String {
    switch claim.statement {
    case .prevail: return prevailBrief(isAtHome: claim.isAtHome)
    case .winset: return winsetBrief(isAtHome: claim.isAtHome)
    case .tally(let option, let body, _, _): return board.count(of: board.stances(on: option), in: body).brief
    case .outcome:
      let standing = table.solution.standing[actor] ?? []
      let isFallen = table.solution.isFallen(actor)
      return winsetBrief(isAtHome: claim.isAtHome)
        + (isFallen ? ", so that it stands on \(board.written(standing))" : "")
    }
  }
}
