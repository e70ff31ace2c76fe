#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A complex number.
struct Complex {
  let real: Double
  let imaginary: Double

  static let one = Complex(1, 0)

  init(_ real: Double, _ imaginary: Double) { (self.real, self.imaginary) = (real, imaginary) }

  var norm: Double { real * real + imaginary * imaginary }
  var conjugate: Complex { Complex(real, -imaginary) }

  static func + (a: Complex, b: Complex) -> Complex { Complex(a.real + b.real, a.imaginary + b.imaginary) }
  static func - (a: Complex, b: Complex) -> Complex { Complex(a.real - b.real, a.imaginary - b.imaginary) }
  static func * (a: Complex, b: Complex) -> Complex {
    Complex(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }
  static func / (a: Complex, b: Complex) -> Complex { a * b.conjugate * Complex(1 / b.norm, 0) }
}

/// For each place on the upper half of a circle of so many points, the sum of the cosines of the weights there, each as
/// often as `amounts` says: the real part of a discrete Fourier transform (Cooley and Tukey 1965, Mathematics of
/// Computation 19:297).
///
/// - Precondition: `points` is a power of two above all weights, and at least 4.
func cosines(of weights: [Int], _ amounts: [Double], _ points: Int) -> [Double] {
  // Even and odd weights as the two parts of a complex number, so that half the length does.
  let half = points / 2
  var packed = [Complex](repeating: Complex(0, 0), count: half)
  for (weight, amount) in zip(weights, amounts) {
    packed[weight / 2] = packed[weight / 2] + (weight & 1 == 0 ? Complex(amount, 0) : Complex(0, amount))
  }
  let roots = (0..<half).map { place in
    let angle = -2 * Double.pi * (Double(place) / Double(points))
    return Complex(cos(angle), sin(angle))
  }
  transform(&packed, roots)
  return (0...half).map { place in
    let (one, mirrored) = (packed[place & (half - 1)], packed[(half - place) & (half - 1)].conjugate)
    let (even, odd) = (one + mirrored, Complex(0, -1) * (one - mirrored))
    let root = place == half ? Complex(-1, 0) : roots[place]
    return (even + root * odd).real / 2
  }
}

/// The discrete Fourier transform, in place.
///
/// - Parameter roots: the powers of e^(-2 pi i / 2n) for n numbers.
private func transform(_ numbers: inout [Complex], _ roots: [Complex]) {
  let count = numbers.count
  numbers.withUnsafeMutableBufferPointer { numbers in
    roots.withUnsafeBufferPointer { roots in
      // The place with its bits the other way round counts from the highest bit down.
      var mirrored = 0
      for place in 0..<count {
        if place < mirrored { numbers.swapAt(place, mirrored) }
        var bit = count / 2
        while mirrored & bit != 0 { (mirrored, bit) = (mirrored ^ bit, bit / 2) }
        mirrored |= bit
      }
      var length = 1
      while length < count {
        for start in stride(from: 0, to: count, by: 2 * length) {
          for place in 0..<length {
            let (a, b) = (numbers[start + place], numbers[start + place + length] * roots[place * (count / length)])
            numbers[start + place] = a + b
            numbers[start + place + length] = a - b
          }
        }
        length *= 2
      }
    }
  }
}
