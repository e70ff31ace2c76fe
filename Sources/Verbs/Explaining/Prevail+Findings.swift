import Answers
import Knowledge
import Numbers
import Solver

// Why somebody prevails.
extension Seat {
  func prevailFinding(isAtHome: Bool) -> Finding {
    let levels = isAtHome ? [true] : [true, false]
    return Finding(
      Line("\(title): who prevails: ") + Line(prevailBrief(isAtHome: isAtHome), .strong),
      about: record.adding(["answer": .text(prevailBrief(isAtHome: isAtHome))]),
      from: levels.map { level(isAtHome: $0) } + weights(in: board.weightyBodies))
  }

  private func level(isAtHome: Bool) -> Finding {
    let found = prevalence(isAtHome: isAtHome)
    return Finding(
      Line(isAtHome ? "at home: " : "two-level: ") + Line(found.brief, .strong) + Line(lead(of: found.contest)),
      about: ["level": .text(isAtHome ? "home" : "two-level")],
      from: (isAtHome ? [] : [candidates]) + found.contest.backings.map { finding(of: $0, in: found.contest) })
  }

  /// By how much the winner leads, where that is known.
  private func lead(of contest: Contest) -> String {
    contest.winner == nil || board.order != nil ? "" : ", \(contest.margin.writtenWithPlaces) ahead"
  }

  /// Two-level, only what can come about is a candidate.
  private var candidates: Finding {
    let judged = board.options.indices.filter { $0 != board.reversion }.map { option in
      guard let cause = board.causeUnsignable(of: option) else { return delivered(option) }
      return Finding(
        Line("\(board.options[option].written(in: world)): \(cause.words(on: board, in: world))"),
        from: strategies(keepingOut: option)
      ).inFull
    }
    let believes = board.strategy.map { !$0.beliefs.isEmpty } ?? false
    let given = "what everybody ends up standing on" + (believes ? ", or as \(name) believes" : "")
    return Finding(Line("candidates, given \(given): \(board.written(able))"), from: judged)
  }

  private func delivered(_ option: Int) -> Finding {
    let delivery = table.game.delivery(of: board.options[option], of: actor, given: table.solution.standing)
    return Finding(
      Line("\(board.options[option].written(in: world))"), from: [finding(of: delivery, droppedIn: nil, option)]
    ).inFull
  }

  private var able: [Int] {
    table.game.deliverable(of: actor, in: table.solution).filter { $0 != board.reversion }
  }

  private func finding(of backing: Contest.Backing, in contest: Contest) -> Finding {
    return Finding(
      Line("\(board.written(backing.choice)) has \(share(of: backing, in: contest)) behind it"),
      about: ["choice": .text(board.written(backing.choice))],
      from: backing.factions.map { faction in
        Finding(
          Line(
            "\(weighed(faction)), backs it: ranks \(board.factions[faction].preference.written(on: board, near: backing.choice))"
          ),
          about: ["faction": .text(board.factions[faction].name)], ground: board.factions[faction].preferenceGround,
          of: .ranking(place, faction))
      })
  }

  private func share(of backing: Contest.Backing, in contest: Contest) -> String {
    if board.order != nil { return "this power" }
    let weight = board.bodyInsteadOfPower.map { "votes in \(world.bodies[$0].name)" } ?? "power"
    return "\(contest.share(of: backing).writtenWithPlaces) of the \(weight)"
  }
}
