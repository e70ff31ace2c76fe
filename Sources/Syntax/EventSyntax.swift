import Diagnostics
import Numbers

/// `claim prevail moderates with 1 at home cite …`.
public struct ClaimSyntax: Hashable, Sendable {
  /// What the source states.
  public let statement: Statement
  /// Whether it speaks of the game at home alone.
  public let isAtHome: Bool
  /// The day of which it speaks.
  public let day: Spanned<Day>?
  /// Where it says so.
  public let citations: [CitationSyntax]

  /// What a source can state.
  public enum Statement: Hashable, Sendable {
    /// The win-set holds exactly these options.
    case winset([Number])
    /// The faction prevails, perhaps with that option.
    case prevail(Name, with: Number?)
    /// This option was carried out.
    case outcome(Number)
    /// So many votes were for the option and so many against, in that body.
    case tally(Number, yes: Number, no: Number, in: Name?)
  }
}

/// `event E65 2021-07-22 "…" by US { effect … }`.
public struct EventSyntax: Hashable, Sendable {
  /// The event.
  public let name: Name
  /// When it happened, where that is known.
  public let moment: Moment?
  /// What happened.
  public let text: Name?
  /// Who did it.
  public let actors: [Name]
  /// Where it is told.
  public let citations: [CitationSyntax]
  /// What stands between its braces.
  public let items: [Item]

  /// The days from the first to the last on which it may have happened, or on which it lasted.
  public struct Moment: Hashable, Sendable {
    /// The first day.
    public let first: Day
    /// The last day; `nil` where it went on.
    public let last: Day?
    /// Whether the date is approximate.
    public let isAbout: Bool
    /// Where it is written.
    public let span: Span
  }

  /// What can stand in an event's braces.
  public enum Item: Hashable, Sendable {
    case effect(Change, until: Spanned<Day>?)
    case because(ReasonSyntax)
    case note(ReasonSyntax)
  }
}
