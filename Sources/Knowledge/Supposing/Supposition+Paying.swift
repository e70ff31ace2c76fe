import Diagnostics
import Numbers
import Syntax

// Side-payments (Putnam 1988, p. 450).
extension Supposition {
  /// Pays a faction, for an option or for every one that is not the reversion. It accepts an option once it has been paid
  /// its price. A faction that has values and pays gets as much less from what it pays for.
  mutating func pay(
    _ payee: Reference, _ amount: Number, for number: Number?, by payer: Reference, at span: Span
  ) throws(Diagnostic) {
    let (payers, targets) = (try payingFactions(payer), try targets(of: payee))
    var isDone = false
    for target in targets {
      let board = board(target)
      if board.space != nil { throw .paymentOnASpace(board, at: amount.span) }
      let option = number?.whole.flatMap { board.option(numbered: $0) }
      if number != nil, option == nil { continue }
      if let number, option == board.reversion { throw .noPayment(for: number) }
      let options = option.map { [$0] } ?? board.votable
      guard options.contains(where: { board.missing(of: target.faction, for: $0) != nil }) else {
        throw .unpayable(payee.name, option: option.map { board.options[$0].number } ?? board.options.first?.number)
      }
      if payers.contains(where: { $0.place == target.place && $0.faction == target.faction }) {
        throw .paysItself(payee.name)
      }
      add(amount.value, for: option, to: target)
      for payer in payers where meet(payer.place, target.place) {
        charge(amount.value, for: options.map { board.options[$0] }, isAll: option == nil, payer, beside: target)
      }
      isDone = true
    }
    if let number, !isDone { throw .noSuchOption(number, on: board(targets[0])) }
  }

  /// The factions that pay; none where an actor does, which has a purse of its own.
  private func payingFactions(_ payer: Reference) throws(Diagnostic) -> [Target] {
    if payer.scope == nil, world.actors.index(of: payer.name.value) != nil { return [] }
    return try targets(of: payer)
  }

  /// Whether two boards are played against each other: those of one phase, by its number, or all that are asked about where
  /// that is one of each actor.
  private func meet(_ a: Place, _ b: Place) -> Bool {
    world[a].number == world[b].number || Set(places.map(\.actor)).count == places.count
  }

  private mutating func add(_ amount: Rational, for option: Int?, to target: Target) {
    touched.append(target.place)
    let before = self[target].preference
    var paid = self[target].payments ?? Amounts(byOption: [:], everywhere: .zero, ground: ground)
    if let option { paid.byOption[option, default: .zero] += amount } else { paid.everywhere += amount }
    paid.ground = ground
    self[target].payments = paid.relisted { $0 }
    self[target].judge(on: board(target))
    if self[target].preference != before {
      self[target].preferenceGround = self[target].preferenceGround.changed(by: ground)
    }
  }

  /// Takes the amount from what the options are worth to who pays: of its own board, or where that is another one, from all
  /// that agree with one of them on what both mention.
  private mutating func charge(
    _ amount: Rational, for options: [Option], isAll: Bool, _ payer: Target, beside payee: Target
  ) {
    guard self[payer].worths != nil, board(payer).space == nil else { return }
    let isAtHome = payer.place == payee.place
    if isAll, isAtHome { return add(-amount, for: nil, to: payer) }
    let own = board(payer).options
    for index in board(payer).votable {
      let isMeant = options.contains {
        isAtHome ? own[index].number == $0.number : own[index].terms.agree(with: $0.terms)
      }
      if isMeant { add(-amount, for: index, to: payer) }
    }
  }
}
