import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let price = Verb(
    "price", .bargaining, "The cheapest side-payments that get an option ratified.",
    Slot(.actor), Slot(.option),
    meaning: """
      Which factions must be paid, and how much, so that an option is ratified at home at the least cost in all (Putnam \
      1988, p. 450, on side-payments). A faction accepts an option that it rejects for the price that the case states, \
      or, where it values what is at stake, for what the option is worth less than its reserve; what it has been paid \
      counts. Who says neither cannot be bought, nor who abstains on the option or is absent. Each is paid for this option \
      alone and by nobody on the board, and of several sets that cost the same one is told; `A pays F 3 for 2` supposes a payment. What others would consent to is another \
      question: ask for it with the payments after `if`.
      """,
    keys: ["actor", "phase", "option", "answer", "total", "totalDecimal", "payments", "rule"],
    examples: ["price US 1 phase 2", "price Afghan 2 phase 3"]
  ) { actor, option in PriceQuestion(actor: actor, option: option) }
}

struct PriceQuestion: Question {
  let actor: Int
  let option: Number

  var asked: [Int] { [actor] }
  static var isAboutGames: Bool { true }
  /// What an option costs changes with every weight, one by one.
  static var turns: Bool { false }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    let boards = inquiry.settings.flatMap(\.places).filter { $0.actor == actor }.map { inquiry.world[$0].board }
    if boards.contains(where: { $0.order != nil }) {
      throw .orderAlone(of: inquiry.world.actors[actor], "whose votes it takes follows from numbers", at: span)
    }
    if boards.contains(where: { $0.option(numbered: option.whole ?? -1) != nil }) { return }
    let numbers = Set(boards.flatMap { $0.options.map(\.number) })
    throw .noSuchOption(option.whole ?? -1, of: inquiry.world.actors[actor], among: numbers.sorted(), at: option.span)
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let found = try quotations(inquiry)
    return Answer(
      "price", brief: brief(of: found.map(\.seat)) { seat in found.first { $0.seat.place == seat.place }?.brief ?? "" },
      blocks: { inquiry.circumstances + Array(found.map(\.blocks).joined(separator: [.gap])) },
      rows: { found.map(\.row) })
  }
}

extension PriceQuestion {
  private func quotations(_ inquiry: Inquiry) throws(Interrupted) -> [Quotation] {
    var found: [Quotation] = []
    for seat in try inquiry.seats(of: asked) {
      if let quotation = try Quotation(seat, number: option.whole ?? -1) { found.append(quotation) }
    }
    return found
  }
}

/// What one option costs on one board.
private struct Quotation {
  let seat: Seat
  let option: Int
  let outcome: Result<Purchase, Purchase.Failure>?

  /// `nil` where the board has no such option; the reversion has no price.
  init?(_ seat: Seat, number: Int) throws(Interrupted) {
    guard let option = seat.board.option(numbered: number) else { return nil }
    (self.seat, self.option) = (seat, option)
    let isVoted = option != seat.board.reversion
    outcome = isVoted ? try seat.table.game.purchase(of: option, on: seat.board) : nil
  }

  private var board: Board { seat.board }

  /// `7: centre 4, growers 3`
  var brief: String {
    switch outcome {
    case nil: "the reversion"
    case .failure(.unaffordable), .failure(.tied): "cannot be bought"
    case .failure(.tooMany): "too many ways"
    case .success(let purchase): purchase.payments.isEmpty ? "nothing" : "\(purchase.total.written): \(names(purchase))"
    }
  }

  private func names(_ purchase: Purchase) -> String {
    purchase.payments.map { "\(board.factions[$0.faction].name) \($0.amount.written)" }.joined(separator: ", ")
  }

  var blocks: [Block] {
    [.heading(Line("\(seat.title): \(board.options[option].written(in: seat.world))")), .line(verdict)]
      + (outcome == nil ? [] : [.gap, .table(table)])
  }

  private var verdict: Line {
    let rule = "under the rule \(board.rule.written(on: board, in: seat.world))"
    switch outcome {
    case nil: return .nothingToVoteOn
    case .failure(.unaffordable):
      return Line(
        "It cannot be bought: nobody who votes against it and whose price is known has the votes that are missing \(rule).",
        .bad) + silent
    case .failure(.tied): return Line("It cannot be bought: \(board.tiedWords).", .bad)
    case .failure(.tooMany):
      return Line("There are more than \(Purchase.mostStates.grouped) sets of factions to compare.", .bad)
    case .success(let purchase):
      if purchase.payments.isEmpty { return Line("Nothing: it is ratified \(rule).", .good) }
      return Line("\(purchase.total.written) in all: ", .strong) + Line("it is then ratified \(rule).", .good)
    }
  }

  /// A word on those who have a price, and do not vote.
  private var silent: Line {
    let stances = board.stances(on: option)
    let names = board.factions.indices.filter {
      ![.yes, .no].contains(stances[$0]) && board.missing(of: $0, for: option) != nil
    }.map { board.factions[$0].name }
    if names.isEmpty { return Line() }
    let verb = names.count == 1 ? "has a price, but does" : "have prices, but do"
    return Line(" \(names.joined(separator: " and ")) \(verb) not vote on it.", .bad)
  }

  /// Every faction, how it votes, what it takes, and what it gets.
  private var table: Table {
    let payments = (try? outcome?.get())?.payments ?? []
    return Table(
      ["", "faction", "weight", "takes", "is paid"],
      zip(board.factions.indices, board.stances(on: option)).map { index, stance in
        let paid = payments.first { $0.faction == index }
        return [
          paid == nil ? stance.line : Line("won over", .good), Line(board.factions[index].name),
          Line(seat.world.weights(of: board.factions[index], on: board)), Line(asks(index, stance), .dim),
          Line(paid?.amount.written ?? "", .strong),
        ]
      })
  }

  private func asks(_ index: Int, _ stance: Stance) -> String {
    guard stance == .no else { return "" }
    return board.missing(of: index, for: option)?.written ?? "no price"
  }

  var row: Record {
    let purchase = try? outcome?.get()
    let payments = purchase?.payments.map { payment in
      ["faction": .text(board.factions[payment.faction].name), "amount": .exact(payment.amount)] as Record
    }
    return seat.record.adding([
      "option": .whole(board.options[option].number), "answer": .text(brief),
      "total": .init(purchase?.total), "payments": payments.map { .init($0) } ?? .null,
      "rule": .text(board.rule.written(on: board, in: seat.world)),
    ])
  }
}
