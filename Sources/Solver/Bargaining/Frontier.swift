/// Which of some points no other one dominates: none is at least as good for everybody and better for somebody
/// (Pareto 1906, ch. VI).
///
/// - Parameter points: what each is worth to everybody, all of the same length, no two alike.
/// - Returns: the places of those points, the best for the first one first.
/// - Throws: where somebody wants it to stop.
///
/// Takes time of n log n for up to three, and n times the points that are found for more.
func efficient(
  among points: [[Int]], goOn: () throws(Interrupted) -> Void
) throws(Interrupted) -> [Int] {
  // What dominates a point comes before it in this order.
  let order = points.indices.sorted { points[$1].lexicographicallyPrecedes(points[$0]) }
  var frontier = Frontier()
  var found: [Int] = []
  for (count, index) in order.enumerated() {
    if count & 0xFF == 0 { try goOn() }
    if frontier.admit(points[index].dropFirst()) { found.append(index) }
  }
  return found
}

/// What the points so far are worth to all but the first one.
private struct Frontier {
  private var points: [ArraySlice<Int>] = []

  /// Takes a point in, unless one of those so far is at least as good for everybody.
  mutating func admit(_ point: ArraySlice<Int>) -> Bool {
    if point.count == 2 { return admit(second: point[point.startIndex], third: point[point.startIndex + 1], point) }
    if points.contains(where: { other in zip(other, point).allSatisfy { $1 <= $0 } }) { return false }
    if point.count == 1 { points = [point] } else { points.append(point) }
    return true
  }

  /// Two figures make a staircase, going up in the one and down in the other, on which a place is found by halving.
  private mutating func admit(second: Int, third: Int, _ point: ArraySlice<Int>) -> Bool {
    let start = place(of: second)
    if start < points.count, third <= points[start][points[start].startIndex + 1] { return false }
    // Those that this one covers from here on.
    var first = start
    while first > 0, points[first - 1][points[first - 1].startIndex + 1] <= third { first -= 1 }
    let end = start < points.count && points[start][points[start].startIndex] == second ? start + 1 : start
    points.replaceSubrange(first..<end, with: [point])
    return true
  }

  /// The first step that is at least that high.
  private func place(of second: Int) -> Int {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if points[middle][points[middle].startIndex] < second { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
