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
      member, a resource, an event, a source or a body.
      """,
    keys: ["what", "name", "aliases", "label", "boards", "values"],
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
      blocks: { inquiry.circumstancesOfBoards + Array(found.map { $0.blocks() }.joined(separator: [.gap])) },
      rows: { found.map { (["what": .text($0.kind)] as Record).adding($0.names.record).adding($0.details()) } })
  }
}

/// Something that has the name that was asked for.
struct Found: Sendable {
  let kind: String
  let names: Names
  let blocks: @Sendable () -> [Block]
  /// What programs are told of it beside what it is called: of an actor its boards, of a faction itself on its board, of an
  /// issue its values.
  var details: @Sendable () -> Record = { [:] }
}

extension World {
  /// Every name of something that can be shown.
  public var everyName: [String] {
    let factions = actors.flatMap { $0.phases.flatMap { $0.board.factions } }
    return actors.everyName + issues.everyName + issues.flatMap(\.values).everyName + events.everyName
      + sources.everyName + bodies.everyName
      + factions.everyName + factions.flatMap(\.members).everyName + factions.flatMap(\.resources).everyName
  }
}

extension Inquiry {
  /// Everything of that name, exactly or else without regard to case.
  fileprivate func found(_ name: String) -> [Found] {
    let world = world
    let known = [
      world.actors.index(of: name).map { actor in
        Found(
          kind: "actor", names: world.actors[actor].names, blocks: { self.pages(of: actor) },
          details: { ["boards": .init(self.places(of: [actor]).map { world.board(at: $0) })] })
      },
      world.issues.index(of: name).map { issue in
        Found(
          kind: "issue", names: world.issues[issue].names, blocks: { world.page(of: world.issues[issue]) },
          details: { ["values": .init(world.rows(of: world.issues[issue]).map(\.record))] })
      },
      world.events.index(of: name).map { event in
        Found(kind: "event", names: world.events[event].names) { world.page(of: world.events[event]) }
      },
      world.sources.index(of: name).map { source in
        Found(kind: "source", names: world.sources[source].names) { world.sources[source].page }
      },
      world.bodies.index(of: name).map { body in
        Found(kind: "body", names: world.bodies[body].names) { self.page(ofBody: body) }
      },
    ]
    let values = world.issues.flatMap { issue in
      issue.values.filter { [$0].index(of: name) != nil }.map { value in
        Found(kind: "value", names: value.names) { world.page(of: issue) }
      }
    }
    let all = known.compactMap { $0 } + values + places(of: []).flatMap { world.found(name, at: $0) }
    let exact = all.filter { $0.names.all.contains(name) }
    return exact.isEmpty ? all : exact
  }
}

extension Inquiry {
  /// A body: who has how many votes in it, board by board.
  private func page(ofBody body: Int) -> [Block] {
    let rows = places(of: []).flatMap { place -> [[Line]] in
      let members = world[place].board.factions.filter { $0.weights[body] != .zero }
      let title = [Line(world.actors[place.actor].name), Line("\(world[place].number)")]
      let total = [Line("in all", .dim), Line(world[place].board.total(in: body).written, .dim)]
      return members.map { title + [Line($0.name), Line($0.weights[body].written)] }
        + (members.isEmpty ? [] : [title + total])
    }
    let unit = body == 0 ? "power" : "votes"
    let size = world.bodies[body].size.map { ", of \($0.written)" } ?? ""
    let votes: Block =
      rows.isEmpty ? .line("nobody has \(unit) in it") : .table(Table(["actor", "phase", "faction", unit], rows))
    return [.heading(Line(world.bodies[body].names.titleInFull + size)), votes]
  }
}

extension World {
  /// A board for programs: its rule, its options, and its factions.
  fileprivate func board(at place: Place) -> Record {
    let board = self[place].board
    return record(place).adding([
      "rule": .text(board.rule.written(on: board, in: self)), "options": .init(options(at: place).map(\.record)),
      "factions": .init(board.factions.map { row(of: $0, at: place) }),
    ])
  }

  fileprivate func found(_ name: String, at place: Place) -> [Found] {
    let board = self[place].board
    let title = "\(actors[place.actor].name), phase \(self[place].number)"
    return board.factions.flatMap { faction -> [Found] in
      if [faction].index(of: name) != nil {
        return [
          Found(
            kind: "faction", names: faction.names,
            blocks: { [.heading(Line(title))] + self.page(of: faction, on: board, sharing: board.total(in: 0)) },
            details: { ["boards": .init([self.row(of: faction, at: place)])] })
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
