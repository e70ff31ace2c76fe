import Numbers

/// A rectangle cut by straight lines into cells on which every line is to one side.
///
/// Between two neighbouring places at which lines cross each other, or the rectangle's edge, their order from below is
/// the same: there each strip between two lines is a trapezoid. Takes time cubic in the lines.
public struct Arrangement: Sendable {
  /// The ends of the rectangle, to the right and upwards.
  public let x, y: ClosedRange<Rational>
  /// The lines that cross the rectangle, each once.
  public let lines: [Line]

  /// The points at which `a` x + `b` y + `c` is 0.
  public struct Line: Hashable, Sendable {
    let a, b, c: Rational

    /// That line; `nil` where both `a` and `b` are 0.
    public init?(_ a: Rational, _ b: Rational, _ c: Rational) {
      guard let lead = [a, b].first(where: { $0 != .zero }) else { return nil }
      (self.a, self.b, self.c) = (a / lead, b / lead, c / lead)
    }

    fileprivate func height(at x: Rational) -> Rational { -(a * x + c) / b }

    fileprivate func crossing(_ other: Line) -> Rational? {
      let determinant = a * other.b - other.a * b
      return determinant == .zero ? nil : (b * other.c - other.b * c) / determinant
    }
  }

  /// A place in the rectangle.
  public struct Point: Hashable, Sendable {
    /// How far to the right, and how far up.
    public let x, y: Rational
  }

  /// A trapezoid between two lines or edges.
  public struct Cell: Sendable {
    /// A point inside.
    public let inside: Point
    /// Its corners, going round; two may be one.
    public let corners: [Point]
  }

  /// The rectangle, cut by those lines that cross it.
  public init(_ x: ClosedRange<Rational>, _ y: ClosedRange<Rational>, cutBy lines: Set<Line>) {
    (self.x, self.y) = (x, y)
    self.lines = lines.filter { line in
      let values = [x.lowerBound, x.upperBound].flatMap { x in
        [y.lowerBound, y.upperBound].map { line.a * x + line.b * $0 + line.c }
      }
      return values.contains { $0 <= .zero } && values.contains { .zero <= $0 }
    }
  }

  /// The cells with an inside, in strips from left to right, each strip from below upwards.
  public var strips: [[Cell]] {
    let stops = self.stops
    return zip(stops, stops.dropFirst()).map { left, right in
      let middle = (left + right) / 2
      let levels = levels(at: middle)
      return zip(levels, levels.dropFirst()).map { lower, upper in
        Cell(
          inside: Point(x: middle, y: (lower.height(at: middle) + upper.height(at: middle)) / 2),
          corners: [
            Point(x: left, y: lower.height(at: left)), Point(x: right, y: lower.height(at: right)),
            Point(x: right, y: upper.height(at: right)), Point(x: left, y: upper.height(at: left)),
          ])
      }
    }
  }

  /// A point on each piece of each line and edge between two crossings, and each crossing.
  public var seams: [Point] {
    let stops = self.stops
    let middles = zip(stops, stops.dropFirst()).map { ($0 + $1) / 2 }
    let slanted = middles.flatMap { x in levels(at: x).map { Point(x: x, y: $0.height(at: x)) } }
    let upright = stops.flatMap { x -> [Point] in
      let heights = Set(levels(at: x).map { $0.height(at: x) }).sorted()
      let between = zip(heights, heights.dropFirst()).map { ($0 + $1) / 2 }
      return (heights + between).map { Point(x: x, y: $0) }
    }
    return slanted + upright
  }

  /// Where the order of the lines from below can change, from the left edge to the right one.
  private var stops: [Rational] {
    let all = lines + edges
    var found: Set<Rational> = [x.lowerBound, x.upperBound]
    for (index, line) in all.enumerated() {
      if line.b == .zero { found.insert(-line.c / line.a) }
      for other in all[(index + 1)...] { if let crossing = line.crossing(other) { found.insert(crossing) } }
    }
    return found.filter(x.contains).sorted()
  }

  private var edges: [Line] { [y.lowerBound, y.upperBound].compactMap { Line(0, 1, -$0) } }

  /// The lines and edges that are met going up at `x`, from below.
  private func levels(at x: Rational) -> [Line] {
    let slanted = Set(lines.filter { $0.b != .zero } + edges)
    return slanted.filter { y.contains($0.height(at: x)) }.sorted { $0.height(at: x) < $1.height(at: x) }
  }
}
