import Answers
import Numbers

/// Small figures whose drawings can be worked out by hand.
enum Figures {
  /// Between 0 and 1: {1} up to 0.3, at which it still holds; {} at one point, 0.5; {1, 2} elsewhere.
  static let plot = Plot(
    "winset US",
    along: Axis("power of hawks", 0...1, stated: Rational(35, 100), interval: Rational(1, 10)...Rational(6, 10)),
    legend: ["{1}", "{1, 2}", "{}"],
    stretches: [
      .init(0, Rational(3, 10), holdsLow: true, holdsHigh: true, answer: 0),
      .init(Rational(3, 10), Rational(1, 2), holdsLow: false, holdsHigh: false, answer: 1),
      .init(Rational(1, 2), Rational(1, 2), holdsLow: true, holdsHigh: true, answer: 2),
      .init(Rational(1, 2), 1, holdsLow: false, holdsHigh: true, answer: 1),
    ])

  /// A square of side 1, cut from the lower left to the upper right; the lower half is cut once more, down the middle.
  static let map = Map(
    "winset US",
    Axis("power of hawks", 0...1, stated: Rational(3, 4), interval: Rational(1, 2)...Rational(9, 10)),
    Axis("power of doves", 0...1, stated: Rational(1, 3)), legend: ["{1}", "{2}"],
    regions: [
      .init([.init(0, 0), .init(1, 1), .init(0, 1)], answer: 0),
      .init([.init(0, 0), half, .init(Rational(1, 2), 0)], answer: 1),
      .init([.init(Rational(1, 2), 0), half, .init(1, 1), .init(1, 0)], answer: 1),
    ])

  private static let half = Map.Point(Rational(1, 2), Rational(1, 2))

  static let tree = Branch(
    "option 1 would be ratified",
    [
      Branch("hawks accept it", [Branch("they rank it above no-deal")]),
      Branch("0.6 of 1 is more than one half"),
    ])

  static let graph = Graph(
    "who needs whom", nodes: ["US", "塔利班", "NATO"], edges: [.init(from: 0, to: 1, "troops \"stay\"")])
}

extension Answer {
  /// An answer of these blocks and rows.
  init(blocks: [Block] = [], rows: [Record] = [], unit: String? = nil) {
    self.init("test", brief: "", blocks: { blocks }, rows: { rows }, unit: unit)
  }
}
