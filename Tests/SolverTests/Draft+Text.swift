import Numbers
import Syntax

// How a draft is written as the text of a case file.
extension Draft {
  /// The text of the case file.
  var text: String {
    let lines =
      bodies.map { "body \(quoted($0))" } + issues.map(line) + impossible.map(line) + actors.map(block)
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(of issue: Issue) -> String {
    let values = issue.values.map { value in
      quoted(value.name) + (value.needs.isEmpty ? "" : " needs " + list(value.needs.map { actors[$0].name }, " and "))
    }
    return "issue \(quoted(issue.name)): \(values.joined(separator: ", "))"
  }

  private func line(of picks: [Pick]) -> String { "impossible " + picks.map(written).joined(separator: ", ") }

  private func written(_ pick: Pick) -> String {
    "\(quoted(issues[pick.issue].name))=\(quoted(issues[pick.issue].values[pick.value].name))"
  }

  private func block(of actor: Actor) -> String {
    guard let board = actor.board else { return "actor \(quoted(actor.name))" }
    let lines = board.options.reversed().map(line) + noDeal(of: board) + board.factions.map { block(of: $0, on: board) }
    let rule = board.rule == .majority(of: 0) ? [] : ["    rule \(rule(board.rule, on: board))"]
    return (["actor \(quoted(actor.name)) {", "  phase 1 {"] + lines + rule + strategy(of: board) + ["  }", "}"])
      .joined(separator: "\n")
  }

  private func strategy(of board: Board) -> [String] {
    (board.chief.map { ["    chief \(quoted(board.factions[$0].name))"] } ?? [])
      + (board.ties.map { ["    ties hands to \(few($0))"] } ?? [])
      + board.beliefs.sorted { $0.key > $1.key }.map { "    believes \(quoted(actors[$0].name)) \(few($1))" }
  }

  /// Numbers of options, of which there may be none.
  func few(_ numbers: [Int]) -> String {
    numbers.isEmpty ? "nothing" : numbers.map { "\($0)" }.joined(separator: " and ")
  }

  private func noDeal(of board: Board) -> [String] {
    board.reversion.map { ["    no-deal \(board.options[$0].number)"] } ?? []
  }

  /// The options stand in the file from the last to the first, so that the reader has to put them in order.
  private func line(of option: Option) -> String {
    let terms = option.terms.sorted { $0.key > $1.key }.map { issue, values in
      "\(quoted(issues[issue].name))=" + list(values.map { issues[issue].values[$0].name }, "|")
    }
    return "    option \(option.number): \(terms.joined(separator: ", "))"
  }

  private func block(of faction: Faction, on board: Board) -> String {
    let weights = zip(bodies, faction.weights.dropFirst()).filter { $1 != .zero }.map { ", \($1) in \(quoted($0))" }
    return """
          faction \(quoted(faction.name)) power \(faction.weights[0].written)\(weights.joined()) {
            \(([wish(faction.wish, on: board)] + conduct(of: faction, on: board) + prices(of: faction, on: board)).joined(separator: "\n            "))
          }
      """
  }

  private func prices(of faction: Faction, on board: Board) -> [String] {
    let prices = faction.prices.sorted { $0.key > $1.key }.map { "\($1) for \(board.options[$0].number)" }
    return prices.isEmpty ? [] : ["price \(prices.joined(separator: ", "))"]
  }

  private func conduct(of faction: Faction, on board: Board) -> [String] {
    [("abstains", Stance.abstaining), ("absent", .absent)].flatMap { word, stance in
      let numbers = faction.conduct.filter { $0.value == stance }.map { board.options[$0.key].number }.sorted()
      let listed = numbers.isEmpty ? [] : [word + " " + numbers.map { "\($0)" }.joined(separator: ", ")]
      // What is said of all comes first, since it takes back what was said of some.
      return (faction.elsewhere == stance ? [word] : []) + listed
    }.sorted { $0.count < $1.count }
  }

  private func wish(_ wish: Wish, on board: Board) -> String {
    switch wish {
    case .ranking(let tiers): return "prefers " + ranking(tiers, on: board)
    case .worths(let worths, let reserve):
      let values = worths.map { "\(written($0.pick)) \($0.amount.written)" }
      return "values \(values.joined(separator: ", ")) reserve \(reserve.written)"
    }
  }
}

// The parts that queries are written with, too.
extension Draft {
  /// The tiers as a ranking; on a board with a reversion option of an even number, that number says no-deal.
  func ranking(_ tiers: [[Int]], on board: Board) -> String {
    let reversion = board.reversion.map { board.options[$0].number }.flatMap { $0 % 2 == 0 ? "\($0)" : nil }
    return tiers.map { tier in
      tier.map { $0 == Draft.noDeal ? reversion ?? "no-deal" : "\(board.options[$0].number)" }.joined(separator: " = ")
    }.joined(separator: " > ")
  }

  /// The rule in words.
  func rule(_ rule: Rule, on board: Board) -> String {
    switch rule {
    case .majority(let body, let base): "majority" + of(body, base)
    case .unanimity(let body, let base): "unanimity" + of(body, base)
    case .share(let share, let body, let base): share.description + of(body, base)
    case .votes(let votes, let body): votes.description + " votes" + of(body)
    case .turnout(let quota): "turnout " + self.rule(quota, on: board)
    case .unless(let part):
      "unless \(isJoined(part) ? "(\(self.rule(part, on: board)))" : self.rule(part, on: board)) disapprove"
    case .approval(let faction): "approval of \(quoted(board.factions[faction].name))"
    case .all(let parts): parts.map { nested($0, on: board) }.joined(separator: " and ")
    case .any(let parts): parts.map { nested($0, on: board) }.joined(separator: " or ")
    }
  }

  private func nested(_ part: Rule, on board: Board) -> String {
    switch part {
    case .any: "(\(rule(part, on: board)))"
    case .all(let parts) where parts.count % 2 == 1: "(\(rule(part, on: board)))"
    default: rule(part, on: board)
    }
  }

  private func isJoined(_ rule: Rule) -> Bool {
    switch rule {
    case .all, .any: true
    default: false
    }
  }

  private func of(_ body: Int, _ base: Base = .members) -> String {
    if base == .members { return body == 0 ? "" : " of \(quoted(bodies[body - 1]))" }
    return " of \(name(ofBody: body)) \(base.rawValue)"
  }

  /// The name of a body, as it stands in a query.
  func name(ofBody body: Int) -> String { body == 0 ? "power" : quoted(bodies[body - 1]) }
}

private func list(_ names: [String], _ separator: String) -> String { names.map(quoted).joined(separator: separator) }
