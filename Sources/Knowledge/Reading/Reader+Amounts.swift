import Diagnostics
import Numbers
import Syntax

// What it takes to win a faction over, and what it has been paid.
extension Reader {
  mutating func prices(of syntax: FactionSyntax, like old: Faction?, on board: Board) -> Amounts? {
    guard let written = syntax.amounts(.price) else { return old?.prices }
    if written.isTwice { complain(.secondAmounts("price", of: syntax.names.name)) }
    for entry in written.last.entries where entry.amount.value <= .zero { complain(.noPrice(entry.amount)) }
    return amounts(written.last, on: board)
  }

  mutating func payments(of syntax: FactionSyntax, like old: Faction?, on board: Board) -> Amounts? {
    guard let written = syntax.amounts(.paid) else { return old?.payments }
    if written.isTwice { complain(.secondAmounts("paid", of: syntax.names.name)) }
    return amounts(written.last, on: board)
  }

  private mutating func amounts(_ syntax: AmountsSyntax, on board: Board) -> Amounts? {
    var (amounts, seen) = (Amounts(byOption: [:], everywhere: .zero, ground: ground(syntax.ground)), Seen())
    if board.space != nil, let first = syntax.entries.first {
      complain(.paymentOnASpace(board, at: first.amount.span))
      return nil
    }
    for entry in syntax.entries {
      guard let number = entry.option else {
        if amounts.everywhere != .zero { complain(.secondAmounts("paid", of: Name("", at: entry.amount.span))) }
        amounts.everywhere = entry.amount.value
        continue
      }
      guard let option = option(number, on: board) else { continue }
      if option == board.reversion { complain(.noPayment(for: number)) }
      if !seen.insert(option) { complain(.numberTwice("option", number)) }
      amounts.byOption[option] = entry.amount.value
    }
    return amounts.byOption.isEmpty && amounts.everywhere == .zero ? nil : amounts
  }
}

extension FactionSyntax {
  /// What it states of that kind last, and whether it states it twice.
  fileprivate func amounts(_ kind: AmountsSyntax.Kind) -> (last: AmountsSyntax, isTwice: Bool)? {
    let all = items.compactMap { if case .amounts(let amounts) = $0, amounts.kind == kind { amounts } else { nil } }
    return all.last.map { ($0, 1 < all.count) }
  }
}
