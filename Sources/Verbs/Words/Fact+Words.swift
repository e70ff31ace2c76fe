import Answers
import Knowledge
import Numbers

/// Something that is said under a heading.
struct Fact: Hashable, Sendable {
  let what: String
  let value: String
}

// What a case states, as facts under headings that two boards can share.
extension World {
  /// What is stated of these boards, and of whose consent values need; headings name the board where there are several.
  func facts(of places: [Place]) -> [Fact] {
    let isOfOnePhase = Set(places.map { self[$0].number }).count == 1
    let boards = places.flatMap { place in
      let name = actors[place.actor].name
      let whose = places.count == 1 ? "" : isOfOnePhase ? "\(name): " : "\(name) \(self[place].number): "
      return facts(of: self[place].board).map { Fact(what: whose + $0.what, value: $0.value) }
    }
    let needs = issues.flatMap { issue in
      issue.values.map { value in
        let names = value.needs.map { actors[$0].name }.joined(separator: " and ")
        return Fact(what: "consent to \(issue.name)=\(value.name)", value: names.isEmpty ? "nobody's" : names)
      }
    }
    return boards + needs
  }

  private func facts(of board: Board) -> [Fact] {
    let options = board.options.map { option in
      let label = option.label.map { "\($0): " } ?? ""
      return Fact(what: "option \(option.number)", value: label + option.terms.written(in: self))
    }
    let rest = [
      Fact(what: "no-deal", value: board.reversion.map { "\(board.options[$0].number)" } ?? "no option"),
      Fact(what: "rule", value: board.rule.written(on: board, in: self)),
    ]
    return options + rest + board.factions.flatMap { facts(of: $0, on: board) }
  }

  private func facts(of faction: Faction, on board: Board) -> [Fact] {
    let interval = faction.interval.map { " \($0.written)" } ?? ""
    let members = faction.members.map(\.name).joined(separator: ", ")
    return [
      Fact(what: "power of \(faction.name)", value: weights(of: faction, on: board) + interval),
      Fact(what: "ranking of \(faction.name)", value: faction.preference.written(on: board)),
    ] + (members.isEmpty ? [] : [Fact(what: "members of \(faction.name)", value: members)])
      + faction.resources.map { Fact(what: "\($0.name)", value: "\(faction.name) \($0.amount.written)") }
  }
}

// What an answer says, as facts under headings.
extension [Record] {
  /// Every value of every row, under the texts that tell the row apart and its key.
  var facts: [Fact] {
    let isOfOneActor = Set(map { $0.text(of: "actor") }).count < 2
    let isOfOnePhase = Set(map { $0.text(of: "phase") }).count < 2
    let keys = (isOfOneActor ? [] : ["actor"]) + (isOfOnePhase ? [] : ["phase"])
    return flatMap { row in
      row.facts(under: (keys + Record.telling).compactMap(row.text).joined(separator: ", "), except: Record.places)
    }
  }
}

extension Record {
  /// The keys of what tells rows about one board apart.
  fileprivate static let telling = ["level", "faction", "claim", "issue", "what", "name"]
  /// The keys of what is in the title already.
  fileprivate static let places: Set = ["actor", "phase", "day"]

  fileprivate func text(of key: String) -> String? { entries.first { $0.key == key }?.value.brief }

  fileprivate func facts(under heading: String, except known: Set<String> = []) -> [Fact] {
    entries.filter { !known.contains($0.key) && !Self.telling.contains($0.key) }.flatMap { key, value in
      value.facts(under: heading.isEmpty ? key : "\(heading): \(key)")
    }
  }
}

extension Record.Value {
  fileprivate func facts(under heading: String) -> [Fact] {
    switch self {
    case .null: return []
    case .record(let record): return record.facts(under: heading)
    case .list(let values):
      let rows = values.compactMap { if case .record(let record) = $0 { record } else { nil } }
      guard rows.isEmpty else { return rows.map { $0.fact(under: heading) } }
      return [Fact(what: heading, value: "{\(values.map(\.brief).joined(separator: ", "))}")]
    default: return [Fact(what: heading, value: brief)]
    }
  }

  /// The value as it is read.
  fileprivate var brief: String {
    switch self {
    case .null: "–"
    case .text(let text): text
    case .whole(let number): "\(number)"
    case .flag(let flag): flag ? "yes" : "no"
    case .exact(let number): number.writtenWithPlaces
    case .list(let values): "{\(values.map(\.brief).joined(separator: ", "))}"
    case .record(let record): record.brief
    }
  }
}

extension Record {
  fileprivate var brief: String { entries.map { "\($0.key) \($0.value.brief)" }.joined(separator: ", ") }

  /// A row within a row: its first entry tells it apart from the others.
  fileprivate func fact(under heading: String) -> Fact {
    let rest = entries.dropFirst().map { "\($0.key) \($0.value.brief)" }.joined(separator: ", ")
    let first = entries.first.map { "\($0.key) \($0.value.brief)" } ?? ""
    return Fact(what: "\(heading), \(first)", value: rest.isEmpty ? "yes" : rest)
  }
}
