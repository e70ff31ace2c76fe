import Answers
import Numbers

/// The numbers along an axis of a figure, those that have room: both ends first, and then the others in order.
struct Ticks {
  /// The numbers that are shown, each with its place along the axis, and in which line below it stands.
  private(set) var labels: [(text: String, place: Double, line: Int)] = []

  /// The numbers of `axis`, which is so long, in so many lines; a number takes as much room as `extent` says.
  init(
    _ axis: Axis, _ values: [Rational], length: Double, lines: Int, extent: (String) -> Double
  ) {
    var taken = Array(repeating: [ClosedRange<Double>](), count: lines)
    for value in [axis.range.lowerBound, axis.range.upperBound] + values where axis.range.contains(value) {
      let text = value.tick(nearly: FigureStyle.nearly)
      let place = axis.share(of: value).approximation * length
      let room = (place - extent(text) / 2 - 4)...(place + extent(text) / 2 + 4)
      guard !labels.contains(where: { $0.text == text && $0.place == place }),
        let line = taken.firstIndex(where: { !$0.contains { $0.overlaps(room) } })
      else { continue }
      taken[line].append(room)
      labels.append((text, place, line))
    }
  }
}
