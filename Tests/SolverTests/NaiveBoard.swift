import Numbers

/// The game inside one actor, evaluated by the words of the design and by nothing of `Solver`.
struct NaiveBoard {
  /// The game.
  let board: Draft.Board
  /// For each faction, whether it accepts each option.
  let accepted: [[Bool]]
  /// For each faction, how high it ranks each option; the more the higher.
  private let heights: [[Rational?]]
  /// For each faction, how high it ranks no-deal.
  private let noDeal: [Rational]

  init(_ board: Draft.Board) {
    self.board = board
    noDeal = board.factions.map(\.wish.heightOfNoDeal)
    heights = board.factions.map { faction in board.options.indices.map { faction.wish.height(of: $0, on: board) } }
    accepted = zip(heights, noDeal).map { heights, noDeal in heights.map { $0.map { noDeal <= $0 } ?? false } }
  }
}

extension Draft.Wish {
  /// Counted from the bottom, where nothing is ranked; a ranking that is silent on no-deal has it below what it ranks.
  fileprivate var heightOfNoDeal: Rational {
    switch self {
    case .ranking(let tiers): Rational(tiers.firstIndex { $0.contains(Draft.noDeal) }.map { tiers.count - $0 } ?? 0)
    case .worths(_, let reserve): reserve
    }
  }

  /// `nil` is below everything.
  fileprivate func height(of option: Int, on board: Draft.Board) -> Rational? {
    if option == board.reversion { return nil }
    switch self {
    case .ranking(let tiers): return tiers.firstIndex { $0.contains(option) }.map { Rational(tiers.count - $0) }
    case .worths(let worths, _): return worths.least(of: board.options[option])
    }
  }
}

extension [Draft.Worth] {
  /// The worth of the option filled in as badly as can be.
  func least(of option: Draft.Option) -> Rational {
    var sums: [Rational] = [.zero]
    for (issue, values) in option.terms {
      sums = sums.flatMap { sum in values.map { sum + amount(of: Draft.Pick(issue: issue, value: $0)) } }
    }
    return sums.min() ?? .zero
  }

  private func amount(of pick: Draft.Pick) -> Rational { first { $0.pick == pick }?.amount ?? .zero }
}

// Design 2.1 and 2.2.
extension NaiveBoard {
  /// The factions that accept the option.
  func supporters(of option: Int) -> [Int] { board.factions.indices.filter { accepted[$0][option] } }

  /// How each faction stands: it votes for what it accepts and against the rest, unless it is said to do otherwise.
  func stances(on option: Int) -> [Draft.Stance] {
    board.factions.indices.map { index in
      let faction = board.factions[index]
      return faction.conduct[option] ?? faction.elsewhere ?? (accepted[index][option] ? .yes : .no)
    }
  }

  /// Whether the rule holds in the vote on the option.
  func ratifies(_ option: Int) -> Bool { holds(board.rule, when: stances(on: option)) }

  /// The options that ratify, but the reversion option; where hands are tied, those of them to which they are.
  var winset: [Int] { board.candidates.filter { ratifies($0) && !board.isTiedAway($0) } }

  /// Whether the faction that negotiates does not accept an option; no-deal is none that it could refuse.
  func isRefused(_ option: Int) -> Bool {
    option != board.reversion && board.chief.map { !accepted[$0][option] } ?? false
  }

  /// Whether a rule holds when the factions stand so. Where those of whom a quota is taken have no weight, it is not met.
  func holds(_ rule: Draft.Rule, when stances: [Draft.Stance]) -> Bool {
    func weight(_ body: Int, _ counted: [Draft.Stance]) -> Rational {
      zip(board.factions, stances).reduce(.zero) { counted.contains($1.1) ? $0 + $1.0.weights[body] : $0 }
    }
    func share(_ body: Int, _ base: Draft.Base) -> Rational? {
      let whole = weight(body, base.stances)
      return whole == .zero ? nil : weight(body, [.yes]) / whole
    }
    switch rule {
    case .majority(let body, let base): return share(body, base).map { Rational(1, 2) < $0 } ?? false
    case .share(let least, let body, let base): return share(body, base).map { least <= $0 } ?? false
    case .unanimity(let body, let base): return share(body, base) == .one
    case .votes(let votes, let body): return weight(body, [.yes]) >= votes && board.total(in: body) != .zero
    case .turnout(let quota): return holds(quota, when: stances.map { $0 == .absent ? .absent : .yes })
    case .approval(let faction): return stances[faction] == .yes
    case .unless(let part): return !holds(part, when: stances.map(\.turned))
    case .all(let parts): return !parts.contains { !holds($0, when: stances) }
    case .any(let parts): return !parts.filter { holds($0, when: stances) }.isEmpty
    }
  }
}

extension Draft.Base {
  /// How those stand of whom the quota is taken.
  var stances: [Draft.Stance] {
    switch self {
    case .voting: [.yes, .no]
    case .present: [.yes, .no, .abstaining]
    case .members: [.yes, .no, .abstaining, .absent]
    }
  }
}

extension Draft.Stance {
  /// Those for it are against it, and those against it are for it.
  var turned: Self {
    switch self {
    case .yes: .no
    case .no: .yes
    case .abstaining, .absent: self
    }
  }
}

// Design 2.5.
extension NaiveBoard {
  /// The power behind each option, and behind no-deal under ``Draft/noDeal``; who has no power does not count.
  func backing(of candidates: [Int]) -> [Int: Rational] {
    var sums: [Int: Rational] = [:]
    for (faction, choices) in backed(of: candidates) {
      for choice in choices {
        sums[choice, default: .zero] += board.factions[faction].weights[0] / Rational(choices.count)
      }
    }
    return sums
  }

  /// The factions with power behind a choice.
  func backers(of choice: Int, among candidates: [Int]) -> [Int] {
    backed(of: candidates).filter { $0.choices.contains(choice) }.map(\.faction)
  }

  /// Each faction backs the candidate it ranks highest, if it accepts it, and else no-deal.
  private func backed(of candidates: [Int]) -> [(faction: Int, choices: [Int])] {
    let powerful = board.factions.indices.filter { .zero < board.factions[$0].weights[0] }
    return powerful.map { faction in
      let ranked = candidates.filter { $0 != board.reversion && heights[faction][$0] != nil }
      let best = ranked.compactMap { heights[faction][$0] }.max()
      guard let best, noDeal[faction] <= best else { return (faction, [Draft.noDeal]) }
      return (faction, ranked.filter { heights[faction][$0] == best })
    }
  }
}
