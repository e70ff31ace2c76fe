import Answers
import Knowledge
import Numbers

extension Status {
  /// The status as it stands behind what it is about.
  var line: Line { Line(" \(word)", .dim) }
}

extension World {
  /// What a faction weighs: its power with the interval, or its place in the order of powers, and its weight in other
  /// bodies where it has any.
  func weighed(_ faction: Faction, on board: Board) -> Line {
    let others = bodies.indices.dropFirst().filter { faction.weights[$0] != .zero }.map { body in
      Line("\(faction.weightWritten(in: body)) in \(bodies[body].name)") + faction.statuses[body].line
    }
    let power = Line(board.powerWritten(of: faction)) + faction.statuses[0].line
    let all = faction.weights[0] == .zero && !others.isEmpty ? others : [power] + others
    return all.dropFirst().reduce(all[0]) { $0 + Line(", ") + $1 }
  }
}

extension World {
  /// A faction's power or its place in the order of powers, and its weight in other bodies where it has any.
  func weights(of faction: Faction, on board: Board, withInterval: Bool = false) -> String {
    guard let place = board.placeWritten(of: faction) else {
      return faction.weights(in: self, withInterval: withInterval)
    }
    let others = bodies.indices.dropFirst().filter { faction.weights[$0] != .zero }
    return ([place] + others.map { "\(faction.weights[$0].written) in \(bodies[$0].name)" }).joined(separator: ", ")
  }
}

extension Board {
  /// The place of a faction in the order of the powers, as words.
  func placeWritten(of faction: Faction) -> String? {
    guard let order, let index = factions.index(of: faction.name), let place = place(of: index) else { return nil }
    return "place \(place) of \(order.count)"
  }

  /// A faction's power with its interval, or its place in the order of the powers.
  func powerWritten(of faction: Faction) -> String {
    if let place = placeWritten(of: faction) { return place }
    return "power \(faction.weightWritten(in: 0))"
  }
}

extension Faction {
  /// Its weight in a body, with its interval.
  func weightWritten(in body: Int) -> String {
    weights[body].written + (interval(in: body).map { " \($0.written)" } ?? "")
  }
}
