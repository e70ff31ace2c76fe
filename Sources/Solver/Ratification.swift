import Knowledge

// Whether an option passes at home.
extension Board {
  /// Whether the rule holds when the factions that accept the option vote for it and the others against it, but for those
  /// that are said to abstain or to be absent.
  ///
  /// Putnam (1988, p. 436): ratification is any decision process at Level II that is required to endorse a Level I
  /// agreement, formally or not; p. 437: it is voted up or down, against no agreement.
  public func ratifies(_ option: Int) -> Bool { ballot(on: option).carries }

  /// How each faction stands in the vote on an option.
  public func stances(on option: Int) -> [Stance] { factions.indices.map { stance(of: $0, on: option) } }

  /// How one faction stands in the vote on an option.
  public func stance(of faction: Int, on option: Int) -> Stance {
    if let stance = factions[faction].conduct?.stance(on: option) { return stance }
    return factions[faction].preference.accepts(option) ? .yes : .no
  }
}
