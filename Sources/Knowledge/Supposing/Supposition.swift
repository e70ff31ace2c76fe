import Diagnostics
import Syntax

/// A world in the making: what is supposed is done to it, one change after the other.
struct Supposition {
  var world: World
  /// Whose factions are meant where a change does not say; empty where nobody in particular is asked about.
  let asked: [Int]
  /// The boards that are asked about.
  let places: [Place]
  /// What the changes rest on: an assumption, or an event.
  let ground: Ground
  /// The boards that were changed.
  var touched: [Place] = []

  init(of world: World, asked: [Int], at places: [Place], on ground: Ground = .assumed) {
    (self.world, self.asked, self.places, self.ground) = (world, asked, places, ground)
  }

  /// Makes `change` in every board that it speaks of.
  mutating func suppose(_ change: Change) throws(Diagnostic) {
    switch change.kind {
    case .power(let faction, let power): try self.power(of: faction, power, at: change.span)
    case .transfer(let resource, let heir): try transfer(resource, to: heir)
    case .accepts(let faction, let options):
      try edit(faction, options) { $0.accepting($1) }
    case .rejects(let faction, let options):
      try edit(faction, options) { $0.rejecting($1) }
    case .prefers(let faction, let tiers): try prefers(faction, tiers)
    case .conduct(let faction, let kind, let options): try conduct(faction, kind, options)
    case .pays(let payer, let payee, let amount, let option):
      try pay(payee, amount, for: option, by: payer, at: change.span)
    case .links(let actor, let number): try link(actor, with: number)
    case .rule(let actor, let rule): try set(rule, of: actor)
    case .noDeal(let actor, let number): try revert(actor, to: number)
    case .reserve(let faction, let amount): try reserve(faction, amount)
    case .order(let actor, let tiers): try set(tiers, of: actor, at: change.span)
    case .ties(let actor, let numbers): try tieHands(of: actor, to: numbers, at: change.span)
    case .believes(let actor, let other, let numbers): try believe(numbers, of: other, actor, at: change.span)
    case .chief(let actor, let faction): try name(chief: faction, of: actor, at: change.span)
    case .needs(let value, let names): try set(needs: names, of: value)
    case .withoutFaction(let faction): try remove(faction)
    case .withoutOption(let number, let actor): try remove(number, of: actor)
    case .withoutEvent(let name): world.events[try event(name)].effects = Few()
    }
  }
}

/// A faction in its place.
struct Target {
  let place: Place
  let faction: Int
}

// Rules, needs, and what is not there.
extension Supposition {
  func boards(of reference: Reference) throws(Diagnostic) -> [Place] {
    if let scope = reference.scope { throw .actorInActor(scope, reference.name) }
    let actor = try actor(reference.name)
    let places = places.filter { $0.actor == actor }
    guard !places.isEmpty else { throw .noBoard(of: reference.name) }
    return places
  }

  /// On boards without a veto player that it names nothing is said, unless that is so of all.
  private mutating func set(_ rule: RuleSyntax, of reference: Reference) throws(Diagnostic) {
    let places = try boards(of: reference)
    let fitting = places.filter { place in
      rule.approvers.allSatisfy { world[place].board.factions.index(of: $0.value) != nil }
    }
    for place in fitting.isEmpty ? places : fitting {
      var faults = RuleFaults()
      let resolved = rule.resolved(on: world[place].board, of: world, &faults)
      if let complaint = (faults.complaints + faults.absences).first { throw complaint }
      guard let resolved else { continue }
      touched.append(place)
      world[place].board.rule = resolved
      world[place].board.ruleGround = ground
    }
  }

  private mutating func set(needs names: [Name], of reference: Reference) throws(Diagnostic) {
    let (issue, value) = try self.value(reference)
    var needs: Set<Int> = []
    for name in names { needs.insert(try actor(name)) }
    world.issues[issue].values[value].needs = needs.sorted()
    world.issues[issue].values[value].ownGround = ground == world.issues[issue].ground ? nil : ground
  }

  private func value(_ reference: Reference) throws(Diagnostic) -> (issue: Int, value: Int) {
    var issues = Array(world.issues.indices)
    if let scope = reference.scope {
      guard let issue = world.issues.index(of: scope.value) else {
        throw .noSuch("issue", scope, among: world.issues.everyName)
      }
      issues = [issue]
    }
    let found = issues.compactMap { issue in
      world.issues[issue].values.index(of: reference.name.value).map { (issue: issue, value: $0) }
    }
    guard let first = found.first else {
      if reference.scope == nil, let issue = world.issues.index(of: reference.name.value) {
        throw .issueForValue(reference.name, among: world.issues[issue].values.map(\.name))
      }
      throw .noSuch("value", reference.name, among: issues.flatMap { world.issues[$0].values.everyName })
    }
    if found.count > 1 { throw .severalOwners(reference.name, "value of", found.map { world.issues[$0.issue].name }) }
    return first
  }

  private mutating func remove(_ reference: Reference) throws(Diagnostic) {
    for target in try targets(of: reference) {
      if board(target).rule.asks(for: target.faction) {
        throw .isVetoPlayer(reference.name, of: world.actors[target.place.actor].name)
      }
      if board(target).chief == target.faction {
        throw .isChief(reference.name, of: world.actors[target.place.actor].name)
      }
      if board(target).factions.count == 1 { throw .lastFaction(reference.name) }
      touched.append(target.place)
      world[target.place].removeFaction(target.faction)
    }
  }

  /// The boards of one actor that have an option of that number, at least one: of the actor that is named, or of whoever is
  /// asked about.
  func boards(with number: Number, of name: Name?) throws(Diagnostic) -> [Place] {
    var actors = asked.isEmpty ? Array(world.actors.indices) : asked
    if let name { actors = [try actor(name)] }
    let near = places.filter { actors.contains($0.actor) }
    let places = near.filter { world[$0].board.option(numbered: number.whole ?? -1) != nil }
    guard let first = places.first else {
      if let board = near.first.map({ world[$0].board }) { throw .noSuchOption(number, on: board) }
      throw .noBoardAsked(at: number.span)
    }
    guard places.allSatisfy({ $0.actor == first.actor }) else {
      throw .optionOfWhom(number, Set(places.map { world.actors[$0.actor].name }).sorted())
    }
    return places
  }

  private mutating func remove(_ number: Number, of name: Name?) throws(Diagnostic) {
    let places = try boards(with: number, of: name)
    for place in places {
      guard let option = world[place].board.option(numbered: number.whole ?? -1) else { continue }
      if world[place].board.space != nil { throw .notASingleOption(number, of: world[place].board) }
      touched.append(place)
      world[place].removeOption(option)
    }
    forgetBeliefs(of: places[0].actor)
  }

  private func event(_ name: Name) throws(Diagnostic) -> Int {
    if let found = world.events.index(of: name.value) { return found }
    throw .noSuch("event", name, among: world.events.everyName)
  }
}

// Who is meant.
extension Supposition {
  subscript(target: Target) -> Faction {
    _read { yield world[target.place].board.factions[target.faction] }
    _modify { yield &world[target.place].board.factions[target.faction] }
  }

  func board(_ target: Target) -> Board { world[target.place].board }

  func actor(_ name: Name) throws(Diagnostic) -> Int {
    // Mostly it is one of few that are asked about, where many more are known.
    if let near = places.first(where: { world.actors[$0.actor].name == name.value }) { return near.actor }
    if let found = world.actors.index(of: name.value) { return found }
    throw .noSuch("actor", name, among: world.actors.everyName)
  }

  func body(_ name: Name) throws(Diagnostic) -> Int {
    if let found = world.bodies.index(of: name.value) { return found }
    throw .noSuch("body", name, among: world.bodies.everyName)
  }

  /// The boards on which the reference can lead somewhere.
  func candidates(for reference: Reference) throws(Diagnostic) -> [Place] {
    if let scope = reference.scope {
      let actor = try actor(scope)
      let found = places.filter { $0.actor == actor }
      if found.isEmpty { throw .noBoard(of: scope) }
      return found
    }
    return asked.isEmpty ? places : places.filter { asked.contains($0.actor) }
  }

  func targets(of reference: Reference) throws(Diagnostic) -> [Target] {
    let places = try candidates(for: reference)
    let found = places.compactMap { place in
      world[place].board.factions.index(of: reference.name.value).map { Target(place: place, faction: $0) }
    }
    guard !found.isEmpty else { throw nobody(reference, on: places) }
    try refuseSeveralActors(found.map(\.place), reference)
    return found
  }

  /// Another faction of the same board.
  func target(of reference: Reference, beside other: Target) throws(Diagnostic) -> Target {
    if let scope = reference.scope, try actor(scope) != other.place.actor {
      throw .acrossActors(reference.name, world.actors[other.place.actor].name)
    }
    let factions = world[other.place].board.factions
    if let found = factions.index(of: reference.name.value) { return Target(place: other.place, faction: found) }
    throw .noSuch("faction of \(world.actors[other.place.actor].name)", reference.name, among: factions.everyName)
  }

  func refuseSeveralActors(
    _ places: [Place], _ reference: Reference, _ kind: String = "faction of"
  ) throws(Diagnostic) {
    if places.allSatisfy({ $0.actor == places[0].actor }) { return }
    let actors = Set(places.map(\.actor))
    throw .severalOwners(reference.name, kind, actors.sorted().map { world.actors[$0].name })
  }

  /// The numbers of the phases, other than those asked about, in which one of these actors has such a faction.
  private func phases(with name: String, _ near: [Place]) -> [Int] {
    Set(near.map(\.actor)).flatMap { world.actors[$0].phases }.filter { $0.board.factions.index(of: name) != nil }
      .map(\.number).uniqued().sorted()
  }

  private func nobody(_ reference: Reference, on near: [Place]) -> Diagnostic {
    let here = Set(near.map { world.actors[$0.actor].name }).sorted()
    let elsewhere = places.filter { world[$0].board.factions.index(of: reference.name.value) != nil }
      .map { world.actors[$0.actor].name }
    if reference.scope == nil, elsewhere.isEmpty, world.actors.index(of: reference.name.value) != nil {
      return .actorForFaction(reference.name)
    }
    return .noFaction(
      reference.name, of: here, elsewhere: Set(elsewhere).sorted(),
      otherPhases: phases(with: reference.name.value, near),
      among: near.flatMap { world[$0].board.factions.everyName })
  }
}

extension Change {
  /// Whether the change is about what is at stake between the actors, and not about anybody's board.
  var isOfTheTable: Bool { if case .needs = kind { true } else { false } }

  /// The actor of whose board it speaks, where it names one.
  var owner: Name? {
    switch kind {
    case .power(let subject, _), .transfer(let subject, _), .accepts(let subject, _), .rejects(let subject, _),
      .prefers(let subject, _), .reserve(let subject, _), .conduct(let subject, _, _), .pays(_, let subject, _, _),
      .withoutFaction(let subject):
      subject.scope
    case .rule(let actor, _), .noDeal(let actor, _), .order(let actor, _), .ties(let actor, _),
      .believes(let actor, _, _),
      .chief(let actor, _), .links(let actor, _):
      actor.name
    case .withoutOption(_, let actor): actor
    case .needs, .withoutEvent: nil
    }
  }
}
