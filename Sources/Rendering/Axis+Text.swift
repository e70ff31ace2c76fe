import Answers
import Numbers

/// The part of a figure under its bands or cells: an axis with its numbers, and what is stated of it.
struct Foot {
  let axis: Axis
  /// Where the answer turns.
  let ticks: [Rational]
  /// How many columns the axis has, and how many stand before it.
  let width, indent: Int
  /// Whether another axis goes upwards from its low end.
  let hasCorner: Bool
}

extension Canvas {
  /// Draws the axis, its numbers, the stated value, the interval, and what it measures.
  func draw(_ foot: Foot, into text: inout Draft) {
    for line in [rule(of: foot), numbers(of: foot), statedValue(of: foot), interval(of: foot)].compactMap({ $0 }) {
      text += styled(Line(line)) + "\n"
    }
  }

  private func rule(of foot: Foot) -> String {
    var strip = Strip(foot.indent)
    if foot.hasCorner { strip.put(String(signs.corner), at: foot.indent - 1) }
    strip.put(String(repeating: signs.across, count: foot.width), at: foot.indent)
    for tick in foot.ticks { strip.put(String(signs.tick), at: foot.column(of: tick)) }
    strip.put(String(foot.hasCorner ? signs.tick : signs.leftEnd), at: foot.indent)
    strip.put(String(foot.hasCorner ? signs.tick : signs.rightEnd), at: foot.indent + foot.width - 1)
    return strip.text
  }

  /// The numbers of both ends, and of the ticks that have room between them.
  private func numbers(of foot: Foot) -> String {
    var strip = Strip(foot.indent + foot.width)
    let (low, high) = (foot.axis.range.lowerBound, foot.axis.range.upperBound)
    let (first, last) = (low.tick(nearly: signs.nearly), high.tick(nearly: signs.nearly))
    strip.put(first, at: foot.indent)
    if low < high { strip.put(last, at: foot.indent + max(foot.width - last.count, first.count + 1)) }
    for tick in foot.ticks where low < tick && tick < high {
      let label = tick.tick(nearly: signs.nearly)
      let start = foot.column(of: tick) - (label.count - 1) / 2
      if strip.hasRoom(for: label, at: start) { strip.put(label, at: start) }
    }
    return strip.text
  }

  private func statedValue(of foot: Foot) -> String? {
    guard let stated = foot.axis.stated else { return nil }
    let column = foot.column(of: stated)
    var strip = Strip(columns ?? foot.indent + foot.width + 40)
    strip.put(String(signs.pointer), at: column)
    strip.put("\(stated.tick(nearly: signs.nearly)) given", beside: column...column)
    return strip.text
  }

  private func interval(of foot: Foot) -> String? {
    guard let interval = foot.axis.interval else { return nil }
    let start = foot.column(of: interval.lowerBound)
    let end = max(start + 1, foot.column(of: interval.upperBound))
    var strip = Strip(columns ?? foot.indent + foot.width + 40)
    strip.put("[" + String(repeating: signs.across, count: end - start - 1) + "]", at: start)
    strip.put(interval.written(nearly: signs.nearly), beside: start...end)
    return strip.text
  }
}

extension Foot {
  fileprivate func column(of value: Rational) -> Int { indent + axis.part(of: value, outOf: width) }
}

extension ClosedRange<Rational> {
  /// Both ends, in words.
  func written(nearly: String) -> String { "\(lowerBound.tick(nearly: nearly)) to \(upperBound.tick(nearly: nearly))" }
}
