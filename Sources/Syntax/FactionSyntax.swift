import Diagnostics

/// An exact number with the interval of what coders could defend.
public struct AmountSyntax: Hashable, Sendable {
  /// The number.
  public let value: Number
  /// The ends of the interval.
  @Rare public private(set) var interval: Interval?
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
  /// What it wants; the last that is stated, where it is stated twice.
  public let wish: WishSyntax?
  @Rare private var more: More?

  /// What many factions do without.
  private struct More: Hashable {
    var weights: [Weight] = []
    var earlierWishes: [WishSyntax] = []
    var resources: [ResourceSyntax] = []
    var members: [NamesSyntax] = []
    var conducts: [ConductSyntax] = []
    var amounts: [AmountsSyntax] = []
    var reasons: [ReasonSyntax] = []
  }

  /// Its weights in bodies other than power.
  public var weights: [Weight] { more?.weights ?? [] }
  /// What it wants where that is stated more than once, but for the last.
  public var earlierWishes: [WishSyntax] { more?.earlierWishes ?? [] }
  /// What its power comes from.
  public var resources: [ResourceSyntax] { more?.resources ?? [] }
  /// Who is in it.
  public var members: [NamesSyntax] { more?.members ?? [] }
  /// How it votes.
  public var conducts: [ConductSyntax] { more?.conducts ?? [] }
  /// What it takes to win it over, and what it has been paid.
  public var amounts: [AmountsSyntax] { more?.amounts ?? [] }
  /// Why it has this power and this preference.
  public var reasons: [ReasonSyntax] { more?.reasons ?? [] }

  /// `34 [32, 36] in Senate`.
  public struct Weight: Hashable, Sendable {
    /// The weight.
    public let amount: AmountSyntax
    /// The body.
    public let body: Name
  }

  /// What can stand in a faction's braces.
  enum Item {
    case resource(ResourceSyntax)
    case members([NamesSyntax])
    case wish(WishSyntax)
    case conduct(ConductSyntax)
    case amounts(AmountsSyntax)
    case because(ReasonSyntax)
  }

  /// One of which nothing is said than its power and what it wants.
  init(_ names: NamesSyntax, power: AmountSyntax?, wish: WishSyntax?) {
    (self.names, self.power, self.wish) = (names, power, wish)
  }

  init(_ names: NamesSyntax, power: AmountSyntax?, weights: [Weight], _ items: [Item]) {
    var (wish, more): (WishSyntax?, More) = (nil, More(weights: weights))
    for item in items {
      switch item {
      case .wish(let one):
        if let wish { more.earlierWishes.append(wish) }
        wish = one
      case .resource(let resource): more.resources.append(resource)
      case .members(let names): more.members += names
      case .conduct(let conduct): more.conducts.append(conduct)
      case .amounts(let amounts): more.amounts.append(amounts)
      case .because(let reason): more.reasons.append(reason)
      }
    }
    (self.names, self.power, self.wish) = (names, power, wish)
    self.more = more == More() ? nil : more
  }

  /// Whether it says a number of power.
  public var statesPower: Bool { if case .some = power { true } else { !resources.isEmpty } }
}

/// What a faction wants.
public enum WishSyntax: Hashable, Sendable {
  /// `prefers 2 > 1 > no-deal`.
  case prefers(RankingSyntax)
  /// `values troops=withdraw 3 reserve 2`.
  case values(ValuesSyntax)
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
