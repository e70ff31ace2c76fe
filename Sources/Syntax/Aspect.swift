/// What of a game a change is a change of.
public enum Aspect: String, Hashable, Sendable, CaseIterable {
  /// How much power or how many votes a faction has.
  case power
  /// What a faction wants, or puts up with.
  case preferences
  /// By which rule an actor ratifies.
  case rule
  /// To what an actor has tied its hands.
  case hands
  /// What is paid to a faction.
  case payments
  /// Which boards are linked.
  case links
  /// What an actor believes of another.
  case beliefs
  /// Who negotiates.
  case chief
  /// Whose consent something needs.
  case needs
  /// Whether a faction votes.
  case votes
  /// Which options there are.
  case options
  /// Which events have effects.
  case events

  /// Those to which a lesson can bound what is changed.
  static let bounds: [Aspect] = [
    .power, .preferences, .rule, .hands, .payments, .links, .beliefs, .chief, .needs, .votes,
  ]
}

extension Change {
  /// What it changes.
  public var aspect: Aspect {
    switch kind {
    case .power, .transfer, .order, .withoutFaction: .power
    case .accepts, .rejects, .prefers, .reserve: .preferences
    case .conduct: .votes
    case .pays: .payments
    case .links: .links
    case .rule: .rule
    case .ties: .hands
    case .believes: .beliefs
    case .chief: .chief
    case .needs: .needs
    case .withoutOption, .noDeal: .options
    case .withoutEvent: .events
    }
  }
}
