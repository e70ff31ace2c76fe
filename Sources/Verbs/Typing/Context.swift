import Diagnostics
import Knowledge
import Syntax

/// What the case knows, seen from a half-written statement.
struct Context {
  let world: World
  let named: [(role: Role, name: Name)]
  /// Whether the statement ends behind the dot after an actor.
  var isScoped = false
  /// Whether a change begins here, which can be one of a faction, of a resource, of an actor or of a value.
  var isSubject = false

  func candidates(for role: Role) -> [Candidate] {
    switch role {
    case .actor: all(world.actors)
    case .issue: all(world.issues)
    case .source: all(world.sources)
    case .event: all(world.events)
    case .body: all(world.bodies)
    case .value: all(issue.map { world.issues[$0].values } ?? world.issues.flatMap(\.values))
    case .phase: phases.map { Candidate("\($0.number)", $0.title ?? "") }.uniqued()
    // A number alone says nothing where several have options of that number.
    case .option where named.isEmpty && 1 < players.count: []
    case .option, .rankedOption:
      phases.flatMap { $0.board.options.map { Candidate("\($0.number)", $0.label ?? "") } }.uniqued()
    case .faction where isScoped: all(scopedFactions) + all(scopedFactions.flatMap(\.resources)) + all(scopedValues)
    case .holder where isScoped: all(scopedFactions)
    case .faction where isSubject:
      all(factions) + all(factions.flatMap(\.resources)) + all(players) + all(world.issues)
    case .faction: all(factions) + all(players)
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

  /// Whether what is expected behind the subject of a change suits what that is.
  func isApt(_ expectation: Expectation) -> Bool {
    guard let name = named.last?.name.value else { return true }
    let all = world.actors.flatMap(\.phases).flatMap(\.board.factions)
    let isFaction = all.index(of: name) != nil
    let isResource = all.flatMap(\.resources).index(of: name) != nil
    let isActor = players.index(of: name) != nil
    let isValue = world.issues.flatMap(\.values).index(of: name) != nil
    guard isFaction || isResource || isActor || isValue else { return true }
    switch expectation {
    case .word("rule"), .word("order"), .word("ties"), .word("believes"), .word("chief"), .word("no-deal"),
      .word("links"):
      return isActor
    case .word("pays"): return isActor || isFaction
    case .word("needs"): return isValue
    case .word("to"): return isResource
    case .sign(.dot): return true
    default: return isFaction
    }
  }

  /// The actors with boards.
  private var players: [Actor] { world.actors.filter { !$0.phases.isEmpty } }

  /// The values of the issue before the dot.
  private var scopedValues: [Issue.Value] {
    named.last.flatMap { world.issues.index(of: $0.name.value) }.map { world.issues[$0].values } ?? []
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
    guard let name = named.last?.name else { return factions }
    if world.issues.index(of: name.value) != nil { return [] }
    guard let actor = world.actors.index(of: name.value) else { return factions }
    return world.actors[actor].phases.flatMap(\.board.factions)
  }
}
