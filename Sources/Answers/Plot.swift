import Numbers

/// A quantity along which an answer is looked at, from one end to the other.
public struct Axis: Sendable, Hashable {
  /// What it measures, such as `power of hardliners`.
  public let label: String
  /// Both ends.
  public let range: ClosedRange<Rational>
  /// What the case states, where that lies within the ends.
  public let stated: Rational?
  /// What coders could defend, where that is said.
  public let interval: ClosedRange<Rational>?

  /// A quantity between two ends.
  public init(
    _ label: String, _ range: ClosedRange<Rational>, stated: Rational? = nil, interval: ClosedRange<Rational>? = nil
  ) {
    (self.label, self.range, self.stated, self.interval) = (label, range, stated, interval)
  }
}

/// An answer along one quantity: the stretches on which it is constant.
public struct Plot: Sendable, Hashable {
  /// What is shown, such as the query.
  public let title: String
  /// The quantity.
  public let axis: Axis
  /// The different answers, in the order in which they come.
  public let legend: [String]
  /// The stretches, from the low end to the high end, without a gap.
  public let stretches: [Stretch]

  /// A stretch on which the answer is constant.
  public struct Stretch: Sendable, Hashable {
    /// Its ends; equal where the answer holds at one point only.
    public let low, high: Rational
    /// Whether the ends themselves belong to it.
    public let holdsLow, holdsHigh: Bool
    /// The index of the answer in the legend.
    public let answer: Int

    /// A stretch between two ends.
    public init(_ low: Rational, _ high: Rational, holdsLow: Bool, holdsHigh: Bool, answer: Int) {
      (self.low, self.high, self.holdsLow, self.holdsHigh, self.answer) = (low, high, holdsLow, holdsHigh, answer)
    }
  }

  /// A plot of those stretches.
  public init(_ title: String, along axis: Axis, legend: [String], stretches: [Stretch]) {
    (self.title, self.axis, self.legend, self.stretches) = (title, axis, legend, stretches)
  }
}

/// An answer over two quantities: the regions on which it is constant.
public struct Map: Sendable, Hashable {
  /// What is shown, such as the query.
  public let title: String
  /// The quantities, to the right and upwards.
  public let x, y: Axis
  /// The different answers.
  public let legend: [String]
  /// The regions, each a convex polygon; together they cover everything but the lines between them.
  public let regions: [Region]

  /// A convex polygon on the inside of which the answer is constant.
  public struct Region: Sendable, Hashable {
    /// Its corners, going round.
    public let corners: [Point]
    /// The index of the answer in the legend.
    public let answer: Int

    /// A region with these corners.
    public init(_ corners: [Point], answer: Int) { (self.corners, self.answer) = (corners, answer) }
  }

  /// A place on the map.
  public struct Point: Sendable, Hashable {
    /// How far to the right, and how far up.
    public let x, y: Rational

    /// That place.
    public init(_ x: Rational, _ y: Rational) { (self.x, self.y) = (x, y) }
  }

  /// A map of those regions.
  public init(_ title: String, _ x: Axis, _ y: Axis, legend: [String], regions: [Region]) {
    (self.title, self.x, self.y, self.legend, self.regions) = (title, x, y, legend, regions)
  }
}

/// Things, and what leads from one to another.
public struct Graph: Sendable, Hashable {
  /// What is shown.
  public let title: String
  /// The things, by their names.
  public let nodes: [String]
  /// What leads from where to where, as indices of the things.
  public let edges: [Edge]

  /// What leads from one thing to another.
  public struct Edge: Sendable, Hashable {
    /// The indices of the things at its ends.
    public let start, end: Int
    /// What it says.
    public let label: String

    /// An edge from one thing to another.
    public init(from start: Int, to end: Int, _ label: String) {
      (self.start, self.end, self.label) = (start, end, label)
    }
  }

  /// A graph of those things.
  public init(_ title: String, nodes: [String], edges: [Edge]) {
    (self.title, self.nodes, self.edges) = (title, nodes, edges)
  }
}
