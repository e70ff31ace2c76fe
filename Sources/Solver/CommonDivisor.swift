/// The greatest common divisor, by Euclid's algorithm; 0 where both are 0.
func gcd(_ a: Int, _ b: Int) -> Int {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return abs(a)
}
