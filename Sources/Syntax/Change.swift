import Diagnostics
import Numbers

/// One thing that a query supposes after `if`, or that an event brings about, before any name in it is resolved.
public struct Change: Hashable, Sendable {
  /// What is supposed.
  public let kind: Kind
  private let start: UInt32
  private let end: UInt32

  /// Where it is written.
  public var span: Span { Int(start)..<Int(end) }

  /// What can be supposed.
  public indirect enum Kind: Hashable, Sendable {
    /// `F+0.2`, `F-0.2`, `F=0.5`, `F*2`, perhaps `in` a body, perhaps taken `from` another faction.
    case power(Reference, PowerSyntax)
    /// `presidency to garrison`: a resource moves.
    case transfer(Reference, to: Reference)
    /// `F accepts 2`: the faction ranks these options at least as high as no-deal.
    case accepts(Reference, [Number])
    /// `F rejects 2`: the faction ranks these options below no-deal.
    case rejects(Reference, [Number])
    /// `F prefers 2 > 1`: the faction lifts what it ranks lower than said.
    case prefers(Reference, [RankingSyntax.Entry])
    /// `F abstains 2`, `F absent 2 and 3`, `F votes 2`; without numbers on every option.
    case conduct(Reference, ConductSyntax.Kind, [Number])
    /// `A pays F 3 for 2`: a side-payment to a faction, for an option, or for every one.
    case pays(Reference, Reference, Number, for: Number?)
    /// `A links phase 2`: the actor's board is joined with its board of that phase.
    case links(Reference, phase: Number)
    /// `A rule 2/3`: the actor ratifies by this rule.
    case rule(Reference, RuleSyntax)
    /// `A no-deal 2`: what follows if nothing is ratified is that option.
    case noDeal(Reference, Number)
    /// `F reserve 2`: what no-deal is worth to a faction that values options.
    case reserve(Reference, Number)
    /// `A order garrison > withdrawal`: of the actor's powers only this order is known.
    case order(Reference, [[Name]])
    /// `A ties hands to 2 and 3`, or `A ties hands to nothing`, with no numbers.
    case ties(Reference, [Number])
    /// `A believes B 2 and 3`, or `A believes B nothing`, with no numbers.
    case believes(Reference, of: Name, [Number])
    /// `A chief F`, or `A chief nobody`.
    case chief(Reference, Name?)
    /// `V needs B`, or `V needs nobody`, with no names.
    case needs(Reference, [Name])
    /// `without F`.
    case withoutFaction(Reference)
    /// `without option 2`, perhaps `of` an actor.
    case withoutOption(Number, of: Name?)
    /// `without event E`: its effects are taken away.
    case withoutEvent(Name)
  }

  /// What is done to a power.
  public enum Arithmetic: Hashable, Sendable { case add, subtract, set, multiply }

  /// A change written at `span`.
  public init(_ kind: Kind, at span: Span) {
    (self.kind, start, end) = (kind, UInt32(span.lowerBound), UInt32(span.upperBound))
  }
}

/// What is done to a power: `+0.2`, perhaps `in` a body, perhaps taken `from` another faction.
public struct PowerSyntax: Hashable, Sendable {
  /// By how much, or to what.
  public let amount: Number
  /// What is done.
  public let operation: Change.Arithmetic
  private let whereabouts: Whereabouts

  /// Most changes are of power itself, and take from nobody.
  private enum Whereabouts: Hashable {
    case plain
    indirect case named(body: Name?, giver: Reference?)
  }

  init(_ operation: Change.Arithmetic, _ amount: Number, body: Name?, from giver: Reference?) {
    (self.operation, self.amount) = (operation, amount)
    whereabouts = body == nil && giver == nil ? .plain : .named(body: body, giver: giver)
  }

  /// The body in which it is a weight; power, where none is named.
  public var body: Name? { if case .named(let body, _) = whereabouts { body } else { nil } }

  /// The faction from which it is taken.
  public var giver: Reference? { if case .named(_, let giver) = whereabouts { giver } else { nil } }
}

/// A ranking as written: from the best to the worst.
public struct RankingSyntax: Hashable, Sendable {
  /// What is ranked.
  public let entries: [Entry]
  /// What it rests on.
  public let ground: GroundSyntax

  /// One thing that is ranked.
  public struct Entry: Hashable, Sendable {
    // As narrow as they can be: there are many.
    private let shortOption: Int32
    /// Whether it ranks as high as the one before it.
    public let isLevel: Bool
    private let start: UInt32
    private let end: UInt32

    /// The number of an option; `nil` for what follows if nothing is ratified.
    public var option: Int? { shortOption < 0 ? nil : Int(shortOption) }
    /// Where it is written.
    public var span: Span { Int(start)..<Int(end) }

    init(_ option: Int?, isLevel: Bool, at span: Span) {
      (shortOption, self.isLevel) = (option.map { Int32($0) } ?? -1, isLevel)
      (start, end) = (UInt32(span.lowerBound), UInt32(span.upperBound))
    }
  }
}

/// A rule of ratification as written.
public indirect enum RuleSyntax: Hashable, Sendable {
  /// A share or number of a body's weight; no name is the body `power`, and no word of whom is all of it.
  case quota(Spanned<QuotaSyntax>, of: Name?, base: Spanned<Word>?)
  /// A share or number of a body's weight that must be there.
  case turnout(Spanned<QuotaSyntax>, of: Name?)
  /// A veto player.
  case approval(of: Name)
  /// It holds unless those against make up this rule.
  case unless(RuleSyntax)
  /// Every part must hold.
  case all([RuleSyntax])
  /// One part must hold.
  case any([RuleSyntax])

  /// The veto players that it names anywhere.
  public var approvers: [Name] {
    switch self {
    case .quota, .turnout: []
    case .approval(let name): [name]
    case .unless(let rule): rule.approvers
    case .all(let parts), .any(let parts): parts.flatMap(\.approvers)
    }
  }
}

/// How much of a body it takes.
public enum QuotaSyntax: Hashable, Sendable {
  /// More than one half.
  case majority
  /// All that have weight.
  case unanimity
  /// At least this share: 2/3, 0.6, or 60 % as 3/5.
  case share(Rational)
  /// At least this many votes.
  case votes(Rational)
}
