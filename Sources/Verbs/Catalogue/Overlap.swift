import Answers
import Diagnostics
import Knowledge
import Solver

extension Verb {
  static let overlap = Verb(
    "overlap", .agreements, "What several actors could all ratify, or what blocks them.",
    Slot(.actors).optional,
    meaning: """
      Every way to take one option from each actor's win-set at home so that they agree on all issues that two of them \
      mention. The larger the win-sets, the likelier it is that they overlap (Putnam 1988, p. 437). One actor is held \
      against each of the others; none means all at once.
      """,
    keys: ["phase", "actors", "agreements", "empty", "clashes", "cut", "count", "first"],
    examples: ["overlap US Taliban phase 1", "overlap phase 3", "overlap US on 2020-06-01"]
  ) { actors in OverlapQuestion(actors: actors ?? []) }
}

struct OverlapQuestion: Question {
  let actors: [Int]

  var asked: [Int] { actors }
  static var isAboutGames: Bool { true }
  static var takesSpaces: Bool { true }
  var asksOthersAtHome: Bool { true }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    var found: [any Encounter] = []
    for setting in inquiry.settings {
      for group in setting.groups(of: actors) { found.append(try encounter(of: group, in: setting, inquiry)) }
    }
    let meetings = found
    let isAlone = meetings.isEmpty
    return Answer(
      "overlap", brief: meetings.map(\.brief).joined(separator: " | "),
      telling: { meetings.map(\.telling).joined(separator: " | ") },
      blocks: {
        inquiry.circumstances
          + (isAlone
            ? [.line("It takes two actors with boards, and here is but one.")]
            : Array(meetings.map(\.blocks).joined(separator: [.gap])))
      },
      rows: { meetings.map(\.row) }, unit: "agreements")
  }

  static var isExplained: Bool { true }

  func derivation(_ inquiry: Inquiry) throws(Interrupted) -> [Finding] {
    var found: [Finding] = []
    for setting in inquiry.settings {
      let table = try Solved(inquiry.game(of: inquiry.world, in: setting))
      for group in setting.groups(of: actors) {
        found.append(try Meeting(group, in: setting, inquiry).finding(at: table))
      }
    }
    return found
  }

  private func encounter(
    of group: [Int], in setting: Setting, _ inquiry: Inquiry
  ) throws(Interrupted) -> any Encounter {
    if let meeting = try SpaceMeeting(group, in: setting, inquiry) { return meeting }
    return try Meeting(group, in: setting, inquiry)
  }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    try inquiry.checkCommonSpaces(of: { $0.groups(of: actors) }, at: span)
  }
}

/// What comes of it that some actors are held against each other.
protocol Encounter: Sendable {
  /// How many agreements there are.
  var brief: String { get }
  /// Likewise, and on what.
  var telling: String { get }
  /// The agreements, or what blocks them.
  var blocks: [Block] { get }
  /// The same as data.
  var row: Record { get }
}

extension Encounter {
  /// By default how many there are.
  var telling: String { brief }
}

extension World {
  /// How many agreements there are, and what they settle.
  func told(_ agreements: [[Term]], counted brief: String) -> String {
    agreements.isEmpty ? brief : "\(brief): \(alternatives(among: agreements, atMost: 4))"
  }

  /// The first of what can be agreed on, and how many more there are, or that they are more than were looked for.
  func alternatives(among agreements: [[Term]], atMost limit: Int, isCut: Bool = false) -> String {
    let terms = agreements.uniqued()
    let first = terms.prefix(limit).map { $0.written(in: self) }.joined(separator: "; or ")
    let more = terms.count - limit
    return first + (0 < more ? "; or \(isCut ? "over " : "")\(more) more" : "")
  }
}

extension Setting {
  /// Who is held against whom: these actors, one of them against each of the others, or where none is named all at once.
  func groups(of actors: [Int]) -> [[Int]] {
    let seated = places.map(\.actor)
    switch actors.count {
    case 0: return seated.count < 2 ? [] : [seated]
    case 1: return seated.contains(actors[0]) ? seated.filter { $0 != actors[0] }.map { [actors[0], $0] } : []
    default: return actors.allSatisfy(seated.contains) ? [actors] : []
    }
  }
}

extension Inquiry {
  /// What actors could all ratify in a game, perhaps a known one; `isStated` where nothing is supposed in it.
  fileprivate func overlap(
    of actors: [Int], in game: Game, isStated: Bool
  ) throws(Interrupted) -> Overlap {
    guard let known else { return try game.overlap(of: actors) }
    return try known.solutions.overlap(of: actors, in: game, isStated: isStated)
  }
}

/// Some actors at one table.
private struct Meeting: Encounter {
  let game: Game
  let actors: [Int]
  let overlap: Overlap
  let before: Overlap?
  private let others: ThirdParties

  init(_ actors: [Int], in setting: Setting, _ inquiry: Inquiry) throws(Interrupted) {
    self.actors = actors
    before = try inquiry.before.map { (world: World) throws(Interrupted) in
      try inquiry.overlap(of: actors, in: inquiry.game(of: world, in: setting), isStated: true)
    }
    game = inquiry.game(of: inquiry.world, in: setting)
    overlap = try inquiry.overlap(of: actors, in: game, isStated: inquiry.changes.isEmpty)
    others = try ThirdParties(besides: actors, to: overlap.agreements.map(\.terms), in: game, inquiry)
  }

  var world: World { game.world }
  func name(_ actor: Int) -> String { world.actors[actor].name }
  var names: String { actors.map(name).joined(separator: ", ") }

  var title: String {
    "\(names), \(game.setting.title)"
  }

  var brief: String { "\(overlap.agreements.count)" + (overlap.isCut ? " or more" : "") }

  var telling: String { world.told(overlap.agreements.map(\.terms), counted: brief) }

  private var count: String {
    let agreements = overlap.agreements.count == 1 ? "agreement" : "agreements"
    let found =
      "\(overlap.agreements.isEmpty ? "no agreement" : "\(brief) \(agreements)") between their win-sets at home"
    guard let before else { return found }
    return found + " (without the change: \(before.agreements.isEmpty ? "none" : "\(before.agreements.count)"))"
  }

  var blocks: [Block] {
    var blocks: [Block] = [.heading(Line("\(title): \(count)"))]
    if !overlap.agreements.isEmpty {
      let rows = overlap.agreements.map { agreement in
        zip(actors, agreement.options).map { Line("\(game.board(of: $0)?.options[$1].number ?? 0)") }
          + [
            Line(agreement.terms.written(in: world)), Line(others.consent(to: agreement.terms), .bad),
            Line(game.refusal(of: agreement.options, by: actors), .bad),
          ]
      }
      blocks.append(.table(Table(actors.map(name) + ["together", others.areAsked ? "also needs" : "", ""], rows)))
    }
    if overlap.isCut {
      let fewer = actors.count == 2 ? "" : "; ask about fewer actors to see others"
      blocks.append(.line(Line("There are more than these\(fewer).")))
    }
    return blocks + obstacles.map { .line(Line("  \($0)")) }
  }

  /// Each agreement from the options that make it, or what is in dispute; then how each win-set at home comes about.
  func finding(at table: Solved) -> Finding {
    let agreed = overlap.agreements.map { agreement in
      let pairs = zip(actors, agreement.options).map { "\(name($0)) \(game.board(of: $0)?.options[$1].number ?? 0)" }
      return Finding(Line("\(pairs.joined(separator: " with ")): \(agreement.terms.written(in: world))", .good))
    }
    let homes = actors.map { Seat(actor: $0, table: table).winsetFinding(isAtHome: true).owned(by: name($0)) }
    return Finding(
      Line("\(title): ") + Line(count, .strong),
      about: game.setting.record.adding(["answer": .text(brief)]),
      from: agreed + obstacles.map { Finding(Line($0, .bad)) } + homes)
  }

  private var obstacles: [String] {
    let empty = overlap.empty.map { "\(name($0)) could ratify nothing at home" }
    let clashes = overlap.clashes.map { clash in
      let issues = clash.issues.map { world.issues[$0].name }.joined(separator: " and ")
      let pair = "\(name(clash.first)) and \(name(clash.second))"
      return issues.isEmpty ? "what \(pair) agree on cannot come about together" : "\(pair) cannot agree on \(issues)"
    }
    let found = empty + clashes
    return overlap.agreements.isEmpty && found.isEmpty ? ["each pair could agree, but not all of them at once"] : found
  }

  var row: Record {
    let row = game.setting.record.adding([
      "actors": .init(actors.map(name)), "agreements": .init(overlap.agreements.map(record)),
      "empty": .init(overlap.empty.map(name)), "clashes": .init(overlap.clashes.map(record)),
      "cut": .flag(overlap.isCut),
    ])
    return before.map { row.adding(["agreementsWithout": .whole($0.agreements.count)]) } ?? row
  }

  private func record(_ agreement: Overlap.Agreement) -> Record {
    let options = zip(actors, agreement.options).map { actor, option in
      ["actor": .text(name(actor)), "option": .init(game.board(of: actor)?.options[option].number)] as Record
    }
    return [
      "options": .init(options), "terms": .init(agreement.terms.map { $0.record(in: world) }),
      "alsoNeeds": .init(others.needed(by: agreement.terms)), "withheldBy": .init(others.withheld(agreement.terms)),
    ]
  }

  private func record(_ clash: Overlap.Clash) -> Record {
    [
      "actors": .init([name(clash.first), name(clash.second)]),
      "issues": .init(clash.issues.map { world.issues[$0].name }),
    ]
  }
}

extension Term {
  /// The term as data.
  func record(in world: World) -> Record {
    let issue = world.issues[issue]
    return ["issue": .text(issue.name), "values": .init(indices.map { issue.values[$0].name })]
  }
}
