import Diagnostics
import Numbers
import Syntax

// What it wants.
extension Reader {
  typealias Wish = (preference: Preference, ground: Ground, worths: Worths?)

  /// - Parameter reasons: what is said of the faction.
  mutating func preference(
    of syntax: FactionSyntax, for reasons: [Reason], like old: Faction?, on board: Board
  ) -> Wish {
    var (wish, count): (Wish?, Int) = (nil, 0)
    for item in syntax.items {
      if case .prefers(let ranking) = item {
        wish = (preference(ranking.tiers, on: board), ground(ranking.ground, or: reasons), nil)
      } else if case .values(let values) = item {
        // They are ranked once all is known that they are judged by.
        wish = (Preference([]), ground(values.ground, or: reasons), worths(values))
      } else {
        continue
      }
      count += 1
      if count == 2 { complain(.secondPreference(of: syntax.names.name)) }
    }
    if let wish { return wish }
    if let old { return (old.preference, old.preferenceGround, old.worths) }
    let isConduct = syntax.items.contains { if case .conduct = $0 { true } else { false } }
    complainOfAbsence(.noPreference(of: syntax.names.name, butVotes: isConduct))
    return (Preference([]), .assumed, nil)
  }

  /// What a wish rests on; where nothing is said of it alone, it is derived from what its faction is cited for.
  private mutating func ground(_ syntax: GroundSyntax, or reasons: [Reason]) -> Ground {
    let isBare = syntax.status == nil && syntax.reason == nil
    return isBare && reasons.firstCited != nil ? Ground(.derived, nil) : ground(syntax)
  }

  private mutating func preference(_ tiers: [RankingSyntax.Tier], on board: Board) -> Preference {
    var (found, missing): ([Diagnostic], [Diagnostic]) = ([], [])
    let resolved = tiers.resolved(on: board, &found, missing: &missing)
    for complaint in found { complain(complaint) }
    for complaint in missing { complainOfAbsence(complaint) }
    return Preference(of: resolved)
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

extension [RankingSyntax.Tier] {
  /// The tiers with the numbers resolved on `board`, where the reversion option's number stands for no-deal.
  func resolved(
    on board: Board, _ complaints: inout [Diagnostic], missing: inout [Diagnostic]
  ) -> [Few<Preference.Choice>] {
    var seen = Seen()
    return map { tier in
      var choices = Few<Preference.Choice>()
      for entry in tier {
        guard let choice = entry.value.resolved(on: board) else {
          missing.append(.rankedNothing(entry, on: board))
          continue
        }
        if choice == .noDeal, choices.contains(choice) { continue }
        if !seen.insert(choice.index.map { $0 + 1 } ?? 0) { complaints.append(.rankedTwice(entry, on: board)) }
        choices.append(choice)
      }
      return choices
    }
  }
}

extension Preference.Choice {
  fileprivate var index: Int? { if case .option(let index) = self { index } else { nil } }
}

extension RankingSyntax.Entry {
  fileprivate func resolved(on board: Board) -> Preference.Choice? {
    guard case .option(let number) = self else { return .noDeal }
    return board.option(numbered: number).map { $0 == board.reversion ? .noDeal : .option($0) }
  }
}

extension Worths {
  /// The ranking that follows from these worths: options of equal worth share a tier, and no-deal stands where its
  /// reserve puts it.
  func ranking(of board: Board, paid: Amounts? = nil) -> Preference {
    var ranked: [(worth: Rational, choice: Preference.Choice)] = [(reserve, .noDeal)]
    for (index, worth) in worths(of: board.options).enumerated() where index != board.reversion {
      ranked.append((paid.map { worth + $0.sum(for: index) } ?? worth, .option(index)))
    }
    // What is worth the same stays in the order of its numbers.
    ranked.sort { $0.worth > $1.worth }
    var tiers: [[Preference.Choice]] = []
    for (place, (worth, choice)) in ranked.enumerated() {
      if place == 0 || worth != ranked[place - 1].worth { tiers.append([]) }
      tiers[tiers.count - 1].append(choice)
    }
    return Preference(tiers)
  }
}
