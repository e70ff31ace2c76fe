import Answers
import Numbers

extension Canvas {
  /// Draws a map: a letter an answer, in each cell that of the answer at its centre.
  func draw(_ map: Map, into text: inout Draft) {
    if !map.title.isEmpty { draw(Line(map.title, .strong), into: &text) }
    let labels = [map.y.range.upperBound, map.y.range.lowerBound].map { $0.tick(nearly: signs.nearly) }
    let most = max(labels.map(\.count).max() ?? 0, map.y.stated?.tick(nearly: signs.nearly).count ?? 0)
    // However long the numbers beside it are, and narrow the window.
    let width = max(Self.narrowestMap, min(48, (columns ?? 80) - most - 4))
    let height = max(4, width / 3)
    drawCells(of: map, width, height, most, into: &text)
    let foot = Foot(axis: map.x, ticks: map.turnsBelow, width: width, indent: most + 4, hasCorner: true)
    draw(foot, into: &text)
    draw(Line("  \(signs.arrow) \(map.x.label)"), into: &text)
    draw(Line("  \(signs.upArrow) \(map.y.label)\(map.y.remark(nearly: signs.nearly))"), into: &text)
    draw(legend(of: map), into: &text)
  }

  private static var narrowestMap: Int { 8 }

  private func drawCells(of map: Map, _ width: Int, _ height: Int, _ most: Int, into text: inout Draft) {
    var cells = map.cells(columns: width, rows: height).map { $0.map { ($0.map { letter($0) } ?? " ", $0) } }
    if let stated = map.stated {
      cells[height - 1 - map.y.part(of: stated.y, outOf: height)][map.x.part(of: stated.x, outOf: width)] =
        (signs.spot, nil)
    }
    for (row, line) in cells.enumerated() {
      let label = map.y.label(ofRow: height - 1 - row, outOf: height)?.tick(nearly: signs.nearly)
      let blanks = String(repeating: " ", count: 2 + most - (label?.count ?? 0))
      let axis = blanks + (label ?? "") + " " + String(label == nil ? signs.upright : signs.sideTick)
      text += styled(Line(axis) + shaded(line)) + "\n"
    }
  }

  /// The cells of a row, those beside each other of one answer in one piece.
  private func shaded(_ cells: [(sign: Character, answer: Int?)]) -> Line {
    var (line, rest) = (Line(), cells[...])
    while let first = rest.first {
      let run = rest.prefix { $0.answer == first.answer }
      line = line + Line(String(run.map(\.sign)), first.answer.map { .shade($0) } ?? .strong)
      rest = rest.dropFirst(run.count)
    }
    return line
  }

  private func legend(of map: Map) -> Table {
    let rows = map.legend.enumerated().map { answer, label in
      [Line(String(letter(answer)), .shade(answer)), Line(label), Line(map.share(of: answer).percentage)]
    }
    let stated = map.stated == nil ? [] : [[Line(String(signs.spot), .strong), "as given"]]
    return Table(["", "answer", "area"], rows + stated)
  }
}

/// The letter of an answer: A to Z, then a to z; beyond, answers are told apart by the legend alone.
func letter(_ answer: Int) -> Character {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
  return answer < letters.count ? letters[answer] : "?"
}

extension Axis {
  /// The number that stands beside a row, counted from below: an end, or the stated value.
  fileprivate func label(ofRow row: Int, outOf rows: Int) -> Rational? {
    if row == 0 { return range.lowerBound }
    if row == rows - 1 { return range.upperBound }
    return stated.flatMap { part(of: $0, outOf: rows) == row ? $0 : nil }
  }

  /// The stated value and the interval, behind what the axis measures.
  fileprivate func remark(nearly: String) -> String {
    let said = [stated.map { "\($0.tick(nearly: nearly)) given" }, interval.map { $0.written(nearly: nearly) }]
    return said.compactMap { $0 }.map { ", \($0)" }.joined()
  }
}
