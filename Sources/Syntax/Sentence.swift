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
  /// Changes.
  case changes([Change])
  /// A query.
  indirect case query(Sentence)
  /// The rest of the line.
  case rest(Name)
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
