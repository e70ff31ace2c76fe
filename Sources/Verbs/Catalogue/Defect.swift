import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

extension Verb {
  static let defect = Verb(
    "defect", .bargaining, "Whether what is signed would be kept, and who breaks it.",
    Slot(.actors).optional, Slot(.option).optional,
    meaning: """
      A defection is involuntary where home does not ratify what was signed, and voluntary where it would, and the \
      negotiator does not want to comply (Putnam 1988, p. 438 and 439); it can be both. The negotiator is the chief, or \
      where none is named who prevails at home: several who prevail together negotiate together, and sign what all of them \
      accept. Without an option: the agreements that the actors would sign. An agreement \
      takes one option of each, so that all agree where they meet; it would be signed where of each actor the negotiator \
      accepts its option and has its hands free, and each other actor takes that option for ratified: as it believes, or \
      where it believes nothing in particular as is so; where nobody prevails, the actor signs what home ratifies. Then home votes. With true beliefs no defection is involuntary: \
      each knows its own home, and uncertainty between states alone does not make ratification fail (Iida 1993, who blames \
      incomplete information about a home; that cannot be written here). A negotiator who accepts exactly what home ratifies, of what can be had with the others, is an agent; \
      one who accepts more is a dove, less a hawk (Moravcsik 1993), and some of both is called mixed here.
      """,
    keys: [
      "actor", "phase", "option", "defection", "negotiators", "named", "type", "refusing", "against", "why", "actors",
      "signed", "cut",
    ],
    examples: [
      "defect US 2 phase 1", "defect US Afghan phase 1", "defect phase 1",
      "defect US Afghan phase 1 if US believes Afghan 2",
    ]
  ) { actors, option in DefectQuestion(actors: actors ?? [], option: option) }
}

struct DefectQuestion: Question {
  let actors: [Int]
  let option: Number?

  var asked: [Int] { actors }
  static var isAboutGames: Bool { true }
  var asksOthersAtHome: Bool { true }
  /// What is signed can change with who prevails in any of the boards.
  static var turns: Bool { false }
  static var takesOrders: Bool { true }
  var turning: Turning { .power }
  private var number: Int { option?.whole ?? -1 }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    guard let option else { return }
    guard actors.count == 1 else { throw .optionOfSeveral(option) }
    try inquiry.checkOption(option, of: actors[0])
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    option == nil ? try meetings(inquiry) : try option(inquiry)
  }

  static var isExplained: Bool { true }

  func derivation(_ inquiry: Inquiry) throws(Interrupted) -> [Finding] {
    if option != nil { return try breaches(inquiry).map(\.finding) }
    var found: [Finding] = []
    for signing in try signings(inquiry) { found.append(signing.finding(at: try Solved(signing.game))) }
    return found
  }

  private func option(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let breaches = try breaches(inquiry)
    return Answer(
      "defect",
      brief: brief(of: breaches.map(\.seat)) { seat in
        breaches.first { $0.seat.place == seat.place }?.defection.kind.rawValue ?? ""
      },
      blocks: {
        inquiry.circumstances + Array(breaches.map(\.blocks).joined(separator: [.gap]))
          + (breaches.count == 1 ? breaches[0].finding.weakest?.blocks ?? [] : [])
      }, rows: { breaches.map(\.row) })
  }

  private func breaches(_ inquiry: Inquiry) throws(Interrupted) -> [Breach] {
    var found: [Breach] = []
    for seat in try inquiry.seats(of: asked) {
      if let breach = try Breach(seat, number: number) { found.append(breach) }
    }
    return found
  }

  private func meetings(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let found = try signings(inquiry)
    return Answer(
      "defect", brief: found.map(\.brief).joined(separator: " | "),
      telling: { found.map(\.telling).joined(separator: " | ") },
      blocks: {
        inquiry.circumstances
          + (found.isEmpty
            ? [.line("It takes two actors with boards to sign anything, and here is but one.")]
            : Array(found.map(\.blocks).joined(separator: [.gap])))
      }, rows: { found.map(\.row) })
  }

  private func signings(_ inquiry: Inquiry) throws(Interrupted) -> [SigningTable] {
    var found: [SigningTable] = []
    for setting in inquiry.settings {
      for group in setting.groups(of: actors) { found.append(try SigningTable(group, in: setting, inquiry)) }
    }
    return found
  }
}

/// One option that is signed, before one board.
private struct Breach: Sendable {
  let seat: Seat
  let option: Int
  let defection: Defection
  let type: NegotiatorType?

  init?(_ seat: Seat, number: Int) throws(Interrupted) {
    guard let option = seat.board.option(numbered: number) else { return nil }
    (self.seat, self.option, defection) = (seat, option, seat.board.defection(from: option))
    type = try seat.table.game.negotiatorType(of: seat.actor, among: seat.setting.places.map(\.actor))
  }

  var board: Board { seat.board }

  var blocks: [Block] {
    var lines = [verdict]
    if option != board.reversion { lines += [atHome, negotiation] }
    lines += typeWords.map { [Line($0, .dim)] } ?? []
    let heading = Line("\(seat.title): \(board.options[option].written(in: seat.world)), if it is signed")
    return [.heading(heading)] + lines.map { .line($0) } + opposition
  }

  private var verdict: Line {
    let without =
      seat.before(option).map { old in
        " (without the change: \(old.seat.board.defection(from: old.option).kind.rawValue))"
      } ?? ""
    if option == board.reversion {
      return Line("It is the reversion: what follows without a deal, and nothing to defect from.")
    }
    return switch defection.kind {
    case .none: Line("No defection\(without): it would be kept.", .good)
    case .involuntary: Line("An involuntary defection\(without).", .bad)
    case .voluntary: Line("A voluntary defection\(without).", .bad)
    case .both: Line("An involuntary defection, and a voluntary one\(without).", .bad)
    }
  }

  private var atHome: Line {
    guard let cause = defection.involuntary else { return Line("At home it is ratified.") }
    if cause == .tied { return Line("At home it would be ratified, and is given up: \(board.tiedWords).") }
    return Line("At home it is not ratified: \(cause.words(on: board, in: seat.world)).")
  }

  private var negotiation: Line {
    let negotiator = board.negotiator
    if negotiator.factions.isEmpty { return Line("Nobody is named to negotiate, and nobody prevails at home.") }
    let accepts = defection.voluntary.isEmpty
    let meant = accepts ? negotiator.factions : defection.voluntary
    let s = meant.count == 1 ? "s" : ""
    let prevail =
      meant.count < negotiator.factions.count
      ? "\(meant.count == 1 ? "one" : "some") of those who prevail at home and so negotiate"
      : "who prevail\(s) at home and so negotiate\(s)"
    let role = negotiator.isNamed ? "who negotiates" : "\(prevail), since no chief is named"
    let does = accepts ? "accept\(s)" : s.isEmpty ? "do not accept" : "does not accept"
    return Line("\(board.written(factions: meant)), \(role), \(does) it.")
  }

  private var typeWords: String? { type.map { "Of what can be had with the others, \($0.words)." } }

  /// Those who vote against what is not ratified.
  private var opposition: [Block] {
    guard let cause = defection.involuntary, cause != .tied else { return [] }
    let rows = against.map { [Line("against", .bad), Line($0.name), Line(seat.world.weights(of: $0, on: board))] }
    return [.gap, .table(Table(["", "faction", "weight"], rows))]
  }

  private var against: [Faction] {
    option == board.reversion ? [] : zip(board.factions, board.stances(on: option)).filter { $1 == .no }.map(\.0)
  }

  var finding: Finding {
    let ground = board.strategy?.chiefGround
    let negotiators = board.negotiator.factions.map { faction in
      Finding(
        Line("\(board.factions[faction].name) negotiates, and ")
          + (defection.voluntary.contains(faction) ? Line("does not accept it", .bad) : Line("accepts it", .good)),
        from: [
          Finding(
            Line("ranks \(board.factions[faction].preference.written(on: board))"),
            ground: board.factions[faction].preferenceGround)
        ] + (ground.map { [Finding(Line("the chief is \(board.factions[faction].name)"), ground: $0)] } ?? []))
    }
    return Finding(
      Line("\(seat.title): \(board.options[option].written(in: seat.world)): the defection is ")
        + Line(defection.kind.rawValue, .strong),
      about: seat.record.adding(["answer": .text(defection.kind.rawValue)]),
      from: [seat.finding(of: seat.proof(of: option, isAtHome: true))] + negotiators + seat.basis)
  }

  var row: Record {
    let negotiator = board.negotiator
    return seat.record.adding([
      "option": .whole(board.options[option].number), "defection": .text(defection.kind.rawValue),
      "negotiators": .init(negotiator.factions.map { board.factions[$0].name }), "named": .flag(negotiator.isNamed),
      "type": .init(type?.rawValue), "refusing": .init(defection.voluntary.map { board.factions[$0].name }),
      "against": .init(against.map(\.name)),
      "why": defection.involuntary.map { .record($0.record(on: board, in: seat.world)) } ?? .null,
    ])
  }
}

extension NegotiatorType {
  /// What it means, in a sentence's half.
  fileprivate var words: String {
    switch self {
    case .agent: "it accepts exactly what home ratifies: an agent"
    case .dove: "it accepts all that home ratifies, and more: a dove"
    case .hawk: "it accepts less than home ratifies: a hawk"
    case .mixed: "it accepts some that home rejects, and not all that home ratifies: mixed"
    }
  }
}

extension Board {
  /// `moderates and hardliners`
  func written(factions: [Int]) -> String { factions.map { self.factions[$0].name }.joined(separator: " and ") }
}

/// What some actors would sign in one setting.
private struct SigningTable: Sendable {
  let game: Game
  let signing: Signing
  let types: [NegotiatorType?]
  let before: Signing?
  private let others: ThirdParties

  init(_ actors: [Int], in setting: Setting, _ inquiry: Inquiry) throws(Interrupted) {
    game = inquiry.game(of: inquiry.world, in: setting)
    signing = try game.signing(of: actors)
    others = try ThirdParties(besides: actors, to: signing.signed.agreements.map(\.terms), in: game, inquiry)
    before = try inquiry.before.map { (world: World) throws(Interrupted) in
      try inquiry.game(of: world, in: setting).signing(of: actors)
    }
    var types: [NegotiatorType?] = []
    for actor in signing.signed.actors { types.append(try game.negotiatorType(of: actor, among: actors)) }
    self.types = types
  }

  private var world: World { game.world }
  private var actors: [Int] { signing.signed.actors }
  private func name(_ actor: Int) -> String { world.actors[actor].name }
  private func board(_ place: Int) -> Board {
    world[Place(actor: actors[place], phase: game.setting.phases[actors[place]] ?? 0)].board
  }
  private var title: String { "\(actors.map(name).joined(separator: ", ")), \(game.setting.title)" }

  /// `1 of 3`: how many of those that would be signed would not be kept.
  var brief: String { signing.brief }
  var telling: String { world.told(signing.signed.agreements.map(\.terms), counted: brief) }

  var blocks: [Block] {
    let without = before.map { " (without the change: \($0.words))" } ?? ""
    let count = signing.signed.agreements.count
    return [.heading(Line("\(title): \(signing.words)\(without)"))]
      + (count == 0 ? [] : [.table(Table(actors.map(name) + ["together", "at home"], rows))])
      + [.gap, .table(Table(["", "negotiates", accepted, "would sign", ""], actors.indices.map(negotiation)))]
      + beliefs.map { .line(Line("\($0.words).")) }
  }

  private var rows: [[Line]] {
    zip(signing.signed.agreements, signing.defections).map { agreement, defections in
      agreement.options.enumerated().map { Line("\(board($0).options[$1].number)") }
        + [Line(agreement.terms.written(in: world)), fate(of: defections) + others(neededBy: agreement)]
    }
  }

  /// Whose consent an agreement needs besides.
  private func others(neededBy agreement: Overlap.Agreement) -> Line {
    let also = others.alsoNeeded(by: agreement.terms)
    return Line(also.isEmpty ? "" : "; \(also)", .bad)
  }

  private func fate(of defections: [Defection]) -> Line {
    let broken = defections.indices.filter { defections[$0].kind != .none }.map { place in
      let why = defections[place].involuntary.map { ": \($0.words(on: board(place), in: world))" } ?? ""
      return "\(name(actors[place])), \(defections[place].kind.rawValue)\(why)"
    }
    return broken.isEmpty ? Line("kept", .good) : Line(broken.joined(separator: "; "), .bad)
  }

  /// What a negotiator accepts is told without what it gave up.
  private var accepted: String {
    actors.indices.contains { board($0).ties != nil } ? "accepts, hands being free" : "accepts"
  }

  private func negotiation(_ place: Int) -> [Line] {
    let negotiator = signing.negotiators[place]
    let who = negotiator.factions.isEmpty ? "nobody" : board(place).written(factions: negotiator.factions)
    let s = negotiator.factions.count == 1 ? "s" : ""
    let why =
      negotiator.isNamed
      ? "" : negotiator.factions.isEmpty ? ", since nobody prevails at home" : ", who prevail\(s) at home"
    return [
      Line(name(actors[place])), Line(who + why), Line(board(place).written(signing.acceptable[place])),
      Line(board(place).written(signing.signable[place])),
      Line(types[place].map(\.words) ?? "", .dim),
    ]
  }

  /// What is believed, by one of them of another.
  private var beliefs: [(words: String, ground: Ground)] {
    actors.indices.flatMap { place in
      (board(place).strategy?.beliefs ?? []).filter { belief in
        actors.contains(belief.actor) && game.belief(of: actors[place], about: belief.actor) != nil
      }.map {
        ("\(name(actors[place])) believes that \(name($0.actor)) can ratify \($0.options.written)", $0.ground)
      }
    }
  }

  /// Each agreement that would be signed, with the votes at home that break it; what is believed; and who negotiates.
  func finding(at table: Solved) -> Finding {
    let agreements = zip(signing.signed.agreements, signing.defections).map { agreement, defections in
      let pairs = agreement.options.enumerated().map { "\(name(actors[$0])) \(board($0).options[$1].number)" }
      let broken = defections.indices.filter { defections[$0].involuntary != nil }
      return Finding(
        Line("\(pairs.joined(separator: " with ")): \(agreement.terms.written(in: world)): ") + fate(of: defections),
        from: broken.map { place in
          let seat = Seat(actor: actors[place], table: table)
          let proof = seat.proof(of: agreement.options[place], isAtHome: true)
          return Finding(Line(seat.title), from: [seat.finding(of: proof)] + seat.basis)
        })
    }
    let views = beliefs.map { Finding(Line($0.words), ground: $0.ground) }
    let negotiators = actors.indices.map { place in
      Finding(
        Line(negotiation(place).prefix(2).map(\.text).joined(separator: ": ")),
        from: signing.negotiators[place].factions.map { faction in
          let (board, faction) = (board(place), board(place).factions[faction])
          return Finding(
            Line("\(faction.name) ranks \(faction.preference.written(on: board))"), ground: faction.preferenceGround)
        })
    }
    return Finding(
      Line("\(title): not kept, of what would be signed: ") + Line(brief, .strong),
      about: game.setting.record.adding(["answer": .text(brief)]), from: agreements + views + negotiators)
  }

  var row: Record {
    let signed = zip(signing.signed.agreements, signing.defections).map { agreement, defections in
      [
        "options": .init(agreement.options.enumerated().map { record($0, $1, defections[$0]) }),
        "terms": .init(agreement.terms.map { $0.record(in: world) }),
        "alsoNeeds": .init(others.needed(by: agreement.terms)), "withheldBy": .init(others.withheld(agreement.terms)),
      ] as Record
    }
    return game.setting.record.adding([
      "actors": .init(actors.map(name)), "negotiators": .init(actors.indices.map(record)), "signed": .init(signed),
      "cut": .flag(signing.signed.isCut),
    ])
  }

  private func record(_ place: Int, _ option: Int, _ defection: Defection) -> Record {
    [
      "actor": .text(name(actors[place])), "option": .whole(board(place).options[option].number),
      "defection": .text(defection.kind.rawValue),
      "why": defection.involuntary.map { .record($0.record(on: board(place), in: world)) } ?? .null,
    ]
  }

  private func record(_ place: Int) -> Record {
    let negotiator = signing.negotiators[place]
    return [
      "actor": .text(name(actors[place])),
      "factions": .init(negotiator.factions.map { board(place).factions[$0].name }),
      "named": .flag(negotiator.isNamed),
      "accepts": .init(signing.acceptable[place].map { board(place).options[$0].number }),
      "signs": .init(signing.signable[place].map { board(place).options[$0].number }),
      "type": .init(types[place]?.rawValue),
    ]
  }
}

extension Signing {
  fileprivate var brief: String { "\(broken.count) of \(signed.agreements.count)" + (signed.isCut ? " or more" : "") }

  fileprivate var words: String {
    let count = signed.agreements.count
    if count == 0 {
      let all = signable.count == 2 ? "both" : "all \(signable.count)"
      return "nothing would be signed by \(all), since no options that each would sign agree"
    }
    return "of \(count)\(signed.isCut ? " or more" : "") agreement\(count == 1 ? "" : "s") that would be signed, "
      + (broken.isEmpty ? "all would be kept" : "\(broken.count) would not be kept")
  }
}

extension Diagnostic {
  fileprivate static func optionOfSeveral(_ option: Number) -> Self {
    Self(
      "option \(option.value) is one actor's: say whose", at: option.span,
      hints: ["defect ACTOR \(option.value), or without the number what the actors would sign"])
  }
}
