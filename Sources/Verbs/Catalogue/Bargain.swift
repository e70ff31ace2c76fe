import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let bargain = Verb(
    "bargain", .bargaining, "The agreement that bargaining leads to, by four rules.",
    Slot(.actors).optional, Slot("by", .bargainingRule).optional,
    meaning: """
      Of the agreements that all could ratify at home and that leave no actor worse off than no-deal, the efficient one \
      that a rule selects. By nash the product of the gains over no-deal is largest (Nash 1950). By kalai-smorodinsky \
      the gains are as equal as they can be as parts of what each could gain at most (Kalai and Smorodinsky 1975), by \
      egalitarian as equal as they can be by themselves (Kalai 1977): the smallest is made as large as possible, then the \
      second smallest (Imai 1983). By utilitarian their sum is largest (Harsanyi 1955). The last two compare what is worth how much \
      to whom. No-deal is worth its factions' reserves. What an agreement is worth to an actor is the mean over its factions, weighed by their power; `values` \
      states it, of what its own option settles, and of what is left open the worst for each faction. Those weights are a convention of this language, and nobody's above. The authors of the first three rules \
      take for granted that what can be had is convex; of finitely many agreements only their way to select is used, and \
      their axioms need not hold.
      """,
    keys: ["phase", "by", "actors", "count", "agreements", "cut"],
    examples: ["bargain Bill Jack phase 1", "bargain Bill Jack phase 1 by nash"]
  ) { actors, rule in BargainQuestion(actors: actors ?? [], rule: rule) }
}

extension Shape<BargainingRule> {
  fileprivate static var bargainingRule: Self {
    Self(role: .bargainingRule, form: .word) { (value: SlotValue, _: World) throws(Diagnostic) -> BargainingRule in
      if let rule = BargainingRule(rawValue: Synonyms.english(for: value.name.value)) { return rule }
      throw .noSuchBargainingRule(value.name)
    }
  }
}

struct BargainQuestion: Question {
  let actors: [Int]
  let rule: BargainingRule?

  var asked: [Int] { actors }
  static var isAboutGames: Bool { true }
  static var takesSpaces: Bool { true }
  var asksOthersAtHome: Bool { true }
  /// What agreements are worth changes with every weight.
  static var turns: Bool { false }
  private var rules: [BargainingRule] { rule.map { [$0] } ?? BargainingRule.allCases }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    try inquiry.checkProspects(of: actors, needsWorths: true, at: span)
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let tables = try inquiry.tables(of: actors)
    let found = tables.map { table in rules.map { Bargain(rule: $0, table: table) } }
    return Answer(
      "bargain", brief: found.joined().map(\.brief).joined(separator: " | "),
      blocks: {
        inquiry.circumstances
          + Array(zip(tables, found).map { $0.blocks(of: $1) }.joined(separator: [.gap]))
      },
      rows: { found.joined().map(\.row) }, unit: "agreements", refusal: tables.refusal)
  }
}

/// What one rule selects.
private struct Bargain: Sendable {
  let rule: BargainingRule
  let table: ProspectTable
  let selected: [Prospects.Prospect]

  init(rule: BargainingRule, table: ProspectTable) {
    (self.rule, self.table) = (rule, table)
    selected = rule.selected(among: table.prospects.gains ?? []).map { table.prospects.efficient[$0] }
  }

  /// How many agreements are as good.
  private var count: Int { selected.reduce(0) { $0 + $1.count } }

  /// `13, 8`: what each actor gets, or that nothing, or more than one agreement, is selected.
  var brief: String {
    guard let first = selected.first else { return table.prospects.isCut ? "too many" : "none" }
    let worths = first.worths.compactMap { $0?.written }.joined(separator: ", ")
    return selected.count == 1 ? worths : "\(worths) and \(selected.count - 1) more"
  }

  var rows: [[Line]] {
    guard !selected.isEmpty else {
      return [[Line(rule.rawValue, .strong), Line("nothing leaves nobody worse off than no-deal", .bad)]]
    }
    return selected.enumerated().map { index, prospect in
      [Line(index == 0 ? rule.rawValue : "", .strong)] + table.cells(of: prospect)
    }
  }

  var row: Record {
    table.game.setting.record.adding([
      "by": .text(rule.rawValue), "actors": .init(table.prospects.actors.map { table.world.actors[$0].name }),
      "count": .whole(count), "agreements": .init(selected.map(table.record)),
      "cut": .flag(table.prospects.isCut),
    ])
  }
}

extension ProspectTable {
  fileprivate func blocks(of bargains: [Bargain]) -> [Block] {
    if prospects.isCut { return [.heading(Line("\(title): \(tooMany)"))] }
    guard prospects.count > 0 else { return [.heading(Line("\(title): no agreement between their win-sets at home"))] }
    let reserves = zip(prospects.actors, prospects.reserves).compactMap { actor, reserve in
      reserve.map { "\($0.writtenWithPlaces) to \(world.actors[actor].name)" }
    }
    return [
      .heading(Line(title)), .line(Line("no-deal is worth \(reserves.joined(separator: " and "))", .dim)), .gap,
      .table(Table(["by"] + titles, bargains.flatMap(\.rows))),
    ]
  }
}

extension Diagnostic {
  fileprivate static func noSuchBargainingRule(_ name: Name) -> Self {
    let rules = BargainingRule.allCases.map(\.rawValue)
    let near = nearest(to: name.value, among: rules, atMost: 1)
    return Self(
      "I know no way to bargain ‘\(name.value)’", at: name.span,
      hints: offering(near.isEmpty ? rules : near))
  }
}
