import Knowledge
import Numbers
import Solver
import Syntax

// What each kind of question can say of a wrong answer.
extension Question {
  /// Why a wrong answer is wrong; or where it `isAim` of somebody's changes, what is missing to it.
  func faults(
    in said: Said.Statement, besides right: Said.Statement, isAtHome: Bool, isAim: Bool = false, _ inquiry: Inquiry
  ) throws(Interrupted) -> [Told] {
    guard inquiry.onlyBoard(of: asked)?.space == nil, let seat = try inquiry.seats(of: asked).first else { return [] }
    switch self {
    case let doubt as DoubtQuestion: return try doubt.faults(inSet: said, besides: right, isAtHome: isAtHome, inquiry)
    case is WinsetQuestion: return seat.faults(inSet: said.numbers ?? [], isAtHome: isAtHome, isAim: isAim)
    case let question as RatifyQuestion:
      return question.option?.whole.map { seat.faults(aboutOption: $0, isAtHome: isAtHome) } ?? []
    case is PrevailQuestion: return seat.faults(inWinner: said, isAtHome: isAtHome)
    default: return []
    }
  }
}

extension Seat {
  /// Why each option that was named wrongly is out, and that something is missing, but not what, unless who asks made
  /// it so.
  fileprivate func faults(inSet numbers: [Int], isAtHome: Bool, isAim: Bool) -> [Told] {
    let set = winsetsAtBothLevels[isAtHome ? 0 : 1]
    let wrong = board.options.indices.filter { numbers.contains(board.options[$0].number) && !set.contains($0) }
    let reasons = wrong.compactMap { option in
      cause(of: option, isAtHome: isAtHome).map { $0.told(option, on: board, in: world) }
    }
    let missing = set.filter { !numbers.contains(board.options[$0].number) }.sorted()
    if isAim { return reasons + missing.map(carried) }
    return reasons + (missing.isEmpty ? [] : [.missing(missing.count, isAtHome: isAtHome)])
  }

  private func cause(of option: Int, isAtHome: Bool) -> Cause? {
    isAtHome ? board.causeAtHome(of: option) : table.game.cause(of: option, of: actor, in: table.solution)
  }

  /// Who is for the option, and why it does not pass, or what was overlooked.
  fileprivate func faults(aboutOption number: Int, isAtHome: Bool) -> [Told] {
    guard let option = board.option(numbered: number) else { return [] }
    if let cause = cause(of: option, isAtHome: isAtHome) { return [cause.told(option, on: board, in: world)] }
    return [carried(option)]
  }

  private func carried(_ option: Int) -> Told {
    .accepted(
      by: board.factions.filter { $0.preference.accepts(option) }.map(\.name), board.options[option].number)
  }
}

// Who was said to prevail.
extension Seat {
  /// How much power stands behind what the named factions want.
  fileprivate func faults(inWinner said: Said.Statement, isAtHome: Bool) -> [Told] {
    let contest = prevalence(isAtHome: isAtHome).contest
    if contest.total == .zero { return [] }
    if said.word == "contested" || said.isNobody { return [.notContested] }
    let named = said.words ?? []
    let wrong = contest.backings.filter { $0 != contest.winner && isNamed($0, in: named) }
    if board.order != nil { return wrong.map { .behindLess(board.written($0.choice)) } }
    if !wrong.isEmpty { return wrong.map { fault(of: $0, in: contest) } }
    guard let winner = contest.winner else { return [] }
    let names = winner.factions.map { board.factions[$0].name }
    return [Set(names.map { $0.lowercased() }) == Set(named) ? .otherChoice(names) : .notAlone]
  }

  private func isNamed(_ backing: Contest.Backing, in names: [String]) -> Bool {
    backing.factions.contains { names.contains(board.factions[$0].name.lowercased()) }
  }

  private func fault(of backing: Contest.Backing, in contest: Contest) -> Told {
    let (choice, share) = (board.written(backing.choice), contest.share(of: backing).writtenWithPlaces)
    guard contest.leaders.contains(backing) else { return .weaker(choice, share: share) }
    return .level(choice, contest.leaders.filter { $0 != backing }.map { board.written($0.choice) }, share: share)
  }
}

extension DoubtQuestion {
  /// What holds of each option that was named wrongly, in the worlds that the intervals allow.
  fileprivate func faults(
    inSet said: Said.Statement, besides right: Said.Statement, isAtHome: Bool, _ inquiry: Inquiry
  ) throws(Interrupted) -> [Told] {
    guard let numbers = said.numbers, let set = right.numbers else { return [] }
    let other = try DoubtQuestion(query: query, isCertain: false).answer(inquiry).brief()
    let possible = Said(other, inquiry.names(of: self)).statement(of: isAtHome ? .home : .twoLevel)?.numbers ?? []
    let wrong = numbers.filter { !set.contains($0) }
    let missing = set.count { !numbers.contains($0) }
    return wrong.map { possible.contains($0) ? .notInAll($0) : .inNone($0) }
      + (missing == 0 ? [] : [.missing(missing, isAtHome: isAtHome)])
  }
}
