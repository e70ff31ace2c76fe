import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Seat {
  /// `Taliban, phase 3`, or `Taliban, phase 3, on 2021-08-01`
  var title: String {
    guard case .day(let day) = setting.moment else { return "\(name), phase \(phase.number)" }
    return "\(name), phase \(phase.number), on \(day)"
  }

  /// The keys that say whose answer a row is, and when.
  var record: Record {
    let base: Record = ["actor": .text(name), "phase": .whole(phase.number)]
    guard case .day(let day) = setting.moment else { return base }
    return base.adding(["day": .text("\(day)")])
  }

  /// The weights of the factions in each body in which they were changed, and what they were before; nothing where no
  /// weight was.
  var shares: [Block] {
    guard let earlier else { return [] }
    guard earlier.board.factions != board.factions else { return uncounted(among: []) }
    let changed = changedBodies(of: everyFaction)
    return changed.flatMap(shares) + uncounted(among: changed)
  }

  /// Likewise in one body.
  func shares(in body: Int) -> [Block] {
    guard let earlier, earlier.board.factions != board.factions else { return [] }
    let title = body == 0 ? "share of power" : "votes in \(world.bodies[body].name)"
    let rows = everyFaction.map { name in
      [Line(name), Line(board.written(name, in: body)), earlier.shareBeside(of: name, in: body)]
    }
    return [.gap, .table(Table(["faction", title, "without the change"], rows))]
  }

  /// The factions that there are, or were without what is supposed.
  private var everyFaction: [String] { ((earlier?.board.factionNames ?? []) + board.factionNames).uniqued() }

  /// The bodies in which what is supposed changes the weight of one of these factions.
  private func changedBodies(of names: [String]) -> [Int] {
    guard let old = earlier?.board, old.factions != board.factions else { return [] }
    return world.bodies.indices.filter { body in
      names.contains { board.weight(of: $0, in: body) ?? .zero != old.weight(of: $0, in: body) ?? .zero }
    }
  }

  /// A faction's weight in a body, beside the same with what is supposed.
  private func shareBeside(of name: String, in body: Int) -> Line {
    guard let faction = board.faction(named: name) else { return Line("–", .dim) }
    return memory.shares.at([body, faction]) { Line(board.written(name, in: body), .dim) }
  }

  /// A word to somebody who changes what the rule does not count, or who has it count something else.
  var uncounted: [Block] { uncounted(among: changedBodies(of: everyFaction)) }

  private func uncounted(among changed: [Int]) -> [Block] {
    // Boards that are linked have other options, and the votes of both.
    guard let earlier, earlier.board.options == board.options, !changed.isEmpty || earlier.board.rule != board.rule
    else {
      return []
    }
    let bodies = Set(board.rule.bodies).sorted()
    let dropped = Set(earlier.board.rule.bodies).subtracting(bodies).sorted()
    if !bodies.isEmpty, let body = dropped.first {
      let others = dropped.map { world.bodies[$0].name }.joined(separator: " and ")
      let counted = bodies.map { world.bodies[$0].name }.joined(separator: " and ")
      let quota = board.rule.quotas.count == 1 ? board.rule.quotas[0].written : "majority"
      let example = "\(quoted(name)) rule \(quota) of \(quoted(world.bodies[body].name))"
      return [
        .line(Line("The rule counts \(counted) now, and no longer \(others), which a rule names: \(example).", .bad))
      ]
    }
    guard !bodies.isEmpty, changed.allSatisfy({ !bodies.contains($0) }), let body = changed.first else { return [] }
    let names = bodies.map { $0 == 0 ? "power" : "votes in \(world.bodies[$0].name)" }
    let examples = bodies.map { $0 == 0 ? "F+3" : "F+3 in \(quoted(world.bodies[$0].name))" }
    let (counted, others) = (names.joined(separator: " and "), body == 0 ? "power" : world.bodies[body].name)
    let example = examples.joined(separator: ", or ")
    return [
      .line(Line("The rule counts \(counted), and not \(others): a change that matters is written \(example).", .bad))
    ]
  }

  /// The shares as data.
  var shareRecords: Record {
    guard let earlier else { return [:] }
    return ["shares": shareList, "sharesWithout": earlier.memory.shareLists.at(0) { earlier.shareList }]
  }

  /// Of power, or where nobody has any, of the votes that stand in for it.
  private var shareList: Record.Value {
    let body = board.bodyInsteadOfPower ?? 0
    let total = board.total(in: body)
    func share(of faction: Int) -> Rational {
      total == .zero ? .zero : board.factions[faction].weights[body] / total
    }
    return .init(
      board.factions.indices.map {
        [
          "faction": .text(board.factions[$0].name), "share": board.order == nil ? .exact(share(of: $0)) : .null,
        ] as Record
      })
  }
}

extension Board {
  /// Whether some faction was paid.
  fileprivate var paysSomebody: Bool { factions.indices.contains { factions[$0].payments != nil } }

  /// A faction's part of all power; 0 where nobody has any.
  func share(of faction: Faction) -> Rational { faction.share(of: total(in: 0)) }

  /// A change can bring bodies that were not there before.
  fileprivate func weight(of name: String, in body: Int) -> Rational? {
    guard let faction = faction(named: name), factions[faction].weights.indices ~= body else { return nil }
    return factions[faction].weights[body]
  }

  /// The place of the faction of that first name.
  func faction(named name: String) -> Int? { factions.indices.first { factions[$0].name == name } }

  fileprivate var factionNames: [String] { factions.indices.map { factions[$0].name } }

  fileprivate func written(_ name: String, in body: Int) -> String {
    body == 0 ? shareWritten(of: name) : weight(of: name, in: body)?.written ?? "–"
  }

  private func shareWritten(of name: String) -> String {
    guard let faction = faction(named: name) else { return "–" }
    if order != nil, let place = placeWritten(of: factions[faction]) { return place }
    let (share, power) = (factions[faction].share(of: total(in: 0)), factions[faction].weights[0])
    return share == power ? share.written : "\(share.writtenWithPlaces), \(power.written) of \(total(in: 0).written)"
  }
}

extension Inquiry {
  /// Actors whose consent is needed and who have boards, but none in the phase that is asked about: they set no condition.
  private var notAsked: [Line] { isAtHome ? [] : settings.flatMap { world.notAsked(in: $0) } }

  /// Of issues that a change has brought to a board, such as by linking it with another one: whose consent a value needs, and
  /// who has nothing to say of it on a board of its own.
  private var silent: [Line] {
    guard let before, !isAtHome, !changes.allSatisfy(\.keepsStakes) else { return [] }
    let told = settings.flatMap { setting in
      setting.places.flatMap { place in
        let known = Set(before[place].board.options.flatMap { $0.terms.map(\.issue) })
        let new = world[place].board.options.flatMap(\.terms).filter { !known.contains($0.issue) }
        return world.silent(on: new, besides: place.actor, in: setting)
      }
    }
    return told.uniqued().map { Line($0, .bad) }
  }

  /// ‘if hardliners+0.2’, and the events whose effects are in force, as lines under a title.
  var supposed: [Block] {
    var lines: [Block] = []
    if !standing.isEmpty { lines.append(.line(Line("supposing \(standing.joined(separator: ", "))", .strong))) }
    if let supposition { lines.append(.line(Line("if \(supposition)", .strong))) }
    return lines
  }

  /// That a body has more votes than are in it, or fewer, as where somebody is given some that nobody gave up.
  private var missized: [Line] {
    guard before != nil || isTimed, world.bodies.contains(where: { $0.size != nil }) else { return [] }
    let told = settings.flatMap { setting in
      setting.places.flatMap { place -> [String] in
        let board = world[place].board
        return Set(board.rule.bodies).sorted().compactMap { body in
          let total = board.total(in: body)
          guard let size = world.bodies[body].size, total != .zero, total != size else { return nil }
          let (name, whose) = (
            world.bodies[body].name, "\(world.actors[place.actor].name), phase \(world[place].number)"
          )
          return
            "\(name) has \(size.written) votes, and \(total.written) here (\(whose)): what one faction gains another "
            + "loses, as in F+3 in \(quoted(name)) from G"
        }
      }
    }
    return told.uniqued().map { Line($0, .bad) }
  }

  /// Who was paid, and not enough.
  private var underpaid: [Line] {
    let paid = settings.flatMap { setting in
      setting.places.filter { world.actors[$0.actor].phases[$0.phase].board.paysSomebody }
    }
    let found = paid.uniqued().flatMap { place -> [String] in
      let board = world[place].board
      return board.factions.indices.filter { board.factions[$0].payments != nil }.flatMap { faction in
        board.options.indices.compactMap { option in
          let paid = board.paid(to: faction, for: option)
          guard .zero < paid, let missing = board.missing(of: faction, for: option), .zero < missing else { return nil }
          let name = "\(world.actors[place.actor].name).\(board.factions[faction].name)"
          return
            "\(name) is paid \(paid.written) for \(board.options[option].number), and takes \((paid + missing).written) (\(missing.written) missing)"
        }
      }
    }
    let shown = found.prefix(Self.mostUnderpaid)
    let rest = found.count == shown.count ? [] : ["and \(found.count - shown.count) more are paid too little"]
    return (shown + rest).map { Line($0, .bad) }
  }

  private static let mostUnderpaid = 6

  /// What has to be known of it that the answers do not say: bodies of another size, payments that do not do, and who is not
  /// asked though their consent is needed.
  var warnings: [Line] { missized + underpaid + notAsked + silent }

  /// What is supposed, the warnings, and what is in force.
  var circumstances: [Block] { circumstances(warnings) }

  /// Likewise of what is said of boards by themselves, with which nobody has to agree.
  var circumstancesOfBoards: [Block] { circumstances(missized + underpaid) }

  private func circumstances(_ warnings: [Line]) -> [Block] {
    var lines = supposed + warnings.map(Block.line)
    for case .day(let day) in settings.map(\.moment) {
      let events = world.eventsInForce(on: day, before: stated).map { world.events[$0.event] }
      for event in events {
        let effects = event.effects.count == 1 ? "effect" : "effects"
        lines.append(
          .line(Line("in force: the \(effects) of \(event.name)\(event.names.label.map { ", \($0)" } ?? "")", .dim)))
      }
    }
    return lines
  }
}

extension World {
  /// Whose consent these terms need, and who has a board on which nothing is said of the issue.
  fileprivate func silent(on terms: [Term], besides owner: Int, in setting: Setting) -> [String] {
    valuesNeeding(among: terms).sorted { $0.key < $1.key }.compactMap { actor, value in
      guard actor != owner, let phase = setting.phases[actor] else { return nil }
      let options = self[Place(actor: actor, phase: phase)].board.options
      if options.contains(where: { $0.terms.contains { $0.issue == value.issue } }) { return nil }
      let (issue, name) = (issues[value.issue], actors[actor].name)
      let needed = "\(issue.name)=\(issue.values[value.value].name)"
      return "\(name), whose consent \(needed) needs, says nothing of \(issue.name) here, and so agrees to any"
    }
  }

  fileprivate func notAsked(in setting: Setting) -> [Line] {
    func isAbsent(_ actor: Int) -> Bool { setting.phases[actor] == nil && !actors[actor].phases.isEmpty }
    guard actors.indices.contains(where: isAbsent) else { return [] }
    let needing = valuesNeeding(among: setting.places.flatMap { self[$0].board.options.flatMap(\.terms) })
    return needing.filter { isAbsent($0.key) }.sorted { $0.key < $1.key }.map { actor, value in
      let told = "\(issues[value.issue].name)=\(issues[value.issue].values[value.value].name)"
      let why = "whose consent \(told) needs, has no board \(setting.when) and is not asked"
      return Line("\(actors[actor].name), \(why)\(remedy(for: actor, at: setting.moment))", .bad)
    }
  }

  /// What to do where an actor is not asked.
  private func remedy(for actor: Int, at moment: Setting.Moment) -> String {
    let days = actors[actor].phases.compactMap(\.days)
    switch moment {
    case .phase(let number):
      let asked = actors.flatMap { $0.phases.filter { $0.number == number }.compactMap(\.days) }
      let isThere = days.contains { own in asked.contains { $0.overlaps(own) } }
      return isThere ? "; ask ‘on’ a day" : ""
    case .day: return days.isEmpty ? ", since its phases have no days" : ""
    }
  }

  /// By each actor whose consent a value among these terms needs, the first such value.
  fileprivate func valuesNeeding(among terms: [Term]) -> [Int: (issue: Int, value: Int)] {
    terms.reduce(into: [:]) { found, term in
      for value in term.indices {
        for actor in issues[term.issue].values[value].needs where found[actor] == nil {
          found[actor] = (term.issue, value)
        }
      }
    }
  }
}

extension Faction {
  /// The part that its power is of a sum; 0 where that is 0.
  func share(of total: Rational) -> Rational { total == .zero ? .zero : weights[0] / total }
}
