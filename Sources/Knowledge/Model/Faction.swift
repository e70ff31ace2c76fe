import Numbers
import Syntax

/// A group inside an actor, with weight and a preference.
public struct Faction: Named, Hashable, Sendable {
  /// Its names.
  public internal(set) var names: Names
  /// Its weight in each body of the world, exactly, none below 0; `weights[0]` is its power.
  public internal(set) var weights: ByBody<Rational>
  /// How far each weight is borne out, by body; what nobody stated is assumed.
  ///
  /// Where no word says so, a power that is the sum of resources is borne out as far as the weakest of them, and any
  /// other weight is assumed.
  public internal(set) var statuses: ByBody<Status>
  /// What coders could defend as its power.
  @Rare public internal(set) var interval: ClosedRange<Rational>?
  /// What its power is the sum of; empty where it was stated as one number.
  public internal(set) var resources: [Resource]
  /// People and institutions in it.
  public internal(set) var members: [Member]
  /// How it ranks the options.
  public internal(set) var preference: Preference
  /// What it rests on that it ranks them so.
  public internal(set) var preferenceGround: Ground
  /// What an issue's values are worth to it, where its preference follows from that.
  @Rare public internal(set) var worths: Worths?
  /// On which options it does not vote as it ranks them.
  @Rare public internal(set) var conduct: Conduct?
  /// What it takes, by option, to make it accept what it rejects; each above 0.
  @Rare public internal(set) var prices: Amounts?
  /// What it has been paid, less what it has paid itself.
  @Rare public internal(set) var payments: Amounts?
  /// Why it has this power and this preference.
  public internal(set) var reasons: [Reason]

  /// What its preference rests on, with the reason: its own or, where that of the faction has to do, the first that is
  /// cited.
  public var preferenceGroundInFull: Ground {
    guard preferenceGround.status == .derived, preferenceGround.reason == nil else { return preferenceGround }
    return Ground(.derived, reasons.firstCited)
  }
}

extension Faction {
  /// A faction of which nothing is known yet, in a world of so many bodies.
  init(_ names: Names, bodies: Int) {
    self.init(
      names: names, weights: ByBody(repeating: .zero, count: bodies),
      statuses: ByBody(repeating: .assumed, count: bodies), resources: [], members: [], preference: Preference([]),
      preferenceGround: .assumed, reasons: [])
  }
}

/// Something that gives a faction power.
public struct Resource: Named, Hashable, Sendable {
  /// Its names.
  public let names: Names
  /// Its power.
  public let amount: Rational
  /// What coders could defend.
  @Rare public private(set) var interval: ClosedRange<Rational>?
  /// What its power rests on.
  public internal(set) var ground: Ground
}

/// A person or an institution in a faction.
public struct Member: Named, Hashable, Sendable {
  /// Its names.
  public let names: Names
}

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

  /// The worth of an option. Where it leaves a choice of values, the least of them counts: a faction accepts what it
  /// would accept however it is filled in.
  public func worth(of option: Option) -> Rational { worth(of: option.terms) }

  /// The worth of what these terms settle.
  public func worth(of terms: [Term]) -> Rational {
    terms.reduce(.zero) { $0 + Self.worth(of: $1, among: entries) }
  }

  /// The worths of many options.
  func worths(of options: [Option]) -> [Rational] {
    let sorted = entries.sorted { $0.issue < $1.issue }
    let starts = sorted.indices.filter { $0 == 0 || sorted[$0 - 1].issue < sorted[$0].issue } + [sorted.count]
    let parts = zip(starts, starts.dropFirst()).map { (issue: sorted[$0].issue, entries: sorted[$0..<$1]) }
    return options.map { option in
      option.terms.reduce(.zero) { sum, term in
        guard let part = parts.first(where: { $0.issue == term.issue }) else { return sum }
        return sum + Self.worth(of: term, among: part.entries)
      }
    }
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
