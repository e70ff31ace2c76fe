/// A whole number of any size: what a ``Rational`` goes on with when it outgrows machine words.
///
/// It has just the operations that fractions need. It is our own since the libraries at hand link Foundation, which
/// alone would cost more than the whole start of the program; the tests hold it against attaswift/BigInt.
struct BigInteger: Hashable, Sendable {
  /// The digits in base 2^32, the lowest first, without noughts at the end; none for 0.
  private var limbs: [UInt32]
  private var isNegative: Bool

  private init(_ limbs: [UInt32], isNegative: Bool) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  init(_ value: Int) {
    let magnitude = UInt64(value.magnitude)
    self.init([UInt32(truncatingIfNeeded: magnitude), UInt32(magnitude >> 32)], isNegative: value < 0)
  }

  /// The number that these words write in base 2^64, the lowest first.
  init(words: some Sequence<UInt64>) {
    self.init(words.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)] }, isNegative: false)
  }

  /// The magnitude in base 2^64, the lowest word first.
  var words: [UInt64] {
    stride(from: 0, to: limbs.count, by: 2).map { index in
      UInt64(limbs[index]) | (index + 1 < limbs.count ? UInt64(limbs[index + 1]) << 32 : 0)
    }
  }

  /// The number that decimal digits write.
  init?(digits: some Collection<UInt8>) {
    guard !digits.isEmpty else { return nil }
    self.init(0)
    for byte in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      self = Self(Self.scaled(limbs, by: 10, adding: UInt32(byte - UInt8(ascii: "0"))), isNegative: false)
    }
  }

  /// Ten to that power.
  static func power(ofTen exponent: Int) -> Self {
    (0..<exponent).reduce(Self(1)) { power, _ in Self(scaled(power.limbs, by: 10, adding: 0), isNegative: false) }
  }

  /// About how many decimal digits it has, and not fewer.
  var mostDigits: Int { limbs.count * 10 }

  var isZero: Bool { limbs.isEmpty }
  var signum: Int { isZero ? 0 : isNegative ? -1 : 1 }
  var magnitude: Self { Self(limbs, isNegative: false) }

  /// The number as a machine word, where it fits.
  var word: Int? {
    guard limbs.count <= 2 else { return nil }
    let magnitude = limbs.reversed().reduce(UInt64(0)) { $0 << 32 | UInt64($1) }
    guard isNegative else { return Int(exactly: magnitude) }
    return magnitude == 1 << 63 ? .min : Int(exactly: magnitude).map { -$0 }
  }
}

extension BigInteger: Comparable {
  static func < (a: Self, b: Self) -> Bool {
    guard a.isNegative == b.isNegative else { return a.isNegative }
    return a.isNegative ? precedes(b.limbs, a.limbs) : precedes(a.limbs, b.limbs)
  }

  private static func precedes(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    a.count == b.count ? a.reversed().lexicographicallyPrecedes(b.reversed()) : a.count < b.count
  }
}

extension BigInteger {
  static prefix func - (a: Self) -> Self { Self(a.limbs, isNegative: !a.isNegative) }

  static func + (a: Self, b: Self) -> Self {
    if a.isNegative == b.isNegative { return Self(sum(a.limbs, b.limbs), isNegative: a.isNegative) }
    return precedes(a.limbs, b.limbs)
      ? Self(difference(b.limbs, a.limbs), isNegative: b.isNegative)
      : Self(difference(a.limbs, b.limbs), isNegative: a.isNegative)
  }

  static func * (a: Self, b: Self) -> Self {
    var product = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (i, x) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.limbs.enumerated() {
        let sum = UInt64(product[i + j]) + UInt64(x) * UInt64(y) + carry
        product[i + j] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      product[i + b.limbs.count] = UInt32(carry)
    }
    return Self(product, isNegative: a.isNegative != b.isNegative)
  }

  /// The quotient, rounded towards 0, and the remainder, which has the sign of this number.
  ///
  /// - Precondition: `divisor` is not 0.
  func dividedWithRemainder(by divisor: Self) -> (quotient: Self, remainder: Self) {
    precondition(!divisor.isZero, "division by nought")
    let (q, r) = Self.divided(limbs, by: divisor.limbs)
    return (Self(q, isNegative: isNegative != divisor.isNegative), Self(r, isNegative: isNegative))
  }

  /// The greatest number that divides both, by Euclid's algorithm; above 0 unless both are 0.
  func greatestCommonDivisor(with other: Self) -> Self {
    var (a, b) = (magnitude, other.magnitude)
    while !b.isZero { (a, b) = (b, a.dividedWithRemainder(by: b).remainder) }
    return a
  }
}

extension BigInteger: CustomStringConvertible {
  var description: String {
    var (digits, rest): ([String], [UInt32]) = ([], limbs)
    while !rest.isEmpty {
      let (quotient, remainder) = Self.divided(rest, by: 1_000_000_000)
      rest = Self(quotient, isNegative: false).limbs
      let group = "\(remainder)"
      digits.append(rest.isEmpty ? group : String(repeating: "0", count: 9 - group.count) + group)
    }
    return (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits.reversed().joined())
  }
}

// Magnitudes.
extension BigInteger {
  private static func scaled(_ a: [UInt32], by factor: UInt32, adding carry: UInt32) -> [UInt32] {
    var carry = UInt64(carry)
    var product = a.map { limb -> UInt32 in
      carry += UInt64(limb) * UInt64(factor)
      defer { carry >>= 32 }
      return UInt32(truncatingIfNeeded: carry)
    }
    product.append(UInt32(carry))
    return product
  }

  private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var carry: UInt64 = 0
    var sum = (0..<max(a.count, b.count)).map { index -> UInt32 in
      carry += UInt64(index < a.count ? a[index] : 0) + UInt64(index < b.count ? b[index] : 0)
      defer { carry >>= 32 }
      return UInt32(truncatingIfNeeded: carry)
    }
    sum.append(UInt32(carry))
    return sum
  }

  /// - Precondition: `b` is not larger than `a`.
  private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var borrow: Int64 = 0
    return a.indices.map { index in
      let digit = Int64(a[index]) - (index < b.count ? Int64(b[index]) : 0) - borrow
      borrow = digit < 0 ? 1 : 0
      return UInt32(truncatingIfNeeded: digit)
    }
  }

  private static func divided(_ a: [UInt32], by divisor: UInt32) -> (quotient: [UInt32], remainder: UInt32) {
    var (quotient, rest) = (a, UInt64(0))
    for index in a.indices.reversed() {
      rest = rest << 32 | UInt64(a[index])
      quotient[index] = UInt32(rest / UInt64(divisor))
      rest %= UInt64(divisor)
    }
    return (quotient, UInt32(rest))
  }

  /// Long division (Knuth, The Art of Computer Programming, vol. 2, 4.3.1, algorithm D).
  private static func divided(_ a: [UInt32], by b: [UInt32]) -> (quotient: [UInt32], remainder: [UInt32]) {
    if precedes(a, b) { return ([], a) }
    if b.count == 1 {
      let (quotient, remainder) = divided(a, by: b[0])
      return (quotient, [remainder])
    }
    let shift = b[b.count - 1].leadingZeroBitCount
    let divisor = shiftedLeft(b, by: shift)
    var rest = shiftedLeft(a, by: shift) + [0]
    var quotient = [UInt32](repeating: 0, count: a.count - b.count + 1)
    for place in quotient.indices.reversed() {
      quotient[place] = takeMultiple(of: divisor, from: &rest, at: place)
    }
    return (quotient, shiftedRight(rest, by: shift))
  }

  /// Takes as many times `divisor` from `rest` as fit at `place`, and says how many.
  private static func takeMultiple(of divisor: [UInt32], from rest: inout [UInt32], at place: Int) -> UInt32 {
    let n = divisor.count
    let head = UInt64(rest[place + n]) << 32 | UInt64(rest[place + n - 1])
    var guess = head / UInt64(divisor[n - 1])
    var left = head % UInt64(divisor[n - 1])
    while guess >> 32 != 0 || guess * UInt64(divisor[n - 2]) > left << 32 | UInt64(rest[place + n - 2]) {
      guess -= 1
      left += UInt64(divisor[n - 1])
      if left >> 32 != 0 { break }
    }
    guard subtract(divisor, times: guess, from: &rest, at: place) else { return UInt32(guess) }
    add(divisor, to: &rest, at: place)
    return UInt32(guess - 1)
  }

  /// Whether more was taken than there was.
  private static func subtract(
    _ divisor: [UInt32], times factor: UInt64, from rest: inout [UInt32], at place: Int
  ) -> Bool {
    var (carry, borrow): (UInt64, Int64) = (0, 0)
    for index in 0...divisor.count {
      carry += index < divisor.count ? factor * UInt64(divisor[index]) : 0
      let digit = Int64(rest[place + index]) - Int64(carry & 0xFFFF_FFFF) - borrow
      rest[place + index] = UInt32(truncatingIfNeeded: digit)
      borrow = digit < 0 ? 1 : 0
      carry >>= 32
    }
    return borrow != 0
  }

  private static func add(_ divisor: [UInt32], to rest: inout [UInt32], at place: Int) {
    var carry: UInt64 = 0
    for index in 0...divisor.count {
      carry += UInt64(rest[place + index]) + (index < divisor.count ? UInt64(divisor[index]) : 0)
      rest[place + index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
  }

  private static func shiftedLeft(_ a: [UInt32], by shift: Int) -> [UInt32] {
    var carry: UInt64 = 0
    var shifted = a.map { limb -> UInt32 in
      carry |= UInt64(limb) << shift
      defer { carry >>= 32 }
      return UInt32(truncatingIfNeeded: carry)
    }
    if carry != 0 { shifted.append(UInt32(carry)) }
    return shifted
  }

  private static func shiftedRight(_ a: [UInt32], by shift: Int) -> [UInt32] {
    a.indices.map { index in
      let high = index + 1 < a.count ? UInt64(a[index + 1]) : 0
      return UInt32(truncatingIfNeeded: (high << 32 | UInt64(a[index])) >> shift)
    }
  }
}
