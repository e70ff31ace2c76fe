import Answers
import Diagnostics
import Foundation
import Knowledge
import Syntax

/// A case read from nothing but the sheet of a quiz.
struct SheetReading {
  private var needs: [String: String] = [:]
  private var impossible: [String] = []
  private var values: [String: Set<String>] = [:]
  private var boards: [(actor: String, phase: String, lines: [String])] = []
  private var others: Set<String> = []
  private let bodies: [String]

  init(_ blocks: [Block], bodies: [String]) {
    self.bodies = bodies
    var rest = blocks.dropFirst(2)
    while let block = rest.popFirst() {
      switch block {
      case .heading(let line):
        if line.text.hasPrefix("Question") { return }
        let title = line.text.firstMatch(of: /^(.*?), phase ([0-9]+)(: .*)?$/)
        boards.append((title.map { String($0.1) } ?? "", title.map { String($0.2) } ?? "", []))
      case .table(let table): read(table)
      case .line(let line): read(line.text)
      default: break
      }
    }
  }

  private mutating func add(_ line: String) { boards[boards.count - 1].lines.append(line) }

  private mutating func read(_ table: Table) {
    let rows = table.rows.map { $0.map(\.text) }
    switch table.titles[0] {
    case "value":
      for row in rows {
        needs[row[0]] = row[1]
        _ = terms(row[0])
        others.formUnion(row[1].components(separatedBy: " and "))
      }
    case "option": for row in rows { add("option \(row[0]): \(terms(row[2]))") }
    default: for row in rows { readFaction(row) }
    }
  }

  /// The terms as a case file writes them; their values are known from now on.
  private mutating func terms(_ text: String) -> String {
    text.components(separatedBy: ", ").map { term in
      let sides = term.components(separatedBy: "=")
      let names = sides[1].components(separatedBy: "|")
      values[sides[0], default: []].formUnion(names)
      return "\(quoted(sides[0]))=\(names.map { quoted($0) }.joined(separator: "|"))"
    }.joined(separator: ", ")
  }

  private mutating func readFaction(_ row: [String]) {
    let weights = row[1].components(separatedBy: ", ").map { weight in
      let parts = weight.components(separatedBy: " in ")
      return parts.count == 1 ? " power \(weight)" : ", \(parts[0]) in \(quoted(parts[1]))"
    }
    let ranks = row[2].replacing(/\ \([0-9]+\)/, with: "")
    let votes = (row.count > 3 ? row[3] : "").components(separatedBy: "; ").filter { !$0.isEmpty }.map { part in
      let word = part.hasPrefix("abstains") ? "abstains" : "absent"
      let which = part.components(separatedBy: " on ")[1]
      return which.hasPrefix("every") ? word : "\(word) \(which)"
    }
    add(
      "faction \(quoted(row[0]))\(weights.joined()) { \(([ranks.hasPrefix("values ") ? ranks : "prefers \(ranks)"] + votes).joined(separator: "; ")) }"
    )
  }

  private mutating func read(_ line: String) {
    func rest(_ lead: String) -> String? {
      line.hasPrefix(lead) ? String(line.dropFirst(lead.count).dropLast()) : nil
    }
    if let terms = rest("Cannot come about together: ") { impossible.append(self.terms(terms)) }
    if let rule = rest("Rule: ") { add("rule \(rule)") }
    if let option = rest("Without a deal: option ") { add("no-deal \(option)") }
    if let chief = rest("Chief negotiator: ") { add("chief \(quoted(chief.components(separatedBy: ", who ")[0]))") }
    if let ties = rest("Its hands are tied to: ") { add("ties hands to \(ties)") }
    if let belief = rest("It believes that ") {
      let parts = belief.components(separatedBy: " can ratify: ")
      others.insert(parts[0])
      add("believes \(quoted(parts[0])) \(parts[1])")
    }
  }

  /// The case.
  var caseText: String {
    let issues = values.sorted { $0.key < $1.key }.map { issue, names in
      let values = (names.sorted() + (names.count < 2 ? ["another-value"] : [])).map { name in
        let who = needs["\(issue)=\(name)"].map { $0.components(separatedBy: " and ").map { quoted($0) } } ?? []
        return quoted(name) + (who.isEmpty ? "" : " needs \(who.joined(separator: " and "))")
      }
      return "issue \(quoted(issue)): \(values.joined(separator: ", "))"
    }
    let actors = Dictionary(grouping: boards, by: \.actor).sorted { $0.key < $1.key }.map { actor, boards in
      "actor \(quoted(actor)) {\n"
        + boards.map { "phase \($0.phase) {\n\($0.lines.joined(separator: "\n"))\n}\n" }.joined() + "}"
    }
    let outsiders = others.subtracting(boards.map(\.actor)).sorted().map { "actor \(quoted($0))" }
    return (issues + impossible.map { "impossible \($0)" } + bodies.map { "body \(quoted($0))" } + outsiders + actors)
      .joined(separator: "\n") + "\n"
  }
}
