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
    try supposingWithEvents(changes, asked: asked, in: settings).world
  }

  /// Likewise, with the indices of the events of whose effects some are in force, each with how many of them are; day by day.
  public func supposingWithEvents(
    _ changes: [Change], asked: [Int], in settings: [Setting]
  ) throws(Diagnostic) -> (world: World, inForce: [(event: Int, effects: Int)]) {
    let days = settings.compactMap { $0.day }
    if changes.isEmpty, days.isEmpty { return (self, []) }
    var (world, inForce): (World, [(event: Int, effects: Int)]) = (self, [])
    let places = settings.flatMap { $0.places }
    if days.isEmpty, let change = changes.first(where: \.isAboutAnEvent) { throw .eventWithoutDay(at: change.span) }
    try world.suppose(changes.lazy.filter(\.isAboutAnEvent), asked: asked, at: places)
    for day in days { inForce += try world.takeEvents(on: day) }
    try world.suppose(changes.lazy.filter { !$0.isAboutAnEvent }, asked: asked, at: places)
    return (world, inForce)
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
      try world.suppose(CollectionOfOne(change), asked: [], at: places)
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

  private mutating func suppose(
    _ changes: some Collection<Change>, asked: [Int], at places: [Place]
  ) throws(Diagnostic) {
    if changes.isEmpty { return }
    var supposition = Supposition(of: self, asked: asked, at: places)
    for change in changes { try supposition.suppose(change) }
    self = supposition.world
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
