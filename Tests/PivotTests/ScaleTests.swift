import Numbers
import Testing

@testable import Solver

/// Committees too large for any other way: what must hold of them, and the definition modulo a prime.
@Suite struct ScaleTests {
  /// 130 voters, three times a word of counts, with weights that are nearly all different.
  private let weights: [Int]

  init() {
    var random = SplitMix64(seed: 130)
    weights = (0..<130).map { _ in 1 + random.below(60) }
  }

  /// Counted by another algorithm, without division, in other residues.
  @Test(arguments: [2, 3]) func ofDefinitionModuloAPrime(_ part: Int) throws {
    let quota = weights.reduce(0, +) / part + 1
    let tallies = try tallies(quota)
    let base = Orders(of: weights.count).base
    for voter in [0, 64, 129] {
      let shapley = try #require(tallies[voter].orders) * base
      let naive = Prime.shapleyShubik(of: voter, weights, quota)
      #expect(Prime.rest(of: shapley) == Prime.product(naive.shapleyShubik, Prime.rest(of: base)))
      #expect(Prime.rest(of: tallies[voter].swings) == naive.swings)
    }
  }

  @Test func laws() throws {
    let quota = weights.reduce(0, +) * 3 / 5
    let tallies = try tallies(quota)
    #expect(tallies.reduce(.zero) { $0 + ($1.orders ?? .zero) } == .one)
    // Who swings in how many coalitions: twice the winning ones with it less all winning ones.
    #expect(Set(tallies.map { ($0.swings.words.first ?? 0) & 1 }).count == 1)
    // What blocks carries in the dual, and has the same power there.
    #expect(try self.tallies(weights.reduce(0, +) - quota + 1) == tallies)
    #expect(try self.tallies(quota, bySize: false).map(\.swings) == tallies.map(\.swings))
    for (weight, tally) in zip(weights, tallies) {
      for (other, its) in zip(weights, tallies) where weight <= other {
        #expect(tally.orders ?? .zero <= its.orders ?? .zero && (weight != other || tally == its))
      }
    }
  }

  /// What is known beforehand of how great counts can be leaves tables out, and changes nothing.
  @Test(arguments: [2, 3, 10]) func boundsLeaveOutWhatIsNothing(_ part: Int) throws {
    let quota = weights.reduce(0, +) * (part - 1) / part + 1
    let committee = Committee(weights: weights.map { [Rational($0)] }, rule: .votes(Rational(quota), of: 0))
    let game = try committee.board().votingGame()
    let orders = Orders(of: game.voters.count)
    for plan in LadderPlan.plans(for: game, bySize: true) {
      let tables = { (isBounded: Bool) in plan.stages(isBounded: isBounded).reduce(0) { $0 + $1.points.count } }
      #expect(tables(true) < tables(false))
      let tallies = try [true, false].map { try Ladder(plan, isBounded: $0).tallies(orders, watch: .nobody) }
      #expect(plan.shape.placed(tallies[0]) == plan.shape.placed(tallies[1]))
    }
  }

  private func tallies(_ quota: Int, bySize: Bool = true) throws -> [Tally] {
    let committee = Committee(
      weights: weights.map { [Rational($0)] }, rule: .votes(Rational(quota), of: 0))
    let game = try committee.board().votingGame()
    #expect(PivotMethod(for: game, [.shapley]) == .ladder)
    return try #require(try PivotMethod.ladder.tallies(of: game, bySize ? Orders(of: game.voters.count) : nil))
  }
}

/// The definitions counted to the letter, by size and weight of the coalitions of others, modulo 2^31 - 1.
private enum Prime {
  static let value = 2_147_483_647

  static func product(_ a: Int, _ b: Int) -> Int { a * b % value }

  /// By Fermat's little theorem.
  static func inverse(_ number: Int) -> Int {
    var (power, square, rest) = (1, number, value - 2)
    while 0 < rest {
      if rest & 1 == 1 { power = product(power, square) }
      square = product(square, square)
      rest >>= 1
    }
    return power
  }

  static func rest(of whole: Rational) -> Int {
    whole.words.reversed().reduce(0) { rest, word in
      [word >> 32, word & 0xFFFF_FFFF].reduce(rest) { (product($0, 1 << 32 % value) + Int($1) % value) % value }
    }
  }

  static func shapleyShubik(of voter: Int, _ weights: [Int], _ quota: Int) -> (shapleyShubik: Int, swings: Int) {
    let others = weights.indices.filter { $0 != voter }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: quota), count: weights.count)
    counts[0][0] = 1
    for (joined, other) in others.enumerated() {
      for size in stride(from: joined + 1, to: 0, by: -1) {
        for weight in stride(from: quota - 1, through: weights[other], by: -1) {
          counts[size][weight] = (counts[size][weight] + counts[size - 1][weight - weights[other]]) % value
        }
      }
    }
    let bySize = counts.map { $0[max(0, quota - weights[voter])...].reduce(0) { ($0 + $1) % value } }
    let factorials = weights.indices.reduce(into: [1]) { $0.append(product($0[$1], $1 + 1)) }
    let orders = bySize.enumerated().map { size, count in
      product(count, product(factorials[size], factorials[weights.count - 1 - size]))
    }
    let share = product(orders.reduce(0) { ($0 + $1) % value }, inverse(factorials[weights.count]))
    return (share, bySize.reduce(0) { ($0 + $1) % value })
  }
}
