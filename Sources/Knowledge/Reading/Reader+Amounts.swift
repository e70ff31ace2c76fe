import Diagnostics
import Numbers
import Syntax

// What it takes to win a faction over, and what it has been paid.
extension Reader {
  mutating func readAmounts(of syntax: FactionSyntax, into faction: inout Faction, on board: Board) {
    if let prices = stated(.price, of: syntax) {
      for entry in prices.entries where entry.amount.value <= .zero { complain(.noPrice(entry.amount)) }
      faction.prices = amounts(prices, on: board)
    }
    if let payments = stated(.paid, of: syntax) { faction.payments = amounts(payments, on: board) }
  }

  /// What the faction states of that kind last.
  private mutating func stated(_ kind: AmountsSyntax.Kind, of syntax: FactionSyntax) -> AmountsSyntax? {
    let all = syntax.amounts.filter { $0.kind == kind }
    if 1 < all.count {
      complain(
        .secondAmounts(kind == .price ? "price" : "paid", of: syntax.names.name.value, at: syntax.names.name.span))
    }
    return all.last
  }

  private mutating func amounts(_ syntax: AmountsSyntax, on board: Board) -> Amounts? {
    var (amounts, seen) = (Amounts(byOption: [:], everywhere: .zero, ground: ground(syntax.ground)), Seen())
    var everywhere: Number?
    if board.space != nil, let first = syntax.entries.first {
      complain(.paymentOnASpace(board, at: first.amount.span))
      return nil
    }
    for entry in syntax.entries {
      guard let number = entry.option else {
        if everywhere != nil { complain(.secondAmounts("paid", at: entry.amount.span)) }
        (everywhere, amounts.everywhere) = (entry.amount, entry.amount.value)
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
