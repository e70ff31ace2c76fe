import Answers
import Numbers

/// A plot as a figure: a row an answer, over a common axis.
struct PlotFigure {
  private let plot: Plot
  /// The left end of the axis, and its length.
  private let start, length: Double
  private let labels: [[String]]

  init(_ plot: Plot) {
    self.plot = plot
    let widest = min(230, plot.legend.map { $0.extent() }.max() ?? 0)
    labels = plot.legend.map { FigureStyle.lines($0, within: widest + 1) }
    start = FigureStyle.margin + widest + 18
    length = FigureStyle.width - start - FigureStyle.margin - 10
  }

  /// The whole figure.
  var document: String {
    var sheet = Sheet()
    let top = sheet.title(plot.title) + (plot.axis.stated == nil ? 14 : 34)
    let bottom = labels.indices.reduce(top) { $0 + height(ofRow: $1) } + 4
    drawGround(from: top, to: bottom, on: &sheet)
    var y = top
    for answer in labels.indices {
      drawRow(answer, at: y + height(ofRow: answer) / 2, on: &sheet)
      y += height(ofRow: answer)
    }
    let axisEnd = drawAxis(at: bottom, on: &sheet)
    let end = drawKey(at: axisEnd + 28, on: &sheet)
    return sheet.document(plot.title, FigureStyle.width, end + 22)
  }

  private func height(ofRow answer: Int) -> Double { max(30, Double(labels[answer].count) * 16 + 12) }

  private func x(_ value: Rational) -> Double { start + plot.axis.share(of: value).approximation * length }

  /// The interval as a light band, lines where the answer turns, and the stated value.
  private func drawGround(from top: Double, to bottom: Double, on sheet: inout Sheet) {
    if let interval = plot.axis.interval {
      let (low, high) = (x(interval.lowerBound), x(interval.upperBound))
      sheet.rectangle(.init(low, top), max(1, high - low), bottom - top, fill: "#ebebeb")
    }
    for value in plot.breakpoints {
      sheet.line(.init(x(value), top), .init(x(value), bottom), "#c4c4c4", width: 0.75)
    }
    guard let stated = plot.axis.stated else { return }
    sheet.line(.init(x(stated), top - 8), .init(x(stated), bottom), width: 1.2, dashes: "5 3")
    let label = "\(stated.tick(nearly: FigureStyle.nearly)) given"
    let half = label.extent(12) / 2
    let place = min(max(x(stated), FigureStyle.margin + half), FigureStyle.width - FigureStyle.margin - half)
    sheet.text(label, .init(place, top - 13), .middle, size: 12)
  }

  private func drawRow(_ answer: Int, at middle: Double, on sheet: inout Sheet) {
    for (index, line) in labels[answer].enumerated() {
      let y = middle + 4.5 + (Double(index) - Double(labels[answer].count - 1) / 2) * 16
      sheet.text(line, .init(start - 16, y), .end)
    }
    let stretches = plot.stretches.filter { $0.answer == answer }
    for stretch in stretches where stretch.low < stretch.high {
      let (low, high) = (x(stretch.low), x(stretch.high))
      sheet.rectangle(
        .init(low, middle - 6), high - low, 12, fill: FigureStyle.colour(answer), stroke: Sheet.ink, strokeWidth: 0.6)
    }
    for stretch in stretches {
      drawEnd(stretch.low, holds: stretch.holdsLow, answer, at: middle, on: &sheet)
      if stretch.low < stretch.high {
        drawEnd(stretch.high, holds: stretch.holdsHigh, answer, at: middle, on: &sheet)
      }
    }
  }

  /// A full circle where the end belongs to the stretch, and an open one where it does not.
  private func drawEnd(_ value: Rational, holds: Bool, _ answer: Int, at middle: Double, on sheet: inout Sheet) {
    sheet.circle(.init(x(value), middle), radius: 4.5, fill: holds ? FigureStyle.colour(answer) : "#ffffff")
  }

  /// The axis, and what it measures; returns how far down that reaches.
  private func drawAxis(at y: Double, on sheet: inout Sheet) -> Double {
    sheet.line(.init(start, y), .init(start + length, y))
    for value in [plot.axis.range.lowerBound, plot.axis.range.upperBound] + plot.breakpoints {
      sheet.line(.init(x(value), y), .init(x(value), y + 5))
    }
    let ticks = Ticks(plot.axis, plot.breakpoints, length: length, lines: 2) { $0.extent(12) }
    for label in ticks.labels {
      sheet.text(label.text, .init(start + label.place, y + 18 + Double(label.line) * 14), .middle, size: 12)
    }
    let below = y + 18 + Double(ticks.labels.map(\.line).max() ?? 0) * 14
    let lines = FigureStyle.lines(plot.axis.label, within: length)
    for (index, line) in lines.enumerated() {
      sheet.text(line, .init(start + length / 2, below + 22 + Double(index) * 16), .middle)
    }
    return below + 22 + Double(lines.count - 1) * 16
  }

  /// What the signs mean; returns how far down that reaches.
  private func drawKey(at y: Double, on sheet: inout Sheet) -> Double {
    var key = Key(at: .init(FigureStyle.margin, y))
    let ends = plot.stretches.flatMap { [$0.holdsLow, $0.holdsHigh] }
    if ends.contains(true) { key.add("end included", on: &sheet) { $0.circle($1, radius: 4.5, fill: "#bbbbbb") } }
    if ends.contains(false) { key.add("end excluded", on: &sheet) { $0.circle($1, radius: 4.5, fill: "#ffffff") } }
    if let stated = plot.axis.stated {
      key.add("given: \(stated.tick(nearly: FigureStyle.nearly))", on: &sheet) {
        $0.line($1.moved(0, -7), $1.moved(0, 7), width: 1.2, dashes: "5 3")
      }
    }
    if let interval = plot.axis.interval {
      key.add("interval: \(interval.written(nearly: FigureStyle.nearly))", on: &sheet) {
        $0.rectangle($1.moved(-6, -7), 12, 14, fill: "#ebebeb", stroke: "#c4c4c4", strokeWidth: 0.75)
      }
    }
    return key.place.y
  }
}
