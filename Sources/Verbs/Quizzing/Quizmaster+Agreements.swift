import Knowledge
import Solver
import Syntax

// What passes at home.
extension Quizmaster {
  /// Whether an option passes. It is ratified and can come about, is ratified and blocked, is short of the rule, or has no
  /// support.
  mutating func ratify(_ seat: Seat, _ option: Int) -> QuizItem? {
    let verdicts = Verdict.allCases
    let cause = seat.cause(of: option, atHome: false)
    // Where a rule asks for nobody's support, more than one of the choices could be so.
    guard let right = Verdict(cause), right == .unwanted || !seat.accepters(of: option).isEmpty else { return nil }
    let wrong = dice.shuffled(verdicts.filter { $0 != right }).map {
      (text: $0.rawValue, fault: $0.fault(right, cause, of: option, at: seat))
    }
    guard let choices = choices(right.rawValue, wrong) else { return nil }
    return QuizItem(
      kind: .ratify, title: seat.title, text: "What comes of \(seat.optionTold(option))?", choices: choices,
      explanation: seat.fate(of: option, cause),
      query: "ratify \(quoted(seat.name)) \(seat.board.options[option].number) "
        + "phase \(seat.phase.number)", brief: nil, places: seat.setting.places)
  }

  /// A win-set, beside that of the other level and beside sets in which one option is too many or too few.
  mutating func winset(_ seat: Seat, isAtHome: Bool) -> QuizItem? {
    let board = seat.board
    guard board.options.count <= Self.mostListed else { return nil }
    let sets = seat.winsetsAtBothLevels
    let (right, other) = isAtHome ? (sets[0], sets[1]) : (sets[1], sets[0])
    let accepted = board.options.indices.filter { option in board.factions.contains { $0.preference.accepts(option) } }
    let near = dice.shuffled(Array(board.options.indices)).map { option in
      right.contains(option) ? right.filter { $0 != option } : (right + [option]).sorted()
    }
    let sure = [other, accepted.filter { $0 != board.reversion }, Array(board.options.indices)] + near
    let wrong = (sure + near.map { set in board.options.indices.filter { !set.contains($0) } }).filter { $0 != right }
      .map { (text: board.written($0), fault: seat.fault(of: $0, beside: right, atHome: isAtHome)) }
    guard let choices = choices(board.written(right), wrong) else { return nil }
    let level = isAtHome ? "at home" : "given what the others can ratify"
    return QuizItem(
      kind: .winset, title: seat.title, text: "Which options are in the win-set \(level)?", choices: choices,
      explanation: seat.fates(atHome: isAtHome),
      query: "winset \(seat.asked)\(isAtHome ? " at home" : "")", brief: board.written(right),
      places: isAtHome ? [seat.place] : seat.setting.places)
  }

  /// Of how many options a win-set is asked for.
  private static let mostListed = 12
}

/// What can come of an option.
private enum Verdict: String, CaseIterable {
  case passes = "yes: it is ratified, and can come about"
  case blocked = "it is ratified at home, and others keep it from coming about"
  case short = "no: those who accept it are short of the rule"
  case unwanted = "no: no faction accepts it"

  /// `nil` for what nobody votes on, or what comes of it is none of these.
  init?(_ cause: Cause?) {
    switch cause {
    case nil: self = .passes
    case .blocked: self = .blocked
    case .short: self = .short
    case .noSupport: self = .unwanted
    default: return nil
    }
  }

  /// Why this is not so, where `right` is.
  func fault(_ right: Verdict, _ cause: Cause?, of option: Int, at seat: Seat) -> String {
    let words = cause?.words(on: seat.board, in: seat.world) ?? ""
    let accepted = seat.acceptance(of: option)
    return switch (self, right) {
    case (_, .unwanted): words
    case (.unwanted, _): accepted
    case (.passes, _): words
    case (.blocked, .passes): "nobody whose consent it needs stands against it"
    case (.blocked, _): "it is not even ratified at home, and so nobody has to block it: \(words)"
    case (.short, _): "the rule holds: \(accepted)"
    }
  }
}

extension Seat {
  fileprivate func accepters(of option: Int) -> [String] {
    board.factions.filter { $0.preference.accepts(option) }.map(\.name)
  }

  /// `moderates and hardliners accept it`
  fileprivate func acceptance(of option: Int) -> String {
    let names = accepters(of: option)
    if names.isEmpty { return "no faction accepts it" }
    return "\(names.joined(separator: " and ")) \(names.count == 1 ? "accepts" : "accept") it"
  }

  fileprivate func fate(of option: Int, _ cause: Cause?) -> String {
    cause.map { $0.words(on: board, in: world) }
      ?? "\(acceptance(of: option)); it is ratified, and can come about"
  }

  /// What comes of each option, in a few words.
  fileprivate func fates(atHome isAtHome: Bool) -> String {
    board.options.indices.map { option in
      "\(board.options[option].number): \(cause(of: option, atHome: isAtHome)?.words(on: board, in: world) ?? "in")"
    }.joined(separator: "; ")
  }

  /// Why a set is not the win-set: an option that is too many, or else one that is missing.
  fileprivate func fault(of set: [Int], beside right: [Int], atHome isAtHome: Bool) -> String {
    let sets = winsetsAtBothLevels
    let lead =
      set == (isAtHome ? sets[1] : sets[0])
      ? isAtHome ? "that is what the others leave of it; " : "that is the win-set at home, before the others' consent; "
      : ""
    if let extra = set.first(where: { !right.contains($0) }) {
      return lead + "\(board.options[extra].number) is out: "
        + (cause(of: extra, atHome: isAtHome)?.words(on: board, in: world) ?? "")
    }
    let missing = right.first { !set.contains($0) }
    return lead
      + (missing.map { "\(board.options[$0].number) is in, too: the rule holds, and \(acceptance(of: $0))" } ?? "")
  }
}

// What can come about.
extension Quizmaster {
  /// Which option others keep from coming about, and who does.
  mutating func blocked(_ seat: Seat) -> QuizItem? {
    let others = seat.setting.places.map(\.actor).filter { $0 != seat.actor }
    let causes = seat.board.options.indices.map { seat.cause(of: $0, atHome: false) }
    let stopped = causes.indices.filter { if case .blocked = causes[$0] { true } else { false } }
    guard !others.isEmpty, !causes.contains(.impossible) else { return nil }
    let names = others.map { seat.world.actors[$0].name }
    let picked = stopped.isEmpty ? nil : stopped[dice.below(stopped.count)]
    let blame = picked.flatMap { causes[$0] }.map { seat.blockers($0) } ?? []
    let right = picked.map { "\(seat.board.options[$0].number), by \(blame.joined(separator: " and "))" } ?? Self.none
    var wrong: [(text: String, fault: String)] = []
    let words = picked.flatMap { causes[$0] }?.words(on: seat.board, in: seat.world) ?? ""
    // The right option, and somebody who does not stand against it.
    for name in picked == nil ? [] : names where !blame.contains(name) {
      wrong.append(("\(seat.board.options[picked ?? 0].number), by \(name)", "it is \(words)"))
    }
    for option in dice.shuffled(causes.indices.filter { !stopped.contains($0) }) {
      let name = blame.isEmpty ? names[dice.below(names.count)] : blame.joined(separator: " and ")
      let fault = seat.reasonNotToBlock(option, causes[option])
      wrong.append(("\(seat.board.options[option].number), by \(name)", fault))
    }
    if let picked {
      wrong.insert((Self.none, "\(seat.board.options[picked].number) is \(words)"), at: min(2, wrong.count))
    }
    guard let choices = choices(right, wrong) else { return nil }
    return QuizItem(
      kind: .blocked, title: seat.title, text: "Which option is ratified at home and blocked, and by whom?",
      choices: choices, explanation: seat.fates(atHome: false), query: "winset \(seat.asked)", brief: nil,
      places: seat.setting.places)
  }

  private static let none = "none of them"

  /// Which option of one side meets something that the other could ratify.
  ///
  /// - Throws: where somebody wants it to stop.
  mutating func overlap(_ seat: Seat, _ other: Seat) throws(Interrupted) -> QuizItem? {
    let overlap = try seat.table.game.overlap(of: [seat.actor, other.actor])
    if overlap.isCut { return nil }
    let meeting = Set(overlap.agreements.map { $0.options[0] })
    let right = meeting.isEmpty ? nil : meeting.sorted()[dice.below(meeting.count)]
    var wrong = dice.shuffled(seat.board.options.indices.filter { !meeting.contains($0) }).map { option in
      let fault = seat.board.causeAtHome(of: option).map {
        "it is not in the win-set at home: "
          + $0.words(on: seat.board, in: seat.world)
      }
      return (text: seat.optionTold(option), fault: fault ?? seat.clash(of: option, with: other))
    }
    if let right {
      wrong.insert(
        (Self.none, "\(seat.optionTold(right)) meets what \(other.name) could ratify"), at: min(2, wrong.count))
    }
    guard let choices = choices(right.map { seat.optionTold($0) } ?? Self.none, wrong) else { return nil }
    let sets = [seat, other].map { "\($0.name) \($0.board.written($0.winsetsAtBothLevels[0]))" }
    let pairs = overlap.agreements.prefix(Self.mostPairs).map { agreement in
      "\(seat.board.options[agreement.options[0]].number) with \(other.board.options[agreement.options[1]].number)"
    }
    let meet = pairs.isEmpty ? "and nothing in them meets" : "and there meet \(pairs.joined(separator: ", "))"
    return QuizItem(
      kind: .overlap, title: "\(seat.title), with \(other.name)",
      text: "Which option of \(seat.name) is in the overlap with what \(other.name) could ratify at home?",
      choices: choices,
      explanation: "the win-sets at home are \(sets.joined(separator: " and ")), \(meet)",
      query: "overlap \(quoted(seat.name)) \(quoted(other.name)) phase \(seat.phase.number)", brief: nil,
      places: [seat.place, other.place])
  }

  /// How many agreements are named in an explanation.
  private static let mostPairs = 4
}

extension Seat {
  /// Who stands against an option.
  fileprivate func blockers(_ cause: Cause) -> [String] {
    if case .blocked(let blockade) = cause { blockade.obstacles.map { world.actors[$0.actor].name } } else { [] }
  }

  /// Why nobody has blocked an option, or had to.
  fileprivate func reasonNotToBlock(_ option: Int, _ cause: Cause?) -> String {
    guard let cause else { return "nobody whose consent it needs stands against it" }
    let words = cause.words(on: board, in: world)
    return board.ratifies(option)
      ? "no other side blocks it: \(words)"
      : "it is not ratified at home, so that nobody has to block it: \(words)"
  }

  /// Why an option that is in the win-set at home meets nothing of another side's.
  fileprivate func clash(of option: Int, with other: Seat) -> String {
    let set = other.winsetsAtBothLevels[0]
    return set.isEmpty
      ? "\(other.name) can ratify nothing"
      : "nothing in \(other.name)'s win-set, \(other.board.written(set)), agrees with it on all that both mention"
  }
}
