import Testing

@testable import Solver

/// Arithmetic modulo numbers below 2^26, against the machine's own division.
@Suite struct ModulusTests {
  @Test func arithmetic() {
    var random = SplitMix64(seed: 26)
    // The first and the last of them: the one the nearest to 2^26, and the one the furthest below it.
    let list = Modulus.list(Modulus.most)
    for modulus in list.prefix(3) + list.suffix(3) {
      let greatest = modulus.value - 1
      #expect(modulus.product(greatest, greatest) == 1, "minus one times minus one")
      for _ in 0..<500 {
        let (number, other) = (random.next() % modulus.value, random.next() % modulus.value)
        #expect(modulus.product(number, other) == number * other % modulus.value)
        #expect(modulus.sum(number, other) == (number + other) % modulus.value)
        #expect(modulus.sum(modulus.difference(number, other), other) == number)
      }
      // Small numbers have inverses, as the points at which tables are made and their differences must.
      for number in 1..<4096 { #expect(modulus.product(modulus.inverse(UInt64(number)), UInt64(number)) == 1) }
    }
  }

  /// No two have a factor in common, or what is left by them would not say which number it is.
  @Test func areCoprime() {
    let list = Modulus.list(Modulus.most)
    #expect(list.count == Modulus.most)
    for (place, modulus) in list.enumerated() {
      for other in list[..<place] {
        #expect(modulus.product(modulus.inverse(other.value), modulus.reduced(other.value)) == 1)
      }
    }
  }
}
