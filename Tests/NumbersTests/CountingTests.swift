import Numbers
import Testing

/// Whole numbers that count things.
@Suite struct CountingTests {
  @Test func waysToTake() {
    #expect(Rational.waysToTake(outOf: 5) == [1, 5, 10, 10, 5, 1])
    #expect(Rational.waysToTake(outOf: 0) == [1])
    #expect(Rational.waysToTake(outOf: 100).reduce(.zero, +) == .power(ofTwo: 100))
  }

  @Test func commonMultiples() {
    #expect([0, 1, 2, 6, 10].map { Rational.commonMultiple(upTo: $0) } == [1, 1, 2, 60, 2520])
    #expect("\(Rational.commonMultiple(upTo: 41))" == "219060189739591200")
  }

  @Test func powersOfTwo() {
    #expect([0, 1, 63].map { "\(Rational.power(ofTwo: $0))" } == ["1", "2", "9223372036854775808"])
    #expect("\(Rational.power(ofTwo: 128))" == "340282366920938463463374607431768211456")
  }

  @Test func wordsThereAndBack() {
    for words: [UInt64] in [[], [7], [.max], [0, 1], [.max, .max, 5]] { #expect(Rational(words: words).words == words) }
  }

  @Test func roundingUp() {
    #expect([Rational(7, 2), 3, Rational(-7, 2), 0, Rational(1, 1000)].map(\.roundedUp) == [4, 3, -3, 0, 1])
    #expect((Rational.power(ofTwo: 70) - Rational(1, 3)).roundedUp == Rational.power(ofTwo: 70))
    #expect((-Rational.power(ofTwo: 70) - Rational(1, 3)).roundedUp == -Rational.power(ofTwo: 70))
  }
}
