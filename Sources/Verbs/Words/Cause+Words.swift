import Answers
import Knowledge
import Numbers
import Solver

// Why an option is out, in words and as data.
extension Cause {
  /// The cause in a sentence's half, such as ‘short of the rule: 0.35 of 1 accept it, and it takes more than 0.5’.
  func words(on board: Board, in world: World) -> String {
    switch self {
    case .reversion: "the reversion: what follows without a deal"
    case .noSupport: "no support: no faction accepts it"
    case .short(let shortfall): "short of the rule: " + shortfall.words(on: board, in: world)
    case .blocked(let blockade): blockade.words(in: world)
    case .impossible: "its values cannot come about together"
    }
  }

  /// The cause in as few words as a table of many boards has room for.
  func brief(on board: Board, in world: World) -> String {
    switch self {
    case .reversion: "the reversion"
    case .noSupport: "no support"
    case .short(let shortfall): shortfall.brief(on: board)
    case .blocked(let blockade):
      "blocked by \(blockade.obstacles.map { world.actors[$0.actor].name }.joined(separator: ", "))"
    case .impossible: "impossible"
    }
  }

  /// The cause as data.
  func record(on board: Board, in world: World) -> Record {
    switch self {
    case .reversion: ["cause": .text("reversion")]
    case .noSupport: ["cause": .text("no support")]
    case .impossible: ["cause": .text("impossible")]
    case .short(let shortfall): (["cause": .text("short")] as Record).adding(shortfall.record(on: board, in: world))
    case .blocked(let blockade):
      ["cause": .text("blocked"), "by": .init(blockade.obstacles.map { $0.record(in: world) })]
    }
  }
}

extension Shortfall {
  func words(on board: Board, in world: World) -> String {
    switch self {
    case .weight(let weight, let total, let body, let quota):
      if body == 0, board.order != nil {
        return "by the order of the powers, those who accept it do not reach \(quota.written)"
      }
      if total == .zero {
        return "nobody has \(body == 0 ? "power" : "votes in \(world.bodies[body].name)"), so that nothing is carried"
      }
      let threshold = board.votesNeeded(quota, in: body).map { Rational($0) } ?? quota.threshold(of: total)
      let missing =
        weight == threshold ? "exactly half is not enough" : "\((threshold - weight).writtenWithPlaces) short"
      return board.words(of: weight, of: total, in: body, quota, world: world) + " (\(missing))"
    case .approval(let faction): return "\(board.factions[faction].name) does not approve"
    case .each(let parts): return parts.map { $0.words(on: board, in: world) }.joined(separator: "; and ")
    case .one(let parts): return parts.map { $0.words(on: board, in: world) }.joined(separator: "; or else ")
    }
  }

  func brief(on board: Board) -> String {
    switch self {
    case .weight(_, _, 0, _) where board.order != nil: return "short of the rule"
    case .weight(let weight, let total, let body, let quota):
      let missing =
        board.votesNeeded(quota, in: body).map { Rational($0) - weight } ?? quota.threshold(of: total) - weight
      return missing == .zero ? "short: only half" : "short by \(missing.writtenWithPlaces)"
    case .approval(let faction): return "no approval of \(board.factions[faction].name)"
    case .each, .one: return "short of the rule"
    }
  }

  func record(on board: Board, in world: World) -> Record {
    switch self {
    case .weight(_, _, 0, let quota) where board.order != nil:
      return ["body": .text(world.bodies[0].name), "strict": .flag(quota.isStrict)]
    case .weight(let weight, let total, let body, let quota):
      let threshold = quota.threshold(of: total)
      return [
        "body": .text(world.bodies[body].name), "weight": .exact(weight), "total": .exact(total),
        "threshold": .exact(threshold), "strict": .flag(quota.isStrict), "missing": .exact(threshold - weight),
      ]
    case .approval(let faction): return ["approval": .text(board.factions[faction].name)]
    case .each(let parts): return ["each": .init(parts.map { $0.record(on: board, in: world) })]
    case .one(let parts): return ["one": .init(parts.map { $0.record(on: board, in: world) })]
    }
  }
}

extension Board {
  /// `0.35 of 1 accept it, and it takes more than 0.5`
  func words(of weight: Rational, of total: Rational, in body: Int, _ quota: Quota, world: World) -> String {
    if body == 0, order != nil { return "by the order of the powers, held against \(quota.written)" }
    let place = body == 0 ? "" : " in \(world.bodies[body].name)"
    let accept = "\(weight.written) of \(total.written) accept it\(place), and it takes "
    if let votes = votesNeeded(quota, in: body) { return accept + "\(votes)" }
    return accept + (quota.isStrict ? "more than " : "") + quota.threshold(of: total).writtenWithPlaces
  }

  /// The votes that a quota takes, where everybody's weight is a whole number of votes: 64 for two thirds of 96.
  fileprivate func votesNeeded(_ quota: Quota, in body: Int) -> Int? {
    guard let total = total(in: body).whole, 1 < total, factions.allSatisfy({ $0.weights[body].isWhole }) else {
      return nil
    }
    let threshold = quota.threshold(of: Rational(total))
    return threshold.roundedUp.map { threshold.isWhole && quota.isStrict ? $0 + 1 : $0 }
  }
}

extension Blockade {
  func words(in world: World) -> String {
    let who = obstacles.map { $0.words(in: world) }
    return isJoint
      ? "blocked: each would take some form of it, but not the same one: \(who.joined(separator: "; "))"
      : "blocked by \(who.joined(separator: " and by "))"
  }
}

extension Blockade.Obstacle {
  fileprivate func words(in world: World) -> String {
    let name = world.actors[actor].name
    let names = issues.map { world.issues[$0].name }
    let place = names.isEmpty ? "" : " on \(names.joined(separator: " and "))"
    return name + place + (standsOnNothing ? " (it can ratify nothing)" : "")
  }

  fileprivate func record(in world: World) -> Record {
    [
      "actor": .text(world.actors[actor].name), "issues": .init(issues.map { world.issues[$0].name }),
      "standsOnNothing": .flag(standsOnNothing),
    ]
  }
}
