import Diagnostics
import Knowledge
import Syntax

/// Where the things of a case are written. A world keeps no places, since no answer depends on one: they are found by
/// another look at its texts. What a phase takes over from another one stands there, and has no place in it.
struct Register {
  /// Something that is written in one place; phases, factions and all else by their indices in the world.
  enum Thing: Hashable {
    case title, source(Int), issue(Int), value(issue: Int, Int), body(Int), actor(Int), event(Int)
    case actorRule(Int), phase(Place), rule(Place), noDeal(Place), order(Place), space(Place), option(Place, Int)
    case faction(Place, Int), power(Place, Int), weight(Place, Int, body: Int), ranking(Place, Int)
    case resource(Place, Int, Int), member(Place, Int, Int), claim(Place, Int)
  }

  /// A line of a text.
  struct Spot: Hashable {
    /// The name of the text; `nil` where it was typed.
    let file: String?
    /// The number of the line, from 1.
    let line: Int
  }

  private var spots: [Thing: Spot] = [:]
  /// The numbers behind which nothing says how far they are borne out.
  private(set) var bare: Set<Thing> = []
  /// The phases that start from another one.
  private(set) var likened: Set<Place> = []

  /// Where a thing is written; `nil` where it is taken over, or supposed.
  subscript(thing: Thing) -> Spot? { spots[thing] }

  /// Looks through the texts of a world. Takes time linear in them.
  init(of world: World) {
    var clerk = Clerk(world)
    for source in world.documents.uniqued() { clerk.enter(Document(source)) }
    (spots, bare, likened) = (clerk.spots, clerk.bare, clerk.likened)
  }
}

/// Enters what is written, text by text; what was written before is entered anew.
private struct Clerk {
  let world: World
  private let sources, issues, bodies, actors, events: [String: Int]
  var spots: [Register.Thing: Register.Spot] = [:]
  var bare: Set<Register.Thing> = []
  var likened: Set<Place> = []
  private var source = SourceText("")

  init(_ world: World) {
    self.world = world
    sources = numbered(world.sources)
    issues = numbered(world.issues)
    bodies = numbered(world.bodies)
    actors = numbered(world.actors)
    events = numbered(world.events)
  }

  mutating func enter(_ document: Document) {
    source = document.source
    var desk = Desk()
    document.forEachStatement { statement in
      for declaration in document.read(statement, on: &desk).declarations { enter(declaration) }
    }
  }

  private mutating func note(_ thing: Register.Thing, at span: Span) {
    spots[thing] = Register.Spot(file: source.name, line: source.lineNumber(at: span.lowerBound))
  }

  private mutating func enter(_ declaration: Declaration) {
    switch declaration {
    case .title(let title): note(.title, at: title.span)
    case .source(let source): if let index = sources[source.name.value] { note(.source(index), at: source.name.span) }
    case .body(let body):
      if let index = bodies[body.names.name.value] { note(.body(index), at: body.names.name.span) }
    case .event(let event): if let index = events[event.name.value] { note(.event(index), at: event.name.span) }
    case .issue(let issue): enter(issue)
    case .actor(let actor): enter(actor)
    default: break
    }
  }

  private mutating func enter(_ issue: IssueSyntax) {
    guard let index = issues[issue.names.name.value] else { return }
    note(.issue(index), at: issue.names.name.span)
    for (place, value) in issue.values.enumerated() {
      note(.value(issue: index, place), at: value.names.name.span)
    }
  }

  private mutating func enter(_ syntax: ActorSyntax) {
    guard let actor = actors[syntax.names.name.value] else { return }
    note(.actor(actor), at: syntax.names.name.span)
    for item in syntax.items {
      if case .rule(let rule) = item { note(.actorRule(actor), at: rule.span) }
      guard case .phase(let phase) = item, let number = phase.number.whole,
        let index = world.actors[actor].phase(numbered: number)
      else { continue }
      enter(phase, as: Place(actor: actor, phase: index))
    }
  }

  private mutating func enter(_ phase: PhaseSyntax, as place: Place) {
    note(.phase(place), at: phase.number.span)
    if phase.like != nil { likened.insert(place) }
    var claims = 0
    for option in phase.options {
      if let number = option.number.whole { note(.option(place, number), at: option.number.span) }
    }
    for (number, faction) in phase.factions.enumerated() { enter(faction, on: place, perhaps: number) }
    for item in phase.items {
      switch item {
      case .everyOption(let every): note(.space(place), at: every.span)
      case .noDeal(let noDeal): note(.noDeal(place), at: noDeal.number.span)
      case .rule(let rule): note(.rule(place), at: rule.span)
      case .order(let order): note(.order(place), at: order.span)
      case .claim(let claim):
        note(.claim(place, claims), at: claim.span ?? phase.number.span)
        claims += 1
      default: break
      }
    }
  }

  /// Enters a faction, which is mostly at the same place on the board as in the text.
  private mutating func enter(_ syntax: FactionSyntax, on place: Place, perhaps guess: Int) {
    let (name, factions) = (syntax.names.name, world[place].board.factions)
    guard let index = factions.index(of: name, perhaps: guess) else { return }
    let faction = factions[index]
    note(.faction(place, index), at: name.span)
    if let power = syntax.power {
      note(.power(place, index), at: power.value.span)
      if power.status == nil { bare.insert(.power(place, index)) }
    }
    for weight in syntax.weights {
      guard let body = bodies[weight.body.value] ?? world.bodies.index(of: weight.body.value) else { continue }
      note(.weight(place, index, body: body), at: weight.amount.value.span)
      if weight.amount.status == nil { bare.insert(.weight(place, index, body: body)) }
    }
    for (number, resource) in syntax.resources.enumerated() {
      guard let at = faction.resources.index(of: resource.names.name, perhaps: number) else { continue }
      note(.resource(place, index, at), at: resource.amount.value.span)
      if resource.amount.status == nil { bare.insert(.resource(place, index, at)) }
    }
    for (number, member) in syntax.members.enumerated() {
      guard let at = faction.members.index(of: member.name, perhaps: number) else { continue }
      note(.member(place, index, at), at: member.name.span)
    }
    switch syntax.wish {
    case .prefers(let ranking): note(.ranking(place, index), at: ranking.entries.first?.span ?? name.span)
    case .values(let values): note(.ranking(place, index), at: values.span)
    case nil: break
    }
  }
}

extension Array where Element: Named {
  /// The place of what is called so, which is mostly the one that it has in the text.
  fileprivate func index(of name: Name, perhaps guess: Int) -> Int? {
    indices ~= guess && self[guess].name == name.value ? guess : index(of: name.value)
  }
}

/// The places of things by their first names.
private func numbered(_ things: [some Named]) -> [String: Int] {
  Dictionary(things.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
}

extension ClaimSyntax {
  /// Where it is written; `nil` where it holds no name and no number.
  fileprivate var span: Span? {
    switch statement {
    case .winset(let numbers): numbers.first?.span ?? citations.first?.source.span
    case .prevail(let name, _): name.span
    case .outcome(let number), .tally(let number, _, _, _): number.span
    }
  }
}
