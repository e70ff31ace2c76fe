import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver

extension Verb {
  static let pareto = Verb(
    "pareto", .bargaining, "The agreements that none beats for all sides at once.",
    Slot(.actors).optional,
    meaning: """
      An agreement is efficient when no other one that all could ratify at home is at least as good for every actor and \
      better for one (Pareto 1906, ch. VI). What it is worth to an actor is the mean of what it is worth to its factions, \
      weighed by their power (Harsanyi 1955), where they state `values`: of what its own option of the agreement settles, \
      and where both leave a value open, of the worst for each faction. An actor whose factions rank options judges by \
      each of them that has power: an agreement is no worse for it only where none of them ranks it lower.
      """,
    keys: ["phase", "actors", "agreements", "efficient", "cut"],
    examples: ["pareto US Taliban phase 1", "pareto phase 3"]
  ) { actors in ParetoQuestion(actors: actors ?? []) }
}

struct ParetoQuestion: Question {
  let actors: [Int]

  var asked: [Int] { actors }
  static var isAboutGames: Bool { true }
  static var takesSpaces: Bool { true }
  var asksOthersAtHome: Bool { true }
  /// What agreements are worth changes with every weight.
  static var turns: Bool { false }
  /// Where factions rank options, nothing is worth so and so much.
  static var takesOrders: Bool { true }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    try inquiry.checkProspects(of: actors, needsWorths: false, at: span)
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let found = try inquiry.tables(of: actors)
    return Answer(
      "pareto", brief: found.map { $0.prospects.isCut ? "too many" : "\($0.count)" }.joined(separator: " | "),
      telling: {
        found.map { $0.world.told($0.prospects.efficient.map(\.terms), counted: "\($0.count)") }.joined(
          separator: " | ")
      },
      blocks: { inquiry.circumstances + Array(found.map(\.blocks).joined(separator: [.gap])) },
      rows: { found.map(\.row) }, unit: "efficient", refusal: found.refusal)
  }
}

/// What some actors could agree on without loss, in one setting.
struct ProspectTable: Sendable {
  let game: Game
  let prospects: Prospects
  /// Those whose consent is needed besides, where they are asked.
  let others: ThirdParties?

  var world: World { game.world }

  /// How many agreements are efficient.
  var count: Int { prospects.efficient.reduce(0) { $0 + $1.count } }

  /// How many are told in a text; all of them are in the other formats.
  private static let mostShown = 50

  var title: String {
    "\(prospects.actors.map { world.actors[$0].name }.joined(separator: ", ")), \(game.setting.title)"
  }

  fileprivate var blocks: [Block] {
    let all = "\(prospects.count.grouped) agreement\(prospects.count == 1 ? "" : "s")"
    if prospects.isCut { return [.heading(Line("\(title): \(tooMany)"))] }
    guard prospects.count > 0 else { return [.heading(Line("\(title): no agreement between their win-sets at home"))] }
    let shown = prospects.efficient.prefix(Self.mostShown)
    return [
      .heading(Line("\(title): \(count.grouped) of \(all) efficient")), .gap,
      .table(Table(titles, shown.map(cells))),
    ] + .andMore(prospects.efficient.count - shown.count)
  }

  /// What is said where there are too many to compare, and in another setting there are not.
  var tooMany: String { "\(Self.tooMany); \(Self.remedy)" }

  fileprivate static let tooMany = "there are too many agreements to compare"
  fileprivate static let remedy = "ask fewer actors, or settle fewer issues"

  /// The columns of ``cells(of:)``.
  var titles: [String] {
    (sharesNumbers ? ["option"] : prospects.actors.map { world.actors[$0].name })
      + zip(prospects.actors, prospects.reserves).compactMap { $1 == nil ? nil : "worth to \(world.actors[$0].name)" }
      + ["together", ""]
  }

  /// The option of each actor, what it is worth to it, what they settle, how many more are worth the same, and whose
  /// consent it needs besides.
  func cells(of prospect: Prospects.Prospect) -> [Line] {
    let also = [
      others?.alsoNeeded(by: prospect.terms) ?? game.alsoNeeds(prospect.terms, besides: prospects.actors),
      game.refusal(of: prospect.options, by: prospects.actors),
    ].filter { !$0.isEmpty }.joined(separator: "; ")
    let more = prospect.count == 1 ? "" : "and \((prospect.count - 1).grouped) of the same worth"
    return numbers(of: prospect).prefix(sharesNumbers ? 1 : .max).map { Line("\($0)") }
      + prospect.worths.compactMap { worth in worth.map { Line($0.writtenWithPlaces) } }
      + [
        Line(prospect.terms.written(in: world)),
        Line(more, .dim) + Line((more.isEmpty || also.isEmpty ? "" : "; ") + also, .bad),
      ]
  }

  /// What no-deal is worth to an actor.
  private func reserve(of actor: Int) -> Rational? {
    prospects.actors.firstIndex(of: actor).flatMap { prospects.reserves[$0] }
  }

  private var isSpacious: Bool { prospects.actors.contains { game.board(of: $0)?.space != nil } }

  /// Whether an option has the same number on every board, since all settle the same issues.
  private var sharesNumbers: Bool {
    Set(prospects.actors.map { game.board(of: $0)?.space }).count == 1
      && game.board(of: prospects.actors[0])?.space != nil
  }

  private func numbers(of prospect: Prospects.Prospect) -> [Int] {
    zip(prospects.actors, prospect.options).map { actor, option in
      guard let board = game.board(of: actor) else { return 0 }
      if let space = board.space { return space.number(of: prospect.terms) }
      guard isSpacious else { return board.options[option].number }
      return board.options.first { $0.terms.allSatisfy(prospect.terms.contains) }?.number ?? 0
    }
  }

  fileprivate var row: Record {
    game.setting.record.adding([
      "actors": .init(prospects.actors.map { world.actors[$0].name }), "agreements": .whole(prospects.count),
      "efficient": .init(prospects.efficient.map(record)), "cut": .flag(prospects.isCut),
    ])
  }

  func record(of prospect: Prospects.Prospect) -> Record {
    let sides = zip(prospects.actors, zip(numbers(of: prospect), prospect.worths)).map { actor, one in
      let side: Record = ["actor": .text(world.actors[actor].name), "option": .whole(one.0)]
      return one.1.map { side.adding(["worth": .exact($0), "noDeal": .init(reserve(of: actor))]) } ?? side
    }
    return [
      "sides": .init(sides), "terms": .init(prospect.terms.map { $0.record(in: world) }),
      "count": .whole(prospect.count),
      "alsoNeeds": .init(game.needed(by: prospect.terms, besides: prospects.actors)),
      "withheldBy": .init(others?.withheld(prospect.terms) ?? []),
    ]
  }
}

extension [ProspectTable] {
  /// Why there is no answer, where all of them have too many agreements.
  var refusal: Answer.Refusal? {
    isEmpty || contains { !$0.prospects.isCut }
      ? nil : Answer.Refusal(ProspectTable.tooMany, remedy: ProspectTable.remedy)
  }
}

extension Inquiry {
  /// What can be agreed on without loss, setting by setting and group by group.
  ///
  /// - Throws: where somebody wants it to stop.
  func tables(of actors: [Int]) throws(Interrupted) -> [ProspectTable] {
    var found: [ProspectTable] = []
    for setting in settings {
      let game = game(of: world, in: setting)
      for group in setting.groups(of: actors) {
        let isSpacious = game.commonSpace(of: group) != nil
        let prospects = try isSpacious ? game.spaceProspects(of: group) : game.prospects(of: group)
        guard let prospects else { continue }
        let others = try ThirdParties(besides: group, to: prospects.efficient.map(\.terms), in: game, self)
        found.append(ProspectTable(game: game, prospects: prospects, others: others))
      }
    }
    return found
  }

  private func isLinked(_ actor: Actor) -> Bool {
    changes.contains {
      if case .links(let who, _) = $0.kind { [actor].index(of: who.name.value) != nil } else { false }
    }
  }

  /// - Throws: where it cannot be told what agreements of these actors are worth to them.
  func checkProspects(of actors: [Int], needsWorths: Bool, at span: Span) throws(Diagnostic) {
    let groups = { (setting: Setting) in setting.groups(of: actors) }
    try checkCommonSpaces(of: groups, at: span)
    if settings.allSatisfy({ groups($0).isEmpty }) { throw .nobodyToAgreeWith(at: span) }
    for setting in settings {
      let game = game(of: world, in: setting)
      for group in groups(setting) {
        let boards = group.compactMap { actor in game.board(of: actor).map { (actor: actor, board: $0) } }
        let common = game.commonSpace(of: group)
        if let ordered = boards.first(where: { $0.board.order != nil && (needsWorths || $0.board.meanWorths != nil) }) {
          throw .orderAlone(
            of: world.actors[ordered.actor], "what agreements are worth to it follows from numbers", at: span)
        }
        if needsWorths || common != nil, let unknown = boards.first(where: { $0.board.meanWorths == nil }) {
          let isPowerless = unknown.board.factions.allSatisfy { $0.worths != nil }
          let actor = world.actors[unknown.actor]
          throw isPowerless
            ? .nobodyHasPower(in: actor, at: span)
            : isLinked(actor) ? .onlyRanked(actor, at: span) : .noWorths(of: actor, at: span)
        }
        if let listed = common?.listed.first { throw .listedAmongSpaces(world.actors[listed], at: span) }
        if common != nil, let fine = boards.first(where: { $0.board.meanWorths?.isCountable == false }) {
          throw .tooManyDigits(world.actors[fine.actor], at: span)
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func nobodyToAgreeWith(at span: Span) -> Self {
    Self("it takes two actors with boards to agree, and here is but one", at: span)
  }

  fileprivate static func nobodyHasPower(in actor: Actor, at span: Span) -> Self {
    Self("no faction of \(actor.name) has power, so that nothing is worth anything to it", at: span)
  }

  fileprivate static func listedAmongSpaces(_ actor: Actor, at span: Span) -> Self {
    Self(
      "the options of \(actor.name) cannot be laid over the combinations that the others have",
      at: span, hints: ["each of its options has to settle the same issues, not too many: options all: ISSUE, ISSUE"])
  }

  fileprivate static func onlyRanked(_ actor: Actor, at span: Span) -> Self {
    Self(
      "the packages of \(actor.name)'s linked boards are ranked, and no sum of values says what each is worth",
      at: span,
      hints: [
        "it does where each reserve is what the values of the reversion come to: leave ‘reserve’ out, or move it into a value",
        "‘pareto’ asks which agreements none beats for all sides, for which rankings are enough",
      ])
  }

  fileprivate static func noWorths(of actor: Actor, at span: Span) -> Self {
    Self(
      "\(actor.name)'s factions rank options, and do not say how much more one is worth than another", at: span,
      hints: [
        "‘values’ in the place of ‘prefers’ says so: values ISSUE=VALUE 3, ISSUE=VALUE -1 reserve 2",
        "‘pareto’ asks which agreements none beats for all sides, for which rankings are enough",
      ])
  }
}
