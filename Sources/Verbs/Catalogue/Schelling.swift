import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

extension Verb {
  static let schelling = Verb(
    "schelling", .bargaining, "Whether a smaller win-set gets a better deal, and where not.",
    Slot(.actor), Slot(.actor), Slot("by", .faction).optional,
    meaning: """
      The power to bind oneself can be a power over others (Schelling 1960, p. 22): the smaller a negotiator's win-set, the \
      better her bargain, while there is one (Putnam 1988, p. 440). The first actor keeps the best of its win-set, from \
      above, by the ranking of a faction: the one that is named, else its chief, else the strongest of those who prevail at \
      home. Three ways to bargain: the first actor proposes, the second one does, each what its faction ranks highest of \
      what both could sign, and nothing that it ranks below no-deal; and Nash's solution, where both factions state values. An \
      option that leaves values open counts at the least that it is worth, whatever is agreed on. If the second proposes, or by Nash, \
      such a cut never hurts while there is a deal; if the first proposes, it never helps. ‘ties hands to’ gives up anything \
      else, which can hurt.
      """,
    keys: ["phase", "actors", "by", "kept", "agreements", "deals", "cut"],
    examples: ["schelling US Taliban phase 1", "schelling Taliban US phase 1 by hardliners"]
  ) { actor, other, judge in SchellingQuestion(actor: actor, other: other, judge: judge) }
}

struct SchellingQuestion: Question {
  let actor: Int
  let other: Int
  let judge: Reference?

  var asked: [Int] { [actor, other] }
  static var isAboutGames: Bool { true }
  var asksOthersAtHome: Bool { true }
  /// Deals change with rankings of who prevails, in which nothing is weighed.
  static var turns: Bool { false }
  static var takesOrders: Bool { true }
  var turning: Turning { .power }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    if actor == other { throw .bargainsWithItself(inquiry.world.actors[actor], at: span) }
    let tables = inquiry.settings.filter { $0.phases[actor] != nil && $0.phases[other] != nil }
    if tables.isEmpty { throw .neverMeet(asked.map { inquiry.world.actors[$0].name }, at: span) }
    if let judge {
      let places = tables.flatMap(\.places).filter { $0.actor == actor }
      if let scope = judge.scope, inquiry.world.actors.index(of: scope.value) != actor {
        throw .judgesForAnother(scope, inquiry.world.actors[actor])
      }
      let own = Reference(scope: judge.scope ?? Name(inquiry.world.actors[actor].name, at: judge.span), judge.name)
      _ = try inquiry.world.factions(meantBy: own, asked: [actor], at: places)
    }
    for setting in tables { _ = try judges(in: setting, of: inquiry.world, at: span) }
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    var found: [Leverage] = []
    for setting in inquiry.settings {
      guard let table = try leverage(in: setting, of: inquiry.world, inquiry) else { continue }
      let before = try inquiry.before.flatMap { (world: World) throws(Interrupted) in
        try leverage(in: setting, of: world, inquiry)
      }
      found.append(Leverage(game: table.game, table: table.table, others: table.others, before: before?.brief))
    }
    let tables = found
    return Answer(
      "schelling", brief: tables.map(\.brief).joined(separator: " | "),
      telling: {
        tables.map { $0.game.world.told($0.table.agreements.map(\.terms), counted: $0.brief) }.joined(separator: " | ")
      },
      blocks: { inquiry.circumstances + Array(tables.map(\.blocks).joined(separator: [.gap])) },
      rows: { tables.flatMap(\.rows) },
      refusal: tables.isEmpty || tables.contains { !$0.table.isCut } ? nil : Leverage.tooMany)
  }

  private func leverage(
    in setting: Setting, of world: World, _ inquiry: Inquiry
  ) throws(Interrupted) -> Leverage? {
    let game = inquiry.game(of: world, in: setting)
    guard let judges = try? judges(in: setting, of: world, at: 0..<0),
      let table = try game.schelling(of: actor, with: other, by: judges)
    else { return nil }
    let others = try ThirdParties(besides: asked, to: table.agreements.map(\.terms), in: game, inquiry)
    return Leverage(game: game, table: table, others: others, before: nil)
  }

  /// The factions by whose rankings deals are made.
  ///
  /// - Throws: where nobody's ranking decides.
  private func judges(
    in setting: Setting, of world: World, at span: Span
  ) throws(Diagnostic) -> (own: Int, other: Int) {
    var found: [Int] = []
    for one in asked {
      guard let phase = setting.phases[one] else { throw .neverMeet(asked.map { world.actors[$0].name }, at: span) }
      let board = world.actors[one].phases[phase].board
      if one == actor, let judge {
        guard let faction = board.factions.index(of: judge.name.value) else {
          throw .noSuch(.faction, judge.name, among: board.factions)
        }
        found.append(faction)
        continue
      }
      switch board.judge {
      case .success(let faction): found.append(faction)
      case .failure where board.order != nil: throw .judgeOfOrder(world.actors[one], board, at: span)
      case .failure(let reason):
        throw .noJudge(reason, of: world.actors[one], on: board, isFirst: one == actor, at: span)
      }
    }
    return (found[0], found[1])
  }
}

/// What an actor gains by a smaller win-set, in one setting.
private struct Leverage: Sendable {
  let game: Game
  let table: SchellingTable
  let others: ThirdParties
  /// The same without what is supposed, in a few words.
  let before: String?

  private var world: World { game.world }
  private func name(_ actor: Int) -> String { world.actors[actor].name }
  private func board(_ actor: Int) -> Board {
    world[Place(actor: actor, phase: game.setting.phases[actor] ?? 0)].board
  }
  fileprivate static let tooMany = Answer.Refusal(
    "there are more than \(Overlap.mostAgreements.grouped) agreements, too many to tell deals apart",
    remedy: "ask about boards with fewer options, or without some of them: schelling … if without option 2 of A")

  private var own: Board { board(table.actor) }
  private var judge: Faction { own.factions[table.judges.own] }
  private var ways: [SchellingTable.Way] { table.cuts.first?.deals.map(\.way) ?? [] }

  /// Whether the smaller win-set gets a better deal where the other one proposes, and where it breaks down.
  var brief: String {
    if table.isCut { return "too many" }
    guard let whole = table.deals(by: .other)?.first, whole.verdict != .none else { return "no agreement" }
    let best = table.best(by: .other).map { "better with \(count(of: $0))" } ?? "no better"
    return best + (table.breakdown(by: .other).map { ", breaks down with \(count(of: $0))" } ?? ", never breaks down")
  }

  /// `2 of 3`
  private func count(of cut: Int) -> String {
    "\(table.cuts[cut].kept.count) of \(table.cuts[0].kept.count)"
  }

  var blocks: [Block] {
    let title = "\(name(table.actor)) toward \(name(table.other)), \(game.setting.title)"
    let head: [Block] = [.heading(Line(title)), .line(Line(judgement, .dim))]
    if table.isCut {
      return head + [.line(Line("\(Self.tooMany.message); \(Self.tooMany.remedy)"))]
    }
    if table.cuts.isEmpty {
      return head + [.line(Line("\(name(table.actor)) could sign nothing at home, and has nothing to give up."))]
    }
    let titles = ways.flatMap { [words(of: $0), ""] }
    return head + [.gap, .table(Table(["kept", "agreements"] + titles, table.cuts.indices.map(cells))), .gap]
      + conclusions.map { .line(Line($0)) } + (before.map { [.line(Line("without the change: \($0)", .dim))] } ?? [])
  }

  private var judgement: String {
    let ranking = "\(judge.name) of \(name(table.actor)) ranks \(judge.preference.written(on: own))"
    let proposer = board(table.other).factions[table.judges.other]
    return "\(ranking); \(proposer.name) of \(name(table.other)) ranks "
      + proposer.preference.written(on: board(table.other))
  }

  private func words(of way: SchellingTable.Way) -> String {
    switch way {
    case .own: "\(name(table.actor)) proposes"
    case .other: "\(name(table.other)) proposes"
    case .nash: "nash"
    }
  }

  /// All that is kept is held against itself, and so compared with nothing.
  private func cells(of place: Int) -> [Line] {
    let cut = table.cuts[place]
    return [Line(own.written(cut.kept), .strong), Line("\(cut.agreements)")]
      + cut.deals.flatMap { _, deal in
        let isItself = place == 0 && deal.verdict == .same
        return [Line(written(deal)), Line(isItself ? "" : deal.verdict.rawValue, deal.verdict.shade)]
      }
  }

  /// `3 with 3, or 2 with 1`: the options of both.
  private func written(_ deal: SchellingTable.Deal) -> String {
    let pairs = deal.agreements.prefix(Self.mostShown).map(pair)
    let rest = deal.agreements.count - pairs.count
    return pairs.joined(separator: " or ") + (rest > 0 ? " or \(rest) more" : "")
  }

  private func pair(_ agreement: Overlap.Agreement) -> String {
    "\(own.options[agreement.options[0]].number) with \(board(table.other).options[agreement.options[1]].number)"
  }

  /// How many agreements that nothing tells apart are told in a text.
  private static let mostShown = 4

  private var conclusions: [String] {
    guard let whole = table.deals(by: .other)?.first, whole.verdict != .none else {
      return [
        "There is no deal to improve: \(name(table.other)) would propose nothing that \(name(table.actor)) could sign."
      ]
    }
    let (one, another) = (name(table.actor), name(table.other))
    let gain =
      table.best(by: .other).map { cut in
        let deals = table.deals(by: .other) ?? []
        return
          "If \(another) proposes, a smaller win-set gets \(one) a better deal: with the best \(count(of: cut)) kept, "
          + "\(written(deals[cut])) instead of \(written(whole))."
      } ?? "If \(another) proposes, no smaller win-set gets \(one) a better deal."
    let end =
      table.breakdown(by: .other).map {
        "It breaks down with the best \(count(of: $0)) kept: "
          + (table.cuts[$0].agreements == 0
            ? "nothing is left to agree on." : "\(another) would rather have no deal than what is left to agree on.")
      }
      ?? "If \(another) proposes, it never breaks down, however little \(one) keeps."
    return [gain, end] + thirds
  }

  /// Whose consent deals need besides, and whether it could be had.
  private var thirds: [String] {
    let told = table.agreements.compactMap { agreement -> String? in
      let needed = others.needed(by: agreement.terms)
      if needed.isEmpty { return nil }
      let withheld = others.withheld(agreement.terms)
      let rest = withheld.isEmpty ? "" : ", and \(withheld.joined(separator: " and ")) would not consent"
      return "\(pair(agreement)) also needs \(needed.joined(separator: " and "))\(rest)."
    }
    return Array(told.prefix(Self.mostShown))
  }

  var rows: [Record] {
    table.cuts.map { cut in
      game.setting.record.adding([
        "actors": .init([name(table.actor), name(table.other)]),
        "by": .init([judge.name, board(table.other).factions[table.judges.other].name]),
        "kept": .init(own.numbers(cut.kept)), "agreements": .whole(cut.agreements),
        "deals": .init(cut.deals.map { record($0.way, $0.deal) }), "cut": .flag(table.isCut),
      ])
    }
  }

  private func record(_ way: SchellingTable.Way, _ deal: SchellingTable.Deal) -> Record {
    let proposer = way == .own ? name(table.actor) : way == .other ? name(table.other) : nil
    return [
      "proposes": .init(proposer), "by": .text(way == .nash ? "nash" : "proposal"),
      "agreements": .init(
        deal.agreements.map { agreement in
          [
            "options": .init([
              own.options[agreement.options[0]].number, board(table.other).options[agreement.options[1]].number,
            ]), "terms": .init(agreement.terms.map { $0.record(in: world) }),
            "alsoNeeds": .init(others.needed(by: agreement.terms)),
          ] as Record
        }), "verdict": .text(deal.verdict.rawValue),
    ]
  }
}

extension SchellingTable.Verdict {
  fileprivate var shade: Line.Style {
    switch self {
    case .better: .good
    case .worse, .none: .bad
    case .same, .mixed: .dim
    }
  }
}

extension Diagnostic {
  fileprivate static func bargainsWithItself(_ actor: Actor, at span: Span) -> Self {
    Self("it takes two to bargain, and ‘\(actor.name)’ is named twice", at: span)
  }

  fileprivate static func judgesForAnother(_ scope: Name, _ actor: Actor) -> Self {
    Self("‘by’ takes a faction of \(actor.name), by whose ranking its win-set is cut", at: scope.span)
  }

  fileprivate static func neverMeet(_ names: [String], at span: Span) -> Self {
    Self("\(names.joined(separator: " and ")) have no boards at the same time here", at: span)
  }

  fileprivate static func judgeOfOrder(_ actor: Actor, _ board: Board, at span: Span) -> Self {
    Self(
      "the powers of \(actor.name) are given only as an order, which does not tell who prevails, and no chief is named",
      at: span, hints: ["name a chief: if \(actor.name) chief \(quoted(board.factions[0].name))"])
  }

  fileprivate static func noJudge(
    _ reason: NoJudge, of actor: Actor, on board: Board, isFirst: Bool, at span: Span
  ) -> Self {
    let why: String
    switch reason {
    case .nobody: why = "nobody prevails in \(actor.name), and no chief is named, so that no ranking decides"
    case .several(let factions):
      let names = factions.map { board.factions[$0].name }.joined(separator: " and ")
      why = "\(names) prevail together in \(actor.name), and want other things, so that no ranking decides"
    }
    let chief = "name a chief: if \(actor.name) chief \(quoted(board.factions[0].name))"
    let judge = "say by whose ranking: by \(quoted(board.factions[0].name))"
    return Self(why, at: span, hints: isFirst ? [judge, chief] : [chief])
  }
}
