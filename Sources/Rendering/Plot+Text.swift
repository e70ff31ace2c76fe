import Answers
import Numbers

extension Canvas {
  /// Draws a plot: a row an answer, filled where the answer holds.
  func draw(_ plot: Plot, into text: inout Draft) {
    if !plot.title.isEmpty { draw(Line(plot.title, .strong), into: &text) }
    let widest = plot.legend.map(\.width).max() ?? 0
    let indent = 2 + min(widest, (columns ?? 120) / 3, 40) + 2
    let width = min(60, (columns ?? 200) - indent)
    for answer in plot.legend.indices { draw(answer, of: plot, indent, width, into: &text) }
    draw(Foot(axis: plot.axis, ticks: plot.breakpoints, width: width, indent: indent, hasCorner: false), into: &text)
    for part in wrapped(Line(plot.axis.label), at: width) {
      text += styled(Line(String(repeating: " ", count: indent)) + part) + "\n"
    }
  }

  private func draw(_ answer: Int, of plot: Plot, _ indent: Int, _ width: Int, into text: inout Draft) {
    let labels = wrapped(Line(plot.legend[answer], .shade(answer)), at: indent - 4)
    for (index, label) in labels.enumerated() {
      let blanks = String(repeating: " ", count: indent - 2 - label.text.width)
      let band = index == 0 ? Line(blanks + band(of: answer, in: plot, width), .shade(answer)) : Line()
      text += styled("  " + label + band) + "\n"
    }
  }

  /// Where an answer holds, as signs; what is narrower than a column is a thin line, so that nothing is lost from sight.
  private func band(of answer: Int, in plot: Plot, _ width: Int) -> String {
    let steps = hasUnicode ? 2 : 1
    var filled = Array(repeating: false, count: width * steps)
    var strip = Strip(width)
    for stretch in plot.stretches where stretch.answer == answer {
      let low = plot.axis.line(nearest: stretch.low, outOf: width * steps)
      let high = plot.axis.line(nearest: stretch.high, outOf: width * steps)
      if steps <= high - low {
        for step in low..<high { filled[step] = true }
      } else {
        strip.put(String(signs.sliver), at: plot.axis.part(of: (stretch.low + stretch.high) / 2, outOf: width))
      }
    }
    for column in 0..<width {
      let block = block(filled[column * steps], filled[column * steps + steps - 1])
      if let block { strip.put(String(block), at: column) }
    }
    return strip.text
  }

  private func block(_ isLeftFilled: Bool, _ isRightFilled: Bool) -> Character? {
    if isLeftFilled { return isRightFilled ? signs.block : signs.leftHalf }
    return isRightFilled ? signs.rightHalf : nil
  }
}

extension Plot {
  /// Where the answer turns, in order.
  var breakpoints: [Rational] {
    Set(stretches.flatMap { [$0.low, $0.high] }).subtracting([axis.range.lowerBound, axis.range.upperBound]).sorted()
  }
}
