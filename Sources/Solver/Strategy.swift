import Knowledge

// What an actor leaves of what it could ratify, by how it comes to the table.
extension Board {
  /// Whether the actor has tied its hands, and not to this option. No-deal remains, however they are tied.
  ///
  /// Schelling (1960, p. 22): the power to bind oneself is the power to constrain an adversary; after him Putnam (1988,
  /// p. 440): a small win-set can be an advantage at the table.
  public func isTiedAway(_ option: Int) -> Bool {
    guard let ties, option != reversion else { return false }
    return !ties.contains(options[option].number)
  }

  /// The faction that negotiates for the actor, where it does not accept an option and so does not sign it.
  ///
  /// Putnam (1988, p. 457): the chief negotiator has a veto over any agreement. Without power it has no vote at home.
  public func chief(refusing option: Int) -> Int? {
    guard let chief, option != reversion, !factions[chief].preference.accepts(option) else { return nil }
    return chief
  }

  /// What home ratifies and the chief negotiator, where one is named, signs (Putnam 1988, p. 457).
  var signable: [Int] { winsetAtHome.filter { chief(refusing: $0) == nil } }

  /// Why an option is not signed, whatever others would say: tied hands, or the chief negotiator; `nil` where it is.
  public func causeUnsignable(of option: Int) -> Cause? {
    isTiedAway(option) ? .tied : chief(refusing: option).map { .unsigned(chief: $0) }
  }
}

extension World {
  /// The number of the phase whose board a belief is about that is held in a phase of somebody else; `nil` where there is
  /// none. Numbers of options belong to a board: once the other is in another phase, what was believed of it says nothing.
  fileprivate func phase(meantBy belief: Strategy.Belief, held own: Phase) -> Int? {
    if let phase = belief.phase { return phase }
    let other = actors[belief.actor]
    if other.phase(numbered: own.number) != nil { return own.number }
    if other.phases.count == 1 { return other.phases[0].number }
    return own.days.flatMap { other.phase(on: $0.lowerBound) }.map { other.phases[$0].number }
  }
}

extension Game {
  /// What an actor believes that another one stands on, by their places on the other's board: what it believes it can
  /// ratify, or where that is nothing its reversion, on which it would fall back; `nil` where it believes nothing in
  /// particular, and goes by what is so.
  ///
  /// Putnam (1988, p. 452): negotiators are often misinformed about the other side's Level II; Iida (1993).
  public func belief(of actor: Int, about other: Int) -> [Int]? {
    guard let phase = setting.phases[actor],
      let belief = world.actors[actor].phases[phase].board.strategy?.belief(of: other), let board = board(of: other),
      world.phase(meantBy: belief, held: world.actors[actor].phases[phase]) == self.phase(of: other)?.number
    else { return nil }
    let found = belief.options.compactMap { board.option(numbered: $0) }.filter {
      board.space == nil && $0 != board.reversion
    }
    guard found.isEmpty else { return found }
    let isOfOthers = belief.options.contains { board.option(numbered: $0) == nil }
    return isOfOthers ? nil : board.reversion.map { [$0] } ?? []
  }

  /// What an actor reckons that another one stands on, where in fact that is `standing`.
  func reckoned(by actor: Int, of other: Int, _ standing: Standing) -> [Int]? {
    standing[other].map { belief(of: actor, about: other) ?? $0 }
  }

  /// What is ratified at home and not signed, since the chief negotiator does not accept it.
  func unsigned(of home: Standing) -> [Solution.Drop] {
    home.indices.flatMap { actor -> [Solution.Drop] in
      guard let phase = setting.phases[actor], world.actors[actor].phases[phase].board.chief != nil else { return [] }
      let board = world.actors[actor].phases[phase].board
      return (home[actor] ?? []).filter { board.chief(refusing: $0) != nil }
        .map { Solution.Drop(actor: actor, option: $0) }
    }
  }
}
