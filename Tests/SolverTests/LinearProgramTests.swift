import Numbers
import Testing

@testable import Solver

/// The largest sum under linear limits, worked by hand.
@Suite struct LinearProgramTests {
  /// x + y is largest where x + 2y = 4 and 3x + y = 6 meet; less than nothing it cannot be.
  @Test func theLargestIsAtACorner() {
    let limits: [(factors: [Rational], bound: Rational)] = [([1, 2], 4), ([3, 1], 6)]
    #expect(LinearProgram.maximum(of: [1, 1], limits: limits) == [Rational(8, 5), Rational(6, 5)])
    #expect(LinearProgram.maximum(of: [1, 1], limits: limits + [([1, 0], -1)]) == nil)
  }

  /// Each of 100 variables is at most 1 and so is their sum, which a hundred steps tell: where somebody wants it to stop, it
  /// does, and tells nothing.
  @Test func longWorkStopsWhereSomebodyWantsIt() {
    let each = (0..<100).map { place in
      (factors: (0..<100).map { $0 == place ? Rational.one : .zero }, bound: Rational.one)
    }
    let all = (factors: [Rational](repeating: .one, count: 100), bound: Rational.one)
    #expect(LinearProgram.maximum(of: all.factors, limits: each + [all])?.reduce(.zero, +) == .one)
    #expect(LinearProgram.maximum(of: all.factors, limits: each + [all], isStopped: { true }) == nil)
  }
}
