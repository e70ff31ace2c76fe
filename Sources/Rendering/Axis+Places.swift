import Answers
import Numbers

extension Axis {
  /// Which share of the way from the low end to the high end lies below a value; what is beyond an end counts as there.
  func share(of value: Rational) -> Rational {
    let length = range.upperBound - range.lowerBound
    if length == .zero { return Rational(1, 2) }
    return min(.one, max(.zero, (value - range.lowerBound) / length))
  }

  /// In which of so many equal parts a value lies; on a line between two it lies in the higher one.
  func part(of value: Rational, outOf parts: Int) -> Int {
    min(parts - 1, (share(of: value) * Rational(parts)).roundedDown)
  }

  /// The line between equal parts that is nearest to a value, from 0 at the low end to `parts` at the high end.
  func line(nearest value: Rational, outOf parts: Int) -> Int {
    (share(of: value) * Rational(parts) + Rational(1, 2)).roundedDown
  }
}

extension Rational {
  /// The greatest whole number that is not above this one; what is compared with the ends of an axis fits a word.
  fileprivate var roundedDown: Int { -((-self).roundedUp.whole ?? 0) }

  /// The number as it stands at a tick: a decimal or a fraction where that is short, else rounded, after a sign.
  func tick(nearly: String) -> String {
    written.utf8.count <= 9 ? written : nearly + rounded(to: 3).text
  }

  /// The number as a percentage with one decimal, and what is more than nothing as more than nothing.
  var percentage: String {
    let text = (self * 100).rounded(to: 1).text
    if text == "0", .zero < self { return "<0.1%" }
    return (text.contains(".") ? text : text + ".0") + "%"
  }
}
