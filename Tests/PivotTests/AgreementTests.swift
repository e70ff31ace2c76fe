import Numbers
import Testing

@testable import Solver

/// On random committees every way of computing gives what the definitions give.
@Suite struct AgreementTests {
  @Test(arguments: 0..<400) func ofSmallCommittees(_ seed: Int) throws {
    let committee = Committee(seed: UInt64(seed), atMost: seed < 20 ? 6 : 5)
    let pivots = try #require(try committee.pivots())
    let (shapley, swings) = (committee.naiveShapleyShubik, committee.naiveSwings.map { Rational($0) })
    #expect(pivots.powers.map(\.shapleyShubik) == shapley, "\(committee.text)")
    #expect(pivots.powers.map(\.swings) == swings, "\(committee.text)")
    #expect(pivots.isDecisive == committee.carries(Set(committee.weights.indices)), "\(committee.text)")
    for method in PivotMethod.allCases { try compare(committee, method, shapley) }
  }

  /// What is left out of a game without weight changes no index, and so the game's voters have their board's.
  private func compare(_ committee: Committee, _ method: PivotMethod, _ shapley: [Rational]) throws {
    let game = try committee.board().votingGame()
    guard !game.voters.isEmpty, method.isFeasible(for: game, [.shapley]) else { return }
    let tallies = try tallies(method, game, Orders(of: game.voters.count))
    #expect(tallies.map(\.orders) == game.voters.map { shapley[$0] }, "\(method): \(committee.text)")
  }

  /// Larger than can be permuted: the ways of computing agree with each other, with sizes told apart or not.
  @Test(arguments: 1000..<1150) func ofLargerCommittees(_ seed: Int) throws {
    let committee = Committee(seed: UInt64(seed), atMost: 15)
    let game = try committee.board().votingGame()
    guard !game.voters.isEmpty else { return }
    let orders = Orders(of: game.voters.count)
    let wanted = try tallies(.profiles, game, orders)
    for method in [PivotMethod.ladder, .diagram] where method.isFeasible(for: game, [.shapley]) {
      let got = try tallies(method, game, orders)
      #expect(got == wanted, "\(method): \(committee.text)")
      let counted = try tallies(method, game, nil)
      #expect(counted.map(\.swings) == wanted.map(\.swings), "\(method): \(committee.text)")
    }
  }

  /// A ladder by many small tables or by one, of a game alone or together with its dual, gives the same.
  @Test(arguments: 2000..<2150) func ofAllLadders(_ seed: Int) throws {
    let committee = Committee(seed: UInt64(seed), atMost: 12)
    let game = try committee.board().votingGame()
    guard !game.voters.isEmpty else { return }
    let orders = Orders(of: game.voters.count)
    let wanted = try tallies(.profiles, game, orders)
    for most in 1...5 {
      for plan in LadderPlan.plans(for: game, bySize: true, atOnce: most) {
        let got = try plan.shape.placed(Ladder(plan).tallies(orders, watch: .nobody))
        #expect(got == wanted, "\(plan.fold) at \(plan.points) points, mirrored: \(plan.isMirrored): \(committee.text)")
      }
    }
  }

  /// More vetoes than there can be sets of, perhaps beside an approval that stands for the votes, or a few that do.
  @Test(arguments: 0..<60) func ofManyVetoes(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let (count, vetoes) = (9 + random.below(4), 7 + random.below(2))
    let weights = (0..<count).map { _ in [Rational(1 + random.below(9))] }
    let votes: Committee.Decision = .share(Rational(1 + random.below(8), 9), of: 0)
    let others = (vetoes..<count).prefix(random.below(3)).map { Committee.Decision.approval($0) }
    let parts = (0..<vetoes).map { Committee.Decision.approval($0) }
    // Every third of them all vetoes the other way round: each of them suffices.
    let rule: Committee.Decision = seed % 3 == 0 ? .any(parts + [votes]) : .all(parts + [.any(others + [votes])])
    let committee = Committee(weights: weights, rule: rule)
    let game = try committee.board().votingGame()
    let orders = Orders(of: game.voters.count)
    let wanted = try tallies(.profiles, game, orders)
    let plans = LadderPlan.plans(for: game, bySize: true)
    #expect(!plans.isEmpty, "\(committee.text)")
    for (plan, isBounded) in plans.flatMap({ [($0, false), ($0, true)] }) {
      let got = try plan.shape.placed(Ladder(plan, isBounded: isBounded).tallies(orders, watch: .nobody))
      #expect(got == wanted, "bounded: \(isBounded): \(committee.text)")
    }
  }

  /// One body, approvals, and more than 64 voters, where numbers take several words: classes against generating
  /// function.
  @Test(arguments: 0..<2) func ofCommitteesBeyondAWord(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let weights = (0..<90).map { _ in [Rational([1, 2, 5][random.below(3)])] }
    let rule: Committee.Decision = .all([.share(Rational(3, 5), of: 0), .approval(random.below(90))])
    let committee = Committee(weights: weights, rule: rule)
    let game = try committee.board().votingGame()
    let orders = Orders(of: game.voters.count)
    let profiles = try tallies(.profiles, game, orders)
    #expect(try tallies(.ladder, game, orders) == profiles)
    let counted = try tallies(.ladder, game, nil)
    #expect(counted.map(\.swings) == profiles.map(\.swings))
  }

  /// Two bodies and 50 to 85 voters, where a diagram needs 128 bits.
  @Test(arguments: [50, 70, 85]) func ofDiagramsBeyondAWord(_ count: Int) throws {
    let weights = (0..<count).map { [Rational($0 % 3 + 1), Rational($0 % 2 + 1)] }
    let committee = Committee(weights: weights, rule: .all([.majority(of: 0), .share(Rational(2, 3), of: 1)]))
    let game = try committee.board().votingGame()
    let orders = Orders(of: game.voters.count)
    let diagram = try tallies(.diagram, game, orders)
    #expect(diagram.reduce(.zero) { $0 + ($1.orders ?? .zero) } == .one)
    if Profiles.count(of: game) != nil {
      #expect(try tallies(.profiles, game, orders) == diagram)
    }
  }

  private func tallies(_ method: PivotMethod, _ game: VotingGame, _ orders: Orders?) throws -> [Tally] {
    let tallies = try method.tallies(of: game, orders)
    return try #require(tallies)
  }

  @Test func theDualGivesTheSame() throws {
    for seed in 0..<200 {
      let game = try Committee(seed: UInt64(seed), atMost: 9).board().votingGame()
      guard !game.voters.isEmpty, let dual = game.dual else { continue }
      let orders = Orders(of: game.voters.count)
      #expect(try tallies(.profiles, game, orders) == tallies(.profiles, dual, orders))
    }
  }
}
