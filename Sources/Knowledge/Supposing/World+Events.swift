import Diagnostics
import Numbers
import Syntax

// What events bring about.
extension World {
  /// Brings the effects of events about that are in force on `day`, in the order of the events.
  ///
  /// - Throws: where one cannot be; then nothing is left of the world.
  mutating func takeEvents(on day: Day) throws(Diagnostic) -> [(event: Int, effects: Int)] {
    let (table, events) = (setting(on: day), events)
    var found: [(event: Int, effects: Int)] = []
    for index in events.indices where !events[index].effects.isEmpty {
      let count = try take(events[index], on: day, table, isKept: false)
      if 0 < count { found.append((index, count)) }
    }
    return found
  }

  /// Brings the effects of an event about that are in force on a day, with the phases in which the actors are then.
  ///
  /// - Parameter isKept: whether the world is to stay as it was where one cannot be, which takes a copy.
  /// - Returns: how many of them there are.
  private mutating func take(
    _ event: Event, on day: Day, _ table: Setting, isKept: Bool = true
  ) throws(Diagnostic) -> Int {
    guard let first = event.moment?.first, first <= day else { return 0 }
    var count = 0
    for effect in event.effects {
      guard let places = reach(of: effect, of: event, since: first, on: day, table) else { continue }
      var supposition = Supposition(of: isKept ? self : .unknown, asked: event.actors, at: places, on: event.ground)
      if !isKept { swap(&supposition.world, &self) }
      do throws(Diagnostic) { try supposition.suppose(effect.change) } catch {
        throw .effectCannotBe(event.name, on: day, because: error.message)
      }
      self = supposition.world
      count += 1
    }
    return count
  }

  /// Tries an effect out on its event's first day, behind all that is in force then and comes before it: what these events
  /// bring about, and the event's own effects that stand before.
  ///
  /// - Returns: the boards that it changes.
  /// - Throws: why it cannot be.
  func boards(
    changedByEffect place: Int, of event: Event, behind events: some Sequence<Event>, on day: Day
  ) throws(Diagnostic) -> [Place] {
    var (world, before, table) = (self, event, setting(on: day))
    before.effects = Few(event.effects.prefix(place))
    for earlier in events where !earlier.effects.isEmpty { _ = try? world.take(earlier, on: day, table) }
    _ = try? world.take(before, on: day, table)
    var supposition = Supposition(of: world, asked: event.actors, at: table.places)
    try supposition.suppose(event.effects[place].change)
    return supposition.touched
  }

  /// The indices of the events whose effects reach some board on `day`, each with how many of them do.
  ///
  /// - Parameter stated: the world without their effects, in which they reach what they take away.
  public func eventsInForce(on day: Day, before stated: World) -> [(event: Int, effects: Int)] {
    var (world, table) = (stated, stated.setting(on: day))
    return events.indices.compactMap { index in
      guard !events[index].effects.isEmpty, let count = try? world.take(events[index], on: day, table) else {
        return nil
      }
      return count == 0 ? nil : (index, count)
    }
  }

  /// The boards that an effect can reach on a day, those whose phases it began in; `nil` where it is not in force then: what
  /// it says of a board it says as long as the phase lasts in which it began, and no longer than it says itself.
  private func reach(
    of effect: Event.Effect, of event: Event, since first: Day, on day: Day, _ table: Setting
  ) -> [Place]? {
    if let until = effect.until, until < day { return nil }
    // Mostly it speaks of few, and what they did in a phase that is over need not be looked into.
    let owners = owners(of: effect.change, of: event)
    let near = effect.change.isOfItsOwners ? owners : nil
    if let owners, !owners.contains(where: { isStill($0, in: table, since: first) }) { return nil }
    let here = near.map { boards(of: $0, on: day) } ?? table.places
    let places = here.filter { self[$0].days?.contains(first) ?? false }
    if effect.change.isOfTheTable {
      return effect.until != nil || lasts(event, since: first, to: day) ? places : nil
    }
    if places.isEmpty { return nil }
    // What is believed of somebody ends with the phase in which that was.
    if case .believes(_, let other, _) = effect.change.kind, let actor = actors.index(of: other.value),
      actors[actor].phase(on: first) != nil, !places.contains(where: { $0.actor == actor })
    {
      return nil
    }
    // Whom it means was settled when it began. Where nobody is meant any more, what it speaks of was taken away.
    let begun = near.map { boards(of: $0, on: first) } ?? setting(on: first).places
    let meant = try? reach(of: effect.change, asked: event.actors, at: begun)
    return meant.flatMap { meant in places.contains { meant.actors.contains($0.actor) } ? places : nil }
  }

  /// The actors of whose boards an event's change can speak; `nil` where that can be anybody's, or is nobody's.
  private func owners(of change: Change, of event: Event) -> [Int]? {
    if change.isOfTheTable { return nil }
    guard let owner = change.owner else { return event.actors.isEmpty ? nil : event.actors }
    let actor = event.actors.first { actors[$0].name == owner.value } ?? actors.index(of: owner.value)
    return actor.map { [$0] } ?? []
  }

  /// The boards of these actors on a day, in the order of the actors.
  private func boards(of actors: [Int], on day: Day) -> [Place] {
    Set(actors).sorted().compactMap { actor in
      self.actors[actor].phase(on: day).map { Place(actor: actor, phase: $0) }
    }
  }

  /// Whether an actor is in the same phase still as on the first day of what it did.
  private func isStill(_ actor: Int, in table: Setting, since first: Day) -> Bool {
    table.phases[actor].map { actors[actor].phases[$0].days?.contains(first) ?? false } ?? false
  }

  /// Whether one of those who did it is in the phase still in which it did it; what nobody with a board did lasts for good.
  private func lasts(_ event: Event, since first: Day, to day: Day) -> Bool {
    let begun = boards(of: event.actors, on: first)
    return begun.isEmpty || begun.contains { actors[$0.actor].phase(on: day) == $0.phase }
  }
}

extension Event {
  /// What its effects rest on: its reason, else what is told of it.
  fileprivate var ground: Ground {
    Ground(nil, reasons.first ?? Reason(text: names.label ?? name, citations: citations))
  }
}

extension Change {
  /// Whether nothing but the boards of those of whom it speaks need be looked at.
  fileprivate var isOfItsOwners: Bool {
    switch kind {
    case .power, .transfer, .accepts, .rejects, .prefers, .conduct, .reserve, .rule, .order, .noDeal, .ties, .chief,
      .withoutFaction:
      true
    case .pays, .links, .believes, .needs, .withoutOption, .withoutEvent: false
    }
  }
}
