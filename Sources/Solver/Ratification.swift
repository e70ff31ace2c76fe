import Knowledge

// Whether an option passes at home.
extension Board {
  /// Whether the rule holds when exactly the factions that accept the option vote for it.
  ///
  /// Putnam (1988, p. 436): ratification is any decision process at Level II that is required to endorse a Level I
  /// agreement, formally or not; p. 437: it is voted up or down, against no agreement.
  public func ratifies(_ option: Int) -> Bool { ballot(on: option).carries }

  /// Which factions accept the option: those that rank it at least as high as no-deal.
  public func votes(for option: Int) -> [Bool] {
    factions.indices.map { factions[$0].preference.accepts(option) }
  }
}
