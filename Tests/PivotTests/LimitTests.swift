import Knowledge
import Numbers
import Solver
import Testing

/// What is too large is refused before it starts, and what goes on can be stopped.
@Suite struct LimitTests {
  private func committee(of count: Int, weight: (Int) -> Int) -> Committee {
    Committee(weights: (0..<count).map { [Rational(weight($0))] }, rule: .majority(of: 0))
  }

  @Test func hugeWeightsAreRefused() throws {
    let board = try committee(of: 60) { 1_000_003 + $0 * $0 * 7919 }.board()
    #expect(board.limit(of: [.banzhaf]) == .factions(60))
  }

  /// Weights are told apart whose sum is below two million million million, and not much beyond.
  @Test(arguments: [(999_999_999_999_999_998, true), (1_500_000_000_000_000_000, false), (3 << 60, false)])
  func hugeSumsAreRefused(_ weight: Int, _ isWithin: Bool) throws {
    let other = 1_000_000_000_000_000_001
    let board = try committee(of: 2) { $0 == 0 ? weight : other }.board()
    #expect((board.limit(of: [.shapley, .banzhaf]) == nil) == isWithin, "\(weight) and \(other)")
  }

  @Test func banzhafReachesFurther() throws {
    let board = try committee(of: 300) { 1000 + 301 * $0 }.board()
    #expect(board.limit(of: [.shapley]) != nil)
    #expect(board.limit(of: [.banzhaf]) == nil)
  }

  /// Rounding reaches 1,000 voters whose weights add up to 2^23, under one quota of one body.
  @Test func roundingReachesFurther() throws {
    func isWithin(_ count: Int, _ weight: Int) throws -> Bool {
      try committee(of: count) { weight + $0 }.board().limit(of: [.shapley, .banzhaf], isRounded: true) == nil
    }
    #expect(try isWithin(900, 8_000), "7,604,550 in all")
    #expect(try !isWithin(900, 9_000), "8,504,550 in all")
    #expect(try !isWithin(1_001, 3_000), "too many voters")
    let pairs = (0..<500).map { [Rational(1_000 + 7 * $0), Rational(9_000 - 11 * $0)] }
    let twice = Committee(weights: pairs, rule: .all([.majority(of: 0), .majority(of: 1)]))
    #expect(try twice.board().limit(of: [.shapley], isRounded: true) != nil, "two bodies")
  }

  /// The most different weights up to ten thousand.
  @Test func shapleyShubikReachesTenThousand() throws {
    let board = try committee(of: 300) { 1 + 10_000 * $0 / 300 }.board()
    #expect(board.limit(of: [.shapley]) == nil)
  }

  @Test func ruleOfManyPartsIsRefused() throws {
    let pairs: [Committee.Decision] = (0..<12).map { .any([.approval(2 * $0), .approval(2 * $0 + 1)]) }
    let committee = Committee(weights: (0..<24).map { _ in [Rational.one] }, rule: .all(pairs))
    #expect(try committee.board().limit(of: [.banzhaf]) == .parts)
  }

  @Test func canBeStopped() throws {
    let world = try committee(of: 200) { $0 + 1 }.game().world
    let game = Game(world, in: world.setting(phase: 1), isInterrupted: { true })
    #expect(throws: Interrupted.self) { try game.pivots(of: 0, by: [.banzhaf]) }
  }
}
