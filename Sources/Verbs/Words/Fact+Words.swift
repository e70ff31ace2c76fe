import Answers
import Knowledge
import Numbers

/// Something that is said under a heading.
struct Fact: Hashable, Sendable {
  let what: String
  let value: String
}

/// By what a board is told from the others on its side of a comparison: on both sides alike, so that like stands beside like.
enum BoardNaming {
  case nothing, actor, actorAndPhase

  /// What it takes where these boards of one world stand on the one side, and those on the other.
  init(_ sides: [[Place]], numbered number: (Place) -> Int) {
    if sides.allSatisfy({ $0.count < 2 }) { self = .nothing; return }
    self = sides.allSatisfy { Set($0.map(number)).count < 2 } ? .actor : .actorAndPhase
  }
}

// What a case states, as facts under headings that two boards can share.
extension World {
  /// What is stated of these boards, and of whose consent values need, under headings of which each names the board so.
  func facts(of places: [Place], _ naming: BoardNaming, besides others: [Place] = []) -> [Fact] {
    let needs = issues.flatMap { issue in
      issue.values.map { value in
        let names = value.needs.map { actors[$0].name }.joined(separator: " and ")
        return Fact(what: "consent to \(issue.name)=\(value.name)", value: names.isEmpty ? "nobody's" : names)
      }
    }
    return places.flatMap { facts(of: $0, named: naming) } + others.flatMap { facts(of: $0, named: .actorAndPhase) }
      + needs
  }

  private func facts(of place: Place, named naming: BoardNaming) -> [Fact] {
    let (name, number) = (actors[place.actor].name, self[place].number)
    let whose =
      switch naming {
      case .nothing: ""
      case .actor: "\(name): "
      case .actorAndPhase: "\(name) \(number): "
      }
    return facts(of: self[place].board).map { Fact(what: whose + $0.what, value: $0.value) }
  }

  private func facts(of board: Board) -> [Fact] {
    let options = board.options.map { option in
      let label = option.label.map { "\($0): " } ?? ""
      return Fact(what: "option \(option.number)", value: label + option.terms.written(in: self))
    }
    let every = board.space.map { [Fact(what: "options", value: $0.written(in: self))] } ?? []
    let rest = [
      Fact(what: "no-deal", value: board.reversion.map { "\(board.anyOption(at: $0).number)" } ?? "no option"),
      Fact(what: "rule", value: board.rule.written(on: board, in: self)),
    ]
    return every + options + rest + strategies(of: board).map(\.fact)
      + board.factions.flatMap { facts(of: $0, on: board) }
  }

  /// How an actor comes to the table, and what each of that rests on.
  func strategies(of board: Board) -> [(fact: Fact, ground: Ground)] {
    guard let strategy = board.strategy else { return [] }
    let chief = strategy.chief.map { (Fact(what: "chief", value: board.factions[$0].name), strategy.chiefGround) }
    let ties = strategy.ties.map { (Fact(what: "ties", value: "hands to \($0.written)"), strategy.tiesGround) }
    return [chief, ties].compactMap { $0 }
      + strategy.beliefs.map {
        (Fact(what: "believes", value: "of \(actors[$0.actor].name) \($0.options.written)"), $0.ground)
      }
  }

  private func facts(of faction: Faction, on board: Board) -> [Fact] {
    let members = faction.members.map(\.name).joined(separator: ", ")
    return [
      Fact(what: "power of \(faction.name)", value: weights(of: faction, on: board, withInterval: true)),
      Fact(what: "ranking of \(faction.name)", value: wishes(of: faction, on: board)),
    ]
      + (faction.conduct == nil
        ? [] : [Fact(what: "votes of \(faction.name)", value: faction.conductWritten(on: board))])
      + amounts(of: faction, on: board)
      + (members.isEmpty ? [] : [Fact(what: "members of \(faction.name)", value: members)])
      + faction.resources.map { Fact(what: "\($0.name)", value: "\(faction.name) \($0.amount.written)") }
  }
}

extension World {
  fileprivate func amounts(of faction: Faction, on board: Board) -> [Fact] {
    [("price of", faction.prices), ("paid to", faction.payments)].compactMap { what, amounts in
      amounts.map { Fact(what: "\(what) \(faction.name)", value: written($0, on: board)) }
    }
  }
}

// What an answer says, as facts under headings.
extension [Block] {
  /// Every cell of every table, under what stands right above the table, the words that tell the row apart, and the
  /// column's title; the phase tells rows apart only where that is how boards are named. What is said of all of the answer,
  /// its `circumstances`, is no heading of a table, even where that stands right below.
  func facts(_ naming: BoardNaming, besides circumstances: [Block]) -> [Fact] {
    let general = Set(circumstances.compactMap(\.lineText))
    var (found, lead): ([Fact], String) = ([], "")
    for block in self {
      if case .table(let table) = block { found += table.facts(under: lead, naming) }
      lead = block.lineText.flatMap { general.contains($0) ? nil : $0 } ?? ""
    }
    return found
  }
}

extension Block {
  /// What a line of its own says.
  fileprivate var lineText: String? { if case .line(let line) = self { line.text } else { nil } }
}

extension Table {
  /// The titles of columns that tell rows apart, besides the first.
  private static let telling: Set = ["phase", "level", "faction", "claim", "issue", "value"]

  fileprivate func facts(under lead: String, _ naming: BoardNaming) -> [Fact] {
    let width = 1 + titles.dropFirst().prefix { Self.telling.contains($0) }.count
    // What stands beside the key without a title, before columns that have one, says what the key is.
    let isLabelled = width + 1 < titles.count && titles[width].isEmpty && !titles[width + 1].isEmpty
    var key: [String] = []
    return rows.flatMap { row in
      let own = row.prefix(width).map(\.text)
      key = own.enumerated().map { $1.isEmpty && $0 < key.count ? key[$0] : $1 }
      let told = zip(titles, key).filter { naming == .actorAndPhase || $0.0 != "phase" }.map(\.1)
      let name = ([lead] + told).filter { !$0.isEmpty }.joined(separator: ", ")
      return zip(titles, row).dropFirst(isLabelled ? width + 1 : width).filter { !$1.text.isEmpty }.map { title, cell in
        Fact(what: title.isEmpty ? name : "\(name): \(title)", value: cell.text)
      }
    }
  }
}

extension World {
  /// What a faction wants: its ranking, what values are worth to it, or where options are too many to rank, that alone.
  func wishes(of faction: Faction, on board: Board) -> String {
    let ranking = board.space == nil ? faction.preference.written(on: board) : ""
    let values = faction.worths.map { "values \(written($0))" } ?? ""
    return [ranking, values].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
