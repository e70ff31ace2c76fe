import Knowledge
import Numbers

// Whether an option passes at home.
extension Board {
  /// Whether the rule holds when exactly the factions that accept the option vote for it.
  ///
  /// Putnam (1988, p. 436): ratification is any decision process at Level II that is required to endorse a Level I
  /// agreement, formally or not; p. 437: it is voted up or down, against no agreement.
  public func ratifies(_ option: Int) -> Bool { holds(rule, for: votes(for: option)) }

  /// Which factions accept the option: those that rank it at least as high as no-deal.
  public func votes(for option: Int) -> [Bool] { factions.map { $0.preference.accepts(option) } }

  /// Whether the factions that vote yes carry an option under `rule`. A body without weight carries nothing.
  public func holds(_ rule: Rule, for votes: [Bool]) -> Bool {
    switch rule {
    case .quota(let quota, let body): holds(quota, of: body, for: votes)
    case .approval(let faction): votes[faction]
    case .all(let parts): parts.allSatisfy { holds($0, for: votes) }
    case .any(let parts): parts.contains { holds($0, for: votes) }
    }
  }

  private func holds(_ quota: Quota, of body: Int, for votes: [Bool]) -> Bool {
    let (total, weight) = (total(in: body), weight(of: votes, in: body))
    guard .zero < total else { return false }
    switch quota {
    case .majority: return total < weight + weight
    case .unanimity: return weight == total
    case .share(let share): return share * total <= weight
    case .votes(let number): return number <= weight
    }
  }

  /// The weight of those that vote yes, exactly.
  public func weight(of votes: [Bool], in body: Int) -> Rational {
    zip(factions, votes).reduce(.zero) { $1.1 ? $0 + $1.0.weights[body] : $0 }
  }
}
