import Numbers
import Syntax

/// Something that happened, with what it changes from that day on.
public struct Event: Named, Hashable, Sendable {
  /// Its name and, as label, what happened.
  public let names: Names
  /// When it happened, where that is known.
  public let moment: Moment?
  /// The indices of the actors who did it.
  public var actors: [Int] { doers.map { Int($0) } }
  private let doers: Few<Int32>
  /// Where it is told.
  public let citations: [Citation]
  @Rare private var more: More?

  /// What most events do without.
  private struct More: Hashable {
    let effects: Few<Effect>
    let reasons: [Reason]
    let notes: [Reason]

    /// `nil` where there is nothing of it.
    init?(effects: Few<Effect>, reasons: [Reason], notes: [Reason]) {
      if effects.isEmpty, reasons.isEmpty, notes.isEmpty { return nil }
      (self.effects, self.reasons, self.notes) = (effects, reasons, notes)
    }
  }

  init(
    names: Names, moment: Moment?, actors: Few<Int32>, citations: [Citation], effects: Few<Effect>, reasons: [Reason],
    notes: [Reason]
  ) {
    (self.names, self.moment, doers, self.citations) = (names, moment, actors, citations)
    more = More(effects: effects, reasons: reasons, notes: notes)
  }

  /// What it changes.
  public internal(set) var effects: Few<Effect> {
    get { more?.effects ?? Few() }
    set { more = More(effects: newValue, reasons: reasons, notes: notes) }
  }
  /// Why it has these effects.
  public var reasons: [Reason] { more?.reasons ?? [] }
  /// Remarks.
  public var notes: [Reason] { more?.notes ?? [] }

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
