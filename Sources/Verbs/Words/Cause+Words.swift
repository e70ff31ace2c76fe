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
    case .short(let shortfall):
      (shortfall.isDisapproval ? "disapproved: " : "short of the rule: ") + shortfall.words(on: board, in: world)
    case .blocked(let blockade): blockade.words(in: world)
    case .impossible: "its values cannot come about together"
    case .tied: board.tiedWords
    case .unsigned(let chief): "\(board.factions[chief].name), who negotiates, does not accept it"
    }
  }

  /// The cause in as few words as a table of many boards has room for.
  func brief(on board: Board, in world: World) -> String {
    switch self {
    case .reversion: "the reversion"
    case .noSupport: "no support"
    case .short(let shortfall): shortfall.brief(on: board)
    case .blocked(let blockade):
      "blocked by "
        + blockade.obstacles.map { world.actors[$0.actor].name + ($0.believer == nil ? "" : " (as believed)") }
        .joined(separator: ", ")
    case .impossible: "impossible"
    case .tied: "its hands are tied"
    case .unsigned(let chief): "not signed by \(board.factions[chief].name)"
    }
  }

  /// The cause as data.
  func record(on board: Board, in world: World) -> Record {
    switch self {
    case .reversion: ["cause": .text("reversion")]
    case .noSupport: ["cause": .text("no support")]
    case .impossible: ["cause": .text("impossible")]
    case .tied: ["cause": .text("tied"), "ties": .init(board.ties ?? [])]
    case .unsigned(let chief): ["cause": .text("unsigned"), "chief": .text(board.factions[chief].name)]
    case .short(let shortfall): (["cause": .text("short")] as Record).adding(shortfall.record(on: board, in: world))
    case .blocked(let blockade):
      ["cause": .text("blocked"), "by": .init(blockade.obstacles.map { $0.record(in: world) })]
    }
  }
}

extension Board {
  /// To what hands are tied, in a sentence's half.
  var tiedWords: String {
    let kept = (ties ?? []).isEmpty ? "nothing" : (ties ?? []).map { "\($0)" }.joined(separator: " and ")
    return "its hands are tied to \(kept)"
  }
}

extension Shortfall {
  /// Whether all that is to blame are those who stop it.
  fileprivate var isDisapproval: Bool {
    switch self {
    case .excess, .disapproval: true
    case .weight, .approval: false
    case .each(let parts), .one(let parts): parts.allSatisfy(\.isDisapproval)
    }
  }

  func words(on board: Board, in world: World) -> String {
    switch self {
    case .weight(let weighing):
      if weighing.body == 0, board.order != nil {
        return "by the order of the powers, \(weighing.who) do not reach \(weighing.quotaWritten)"
      }
      if weighing.total == .zero { return weighing.nobody(in: world) }
      let (weight, threshold) = (weighing.weight, board.needed(weighing))
      let missing =
        weight == threshold ? "exactly half is not enough" : "\((threshold - weight).writtenWithPlaces) short"
      return board.words(of: weighing, world: world) + " (\(missing))"
    case .excess(let weighing):
      if weighing.body == 0, board.order != nil {
        return "by the order of the powers, \(weighing.who) reach \(weighing.quotaWritten), which stops it"
      }
      return board.words(ofMet: weighing, world: world, "over")
    case .approval(let faction): return "\(board.factions[faction].name) does not approve"
    case .disapproval(let faction): return "\(board.factions[faction].name) is against it, which stops it"
    case .each(let parts): return parts.map { $0.words(on: board, in: world) }.joined(separator: "; and ")
    case .one(let parts):
      let told = parts.map { $0.words(on: board, in: world) }
      return isDisapproval
        ? told.joined(separator: "; and ") + " (only together do they stop it)" : told.joined(separator: "; or else ")
    }
  }

  func brief(on board: Board) -> String {
    switch self {
    case .weight(let weighing):
      if weighing.body == 0, board.order != nil { return "short of the rule" }
      if weighing.total == .zero { return "nobody votes" }
      let missing = board.needed(weighing) - weighing.weight
      return missing == .zero ? "short: only half" : "short by \(missing.writtenWithPlaces)"
    case .excess: return "stopped by those against"
    case .approval(let faction): return "no approval of \(board.factions[faction].name)"
    case .disapproval(let faction): return "stopped by \(board.factions[faction].name)"
    case .each, .one: return "short of the rule"
    }
  }

  func record(on board: Board, in world: World) -> Record {
    switch self {
    case .weight(let weighing): return weighing.record(on: board, in: world, stops: false)
    case .excess(let weighing): return weighing.record(on: board, in: world, stops: true)
    case .approval(let faction): return ["approval": .text(board.factions[faction].name)]
    case .disapproval(let faction): return ["disapproval": .text(board.factions[faction].name)]
    case .each(let parts): return ["each": .init(parts.map { $0.record(on: board, in: world) })]
    case .one(let parts): return ["one": .init(parts.map { $0.record(on: board, in: world) })]
    }
  }
}

extension Weighing {
  /// `those who accept it`
  fileprivate var who: String {
    switch side {
    case .yes: count.isFull ? "those who accept it" : "those who vote for it"
    case .no: count.isFull ? "those who reject it" : "those who vote against it"
    case .present: "those who take part"
    }
  }

  /// `accept it`
  fileprivate var verb: String {
    switch side {
    case .yes: count.isFull ? "accept it" : "are for it"
    case .no: count.isFull ? "reject it" : "are against it"
    case .present: "take part"
    }
  }

  /// `96`, `the 94 that vote`
  fileprivate var baseWords: String {
    switch base {
    case .members: total.written
    case .present: "the \(total.written) that are there"
    case .voting: "the \(total.written) that vote"
    }
  }

  /// `2/3 of those that vote`
  fileprivate var quotaWritten: String {
    switch base {
    case .members: quota.written
    case .present: "\(quota.written) of those that are there"
    case .voting: "\(quota.written) of those that vote"
    }
  }

  /// That nothing is carried where nobody counts.
  fileprivate func nobody(in world: World) -> String {
    let place = body == 0 ? "" : " in \(world.bodies[body].name)"
    let has = body == 0 ? "power" : "votes in \(world.bodies[body].name)"
    if count.total(of: .members) == .zero { return "nobody has \(has), so that nothing is carried" }
    return "nobody \(base == .present ? "is there" : "votes")\(place), so that nothing is carried"
  }

  /// Those who abstain or are absent, such as `5 abstain, 2 are absent`; empty where there are none.
  var restWords: String {
    let parts = [(count.abstaining, "abstain"), (count.absent, "absent")].filter { $0.0 != .zero }
    return parts.map { "\($0.0.written) \($0.1)" }.joined(separator: ", ")
  }

  fileprivate func record(on board: Board, in world: World, stops: Bool) -> Record {
    let counted: Record = [
      "body": .text(world.bodies[body].name), "base": .text(base.word.description), "counted": .text(counted),
    ]
    if body == 0, board.order != nil { return counted.adding(["strict": .flag(quota.isStrict)]) }
    return counted.adding([
      "weight": .exact(weight), "total": .exact(total), "threshold": .exact(threshold),
      "strict": .flag(quota.isStrict),
      stops ? "over" : "missing": .exact(stops ? weight - board.needed(self) : board.needed(self) - weight),
    ])
  }

  /// Whose weight is held against the quota, as data.
  private var counted: String {
    switch side {
    case .yes: "for"
    case .no: "against"
    case .present: "present"
    }
  }
}

extension Board {
  /// `0.35 of 1 accept it, and it takes more than 0.5`
  func words(of weighing: Weighing, world: World) -> String {
    let body = weighing.body
    let stops = weighing.side == .no ? " to stop it" : ""
    if body == 0, order != nil { return "by the order of the powers, held against \(weighing.quotaWritten)\(stops)" }
    let place = body == 0 ? "" : " in \(world.bodies[body].name)"
    let accept = "\(weighing.weight.written) of \(weighing.baseWords) \(weighing.verb)\(place), and it takes "
    if let votes = votesNeeded(weighing) { return accept + "\(votes)\(stops)" }
    return accept + (weighing.quota.isStrict ? "more than " : "") + weighing.threshold.writtenWithPlaces + stops
  }

  /// The same of a quota that is met, with what there is beyond it.
  func words(ofMet weighing: Weighing, world: World, _ beyond: String) -> String {
    let rest = weighing.weight - needed(weighing)
    return words(of: weighing, world: world)
      + (rest == .zero ? " (just enough)" : " (\(rest.writtenWithPlaces) \(beyond))")
  }

  /// What a quota takes; for a majority of what is not counted in whole votes, what must be passed.
  func needed(_ weighing: Weighing) -> Rational {
    votesNeeded(weighing) ?? weighing.threshold
  }

  /// The votes that a quota takes, where everybody's weight is a whole number of votes: 64 for two thirds of 96.
  private func votesNeeded(_ weighing: Weighing) -> Rational? {
    let total = weighing.total
    guard total.isWhole, .one < total, countsWholeVotes(in: weighing.body) else { return nil }
    let threshold = weighing.threshold
    return threshold.isWhole && weighing.quota.isStrict ? threshold + 1 : threshold.roundedUp
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
    let belief = believer.map { ", as \(world.actors[$0].name) believes," } ?? ""
    let nothing = believer == nil ? " (nothing is left that it can ratify)" : " (it can ratify nothing)"
    return name + belief + place + (standsOnNothing ? nothing : "")
  }

  fileprivate func record(in world: World) -> Record {
    let record: Record = [
      "actor": .text(world.actors[actor].name), "issues": .init(issues.map { world.issues[$0].name }),
      "standsOnNothing": .flag(standsOnNothing),
    ]
    return believer.map { record.adding(["believedBy": .text(world.actors[$0].name)]) } ?? record
  }
}

extension Line {
  /// What is said of the option that no-deal amounts to.
  static let nothingToVoteOn = Line("It is the reversion: what follows without a deal, and nothing to vote on.")
}
