import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let flip = Verb(
    "flip", .reasons, "The smallest changes that would alter an answer.",
    Slot(.query), Slot("from", .faction).optional, Slot("by", .flipping).optional,
    meaning: """
      For each faction of the actors that the query is about, and of those on whose consent its answer depends: how \
      much power it must gain, or lose, the others keeping theirs, before the answer is another one; exactly, with \
      what the answer becomes on the threshold and past it, and whether that power lies in the faction's interval. \
      That somebody behind what prevails comes to have no power, or any, makes no other answer. In shares of the new \
      total, a faction that needs x more against a majority needs the gap between both sides; where it takes the power \
      `from` another faction, half of it. `by rank` gives the single changes of one faction's ranking that do it: one \
      acceptance switched, or two neighbours exchanged. `by resource` gives the single resources whose move to another \
      faction does it, and in bodies of whole votes the fewest votes that must go over. Each change can be pasted \
      after `if`.
      """,
    keys: [
      "actor", "phase", "faction", "body", "weight", "weightDecimal", "from", "up", "down", "change", "answer",
    ],
    examples: [
      "flip winset US phase 2", "flip prevail Taliban phase 3 at home", "flip winset US phase 2 from withdrawal",
      "flip prevail Taliban phase 1 by rank", "flip winset US phase 2 by resource",
    ]
  ) { query, giver, kind in FlipQuestion(query: query, giver: giver, kind: kind ?? .power) }
}

/// What is changed until an answer turns.
enum Flipping: String, Sendable, CaseIterable {
  case power, rank, resource
}

extension Shape<Flipping> {
  fileprivate static var flipping: Self {
    Self(role: .flipping, form: .word) { (value: SlotValue, _: World) throws(Diagnostic) -> Flipping in
      if let kind = Flipping(rawValue: Synonyms.english(for: value.name.value)) { return kind }
      throw .noSuchFlipping(value.name)
    }
  }
}

struct FlipQuestion: Question {
  let query: Asked
  let giver: Reference?
  let kind: Flipping

  /// The most boards whose factions are tried out.
  static let mostBoards = 200

  var asked: [Int] { query.question.asked }
  static var isAboutGames: Bool { true }
  static var holdsQueries: Bool { true }

  static func admits(_ other: any Question.Type) -> Bool { other.turns }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    try query.checkTurns(inquiry, at: span, isTried: kind != .power)
    if kind == .power, let place = places(inquiry).first, places(inquiry).allSatisfy({ isOrdered($0, inquiry) }) {
      throw .noAmounts(of: inquiry.world.actors[place.actor], at: query.sentence.span)
    }
    if Self.mostBoards < places(inquiry).count { throw .tooManyBoards(places(inquiry).count, of: query.sentence) }
    guard let giver else { return }
    if kind != .power { throw .giverWithoutPower(giver) }
    let boards = places(inquiry).map { inquiry.world[$0].board }
    guard !places(inquiry).contains(where: { inquiry.faction(giver, at: $0) != nil }) else { return }
    if giver.scope != nil { _ = try inquiry.world.factions(meantBy: giver, asked: asked, at: places(inquiry)) }
    throw .noSuch(.faction, giver.name, among: boards.flatMap(\.factions))
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let now = try inquiry.telling(of: query.question, in: inquiry.world)
    switch kind {
    case .power: return answer(inquiry, now, try turns(inquiry))
    case .rank: return answer(inquiry, now, try inquiry.rankFlips(of: query.question, from: now))
    case .resource: return answer(inquiry, now, try inquiry.resourceFlips(of: query.question, from: now))
    }
  }

  private func answer(_ inquiry: Inquiry, _ now: Telling, _ flips: [SingleFlip]) -> Answer {
    let world = inquiry.world
    return Answer(
      "flip", brief: flips.isEmpty ? "none" : flips.map(\.change).joined(separator: ", "),
      blocks: {
        [.line(Line("now: \(now.words)", .strong))] + inquiry.circumstances + [.gap]
          + (flips.isEmpty
            ? [.line("none: no single change of this kind alters the answer")]
            : [.table(Table(SingleFlip.titles, flips.map { $0.cells(world) }))])
      },
      rows: { flips.map { $0.row(world) } })
  }
}

// By power.
extension FlipQuestion {
  private func answer(_ inquiry: Inquiry, _ now: Telling, _ turns: [Turn]) -> Answer {
    let world = inquiry.world
    let isOfVotes = giver == nil && turns.contains { $0.body != 0 }
    let fixed = Set(turns.map(\.body)).sorted().filter { world.bodies[$0].size != nil }.map { world.bodies[$0].name }
    let have = fixed.count == 1 ? "has" : "have"
    let sizes = fixed.isEmpty ? "" : ", and the case says what \(fixed.joined(separator: " and ")) \(have) in all"
    let crossing =
      "Each of these changes the size of the body\(sizes); for votes that go over to another faction: "
      + "flip … from F, or by resource"
    return Answer(
      "flip", brief: brief(of: turns, world),
      blocks: {
        [.line(Line("now: \(now.words)", .strong))] + inquiry.circumstances
          + [.gap, .table(Table(Turn.titles, turns.flatMap { $0.cells(world) }))] + vetoes(inquiry)
          + (isOfVotes ? [.gap, .line(Line(crossing, fixed.isEmpty ? .dim : .bad))] : [])
      },
      rows: { turns.map { $0.row(world) } })
  }

  private func turns(_ inquiry: Inquiry) throws(Interrupted) -> [Turn] {
    var turns: [Turn] = []
    for place in places(inquiry) where !isOrdered(place, inquiry) {
      let board = inquiry.world[place].board
      for body in bodies(of: board) {
        for faction in board.factions.indices where board.isWeighed(faction, in: body) {
          guard let lever = lever(of: faction, in: body, at: place, inquiry) else { continue }
          let turn = try Turn(of: query.question, faction, lever, inquiry)
          // Far away from the question most levers do nothing; those of the asked actors are told even so.
          if asked.isEmpty || asked.contains(place.actor) || turn.isEffective { turns.append(turn) }
        }
      }
    }
    return turns
  }

  /// The bodies whose weights matter: those of the rule, and where it matters who prevails, power.
  private func bodies(of board: Board) -> [Int] {
    board.weightyBodies.filter { query.question.turning == .power || board.rule.bodies.contains($0) }
  }

  /// `nil` where the giver is not on the board, or is the faction itself.
  private func lever(of faction: Int, in body: Int, at place: Place, _ inquiry: Inquiry) -> Lever? {
    guard let giver else { return Lever(faction, in: body, at: place, of: inquiry.world) }
    guard let other = inquiry.faction(giver, at: place), other != faction else { return nil }
    return Lever(faction, in: body, from: other, at: place, of: inquiry.world)
  }

  private func isOrdered(_ place: Place, _ inquiry: Inquiry) -> Bool { inquiry.world[place].board.order != nil }

  private func places(_ inquiry: Inquiry) -> [Place] { inquiry.places(deciding: query.question) }

  /// A veto player's consent is no matter of power.
  private func vetoes(_ inquiry: Inquiry) -> [Block] {
    places(inquiry).filter { asked.isEmpty || asked.contains($0.actor) }.compactMap { place in
      let board = inquiry.world[place].board
      let names = board.rule.vetoPlayers.sorted().map { board.factions[$0].name }
      let whose = "\(inquiry.world.actors[place.actor].name), phase \(inquiry.world[place].number)"
      return names.isEmpty
        ? nil
        : .line(
          Line("\(whose): the rule asks for the approval of \(names.joined(separator: " and ")), whatever its power."))
    }
  }

  private func brief(of turns: [Turn], _ world: World) -> String {
    let changes = turns.flatMap { $0.brief(world) }
    return changes.isEmpty ? "none" : changes.joined(separator: ", ")
  }
}

extension Board {
  /// The bodies that the rule asks, and power where anybody has some.
  var weightyBodies: [Int] {
    let counted = rule.bodies
    let bodies = counted.contains(0) || total(in: 0) == .zero ? counted : counted + [0]
    return bodies.count < 2 ? bodies : Set(bodies).sorted()
  }

  /// Whether anybody has said what a faction's weight in a body is, which may be nothing.
  func isWeighed(_ faction: Int, in body: Int) -> Bool {
    body == 0 || factions[faction].weights[body] != .zero || factions[faction].statuses[body] != .assumed
  }
}
