import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let pivot = Verb(
    "pivot", .power, "How much of the power to decide each faction has.",
    Slot(.actor).optional, Slot("by", .powerIndex).optional,
    meaning: """
      A coalition carries an option when the rule holds if exactly its members vote for it; what they want does not \
      count here, nor who is said to abstain: everybody votes yes or no, so that whatever share of those voting is that of \
      all, and what stands unless it is disapproved is the game of blocking. The Shapley-Shubik index of a faction is the share of all orders of joining in which it is the one \
      that turns the coalition into one that carries (Shapley and Shubik 1954, p. 788). Its absolute Banzhaf index is \
      the share of all coalitions of the others that carry nothing without it and do with it (Dubey and Shapley 1979, \
      p. 102), and its Banzhaf index is its part of the number of all such swings (Banzhaf 1965, p. 331). A veto player \
      is one without whom nothing is carried, a dictator carries alone besides, and a dummy never makes a difference.
      """,
    keys: [
      "actor", "phase", "faction", "weights", "shapleyShubik", "shapleyShubikDecimal", "banzhaf", "banzhafDecimal",
      "banzhafAbsolute", "banzhafAbsoluteDecimal", "swings", "swingsDecimal", "role",
    ],
    examples: ["pivot US phase 1", "pivot Afghan by banzhaf", "pivot US phase 1 if US rule approval of garrison"]
  ) { actor, index in PivotQuestion(actor: actor, index: index) }
}

extension Shape<PowerIndex> {
  fileprivate static var powerIndex: Self {
    Self(role: .powerIndex, form: .word) { (value: SlotValue, _: World) throws(Diagnostic) -> PowerIndex in
      if let index = PowerIndex(rawValue: Synonyms.english(for: value.name.value)) { return index }
      throw .noSuchIndex(value.name)
    }
  }
}

struct PivotQuestion: Question {
  let actor: Int?
  let index: PowerIndex?

  var asked: [Int] { actor.map { [$0] } ?? [] }
  static var isAboutGames: Bool { true }
  static var takesSpaces: Bool { true }
  func apart(among actors: [Int]) -> [any Question] {
    actors.filter { actor == nil || actor == $0 }.map { PivotQuestion(actor: $0, index: index) }
  }
  var turning: Turning { .coalitions }
  private var indices: Set<PowerIndex> { index.map { [$0] } ?? Set(PowerIndex.allCases) }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    for place in inquiry.settings.flatMap(\.places) where actor == nil || place.actor == actor {
      for world in [inquiry.world, inquiry.before].compactMap({ $0 }) {
        let board = world[place].board
        if board.order != nil, Comparison.mostFactions < board.factions.count {
          throw .tooManyOrdered(board.factions.count, of: world.actors[place.actor], at: span)
        }
        guard let limit = board.limit(of: indices, isRounded: inquiry.isForReaders, watch: inquiry.watch) else {
          continue
        }
        throw .beyondPivot(
          limit, of: world.actors[place.actor], world[place], in: world,
          hints: easier(on: board, inquiry) ?? limit.remedies,
          at: span)
      }
    }
  }

  /// What can be asked instead; `nil` where nothing else is within the limits.
  private func easier(on board: Board, _ inquiry: Inquiry) -> [String]? {
    guard board.limit(of: [.banzhaf], watch: inquiry.watch) == nil, index != .banzhaf else { return nil }
    let canBeRounded = !inquiry.isForReaders && board.limit(of: indices, isRounded: true, watch: inquiry.watch) == nil
    return ["‘by banzhaf’ alone can be computed"]
      + (canBeRounded ? ["as text, in which they are rounded, all can be"] : [])
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let seats = try inquiry.seats(of: asked)
    let tables = try tables(of: seats, inquiry)
    return Answer(
      "pivot",
      brief: brief(of: tables.map(\.seat)) { seat in tables.first { $0.seat.place == seat.place }?.brief ?? "" },
      blocks: { inquiry.circumstancesOfBoards + Array(tables.map(\.blocks).joined(separator: [.gap])) },
      rows: { tables.flatMap(\.rows) }, refusal: seats.count == tables.count ? nil : .unsurePivot)
  }

  /// What is told of each of these seats, but of those where too little of it is sure.
  private func tables(of seats: [Seat], _ inquiry: Inquiry) throws(Interrupted) -> [PowerTable] {
    var tables: [PowerTable] = []
    for seat in seats {
      let table = try PowerTable(seat, indices, isRounded: inquiry.isForReaders, report: inquiry.watch.report)
      if let table { tables.append(table) }
    }
    return tables
  }
}

extension Answer.Refusal {
  /// Rounded indices are told only as far as their digits are sure.
  fileprivate static var unsurePivot: Self {
    Self(
      "of rounded Shapley-Shubik indices no two digits are sure here, and to count all coalitions is beyond my limits",
      remedy: "‘by banzhaf’ alone can be computed")
  }
}

/// The power to decide on one board, beside what it is without what is supposed.
private struct PowerTable {
  let seat: Seat
  let pivots: Pivots
  let before: Pivots?
  let indices: Set<PowerIndex>

  init?(
    _ seat: Seat, _ indices: Set<PowerIndex>, isRounded: Bool, report: @escaping @Sendable (Int, Int) -> Void
  ) throws(Interrupted) {
    func pivots(in game: Game) throws(Interrupted) -> Pivots? {
      let found = try game.pivots(of: seat.actor, by: indices, isRounded: isRounded, report: report)
      if found?.powers.allSatisfy(\.isTold) ?? true { return found }
      return try game.pivots(of: seat.actor, by: indices, report: report)
    }
    guard let found = try pivots(in: seat.table.game) else { return nil }
    (self.seat, self.pivots, self.indices) = (seat, found, indices)
    before = try seat.before.flatMap { (solved: Solved) throws(Interrupted) in try pivots(in: solved.game) }
  }

  var board: Board { seat.board }
  /// The bodies that the rule names, each once.
  private var bodies: [Int] { Set(board.rule.bodies).sorted() }

  /// What a faction had without what is supposed.
  private func powerBefore(of name: String) -> Pivots.Power? {
    guard let before, let old = seat.earlier?.board.factions.firstIndex(where: { $0.name == name }) else { return nil }
    return before.powers[old]
  }

  /// The factions whose power is told together; on large boards those that follow each other and are alike.
  private var groups: [Range<Int>] {
    guard Self.largeBoard < board.factions.count else { return board.factions.indices.map { $0..<($0 + 1) } }
    var groups: [Range<Int>] = []
    for index in board.factions.indices {
      if let last = groups.last, isAlike(last.lowerBound, index) {
        groups[groups.count - 1] = last.lowerBound..<(index + 1)
      } else {
        groups.append(index..<(index + 1))
      }
    }
    return groups
  }

  /// Boards of more factions are told in groups.
  private static let largeBoard = 40

  private func isAlike(_ a: Int, _ b: Int) -> Bool {
    let (one, other) = (board.factions[a], board.factions[b])
    return one.weights == other.weights && pivots.powers[a] == pivots.powers[b]
      && powerBefore(of: one.name) == powerBefore(of: other.name)
  }

  private func name(of group: Range<Int>) -> String {
    let (first, last) = (board.factions[group.lowerBound].name, board.factions[group.upperBound - 1].name)
    return group.count == 1 ? first : "\(first) to \(last)"
  }
}

// For readers.
extension PowerTable {
  /// `France 7/30, Germany 7/30`: by Shapley and Shubik, unless Banzhaf alone was asked for.
  var brief: String {
    groups.map { group in
      let power = pivots.powers[group.lowerBound]
      let index = indices.contains(.shapley) ? power.shapleyShortly : power.banzhafShare?.writtenShortly
      return "\(name(of: group)) \(index ?? "–")"
    }.joined(separator: ", ")
  }

  var blocks: [Block] {
    let rule = Line("  rule  ", .dim) + Line(board.rule.written(on: board, in: seat.world), .strong)
    let nothing = Block.line(Line("  Nothing is carried, even if all factions vote for it.", .bad))
    return [.heading(Line(seat.title)), .line(rule)] + (pivots.isDecisive ? [] : [nothing])
      + [.gap, .table(Table(titles, groups.map(row) + lost))]
  }

  private var titles: [String] {
    let weights = bodies.flatMap { [$0 == 0 ? "weight" : seat.world.bodies[$0].name, "share"] }
    let beside = before == nil ? [] : ["without the change"]
    return ["faction"] + weights + kinds.flatMap { [$0.title] + beside } + [""]
  }

  /// The indices that were asked for: their titles, and what is told of them.
  private var kinds: [(title: String, told: (Pivots.Power) -> String?)] {
    let shapley: [(String, (Pivots.Power) -> String?)] = [("Shapley-Shubik", { $0.shapleyWithPlaces })]
    let banzhaf: [(String, (Pivots.Power) -> String?)] = [
      ("Banzhaf", { $0.banzhafShare?.writtenShortlyWithPlaces }),
      ("Banzhaf, absolute", { $0.banzhaf?.writtenShortlyWithPlaces }),
    ]
    return (indices.contains(.shapley) ? shapley : []) + (indices.contains(.banzhaf) ? banzhaf : [])
  }

  private func row(_ group: Range<Int>) -> [Line] {
    let (faction, power) = (board.factions[group.lowerBound], pivots.powers[group.lowerBound])
    let label = Line(name(of: group)) + (group.count == 1 ? Line() : Line(", each of \(group.count)", .dim))
    let weights = bodies.flatMap { body -> [Line] in
      if body == 0, let place = board.placeWritten(of: faction) { return [Line(place), Line("–", .dim)] }
      let total = board.total(in: body)
      let share = total == .zero ? .zero : faction.weights[body] / total
      return [Line(faction.weights[body].written), Line(share.writtenAsShare, .dim)]
    }
    let old = powerBefore(of: faction.name)
    let values = kinds.flatMap { kind in
      [cell(kind.told(power), .strong)] + (before == nil ? [] : [cell(old.flatMap(kind.told), .dim)])
    }
    return [label] + weights + values + [power.role?.line ?? Line()]
  }

  /// The factions that what is supposed has taken away.
  private var lost: [[Line]] {
    let names = (seat.earlier?.board.factions ?? []).map(\.name).filter { board.factions.index(of: $0) == nil }
    return names.map { name in
      let values = kinds.flatMap { [Line("–"), cell(powerBefore(of: name).flatMap($0.told), .dim)] }
      return [Line(name, .dim)] + Array(repeating: Line(), count: 2 * bodies.count) + values
    }
  }

  private func cell(_ told: String?, _ style: Line.Style) -> Line { told.map { Line($0, style) } ?? Line("–", .dim) }
}

// For programs.
extension PowerTable {
  var rows: [Record] {
    zip(board.factions, pivots.powers).map { faction, power in
      let row = seat.record.adding(["faction": .text(faction.name), "weights": weights(of: faction)])
        .adding(power.record)
      guard seat.before != nil else { return row }
      return row.adding(["without": powerBefore(of: faction.name).map { .record($0.record) } ?? .null])
    }
  }

  private func weights(of faction: Faction) -> Record.Value {
    .init(
      bodies.filter { $0 != 0 || board.order == nil }.map { body in
        let total = board.total(in: body)
        let share = total == .zero ? .zero : faction.weights[body] / total
        return [
          "body": .text(seat.world.bodies[body].name), "weight": .exact(faction.weights[body]), "share": .exact(share),
        ] as Record
      })
  }
}

extension Pivots.Power {
  fileprivate var record: Record {
    [
      "shapleyShubik": .init(shapleyShubik), "banzhaf": .init(banzhafShare), "banzhafAbsolute": .init(banzhaf),
      "swings": .init(swings), "role": .init(role?.word),
    ]
  }
}
