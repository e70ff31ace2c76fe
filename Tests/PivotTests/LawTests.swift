import Numbers
import Solver
import Testing

/// What holds of every committee.
@Suite struct LawTests {
  private func tryCommittees(_ body: (Committee, Pivots) throws -> Void) throws {
    for seed in 5000..<5150 {
      let committee = Committee(seed: UInt64(seed), atMost: 10)
      try body(committee, try #require(try committee.pivots()))
    }
  }

  /// Unless nothing is carried, or everything, as where it is enough that all are there.
  @Test func indicesSumToOne() throws {
    try tryCommittees { committee, pivots in
      let isOpen = pivots.isDecisive && !committee.carries([])
      let shapley = pivots.powers.reduce(Rational.zero) { $0 + ($1.shapleyShubik ?? .zero) }
      let banzhaf = pivots.powers.reduce(Rational.zero) { $0 + ($1.banzhafShare ?? .zero) }
      #expect(shapley == (isOpen ? .one : .zero), "\(committee.text)")
      #expect(banzhaf == (isOpen ? .one : .zero), "\(committee.text)")
    }
  }

  @Test func equalsHaveEqualPower() throws {
    try tryCommittees { committee, _ in
      let twins = Committee(weights: committee.weights + [committee.weights[0]], rule: committee.rule)
      guard !committee.rule.approvers.contains(0) else { return }
      let powers = try #require(try twins.pivots()).powers
      #expect(powers[0] == powers[powers.count - 1], "\(twins.text)")
    }
  }

  /// A faction without weight, whose approval is not asked for, has no power and takes none.
  @Test func noWeightIsNoPower() throws {
    try tryCommittees { committee, pivots in
      let nobody = committee.weights[0].map { _ in Rational.zero }
      let more = Committee(weights: committee.weights + [nobody], rule: committee.rule)
      let powers = try #require(try more.pivots()).powers
      #expect(powers[powers.count - 1].shapleyShubik == .zero && powers[powers.count - 1].role == .dummy)
      #expect(powers.dropLast().map(\.shapleyShubik) == pivots.powers.map(\.shapleyShubik), "\(more.text)")
      #expect(powers.dropLast().map(\.banzhaf) == pivots.powers.map(\.banzhaf), "\(more.text)")
    }
  }

  @Test func scalingChangesNothing() throws {
    try tryCommittees { committee, pivots in
      let scaled = Committee(
        weights: committee.weights.map { $0.map { $0 * Rational(5, 2) } }, rule: committee.rule.scaled(Rational(5, 2)))
      let powers = try #require(try scaled.pivots()).powers
      #expect(powers == pivots.powers, "\(committee.text)")
    }
  }

  @Test func aVetoPlayerHasMost() throws {
    try tryCommittees { committee, _ in
      let vetoed = Committee(weights: committee.weights, rule: .all([committee.rule, .approval(0)]))
      let pivots = try #require(try vetoed.pivots())
      guard pivots.isDecisive else { return }
      #expect([.veto, .dictator].contains(pivots.powers[0].role), "\(vetoed.text)")
      for power in pivots.powers {
        #expect(power.shapleyShubik ?? .zero <= pivots.powers[0].shapleyShubik ?? .zero, "\(vetoed.text)")
        #expect(power.banzhaf ?? .zero <= pivots.powers[0].banzhaf ?? .zero, "\(vetoed.text)")
      }
    }
  }

  @Test func rolesAreWhatTheySay() throws {
    try tryCommittees { committee, pivots in
      let all = Set(committee.weights.indices)
      for (voter, power) in pivots.powers.enumerated() where pivots.isDecisive {
        let isVeto = !committee.carries(all.subtracting([voter]))
        #expect((power.role == .veto || power.role == .dictator) == isVeto, "\(committee.text)")
        #expect((power.role == .dictator) == (isVeto && committee.carries([voter])), "\(committee.text)")
        #expect((power.role == .dummy) == (power.swings == .zero), "\(committee.text)")
      }
    }
  }
}

extension Committee.Decision {
  /// Whose approval it asks for.
  fileprivate var approvers: [Int] {
    switch self {
    case .approval(let voter): [voter]
    case .all(let parts), .any(let parts): parts.flatMap(\.approvers)
    case .unless(let rule): rule.approvers
    default: []
    }
  }

  /// The rule with every number of votes multiplied.
  fileprivate func scaled(_ factor: Rational) -> Self {
    switch self {
    case .votes(let votes, let body): .votes(votes * factor, of: body)
    case .all(let parts): .all(parts.map { $0.scaled(factor) })
    case .any(let parts): .any(parts.map { $0.scaled(factor) })
    case .unless(let rule): .unless(rule.scaled(factor))
    default: self
    }
  }
}
