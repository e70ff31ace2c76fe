import Answers
import Diagnostics
import Knowledge
import Solver

extension Verb {
  static let outcome = Verb(
    "outcome", .agreements, "What the boards add up to: who agrees, and what follows.",
    meaning: """
      The two-level win-sets of all actors; the largest coalitions whose win-sets meet, and on what; the reversion of an \
      actor whose win-set is empty; who prevails at home with something that does not come about; and for each issue the \
      value that follows, or that it stays open (‘undecided’ where one of its values is called open). A value follows \
      where it is the only one for which every actor leaves room all of whose options mention the issue, unless it needs \
      somebody who stands on nothing, would complete an impossible combination, or follows together with values of other \
      issues with which no option agrees that an actor stands on. Among more than 16 actors only pairs \
      are told that can agree.
      """,
    keys: ["phase", "actors", "coalitions", "issues", "cut"],
    examples: ["outcome phase 3", "outcome on 2021-04-20", "outcome phase 2 if US.presidency to garrison"]
  ) { OutcomeQuestion() }
}

struct OutcomeQuestion: Question {
  static var isAboutGames: Bool { true }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    if inquiry.isAtHome { throw .outcomeAtHome(at: span) }
  }

  static var isExplained: Bool { true }

  func derivation(_ inquiry: Inquiry) throws(Interrupted) -> [Finding] {
    var found: [Finding] = []
    for setting in inquiry.settings {
      let table = try Solved(inquiry.game(of: inquiry.world, in: setting))
      found.append(Sum(game: table.game, outcome: try table.game.outcome(), before: nil).finding(at: table))
    }
    return found
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    var sums: [Sum] = []
    for setting in inquiry.settings {
      let before = try inquiry.before.map { (world: World) throws(Interrupted) in
        try inquiry.outcome(of: inquiry.game(of: world, in: setting), isStated: true)
      }
      let game = inquiry.game(of: inquiry.world, in: setting)
      let outcome = try inquiry.outcome(of: game, isStated: inquiry.changes.isEmpty)
      sums.append(Sum(game: game, outcome: outcome, before: before))
    }
    let found = sums
    return Answer(
      "outcome", brief: found.map(\.brief).joined(separator: " | "),
      telling: { found.map(\.telling).joined(separator: " | ") },
      blocks: { inquiry.circumstances + Array(found.map(\.blocks).joined(separator: [.gap])) },
      rows: { found.map(\.row) })
  }
}

extension Inquiry {
  /// The outcome of a game, perhaps a known one; `isStated` where nothing is supposed in it.
  fileprivate func outcome(of game: Game, isStated: Bool) throws(Interrupted) -> Outcome {
    guard let known else { return try game.outcome() }
    return try known.solutions.outcome(of: game, isStated: isStated)
  }
}

/// The outcome of one setting.
private struct Sum {
  let game: Game
  let outcome: Outcome
  let before: Outcome?

  var world: World { game.world }
  var seated: [Int] { game.setting.places.map(\.actor) }
  func name(_ actor: Int) -> String { world.actors[actor].name }
  func names(_ actors: [Int]) -> String { actors.map(name).joined(separator: " and ") }

  /// The issues that somebody's standing mentions, with what becomes of them.
  var settled: [(issue: Int, settlement: Outcome.Settlement)] {
    outcome.settlements.enumerated().compactMap { issue, found in found.map { (issue, $0) } }
  }

  var brief: String {
    let found = settled.map { "\(world.issues[$0.issue].name)=\(value(of: $0.issue, in: $0.settlement))" }
    return found.isEmpty ? "nothing" : found.joined(separator: ", ")
  }

  /// Where powers are known only as an order, who stands on what is as open as what follows.
  var telling: String {
    guard seated.contains(where: { game.board(of: $0)?.order != nil }) else { return brief }
    let standing = seated.map { actor in
      "\(name(actor)) on \(game.board(of: actor)?.written(outcome.solution.standing[actor] ?? []) ?? "{}")"
    }
    return "\(brief) (\(standing.joined(separator: ", ")))"
  }

  private func value(of issue: Int, in settlement: Outcome.Settlement?) -> String {
    settlement.map { $0.value.map { world.issues[issue].values[$0].name } ?? openWord(issue) } ?? "–"
  }

  /// What an issue is called that stays open, so that nobody takes it for one of its values.
  private func openWord(_ issue: Int) -> String {
    world.issues[issue].values.index(of: "open") == nil ? "open" : "undecided"
  }

  /// What follows on each issue, from where everybody stands, from the win-sets.
  func finding(at table: Solved) -> Finding {
    let follows = settled.map { issue, settlement in
      Finding(
        Line("\(world.issues[issue].name): ") + Line(value(of: issue, in: settlement), .strong)
          + Line("; \(reason(issue, settlement))"), about: ["issue": .text(world.issues[issue].name)])
    }
    let met = outcome.coalitions.map { coalition in
      Finding(Line("\(names(coalition.actors)) can agree: \(coalition.agreements[0].terms.written(in: world))", .good))
    }
    let company = Company(table)
    let seats = seated.map {
      Seat(actor: $0, table: table, in: company).winsetFinding(isAtHome: false).owned(by: name($0))
    }
    return Finding(
      Line("\(title): ") + Line(brief, .strong), about: game.setting.record.adding(["answer": .text(brief)]),
      from: follows + (met.isEmpty ? [Finding(Line("no two actors' two-level win-sets meet", .bad))] : met) + seats)
  }

  var blocks: [Block] {
    [.heading(Line(title)), .table(standings), .gap] + agreements + losses + [.gap, .table(issues)]
  }

  /// Who prevails at home with something that does not come about, and why it does not.
  private var losses: [Block] {
    seated.compactMap { actor in
      guard let board = game.board(of: actor), let winner = winnerAtHome(of: actor),
        case .option(let option) = winner.choice,
        let cause = game.cause(of: option, of: actor, in: outcome.solution)
      else { return nil }
      let names = winner.factions.map { board.factions[$0].name }.joined(separator: " and ")
      return .line(
        Line("\(name(actor)): what prevails at home, \(names) with \(board.options[option].number), does not follow: ")
          + Line(cause.words(on: board, in: world), .bad))
    }
  }

  private func winnerAtHome(of actor: Int) -> Contest.Backing? {
    // Of powers that are known as an order alone, this has numbers that nobody stated.
    game.board(of: actor).flatMap { $0.order == nil ? $0.contest(over: Array($0.options.indices)).winner : nil }
  }

  private var title: String {
    switch game.setting.moment {
    case .phase(let number): "Phase \(number)"
    case .day(let day): "On \(day)"
    }
  }

  private var standings: Table {
    Table(
      ["actor", "win-set", "stands on"],
      seated.map { actor in
        let board = game.board(of: actor)
        let standing = outcome.solution.standing[actor] ?? []
        let options = standing.compactMap { board?.options[$0].written(in: world) }
        let isFallen = outcome.solution.isFallen(actor)
        let words = options.isEmpty ? "nothing" : options.joined(separator: "; ")
        return [
          Line(name(actor)), Line(board?.written(outcome.solution.winsets[actor] ?? []) ?? "", .strong),
          Line(words + (isFallen && !options.isEmpty ? " (its reversion)" : ""), isFallen ? .bad : .plain),
        ]
      })
  }

  private var agreements: [Block] {
    if seated.count < 2 { return [.line(Line("Nobody else has a board here.", .dim))] }
    guard !outcome.coalitions.isEmpty else { return [.line(Line("No two actors' two-level win-sets meet.", .bad))] }
    let shown = outcome.coalitions.prefix(Self.mostShown)
    let pairs = "Only pairs are told, since these are more than \(Outcome.mostActors) actors."
    return shown.map(agreement) + .andMore(outcome.coalitions.count - shown.count)
      + (outcome.tellsPairs ? [.line(Line(pairs, .dim))] : [])
      + (outcome.isCut ? [.line(Line("There may be more than these \(Outcome.mostCoalitions.grouped).", .dim))] : [])
  }

  /// How many groups that can agree are told in a text, and of how many others it is said that they are not in one; all of
  /// them are in the other formats.
  private static let mostShown = 50

  private func agreement(of coalition: Overlap) -> Block {
    let members = Set(coalition.actors)
    let left = seated.filter { !members.contains($0) }
    let others = left.count <= Self.mostShown ? names(left) : "\(left.count.grouped) others"
    let out = left.isEmpty ? "" : ", without \(others)"
    let terms = world.alternatives(among: coalition.agreements.map(\.terms), atMost: 5, isCut: coalition.isCut)
    let withheld = withheld(coalition)
    let but = withheld.isEmpty ? Line() : Line("; \(names(withheld)) would not consent", .bad)
    return .line(Line("\(names(coalition.actors)) can agree\(out): ") + Line(terms, .strong) + but)
  }

  /// Who is needed besides and would not consent, whatever those who can agree agree on.
  private func withheld(_ coalition: Overlap) -> [Int] {
    let withheld = coalition.agreements.map { agreement in
      game.withheld(agreement.terms, besides: coalition.actors, given: outcome.solution.standing)
    }
    return withheld.contains(where: \.isEmpty) ? [] : Set(withheld.joined()).sorted()
  }

  private var issues: Table {
    Table(
      ["issue", "follows"] + (before == nil ? [] : ["without the change"]) + ["why"],
      settled.map { issue, settlement in
        let value = value(of: issue, in: settlement)
        let earlier = before.map { [Line(self.value(of: issue, in: $0.settlements[issue]), .dim)] } ?? []
        return [Line(world.issues[issue].name), Line(value, settlement.value == nil ? .bad : .strong)] + earlier
          + [Line(reason(issue, settlement), .dim)]
      })
  }

  private func reason(_ issue: Int, _ settlement: Outcome.Settlement) -> String {
    (settlement.positions + settlement.others).map { position in
      let values = Term(issue: issue, values: position.values).indices.map { world.issues[issue].values[$0].name }
      return "\(name(position.actor)): \(values.joined(separator: " or "))\(position.isFirm ? "" : ", or without")"
        + (position.isReversion ? ", by its reversion" : "")
    }.joined(separator: "; ") + (obstacle(settlement).map { ", but \($0)" } ?? "")
  }

  /// Why what all agree on does not follow.
  private func obstacle(_ settlement: Outcome.Settlement) -> String? {
    switch settlement.obstacle {
    case nil: nil
    case .needs(let actors):
      "it needs \(names(actors)), who \(actors.count == 1 ? "stands" : "stand") on nothing"
    case .impossible(let place): "\(world.impossible[place].terms.written(in: world)) cannot come about together"
    case .unsettled: "what is left of the other issues cannot come about with it"
    case .disagreement(let actors):
      "nothing on which \(names(actors)) \(actors.count == 1 ? "stands" : "stand") agrees with all that would follow"
    }
  }

  var row: Record {
    return game.setting.record.adding([
      "actors": .init(seated.map(record)), "coalitions": .init(outcome.coalitions.map(record)),
      "issues": .init(settled.map { record($0.issue, $0.settlement) }), "cut": .flag(outcome.isCut),
    ])
  }

  private func record(_ actor: Int) -> Record {
    let board = game.board(of: actor)
    let winner = winnerAtHome(of: actor)
    return [
      "actor": .text(name(actor)),
      "prevailsAtHome": .init(winner?.factions.compactMap { board?.factions[$0].name } ?? []),
      "winset": .init(board?.numbers(outcome.solution.winsets[actor] ?? []) ?? []),
      "standing": .init(board?.numbers(outcome.solution.standing[actor] ?? []) ?? []),
    ]
  }

  private func record(_ coalition: Overlap) -> Record {
    let agreements = coalition.agreements.map(\.terms).uniqued().map { terms in
      terms.map { Record.Value.record($0.record(in: world)) }
    }
    return [
      "actors": .init(coalition.actors.map(name)), "agreements": .list(agreements.map { .list($0) }),
      "cut": .flag(coalition.isCut),
    ]
  }

  private func record(_ issue: Int, _ settlement: Outcome.Settlement) -> Record {
    let positions = settlement.positions.map { position in
      [
        "actor": .text(name(position.actor)),
        "values": .init(
          Term(issue: issue, values: position.values).indices.map { world.issues[issue].values[$0].name }),
        "reversion": .flag(position.isReversion),
      ] as Record
    }
    let row: Record = [
      "issue": .text(world.issues[issue].name),
      "value": .init(settlement.value.map { world.issues[issue].values[$0].name }), "positions": .init(positions),
      "obstacle": .init(obstacle(settlement)),
    ]
    guard let before else { return row }
    let value = before.settlements[issue]?.value.map { world.issues[issue].values[$0].name }
    return row.adding(["valueWithout": .init(value)])
  }
}
