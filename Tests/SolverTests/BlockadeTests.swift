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

  /// Over every settlement that is refused, and everything that the refuser stands on: the issues in all of these
  /// disputes, or else those in one.
  @Test func issuesInDisputeAreDisputed() {
    tryBlockades { block in
      for obstacle in block.blockade.obstacles {
        try hold(Set(obstacle.issues), equals: block.issues(disputedBy: obstacle), "issues, \(obstacle)")
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

  private var mine: Draft.Option? { naive.draft.actors[actor].board?.options[option] }

  /// The settlements that the option allows and the obstacle refuses.
  private func refused(by obstacle: Blockade.Obstacle, _ mine: Draft.Option) -> [[Int]] {
    naive.settlements.filter { settled in
      mine.fits(settled)
        && mine.terms.keys.contains { naive.draft.issues[$0].values[settled[$0]].needs.contains(obstacle.actor) }
        && !stands(of: obstacle).contains { disputed($0, mine, settled).isEmpty }
    }
  }

  private func stands(of obstacle: Blockade.Obstacle) -> [Draft.Option] {
    (standing[obstacle.actor] ?? []).compactMap { naive.draft.actors[obstacle.actor].board?.options[$0] }
  }

  /// The issues that both mention and that are settled otherwise than `stand` would have it.
  private func disputed(_ stand: Draft.Option, _ mine: Draft.Option, _ settled: [Int]) -> Set<Int> {
    Set(
      mine.terms.keys.filter { issue in
        stand.terms[issue].map { !$0.contains(settled[issue]) } ?? false
      })
  }

  /// The issues that the obstacle disputes; where it stands on nothing, those on which it is asked.
  func issues(disputedBy obstacle: Blockade.Obstacle) -> Set<Int> {
    guard let mine else { return [] }
    let refused = refused(by: obstacle, mine)
    let disputes = refused.flatMap { settled in stands(of: obstacle).map { disputed($0, mine, settled) } }
    guard let first = disputes.first else { return asked(obstacle, mine, refused) }
    let always = disputes.reduce(first) { $0.intersection($1) }
    return always.isEmpty ? disputes.reduce(into: Set()) { $0.formUnion($1) } : always
  }

  private func asked(_ obstacle: Blockade.Obstacle, _ mine: Draft.Option, _ refused: [[Int]]) -> Set<Int> {
    Set(
      mine.terms.keys.filter { issue in
        refused.contains { naive.draft.issues[issue].values[$0[issue]].needs.contains(obstacle.actor) }
      })
  }
}
