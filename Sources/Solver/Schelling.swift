import Knowledge
import Numbers

/// What an actor gets where it gives up, from below, what it could ratify: the conjecture of Schelling (1960, p. 22) that
/// the weaker side at home is the stronger one at the table (Putnam 1988, p. 440).
///
/// It is so under conditions: where the other side proposes, or under Nash's solution, and while there is an agreement
/// left, giving up what is ranked lowest never hurts. Where the actor proposes itself, it never helps (Mo 1994; Milner and
/// Rosendorff 1997). Giving up something else can hurt.
public struct SchellingTable: Sendable {
  /// Who gives something up.
  public let actor: Int
  /// With whom it bargains.
  public let other: Int
  /// The faction of each by whose ranking deals are made, and for the first of them told apart.
  public let judges: (own: Int, other: Int)
  /// What is left of the win-set, all of it first: the options that the faction ranks highest, those of equal rank together.
  public let cuts: [Cut]
  /// Whether there are more agreements than were looked at, so that nothing is said of deals.
  public let isCut: Bool

  /// What comes of it that so much is kept.
  public struct Cut: Sendable {
    /// The options that are kept, by their places on the board.
    public let kept: [Int]
    /// How many agreements are left.
    public let agreements: Int
    /// What comes of each way to bargain; Nash's solution only where both factions state values.
    public let deals: [(way: Way, deal: Deal)]
  }

  /// Who makes the deal.
  public enum Way: String, Hashable, Sendable, CaseIterable {
    /// The actor proposes: of what both could sign, what its faction ranks highest.
    case own
    /// The other one proposes, likewise.
    case other
    /// The product of the gains over no-deal is largest (Nash 1950).
    case nash
  }

  /// What is agreed on.
  public struct Deal: Sendable {
    /// The agreements; several where nothing tells them apart, none where whoever proposes would rather have no deal.
    public let agreements: [Overlap.Agreement]
    /// How it compares with the deal where nothing is given up.
    public let verdict: Verdict
  }

  /// How a deal compares with another one, by the actor's ranking.
  public enum Verdict: String, Hashable, Sendable {
    case better, same, worse
    /// Some of the agreements that are not told apart are better, and others worse.
    case mixed
    /// There is none.
    case none = "no agreement"
  }

  /// The agreements of all deals, each once.
  public var agreements: [Overlap.Agreement] { cuts.flatMap { $0.deals.flatMap(\.deal.agreements) }.uniqued() }

  /// The deals of one way to bargain, cut by cut; `nil` where that way is not looked at.
  public func deals(by way: Way) -> [Deal]? {
    let found = cuts.compactMap { cut in cut.deals.first { $0.way == way }?.deal }
    return found.isEmpty ? nil : found
  }

  /// The cut by which a way to bargain gets the actor most, if that is more than without; of several, the one that keeps
  /// most.
  public func best(by way: Way) -> Int? {
    guard let deals = deals(by: way) else { return nil }
    let better = deals.indices.filter { deals[$0].verdict == .better }
    return better.min { rank(of: deals[$0]) < rank(of: deals[$1]) }
  }

  /// The cut that keeps most of those with no agreement.
  public func breakdown(by way: Way) -> Int? { deals(by: way)?.firstIndex { $0.verdict == .none } }

  /// The faction's ranking of the actor's options, by place.
  let ranks: [Int]

  private func rank(of deal: Deal) -> Int { deal.agreements.map { ranks[$0.options[0]] }.max() ?? .max }
}

/// Why nobody's ranking decides for an actor.
public enum NoJudge: Error, Hashable, Sendable {
  /// Nobody prevails at home.
  case nobody
  /// These prevail together, none of them is the strongest, and they rank or value differently.
  case several([Int])
}

extension Board {
  /// The faction by whose ranking the actor bargains: the chief negotiator, or the strongest of those who prevail at home.
  public var judge: Result<Int, NoJudge> {
    let factions = negotiator.factions
    let body = bodyOfPower
    guard let most = factions.map({ self.factions[$0].weights[body] }).max() else { return .failure(.nobody) }
    let strongest = factions.filter { self.factions[$0].weights[body] == most }
    let rankings = Set(strongest.map { self.factions[$0].preference.accepted })
    // By their values Nash's solution is found.
    let values = Set(strongest.map { self.factions[$0].worths })
    return rankings.count == 1 && values.count == 1 ? .success(strongest[0]) : .failure(.several(strongest))
  }
}

extension Game {
  /// What an actor gets from another one for each part of its win-set that it could keep from above; `nil` where one of
  /// them has no board.
  ///
  /// Both start from what home ratifies and a named chief negotiator accepts. Deals are made by the rankings of two
  /// factions, and nobody proposes what it ranks below no-deal. An option that leaves values open counts as its board has
  /// it. Takes time of the overlap, and for each cut that of its agreements.
  ///
  /// - Throws: where somebody wants it to stop.
  public func schelling(
    of actor: Int, with other: Int, by judges: (own: Int, other: Int)
  ) throws(Interrupted) -> SchellingTable? {
    guard let own = board(of: actor), let against = board(of: other) else { return nil }
    var standing: Standing = world.actors.map { _ in nil }
    (standing[actor], standing[other]) = (own.signable, against.signable)
    let overlap = try overlap(of: [actor, other], standingOn: standing)
    let table = Bargaining(boards: (own, against), judges: judges, agreements: overlap.agreements)
    var cuts: [SchellingTable.Cut] = []
    for rank in Set(own.signable.map { table.ranks[$0] }).sorted(by: >) {
      try goOn()
      let kept = own.signable.filter { table.ranks[$0] <= rank }
      cuts.append(table.cut(keeping: kept, where: rank, isListed: !overlap.isCut))
    }
    return SchellingTable(
      actor: actor, other: other, judges: judges, cuts: cuts, isCut: overlap.isCut, ranks: table.ranks)
  }
}

extension Preference {
  /// What is accepted, tier by tier, down to that of no-deal.
  fileprivate var accepted: [Set<Choice>] {
    let last = tiers.firstIndex { $0.contains(.noDeal) }
    return tiers[..<(last.map { $0 + 1 } ?? tiers.count)].map(Set.init)
  }
}

extension Board {
  /// What an option gains a faction over no-deal, with what it has been paid for it; `nil` where it states no values.
  fileprivate func gain(of faction: Int, by option: Int) -> Rational? {
    factions[faction].worths.map { $0.worth(of: options[option]) + paid(to: faction, for: option) - $0.reserve }
  }
}

/// Two boards that bargain, each by the ranking of a faction.
private struct Bargaining {
  let judges: (own: Faction, other: Faction)
  let agreements: [Overlap.Agreement]
  /// How high the factions rank the options of their boards; the lower the better.
  let ranks, otherRanks: [Int]
  /// What each agreement gains both over no-deal, where both state values.
  let gains: [[Rational]]?
  /// The deals where nothing is given up.
  private var whole: [(way: SchellingTable.Way, agreements: [Overlap.Agreement])] = []

  init(boards: (Board, Board), judges: (own: Int, other: Int), agreements: [Overlap.Agreement]) {
    self.agreements = agreements
    self.judges = (boards.0.factions[judges.own], boards.1.factions[judges.other])
    ranks = boards.0.options.indices.map { [own = self.judges.own] in own.preference.rank(of: .option($0)) }
    otherRanks = boards.1.options.indices.map { [other = self.judges.other] in other.preference.rank(of: .option($0)) }
    let both = agreements.map { one in
      [boards.0.gain(of: judges.own, by: one.options[0]), boards.1.gain(of: judges.other, by: one.options[1])]
        .compactMap { $0 }
    }
    gains = self.judges.own.worths == nil || self.judges.other.worths == nil ? nil : both
    whole = deals(among: Array(agreements.indices))
  }

  /// What comes of it that the options of these ranks are kept.
  func cut(keeping kept: [Int], where rank: Int, isListed: Bool) -> SchellingTable.Cut {
    let left = agreements.indices.filter { ranks[agreements[$0].options[0]] <= rank }
    let deals = zip(deals(among: left), whole).map { deal, whole in
      (
        deal.way,
        SchellingTable.Deal(agreements: deal.agreements, verdict: verdict(on: deal.agreements, whole.agreements))
      )
    }
    return SchellingTable.Cut(kept: kept, agreements: left.count, deals: isListed ? deals : [])
  }

  /// What each way to bargain selects among agreements, told by their places.
  private func deals(among left: [Int]) -> [(way: SchellingTable.Way, agreements: [Overlap.Agreement])] {
    typealias Way = SchellingTable.Way
    let own = best(of: left, judges.own) { ranks[agreements[$0].options[0]] }
    let other = best(of: left, judges.other) { otherRanks[agreements[$0].options[1]] }
    let nash = gains.map { gains in
      let efficient = efficient(left, gains)
      return BargainingRule.nash.selected(among: efficient.map { gains[$0] }).map { efficient[$0] }
    }
    let selected: [(Way, [Int])] = [(.own, own), (.other, other)] + (nash.map { [(.nash, $0)] } ?? [])
    return selected.map { way, places in (way, places.map { agreements[$0] }) }
  }

  /// What a faction ranks highest, if it accepts it.
  private func best(of left: [Int], _ judge: Faction, _ rank: (Int) -> Int) -> [Int] {
    guard let best = left.map(rank).min(), best <= judge.preference.rank(of: .noDeal) else { return [] }
    return left.filter { rank($0) == best }
  }

  /// Those that no other one beats for both.
  private func efficient(_ left: [Int], _ gains: [[Rational]]) -> [Int] {
    let order = left.sorted { (gains[$1][0], gains[$1][1]) < (gains[$0][0], gains[$0][1]) }
    var found: [Int] = []
    for index in order {
      guard let last = found.last, gains[index] != gains[last] else { found.append(index); continue }
      if gains[last][1] < gains[index][1] { found.append(index) }
    }
    return found.sorted()
  }

  /// How agreements compare with others, by the best and the worst that the first judge can get of each.
  private func verdict(
    on deal: [Overlap.Agreement], _ whole: [Overlap.Agreement]
  ) -> SchellingTable.Verdict {
    let (now, before) = (deal.map { ranks[$0.options[0]] }, whole.map { ranks[$0.options[0]] })
    guard let best = now.min(), let worst = now.max() else { return .none }
    guard let bestBefore = before.min(), let worstBefore = before.max() else { return .better }
    let (isBetter, isWorse) = (
      best < bestBefore || worst < worstBefore, bestBefore < best || worstBefore < worst
    )
    return isBetter ? isWorse ? .mixed : .better : isWorse ? .worse : .same
  }
}
