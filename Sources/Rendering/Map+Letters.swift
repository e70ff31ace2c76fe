import Answers
import Numbers

/// Where on a map the letter of an answer stands: well inside of each part in which it holds.
struct Letters {
  /// How many cells the map is looked at in, each way.
  private static let side = 48
  private let cells: [[Int?]]
  /// How far each cell is from where its answer ends.
  private var depths: [[Int]]

  /// The letters of `map`; `isTaken` says what else stands at a place, given in shares from the left and from the top.
  init(_ map: Map, isTaken: (Double, Double) -> Bool) {
    let side = Self.side
    cells = map.cells(columns: side, rows: side)
    depths = (0..<side).map { row in
      (0..<side).map { isTaken((Double($0) + 0.5) / Double(side), (Double(row) + 0.5) / Double(side)) ? 0 : side }
    }
    let (forth, back) = (Array(0..<side), Array((0..<side).reversed()))
    for order in [forth, back] {
      for row in order { for column in order { depths[row][column] = depth(row, column) } }
    }
  }

  private func depth(_ row: Int, _ column: Int) -> Int {
    let around = [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
    return around.reduce(depths[row][column]) { least, next in
      guard cells.indices ~= next.0, cells.indices ~= next.1, cells[next.0][next.1] == cells[row][column] else {
        return min(least, 1)
      }
      return min(least, depths[next.0][next.1] + 1)
    }
  }

  /// The answers and where their letters stand, in shares from the left and from the top; parts of a few cells have one
  /// only if their answer has no larger part.
  var places: [(answer: Int, x: Double, y: Double)] {
    let parts = parts.sorted { $1.cells.count < $0.cells.count }
    var named = Set<Int>()
    return parts.compactMap { part in
      guard named.insert(part.answer).inserted || 12 <= part.cells.count else { return nil }
      let (row, column) = inside(part.cells)
      return (part.answer, (Double(column) + 0.5) / Double(Self.side), (Double(row) + 0.5) / Double(Self.side))
    }
  }

  /// Of the cells that are farthest from where their answer ends, the one in the middle.
  private func inside(_ cells: [(Int, Int)]) -> (Int, Int) {
    let deepest = cells.map { depths[$0.0][$0.1] }.max() ?? 0
    let deep = cells.filter { depths[$0.0][$0.1] == deepest }.sorted { $0 < $1 }
    let row = deep[deep.count / 2].0
    let beside = deep.filter { $0.0 == row }
    return beside[beside.count / 2]
  }

  /// The connected parts, each of one answer.
  private var parts: [(answer: Int, cells: [(Int, Int)])] {
    var seen = cells.map { $0.map { $0 == nil } }
    var parts: [(answer: Int, cells: [(Int, Int)])] = []
    for row in cells.indices {
      for column in cells.indices where !seen[row][column] {
        guard let answer = cells[row][column] else { continue }
        parts.append((answer, part(from: (row, column), &seen)))
      }
    }
    return parts
  }

  private func part(from start: (Int, Int), _ seen: inout [[Bool]]) -> [(Int, Int)] {
    var (part, next) = ([start], 0)
    seen[start.0][start.1] = true
    while next < part.count {
      let (row, column) = part[next]
      next += 1
      for place in [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)] {
        guard cells.indices ~= place.0, cells.indices ~= place.1, !seen[place.0][place.1],
          cells[place.0][place.1] == cells[row][column]
        else { continue }
        seen[place.0][place.1] = true
        part.append(place)
      }
    }
    return part
  }
}
