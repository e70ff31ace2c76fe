import Answers
import Diagnostics
import Knowledge
import Solver

extension Verb {
  static let needs = Verb(
    "needs", .lists, "Who needs whose consent, and for what.", Slot(.actor).optional,
    meaning: """
      A value of an issue may need actors: they must consent for it to come about. An actor needs another one where one \
      of its options holds such a value, perhaps among others that it leaves open. What an actor needs itself for is not \
      listed, since it consents by ratifying. `as dot` draws the graph.
      """,
    keys: ["phase", "actor", "needs", "issue", "value", "options"],
    examples: ["needs phase 3", "needs Taliban phase 1", "needs phase 3 as dot"]
  ) { actor in NeedsQuestion(actor: actor) }
}

struct NeedsQuestion: Question {
  let actor: Int?

  var asked: [Int] { actor.map { [$0] } ?? [] }
  static var isAboutGames: Bool { true }

  func answer(_ inquiry: Inquiry) -> Answer {
    let found = inquiry.settings.map { setting in (setting: setting, needs: inquiry.world.needs(in: setting, of: asked))
    }
    .filter { one in actor.map { one.setting.phases[$0] != nil } ?? true }
    let world = inquiry.world
    return Answer(
      "needs", brief: "\(found.reduce(0) { $0 + $1.needs.count })",
      blocks: {
        inquiry.circumstances
          + Array(found.map { world.told($0.needs, of: asked, in: $0.setting) }.joined(separator: [.gap]))
      },
      rows: { found.flatMap { setting, needs in needs.map { $0.row(setting, world) } } })
  }
}

/// An actor that needs another one's consent to a value of an issue.
private struct Need: Sendable {
  let actor, needed: Int
  let issue, value: Int
  /// The numbers of the options that hold the value.
  var options: [Int]

  /// Who needs whom, and for what: options that hold the same value are told together.
  var key: [Int] { [actor, needed, issue, value] }

  func words(in world: World) -> String {
    "\(world.issues[issue].name)=\(world.issues[issue].values[value].name)"
  }

  func row(_ setting: Setting, _ world: World) -> Record {
    setting.record.adding([
      "actor": .text(world.actors[actor].name), "needs": .text(world.actors[needed].name),
      "issue": .text(world.issues[issue].name), "value": .text(world.issues[issue].values[value].name),
      "options": .init(options),
    ])
  }
}

extension World {
  fileprivate func needs(in setting: Setting, of actors: [Int]) -> [Need] {
    var found: [Need] = []
    var places: [[Int]: Int] = [:]
    for place in setting.places where actors.isEmpty || actors.contains(place.actor) {
      for option in self[place].board.options {
        for need in option.terms.flatMap({ needs(of: place.actor, for: $0, option.number) }) {
          if let known = places[need.key] {
            found[known].options += need.options
          } else {
            places[need.key] = found.count
            found.append(need)
          }
        }
      }
    }
    return found
  }

  private func needs(of actor: Int, for term: Term, _ number: Int) -> [Need] {
    term.indices.flatMap { value in
      issues[term.issue].values[value].needs.filter { $0 != actor }.map {
        Need(actor: actor, needed: $0, issue: term.issue, value: value, options: [number])
      }
    }
  }

  fileprivate func told(_ needs: [Need], of asked: [Int], in setting: Setting) -> [Block] {
    let nobody = Line("  nobody’s consent is needed", .dim)
    return [.graph(graph(of: needs, of: asked, in: setting))] + (needs.isEmpty ? [.line(nobody)] : [])
  }

  private func graph(of needs: [Need], of asked: [Int], in setting: Setting) -> Graph {
    let seated = asked.isEmpty ? setting.places.map(\.actor) : asked
    let concerned = Set(seated + needs.map(\.needed)).sorted()
    let nodes = Dictionary(uniqueKeysWithValues: zip(concerned, concerned.indices))
    return Graph(
      "who needs whose consent, \(setting.title)", nodes: concerned.map { actors[$0].name },
      edges: needs.map { need in
        let options = need.options.map { "\($0)" }.joined(separator: ", ")
        return Graph.Edge(
          from: nodes[need.actor] ?? 0, to: nodes[need.needed] ?? 0,
          "\(need.words(in: self)) (option \(options))")
      })
  }
}
