import Answers
import Numbers

extension Map {
  /// Where two answers meet, as straight lines, exactly: edges between regions of one answer are none of them.
  var borders: [(start: Point, end: Point)] {
    let edges = regions.flatMap { region in region.edges.compactMap { Edge($0, $1, answer: region.answer) } }
    return Dictionary(grouping: edges, by: \.line).flatMap { line, edges in
      borders(between: edges).map { (line.point(at: $0.low), line.point(at: $0.high)) }
    }
  }

  /// Between two neighbouring ends on a line there are at most two regions, one on each side.
  private func borders(between edges: [Edge]) -> [(low: Rational, high: Rational)] {
    let ends = Set(edges.flatMap { [$0.low, $0.high] }).sorted()
    return zip(ends, ends.dropFirst()).reduce(into: []) { borders, next in
      let answers = Set(edges.filter { $0.low <= next.0 && next.1 <= $0.high }.map(\.answer))
      guard 1 < answers.count else { return }
      if borders.last?.high == next.0 { borders[borders.count - 1].high = next.1 } else { borders.append(next) }
    }
  }
}

/// An edge of a region, as a stretch of the endless line on which it lies.
private struct Edge {
  let line: StraightLine
  let low, high: Rational
  let answer: Int

  init?(_ start: Map.Point, _ end: Map.Point, answer: Int) {
    guard start != end else { return nil }
    line = StraightLine(start, end)
    let places = line.slope == nil ? [start.y, end.y] : [start.x, end.x]
    (low, high, self.answer) = (min(places[0], places[1]), max(places[0], places[1]), answer)
  }
}

/// A line without end, so written that equal lines are written alike.
private struct StraightLine: Hashable {
  /// How steep it is; `nil` where it goes straight up.
  let slope: Rational?
  /// Where it crosses the y axis, or the x axis where it goes straight up.
  let offset: Rational

  init(_ a: Map.Point, _ b: Map.Point) {
    let slope = a.x == b.x ? nil : (b.y - a.y) / (b.x - a.x)
    (self.slope, offset) = (slope, slope.map { a.y - $0 * a.x } ?? a.x)
  }

  /// The point at that x, or at that y where the line goes straight up.
  func point(at place: Rational) -> Map.Point {
    slope.map { Map.Point(place, $0 * place + offset) } ?? Map.Point(offset, place)
  }
}
