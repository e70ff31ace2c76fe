// Whole numbers without limit: what counting coalitions needs.
extension Rational {
  /// By number from 0 to `whole`, in how many ways so many of `whole` things can be taken.
  public static func waysToTake(outOf whole: Int) -> [Rational] {
    (0..<whole).reduce(into: [.one]) { ways, taken in
      ways.append(ways[taken] * Rational(whole - taken) / Rational(taken + 1))
    }
  }

  /// The least number that all of 1 to `count` divide.
  public static func commonMultiple(upTo count: Int) -> Rational {
    (1..<max(2, count + 1)).reduce(.one) { $0 * Rational(primeRoot(of: $1) ?? 1) }
  }

  /// The prime of which `number` is a power, if it is one.
  private static func primeRoot(of number: Int) -> Int? {
    guard let prime = (2..<max(2, number + 1)).first(where: { number % $0 == 0 }) else { return nil }
    var rest = number
    while rest % prime == 0 { rest /= prime }
    return rest == 1 ? prime : nil
  }
}

extension Rational {
  /// Two to that power.
  public static func power(ofTwo exponent: Int) -> Rational {
    Rational(words: (0...(exponent / 64)).map { $0 == exponent / 64 ? 1 << UInt64(exponent % 64) : 0 })
  }
}
