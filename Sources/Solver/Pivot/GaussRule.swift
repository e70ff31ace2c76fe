#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The points and weights of Gauss's rule from 0 to 1, which is exact for polynomials of a degree below twice their number:
/// by Newton's steps to the roots of Legendre's polynomials.
func gaussRule(_ count: Int) -> [(point: Double, weight: Double)] {
  (0..<count).map { number in
    var root = cos(Double.pi * (Double(number) + 0.75) / (Double(count) + 0.5))
    var slope = 0.0
    for _ in 0..<8 {
      var (value, before) = (1.0, 0.0)
      for degree in 1...count {
        let d = Double(degree)
        (value, before) = (((2 * d - 1) * root * value - (d - 1) * before) / d, value)
      }
      slope = Double(count) * (root * value - before) / (root * root - 1)
      root -= value / slope
    }
    return ((1 + root) / 2, 1 / ((1 - root * root) * slope * slope))
  }
}
