/// Arithmetic modulo a number a little below 2^26: `2^26 - shortfall`. It leaves room in a word of 32 bits for one such number
/// and 62 times another.
///
/// It need not be prime. Its prime factors are large, so that small numbers have inverses, and two different such
/// numbers have no factor in common: their difference is too small.
struct Modulus: Hashable, Sendable {
  /// By how much it is below 2^26.
  let shortfall: UInt64
  /// The number itself.
  var value: UInt64 { 1 << 26 - shortfall }

  /// How many bits it has.
  static let bits = 26
  /// All prime factors are above this.
  static let leastFactor = 1 << 12
  /// Every shortfall is below this.
  private static let mostShortfall: UInt64 = 1 << 13
  /// The most of them that ``list(_:)`` gives for certain.
  static let most = 450

  /// So many of them, the greatest first. Takes about as many trial divisions as half the least factor, for each.
  static func list(_ count: Int) -> [Modulus] {
    var (list, shortfall): ([Modulus], UInt64) = ([], 1)
    while list.count < count, shortfall < mostShortfall {
      let candidate = Modulus(shortfall: shortfall)
      if candidate.hasNoSmallFactor { list.append(candidate) }
      shortfall += 2
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
  func sum(_ a: UInt64, _ b: UInt64) -> UInt64 { less(a &+ b) }

  /// A difference of two numbers below the modulus.
  @inline(__always)
  func difference(_ a: UInt64, _ b: UInt64) -> UInt64 { less(a &+ value &- b) }

  /// A product of two numbers below the modulus.
  @inline(__always)
  func product(_ a: UInt64, _ b: UInt64) -> UInt64 { less(folded(folded(a &* b))) }

  /// A number less z times another one, both below the modulus, where z is no more than 62.
  @inline(__always)
  func difference(_ a: UInt64, _ z: UInt64, times b: UInt64) -> UInt64 { less(folded(a &+ z &* (value &- b))) }

  /// What is left of any machine word.
  func reduced(_ number: UInt64) -> UInt64 { number % value }

  /// What is left of a number below twice the modulus.
  @inline(__always)
  private func less(_ number: UInt64) -> UInt64 { number < value ? number : number &- value }

  /// A smaller number of which as much is left: 2^26 is as much as the shortfall. What it makes of what it makes of a product is
  /// below twice the modulus.
  @inline(__always)
  private func folded(_ number: UInt64) -> UInt64 { number & (1 << 26 - 1) &+ (number >> 26) &* shortfall }

  /// The sum of the products of numbers below the modulus, as many as a few thousand: so many fit into a word.
  func sum(ofProducts a: [UInt64], _ b: [UInt64]) -> UInt64 {
    reduced(zip(a, b).reduce(0) { $0 &+ $1.0 &* $1.1 })
  }

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
