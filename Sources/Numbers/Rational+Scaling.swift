extension Rational {
  /// These numbers as whole multiples of a unit fraction that they share, and the denominator of that.
  ///
  /// `nil` where a denominator, or the sum of the magnitudes, outgrows a quarter of what a machine word holds: then any
  /// sum of some of the whole numbers does not overflow, nor does the difference of two such sums.
  public static func scaled(_ numbers: [Rational]) -> (wholes: [Int], unit: Int)? {
    guard let unit = commonDenominator(of: numbers) else { return nil }
    var (wholes, sum): ([Int], Int) = ([], 0)
    for number in numbers {
      guard let whole = (number * Rational(unit)).whole, whole.magnitude <= .max >> 2 else { return nil }
      wholes.append(whole)
      sum += Int(whole.magnitude)
      if .max >> 2 < sum { return nil }
    }
    return (wholes, unit)
  }

  /// The least number that all denominators divide; `nil` where it outgrows a machine word.
  private static func commonDenominator(of numbers: [Rational]) -> Int? {
    var common = 1
    for number in numbers {
      guard let denominator = number.denominator else { return nil }
      let ratio = Rational(common, denominator)
      let (product, overflow) = common.multipliedReportingOverflow(by: ratio.denominator ?? 1)
      if overflow { return nil }
      common = product
    }
    return common
  }
}
