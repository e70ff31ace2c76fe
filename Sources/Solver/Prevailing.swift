import Knowledge
import Numbers

/// Who backs what inside an actor, and which option has the most power behind it.
public struct Contest: Sendable {
  /// The choices that somebody backs, the strongest first; choices of equal power stand in the order of the options,
  /// no-deal last.
  public let backings: [Backing]
  /// The power of all factions.
  public let total: Rational
  /// The index of the body whose weights count: `power`, or where nobody has any, the first that the rule names.
  public let body: Int

  /// One choice, and who is behind it.
  public struct Backing: Hashable, Sendable {
    /// What is backed.
    public let choice: Preference.Choice
    /// The power behind it.
    public let power: Rational
    /// The factions behind it, perhaps with a part of their power each.
    public let factions: [Int]
  }

  /// The choices with the most power behind them: one prevails, and where they are more, they are contested.
  public var leaders: [Backing] {
    guard let first = backings.first, .zero < first.power else { return [] }
    return Array(backings.prefix { $0.power == first.power })
  }

  /// What prevails; `nil` where it is contested, or where nobody has power.
  public var winner: Backing? {
    guard let first = backings.first, .zero < first.power else { return nil }
    return backings.count == 1 || backings[1].power < first.power ? first : nil
  }

  /// The share of all power behind a choice.
  public func share(of backing: Backing) -> Rational { .zero < total ? backing.power / total : .zero }

  /// By what share of all power the first choice leads the second; 0 where it is contested.
  public var margin: Rational {
    guard let first = backings.first, .zero < total else { return .zero }
    return (first.power - (backings.dropFirst().first?.power ?? .zero)) / total
  }
}

extension Board {
  /// Who backs which of `candidates`, and with what power.
  ///
  /// Each faction backs the candidate that it ranks highest, if it accepts it, and else no-deal; where it ranks
  /// several equally highest, it splits its power equally among them. The reversion option is never a candidate: to
  /// prefer it is to back no-deal. That groups contend for the national position with what power they have is Level
  /// II of Putnam (1988, p. 434); that the strongest faction carries the day is the paper of the first case, II(3).
  public func contest(over candidates: [Int]) -> Contest {
    let body = bodyOfPower
    let candidates = candidates.filter { $0 != reversion }
    var backings: [Contest.Backing] = []
    // Where each candidate stands among them, and last of all no-deal.
    var places: [Int?] = Array(repeating: nil, count: (candidates.max() ?? -1) + 2)
    for index in factions.indices where .zero < factions[index].weights[body] {
      let choices = factions[index].preference.favourites(among: candidates)
      let weight = factions[index].weights[body]
      let part = choices.count == 1 ? weight : weight / Rational(choices.count)
      for choice in choices {
        let slot = min(choice.order, places.count - 1)
        if let place = places[slot] {
          backings[place] = backings[place].joined(by: index, with: part)
        } else {
          places[slot] = backings.count
          backings.append(Contest.Backing(choice: choice, power: part, factions: [index]))
        }
      }
    }
    return Contest(backings: backings.sorted { $0.precedes($1) }, total: total(in: body), body: body)
  }

  var bodyOfPower: Int { bodyInsteadOfPower ?? 0 }

  /// The body whose votes say who prevails, since nobody has power: the first that the rule names.
  public var bodyInsteadOfPower: Int? {
    total(in: 0) == .zero ? rule.bodies.first.flatMap { $0 == 0 ? nil : $0 } : nil
  }
}

extension Preference {
  /// The accepted candidates of the highest tier that holds one, or no-deal.
  public func favourites(among candidates: [Int]) -> [Choice] {
    var (best, found): (Int, [Choice]) = (.max, [])
    for option in candidates where accepts(option) {
      let rank = rank(of: .option(option))
      if rank < best { (best, found) = (rank, []) }
      if rank == best { found.append(.option(option)) }
    }
    return found.isEmpty ? [.noDeal] : found
  }
}

extension Contest.Backing {
  fileprivate func joined(by faction: Int, with part: Rational) -> Self {
    Self(choice: choice, power: power + part, factions: factions + [faction])
  }

  fileprivate func precedes(_ other: Self) -> Bool {
    power == other.power ? choice.order < other.choice.order : other.power < power
  }
}

extension Preference.Choice {
  fileprivate var order: Int { if case .option(let index) = self { index } else { .max } }
}
