import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let tally = Verb(
    "tally", .agreements, "How the votes on an option are counted, body by body.",
    Slot(.actor), Slot(.option),
    meaning: """
      Who accepts the option votes for it, and all others against it, but for those that are said to abstain or to be \
      absent. Counted is every body that the rule asks, or, where it asks none, every one in which somebody has weight. In \
      few words an answer is ‘39 to 55’, with the name of each body where they are several, and with who abstains. Below \
      stands what the rule makes of the votes; ‘ratify’ says what follows of it.
      """,
    keys: [
      "actor", "phase", "option", "body", "for", "forDecimal", "against", "againstDecimal", "abstaining",
      "abstainingDecimal", "absent", "absentDecimal", "votes", "met", "refusing",
    ],
    examples: ["tally US 1 phase 1", "tally Taliban 3 phase 1 if hardliners+0.2"]
  ) { actor, option in TallyQuestion(actor: actor, option: option) }
}

struct TallyQuestion: Question {
  let actor: Int
  let option: Number

  var asked: [Int] { [actor] }
  static var isAboutGames: Bool { true }
  static var takesSpaces: Bool { true }
  /// It is another one for every weight.
  static var turns: Bool { false }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    try inquiry.checkOption(option, of: actor)
    let boards = inquiry.places(of: asked).map { inquiry.world[$0].board }
    if boards.contains(where: { $0.order != nil && $0.countedBodies.contains(0) }) {
      throw .notCounted(inquiry.world.actors[actor], at: span)
    }
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let number = option.whole ?? -1
    let counts = try inquiry.listing(number, of: actor).seats(of: asked).compactMap { Tally($0, number: number) }
    return Answer(
      "tally",
      brief: brief(of: counts.map(\.seat)) { seat in counts.first { $0.seat.place == seat.place }?.brief ?? "" },
      blocks: { inquiry.circumstancesOfBoards + Array(counts.map(\.blocks).joined(separator: [.gap])) },
      rows: { counts.flatMap(\.rows) })
  }
}

/// The votes of one board on an option.
private struct Tally {
  let seat: Seat
  let option: Int
  let stances: [Stance]
  let ballot: Ballot
  let bodies: [Int]

  init?(_ seat: Seat, number: Int) {
    guard let option = seat.board.option(numbered: number) else { return nil }
    (self.seat, self.option, stances) = (seat, option, seat.board.stances(on: option))
    ballot = seat.board.ballot(under: seat.board.rule, for: stances)
    bodies = seat.board.countedBodies
  }

  var board: Board { seat.board }
  private var isReversion: Bool { option == board.reversion }

  /// `39 to 55`, or `House 234 to 200, Senate 61 to 38`
  var brief: String {
    if isReversion { return "no vote" }
    return bodies.map { body in
      (bodies.count == 1 ? "" : "\(seat.world.bodies[body].name) ") + board.count(of: stances, in: body).brief
    }.joined(separator: ", ")
  }

  var blocks: [Block] {
    let title = Line("\(seat.title): \(board.options[option].written(in: seat.world))")
    if isReversion { return [.heading(title), .line(.nothingToVoteOn)] }
    return [.heading(title)] + bodies.flatMap { [.gap] + blocks(in: $0) } + [.gap] + result
  }

  /// What each part of the rule makes of the votes, and the rule.
  private var result: [Block] {
    let leaves = ballot.leaves.uniqued()
    let parts = leaves.map { leaf in
      let isMet = leaves.count == 1 ? "" : leaf.carries ? "met: " : "not met: "
      return "  \(isMet)\(words(of: leaf))"
    }
    let rule = board.rule.written(on: board, in: seat.world)
    let verdict = ballot.carries ? Line("the rule is met: \(rule)", .good) : Line("the rule is not met: \(rule)", .bad)
    return [.line(verdict)] + parts.map { .line(Line($0, .dim)) }
  }

  private func words(of leaf: Ballot) -> String {
    switch leaf.finding {
    case .weighed(let weighing): board.words(of: weighing, world: seat.world)
    default: seat.words(of: leaf)
    }
  }

  /// The names of those whose approval the rule asks for, and who do not approve.
  private var refusing: [String] {
    ballot.leaves.compactMap { leaf in
      if case .approval(let faction, .yes, false) = leaf.finding { board.factions[faction].name } else { nil }
    }.uniqued()
  }

  private func blocks(in body: Int) -> [Block] {
    let total = board.total(in: body)
    let rows = Stance.allCases.compactMap { stance -> [Line]? in
      let factions = factions(stance, in: body)
      guard !factions.isEmpty || stance.votes else { return nil }
      let weight = factions.reduce(Rational.zero) { $0 + $1.weights[body] }
      let share = total == .zero ? "" : (weight / total).writtenWithPlaces
      let names = factions.map { "\($0.name) \($0.weights[body].written)" }.joined(separator: ", ")
      return [stance.line, Line(weight.written), Line(share), Line(names, .dim)]
    }
    let unit = body == 0 ? "power" : "votes in \(seat.world.bodies[body].name)"
    return [.table(Table(["", unit, "of \(total.written)", "who"], rows))]
  }

  private func factions(_ stance: Stance, in body: Int) -> [Faction] {
    zip(board.factions, stances).filter { $1 == stance && $0.weights[body] != .zero }.map(\.0)
  }

  var rows: [Record] {
    (isReversion ? [] : bodies).map { body in
      let count = board.count(of: stances, in: body)
      let votes = zip(board.factions, stances).filter { $0.0.weights[body] != .zero }.map { faction, stance in
        ["faction": .text(faction.name), "vote": .text(stance.word), "weight": .exact(faction.weights[body])] as Record
      }
      return seat.record.adding([
        "option": .whole(board.options[option].number), "body": .text(seat.world.bodies[body].name),
        "for": .exact(count.yes), "against": .exact(count.no), "abstaining": .exact(count.abstaining),
        "absent": .exact(count.absent), "votes": .init(votes), "met": .flag(ballot.carries),
        "refusing": .init(refusing),
      ])
    }
  }
}

extension VoteCount {
  /// `39 to 55`, and who abstains.
  var brief: String {
    "\(yes.written) to \(no.written)" + (abstaining == .zero ? "" : ", \(abstaining.written) abstaining")
  }
}

extension Diagnostic {
  fileprivate static func notCounted(_ actor: Actor, at span: Span) -> Self {
    Self(
      "the powers of \(actor.name) are given only as an order, in which no votes can be counted", at: span,
      hints: ["‘ratify’ says what the order decides"])
  }
}
