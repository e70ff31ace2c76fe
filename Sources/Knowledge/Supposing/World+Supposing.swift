import Diagnostics
import Numbers
import Syntax

extension World {
  /// The world in which `changes` hold, one after the other; this one stays as it was.
  ///
  /// A change without an actor's name means the factions of those `asked` about, on every board of `settings` that
  /// has them. On a day, the effects of events in force come first.
  ///
  /// - Throws: what cannot be, such as a power below 0, or a name that leads nowhere.
  public func supposing(
    _ changes: [Change], asked: [Int], in settings: [Setting]
  ) throws(Diagnostic) -> World {
    let days = settings.compactMap { $0.day }
    if changes.isEmpty, days.isEmpty { return self }
    var world = self
    let places = settings.flatMap { $0.places }
    for change in changes where change.isAboutAnEvent {
      if days.isEmpty { throw .eventWithoutDay(at: change.span) }
      world = try world.supposing(change, asked: asked, at: places)
    }
    for day in days { world = try world.withEffects(on: day) }
    for change in changes where !change.isAboutAnEvent {
      world = try world.supposing(change, asked: asked, at: places)
    }
    return world
  }

  /// The factions that `reference` means on the boards at `places`: of one actor, on each of its boards that has one. A
  /// name without an actor's means the factions of those `asked` about.
  ///
  /// - Throws: a name that leads nowhere, or to several actors.
  public func factions(
    meantBy reference: Reference, asked: [Int], at places: [Place]
  ) throws(Diagnostic) -> [(place: Place, faction: Int)] {
    try Supposition(of: self, asked: asked, at: places).targets(of: reference).map { ($0.place, $0.faction) }
  }

  /// The world in which `changes` hold in every phase, whatever is asked later.
  ///
  /// - Throws: what cannot be; a faction's name that several actors have needs the actor's name before it.
  public func supposingAlways(_ changes: [Change]) throws(Diagnostic) -> World {
    var world = self
    let places = actors.indices.flatMap { actor in
      actors[actor].phases.indices.map { Place(actor: actor, phase: $0) }
    }
    for change in changes {
      try world.checkEvents(beside: change)
      world = try world.supposing(change, asked: [], at: places)
    }
    return world
  }

  /// - Throws: where boards are linked though an event speaks of their options.
  private func checkEvents(beside change: Change) throws(Diagnostic) {
    guard case .links(let actor, _) = change.kind, let index = actors.index(of: actor.name.value) else { return }
    let event = events.first { event in
      event.effects.contains { $0.change.namesOptions } && isChanged(index, by: event)
    }
    guard let event else { return }
    throw .notLinkable(
      because:
        "\(event.name) speaks of options of \(actors[index].name), which get other numbers; link them behind ‘if’",
      at: change.span)
  }

  private func supposing(_ change: Change, asked: [Int], at places: [Place]) throws(Diagnostic) -> World {
    var supposition = Supposition(of: self, asked: asked, at: places)
    try supposition.suppose(change)
    return supposition.world
  }

  /// The world with the effects of events that are in force on `day`, in the order of the events.
  private func withEffects(on day: Day) throws(Diagnostic) -> World {
    var world = self
    for event in events where !event.effects.isEmpty { _ = try world.take(event, on: day) }
    return world
  }

  /// Brings the effects of an event about that are in force on a day.
  ///
  /// - Returns: how many of them there are.
  private mutating func take(_ event: Event, on day: Day) throws(Diagnostic) -> Int {
    guard let first = event.moment?.first, first <= day else { return 0 }
    var count = 0
    for effect in event.effects {
      guard let places = reach(of: effect, of: event, since: first, on: day) else { continue }
      var supposition = Supposition(of: self, asked: event.actors, at: places, on: event.ground)
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
    var (world, before) = (self, event)
    before.effects = Few(event.effects.prefix(place))
    for earlier in events where !earlier.effects.isEmpty { _ = try? world.take(earlier, on: day) }
    _ = try? world.take(before, on: day)
    var supposition = Supposition(of: world, asked: event.actors, at: setting(on: day).places)
    try supposition.suppose(event.effects[place].change)
    return supposition.touched
  }

  /// The indices of the events whose effects reach some board on `day`, each with how many of them do.
  ///
  /// - Parameter stated: the world without their effects, in which they reach what they take away.
  public func eventsInForce(on day: Day, before stated: World) -> [(event: Int, effects: Int)] {
    var world = stated
    return events.indices.compactMap { index in
      guard !events[index].effects.isEmpty, let count = try? world.take(events[index], on: day) else { return nil }
      return count == 0 ? nil : (index, count)
    }
  }

  /// The boards that an effect can reach on a day, those whose phases it began in; `nil` where it is not in force then: what
  /// it says of a board it says as long as the phase lasts in which it began, and no longer than it says itself.
  private func reach(of effect: Event.Effect, of event: Event, since first: Day, on day: Day) -> [Place]? {
    if let until = effect.until, until < day { return nil }
    let places = setting(on: day).places.filter { self[$0].days?.contains(first) ?? false }
    if effect.change.isOfTheTable {
      return effect.until != nil || lasts(event, since: first, to: day) ? places : nil
    }
    if places.isEmpty { return nil }
    // What is believed of somebody ends with the phase in which that was.
    if case .believes(_, let other, _) = effect.change.kind, let actor = actors.index(of: other.value),
      setting(on: first).phases[actor] != nil, !places.contains(where: { $0.actor == actor })
    {
      return nil
    }
    // Whom it means was settled when it began. Where nobody is meant any more, what it speaks of was taken away.
    let meant = try? reach(of: effect.change, asked: event.actors, at: setting(on: first).places)
    return meant.flatMap { meant in places.contains { meant.actors.contains($0.actor) } ? places : nil }
  }

  /// Whether one of those who did it is in the phase still in which it did it; what nobody with a board did lasts for good.
  private func lasts(_ event: Event, since first: Day, to day: Day) -> Bool {
    let begun = event.actors.compactMap { actor in
      actors[actor].phase(on: first).map { Place(actor: actor, phase: $0) }
    }
    return begun.isEmpty || begun.contains { actors[$0.actor].phase(on: day) == $0.phase }
  }
}

extension Event {
  /// What its effects rest on: its reason, else what is told of it.
  fileprivate var ground: Ground {
    Ground(nil, reasons.first ?? Reason(text: names.label ?? name, citations: citations))
  }
}

extension Setting {
  fileprivate var day: Day? { if case .day(let day) = moment { day } else { nil } }
}

extension Change {
  fileprivate var namesOptions: Bool {
    switch kind {
    case .accepts, .rejects, .prefers, .conduct, .pays, .ties, .noDeal, .withoutOption: true
    case .power, .transfer, .reserve, .links, .rule, .order, .believes, .chief, .needs, .withoutFaction, .withoutEvent:
      false
    }
  }

  fileprivate var isAboutAnEvent: Bool { if case .withoutEvent = kind { true } else { false } }
}
