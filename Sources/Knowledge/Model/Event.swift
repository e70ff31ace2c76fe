import Numbers
import Syntax

/// Something that happened, with what it changes from that day on.
public struct Event: Named, Hashable, Sendable {
  /// Its name and, as label, what happened.
  public let names: Names
  /// When it happened, where that is known.
  public let moment: Moment?
  /// The indices of the actors who did it.
  public let actors: [Int]
  /// Where it is told.
  public let citations: [Citation]
  /// What it changes.
  public internal(set) var effects: [Effect]
  /// Why it has these effects.
  public let reasons: [Reason]
  /// Remarks.
  public let notes: [Reason]

  /// The days from the first to the last on which it may have happened, or on which it lasted.
  public struct Moment: Hashable, Sendable {
    /// The first day.
    public let first: Day
    /// The last day; `nil` where it went on.
    public let last: Day?
    /// Whether the date is approximate.
    public let isAbout: Bool
  }

  /// A change, in force from the event's first day on.
  public struct Effect: Hashable, Sendable {
    /// What changes, as a query could suppose it.
    public let change: Change
    /// The last day on which it is in force; `nil` for the last of its actor's phase.
    public let until: Day?
    /// The index of the document in which it is written.
    let document: Int32
  }
}

extension World {
  /// An effect as it is written in its document.
  public func text(of effect: Event.Effect) -> String { documents[Int(effect.document)][effect.change.span] }
}
