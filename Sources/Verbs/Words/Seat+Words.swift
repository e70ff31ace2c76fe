import Answers
import Knowledge
import Numbers
import Solver

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

  /// The powers of the factions, and what they were before; nothing where nothing was supposed.
  var shares: [Block] {
    guard let old = earlier?.board, old.factions != board.factions else { return [] }
    let names =
      old.factions.map(\.name)
      + board.factions.map(\.name).filter { name in
        !old.factions.contains { $0.name == name }
      }
    let rows = names.map { name in
      [Line(name), Line(board.shareWritten(of: name)), Line(old.shareWritten(of: name), .dim)]
    }
    return [.gap, .table(Table(["faction", "share of power", "without the change"], rows))]
  }

  /// The shares as data.
  var shareRecords: Record {
    guard let old = earlier?.board else { return [:] }
    func list(_ board: Board) -> Record.Value {
      .init(
        board.factions.map {
          ["faction": .text($0.name), "share": board.order == nil ? .exact(board.share(of: $0)) : .null] as Record
        })
    }
    return ["shares": list(board), "sharesWithout": list(old)]
  }
}

extension Board {
  /// A faction's part of all power; 0 where nobody has any.
  func share(of faction: Faction) -> Rational {
    let total = total(in: 0)
    return total == .zero ? .zero : faction.weights[0] / total
  }

  fileprivate func shareWritten(of name: String) -> String {
    guard let faction = factions.first(where: { $0.name == name }) else { return "–" }
    let share = share(of: faction)
    if let place = placeWritten(of: faction) { return place }
    let power = faction.weights[0]
    return share == power ? share.written : "\(share.writtenWithPlaces), \(power.written) of \(total(in: 0).written)"
  }
}

extension Inquiry {
  /// ‘if hardliners+0.2’, and the events whose effects are in force, as lines under a title.
  var circumstances: [Block] {
    var lines: [Block] = []
    if !standing.isEmpty { lines.append(.line(Line("supposing \(standing.joined(separator: ", "))", .strong))) }
    if let supposition { lines.append(.line(Line("if \(supposition)", .strong))) }
    for case .day(let day) in settings.map(\.moment) {
      let events = world.eventsInForce(on: day).map { world.events[$0] }
      for event in events {
        let effects = event.effects.count == 1 ? "effect" : "effects"
        lines.append(.line(Line("in force: the \(effects) of \(event.name), \(event.names.label ?? "")", .dim)))
      }
    }
    return lines
  }
}
