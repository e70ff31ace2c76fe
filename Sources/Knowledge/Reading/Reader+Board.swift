import Diagnostics
import Numbers
import Syntax

// One phase's board. Where it is like another one, what it states replaces what was there.
extension Reader {
  mutating func board(of syntax: PhaseSyntax, like model: Board?, _ common: RuleDeclaration?) -> (Board, [Claim]) {
    var board = model ?? Board(options: [], reversion: nil, factions: [], rule: .majority)
    readOptions(of: syntax, into: &board)
    readSpace(of: syntax, into: &board)
    readNoDeal(of: syntax, into: &board)
    readFactions(of: syntax, isOrdered: isOrdered(syntax, like: model), into: &board)
    readOrder(of: syntax, like: model, into: &board)
    if board.space != nil { complainOfLists(in: syntax, on: board) }
    for body in world.bodies.indices where board.isUnwieldy(in: body) {
      complain(.unwieldy(at: syntax.number.span))
      for faction in board.factions.indices { board.factions[faction].weights[body] = .zero }
    }
    checkSizes(of: board, at: syntax.number)
    readRule(of: syntax, common: model == nil ? common : nil, into: &board)
    if board.order != nil, model?.order == nil, board.rule == model?.rule, board.rule.countsPower {
      complain(.votesOfAnOrder(at: syntax.number.span))
    }
    readStrategy(of: syntax, into: &board)
    if board.options.isEmpty, board.space == nil, !syntax.statesEveryOption {
      complainOfAbsence(.noOptions(inPhase: syntax.number))
    }
    if board.factions.isEmpty { complainOfAbsence(.noFactions(inPhase: syntax.number)) }
    return (board, claims(of: syntax, on: board))
  }

  /// All votes of a body whose size is known are somebody's, so that a quota of it is a quota of that many.
  private mutating func checkSizes(of board: Board, at phase: Number) {
    for (index, body) in world.bodies.enumerated() {
      guard let size = body.size else { continue }
      let total = board.total(in: index)
      if total != .zero, total != size { complainOfAbsence(.notOfSize(body.name, size, butOf: total, inPhase: phase)) }
    }
  }

  private mutating func readOptions(of syntax: PhaseSyntax, into board: inout Board) {
    var stated = Seen()
    board.options.reserveCapacity(syntax.options.count)
    var largest = board.options.map(\.number).max() ?? .min
    for written in syntax.options {
      guard let number = written.number.whole else { continue }
      if !stated.insert(number) { complain(.numberTwice("option", written.number)) }
      let option = Option(
        number: number, label: written.label?.value, terms: terms(written.terms),
        ground: ground(written.ground))
      if option.fillings > Option.mostFillings { complain(.tooOpen(written.number)) }
      if number <= largest, let old = board.option(numbered: number) {
        board.options[old] = option
      } else {
        board.options.append(option)
      }
      largest = max(largest, number)
    }
    renumber(&board)
  }

  /// Puts the options in the order of their numbers; what spoke of them by place follows.
  private func renumber(_ board: inout Board) {
    let places = board.options.indices
    if places.dropFirst().allSatisfy({ board.options[$0 - 1].number < board.options[$0].number }) { return }
    let order = board.options.indices.sorted { board.options[$0].number < board.options[$1].number }
    var place = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    board.options = order.map { board.options[$0] }
    board.reversion = board.reversion.map { place[$0] }
    for index in board.factions.indices {
      board.factions[index].preference = board.factions[index].preference.renumbered { place[$0] }
      board.factions[index].conduct = board.factions[index].conduct?.renumbered { place[$0] }
      board.factions[index].prices = board.factions[index].prices?.relisted { place[$0] }
      board.factions[index].payments = board.factions[index].payments?.relisted { place[$0] }
    }
  }

  private mutating func readNoDeal(of syntax: PhaseSyntax, into board: inout Board) {
    var isStated = false
    for case .noDeal(let written) in syntax.items {
      let number = written.number
      if isStated { complain(.secondNoDeal(at: number.span)) }
      isStated = true
      guard let option = number.whole.flatMap({ board.option(numbered: $0) }) else {
        complainOfAbsence(.noSuchOption(number, on: board))
        continue
      }
      if let space = board.space, isImpossible(space.terms(at: option)) {
        complain(.impossibleNoDeal(number))
        continue
      }
      board.revert(to: option) { $0.reverting(to: option, insteadOf: $1) }
      board.noDealGround = ground(written.ground)
    }
  }

  private mutating func readRule(of syntax: PhaseSyntax, common: RuleDeclaration?, into board: inout Board) {
    var own: RuleDeclaration?
    for case .rule(let rule) in syntax.items {
      if own != nil { complain(.secondRule(at: rule.span)) }
      own = rule
    }
    guard let stated = own ?? common else { return }
    var faults = RuleFaults()
    if let rule = stated.rule.resolved(on: board, of: world, &faults) { board.rule = rule }
    board.ruleGround = ground(stated.ground)
    if board.factions.isEmpty { return }
    for complaint in faults.complaints { complain(complaint) }
    for complaint in faults.absences { complainOfAbsence(complaint) }
  }

  private mutating func claims(of syntax: PhaseSyntax, on board: Board) -> [Claim] {
    var claims: [Claim] = []
    for case .claim(let written) in syntax.items {
      let citations = citations(written.citations)
      if let day = written.day, let days = syntax.dates?.range, !days.contains(day.value) {
        complain(.outsidePhase(day, days))
      }
      guard let statement = statement(written.statement, on: board) else { continue }
      claims.append(
        Claim(statement: statement, isAtHome: written.isAtHome, day: written.day?.value, citations: citations))
    }
    return claims
  }

  private mutating func statement(_ syntax: ClaimSyntax.Statement, on board: Board) -> Claim.Statement? {
    switch syntax {
    case .winset(let numbers):
      let options = numbers.compactMap { option($0, on: board) }
      return options.count == numbers.count ? .winset(options.sorted()) : nil
    case .outcome(let number): return option(number, on: board).map { .outcome($0) }
    case .prevail(let name, let number):
      guard let faction = board.factions.index(of: name.value) else {
        complainOfNoSuch("faction on this board", name, among: board.factions.everyName)
        return nil
      }
      guard let number else { return .prevail(faction: faction, option: nil) }
      return option(number, on: board).map { .prevail(faction: faction, option: $0) }
    case .tally(let number, let yes, let no, let name):
      guard let option = option(number, on: board), let body = body(name, at: number.span, on: board) else {
        return nil
      }
      if option == board.reversion { complain(.notCounted(number)) }
      if body == 0, board.order != nil { complain(.votesOfAnOrder(at: number.span)) }
      return .tally(option: option, body: body, yes: yes.value, no: no.value)
    }
  }

  /// The body in which votes were counted; where none is named, the only one that can be meant, or power.
  private mutating func body(_ name: Name?, at span: Span, on board: Board) -> Int? {
    let bodies = board.countedBodies
    guard let name else {
      if let body = bodies.first(where: { $0 == 0 || bodies.count == 1 }) { return body }
      complain(.whichBody(among: bodies.map { world.bodies[$0].name }, at: span))
      return nil
    }
    if let body = world.bodies.index(of: name.value) { return body }
    complainOfNoSuch("body", name, among: world.bodies.everyName)
    return nil
  }

  mutating func option(_ number: Number, on board: Board) -> Int? {
    if let found = number.whole.flatMap({ board.option(numbered: $0) }) { return found }
    complainOfAbsence(.noSuchOption(number, on: board))
    return nil
  }
}

extension Option {
  /// In how many ways its open issues can be filled in; as large as can be where that outgrows a machine word.
  var fillings: Int {
    terms.reduce(1) { count, term in
      let (product, overflow) = count.multipliedReportingOverflow(by: term.values.nonzeroBitCount)
      return overflow ? .max : product
    }
  }
}

extension PhaseSyntax {
  fileprivate var statesEveryOption: Bool { items.contains { if case .everyOption = $0 { true } else { false } } }
}
