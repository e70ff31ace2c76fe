import Knowledge
import Numbers
import Solver
import Testing

/// Every option that is not in a win-set has a cause, and the cause is true (design 2.4).
@Suite struct CauseTests {
  @Test func everyCauseIsOfItsKind() {
    tryCases { trial in
      let result = trial.naive.solve(using: &trial.random)
      let solution = try trial.game.solve()
      for (actor, data, _) in trial.boards {
        for option in data.options.indices {
          let cause = trial.game.cause(of: option, of: actor, in: solution)
          try hold(kind(of: cause), equals: trial.kind(of: option, of: actor, in: result), "\(option) of \(actor)")
        }
      }
    }
  }

  @Test func causesAtHomeAreTheSameWithoutTheOthers() {
    tryCases { trial in
      let solution = try trial.game.solve()
      for (actor, _, board) in trial.boards {
        for option in board.options.indices {
          guard let home = board.causeAtHome(of: option) else { continue }
          try hold(trial.game.cause(of: option, of: actor, in: solution), equals: home, "\(option) of \(actor)")
        }
      }
    }
  }

  @Test func everyShortfallIsTrueAndWouldSuffice() {
    tryCases { trial in
      for (actor, data, board) in trial.boards {
        let naive = NaiveBoard(data)
        for option in data.options.indices {
          try hold(board.shortfall(of: option) == nil, equals: naive.ratifies(option), "shortfall of \(option)")
          let stances = naive.stances(on: option)
          for lacks in board.shortfall(of: option)?.choices ?? [] {
            try hold(lacks.allSatisfy { naive.lacks($0, stances) }, "\(lacks) are there: \(option) of \(actor)")
            let wouldDo = naive.wouldHold(data.rule, stances, with: lacks)
            try hold(wouldDo, "\(lacks) would not do: \(option) of \(actor)")
          }
        }
      }
    }
  }

  private func kind(of cause: Cause?) -> String? {
    switch cause {
    case nil: nil
    case .reversion: "reversion"
    case .noSupport: "no support"
    case .short: "short"
    case .impossible: "impossible"
    case .blocked: "blocked"
    case .tied: "tied"
    case .unsigned: "unsigned"
    }
  }
}

extension Trial {
  /// What kind of cause the words of the design give.
  fileprivate func kind(of option: Int, of actor: Int, in result: NaiveEvaluator.Result) -> String? {
    guard let board = naive.boards[actor], result.winsets[actor]?.contains(option) == false else { return nil }
    if option == board.board.reversion { return "reversion" }
    if !board.ratifies(option) {
      return board.supporters(of: option).isEmpty && board.board.rule.asksForSupport ? "no support" : "short"
    }
    return naive.isPossible(option, of: actor) ? "blocked" : "impossible"
  }
}

extension Draft.Rule {
  /// Whether nothing passes for which nobody votes: each way to meet it asks for votes for it.
  fileprivate var asksForSupport: Bool {
    switch self {
    case .all(let parts): parts.contains(where: \.asksForSupport)
    case .any(let parts): parts.allSatisfy(\.asksForSupport)
    case .turnout: false
    case .unless(.unless(let rule)): rule.asksForSupport
    // Not all of these disapprove, if one does not; none of these disapproves, if each does not.
    case .unless(.all(let parts)): Self.any(parts.map { .unless($0) }).asksForSupport
    case .unless(.any(let parts)): Self.all(parts.map { .unless($0) }).asksForSupport
    case .unless: false
    default: true
    }
  }
}

extension Shortfall {
  /// The sets of things of which each would be enough.
  fileprivate var choices: [[Shortfall]] {
    switch self {
    case .one(let parts): parts.flatMap(\.choices)
    case .each(let parts):
      parts.reduce([[]]) { sets, part in sets.flatMap { set in part.choices.map { set + $0 } } }
    default: [[self]]
    }
  }
}

extension NaiveBoard {
  fileprivate func lacks(_ lack: Shortfall, _ stances: [Draft.Stance]) -> Bool {
    switch lack {
    case .approval(let faction): return stances[faction] != .yes
    case .disapproval(let faction): return stances[faction] == .no
    case .weight(let weighing): return isWeighed(weighing, stances) && !weighing.isMet
    case .excess(let weighing): return isWeighed(weighing, stances) && weighing.isMet
    case .each, .one: return false
    }
  }

  /// Whether the weights are those of the factions that stand so.
  private func isWeighed(_ weighing: Weighing, _ stances: [Draft.Stance]) -> Bool {
    func weight(_ counted: [Draft.Stance]) -> Rational {
      zip(board.factions, stances).reduce(.zero) { counted.contains($1.1) ? $0 + $1.0.weights[weighing.body] : $0 }
    }
    let base = Draft.Base(rawValue: "\(weighing.base)")?.stances ?? []
    let side: [Draft.Stance] =
      weighing.side == .yes ? [.yes] : weighing.side == .no ? [.no] : Draft.Base.present.stances
    return weighing.weight == weight(side) && weighing.total == weight(base)
  }

  /// Whether the rule would hold if what is lacking were there, and what stops it were not. Within an odd number of
  /// ‘unless’ those against count.
  fileprivate func wouldHold(
    _ rule: Draft.Rule, _ stances: [Draft.Stance], isTurned: Bool = false, with lacks: [Shortfall]
  ) -> Bool {
    switch rule {
    case .all(let parts): return parts.allSatisfy { wouldHold($0, stances, isTurned: isTurned, with: lacks) }
    case .any(let parts): return parts.contains { wouldHold($0, stances, isTurned: isTurned, with: lacks) }
    case .unless(let part): return !wouldHold(part, stances, isTurned: !isTurned, with: lacks)
    default:
      if lacks.contains(where: { $0.isLack(of: rule, isTurned: isTurned) }) { return !isTurned }
      return holds(rule, when: isTurned ? stances.map(\.turned) : stances)
    }
  }
}

extension Shortfall {
  /// Whether it says that the rule is not met, or where votes are turned, that it is.
  fileprivate func isLack(of rule: Draft.Rule, isTurned: Bool) -> Bool {
    switch self {
    case .approval(let faction): !isTurned && rule == .approval(faction)
    case .disapproval(let faction): isTurned && rule == .approval(faction)
    case .weight(let weighing): !isTurned && weighing.isOf(rule)
    case .excess(let weighing): isTurned && weighing.isOf(rule)
    case .each, .one: false
    }
  }
}

extension Weighing {
  fileprivate func isOf(_ rule: Draft.Rule) -> Bool {
    if side == .present {
      guard case .turnout(let inner) = rule else { return false }
      return isQuota(of: inner, .members)
    }
    return isQuota(of: rule, Draft.Base(rawValue: "\(base)") ?? .members)
  }

  private func isQuota(of rule: Draft.Rule, _ base: Draft.Base) -> Bool {
    switch quota {
    case .majority: rule == .majority(of: body, base)
    case .unanimity: rule == .unanimity(of: body, base)
    case .share(let share): rule == .share(share, of: body, base)
    case .votes(let votes): rule == .votes(votes, of: body)
    }
  }
}
