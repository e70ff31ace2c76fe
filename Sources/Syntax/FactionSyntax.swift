import Diagnostics

/// An exact number with the interval of what coders could defend.
public struct AmountSyntax: Hashable, Sendable {
  /// The number.
  public let value: Number
  /// The ends of the interval.
  public let interval: Interval?
  /// How far it is borne out, where that is said.
  public let status: Word?

  /// Two ends.
  public struct Interval: Hashable, Sendable {
    /// The low end.
    public let low: Number
    /// The high end.
    public let high: Number
  }
}

/// `faction moderates aka 温和派 power 0.55 [0.45, 0.65] { … }`.
public struct FactionSyntax: Hashable, Sendable {
  /// The faction.
  public let names: NamesSyntax
  /// Its power, where it is not the sum of its resources.
  public let power: AmountSyntax?
  /// Its weights in bodies other than power.
  public let weights: [Weight]
  /// What stands between its braces.
  public let items: [Item]

  /// `34 in Senate`.
  public struct Weight: Hashable, Sendable {
    /// The weight.
    public let amount: Number
    /// The body.
    public let body: Name
    /// How far it is borne out, where that is said.
    public let status: Word?
  }

  /// What can stand in a faction's braces.
  public indirect enum Item: Hashable, Sendable {
    case resource(ResourceSyntax)
    case members([NamesSyntax])
    case prefers(RankingSyntax)
    case values(ValuesSyntax)
    case conduct(ConductSyntax)
    case amounts(AmountsSyntax)
    case because(ReasonSyntax)
  }
}

/// `resource presidency 0.35 because "…"`.
public struct ResourceSyntax: Hashable, Sendable {
  /// The resource.
  public let names: NamesSyntax
  /// Its power.
  public let amount: AmountSyntax
  /// Why.
  public let reason: ReasonSyntax?
}

/// `abstains 2, 3 because "…"`.
public struct ConductSyntax: Hashable, Sendable {
  /// What the faction does.
  public let kind: Kind
  /// The numbers of the options on which it does; none for every option.
  public let options: [Number]
  /// What it rests on.
  public let ground: GroundSyntax

  /// What a faction does in a vote.
  public enum Kind: Hashable, Sendable {
    /// It is there, and votes neither yes nor no.
    case abstains
    /// It is not there.
    case absent
    /// It votes as it ranks the options.
    case votes
  }
}

/// `price 3 for 2, 5 for 3`, or `paid 3 for 2, 1`.
public struct AmountsSyntax: Hashable, Sendable {
  /// What the amounts are.
  public let kind: Kind
  /// The amounts.
  public let entries: [Entry]
  /// What they rest on.
  public let ground: GroundSyntax

  /// What amounts are.
  public enum Kind: Hashable, Sendable {
    /// What it takes to win a faction over.
    case price
    /// What it has been paid.
    case paid
  }

  /// `3 for 2`.
  public struct Entry: Hashable, Sendable {
    /// How much.
    public let amount: Number
    /// The option; `nil` for every one.
    public let option: Number?
  }
}

/// `values troops=withdraw 3, talks=none -1 reserve 2`.
public struct ValuesSyntax: Hashable, Sendable {
  /// What each value of an issue is worth.
  public let worths: [Worth]
  /// What no-deal is worth.
  public let reserve: Number?
  /// What they rest on.
  public let ground: GroundSyntax
  /// Where it is written.
  public let span: Span

  /// `troops=withdraw 3`.
  public struct Worth: Hashable, Sendable {
    /// The issue.
    public let issue: Name
    /// The value of the issue.
    public let value: Name
    /// What it is worth.
    public let amount: Number
  }
}
