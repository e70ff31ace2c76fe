/// An exact fraction in lowest terms. It never rounds and never overflows: what outgrows a machine word goes on in
/// numbers of any size.
///
/// Arithmetic takes constant time while numerator and denominator fit into 64 bits.
public struct Rational: Hashable, Sendable {
  private let parts: Parts

  /// Small wherever the lowest terms fit, so that equal numbers are stored alike; the others are kept apart, so that they
  /// do not widen those.
  private enum Parts: Hashable, Sendable {
    case small(Int, Int)
    indirect case big(BigInteger, BigInteger)
  }

  /// A whole number.
  public init(_ whole: Int) { parts = .small(whole, 1) }

  /// The fraction `numerator` / `denominator`.
  ///
  /// - Precondition: `denominator` is not 0.
  public init(_ numerator: Int, _ denominator: Int) {
    precondition(denominator != 0, "a fraction's denominator is not 0")
    self = Self.reduced(numerator, denominator) ?? Self(big: BigInteger(numerator), BigInteger(denominator))
  }

  private init(small numerator: Int, _ denominator: Int) { parts = .small(numerator, denominator) }

  private init(big numerator: BigInteger, _ denominator: BigInteger) {
    if denominator == BigInteger(1) {
      parts = numerator.word.map { .small($0, 1) } ?? .big(numerator, denominator)
      return
    }
    let common = numerator.greatestCommonDivisor(with: denominator)
    let divisor = denominator.signum < 0 ? -common : common
    let n = numerator.dividedWithRemainder(by: divisor).quotient
    let d = denominator.dividedWithRemainder(by: divisor).quotient
    if let n = n.word, let d = d.word { parts = .small(n, d) } else { parts = .big(n, d) }
  }

  /// The fraction in lowest terms with a positive denominator, or `nil` where that would overflow.
  private static func reduced(_ numerator: Int, _ denominator: Int) -> Self? {
    guard numerator != .min, denominator != .min else { return nil }
    let divisor = gcd(numerator.magnitude, denominator.magnitude)
    let (n, d) = (numerator / Int(divisor), denominator / Int(divisor))
    return d < 0 ? Self(small: -n, -d) : Self(small: n, d)
  }

  private var big: (n: BigInteger, d: BigInteger) {
    switch parts {
    case .small(let n, let d): (BigInteger(n), BigInteger(d))
    case .big(let n, let d): (n, d)
    }
  }
}

/// The greatest common divisor, and 1 where both are 0; by halving and subtracting (Stein 1967), since machines divide
/// slowly.
private func gcd(_ a: UInt, _ b: UInt) -> UInt {
  if a == 0 || b == 0 { return max(a | b, 1) }
  let twos = (a | b).trailingZeroBitCount
  var (a, b) = (a >> a.trailingZeroBitCount, b)
  while b != 0 {
    b >>= b.trailingZeroBitCount
    (a, b) = a < b ? (a, b - a) : (b, a - b)
  }
  return a << twos
}

// Whole numbers as machine words.
extension Rational {
  /// The whole number that these words write in base 2^64, the lowest first.
  public init(words: some Sequence<UInt64>) { self.init(big: BigInteger(words: words), BigInteger(1)) }

  /// The numerator's magnitude in base 2^64, the lowest word first.
  public var words: [UInt64] { big.n.words }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: AdditiveArithmetic {
  /// Nought.
  public static var zero: Self { Self(0) }
  /// One.
  public static var one: Self { Self(1) }

  /// The sum.
  public static func + (a: Self, b: Self) -> Self {
    if case .small(let n, let d) = a.parts, case .small(let m, let e) = b.parts {
      if n == 0 { return b }
      if m == 0 { return a }
      if d == 1, e == 1, let sum = n.adding(m), sum != .min { return Self(small: sum, 1) }
      if d == e, let sum = n.adding(m), let fraction = reduced(sum, d) { return fraction }
      if let x = n.times(e), let y = m.times(d), let sum = x.adding(y), let base = d.times(e),
        let fraction = reduced(sum, base)
      {
        return fraction
      }
      if let fraction = sum(n, d, m, e) { return fraction }
    }
    let (x, y) = (a.big, b.big)
    return Self(big: x.n * y.d + y.n * x.d, x.d * y.d)
  }

  /// The sum over the least common denominator; `nil` where that overflows, too.
  private static func sum(_ n: Int, _ d: Int, _ m: Int, _ e: Int) -> Self? {
    let common = Int(gcd(d.magnitude, e.magnitude))
    guard let x = n.times(e / common), let y = m.times(d / common), let base = d.times(e / common) else { return nil }
    return x.adding(y).flatMap { reduced($0, base) }
  }

  /// The difference.
  public static func - (a: Self, b: Self) -> Self { a + -b }

  /// The number with its sign turned.
  public static prefix func - (a: Self) -> Self {
    if case .small(let n, let d) = a.parts, n != .min { return Self(small: -n, d) }
    return Self(big: -a.big.n, a.big.d)
  }

  /// The product.
  public static func * (a: Self, b: Self) -> Self {
    if case .small(let n, let d) = a.parts, case .small(let m, let e) = b.parts,
      let fraction = product(n, d, m, e)
    {
      return fraction
    }
    let (x, y) = (a.big, b.big)
    return Self(big: x.n * y.n, x.d * y.d)
  }

  /// The product, where that overflows of what is left when each numerator is cancelled with the other denominator; `nil`
  /// where that does, too.
  private static func product(_ n: Int, _ d: Int, _ m: Int, _ e: Int) -> Self? {
    if let x = n.times(m), let y = d.times(e) { return reduced(x, y) }
    let (one, other) = (Int(gcd(n.magnitude, e.magnitude)), Int(gcd(m.magnitude, d.magnitude)))
    guard let x = (n / one).times(m / other), let y = (d / other).times(e / one) else { return nil }
    return reduced(x, y)
  }

  /// The quotient.
  ///
  /// - Precondition: `b` is not 0.
  public static func / (a: Self, b: Self) -> Self {
    precondition(b != .zero, "division by nought")
    if case .small(let n, let d) = a.parts, case .small(let m, let e) = b.parts,
      let x = n.times(e), let y = d.times(m), let fraction = reduced(x, y)
    {
      return fraction
    }
    let (x, y) = (a.big, b.big)
    return Self(big: x.n * y.d, x.d * y.n)
  }
}

extension Rational: Comparable {
  /// Whether `a` is less than `b`.
  public static func < (a: Self, b: Self) -> Bool {
    if case .small(let n, let d) = a.parts, case .small(let m, let e) = b.parts {
      let (x, y) = (n.multipliedFullWidth(by: e), m.multipliedFullWidth(by: d))
      return (x.high, x.low) < (y.high, y.low)
    }
    let (x, y) = (a.big, b.big)
    return x.n * y.d < y.n * x.d
  }
}

extension Int {
  fileprivate func adding(_ other: Int) -> Int? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }

  fileprivate func times(_ other: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }
}

extension Rational: CustomStringConvertible {
  /// The number in lowest terms, as `13/20`, or `2` where it is whole.
  public var description: String {
    switch parts {
    case .small(let n, 1): "\(n)"
    case .small(let n, let d): "\(n)/\(d)"
    case .big(let n, let d): d == BigInteger(1) ? "\(n)" : "\(n)/\(d)"
    }
  }

  /// Whether this is a whole number.
  public var isWhole: Bool { if case .small(_, let d) = parts { d == 1 } else { big.d == BigInteger(1) } }

  /// The number as a machine word, where it is whole and fits.
  public var whole: Int? { if case .small(let n, 1) = parts { n } else { nil } }

  /// The denominator in lowest terms, where it is a machine word.
  public var denominator: Int? { if case .small(_, let d) = parts { d } else { big.d.word } }

  /// The least whole number that is not below this one.
  public var roundedUp: Rational {
    if case .small(let n, let d) = parts, n != .min { return Rational(n / d) + (0 < n % d ? 1 : 0) }
    let (quotient, rest) = big.n.dividedWithRemainder(by: big.d)
    return Rational(big: 0 < rest.signum ? quotient + BigInteger(1) : quotient, BigInteger(1))
  }

  /// The number as a decimal with at most `places` places, rounded half away from nought.
  public func rounded(to places: Int) -> (text: String, isExact: Bool) {
    if let short = roundedWord(to: places) { return short }
    let (digits, isExact) = scaledAndRounded(to: places)
    let (nought, point) = (UInt8(ascii: "0"), UInt8(ascii: "."))
    var text = Array(repeating: nought, count: max(0, places + 1 - digits.utf8.count))
    text += digits.utf8
    let isNegative = self < .zero && text.contains { $0 != nought }
    if 0 < places {
      text.insert(point, at: text.count - places)
      while text.last == nought { text.removeLast() }
      if text.last == point { text.removeLast() }
    }
    return ((isNegative ? "-" : "") + String(decoding: text, as: UTF8.self), isExact)
  }

  /// The number as a decimal of 12 places, or of less than a millionth with 12 digits.
  public var decimal: String {
    let (text, isExact) = rounded(to: 12)
    let isSmall = !isExact && self < Rational(1, 1_000_000) && Rational(-1, 1_000_000) < self
    return isSmall ? rounded(to: noughts + 12).text : text
  }

  /// How many noughts stand behind the point before any other digit; none where it is nought, or 1 and more.
  public var noughts: Int {
    guard self != .zero, self < .one, Rational(-1) < self else { return 0 }
    var (places, text) = (12, rounded(to: 12).text)
    while text == "0" {
      places *= 2
      text = rounded(to: places).text
    }
    return text.drop { $0 != "." }.dropFirst().prefix { $0 == "0" }.count
  }

  /// Likewise where machine words do; `nil` where they do not.
  private func roundedWord(to places: Int) -> (text: String, isExact: Bool)? {
    guard case .small(let n, let d) = parts, places <= 12, d < 1 << 61 else { return nil }
    let unit = (0..<places).reduce(1 as UInt) { product, _ in product * 10 }
    let (divisor, scaled) = (UInt(d), n.magnitude.multipliedFullWidth(by: unit))
    // Where the quotient has no room in a word, either.
    guard scaled.high < divisor else { return nil }
    let (quotient, rest) = divisor.dividingFullWidth(scaled)
    let (rounded, overflow) = quotient.addingReportingOverflow(rest + rest < divisor ? 0 : 1)
    if overflow { return nil }
    return (String(rounded, places: places, isNegative: n < 0 && rounded != 0), rest == 0)
  }

  /// The digits of the magnitude, times ten to the power of `places`, rounded to a whole number.
  private func scaledAndRounded(to places: Int) -> (digits: String, isExact: Bool) {
    let (n, d) = big
    let (whole, rest) = (n.magnitude * BigInteger.power(ofTen: places)).dividedWithRemainder(by: d)
    return ("\(rest + rest < d ? whole : whole + BigInteger(1))", rest.isZero)
  }

  /// Whether the number has grown so long that calculating with many like it would take forever.
  public var isUnwieldy: Bool {
    if case .big(let n, let d) = parts { Self.mostWieldy < max(n.mostDigits, d.mostDigits) } else { false }
  }

  /// Whether its numerator and its denominator are machine words.
  public var isOfWords: Bool { if case .small = parts { true } else { false } }

  /// The digits up to which numbers are handled, above and below the line.
  public static let mostWieldy = 400

  /// The number as people write it: a decimal where six places say it exactly, else a fraction.
  public var written: String {
    let (text, isExact) = rounded(to: 6)
    return isExact ? text : description
  }

  /// The number as people write it, with three places beside a fraction: `13/24 (0.542)`.
  public var writtenWithPlaces: String {
    let (text, isExact) = rounded(to: 6)
    return isExact ? text : "\(description) (\(places))"
  }

  /// Rounded to three places, or to more where nothing would be left of it.
  private var places: String {
    (1...6).lazy.map { rounded(to: 3 * $0).text }.first { $0 != "0" } ?? "0"
  }

  /// The nearest number of the machine's floating point, for drawing only.
  public var approximation: Double { Double(rounded(to: 12).text) ?? 0 }
}

extension String {
  /// A number's digits with a point before the last `places` of them, of which noughts at the end are left out.
  fileprivate init(_ digits: UInt, places: Int, isNegative: Bool) {
    var (digits, places) = (digits, places)
    while 0 < places, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    let count = Swift.max(digits.digitCount, places + 1)
    let length = count + (isNegative ? 1 : 0) + (0 < places ? 1 : 0)
    self.init(unsafeUninitializedCapacity: length) { bytes in
      var (rest, index) = (digits, length)
      func put(_ byte: UInt8) { index -= 1; bytes[index] = byte }
      for place in 0..<count {
        if place == places, 0 < place { put(UInt8(ascii: ".")) }
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      }
      if isNegative { put(UInt8(ascii: "-")) }
      return length
    }
  }
}

extension UInt {
  /// How many digits it takes to write it.
  fileprivate var digitCount: Int {
    var (rest, count) = (self, 1)
    while 9 < rest { (rest, count) = (rest / 10, count + 1) }
    return count
  }
}

extension Rational {
  /// The most digits that a written number may have.
  public static let mostDigits = 40

  /// The number written as `2`, `0.35` or `2/3`, or `nil` where the text is none of these, has more than
  /// ``mostDigits`` digits, or divides by nought.
  public init?(_ text: ArraySlice<UInt8>) {
    guard text.count(where: { $0.digit != nil }) <= Self.mostDigits else { return nil }
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else {
      self.init(decimal: text)
      return
    }
    guard let numerator = Self(decimal: text[..<slash]), let denominator = Self(decimal: text[(slash + 1)...]),
      denominator != .zero
    else { return nil }
    self = numerator / denominator
  }

  /// The number written as `2`, `0.35` or `2/3`, or `nil` where the text is none of these.
  public init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  private init?(decimal text: ArraySlice<UInt8>) {
    guard let last = text.last, last != UInt8(ascii: ".") else { return nil }
    var (value, scale, pointed) = (0, 1, false)
    for byte in text {
      if byte == UInt8(ascii: "."), !pointed { pointed = true; continue }
      guard let digit = byte.digit else { return nil }
      guard let shifted = value.times(10)?.adding(digit), let wider = pointed ? scale.times(10) : scale else {
        self.init(long: text)
        return
      }
      (value, scale) = (shifted, wider)
    }
    if pointed { self.init(value, scale) } else { self.init(value) }
  }

  private init?(long text: ArraySlice<UInt8>) {
    let halves = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard halves.count <= 2, let digits = BigInteger(digits: Array(halves.joined())) else { return nil }
    self.init(big: digits, BigInteger.power(ofTen: halves.count == 2 ? halves[1].count : 0))
  }
}

extension UInt8 {
  fileprivate var digit: Int? { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") ? Int(self - 48) : nil }
}
