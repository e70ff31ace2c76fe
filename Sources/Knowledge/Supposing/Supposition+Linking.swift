import Diagnostics
import Numbers
import Syntax

// Linkage of an actor's boards (Putnam 1988, p. 446 to 448).
extension Supposition {
  /// Joins each of the actor's boards that are asked about with its board of another phase.
  mutating func link(_ reference: Reference, with number: Number) throws(Diagnostic) {
    let places = try boards(of: reference)
    let phases = world.actors[places[0].actor].phases
    guard let phase = phases.firstIndex(where: { $0.number == number.whole }) else {
      throw .noPhaseToLink(number, of: world.actors[places[0].actor].name, among: phases.map(\.number))
    }
    let linked = places.filter { $0.phase != phase }
    if linked.isEmpty { throw .linksItself(number, of: world.actors[places[0].actor].name) }
    world.widenWeights()
    // Each join can add bodies, to the other board, too.
    for place in linked { try join(place, with: world[Place(actor: place.actor, phase: phase)], at: number.span) }
  }

  private mutating func join(_ place: Place, with other: Phase, at span: Span) throws(Diagnostic) {
    let (phase, name) = (world[place], world.actors[place.actor].name)
    for board in [phase.board, other.board] where board.space != nil {
      throw .notLinkable(because: "a board of \((board.space?.count ?? 0).grouped) options is not listed", at: span)
    }
    if let twice = other.parts.first(where: phase.parts.contains) {
      throw .notLinkable(because: "phase \(twice) would be a part of them twice", at: span)
    }
    // What is believed there is about the others' boards of that phase.
    var far = other.board
    far.settleBeliefs(inPhase: other.number)
    guard let linkage = Linkage(phase.board, far, in: world) else {
      throw .notLinkable(because: "there are more than \(Linkage.mostPackages.grouped) packages", at: span)
    }
    if linkage.packages.indices.allSatisfy({ $0 == linkage.reversion }) {
      throw .notLinkable(because: "no option of one goes together with one of the other", at: span)
    }
    if phase.board.order != nil || other.board.order != nil {
      guard linkage.sharedBodies.contains(0) else {
        throw .notLinkable(because: "an order of the powers of \(name) has no sum with another", at: span)
      }
    }
    if let other = places.first(where: { world[$0].board.strategy?.belief(of: place.actor) != nil }) {
      let believer = world.actors[other.actor].name
      throw .notLinkable(
        because: "\(believer) believes something of the options of \(name), which get other numbers; say it after this",
        at: span)
    }
    touched.append(place)
    world[place].board = joint(linkage, phase.number, other.number, at: place)
    world[place].board.linkedPhases = (phase.parts + other.parts).filter { $0 != phase.number }
    world[place].claims = []
  }

  private mutating func joint(_ linkage: Linkage, _ first: Int, _ second: Int, at place: Place) -> Board {
    var board = linkage.first
    let rules = (linkage.first.rule, linkage.second.rule)
    var own: (first: [Int: Int], second: [Int: Int]) = ([:], [:])
    for body in Set(rules.0.bodies + rules.1.bodies).sorted() where !linkage.sharedBodies.contains(body) {
      own.first[body] = addBody("\(world.bodies[body].name) of phase \(first)", for: place)
      own.second[body] = addBody("\(world.bodies[body].name) of phase \(second)", for: place)
    }
    let powers = [linkage.first, linkage.second].compactMap(\.powersOfParts).reduce(into: Set()) { $0.formUnion($1) }
      .union([own.first[0], own.second[0]].compactMap { $0 })
    board.powersOfParts = powers.isEmpty ? nil : powers
    board.options = linkage.options
    board.reversion = linkage.reversion
    board.factions = linkage.factions(own: own, bodies: world.bodies.count)
    for index in board.factions.indices where board.factions[index].worths != nil {
      board.factions[index].judge(on: board)
    }
    let one = rules.0.moved(faction: { $0 }, body: { own.first[$0] ?? $0 })
    let two = rules.1.moved(faction: { linkage.places[$0] }, body: { own.second[$0] ?? $0 })
    board.rule = one == two ? one : .all([one, two])
    board.strategy = linkage.strategy
    return board
  }

  /// The index of a body of that name in which nobody on the board has weight yet.
  private mutating func addBody(_ name: String, for place: Place) -> Int {
    var name = name
    while let body = world.bodies.index(of: name) {
      if world[place].board.total(in: body) == .zero { return body }
      name += ", linked"
    }
    world.addBody(Body(names: Names(name)))
    return world.bodies.count - 1
  }
}

extension Phase {
  /// The numbers of the phases whose boards make up this one's, its own first.
  fileprivate var parts: [Int] { [number] + (board.linkedPhases ?? []) }
}

extension World {
  /// Adds a body in which nobody has weight.
  fileprivate mutating func addBody(_ body: Body) {
    bodies.append(body)
    widenWeights()
  }

  /// Gives each faction a weight in each body: none in those that were added after its board was made.
  fileprivate mutating func widenWeights() {
    for actor in actors.indices {
      for phase in actors[actor].phases.indices {
        let factions = actors[actor].phases[phase].board.factions
        for faction in factions.indices where factions[faction].weights.count < bodies.count {
          actors[actor].phases[phase].board.factions[faction].widenWeights(to: bodies.count)
        }
      }
    }
  }
}

extension Faction {
  mutating func widenWeights(to count: Int) {
    while weights.count < count {
      weights.append(.zero)
      statuses.append(.assumed)
    }
  }
}
