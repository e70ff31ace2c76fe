import Numbers

/// Amounts of what is paid on a board, by option: what it takes to win a faction over, or what it has been paid.
public struct Amounts: Hashable, Sendable {
  /// By the index of the option; below 0 where a faction has paid more than it was paid.
  public internal(set) var byOption: [Int: Rational]
  /// For every option but the reversion, besides.
  public internal(set) var everywhere: Rational
  /// What it rests on.
  public internal(set) var ground: Ground

  /// All that there is for an option.
  public func sum(for option: Int) -> Rational { (byOption[option] ?? .zero) + everywhere }

  /// The amounts on a board whose options stand elsewhere; `place` leads from the old place to the new one, and `nil` is no
  /// place.
  func relisted(_ place: (Int) -> Int?) -> Self? {
    var amounts = self
    amounts.byOption = [:]
    for (option, amount) in byOption where amount != .zero {
      if let new = place(option) { amounts.byOption[new] = amount }
    }
    return amounts.byOption.isEmpty && everywhere == .zero ? nil : amounts
  }
}

// Side-payments: concessions that are made to a faction so that it accepts an agreement (Putnam 1988, p. 450).
extension Board {
  /// What a faction must have been paid in all to accept an option: what it says, or else what its values leave to its
  /// reserve; `nil` where it says neither.
  public func price(of faction: Int, for option: Int) -> Rational? {
    due(to: faction, for: option).map { max(.zero, $0) }
  }

  /// Likewise; below 0 by what its values leave above its reserve.
  private func due(to faction: Int, for option: Int) -> Rational? {
    factions[faction].prices?.byOption[option]
      ?? factions[faction].worths.map { $0.reserve - $0.worth(of: options[option]) }
  }

  /// What is still missing so that a faction accepts an option, 0 where it does; `nil` where no sum would make it.
  public func missing(of faction: Int, for option: Int) -> Rational? {
    if option == reversion || factions[faction].preference.accepts(option) { return .zero }
    return due(to: faction, for: option).map { $0 - paid(to: faction, for: option) }
  }

  /// What a faction has been paid for an option.
  public func paid(to faction: Int, for option: Int) -> Rational {
    factions[faction].payments?.sum(for: option) ?? .zero
  }
}

extension Faction {
  /// Ranks the options by its values, where it has some, and by what it has been paid for them.
  mutating func judge(on board: Board) {
    if let worths { preference = worths.ranking(of: board, paid: payments) }
    guard let payments, let prices else { return }
    for (option, price) in prices.byOption.sorted(by: { $0.key < $1.key }) {
      let (paid, isBought) = (payments.sum(for: option), price <= payments.sum(for: option))
      guard let worths else {
        if isBought { preference = preference.accepting(option) }
        continue
      }
      // A price that is stated counts, and not what the values would leave to the reserve.
      let own = worths.worth(of: board.options[option]) + min(.zero, paid)
      if own < worths.reserve { preference = isBought ? preference.accepting(option) : preference.rejecting(option) }
    }
  }

  /// Forgets what it was paid for an option, since it turned against it.
  mutating func forgetPayments(for option: Int) {
    guard let everywhere = payments?.everywhere, payments?.sum(for: option) != .zero else { return }
    payments?.byOption[option] = -everywhere
  }
}
