import Testing

@testable import Solver

/// Arithmetic modulo numbers below 2^60, against the machine's own division.
@Suite struct ModulusTests {
  @Test func arithmetic() {
    var random = SplitMix64(seed: 60)
    for modulus in Modulus.list(6) {
      for _ in 0..<500 {
        let (word, other) = (random.next(), random.next() % modulus.value)
        let number = modulus.reduced(word)
        #expect(number == word % modulus.value)
        #expect(modulus.folded(word) % modulus.value == number)
        let wide = number.multipliedFullWidth(by: other)
        #expect(modulus.product(number, other) == modulus.value.dividingFullWidth(wide).remainder)
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
