import BigInt
import Testing

@testable import Numbers

/// Our big integers against a library's, on numbers of every size.
@Suite struct BigIntegerTests {
  @Test func operationsAgreeWithTheLibrary() throws {
    var random = Congruential(seed: 1)
    for _ in 0..<4000 {
      let (x, y) = (random.number(), random.number())
      let (a, b) = (try ours(x), try ours(y))
      #expect("\(a + b)" == "\(x + y)")
      #expect("\(a * b)" == "\(x * y)")
      #expect((a < b) == (x < y))
      #expect((a == b) == (x == y))
      #expect(a.word == Int(exactly: x))
      #expect("\(a.greatestCommonDivisor(with: b))" == "\(x.greatestCommonDivisor(with: y))")
      guard y != 0 else { continue }
      let (quotient, remainder) = a.dividedWithRemainder(by: b)
      #expect("\(quotient)" == "\(x / y)", "\(x) / \(y)")
      #expect("\(remainder)" == "\(x % y)", "\(x) % \(y)")
    }
  }

  /// Divisors whose first guess at a digit is one or two too large, which random numbers hardly meet.
  @Test func divisionCorrectsItsGuesses() throws {
    let limbs: [BigInt] = [0, 1, 2, 1 << 31, (1 << 31) - 1, (1 << 32) - 1, (1 << 32) - 2]
    for a in limbs {
      for b in limbs {
        for c in limbs {
          for d in limbs where c != 0 || d != 0 {
            let x = ((a << 32 + b) << 32 + c) << 32 + d
            let y = (c << 32 + d) << 32 + a
            guard y != 0 else { continue }
            let (quotient, remainder) = try ours(x).dividedWithRemainder(by: ours(y))
            #expect("\(quotient)" == "\(x / y)" && "\(remainder)" == "\(x % y)", "\(x) / \(y)")
          }
        }
      }
    }
  }

  @Test func digitsAreReadAsTheyAreWritten() {
    for digits in ["0", "7", "4294967296", "18446744073709551616", String(repeating: "9", count: 80)] {
      #expect(BigInteger(digits: Array(digits.utf8))?.description == digits)
    }
    #expect(BigInteger(digits: Array("12a".utf8)) == nil)
    #expect(BigInteger(digits: []) == nil)
    #expect(BigInteger(Int.min).description == "\(Int.min)")
    #expect(BigInteger(Int.min).word == .min)
  }

  private func ours(_ number: BigInt) throws -> BigInteger {
    let magnitude = try #require(BigInteger(digits: Array("\(number.magnitude)".utf8)))
    return number < 0 ? -magnitude : magnitude
  }
}

/// A linear congruential generator (Knuth's MMIX), so that each run sees the same numbers.
private struct Congruential {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33 ^ state << 31
  }

  /// A number of up to 320 bits, either sign, sometimes with long runs of equal bits.
  mutating func number() -> BigInt {
    var number = BigInt(0)
    for _ in 0..<Int(next() % 6) {
      let limb: UInt64 = next() % 4 == 0 ? (next() % 2 == 0 ? 0 : .max) : next()
      number = number << 64 + BigInt(limb)
    }
    return next() % 2 == 0 ? number >> Int(next() % 64) : -number
  }
}
