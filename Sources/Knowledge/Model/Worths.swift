import Numbers

/// Additive values: an option is worth the sum over its issues.
public struct Worths: Hashable, Sendable {
  /// What each value of an issue is worth; what is not listed is worth nothing.
  public let entries: [Entry]
  /// What no-deal is worth.
  public let reserve: Rational

  /// One value of an issue, and its worth.
  public struct Entry: Hashable, Sendable {
    /// The worth.
    public let amount: Rational
    // As narrow as they can be and behind the amount, where they take no room of their own.
    private let shortValue: UInt8
    private let shortIssue: UInt32

    /// The issue.
    public var issue: Int { Int(shortIssue) }
    /// The value.
    public var value: Int { Int(shortValue) }

    init(issue: Int, value: Int, amount: Rational) {
      (self.amount, shortValue, shortIssue) = (amount, UInt8(value), UInt32(issue))
    }
  }

  /// The worth of an option. Where it leaves a choice of values, the least of them counts, issue by issue, whatever is
  /// impossible: a faction accepts what it would accept however it is filled in.
  public func worth(of option: Option) -> Rational { worth(of: option.terms) }

  /// The worth of what these terms settle.
  public func worth(of terms: [Term]) -> Rational {
    terms.reduce(.zero) { $0 + Self.worth(of: $1, among: entries) }
  }

  /// The mean of several, each with its share.
  public static func mean(of worths: [Worths], weighed shares: [Rational]) -> Worths {
    var entries: [Entry] = []
    for (one, share) in zip(worths, shares) {
      for entry in one.entries {
        let place = entries.firstIndex { $0.issue == entry.issue && $0.value == entry.value }
        let amount = share * entry.amount + (place.map { entries[$0].amount } ?? .zero)
        let sum = Entry(issue: entry.issue, value: entry.value, amount: amount)
        if let place { entries[place] = sum } else { entries.append(sum) }
      }
    }
    let reserve = zip(worths, shares).reduce(Rational.zero) { $0 + $1.1 * $1.0.reserve }
    return Worths(entries: entries, reserve: reserve)
  }

  /// The worths of the values of these issues alone.
  public func restricted(to issues: [Int]) -> Worths {
    Worths(entries: entries.filter { issues.contains($0.issue) }, reserve: reserve)
  }

  /// The least worth of one of the term's values.
  private static func worth(of term: Term, among entries: some Collection<Entry>) -> Rational {
    term.indices.lazy.map { value in
      entries.first { $0.value == value && $0.issue == term.issue }?.amount ?? .zero
    }.min() ?? .zero
  }
}

// What follows from them.
extension Worths {
  /// The ranking that follows from these worths: options of equal worth share a tier, and no-deal stands where its
  /// reserve puts it.
  func ranking(of board: Board, paid: Amounts? = nil) -> Preference {
    if paid == nil, let (wholes, _) = Rational.scaled(entries.map(\.amount) + [reserve]) {
      // Of wholes, since many options take many sums and comparisons.
      return Tariff(self, wholes.dropLast()).ranking(of: board, reserve: wholes[wholes.count - 1], paid: { _ in 0 })
    }
    return Tariff(self, entries.map(\.amount)[...]).ranking(of: board, reserve: reserve) {
      paid?.sum(for: $0) ?? .zero
    }
  }
}

/// What values are worth, issue by issue, in numbers of any kind.
private struct Tariff<Amount: AdditiveArithmetic & Comparable> {
  /// The issues of which a value has a worth, in order.
  private let issues: [Int]
  /// By issue, what each of its values is worth, up to the last that has a worth.
  private let amounts: [[Amount]]

  /// - Parameter amounts: those of the entries, in their order.
  init(_ worths: Worths, _ amounts: ArraySlice<Amount>) {
    var (issues, byIssue): ([Int], [[Amount]]) = ([], [])
    for (entry, amount) in zip(worths.entries, amounts).sorted(by: { $0.0.issue < $1.0.issue }) {
      if issues.last != entry.issue {
        issues.append(entry.issue)
        byIssue.append([])
      }
      let missing = entry.value + 1 - byIssue[issues.count - 1].count
      if 0 < missing { byIssue[issues.count - 1] += Array(repeating: .zero, count: missing) }
      byIssue[issues.count - 1][entry.value] = amount
    }
    (self.issues, self.amounts) = (issues, byIssue)
  }

  func ranking(of board: Board, reserve: Amount, paid: (Int) -> Amount) -> Preference {
    var ranked: [(worth: Amount, choice: Preference.Choice)] = [(reserve, .noDeal)]
    ranked.reserveCapacity(board.options.count + 1)
    for index in board.options.indices where index != board.reversion {
      ranked.append((worth(of: board.options[index].terms) + paid(index), .option(index)))
    }
    // What is worth the same stays in the order of its numbers.
    ranked.sort { $0.worth > $1.worth }
    return Preference(
      ranked: ranked.indices.map { place in
        let begins = place == 0 || ranked[place].worth != ranked[place - 1].worth
        return Preference.Ranked(choice: ranked[place].choice, beginsTier: begins)
      })
  }

  /// The worth of terms in the order of their issues.
  private func worth(of terms: [Term]) -> Amount {
    var (sum, place) = (Amount.zero, 0)
    for term in terms {
      while place < issues.count, issues[place] < term.issue { place += 1 }
      if place == issues.count { break }
      if issues[place] == term.issue { sum += least(of: term, in: amounts[place]) }
    }
    return sum
  }

  /// The least worth of one of the term's values.
  private func least(of term: Term, in amounts: [Amount]) -> Amount {
    var least: Amount?
    for value in term.indices {
      let amount = value < amounts.count ? amounts[value] : .zero
      if least.map({ amount < $0 }) ?? true { least = amount }
    }
    return least ?? .zero
  }
}
