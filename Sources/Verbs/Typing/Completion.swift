import Diagnostics
import Knowledge
import Solver
import Syntax

/// Something that could be written next, with a few words about it.
public struct Candidate: Hashable, Sendable {
  /// How it is written.
  public let text: String
  /// What it is.
  public let note: String

  init(_ text: String, _ note: String = "") { (self.text, self.note) = (text, note) }

  /// The names of a thing, each as a candidate; the first is described, the others refer to it.
  static func all(of thing: some Named) -> [Candidate] {
    [Candidate(quoted(thing.name), thing.names.label ?? "")]
      + thing.names.aliases.map { Candidate(quoted($0), thing.name) }
  }
}

extension Lexicon {
  /// What could be written after `source`, a text that stops before the word in question.
  ///
  /// What it offers comes from the walk of the grammar and the names of `world`, and is accepted when typed. Where a
  /// query may begin, the names of `queries` stand for one, too.
  public func completions(
    after source: SourceText, in world: World, naming queries: [(name: String, query: String)] = []
  ) -> [Candidate] {
    let (expected, named) = expectations(after: source, with: patterns)
    let context = Context(world: world, named: named)
    let found = expected.flatMap { expectation -> [Candidate] in
      switch expectation {
      case .word(let word): [Candidate("\(word)", summary(of: word))]
      case .sign(let sign): sign.spelling.map { [Candidate($0)] } ?? []
      case .role(let role): choices(for: role) + context.candidates(for: role)
      case .end: []
      }
    }
    let mayAsk = verbs.allSatisfy { expected.contains(.word($0.pattern.verb)) }
    return (found + (mayAsk ? queries.map { Candidate($0.name, $0.query) } : [])).uniqued()
  }

  private func summary(of word: Word) -> String {
    verbs.first { $0.pattern.verb == word }?.summary ?? commands.first { $0.pattern.verb == word }?.summary ?? ""
  }

  /// What can stand for a role that the language itself has a list for; nothing for the others.
  func choices(for role: Role) -> [Candidate] {
    switch role {
    case .flipping: Flipping.allCases.map { Candidate($0.rawValue) }
    case .powerIndex: PowerIndex.allCases.map { Candidate($0.rawValue, $0.title) }
    case .format: Format.allCases.map { Candidate($0.rawValue, $0.purpose) }
    case .setting: Switch.allCases.map { Candidate($0.rawValue, $0.purpose) }
    case .toggle: ["on", "off"].map { Candidate($0) }
    case .topic: topics.map { Candidate($0.name, $0.summary) }
    default: []
    }
  }
}

/// What the case knows, seen from a half-written statement.
private struct Context {
  let world: World
  let named: [(role: Role, name: Name)]

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
    case .faction: all(factions) + all(factions.flatMap(\.resources)) + all(world.actors)
    case .holder: all(factions) + all(world.actors)
    case .resource: all(factions.flatMap(\.resources))
    case .thing:
      all(world.actors) + all(world.issues) + all(world.issues.flatMap(\.values)) + all(factions)
        + all(factions.flatMap(\.members)) + all(factions.flatMap(\.resources)) + all(world.sources) + all(world.events)
    default: []
    }
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
}

extension [Candidate] {
  /// The candidates without repetition, in their order; the first of a text stands for all.
  fileprivate func uniqued() -> [Candidate] {
    var seen = Set<String>()
    return filter { seen.insert($0.text).inserted }
  }
}
