import Answers
import Knowledge
import Numbers

extension Status {
  /// The status as it stands behind what it is about.
  var line: Line { Line(" \(word)", .dim) }
}

extension World {
  /// What a faction weighs: its power with the interval, and its weight in other bodies where it has any.
  func weighed(_ faction: Faction) -> Line {
    let others = bodies.indices.dropFirst().filter { faction.weights[$0] != .zero }.map { body in
      Line("\(faction.weights[body].written) in \(bodies[body].name)") + faction.statuses[body].line
    }
    let interval = faction.interval.map { " \($0.written)" } ?? ""
    let power = Line("\(faction.weights[0].written)\(interval)") + faction.statuses[0].line
    let all = faction.weights[0] == .zero && !others.isEmpty ? others : [power] + others
    return all.dropFirst().reduce(all[0]) { $0 + Line(", ") + $1 }
  }
}
