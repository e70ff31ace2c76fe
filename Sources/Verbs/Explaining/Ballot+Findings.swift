import Answers
import Knowledge
import Numbers
import Solver

// Why an option is ratified at home, or is not.
extension Seat {
  /// The vote on an option: what it comes to, and who voted how, and why.
  func finding(of ballot: Ballot, on option: Int) -> Finding {
    let carries = ballot.carries
    let lead = Line(carries ? "ratified at home: " : "not ratified at home: ", carries ? .good : .bad)
    let votes = board.factions.indices.map { vote($0, on: option) }
    let isUnsupported = !board.votes(for: option).contains(true)
    return Finding(
      lead + Line(isUnsupported ? "no faction accepts it" : words(of: ballot)), about: ["ratified": .flag(carries)],
      from: parts(of: ballot) + (isUnsupported ? votes.map(\.inFull) : votes))
  }

  /// The rule and the weights, on which every vote of the board rests; in full only.
  var basis: [Finding] {
    let rule = Finding(Line("the rule: \(board.rule.written(on: board, in: world))"), ground: board.ruleGround)
    return [rule.inFull] + weights
  }

  /// Where the factions' weights come from; in full only.
  var weights: [Finding] {
    let order = board.orderWritten.map {
      [Finding(Line("the order of the powers: \($0)"), ground: board.orderGround).inFull]
    }
    return (order ?? []) + board.factions.flatMap { weights(of: $0).map(\.inFull) }
  }

  /// The parts of a rule that has several.
  private func parts(of ballot: Ballot) -> [Finding] {
    switch ballot.finding {
    case .weighed, .approval: []
    case .all(let parts), .any(let parts):
      parts.map { part in
        let mark = part.carries ? Line("met: ", .good) : Line("not met: ", .bad)
        return Finding(mark + Line(words(of: part)), from: self.parts(of: part))
      }
    }
  }

  private func words(of ballot: Ballot) -> String {
    switch ballot.finding {
    case .weighed(let weight, let total, let body, let quota):
      return board.words(of: weight, of: total, in: body, quota, world: world)
    case .approval(let faction, let isGiven):
      return "\(board.factions[faction].name) \(isGiven ? "approves" : "does not approve")"
    case .all: return "every part of the rule must be met"
    case .any: return "one part of the rule must be met"
    }
  }

  private func vote(_ index: Int, on option: Int) -> Finding {
    let faction = board.factions[index]
    let accepts = faction.preference.accepts(option)
    let verb = accepts ? Line("accepts it", .good) : Line("rejects it", .bad)
    let ranked = faction.preference.rank(of: .option(option)) == .max ? ", and not this one" : ""
    return Finding(
      Line("\(faction.name), \(world.weights(of: faction, on: board)), ") + verb
        + Line(": ranks \(faction.preference.written(on: board))\(ranked)"),
      about: ["faction": .text(faction.name), "accepts": .flag(accepts)], ground: faction.preferenceGround)
  }

  private func weights(of faction: Faction) -> [Finding] {
    let bodies = board.weightyBodies.filter { .zero < faction.weights[$0] || board.total(in: $0) == .zero }
    return bodies.filter { 0 < $0 || board.order == nil }.map { body in
      let whose = body == 0 ? "power of \(faction.name)" : "votes of \(faction.name) in \(world.bodies[body].name)"
      let interval = body == 0 ? faction.interval.map { " \($0.written)" } ?? "" : ""
      let resources = body == 0 ? faction.resources : []
      let rest = faction.weights[body] - resources.reduce(.zero) { $0 + $1.amount }
      let parts = resources.map(\.amount.written) + (rest == .zero ? [] : ["\(rest.written) supposed"])
      let sum = resources.isEmpty ? "" : " = " + parts.joined(separator: " + ")
      return Finding(
        Line("\(whose): \(faction.weights[body].written)\(interval)\(sum)"),
        ground: Ground(faction.statuses[body], resources.isEmpty ? faction.reasons.first : nil),
        from: resources.map { Finding(Line("\($0.name) \($0.amount.written)"), ground: $0.ground) })
    }
  }
}
