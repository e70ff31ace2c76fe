import Answers
import Numbers

extension Map {
  /// The answers at the centres of so many cells, row by row from the top; `nil` where no region holds the centre.
  ///
  /// A centre on the line between regions belongs to the first of them.
  func cells(columns: Int, rows: Int) -> [[Int?]] {
    let boxes = regions.map(\.box)
    return (0..<rows).map { row in
      (0..<columns).map { column in
        let centre = Point(
          x.value(at: Rational(2 * column + 1, 2 * columns)), y.value(at: Rational(2 * (rows - row) - 1, 2 * rows)))
        return regions.indices.first { boxes[$0].holds(centre) && regions[$0].holds(centre) }
          .map { regions[$0].answer }
      }
    }
  }

  /// The share of the whole area in which an answer holds.
  func share(of answer: Int) -> Rational {
    let whole = (x.range.upperBound - x.range.lowerBound) * (y.range.upperBound - y.range.lowerBound)
    if whole == .zero { return .zero }
    return regions.filter { $0.answer == answer }.reduce(.zero) { $0 + $1.area } / whole
  }

  /// What is stated, where both quantities are.
  var stated: Point? { x.stated.flatMap { x in y.stated.map { y in Point(x, y) } } }

  /// Where the answer turns along the lower edge, in order.
  var turnsBelow: [Rational] { turns { $0.y == y.range.lowerBound ? $0.x : nil } }

  /// Where the answer turns along the left edge, in order.
  var turnsAtLeft: [Rational] { turns { $0.x == x.range.lowerBound ? $0.y : nil } }

  /// Where the answer turns along an edge, given where corners lie on it.
  private func turns(_ place: (Point) -> Rational?) -> [Rational] {
    let spans = regions.flatMap { region in
      region.edges.compactMap { start, end -> (low: Rational, high: Rational, answer: Int)? in
        guard let start = place(start), let end = place(end), start != end else { return nil }
        return (min(start, end), max(start, end), region.answer)
      }
    }.sorted { $0.low < $1.low }
    return zip(spans, spans.dropFirst()).filter { $0.answer != $1.answer }.map { $1.low }
  }
}

extension Axis {
  /// The value at a share of the way.
  fileprivate func value(at share: Rational) -> Rational {
    range.lowerBound + share * (range.upperBound - range.lowerBound)
  }
}

/// The smallest upright rectangle around a region: most places are quickly seen to lie outside.
private struct Box {
  let x, y: ClosedRange<Rational>

  func holds(_ point: Map.Point) -> Bool { x.contains(point.x) && y.contains(point.y) }
}

extension Map.Region {
  fileprivate var box: Box {
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    return Box(x: (xs.min() ?? 0)...(xs.max() ?? 0), y: (ys.min() ?? 0)...(ys.max() ?? 0))
  }

  /// Whether a place lies in the region or on its edge: it lies on the same side of all edges, whichever way they go.
  fileprivate func holds(_ point: Map.Point) -> Bool {
    let sides = edges.map { ($1.x - $0.x) * (point.y - $0.y) - ($1.y - $0.y) * (point.x - $0.x) }
    return sides.allSatisfy { .zero <= $0 } || sides.allSatisfy { $0 <= .zero }
  }

  /// The area, by the sum over the edges.
  var area: Rational {
    let twice = edges.reduce(Rational.zero) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    return (twice < .zero ? -twice : twice) / 2
  }

  /// Its sides, going round.
  var edges: [(Map.Point, Map.Point)] { Array(zip(corners, corners.dropFirst() + corners.prefix(1))) }
}
