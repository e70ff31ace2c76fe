import Numbers

/// One phase of one actor.
public struct Place: Hashable, Sendable {
  /// The index of the actor.
  public let actor: Int
  /// The index of the phase among the actor's.
  public let phase: Int

  /// That phase of that actor.
  public init(actor: Int, phase: Int) { (self.actor, self.phase) = (actor, phase) }
}

/// Which phase each actor is in while something is asked: the same number for all, or what a day brings.
public struct Setting: Hashable, Sendable {
  /// What picks the phases.
  public enum Moment: Hashable, Sendable {
    /// Every actor's phase of that number.
    case phase(Int)
    /// The phase in which each actor is on that day, with the effects of events in force.
    case day(Day)
  }

  /// What picks the phases.
  public let moment: Moment
  /// The index of each actor's phase among its own, by actor; `nil` for who has none.
  public let phases: [Int?]

  /// The boards at the table.
  public var places: [Place] {
    var places: [Place] = []
    places.reserveCapacity(phases.count)
    for (actor, phase) in phases.enumerated() { if let phase { places.append(Place(actor: actor, phase: phase)) } }
    return places
  }
}

extension World {
  /// The boards at the table whose options are those of a space.
  public func spaces(in setting: Setting) -> [Place] {
    setting.phases.enumerated().compactMap { actor, phase in
      phase.flatMap { actors[actor].phases[$0].board.space == nil ? nil : Place(actor: actor, phase: $0) }
    }
  }
}

extension World {
  /// The actors' phases of that number.
  public func setting(phase number: Int) -> Setting {
    Setting(moment: .phase(number), phases: actors.map { $0.phase(numbered: number) })
  }

  /// The phases in which the actors are on that day.
  public func setting(on day: Day) -> Setting {
    Setting(moment: .day(day), phases: actors.map { $0.phase(on: day) })
  }

  /// The phase at `place`.
  public subscript(place: Place) -> Phase {
    _read { yield actors[place.actor].phases[place.phase] }
    _modify { yield &actors[place.actor].phases[place.phase] }
  }
}
