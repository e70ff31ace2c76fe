import Knowledge

extension Board {
  /// The win-set at home: all options but the reversion option that would be ratified, in the order of their numbers.
  ///
  /// Putnam (1988, p. 437): the win-set of a Level II constituency is the set of all Level I agreements that would
  /// gain the necessary majority among the constituents when simply voted up or down. To go home without agreement is
  /// what each is held against (p. 442), and not itself an agreement. An actor that has tied its hands has given up the rest.
  public var winsetAtHome: [Int] {
    let ratified = options.indices.filter { $0 != reversion && ratifies($0) }
    return ties == nil ? ratified : ratified.filter { !isTiedAway($0) }
  }

  /// Why an option is not in the win-set at home; `nil` where it is.
  public func causeAtHome(of option: Int) -> Cause? {
    if option == reversion { return .reversion }
    guard let shortfall = shortfall(of: option) else { return isTiedAway(option) ? .tied : nil }
    return isUnsupported(option) ? .noSupport : .short(shortfall)
  }

  /// Whether an option that the rule does not ratify has nobody to support it, where the rule asks for support.
  public func isUnsupported(_ option: Int) -> Bool {
    option != reversion && rule.asksForSupport
      && !factions.indices.contains { factions[$0].preference.accepts(option) }
  }
}

extension Board {
  /// Whether all is the same that decides ``winsetAtHome``. Takes constant time where one is a copy of the other.
  func votes(like other: Board) -> Bool {
    options == other.options && reversion == other.reversion && rule == other.rule && ties == other.ties
      && factions.vote(like: other.factions)
  }
}

extension [Faction] {
  /// Whether the same factions, by their places, have the same weights and cast the same votes.
  fileprivate func vote(like others: [Faction]) -> Bool {
    if isStored(with: others) { return true }
    return count == others.count
      && indices.allSatisfy {
        self[$0].weights == others[$0].weights && self[$0].preference == others[$0].preference
          && self[$0].conduct == others[$0].conduct
      }
  }
}

extension Array {
  /// Whether both are stored in the same place, and so hold the same; if not, they may hold the same all the same.
  func isStored(with other: Array) -> Bool {
    withUnsafeBufferPointer { own in
      other.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress && own.count == $0.count }
    }
  }
}

extension Rule {
  /// Whether nothing is ratified under it for which nobody votes.
  var asksForSupport: Bool { asksForSupport(isTurned: false) }

  /// Likewise of its contrary, where it is turned.
  private func asksForSupport(isTurned: Bool) -> Bool {
    switch self {
    case .quota, .approval: !isTurned
    case .turnout: false
    case .unless(let rule): rule.asksForSupport(isTurned: !isTurned)
    case .all(let parts):
      isTurned
        ? parts.allSatisfy { $0.asksForSupport(isTurned: true) } : parts.contains { $0.asksForSupport(isTurned: false) }
    case .any(let parts):
      isTurned
        ? parts.contains { $0.asksForSupport(isTurned: true) } : parts.allSatisfy { $0.asksForSupport(isTurned: false) }
    }
  }
}

/// Why an option is not in a win-set.
public enum Cause: Hashable, Sendable {
  /// It is what follows without agreement.
  case reversion
  /// No faction accepts it.
  case noSupport
  /// Some accept it, but too few for the rule.
  case short(Shortfall)
  /// It would be ratified at home, and the actor has tied its hands to others.
  case tied
  /// It is ratified at home, and the faction that negotiates does not accept it.
  case unsigned(chief: Int)
  /// It is ratified at home, and others would not have it.
  case blocked(Blockade)
  /// However it is filled in, it holds values that cannot come about together.
  case impossible
}
