import Answers
import Numbers

/// A map as a figure: areas in colours with letters, between two axes, and a legend beside.
struct MapFigure {
  private let map: Map
  private let x, y: Ticks
  /// What is measured upwards, in lines.
  private let upwards: [String]
  /// The left edge of the map, and its width and height.
  private let left: Double
  private let side = 400.0

  init(_ map: Map) {
    self.map = map
    x = Ticks(map.x, map.x.marks + map.turnsBelow, length: side, lines: 2) { $0.extent(12) }
    y = Ticks(map.y, map.y.marks + map.turnsAtLeft, length: side, lines: 1) { _ in 12 }
    upwards = FigureStyle.lines(map.y.label, within: side)
    let numbers = y.labels.map { $0.text.extent(12) }.max() ?? 0
    left = FigureStyle.margin + 12 + 16 * Double(upwards.count) + numbers
  }

  /// The whole figure.
  var document: String {
    var sheet = Sheet()
    let top = sheet.title(map.title) + 20
    drawRegions(at: top, on: &sheet)
    drawInterval(at: top, on: &sheet)
    drawLetters(at: top, on: &sheet)
    drawStated(at: top, on: &sheet)
    let below = drawAxes(at: top, on: &sheet)
    let beside = drawLegend(at: top, on: &sheet)
    let end = drawKey(at: max(below, beside) + 26, on: &sheet)
    return sheet.document(map.title, FigureStyle.width, end + 20)
  }

  private func place(_ point: Map.Point, _ top: Double) -> Sheet.Place {
    .init(
      left + map.x.share(of: point.x).approximation * side,
      top + (1 - map.y.share(of: point.y).approximation) * side)
  }

  private func drawRegions(at top: Double, on sheet: inout Sheet) {
    for answer in map.legend.indices {
      let polygons = map.regions.filter { $0.answer == answer }.map { $0.corners.map { place($0, top) } }
      if !polygons.isEmpty { sheet.area(polygons, fill: FigureStyle.colour(answer)) }
    }
    for border in map.borders { sheet.line(place(border.start, top), place(border.end, top)) }
    sheet.rectangle(.init(left, top), side, side, fill: "none", stroke: Sheet.ink)
  }

  /// What coders could defend of both quantities, where that is said of either.
  private func drawInterval(at top: Double, on sheet: inout Sheet) {
    guard map.x.interval != nil || map.y.interval != nil else { return }
    let (right, up) = (map.x.interval ?? map.x.range, map.y.interval ?? map.y.range)
    let corner = place(.init(right.lowerBound, up.upperBound), top)
    let end = place(.init(right.upperBound, up.lowerBound), top)
    let (width, height) = (end.x - corner.x, end.y - corner.y)
    sheet.rectangle(corner, width, height, fill: "none", stroke: "#ffffff", strokeWidth: 3)
    sheet.rectangle(corner, width, height, fill: "none", stroke: Sheet.ink, dashes: "3 2")
  }

  private func drawLetters(at top: Double, on sheet: inout Sheet) {
    let taken = map.stated.map { place($0, top) }
    let letters = Letters(map) { x, y in
      guard let taken else { return false }
      let (right, down) = (left + x * side - taken.x, top + y * side - taken.y)
      let reach = label.extent(12) + 20
      return abs(down) < 14 && (isLabelledAtLeft ? -reach...14 : -14...reach) ~= right
    }
    for letter in letters.places {
      let place = Sheet.Place(left + letter.x * side, top + min(side - 10, max(10, letter.y * side)) + 5.5)
      sheet.rimmed(String(Rendering.letter(letter.answer)), place, .middle, size: 16, isBold: true)
    }
  }

  private func drawStated(at top: Double, on sheet: inout Sheet) {
    guard let stated = map.stated else { return }
    let dot = place(stated, top)
    sheet.circle(dot, radius: 5.5, fill: Sheet.ink, stroke: "#ffffff")
    sheet.rimmed(label, dot.moved(isLabelledAtLeft ? -10 : 10, 4), isLabelledAtLeft ? .end : .start, size: 12)
  }

  /// The stated values, as they stand beside their place.
  private var label: String {
    [map.x.stated, map.y.stated].compactMap { $0?.tick(nearly: FigureStyle.nearly) }.joined(separator: ", ")
  }

  private var isLabelledAtLeft: Bool { map.x.stated.map { Rational(1, 2) < map.x.share(of: $0) } ?? false }

  /// Both axes, and what they measure; returns how far down that reaches.
  private func drawAxes(at top: Double, on sheet: inout Sheet) -> Double {
    let bottom = top + side
    for label in x.labels {
      sheet.line(.init(left + label.place, bottom), .init(left + label.place, bottom + 5))
      sheet.text(label.text, .init(left + label.place, bottom + 18 + Double(label.line) * 14), .middle, size: 12)
    }
    for label in y.labels {
      sheet.line(.init(left - 5, bottom - label.place), .init(left, bottom - label.place))
      sheet.text(label.text, .init(left - 9, bottom - label.place + 4), .end, size: 12)
    }
    for (index, line) in upwards.enumerated() {
      let x = FigureStyle.margin + 10 + Double(index) * 16
      sheet.text(line, .init(x, top + side / 2), .middle, isTurned: true)
    }
    let below = bottom + 40 + Double(x.labels.map(\.line).max() ?? 0) * 14
    let lines = FigureStyle.lines(map.x.label, within: side)
    for (index, line) in lines.enumerated() {
      sheet.text(line, .init(left + side / 2, below + Double(index) * 16), .middle)
    }
    return below + Double(lines.count - 1) * 16
  }

  /// The answers, each with its letter and its share of the area; returns how far down that reaches.
  private func drawLegend(at top: Double, on sheet: inout Sheet) -> Double {
    let start = left + side + 26
    var y = top
    for (answer, label) in map.legend.enumerated() {
      sheet.rectangle(.init(start, y), 18, 18, fill: FigureStyle.colour(answer), stroke: Sheet.ink, strokeWidth: 0.6)
      sheet.rimmed(String(letter(answer)), .init(start + 9, y + 13.5), .middle, isBold: true)
      let lines = FigureStyle.lines(label, within: FigureStyle.width - FigureStyle.margin - start - 26)
      for (index, line) in lines.enumerated() { sheet.text(line, .init(start + 26, y + 13.5 + Double(index) * 16)) }
      y += Double(lines.count) * 16 + 14
      sheet.text(map.share(of: answer).percentage, .init(start + 26, y), size: 12, colour: Sheet.pale)
      y += 12
    }
    return y - 12
  }

  /// What the signs mean; returns how far down that reaches.
  private func drawKey(at y: Double, on sheet: inout Sheet) -> Double {
    var key = Key(at: .init(FigureStyle.margin, y))
    if map.stated != nil {
      key.add("as given", on: &sheet) { $0.circle($1, radius: 5.5, fill: Sheet.ink, stroke: "#ffffff") }
    }
    let intervals = [map.x, map.y].compactMap { $0.interval?.written(nearly: FigureStyle.nearly) }
    if !intervals.isEmpty {
      key.add("interval: \(intervals.joined(separator: " and "))", on: &sheet) {
        $0.rectangle($1.moved(-6, -6), 12, 12, fill: "none", stroke: Sheet.ink, dashes: "3 2")
      }
    }
    return map.stated == nil && intervals.isEmpty ? y - 26 : key.place.y
  }
}

extension Axis {
  /// What is said of the quantity: the stated value, and the ends of the interval.
  fileprivate var marks: [Rational] {
    [stated, interval?.lowerBound, interval?.upperBound].compactMap { $0 }
  }
}
