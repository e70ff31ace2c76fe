/// The interval of Wilson (1927, Journal of the American Statistical Association 22: 209-212) for a share of which a
/// sample is known.
public enum Wilson {
  /// The shares for which a sample of `total` with `count` hits lies within 1.96 standard deviations, to six places.
  ///
  /// - Precondition: `count` is from 0 to `total`, which is not 0.
  public static func interval(_ count: Int, of total: Int) -> (low: Rational, high: Rational) {
    let (hits, size, z) = (Double(count), Double(total), 1.959963984540054)
    let middle = (hits + z * z / 2) / (size + z * z)
    let reach = z / (size + z * z) * (hits * (size - hits) / size + z * z / 4).squareRoot()
    return (count == 0 ? .zero : rounded(middle - reach), count == total ? .one : rounded(middle + reach))
  }

  private static func rounded(_ share: Double) -> Rational {
    Rational(Int((min(max(share, 0), 1) * 1e6).rounded()), 1_000_000)
  }
}
