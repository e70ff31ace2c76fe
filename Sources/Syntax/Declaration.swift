import Diagnostics
import Numbers

/// A statement that says something of the world, before any name in it is resolved.
public enum Declaration: Hashable, Sendable {
  case title(Name)
  case source(SourceSyntax)
  case issue(IssueSyntax)
  case impossible(ImpossibleSyntax)
  case body(BodySyntax)
  case actor(ActorSyntax)
  case event(EventSyntax)
}

/// A name with its other names and its label.
public struct NamesSyntax: Hashable, Sendable {
  /// The name.
  public let name: Name
  @Rare private var more: More?

  /// What most names do without.
  private struct More: Hashable {
    let aliases: [Name]
    let label: Name?
  }

  /// A name, perhaps with more.
  public init(_ name: Name, aliases: [Name] = [], label: Name? = nil) {
    self.name = name
    more = aliases.isEmpty && label == nil ? nil : More(aliases: aliases, label: label)
  }

  /// Its other names.
  public var aliases: [Name] { more?.aliases ?? [] }

  /// The text in quotation marks after it.
  public var label: Name? { more?.label }
}

/// `body Senate "the upper house" of 100`.
public struct BodySyntax: Hashable, Sendable {
  /// Its names.
  public let names: NamesSyntax
  /// How many votes it has in all, where that is written.
  public let size: Number?
}

/// `because "…" cite …`, or any text with its citations.
public struct ReasonSyntax: Hashable, Sendable {
  /// The text.
  public let text: Name
  /// Where it is taken from.
  public let citations: [CitationSyntax]
}

/// `cite lan-yang IV(3) L1737`.
public struct CitationSyntax: Hashable, Sendable {
  /// The source.
  public let source: Name
  /// The place in it, as written; may be empty.
  public let place: String
}

/// `imputed because "…" cite …`: how far something is borne out, and why.
public struct GroundSyntax: Hashable, Sendable {
  /// One of ``Word/statuses``, where one is written.
  public let status: Word?
  /// Why.
  @Rare public private(set) var reason: ReasonSyntax?
}

/// `source putnam "…" { … }`.
public struct SourceSyntax: Hashable, Sendable {
  /// The name by which it is cited.
  public let name: Name
  /// Its title.
  public let title: Name
  /// What else is said of it, in the order of the text: `author`, `year`, `place`, `url`, `language`.
  public let fields: [Field]

  /// One thing said of a source.
  public struct Field: Hashable, Sendable {
    /// Which.
    public let key: Word
    /// What.
    public let value: Name
  }
}

/// `issue troops: withdraw needs US, stay needs US`.
public struct IssueSyntax: Hashable, Sendable {
  /// The issue with its other names.
  public let names: NamesSyntax
  /// Its values.
  public let values: [Value]
  /// What the needs of its values rest on.
  public let ground: GroundSyntax

  /// One value of an issue.
  public struct Value: Hashable, Sendable {
    /// The value with its other names.
    public let names: NamesSyntax
    /// Whose consent it needs.
    public let needs: [Name]
  }
}

/// `talks=us-led|afghan-led`.
public struct TermSyntax: Hashable, Sendable {
  /// The issue.
  public let issue: Name
  /// The values that are left open.
  public let values: Few<Name>
}

/// `impossible talks=none, government=transfer`.
public struct ImpossibleSyntax: Hashable, Sendable {
  /// The values that cannot come about together.
  public let terms: [TermSyntax]
  /// Why.
  public let reason: ReasonSyntax?
  /// Where it is written.
  public let span: Span
}

/// `actor Taliban aka 塔利班 { … }`.
public struct ActorSyntax: Hashable, Sendable {
  /// The actor.
  public let names: NamesSyntax
  /// What stands between its braces.
  public let items: [Item]

  /// What can stand in an actor's braces.
  public indirect enum Item: Hashable, Sendable {
    case phase(PhaseSyntax)
    case rule(RuleDeclaration)
  }
}

/// `rule 2/3 because "…"`.
public struct RuleDeclaration: Hashable, Sendable {
  /// The rule.
  public let rule: RuleSyntax
  /// What it rests on.
  public let ground: GroundSyntax
  /// Where it is written.
  public let span: Span
}

/// `phase 3 2021-05-01..2021-08-15 "…" like phase 2 { … }`.
public struct PhaseSyntax: Hashable, Sendable {
  /// Its number.
  public let number: Number
  /// Its first and last day.
  public let dates: Dates?
  /// Its title.
  public let title: Name?
  /// The phase from which it starts.
  public let like: Number?
  /// Its options, in the order of the text.
  public let options: [OptionSyntax]
  /// Its factions, likewise.
  public let factions: [FactionSyntax]
  /// What else stands between its braces.
  public let items: [Item]

  /// The first and the last day of a phase.
  public struct Dates: Hashable, Sendable {
    /// The first day.
    public let first: Spanned<Day>
    /// The last day.
    public let last: Spanned<Day>

    /// All its days; `nil` where they run backwards.
    public var range: ClosedRange<Day>? { first.value <= last.value ? first.value...last.value : nil }
  }

  /// What can stand in a phase's braces besides options and factions.
  public indirect enum Item: Hashable, Sendable {
    case everyOption(EveryOptionSyntax)
    case noDeal(NoDealSyntax)
    case rule(RuleDeclaration)
    case order(OrderSyntax)
    case strategy(StrategySyntax)
    case claim(ClaimSyntax)
    case note(ReasonSyntax)
  }
}

/// `option 1 "…": talks=taliban-led, government=transfer`.
public struct OptionSyntax: Hashable, Sendable {
  /// Its number on the board.
  public let number: Number
  /// Its label.
  public let label: Name?
  /// The issues that it fixes.
  public let terms: [TermSyntax]
  /// What it rests on.
  public let ground: GroundSyntax
}

/// `options all: talks, troops`.
public struct EveryOptionSyntax: Hashable, Sendable {
  /// The issues whose values are combined; empty for all of the world.
  public let issues: [Name]
  /// What it rests on that all of them can be had.
  public let ground: GroundSyntax
  /// Where it is written.
  public let span: Span
}

/// `no-deal 4 because "…"`.
public struct NoDealSyntax: Hashable, Sendable {
  /// The number of the option that it amounts to.
  public let number: Number
  /// What it rests on.
  public let ground: GroundSyntax
}

/// `power order withdrawal > garrison = others imputed because "…"`.
public struct OrderSyntax: Hashable, Sendable {
  /// The factions, the strongest first; those of one tier are level.
  public let tiers: [[Name]]
  /// What it rests on.
  public let ground: GroundSyntax
  /// Where it is written.
  public let span: Span
}

/// `chief wilson because "…"`, `ties hands to 2 and 3` or `believes Senate-side nothing`.
public struct StrategySyntax: Hashable, Sendable {
  /// What is said.
  public let kind: Kind
  /// What it rests on.
  public let ground: GroundSyntax
  /// Where it is written.
  public let span: Span

  /// What can be said of how an actor comes to the table.
  public enum Kind: Hashable, Sendable {
    /// The faction that negotiates; `nil` for nobody in particular.
    case chief(Name?)
    /// The options to which it has tied its hands; none is nothing.
    case ties([Number])
    /// What it believes that another actor can ratify; none is nothing.
    case believes(of: Name, [Number])
  }
}
