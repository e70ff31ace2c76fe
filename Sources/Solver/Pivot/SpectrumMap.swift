/// Where on the circle the characteristic function of the weight that joins may matter: the places grouped into cells by two
/// sums over the voters of 1 - cos w_j t, one of all of them alike and one of each by its heaviness.
struct SpectrumMap: Sendable {
  /// By place of the upper half of the circle, its cell.
  let cells: [Int32]
  /// Those that have a place.
  let kinds: [Cell]

  /// What the places of a cell have in common, and how many they are.
  struct Cell: Sendable {
    let least: Double
    let (heaviestLeast, heaviestMost): (Double, Double)
    var places = 0
  }

  /// How many cells there are for each of the sums.
  private static let side = 256

  init(_ weights: [Int], _ heaviness: [Double], _ points: Int) {
    let alike = cosines(of: weights, weights.map { _ in 1 }, points)
    let heavy = cosines(of: weights, heaviness, points)
    let (count, sum) = (Double(weights.count), heaviness.reduce(0, +))
    var known = [Int32](repeating: -1, count: Self.side * Self.side)
    var kinds: [Cell] = []
    cells = zip(alike, heavy).map { alike, heavy in
      let row = Self.step(count - alike, of: 2 * count)
      let column = Self.step(sum - heavy, of: 2 * sum)
      if known[row * Self.side + column] < 0 {
        known[row * Self.side + column] = Int32(kinds.count)
        let (low, high) = (Double(column) / Double(Self.side), Double(column + 1) / Double(Self.side))
        kinds.append(
          Cell(
            least: Double(row) / Double(Self.side) * 2 * count, heaviestLeast: low * 2 * sum,
            heaviestMost: high * 2 * sum))
      }
      kinds[Int(known[row * Self.side + column])].places += 1
      return known[row * Self.side + column]
    }
    self.kinds = kinds
  }

  private static func step(_ sum: Double, of most: Double) -> Int {
    max(0, min(side - 1, Int(sum / most * Double(side))))
  }
}
