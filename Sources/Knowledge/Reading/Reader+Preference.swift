import Diagnostics
import Numbers
import Syntax

// What it wants.
extension Reader {
  /// Reads what a faction wants, once it is known what is said of it.
  mutating func readWish(of syntax: FactionSyntax, isNew: Bool, into faction: inout Faction, on board: Board) {
    if !syntax.earlierWishes.isEmpty { complain(.secondPreference(of: syntax.names.name)) }
    for wish in syntax.earlierWishes { read(wish, into: &faction, on: board) }
    if let wish = syntax.wish {
      read(wish, into: &faction, on: board)
    } else if isNew {
      complainOfAbsence(.noPreference(of: syntax.names.name, butVotes: !syntax.conducts.isEmpty))
    }
  }

  private mutating func read(_ wish: WishSyntax, into faction: inout Faction, on board: Board) {
    switch wish {
    case .prefers(let ranking):
      faction.preference = preference(ranking.entries, on: board)
      faction.preferenceGround = ground(ranking.ground, or: faction.reasons)
      faction.worths = nil
    case .values(let values):
      // They are ranked once all is known that they are judged by.
      faction.preference = Preference([])
      faction.preferenceGround = ground(values.ground, or: faction.reasons)
      faction.worths = worths(values)
    }
  }

  /// What a wish rests on; where nothing is said of it alone, it is derived from what its faction is cited for.
  private mutating func ground(_ syntax: GroundSyntax, or reasons: [Reason]) -> Ground {
    let isBare = syntax.status == nil && syntax.reason == nil
    return isBare && reasons.firstCited != nil ? Ground(.derived, nil) : ground(syntax)
  }

  private mutating func preference(_ ranking: [RankingSyntax.Entry], on board: Board) -> Preference {
    var (found, missing): ([Diagnostic], [Diagnostic]) = ([], [])
    let resolved = ranking.resolved(on: board, &found, missing: &missing)
    for complaint in found { complain(complaint) }
    for complaint in missing { complainOfAbsence(complaint) }
    return Preference(ranked: resolved)
  }

  private mutating func worths(_ syntax: ValuesSyntax) -> Worths {
    var entries: [Worths.Entry] = []
    for worth in syntax.worths {
      guard let issue = find(worth.issue, .issue), let value = value(worth.value, of: issue) else {
        continue
      }
      if entries.contains(where: { $0.issue == issue && $0.value == value }) {
        complain(.doubled("worth of this value", worth.value, before: nil))
      }
      entries.append(Worths.Entry(issue: issue, value: value, amount: worth.amount.value))
    }
    return Worths(entries: entries, reserve: syntax.reserve?.value ?? .zero)
  }
}

extension [RankingSyntax.Entry] {
  /// What is ranked on `board`, where the reversion option's number stands for no-deal.
  func resolved(
    on board: Board, _ complaints: inout [Diagnostic], missing: inout [Diagnostic]
  ) -> [Preference.Ranked] {
    var (ranked, seen, beginsTier, hasNoDeal): ([Preference.Ranked], Seen, Bool, Bool) = ([], Seen(), true, false)
    ranked.reserveCapacity(count)
    for entry in self {
      if !entry.isLevel { (beginsTier, hasNoDeal) = (true, false) }
      guard let choice = entry.resolved(on: board) else {
        missing.append(.rankedNothing(entry, on: board))
        continue
      }
      if choice == .noDeal, hasNoDeal { continue }
      if !seen.insert(choice.index.map { $0 + 1 } ?? 0) { complaints.append(.rankedTwice(entry, on: board)) }
      ranked.append(Preference.Ranked(choice: choice, beginsTier: beginsTier))
      (beginsTier, hasNoDeal) = (false, hasNoDeal || choice == .noDeal)
    }
    return ranked
  }
}

extension [Preference.Ranked] {
  /// The choices, tier by tier.
  var tiers: [[Preference.Choice]] {
    reduce(into: []) { tiers, one in
      if one.beginsTier { tiers.append([]) }
      tiers[tiers.count - 1].append(one.choice)
    }
  }
}

extension Preference.Choice {
  fileprivate var index: Int? { if case .option(let index) = self { index } else { nil } }
}

extension RankingSyntax.Entry {
  fileprivate func resolved(on board: Board) -> Preference.Choice? {
    guard let option else { return .noDeal }
    return board.option(numbered: option).map { $0 == board.reversion ? .noDeal : .option($0) }
  }
}
