import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax
import Testing

/// Side-payments (Putnam 1988, p. 450; theory 1.3: Y1).
@Suite struct PaymentTests {
  /// The purchase is the cheapest of all sets of factions that could be paid, each of which is tried, and costs nothing just
  /// where the option is ratified anyway: W(0) = W. So W(B), all that costs at most B, grows with B.
  @Test func thePurchaseIsTheCheapest() {
    tryBoards { trial, actor, data, board in
      let naive = NaiveBoard(data)
      for option in data.candidates {
        let found = try? trial.game.purchase(of: option, on: board).get()
        try hold(found?.total, equals: naive.cheapest(option), "price of \(option) for \(actor)")
        try hold(found?.total == .zero, equals: naive.ratifies(option), "\(option) of \(actor) costs nothing")
        try hold(found?.ballot.carries ?? true, "\(option) of \(actor) is bought and fails")
      }
    }
  }

  /// What is bought, paid after ‘if’, is ratified; and a cent less for one of them is not, since none is paid for nothing.
  @Test func whatIsBoughtIsRatified() {
    tryBoards { trial, actor, data, board in
      guard let option = data.candidates.randomElement(using: &trial.random),
        let found = try? trial.game.purchase(of: option, on: board).get(), !found.payments.isEmpty
      else { return }
      let (name, number) = (trial.draft.actors[actor].name, data.options[option].number)
      func paying(_ less: Rational) throws -> World {
        let changes = found.payments.enumerated().map { index, payment in
          let amount = index == 0 ? payment.amount - less : payment.amount
          return "\(name) pays \(board.factions[payment.faction].name) \(amount) for \(number)"
        }
        return try trial.world.supposing(changes.joined(separator: ", "), of: actor)
      }
      try hold(paying(.zero).winset(of: actor).contains(option), "\(option) of \(actor) is bought, and not ratified")
      let less = min(found.payments[0].amount, Rational(1, 100))
      try hold(!paying(less).winset(of: actor).contains(option), "\(option) of \(actor) is had for less")
    }
  }

  /// A board of a hundred members with one vote and the same price each: 51 of them, without trying all sets.
  @Test func manyAlikeAreTried() throws {
    let factions = (1...100).map { "faction f\($0) power 1 { prefers no-deal > 1; price \($0 % 3 + 1) for 1 }" }
    let world = try World(
      text: "issue i: a, b\nactor A { phase 1 {\noption 1: i=a\n\(factions.joined(separator: "\n"))\n} }")
    let board = try #require(Game(world).board(of: 0))
    // 33 cost 1, 34 cost 2: 33 + 18 times 2.
    #expect(try Game(world).purchase(of: 0, on: board).get().total == 69)
  }

  @Test func paymentsAddUpAndAreUndone() throws {
    let world = try World(
      text: """
        issue i: a, b, c
        actor A { phase 1 {
          option 1: i=a
          option 2: i=b
          option 3: i=c
          no-deal 3
          faction f power 1 { prefers no-deal > 1 > 2; price 3 for 1, 5 for 2 }
          faction g power 1/2 { values i=a 4, i=b 1 reserve 2 }
        } }
        """)
    func winset(_ text: String) throws -> Set<Int> { try world.supposing(text, of: 0).winset(of: 0) }
    #expect(world.winset(of: 0) == [])
    #expect(try winset("A pays f 2 for 1") == [] && winset("A pays f 2 for 1, A pays f 1 for 1") == [0])
    // For every option: 3 for option 1, and 3 of 5 for option 2.
    #expect(try winset("A pays f 3") == [0] && winset("A pays f 3, A pays f 2 for 2") == [0, 1])
    // Who turns against it has to be paid anew.
    #expect(try winset("A pays f 3 for 1, f rejects 1") == [])
    #expect(try winset("A pays f 3 for 1, f rejects 1, A pays f 1 for 1") == [])
    // g pays 2 of what option 1 is worth above its reserve, and accepts it still; not so if it pays more.
    let after = try world.supposing("g pays f 3 for 1", of: 0)
    #expect(Game(after).board(of: 0)?.factions[1].preference.accepts(0) == false)
    #expect(
      Game(try world.supposing("g pays f 2 for 1", of: 0)).board(of: 0)?.factions[1].preference.accepts(0) == true)
    let board = try #require(Game(world).board(of: 0))
    #expect(board.price(of: 1, for: 1) == 1 && board.price(of: 1, for: 0) == .zero && board.price(of: 0, for: 1) == 5)
    // A supposed world is written, and read again.
    let again = try World(text: after.caseText)
    #expect(Game(again).board(of: 0)?.factions == Game(after).board(of: 0)?.factions)
  }

  /// Across boards, a faction pays for what agrees with the option that it pays for.
  @Test func payersElsewhereLoseWhatAgrees() throws {
    let world = try World(
      text: """
        issue i: a, b
        actor A { phase 1 {
          option 1: i=a
          option 2: i=b
          faction f power 1 { prefers no-deal > 1; price 3 for 1 }
        } }
        actor B { phase 1 {
          option 1: i=b
          option 2: i=a
          faction g power 1 { values i=a 2, i=b 2 }
        } }
        """)
    let after = try world.supposing("B.g pays A.f 3 for 1")
    #expect(after.winset(of: 0) == [0] && after.winset(of: 1) == [0])
  }
}

extension NaiveBoard {
  /// The least that has to be paid so that an option is ratified; `nil` where nothing does.
  fileprivate func cheapest(_ option: Int) -> Rational? {
    let stances = stances(on: option)
    let offers = board.factions.indices.compactMap { index -> (faction: Int, price: Rational)? in
      guard stances[index] == .no, let price = price(of: index, for: option) else { return nil }
      return (index, price)
    }
    let costs = (0..<(1 << offers.count)).compactMap { set -> Rational? in
      let bought = offers.indices.filter { set >> $0 & 1 == 1 }.map { offers[$0] }
      var turned = stances
      for offer in bought { turned[offer.faction] = .yes }
      return holds(board.rule, when: turned) ? bought.reduce(.zero) { $0 + $1.price } : nil
    }
    return costs.min()
  }

  /// What a faction that rejects an option says it takes, or what the option is worth less than its reserve.
  private func price(of faction: Int, for option: Int) -> Rational? {
    if let stated = board.factions[faction].prices[option] { return stated }
    guard case .worths(let worths, let reserve) = board.factions[faction].wish else { return nil }
    return reserve - worths.least(of: board.options[option])
  }
}
