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
          for lacks in board.shortfall(of: option)?.choices ?? [] {
            try hold(lacks.allSatisfy { naive.lacks($0, for: option) }, "\(lacks) are there: \(option) of \(actor)")
            let wouldDo = naive.wouldHold(data.rule, for: option, with: lacks)
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
    }
  }
}

extension Trial {
  /// What kind of cause the words of the design give.
  fileprivate func kind(of option: Int, of actor: Int, in result: NaiveEvaluator.Result) -> String? {
    guard let board = naive.boards[actor], result.winsets[actor]?.contains(option) == false else { return nil }
    if option == board.board.reversion { return "reversion" }
    if board.supporters(of: option).isEmpty { return "no support" }
    if !board.ratifies(option) { return "short" }
    return naive.isPossible(option, of: actor) ? "blocked" : "impossible"
  }
}

/// One thing that a vote lacks.
private enum Lack: Hashable {
  case weight(Rational, of: Rational, body: Int, quota: Quota)
  case approval(Int)
}

extension Shortfall {
  /// The sets of things of which each would be enough.
  fileprivate var choices: [[Lack]] {
    switch self {
    case .weight(let weight, let total, let body, let quota): [[.weight(weight, of: total, body: body, quota: quota)]]
    case .approval(let faction): [[.approval(faction)]]
    case .one(let parts): parts.flatMap(\.choices)
    case .each(let parts):
      parts.reduce([[]]) { sets, part in sets.flatMap { set in part.choices.map { set + $0 } } }
    }
  }
}

extension NaiveBoard {
  fileprivate func lacks(_ lack: Lack, for option: Int) -> Bool {
    switch lack {
    case .approval(let faction): return !accepted[faction][option]
    case .weight(let weight, let total, let body, let quota):
      let supporters = supporters(of: option)
      guard weight == supporters.reduce(.zero, { $0 + board.factions[$1].weights[body] }) else { return false }
      let threshold = quota.threshold(of: total)
      return total == board.total(in: body) && (quota.isStrict ? weight <= threshold : weight < threshold)
    }
  }

  /// Whether the rule would hold if the vote had these things too.
  fileprivate func wouldHold(_ rule: Draft.Rule, for option: Int, with lacks: [Lack]) -> Bool {
    switch rule {
    case .all(let parts): parts.allSatisfy { wouldHold($0, for: option, with: lacks) }
    case .any(let parts): parts.contains { wouldHold($0, for: option, with: lacks) }
    default: holds(rule, when: supporters(of: option)) || lacks.contains { $0.isOf(rule) }
    }
  }
}

extension Lack {
  fileprivate func isOf(_ rule: Draft.Rule) -> Bool {
    switch (self, rule) {
    case (.approval(let a), .approval(let b)): a == b
    case (.weight(_, _, let a, .majority), .majority(let b)): a == b
    case (.weight(_, _, let a, .unanimity), .unanimity(let b)): a == b
    case (.weight(_, _, let a, .share(let s)), .share(let t, let b)): a == b && s == t
    case (.weight(_, _, let a, .votes(let s)), .votes(let t, let b)): a == b && s == t
    default: false
    }
  }
}
