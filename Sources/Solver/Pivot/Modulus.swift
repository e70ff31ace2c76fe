/// Arithmetic modulo a number a little below 2^60: `2^60 - short`.
///
/// It need not be prime. Its prime factors are large, so that small numbers have inverses, and two different such
/// numbers have no factor in common: their difference is too small.
struct Modulus: Hashable, Sendable {
  /// By how much it is below 2^60.
  let short: UInt64
  /// The number itself.
  var value: UInt64 { 1 << 60 - short }

  /// How many bits it has.
  static let bits = 60
  /// All prime factors are above this.
  static let leastFactor = 1 << 12
  /// The most of them that ``list(_:)`` gives for certain.
  static let most = 200

  /// So many of them, the greatest first. Takes about as many trial divisions as half the least factor, for each.
  static func list(_ count: Int) -> [Modulus] {
    var (list, short): ([Modulus], UInt64) = ([], 1)
    while list.count < count, short < leastFactor {
      let candidate = Modulus(short: short)
      if candidate.hasNoSmallFactor { list.append(candidate) }
      short += 2
    }
    return list
  }

  private var hasNoSmallFactor: Bool {
    !stride(from: 3, through: UInt64(Self.leastFactor), by: 2).contains { value % $0 == 0 }
  }
}

extension Modulus {
  /// A sum of two numbers below the modulus.
  @inline(__always)
  func sum(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let sum = a &+ b
    return sum < value ? sum : sum &- value
  }

  /// A difference of two numbers below the modulus.
  @inline(__always)
  func difference(_ a: UInt64, _ b: UInt64) -> UInt64 { a < b ? a &+ value &- b : a &- b }

  /// A product of two numbers below 2^60.
  @inline(__always)
  func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    let (upper, middle) = (high << 4 | low >> 60).multipliedFullWidth(by: short)
    let rest = low & Self.mask &+ middle & Self.mask &+ (upper << 4 | middle >> 60) &* short
    return reduced(rest)
  }

  /// What is left of any machine word.
  @inline(__always)
  func reduced(_ number: UInt64) -> UInt64 {
    let folded = folded(number)
    return folded < value ? folded : folded &- value
  }

  /// Nearly what is left of any machine word: at most a little above 2^60. A few steps without a condition, so that
  /// several are done at once.
  @inline(__always)
  func folded(_ number: UInt64) -> UInt64 { number & Self.mask &+ (number >> 60) &* short }

  private static var mask: UInt64 { 1 << 60 - 1 }

  /// A power of a number below the modulus.
  func power(_ base: UInt64, _ exponent: Int) -> UInt64 {
    var (power, square, rest): (UInt64, UInt64, Int) = (1, base, exponent)
    while 0 < rest {
      if rest & 1 == 1 { power = product(power, square) }
      square = product(square, square)
      rest >>= 1
    }
    return power
  }

  /// What times that number is 1, by Euclid's algorithm.
  ///
  /// - Precondition: the two have no factor in common.
  func inverse(_ number: UInt64) -> UInt64 {
    var (rest, next): (Int64, Int64) = (Int64(value), Int64(reduced(number)))
    var (before, factor): (Int64, Int64) = (0, 1)
    while next != 0 {
      let quotient = rest / next
      (rest, next) = (next, rest - quotient * next)
      (before, factor) = (factor, before - quotient * factor)
    }
    return before < 0 ? UInt64(before + Int64(value)) : UInt64(before)
  }
}
