import Numbers

// Random cases, small enough to be understood when one of them fails.
extension Draft {
  /// The case of that seed.
  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    self = random.draft()
  }
}

extension SplitMix64 {
  fileprivate mutating func draft() -> Draft {
    let actors = 1 + below(4)
    let issues = (0..<1 + below(4)).map { issue($0, actors: actors) }
    let bodies = Array(["House", "Senate"].prefix(chance(1, in: 2) ? 0 : 1 + below(2)))
    var draft = Draft(issues: issues, impossible: [], bodies: bodies, actors: [])
    if issues.count > 1, chance(1, in: 3) { draft.impossible = (0..<1 + below(2)).map { _ in combination(of: issues) } }
    draft.actors = (0..<actors).map { index in
      Draft.Actor(name: "A\(index + 1)", board: chance(1, in: 6) ? nil : board(in: draft))
    }
    return draft
  }

  private mutating func issue(_ index: Int, actors: Int) -> Draft.Issue {
    let values = ["a", "b", "c", "d"].prefix(2 + (chance(1, in: 2) ? 0 : below(3)))
    return Draft.Issue(name: "i\(index + 1)", values: values.map { Draft.Value(name: $0, needs: needs(actors)) })
  }

  private mutating func needs(_ actors: Int) -> [Int] {
    if chance(2, in: 5) { return [] }
    return some(of: Array((0..<actors).shuffled(using: &self).prefix(chance(1, in: 4) ? 2 : 1))).sorted()
  }

  private mutating func combination(of issues: [Draft.Issue]) -> [Draft.Pick] {
    let concerned = issues.indices.shuffled(using: &self).prefix(chance(1, in: 4) ? 3 : 2).sorted()
    return concerned.map { Draft.Pick(issue: $0, value: below(issues[$0].values.count)) }
  }
}

// Boards.
extension SplitMix64 {
  private mutating func board(in draft: Draft) -> Draft.Board {
    let options = options(in: draft)
    let reversion = chance(1, in: 2) ? below(options.count) : nil
    var board = Draft.Board(options: options, reversion: reversion, factions: [], rule: .majority(of: 0))
    board.factions = (0..<1 + below(6)).map { index in
      let weights = [power()] + draft.bodies.map { _ in Rational(below(6)) }
      return Draft.Faction(name: "f\(index + 1)", weights: weights, wish: wish(on: board, in: draft))
    }
    if chance(1, in: 3) {
      for index in board.factions.indices { conduct(of: &board.factions[index], on: board.candidates) }
    }
    if chance(1, in: 3) {
      for index in board.factions.indices {
        for option in board.candidates where chance(1, in: 2) {
          board.factions[index].prices[option] = Rational(1 + below(4), 1 + below(2))
        }
      }
    }
    if chance(9, in: 10) || board.total(in: 0) == .zero { board.rule = rule(on: board, depth: 0) }
    return board
  }

  private mutating func options(in draft: Draft) -> [Draft.Option] {
    var number = 0
    return (0..<1 + below(6)).map { _ in
      number += chance(1, in: 6) ? 2 : 1
      return Draft.Option(number: number, terms: terms(in: draft))
    }
  }

  private mutating func terms(in draft: Draft) -> [Int: [Int]] {
    let fixed = some(of: Array(draft.issues.indices))
    return Dictionary(
      uniqueKeysWithValues: fixed.map { issue in
        let values = Array(draft.issues[issue].values.indices)
        return (issue, chance(1, in: 3) ? some(of: values) : [one(of: values)])
      })
  }

  /// A power from a short list, so that ties are frequent.
  mutating func power() -> Rational {
    one(of: [0, 0, 1, 1, 2, Rational(1, 3), Rational(1, 3), Rational(1, 10), Rational(1, 5), Rational(3, 10)])
  }
}

// What factions want.
extension SplitMix64 {
  /// A preference for a board whose options are known.
  mutating func wish(on board: Draft.Board, in draft: Draft) -> Draft.Wish {
    chance(1, in: 6) ? worths(in: draft) : .ranking(ranking(on: board))
  }

  /// A ranking with ties, with options left out and with no-deal anywhere, or nowhere.
  mutating func ranking(on board: Draft.Board) -> [[Int]] {
    let left = board.candidates.filter { _ in chance(3, in: 4) }
    let ranked = (left + (left.isEmpty || chance(7, in: 8) ? [Draft.noDeal] : [])).shuffled(using: &self)
    var tiers = [[ranked[0]]]
    for choice in ranked.dropFirst() {
      if chance(1, in: 4) { tiers[tiers.count - 1].append(choice) } else { tiers.append([choice]) }
    }
    return tiers
  }

  private mutating func worths(in draft: Draft) -> Draft.Wish {
    let picks = draft.issues.indices.flatMap { issue in
      draft.issues[issue].values.indices.map { Draft.Pick(issue: issue, value: $0) }
    }
    let worths = some(of: picks).map { Draft.Worth(pick: $0, amount: amount()) }
    return .worths(worths, reserve: amount())
  }

  private mutating func amount() -> Rational { one(of: [0, 1, 1, 2, Rational(1, 2), -1]) }
}

// How they vote.
extension SplitMix64 {
  private mutating func conduct(of faction: inout Draft.Faction, on options: [Int]) {
    if chance(1, in: 2) { return }
    if chance(1, in: 4) { faction.elsewhere = stance() }
    for option in options where chance(1, in: 3) {
      let stance = stance()
      if stance != faction.elsewhere { faction.conduct[option] = stance }
    }
  }

  private mutating func stance() -> Draft.Stance { one(of: [.abstaining, .absent]) }
}

// Rules.
extension SplitMix64 {
  /// A rule that the board can answer: no body without weight is asked.
  mutating func rule(on board: Draft.Board, depth: Int) -> Draft.Rule {
    if depth < 2, chance(1, in: 3) {
      let parts = (0..<2 + below(2)).map { _ in rule(on: board, depth: depth + 1) }
      return chance(1, in: 2) ? .all(parts) : .any(parts)
    }
    if chance(1, in: 8) { return .unless(rule(on: board, depth: depth + 1)) }
    let bodies = board.factions[0].weights.indices.filter { board.total(in: $0) != .zero }
    if bodies.isEmpty || chance(1, in: 5) { return .approval(below(board.factions.count)) }
    if chance(1, in: 8) { return .turnout(quota(of: one(of: bodies), .members, on: board)) }
    return quota(of: one(of: bodies), one(of: [.members, .members, .present, .voting]), on: board)
  }

  private mutating func quota(of body: Int, _ base: Draft.Base, on board: Draft.Board) -> Draft.Rule {
    switch below(6) {
    case 0...2: .majority(of: body, base)
    case 3: .unanimity(of: body, base)
    case 4: .share(share(), of: body, base)
    default: .votes(board.total(in: body) * Rational(1 + below(4), 4), of: body)
    }
  }

  /// A share, exactly met now and then.
  mutating func share() -> Rational {
    one(of: [Rational(1, 4), Rational(1, 3), Rational(2, 5), Rational(1, 2), Rational(3, 5), Rational(2, 3), 1])
  }
}
