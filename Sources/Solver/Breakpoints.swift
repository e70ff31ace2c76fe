import Knowledge
import Numbers

// Where something can change while power moves. All comparisons that decide a board are between sums that grow in
// proportion to the change, so that each of them turns at one change at most.
extension Board {
  /// The changes at which an option can enter or leave the win-set at home.
  ///
  /// Between two neighbours of them the win-set is constant. Takes time linear in the options times the quotas of the
  /// rule.
  public func ruleBreakpoints(along gains: [Rational], in body: Int) -> Set<Rational> {
    var points = emptyings(along: gains, in: body)
    let total = Amount(at: self.total(in: body), gain: gains.reduce(.zero, +))
    let quotas = rule.quotas(of: body)
    for option in options.indices {
      let votes = votes(for: option)
      let yes = zip(votes, gains).reduce(Rational.zero) { $1.0 ? $0 + $1.1 : $0 }
      for quota in quotas {
        points.formUnion(quota.breakpoints(Amount(at: weight(of: votes, in: body), gain: yes), of: total))
      }
    }
    return points
  }

  /// The changes at which two choices have equal power behind them, where these are the candidates.
  ///
  /// Between two neighbours of them the order of the choices is constant.
  public func contestBreakpoints(
    along gains: [Rational], in body: Int, over candidates: [Int]
  ) -> Set<Rational> {
    let candidates = candidates.filter { $0 != reversion }
    var support: [Preference.Choice: Amount] = [:]
    for (faction, gain) in zip(factions, gains) {
      let choices = faction.preference.favourites(among: candidates)
      for choice in choices {
        let share = Amount(at: faction.weights[body], gain: gain).divided(by: choices.count)
        support[choice] = support[choice].map { $0 + share } ?? share
      }
    }
    let amounts = Array(support.values)
    var points = emptyings(along: gains, in: body)
    for (index, one) in amounts.enumerated() {
      for other in amounts[(index + 1)...] { if let point = one.meets(other) { points.insert(point) } }
    }
    return points
  }

  /// The changes at which a faction's power comes to 0: it backs nothing then, and does not count for unanimity.
  private func emptyings(along gains: [Rational], in body: Int) -> Set<Rational> {
    Set(zip(factions, gains).filter { $1 != .zero }.map { -$0.weights[body] / $1 })
  }
}

/// An amount of power that grows in proportion to a change.
private struct Amount {
  let at: Rational
  let gain: Rational

  static func + (a: Self, b: Self) -> Self { Self(at: a.at + b.at, gain: a.gain + b.gain) }

  func times(_ factor: Rational) -> Self { Self(at: at * factor, gain: gain * factor) }
  func divided(by count: Int) -> Self { times(Rational(1, count)) }

  /// The change at which both are equal; `nil` where they never are or always.
  func meets(_ other: Self) -> Rational? {
    gain == other.gain ? nil : (other.at - at) / (gain - other.gain)
  }
}

extension Quota {
  /// The change at which the votes reach the quota.
  fileprivate func breakpoints(_ yes: Amount, of total: Amount) -> [Rational] {
    switch self {
    case .majority: [yes.meets(total.divided(by: 2))].compactMap { $0 }
    case .share(let share): [yes.meets(total.times(share))].compactMap { $0 }
    case .votes(let number): [yes.meets(Amount(at: number, gain: .zero))].compactMap { $0 }
    case .unanimity: [yes.meets(total)].compactMap { $0 }
    }
  }
}

extension Rule {
  /// The quotas of a body.
  fileprivate func quotas(of body: Int) -> [Quota] {
    switch self {
    case .quota(let quota, body): [quota]
    case .quota, .approval: []
    case .all(let parts), .any(let parts): parts.flatMap { $0.quotas(of: body) }
    }
  }
}
