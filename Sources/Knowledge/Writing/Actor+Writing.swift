import Numbers
import Syntax

// How an actor with its boards is written.
extension World {
  func lines(of actor: Actor) -> [String] {
    let phases = actor.phases.map(lines(of:)).joined(separator: [""])
    return block("actor \(actor.names.written)", Array(phases))
  }

  private func lines(of phase: Phase) -> [String] {
    let days = phase.days.map { " \($0.lowerBound)..\($0.upperBound)" } ?? ""
    let title = phase.title.map { " \(quotation($0))" } ?? ""
    let board = phase.board
    let items =
      every(of: board) + board.options.map(line) + noDeal(of: board) + rule(of: board) + order(of: board)
      + strategy(of: board) + board.factions.flatMap { lines(of: $0, on: board) }
      + phase.claims.map { line(of: $0, on: board) }
      + phase.notes.map { "note \(quotation($0.text))\(cited($0.citations))" }
    return block("phase \(phase.number)\(days)\(title)", items)
  }

  private func line(of option: Option) -> String {
    let label = option.label.map { " \(quotation($0))" } ?? ""
    return "option \(option.number)\(label): \(written(option.terms))\(written(option.ground))"
  }

  private func every(of board: Board) -> [String] {
    guard let space = board.space else { return [] }
    let names = space.issues.map { quoted(issues[$0].name) }.joined(separator: ", ")
    return ["options all: \(names)\(written(board.spaceGround))"]
  }

  private func noDeal(of board: Board) -> [String] {
    board.reversion.map { ["no-deal \(board.anyOption(at: $0).number)\(written(board.noDealGround))"] } ?? []
  }

  private func rule(of board: Board) -> [String] {
    ["rule \(board.rule.written(on: board, in: self))\(written(board.ruleGround))"]
  }

  private func order(of board: Board) -> [String] {
    board.orderWritten.map { ["power order \($0)\(written(board.orderGround))"] } ?? []
  }

  private func strategy(of board: Board) -> [String] {
    guard let strategy = board.strategy else { return [] }
    let chief = strategy.chief.map {
      "chief \(quoted(board.factions[$0].name))\(written(strategy.chiefGround))"
    }
    let ties = strategy.ties.map { "ties hands to \($0.written)\(written(strategy.tiesGround))" }
    return [chief, ties].compactMap { $0 }
      + strategy.beliefs.map {
        "believes \(quoted(actors[$0.actor].name)) \($0.options.written)\(written($0.ground))"
      }
  }

  private func line(of claim: Claim, on board: Board) -> String {
    let level = claim.isAtHome ? " at home" : ""
    let day = claim.day.map { " on \($0)" } ?? ""
    return "claim \(claim.statement.written(on: board, in: self))\(level)\(day)\(cited(claim.citations))"
  }
}

extension Board {
  /// The order of the powers as a case file writes it; `nil` where they are numbers.
  public var orderWritten: String? {
    order?.map { $0.map { quoted(factions[$0].name) }.joined(separator: " = ") }.joined(separator: " > ")
  }
}

extension [Int] {
  /// Numbers of options as a case file ties hands to them: `2 and 3`, or `nothing`.
  public var written: String { isEmpty ? "nothing" : map { "\($0)" }.joined(separator: " and ") }
}

extension Claim.Statement {
  /// The statement as a case file writes it.
  public func written(on board: Board, in world: World) -> String {
    func number(_ option: Int) -> String { "\(board.options[option].number)" }
    switch self {
    case .winset(let options):
      return "winset \(options.isEmpty ? "none" : options.map(number).joined(separator: ", "))"
    case .prevail(let faction, let option):
      return "prevail \(quoted(board.factions[faction].name))\(option.map { " with \(number($0))" } ?? "")"
    case .outcome(let option): return "outcome \(number(option))"
    case .tally(let option, let body, let yes, let no):
      let name = body == 0 ? "power" : quoted(world.bodies[body].name)
      let isPlain = body == 0 && board.countedBodies == [0]
      return "tally \(number(option)): \(yes.written) to \(no.written)\(isPlain ? "" : " in \(name)")"
    }
  }
}
