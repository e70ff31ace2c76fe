import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

/// Whether a student's answer says what a query computes.
public enum Judgement: Sendable {
  /// It does.
  case right
  /// It does not; why not, so far as that can be told without telling the answer.
  case wrong([Told])
  /// It is no answer of the kind that the query has; what is.
  case unfit(Told)
}

extension Plan {
  /// Whether `guess` says what the query computes: in the words of an expected answer, with names under any alias.
  ///
  /// - Parameter isTwoLevel: whether only what is said of the two-level game counts.
  /// - Throws: where somebody wants it to stop.
  public func judgement(of guess: String, isTwoLevel: Bool = false) throws(Interrupted) -> Judgement {
    let names = inquiry.names(of: question)
    let words = try answer().brief()
    let (said, wanted) = (
      Said(guess, names, keepsOrder: words.isInOrder), Said(words, names, keepsOrder: words.isInOrder)
    )
    let levels: [Said.Level] = isTwoLevel ? [.twoLevel] : inquiry.isAtHome ? [.home] : [.home, .twoLevel]
    for level in levels {
      guard let statement = said.statement(of: level) else { continue }
      if let unfit = question.unfit(statement, inquiry) { return .unfit(unfit) }
    }
    if wanted.agrees(with: said, isTwoLevel: isTwoLevel) { return .right }
    var reasons: [Told] = []
    for level in levels {
      guard let statement = said.statement(of: level), let right = wanted.statement(of: level) else {
        return .wrong([.bothLevels])
      }
      if statement == right { continue }
      for reason in try question.faults(in: statement, isAtHome: level == .home, inquiry)
      where !reasons.contains(reason) { reasons.append(reason) }
    }
    return .wrong(reasons)
  }

  /// Whether the query has this answer.
  ///
  /// - Throws: where somebody wants it to stop.
  public func isAnswered(by text: String) throws(Interrupted) -> Bool {
    let names = inquiry.names(of: question)
    let words = try answer().brief()
    return Said(words, names, keepsOrder: words.isInOrder)
      .agrees(with: Said(text, names, keepsOrder: words.isInOrder), isTwoLevel: false)
  }

  /// Whether the answer to another query about the same boards says the same.
  ///
  /// - Throws: where somebody wants it to stop.
  public func agrees(with other: Plan, isTwoLevel: Bool = false) throws(Interrupted) -> Bool {
    guard isAbout(other), inquiry.supposition == other.inquiry.supposition else { return false }
    let (ours, theirs) = (try answer().brief(), try other.answer().brief())
    let names = inquiry.names(of: question)
    return Said(ours, names, keepsOrder: ours.isInOrder)
      .agrees(with: Said(theirs, names, keepsOrder: ours.isInOrder), isTwoLevel: isTwoLevel)
  }

  /// The changes with which it asks what `other` asks without them, as they were written; `nil` where it asks something
  /// else, or supposes nothing more.
  public func changes(beyond other: Plan) -> String? {
    guard isAbout(other), inquiry.isAtHome == other.inquiry.isAtHome, let supposed = inquiry.supposition else {
      return nil
    }
    guard let before = other.inquiry.supposition else { return supposed }
    return supposed.hasPrefix(before + ", ") ? String(supposed.dropFirst(before.count + 2)) : nil
  }

  /// Whether both ask the same kind of question about the same boards.
  private func isAbout(_ other: Plan) -> Bool {
    type(of: question) == type(of: other.question) && Set(question.asked) == Set(other.question.asked)
      && inquiry.settings == other.inquiry.settings
      && (question as? RatifyQuestion)?.option.value == (other.question as? RatifyQuestion)?.option.value
  }

  /// What the answer is, in few words, or only what it says two-level.
  ///
  /// - Throws: where somebody wants it to stop.
  public func told(isTwoLevel: Bool = false) throws(Interrupted) -> String {
    let words = try answer().brief()
    guard isTwoLevel, words.hasSuffix(" two-level") else { return words }
    let parts = words.dropLast(" two-level".count)
    let home = " at home, "
    guard let start = parts.indices.first(where: { parts[$0...].hasPrefix(home) }) else { return String(parts) }
    return String(parts[parts.index(start, offsetBy: home.count)...])
  }
}

extension String {
  /// Whether numbers in an answer are no set, so that their order means something.
  fileprivate var isInOrder: Bool { !contains("{") }
}

extension Inquiry {
  fileprivate func names(of question: any Question) -> KnownNames {
    KnownNames(world, at: places(of: question.asked))
  }
}

// What each kind of question can say of a wrong answer.
extension Question {
  /// What an answer has to be, where this is none.
  fileprivate func unfit(_ said: Said.Statement, _ inquiry: Inquiry) -> Told? {
    switch self {
    case is WinsetQuestion:
      guard let board = inquiry.onlyBoard(of: asked) else { return nil }
      let known = board.options.map(\.number)
      guard board.space == nil else { return nil }
      return said.numbers.map { $0.allSatisfy(known.contains) } ?? false ? nil : .aSet(of: known)
    case is RatifyQuestion: return ["yes", "no"].contains(said.word) ? nil : .yesOrNo
    case is PrevailQuestion:
      guard let board = inquiry.onlyBoard(of: asked) else { return nil }
      let known = board.factions.map { $0.name.lowercased() } + ["contested", "nobody"]
      return (said.words ?? [""]).allSatisfy(known.contains) ? nil : .aFaction(of: board.factions.map(\.name))
    default: return nil
    }
  }

  /// Why a wrong answer is wrong.
  fileprivate func faults(
    in said: Said.Statement, isAtHome: Bool, _ inquiry: Inquiry
  ) throws(Interrupted) -> [Told] {
    guard inquiry.onlyBoard(of: asked)?.space == nil, let seat = try inquiry.seats(of: asked).first else { return [] }
    switch self {
    case is WinsetQuestion: return seat.faults(inSet: said.numbers ?? [], isAtHome: isAtHome)
    case let question as RatifyQuestion:
      return seat.faults(aboutOption: question.option.whole ?? -1, isAtHome: isAtHome)
    case is PrevailQuestion: return seat.faults(inWinner: said, isAtHome: isAtHome)
    default: return []
    }
  }
}

extension Inquiry {
  /// The board that is asked about, where it is one.
  fileprivate func onlyBoard(of actors: [Int]) -> Board? {
    let places = places(of: actors)
    return places.count == 1 ? world[places[0]].board : nil
  }
}

extension Seat {
  /// Why each option that was named wrongly is out, and that something is missing, but not what.
  fileprivate func faults(inSet numbers: [Int], isAtHome: Bool) -> [Told] {
    let set = winsetsAtBothLevels[isAtHome ? 0 : 1]
    let wrong = board.options.indices.filter { numbers.contains(board.options[$0].number) && !set.contains($0) }
    let reasons = wrong.compactMap { option in
      cause(of: option, isAtHome: isAtHome).map { $0.told(option, on: board, in: world) }
    }
    let missing = set.count { !numbers.contains(board.options[$0].number) }
    return reasons + (missing == 0 ? [] : [.missing(missing, isAtHome: isAtHome)])
  }

  private func cause(of option: Int, isAtHome: Bool) -> Cause? {
    isAtHome ? board.causeAtHome(of: option) : table.game.cause(of: option, of: actor, in: table.solution)
  }

  /// Who is for the option, and why it does not pass, or what was overlooked.
  fileprivate func faults(aboutOption number: Int, isAtHome: Bool) -> [Told] {
    guard let option = board.option(numbered: number) else { return [] }
    if let cause = cause(of: option, isAtHome: isAtHome) { return [cause.told(option, on: board, in: world)] }
    return [.accepted(by: board.factions.filter { $0.preference.accepts(option) }.map(\.name), number)]
  }

  /// How much power stands behind what the named factions want.
  fileprivate func faults(inWinner said: Said.Statement, isAtHome: Bool) -> [Told] {
    let contest = prevalence(isAtHome: isAtHome).contest
    if board.order != nil || contest.total == .zero { return [] }
    if said.word == "contested" { return [.notContested] }
    let named = said.words ?? []
    return contest.backings.filter { backing in
      backing != contest.winner && backing.factions.contains { named.contains(board.factions[$0].name.lowercased()) }
    }.map { .weaker(board.written($0.choice), share: contest.share(of: $0).writtenWithPlaces) }
  }
}
