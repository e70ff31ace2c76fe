import Diagnostics
import Knowledge
import Syntax

/// What the case knows, seen from a half-written statement.
struct Context {
  let world: World
  let named: [(role: Role, name: Name)]
  /// Whether the statement ends behind the dot after an actor.
  var isScoped = false

  func candidates(for role: Role) -> [Candidate] {
    switch role {
    case .actor: all(world.actors)
    case .issue: all(world.issues)
    case .source: all(world.sources)
    case .event: all(world.events)
    case .body: all(world.bodies)
    case .value: all(issue.map { world.issues[$0].values } ?? world.issues.flatMap(\.values))
    case .phase: phases.map { Candidate("\($0.number)", $0.title ?? "") }.uniqued()
    case .option, .rankedOption:
      phases.flatMap { $0.board.options.map { Candidate("\($0.number)", $0.label ?? "") } }.uniqued()
    case .faction where isScoped: all(scopedFactions) + all(scopedFactions.flatMap(\.resources))
    case .holder where isScoped: all(scopedFactions)
    case .faction: all(factions) + all(factions.flatMap(\.resources)) + all(world.actors)
    case .holder: all(factions) + all(world.actors)
    case .resource: all(factions.flatMap(\.resources))
    case .thing:
      all(world.actors) + all(world.issues) + all(world.issues.flatMap(\.values)) + all(factions)
        + all(factions.flatMap(\.members)) + all(factions.flatMap(\.resources)) + all(world.sources) + all(world.events)
    default: []
    }
  }

  /// A sign among what is expected; the dot only behind something that holds others.
  func sign(in expectation: Expectation) -> Candidate? {
    guard case .sign(let sign) = expectation, let spelling = sign.spelling else { return nil }
    if sign == .dot, let name = named.last?.name.value, !holdsOthers(name) { return nil }
    return Candidate(spelling, sign.note, isJoined: true)
  }

  private func holdsOthers(_ name: String) -> Bool {
    world.actors.index(of: name) != nil || world.issues.index(of: name) != nil
  }

  private func all(_ things: [some Named]) -> [Candidate] { things.flatMap { Candidate.all(of: $0) }.uniqued() }

  private func last(_ role: Role) -> Name? { named.last { $0.role == role }?.name }

  private var issue: Int? { last(.issue).flatMap { world.issues.index(of: $0.value) } }

  /// The phases that the statement can be about: those of the actor that it names first, or of all.
  private var phases: [Phase] {
    let actors = named.filter { $0.role == .actor }.compactMap { world.actors.index(of: $0.name.value) }
    let phases = actors.isEmpty ? world.actors.flatMap(\.phases) : actors.flatMap { world.actors[$0].phases }
    let number = last(.phase).flatMap { Int($0.value) }
    let chosen = phases.filter { $0.number == number }
    return chosen.isEmpty ? phases : chosen
  }

  private var factions: [Faction] { phases.flatMap(\.board.factions) }

  /// The factions of the actor before the dot.
  private var scopedFactions: [Faction] {
    guard let name = named.last?.name, let actor = world.actors.index(of: name.value) else { return factions }
    return world.actors[actor].phases.flatMap(\.board.factions)
  }
}
