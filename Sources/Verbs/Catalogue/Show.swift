import Answers
import Diagnostics
import Knowledge
import Numbers
import Syntax

extension Verb {
  static let show = Verb(
    "show", .knowledge, "All that is known of one thing of the case.",
    Slot(.thing),
    meaning: """
      Of an actor its boards, of a faction its power and its ranking, and likewise what is known of an issue, a value, a \
      member, a resource, an event or a source.
      """,
    keys: ["what", "name", "aliases", "label"],
    examples: ["show Taliban phase 3", "show hardliners", "show troops"]
  ) { name in ShowQuestion(name: name) }
}

struct ShowQuestion: Question {
  let name: Name

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    guard inquiry.found(name.value).isEmpty else { return }
    throw .nothingNamed(name, among: inquiry.world.everyName)
  }

  func answer(_ inquiry: Inquiry) -> Answer {
    let found = inquiry.found(name.value)
    return Answer(
      "show", brief: found.map { "\($0.kind) \($0.names.name)" }.joined(separator: " | "),
      blocks: { inquiry.circumstances + Array(found.map { $0.blocks() }.joined(separator: [.gap])) },
      rows: { found.map { (["what": .text($0.kind)] as Record).adding($0.names.record) } })
  }
}

/// Something that has the name that was asked for.
struct Found: Sendable {
  let kind: String
  let names: Names
  let blocks: @Sendable () -> [Block]
}

extension World {
  /// Every name of something that can be shown.
  public var everyName: [String] {
    let factions = actors.flatMap { $0.phases.flatMap { $0.board.factions } }
    return actors.everyName + issues.everyName + events.everyName + sources.everyName + bodies.everyName
      + factions.everyName + factions.flatMap(\.members).everyName + factions.flatMap(\.resources).everyName
  }
}

extension Inquiry {
  /// Everything of that name.
  fileprivate func found(_ name: String) -> [Found] {
    let world = world
    let known = [
      world.actors.index(of: name).map { actor in
        Found(kind: "actor", names: world.actors[actor].names) { self.pages(of: actor) }
      },
      world.issues.index(of: name).map { issue in
        Found(kind: "issue", names: world.issues[issue].names) { world.page(of: world.issues[issue]) }
      },
      world.events.index(of: name).map { event in
        Found(kind: "event", names: world.events[event].names) { world.page(of: world.events[event]) }
      },
      world.sources.index(of: name).map { source in
        Found(kind: "source", names: world.sources[source].names) { world.sources[source].page }
      },
    ]
    return known.compactMap { $0 } + places(of: []).flatMap { world.found(name, at: $0) }
  }
}

extension World {
  fileprivate func found(_ name: String, at place: Place) -> [Found] {
    let board = self[place].board
    let title = "\(actors[place.actor].name), phase \(self[place].number)"
    return board.factions.flatMap { faction -> [Found] in
      if [faction].index(of: name) != nil {
        return [
          Found(kind: "faction", names: faction.names) { [.heading(Line(title))] + self.page(of: faction, on: board) }
        ]
      }
      let member = faction.members.index(of: name).map { faction.members[$0] }
      let resource = faction.resources.index(of: name).map { faction.resources[$0] }
      return [
        member.map { member in
          Found(kind: "member", names: member.names) {
            [
              .line(
                Line("\(title): ") + Line(member.names.all.joined(separator: " "), .strong)
                  + Line(" is in \(faction.name)"))
            ]
          }
        },
        resource.map { resource in
          Found(kind: "resource", names: resource.names) {
            [
              .line(Line("\(title): \(faction.name) has ") + Line(resource.name, .strong)),
              .table(self.table(of: [resource])),
            ]
          }
        },
      ].compactMap { $0 }
    }
  }
}
