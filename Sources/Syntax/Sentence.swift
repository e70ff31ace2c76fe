import Diagnostics
import Numbers

/// A query or a command, before any name in it is resolved.
public struct Sentence: Hashable, Sendable {
  /// The verb.
  public let verb: Spanned<Word>
  /// One per slot of the verb's pattern.
  public let slots: [SlotValue]
  /// What every query can say besides.
  public let clauses: Clauses
  /// Where it stands.
  public let span: Span
}

/// What stands in a slot.
public enum SlotValue: Hashable, Sendable {
  /// The slot was left out.
  case nothing
  /// One name or more.
  case names([Name])
  /// A number.
  case number(Number)
  /// One of so many.
  case portion(Portion)
  /// The days from a first to a last one, as written.
  case days(Spanned<DaysSyntax>)
  /// Changes.
  case changes([Change])
  /// A query.
  indirect case query(Sentence)
  /// The rest of the line.
  case rest(Name)
  /// A name, perhaps of something that belongs to something else.
  case reference(Reference)
  /// Ranges of power.
  case sweeps([SweepSyntax])
  /// The words that announce the slot were said.
  case mark
}

/// `2 of 8`: one of so many, by its number.
public struct Portion: Hashable, Sendable {
  /// Which one.
  public let number: Number
  /// How many there are.
  public let count: Number
}

/// `hardliners 0..1 step 0.1`: a power that takes every value of a range.
public struct SweepSyntax: Hashable, Sendable {
  /// Whose power, or the actor whose quota.
  public let faction: Reference
  /// Whether the quota of the actor's rule takes the values, and no power.
  public let isRule: Bool
  /// The body in which it has that weight; power, where none is named.
  public let body: Name?
  /// The ends of the range.
  public let low, high: Number
  /// From row to row.
  public let step: Number?
}

/// Two days, the second of which may come before the first.
public struct DaysSyntax: Hashable, Sendable {
  /// The first day.
  public let first: Day
  /// The last day.
  public let last: Day
}

/// What every query can say: when, at which level, supposing what, and in which format.
public struct Clauses: Hashable, Sendable {
  /// `phase 2`.
  public internal(set) var phase: Number?
  /// `on 2021-07-22`.
  public internal(set) var day: Spanned<Day>?
  /// `at home`.
  public internal(set) var isAtHome = false
  /// `if hardliners+0.2`.
  public internal(set) var changes: [Change] = []
  /// `as json`.
  public internal(set) var format: Name?

  /// Nothing said.
  public init() {}
}

/// One statement of a text.
public enum Statement: Hashable, Sendable {
  /// Something said of the world.
  case declaration(Declaration)
  /// Something asked or ordered.
  case sentence(Sentence)
}
