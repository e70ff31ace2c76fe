import Diagnostics
import Numbers
import Syntax

/// A world in the making: what is supposed is done to it, one change after the other.
struct Supposition {
  private(set) var world: World
  /// Whose factions are meant where a change does not say; empty where nobody in particular is asked about.
  let asked: [Int]
  /// The boards that are asked about.
  let places: [Place]
  /// What the changes rest on: an assumption, or an event.
  let ground: Ground
  /// The boards that were changed.
  private(set) var touched: [Place] = []

  init(of world: World, asked: [Int], at places: [Place], on ground: Ground = .assumed) {
    (self.world, self.asked, self.places, self.ground) = (world, asked, places, ground)
  }

  /// Makes `change` in every board that it speaks of.
  mutating func suppose(_ change: Change) throws(Diagnostic) {
    switch change.kind {
    case .power(let faction, let operation, let amount, let body, let giver):
      try power(of: faction, operation, amount, body, giver, at: change.span)
    case .transfer(let resource, let heir): try transfer(resource, to: heir)
    case .accepts(let faction, let options):
      try edit(faction, options) { $0.accepting($1) }
    case .rejects(let faction, let options):
      try edit(faction, options) { $0.rejecting($1) }
    case .prefers(let faction, let tiers): try prefers(faction, tiers)
    case .rule(let actor, let rule): try set(rule, of: actor)
    case .order(let actor, let tiers): try set(tiers, of: actor, at: change.span)
    case .needs(let value, let names): try set(needs: names, of: value)
    case .withoutFaction(let faction): try remove(faction)
    case .withoutOption(let number, let actor): try remove(number, of: actor)
    case .withoutEvent(let name): world.events[try event(name)].effects = []
    }
  }
}

/// A faction in its place.
struct Target {
  let place: Place
  let faction: Int
}

// Powers and resources.
extension Supposition {
  private mutating func power(
    of reference: Reference, _ operation: Change.Arithmetic, _ amount: Number, _ bodyName: Name?, _ giver: Reference?,
    at span: Span
  ) throws(Diagnostic) {
    let body = try bodyName.map { (name: Name) throws(Diagnostic) in try self.body(name) } ?? 0
    for target in try targets(of: reference) {
      if let giver {
        let from = try self.target(of: giver, beside: target)
        try change(from, in: body, at: span) { $0 - amount.value }
      }
      try change(target, in: body, at: span) { operation.applied(to: $0, amount.value) }
    }
  }

  private mutating func change(
    _ target: Target, in body: Int, at span: Span, _ become: (Rational) -> Rational
  ) throws(Diagnostic) {
    touched.append(target.place)
    let faction = self[target]
    if body == 0 { try refuseOrder(on: target.place, faction.name, at: span) }
    let (old, new) = (faction.weights[body], become(faction.weights[body]))
    guard .zero <= new else { throw .belowNought(faction.name, world.bodies[body].name, from: old, to: new, at: span) }
    self[target].weights[body] = new
    self[target].statuses[body] = ground.status
    if board(target).isUnwieldy(in: body) { throw .unwieldy(at: span) }
    if body == 0 { self[target].interval = faction.interval.map { $0.moved(by: new - old) } }
  }

  /// No number can be added to a place in an order.
  private func refuseOrder(on place: Place, _ faction: String, at span: Span) throws(Diagnostic) {
    guard world[place].board.order != nil else { return }
    throw .onlyOrdered(faction, of: world.actors[place.actor].name, at: span)
  }

  private mutating func transfer(_ resource: Reference, to heir: Reference) throws(Diagnostic) {
    let owners = try owners(of: resource)
    for (owner, index) in owners {
      let target = try target(of: heir, beside: owner)
      guard target.faction != owner.faction else { throw .ownsAlready(heir.name, resource.name) }
      var moved = self[owner].resources[index]
      moved.ground = ground
      try change(owner, in: 0, at: resource.span) { $0 - moved.amount }
      try change(target, in: 0, at: resource.span) { $0 + moved.amount }
      self[owner].resources.remove(at: index)
      self[target].resources.append(moved)
    }
  }

  private func owners(of reference: Reference) throws(Diagnostic) -> [(Target, resource: Int)] {
    let places = try candidates(for: reference)
    var found: [(Target, resource: Int)] = []
    var names: [String] = []
    for place in places {
      for (index, faction) in world[place].board.factions.enumerated() {
        names += faction.resources.everyName
        guard let resource = faction.resources.index(of: reference.name.value) else { continue }
        found.append((Target(place: place, faction: index), resource))
      }
    }
    guard !found.isEmpty else {
      for place in places where names.isEmpty {
        try refuseOrder(on: place, world[place].board.factions[0].name, at: reference.span)
      }
      throw .noSuch("resource", reference.name, among: names)
    }
    try refuseSeveralActors(found.map(\.0.place), reference, "resource of")
    return found
  }
}

extension Change.Arithmetic {
  fileprivate func applied(to old: Rational, _ amount: Rational) -> Rational {
    switch self {
    case .add: old + amount
    case .subtract: old - amount
    case .set: amount
    case .multiply: old * amount
    }
  }
}

extension ClosedRange<Rational> {
  /// The interval as far along, but not below nought.
  fileprivate func moved(by step: Rational) -> Self {
    Swift.max(.zero, lowerBound + step)...Swift.max(.zero, upperBound + step)
  }
}

// Preferences.
extension Supposition {
  private mutating func edit(
    _ reference: Reference, _ numbers: [Number], _ become: (Preference, Int) -> Preference
  ) throws(Diagnostic) {
    let targets = try targets(of: reference)
    for number in numbers {
      try complainIfNowhere(number, targets)
      for target in targets {
        guard let option = board(target).option(numbered: number.whole ?? -1) else { continue }
        guard option != board(target).reversion else { throw .isNoDeal(number) }
        touched.append(target.place)
        prefer(become(self[target].preference, option), target)
      }
    }
  }

  private mutating func prefer(_ preference: Preference, _ target: Target) {
    self[target].preference = preference
    self[target].preferenceGround = ground
    self[target].worths = nil
  }

  private func complainIfNowhere(_ number: Number, _ targets: [Target]) throws(Diagnostic) {
    let isSomewhere = targets.contains { board($0).option(numbered: number.whole ?? -1) != nil }
    if !isSomewhere { throw .noSuchOption(number, on: board(targets[0])) }
  }

  private mutating func prefers(_ reference: Reference, _ tiers: [RankingSyntax.Tier]) throws(Diagnostic) {
    var first: Diagnostic?
    var isDone = false
    for target in try targets(of: reference) {
      var complaints: [Diagnostic] = []
      let wanted = tiers.resolved(on: board(target), &complaints)
      guard complaints.isEmpty else { first = first ?? complaints[0]; continue }
      touched.append(target.place)
      prefer(self[target].preference.preferring(wanted), target)
      isDone = true
    }
    if let first, !isDone { throw first }
  }
}

// Rules, needs, and what is not there.
extension Supposition {
  private func boards(of reference: Reference) throws(Diagnostic) -> [Place] {
    if let scope = reference.scope { throw .actorInActor(scope, reference.name) }
    let actor = try actor(reference.name)
    let places = places.filter { $0.actor == actor }
    guard !places.isEmpty else { throw .noBoard(of: reference.name) }
    return places
  }

  /// Gives the powers as that order on every board whose factions it names.
  private mutating func set(_ tiers: [[Name]], of reference: Reference, at span: Span) throws(Diagnostic) {
    var first: Diagnostic?
    var isDone = false
    for place in try boards(of: reference) {
      var complaints: [Diagnostic] = []
      let order = tiers.resolved(on: world[place].board, at: span, &complaints)
      if world[place].board.rule.countsPower { complaints.append(.votesOfAnOrder(of: reference.name.value, at: span)) }
      guard complaints.isEmpty else { first = first ?? complaints[0]; continue }
      touched.append(place)
      world[place].board.order(by: order, on: ground)
      isDone = true
    }
    if let first, !isDone { throw first }
  }

  private mutating func set(_ rule: RuleSyntax, of reference: Reference) throws(Diagnostic) {
    for place in try boards(of: reference) {
      var complaints: [Diagnostic] = []
      let resolved = rule.resolved(on: world[place].board, of: world, &complaints)
      if let complaint = complaints.first { throw complaint }
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
    world.issues[issue].ground = ground
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
      if board(target).factions.count == 1 { throw .lastFaction(reference.name) }
      touched.append(target.place)
      world[target.place].removeFaction(target.faction)
    }
  }

  private mutating func remove(_ number: Number, of name: Name?) throws(Diagnostic) {
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
    for place in places {
      guard let option = world[place].board.option(numbered: number.whole ?? -1) else { continue }
      touched.append(place)
      world[place].removeOption(option)
    }
  }

  private func event(_ name: Name) throws(Diagnostic) -> Int {
    if let found = world.events.index(of: name.value) { return found }
    throw .noSuch("event", name, among: world.events.everyName)
  }
}

// Who is meant.
extension Supposition {
  private subscript(target: Target) -> Faction {
    get { world[target.place].board.factions[target.faction] }
    set { world[target.place].board.factions[target.faction] = newValue }
  }

  private func board(_ target: Target) -> Board { world[target.place].board }

  private func actor(_ name: Name) throws(Diagnostic) -> Int {
    if let found = world.actors.index(of: name.value) { return found }
    throw .noSuch("actor", name, among: world.actors.everyName)
  }

  private func body(_ name: Name) throws(Diagnostic) -> Int {
    if let found = world.bodies.index(of: name.value) { return found }
    throw .noSuch("body", name, among: world.bodies.everyName)
  }

  /// The boards on which the reference can lead somewhere.
  private func candidates(for reference: Reference) throws(Diagnostic) -> [Place] {
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
  private func target(of reference: Reference, beside other: Target) throws(Diagnostic) -> Target {
    if let scope = reference.scope, try actor(scope) != other.place.actor {
      throw .acrossActors(reference.name, world.actors[other.place.actor].name)
    }
    let factions = world[other.place].board.factions
    if let found = factions.index(of: reference.name.value) { return Target(place: other.place, faction: found) }
    throw .noSuch("faction of \(world.actors[other.place.actor].name)", reference.name, among: factions.everyName)
  }

  private func refuseSeveralActors(
    _ places: [Place], _ reference: Reference, _ kind: String = "faction of"
  ) throws(Diagnostic) {
    let actors = Set(places.map(\.actor))
    guard actors.count > 1 else { return }
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
    return .noFaction(
      reference.name, of: here, elsewhere: Set(elsewhere).sorted(),
      otherPhases: phases(with: reference.name.value, near),
      among: near.flatMap { world[$0].board.factions.everyName })
  }
}

extension Change {
  /// Whether the change is about what is at stake between the actors, and not about anybody's board.
  var isOfTheTable: Bool { if case .needs = kind { true } else { false } }
}
