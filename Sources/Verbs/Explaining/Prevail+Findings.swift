import Answers
import Knowledge
import Numbers
import Solver

// Why somebody prevails.
extension Seat {
  func prevailFinding(isAtHome: Bool) -> Finding {
    let levels = isAtHome ? [true] : [true, false]
    let briefs = levels.map { prevalence(isAtHome: $0).brief }
    let answer = isAtHome ? briefs[0] : brief(home: briefs[0], twoLevel: briefs[1])
    return Finding(
      Line("\(title): who prevails: ") + Line(answer, .strong), about: record.adding(["answer": .text(answer)]),
      from: levels.map { level(isAtHome: $0) } + weights)
  }

  private func level(isAtHome: Bool) -> Finding {
    let found = prevalence(isAtHome: isAtHome)
    let margin =
      found.contest.winner == nil || board.order != nil ? "" : ", \(found.contest.margin.writtenWithPlaces) ahead"
    return Finding(
      Line(isAtHome ? "at home: " : "two-level: ") + Line(found.brief, .strong) + Line(margin),
      about: ["level": .text(isAtHome ? "home" : "two-level")],
      from: (isAtHome ? [] : [candidates]) + found.contest.backings.map { finding(of: $0, in: found.contest) })
  }

  /// Two-level, only what can come about is a candidate.
  private var candidates: Finding {
    let able = table.game.deliverable(of: actor, in: table.solution)
    let judged = board.options.indices.filter { $0 != board.reversion }.map { option in
      let delivery = table.game.delivery(of: board.options[option], of: actor, given: table.solution.standing)
      return Finding(
        Line("\(board.options[option].written(in: world))"),
        from: [finding(of: delivery, droppedIn: nil, option)]
      ).inFull
    }
    return Finding(
      Line(
        "candidates, given what everybody ends up standing on: \(board.written(able.filter { $0 != board.reversion }))"),
      from: judged)
  }

  private func finding(of backing: Contest.Backing, in contest: Contest) -> Finding {
    let share = board.order == nil ? "\(contest.share(of: backing).writtenWithPlaces) of the power" : "this power"
    return Finding(
      Line("\(board.written(backing.choice)) has \(share) behind it"),
      about: ["choice": .text(board.written(backing.choice))],
      from: backing.factions.map { faction in
        let one = board.factions[faction]
        return Finding(
          Line(
            "\(one.name), \(world.weights(of: one, on: board)), backs it: ranks \(one.preference.written(on: board))"),
          about: ["faction": .text(one.name)], ground: one.preferenceGround)
      })
  }
}
