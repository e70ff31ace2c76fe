import Numbers
import Testing

/// Arithmetic on exact fractions, held against integers of 128 bits and against the laws of a field.
@Suite struct RationalArithmeticTests {
  @Test func agreesWithWideIntegers() {
    tryRandomly(3000) { random in
      let (a, b) = (random.fraction(), random.fraction())
      let (x, y) = (Rational(Int(a.n), Int(a.d)), Rational(Int(b.n), Int(b.d)))
      #expect((x + y).description == Wide(a.n * b.d + b.n * a.d, a.d * b.d).description, "\(x) + \(y)")
      #expect((x - y).description == Wide(a.n * b.d - b.n * a.d, a.d * b.d).description, "\(x) - \(y)")
      #expect((x * y).description == Wide(a.n * b.n, a.d * b.d).description, "\(x) * \(y)")
      if b.n != 0 { #expect((x / y).description == Wide(a.n * b.d, a.d * b.n).description, "\(x) / \(y)") }
      #expect((x < y) == (a.n * b.d < b.n * a.d), "\(x) < \(y)")
      #expect((x == y) == (a.n * b.d == b.n * a.d), "\(x) == \(y)")
      #expect((-x).description == Wide(-a.n, a.d).description, "-\(x)")
    }
  }

  /// Far beyond 128 bits, where there are only the laws to hold it against.
  @Test func isAField() {
    tryRandomly { random in
      let (a, b, c) = (random.huge(), random.huge(), random.huge())
      #expect(a + b == b + a && a * b == b * a, "\(a), \(b)")
      #expect((a + b) + c == a + (b + c), "\(a), \(b), \(c)")
      #expect((a * b) * c == a * (b * c), "\(a), \(b), \(c)")
      #expect(a * (b + c) == a * b + a * c, "\(a), \(b), \(c)")
      #expect(a - a == .zero && a + .zero == a && a * .one == a && -(-a) == a, "\(a)")
      if b != .zero { #expect(a / b * b == a && b / b == .one, "\(a), \(b)") }
    }
  }

  @Test func isOrderedAsAFieldIs() {
    tryRandomly { random in
      let (a, b, c) = (random.huge(), random.huge(), random.huge())
      #expect([a < b, a == b, b < a].count { $0 } == 1, "\(a), \(b)")
      #expect((a < b) == (a - b < .zero) && (a < b) == (a + c < b + c), "\(a), \(b), \(c)")
      if a < b, b < c { #expect(a < c, "\(a), \(b), \(c)") }
      if .zero < c { #expect((a < b) == (a * c < b * c), "\(a), \(b), \(c)") }
    }
  }

  /// Equal numbers are one and the same, however they came about: small again after having been big.
  @Test func equalNumbersAreStoredAlike() {
    tryRandomly { random in
      let (a, b) = (random.huge(), random.small())
      #expect(b + a - a == b && (b + a - a).hashValue == b.hashValue, "\(a), \(b)")
      if a != .zero { #expect((b * a / a).hashValue == b.hashValue && b * a / a == b, "\(a), \(b)") }
    }
  }

  @Test func theEndsOfAMachineWordAreNoEnds() {
    let (least, most) = (Rational(Int.min), Rational(Int.max))
    #expect((most + 1).description == "9223372036854775808")
    #expect((least - 1).description == "-9223372036854775809")
    #expect((-least).description == "9223372036854775808" && -(-least) == least)
    #expect((most * most).description == "85070591730234615847396907784232501249")
    #expect(Rational(1, Int.min).description == "-1/9223372036854775808")
    #expect(Rational(Int.min, Int.min) == .one && Rational(Int.min, -1) == -least)
    #expect(least < most && most + 1 - 1 == most && least / least == .one)
    #expect(Rational(Int.min, 2).description == "-4611686018427387904")
  }

  @Test func tenthsAreTenths() {
    #expect(Rational("0.1")! + Rational("0.2")! == Rational("0.3")!)
    #expect(Rational(1, 3) + Rational(1, 3) + Rational(1, 3) == .one)
    #expect((0..<10).reduce(Rational.zero) { sum, _ in sum + Rational(1, 10) } == .one)
  }
}

/// How numbers are read and written.
@Suite struct RationalTextTests {
  @Test(arguments: [
    ("2", "2"), ("0.35", "7/20"), ("2/3", "2/3"), ("4/6", "2/3"), ("007", "7"), ("0", "0"), ("0/5", "0"),
    ("0.50", "1/2"), ("1.5/0.5", "3"), ("10/4", "5/2"), ("0.000001", "1/1000000"),
    ("12345678901234567890", "12345678901234567890"), ("0.10000000000000000000", "1/10"),
    ("1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890"),
  ])
  func reads(_ text: String, _ fraction: String) {
    #expect(Rational(text)?.description == fraction)
  }

  @Test(arguments: [
    "", ".", "1.", "/", "1/", "/2", "1/0", "1/0.0", "a", "1a", "1 ", " 1", "+1", "-1", "1.2.3", "1/2/3", "1e3", "½",
    "١",
    "12345678901234567890.", "123456789012345678901234567890.1.2", "1234567890123456789012345678901234567890123",
  ])
  func refuses(_ text: String) {
    #expect(Rational(text) == nil)
  }

  @Test(arguments: [
    ("1/2", 0, "1", false), ("1/3", 3, "0.333", false), ("2/3", 3, "0.667", false), ("1/8", 2, "0.13", false),
    ("1/4", 2, "0.25", true), ("5", 2, "5", true), ("0", 3, "0", true), ("1/1000", 2, "0", false),
    ("999/1000", 2, "1", false), ("10", 0, "10", true), ("21/20", 1, "1.1", false), ("1/3", 0, "0", false),
  ])
  func rounds(_ text: String, _ places: Int, _ rounded: String, _ isExact: Bool) throws {
    let number = try #require(Rational(text))
    #expect(number.rounded(to: places) == (rounded, isExact))
    let negative = rounded.contains { $0 != "0" && $0 != "." } ? "-" + rounded : rounded
    #expect((-number).rounded(to: places) == (negative, isExact))
  }

  /// 2^-69 is 1.69406589450860…e-21 (a double of that value prints so), and a third has no last digit.
  @Test(arguments: [
    (Rational(1, 4), "0.25", 0), (Rational(1, 3), "0.333333333333", 0), (Rational(1, 1_000_000), "0.000001", 5),
    (Rational(-1, 3_000_000), "-0.000000333333333333", 6),
    (Rational.one / .power(ofTwo: 69), "0.00000000000000000000169406589451", 20),
    (Rational(7), "7", 0), (.zero, "0", 0),
  ]) func decimals(_ number: Rational, _ decimal: String, _ noughts: Int) {
    #expect(number.decimal == decimal)
    #expect(number.noughts == noughts)
  }

  /// What is rounded is as near as can be, half away from nought.
  @Test func roundsToTheNearest() {
    tryRandomly(2000) { random in
      let (number, places) = (random.small(), random.below(7))
      let (text, isExact) = number.rounded(to: places)
      let unit = (0..<places).reduce(Rational.one) { power, _ in power / 10 }
      let found = signed(text)
      let error = found.map { magnitude($0 - number) }
      #expect(error.map { $0 <= unit / 2 } == true && (error == .zero) == isExact, "\(number) to \(places): \(text)")
      if error == unit / 2 { #expect(found.map { magnitude(number) < magnitude($0) } == true, "\(number): \(text)") }
    }
  }

  @Test func isReadAsItWasWritten() {
    tryRandomly(500) { random in
      let (small, huge) = (random.small(), random.huge())
      for number in [small, huge] where number.description.utf8.count < Rational.mostDigits {
        #expect(signed(number.description) == number && signed(number.written) == number, "\(number)")
      }
    }
  }

  @Test func isWrittenAsPeopleWouldWriteIt() {
    #expect(Rational(13, 20).written == "0.65" && Rational(1, 3).written == "1/3" && Rational(4).written == "4")
    #expect(Rational(1, 1_000_000).written == "0.000001" && Rational(1, 10_000_000).written == "1/10000000")
  }

  @Test func knowsWholeNumbers() {
    #expect(Rational(4, 2).isWhole && Rational.zero.isWhole && !Rational(1, 2).isWhole)
  }

  /// A number with a sign, which only the grammar of changes reads.
  private func signed(_ text: String) -> Rational? {
    guard text.hasPrefix("-") else { return Rational(text) }
    let size: Rational? = Rational(String(text.dropFirst()))
    return size.map { -$0 }
  }

  private func magnitude(_ number: Rational) -> Rational { max(number, -number) }
}

/// A fraction of 128-bit integers, reduced by Euclid's algorithm.
private struct Wide: CustomStringConvertible {
  let n: Int128
  let d: Int128

  init(_ n: Int128, _ d: Int128) {
    var (a, b) = (n.magnitude, d.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(max(a, 1)) * (d < 0 ? -1 : 1)
    (self.n, self.d) = (n / divisor, d / divisor)
  }

  var description: String { d == 1 ? "\(n)" : "\(n)/\(d)" }
}

/// Does something with that many random generators.
private func tryRandomly(_ times: UInt64 = 150, _ law: (inout Dice) -> Void) {
  for seed in 1...times {
    var random = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
    law(&random)
  }
}

/// A random number generator with a seed (Marsaglia 2003, "Xorshift RNGs").
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  /// Numerator and denominator of at most 62 bits, often few, so that sums of products fit into 128 bits.
  mutating func fraction() -> (n: Int128, d: Int128) {
    let (n, d) = (Int(next() >> (2 + next() % 60)), Int(next() >> (2 + next() % 60)))
    return (Int128(below(2) == 0 ? n : -n), Int128(max(d, 1)))
  }

  /// A fraction that fits into machine words.
  mutating func small() -> Rational {
    let (n, d) = fraction()
    return Rational(Int(n), Int(d))
  }

  /// A product and sum of fractions, mostly too large for machine words.
  mutating func huge() -> Rational { small() * small() * small() + small() }
}
