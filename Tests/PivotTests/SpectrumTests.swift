import Numbers
import Testing

@testable import Solver

/// Shapley-Shubik indices to within a bound: what they may be wrong by holds, and is small.
@Suite struct SpectrumTests {
  /// The second way is to count: bodies of few and of many voters, of large weights and small, under low and high quotas.
  @Test func isWithinItsBoundOfTheExactIndex() throws {
    let computed = try (0..<40).count { seed in
      var random = SplitMix64(seed: UInt64(seed))
      let largest = [3, 20, 100][random.below(3)]
      let weights = (0..<(2 + random.below(40))).map { _ in 1 + random.below(largest) }
      let total = weights.reduce(0, +)
      let quota = [total / 2 + 1, 1 + random.below(total), (2 * total + 2) / 3, total - total / 10][random.below(4)]
      guard let shares = try Spectrum(weights, quota: quota)?.shares() else { return false }
      try hold(shares, weights, quota)
      return true
    }
    #expect(25 < computed)
  }

  private func hold(_ shares: [Spectrum.Share], _ weights: [Int], _ quota: Int) throws {
    let committee = Committee(weights: weights.map { [Rational($0)] }, rule: .votes(Rational(quota), of: 0))
    let game = try committee.board().votingGame()
    let exact = try #require(
      try PivotMethod(for: game, [.shapley])?.tallies(of: game, Orders(of: game.voters.count)))
    for (place, voter) in game.voters.enumerated() {
      let (told, orders) = (Tally(shares[voter], swings: .zero), try #require(exact[place].orders))
      let difference = (told.orders ?? .zero) - orders
      #expect(difference.magnitude <= told.error, "\(voter) of \(weights) at \(quota): \(shares[voter]), \(orders)")
      #expect(told.error <= Rational(1, 1_000_000_000), "\(shares[voter])")
    }
  }

  /// Likewise beside veto players, who decide alike: some of few voters, so that all can be counted.
  @Test func besideVetoPlayers() throws {
    for seed in 0..<10 {
      var random = SplitMix64(seed: UInt64(100 + seed))
      let weights = (0..<(6 + random.below(20))).map { _ in 1 + random.below(100) }
      let vetoes = (0..<(1 + random.below(3))).map { Committee.Decision.approval($0) }
      let committee = Committee(
        weights: weights.map { [Rational($0)] }, rule: .all([.share(Rational(3, 4), of: 0)] + vetoes))
      let game = try committee.board().votingGame()
      let rounded = try #require(try game.roundedTallies(watch: .nobody))
      let exact = try #require(try PivotMethod.ladder.tallies(of: game, Orders(of: game.voters.count)))
      for (told, counted) in zip(rounded, exact) {
        let difference = try #require(told.orders) - (try #require(counted.orders))
        #expect(difference.magnitude <= told.error && told.error < Rational(1, 100_000), "\(weights), \(vetoes.count)")
        #expect(told.swings == counted.swings)
      }
    }
  }

  /// Else the law would say little: so large a body is computed, and all shares add up to 1.
  /// Under a high quota more of the function matters than is computed, and the bound is wider.
  @Test(arguments: [(1, 2, 1e-8), (2, 3, 1e-8), (4, 5, 1e-8), (9, 10, 1e-4)])
  func ofThreeHundred(_ part: Int, _ parts: Int, _ width: Double) throws {
    var random = SplitMix64(seed: 300)
    let weights = (0..<300).map { _ in 1 + random.below(600) }
    let quota = weights.reduce(0, +) * part / parts + 1
    let shares = try #require(try Spectrum(weights, quota: quota)?.shares())
    let (sum, error) = (shares.reduce(0) { $0 + $1.index }, shares.reduce(0) { $0 + $1.error })
    #expect(abs(sum - 1) <= error && error < width / 10)
    #expect(shares.allSatisfy { $0.error < $0.index * width })
  }

  /// Where the function matters everywhere, counting is left to those who count.
  @Test func ofUnanimityAmongMany() throws {
    let weights = (1...200).map { 10 * $0 }
    #expect(try Spectrum(weights, quota: weights.reduce(0, +))?.shares() == nil)
  }
}

extension Rational {
  fileprivate var magnitude: Rational { self < .zero ? -self : self }
}
