/// A ranking of a board's options in which no-deal has its place.
///
/// Options that are in no tier are worse than no-deal and than all that is ranked. The reversion option is never in
/// a tier: no-deal stands for it.
public struct Preference: Hashable, Sendable {
  private let parts: Parts

  /// Short wherever it can be, so that equal rankings are stored alike.
  private enum Parts: Hashable {
    case short(ShortRanking)
    indirect case long(LongRanking)
  }

  /// What can be ranked.
  public enum Choice: Hashable, Sendable {
    /// The option of that index on the board.
    case option(Int)
    /// What follows if nothing is ratified.
    case noDeal
  }

  /// A choice at its place in a ranking.
  struct Ranked {
    let choice: Choice
    /// Whether it ranks lower than the one before it.
    let beginsTier: Bool
  }

  /// The ranking with these tiers. Where none holds no-deal, it comes after all of them.
  public init(_ tiers: [[Choice]]) {
    var ranked: [Ranked] = []
    for tier in tiers {
      for place in tier.indices { ranked.append(Ranked(choice: tier[place], beginsTier: place == 0)) }
    }
    self.init(ranked: ranked)
  }

  /// Likewise with these choices, best first.
  init(ranked: [Ranked]) { parts = ShortRanking(ranked).map { .short($0) } ?? .long(LongRanking(ranked)) }

  /// The tiers, best first; exactly one holds `.noDeal`. They are made when they are asked for.
  public var tiers: [[Choice]] {
    switch parts {
    case .short(let ranking): ranking.tiers
    case .long(let ranking): ranking.tiers
    }
  }

  /// How many tiers there are. Takes time linear in what is ranked.
  public var tierCount: Int {
    switch parts {
    case .short(let ranking): ranking.tierCount
    case .long(let ranking): ranking.tierCount
    }
  }

  /// The tiers whose numbers are wanted, from 0 for the best, each with its number.
  public func tiers(where isWanted: (Int) -> Bool) -> [(rank: Int, choices: [Choice])] {
    switch parts {
    case .short(let ranking): ranking.tiers.enumerated().filter { isWanted($0.offset) }.map { ($0.offset, $0.element) }
    case .long(let ranking): ranking.tiers(where: isWanted)
    }
  }

  /// The tier of a choice, from 0 for the best; `Int.max` where it is not ranked.
  public func rank(of choice: Choice) -> Int {
    switch parts {
    case .short(let ranking): ranking.rank(of: choice)
    case .long(let ranking): ranking.rank(of: choice)
    }
  }

  /// Whether the faction ranks the option at least as high as no-deal.
  public func accepts(_ option: Int) -> Bool { rank(of: .option(option)) <= rank(of: .noDeal) }
}

// What can be supposed of a ranking.
extension Preference {
  /// The ranking in which `option` is accepted: unchanged if it is already, else with `option` just above no-deal.
  public func accepting(_ option: Int) -> Preference {
    accepts(option) ? self : moving([.option(option)], before: .noDeal)
  }

  /// The ranking in which `option` is not accepted: unchanged if it is not already, else with `option` just below
  /// no-deal.
  public func rejecting(_ option: Int) -> Preference {
    guard accepts(option) else { return self }
    var tiers = without(.option(option)).tiers
    let place = tiers.firstIndex { $0.contains(.noDeal) } ?? tiers.endIndex - 1
    tiers.insert([.option(option)], at: place + 1)
    return Preference(tiers)
  }

  /// The ranking in which each of `wanted` stands above the next: what does not already is lifted to just above it.
  /// The choices of one tier are put level.
  public func preferring(_ wanted: [[Choice]]) -> Preference {
    var ranking = self
    for tier in wanted { ranking = ranking.levelling(tier) }
    for (upper, lower) in zip(wanted, wanted.dropFirst()).reversed() {
      let isAbove = ranking.rank(of: upper[0]) < ranking.rank(of: lower[0])
      if !isAbove { ranking = ranking.ranking(lower).moving(upper, before: lower[0]) }
    }
    return ranking
  }

  /// The ranking without an option; those after it move up.
  public func removing(_ option: Int) -> Preference {
    func shifted(_ choice: Choice) -> Choice? {
      guard case .option(let index) = choice else { return choice }
      return index == option ? nil : .option(index > option ? index - 1 : index)
    }
    return Preference(tiers.map { $0.compactMap(shifted) })
  }

  /// The ranking after the options were put in another order; `place` leads from the old place to the new one.
  func renumbered(_ place: (Int) -> Int) -> Preference {
    Preference(tiers.map { $0.map { if case .option(let index) = $0 { .option(place(index)) } else { $0 } } })
  }

  /// The same ranking where no-deal amounts to `option`, which has no place of its own then. Where it amounted to another
  /// one before, both stand where they stood: the ranking is of what comes about, by whatever name.
  func reverting(to option: Int, insteadOf old: Int?) -> Preference {
    guard let old, old != option else { return without(.option(option)) }
    return Preference(
      tiers.map { tier in
        tier.map { $0 == .noDeal ? .option(old) : $0 == .option(option) ? .noDeal : $0 }
      })
  }

  /// Likewise where no-deal amounted to no option before: it stands where `option` stood from now on.
  func standing(at option: Int, insteadOf old: Int?) -> Preference {
    if old != nil { return reverting(to: option, insteadOf: old) }
    return Preference(tiers.map { tier in tier.filter { $0 != .noDeal }.map { $0 == .option(option) ? .noDeal : $0 } })
  }

  private func without(_ choice: Choice) -> Preference { Preference(tiers.map { $0.filter { $0 != choice } }) }

  private func moving(_ moved: [Choice], before anchor: Choice) -> Preference {
    let kept = tiers.map { $0.filter { !moved.contains($0) } }.filter { !$0.isEmpty }
    let place = kept.firstIndex { $0.contains(anchor) } ?? kept.endIndex
    return Preference(Array(kept[..<place]) + [moved] + Array(kept[place...]))
  }

  /// Puts all of `choices` into the highest tier that one of them holds.
  private func levelling(_ choices: [Choice]) -> Preference {
    guard choices.count > 1, let best = choices.min(by: { rank(of: $0) < rank(of: $1) }) else { return self }
    guard rank(of: best) != .max else { return self.adding(choices) }
    let tiers = tiers.map { tier in
      let kept = tier.filter { !choices.contains($0) }
      return tier.contains(best) ? kept + choices : kept
    }
    return Preference(tiers)
  }

  /// Ranks choices that are in no tier below all that are.
  private func ranking(_ choices: [Choice]) -> Preference {
    choices.allSatisfy { rank(of: $0) == .max } ? adding(choices) : self
  }

  private func adding(_ choices: [Choice]) -> Preference { Preference(tiers + [choices]) }
}
