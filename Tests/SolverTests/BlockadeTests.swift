import Knowledge
import Solver
import Testing

/// Who is said to block an option really does (design 2.3 and 2.4).
@Suite struct BlockadeTests {
  @Test func obstaclesAreNeededAndRefuse() {
    tryBlockades { block in
      for obstacle in block.blockade.obstacles {
        try hold(block.naive.needed(by: block.option, of: block.actor).contains(obstacle.actor), "\(obstacle) is asked")
        try hold(obstacle.standsOnNothing, equals: block.standing[obstacle.actor] == [], "stands on nothing")
      }
      let actors = block.blockade.obstacles.map(\.actor)
      try hold(actors, equals: Set(actors).sorted(), "each once, in order")
    }
  }

  /// Where it is not joint, each one named would be enough to block; and every such one is named.
  @Test func whoBlocksAloneIsNamedAlone() {
    tryBlockades { block in
      let alone = block.others.filter { !block.isDeliverable(if: block.others.subtracting([$0])) }
      try hold(block.blockade.isJoint, equals: alone.isEmpty, "joint")
      if !alone.isEmpty { try hold(block.named, equals: alone, "who blocks alone") }
    }
  }

  /// Where it is joint, all of them together are to blame.
  @Test func whoBlocksJointlyBlocksTogether() {
    tryBlockades { block in
      guard block.blockade.isJoint else { return }
      try hold(block.isDeliverable(if: block.named), "deliverable if all of them consented to anything")
      try hold(1 < block.named.count, "joint takes two")
    }
  }

  /// Where nobody else is asked, the consent of the one who is named is all that is missing.
  @Test func whoIsAskedAloneBlocksAlone() {
    tryBlockades { block in
      guard block.others.count == 1 else { return }
      try hold(block.named, equals: block.others, "who blocks")
      try hold(block.isDeliverable(if: block.named), "deliverable once it consents to anything")
    }
  }

  @Test func issuesInDisputeAreDisputed() {
    tryBlockades { block in
      for obstacle in block.blockade.obstacles {
        for issue in obstacle.issues {
          try hold(block.isDisputed(issue, with: obstacle), "issue \(issue), \(obstacle)")
        }
        guard obstacle.issues.count == 1, !obstacle.standsOnNothing, !block.blockade.isJoint else { continue }
        let agrees = block.stands(of: obstacle).contains { block.agree($0, on: obstacle.issues[0]) }
        try hold(!agrees, "issue \(obstacle.issues[0]) alone is to blame, \(obstacle)")
      }
    }
  }

  /// “Blocked (by whom, on which issue)”: design 2.4.
  @Test func everyObstacleNamesAnIssue() {
    tryBlockades { block in
      for obstacle in block.blockade.obstacles { try hold(!obstacle.issues.isEmpty, "no issue: \(block.blockade)") }
    }
  }

  private func tryBlockades(
    at location: SourceLocation = #_sourceLocation, _ law: (Block) throws -> Void
  ) {
    tryCases(at: location) { trial in
      let standing = trial.randomStanding()
      for (actor, data, board) in trial.boards {
        for option in data.options.indices {
          let given = standing.map { $0?.sorted() }
          let cause = trial.game.obstruction(of: board.options[option], of: actor, given: given)
          guard case .blocked(let blockade) = cause else { continue }
          let block = Block(naive: trial.naive, standing: standing, actor: actor, option: option, blockade: blockade)
          do { try law(block) } catch let found as Refutation {
            throw Refutation(message: "\(option) of \(actor), given \(given): \(found.message)")
          }
        }
      }
    }
  }
}

/// One option of an actor that is not deliverable, and why `Solver` says so.
private struct Block {
  let naive: NaiveEvaluator
  let standing: NaiveEvaluator.Standing
  let actor: Int
  let option: Int
  let blockade: Blockade

  /// Who is named.
  var named: Set<Int> { Set(blockade.obstacles.map(\.actor)) }

  /// All who are asked.
  var others: Set<Int> { naive.needed(by: option, of: actor) }

  /// What is stood on if `free` set no condition.
  func freed(_ free: Set<Int>) -> NaiveEvaluator.Standing {
    standing.enumerated().map { free.contains($0.offset) ? nil : $0.element }
  }

  /// Whether the option is deliverable if `free` consent to anything.
  func isDeliverable(if free: Set<Int>) -> Bool { naive.isDeliverable(option, of: actor, given: freed(free)) }

  private func terms(_ actor: Int, _ option: Int) -> [Int: [Int]] {
    naive.draft.actors[actor].board?.options[option].terms ?? [:]
  }

  /// What the obstacle stands on.
  func stands(of obstacle: Blockade.Obstacle) -> [[Int: [Int]]] {
    (standing[obstacle.actor] ?? []).map { terms(obstacle.actor, $0) }
  }

  /// Whether what is stood on leaves the issue as the option would have it, or open.
  func agree(_ stand: [Int: [Int]], on issue: Int) -> Bool {
    guard let mine = terms(actor, option)[issue], let theirs = stand[issue] else { return true }
    return !Set(mine).isDisjoint(with: theirs)
  }

  /// Whether the obstacle is asked on that issue or stands on something else there.
  func isDisputed(_ issue: Int, with obstacle: Blockade.Obstacle) -> Bool {
    guard obstacle.standsOnNothing else { return stands(of: obstacle).contains { !agree($0, on: issue) } }
    let values = naive.draft.issues[issue].values
    return (terms(actor, option)[issue] ?? []).contains { values[$0].needs.contains(obstacle.actor) }
  }
}
