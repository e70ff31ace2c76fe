import Knowledge
import Numbers

/// The cheapest set of side-payments with which an option is ratified at home (Putnam 1988, p. 450).
public struct Purchase: Hashable, Sendable {
  /// Who is paid, and how much, in the order of the board; none where the option passes without.
  public let payments: [Payment]
  /// The vote once they are paid.
  public let ballot: Ballot

  /// What one faction gets.
  public struct Payment: Hashable, Sendable {
    /// Its index on the board.
    public let faction: Int
    /// How much, above 0.
    public let amount: Rational
  }

  /// What they get in all.
  public var total: Rational { payments.reduce(.zero) { $0 + $1.amount } }

  /// The most sets of votes that are told apart.
  public static let mostStates = 20_000

  /// Why there is none.
  public enum Failure: Error, Hashable, Sendable {
    /// Nobody whose price is known has the votes that are missing.
    case unaffordable
    /// Hands are tied to other options.
    case tied
    /// There are too many sets of votes to compare.
    case tooMany
  }
}

extension Game {
  /// The cheapest set of side-payments with which a board ratifies an option.
  ///
  /// Who is paid its price accepts the option and votes for it instead of against it; who does not vote is not paid. Under
  /// every rule another vote for an option never stops it, so that of two sets of factions the one that costs no more and
  /// brings no fewer votes in any body that the rule asks, nor misses a veto player, is as good: the other is left out. What
  /// remains is searched in full, and the vote is held.
  ///
  /// - Throws: where somebody wants it to stop.
  public func purchase(
    of option: Int, on board: Board
  ) throws(Interrupted) -> Result<Purchase, Purchase.Failure> {
    if board.isTiedAway(option) { return .failure(.tied) }
    var market = Market(board, option)
    var states = [Market.State(gains: market.nothing)]
    for (index, offer) in market.offers.enumerated() {
      try goOn()
      let more = states.compactMap { state in market.adding(offer, to: state, at: index) }
      states = try market.undominated(states + more) { () throws(Interrupted) in try goOn() }
      if Purchase.mostStates < states.count { return .failure(.tooMany) }
    }
    return market.best.map { .success($0) } ?? .failure(.unaffordable)
  }
}

/// The factions that could be paid to accept an option, and what their votes come to.
private struct Market {
  let board: Board
  let option: Int
  /// What the cheapest faction asks, and the others, in the order of their prices.
  let offers: [Purchase.Payment]
  private let stances: [Stance]
  private let bodies: [Int]
  private let approvers: [Int]
  /// The cheapest purchase so far.
  private(set) var best: Purchase?

  /// Some factions that are paid.
  struct State {
    var cost = Rational.zero
    /// Their weight in each body, and whether each veto player is among them.
    var gains: [Rational]
    /// Their places among the offers.
    var bought: [Int] = []
  }

  init(_ board: Board, _ option: Int) {
    (self.board, self.option, stances) = (board, option, board.stances(on: option))
    bodies = Set(board.rule.bodies).sorted()
    approvers = Set(board.rule.approvers).sorted()
    let (voters, stances) = (board.voters, stances)
    offers = board.factions.indices.compactMap { faction in
      guard voters[faction], stances[faction] == .no, let amount = board.missing(of: faction, for: option),
        .zero < amount
      else { return nil }
      return Purchase.Payment(faction: faction, amount: amount)
    }.sorted { $0.amount == $1.amount ? $0.faction < $1.faction : $0.amount < $1.amount }
    let ballot = board.ballot(on: option)
    best = ballot.carries ? Purchase(payments: [], ballot: ballot) : nil
  }

  var nothing: [Rational] { Array(repeating: .zero, count: bodies.count + approvers.count) }

  /// The state with one more faction paid; `nil` where that carries, or costs as much as what does.
  mutating func adding(_ offer: Purchase.Payment, to state: State, at index: Int) -> State? {
    let cost = state.cost + offer.amount
    if let best, best.total <= cost { return nil }
    let bought = state.bought + [index]
    let ballot = board.ballot(under: board.rule, for: stances(buying: bought))
    if ballot.carries {
      best = Purchase(
        payments: bought.map { offers[$0] }.sorted { $0.faction < $1.faction }, ballot: ballot)
      return nil
    }
    let faction = board.factions[offer.faction]
    let votes = bodies.map { faction.weights[$0] } + approvers.map { $0 == offer.faction ? .one : .zero }
    return State(cost: cost, gains: zip(state.gains, votes).map { $0 + $1 }, bought: bought)
  }

  private func stances(buying bought: [Int]) -> [Stance] {
    var stances = stances
    for place in bought { stances[offers[place].faction] = .yes }
    return stances
  }

  /// The states to which no other one is preferable: cheaper, or with fewer factions, and with as many votes everywhere.
  func undominated(_ states: [State], goOn: () throws(Interrupted) -> Void) throws(Interrupted) -> [State] {
    let sorted = states.sorted { a, b in
      if a.cost != b.cost { return a.cost < b.cost }
      if a.gains != b.gains { return b.gains.lexicographicallyPrecedes(a.gains) }
      return a.bought.count < b.bought.count
    }
    var kept: [State] = []
    for (place, state) in sorted.enumerated() {
      if place & 0x3F == 0 { try goOn() }
      if let best, best.total <= state.cost { break }
      if !kept.reversed().contains(where: { zip(state.gains, $0.gains).allSatisfy { $0 <= $1 } }) { kept.append(state) }
      if Purchase.mostStates < kept.count { return kept }
    }
    return kept
  }
}
