import Knowledge
import Numbers

extension Game {
  /// The efficient agreements of actors whose boards are spaces, as ``prospects(of:)`` has them; `nil` where an actor's
  /// factions have too many digits or state no values.
  ///
  /// What another way to settle a few issues dominates is left out first, 64 combinations at a time, and only what is
  /// left is compared one by one.
  ///
  /// - Precondition: the issues of all spaces together have at most ``Space/mostCombinations`` combinations.
  /// - Throws: where somebody wants it to stop.
  public func spaceProspects(of actors: [Int]) throws(Interrupted) -> Prospects? {
    guard let overlap = try spaceOverlap(of: actors), overlap.listed.isEmpty else { return nil }
    let grid = overlap.common.grid
    let means = actors.compactMap { board(of: $0)?.ownMeanWorths }
    let appraisals = means.compactMap { Appraisal($0, on: grid) }
    guard appraisals.count == actors.count else { return nil }
    let candidates = Dominance(appraisals, on: grid).undominated(in: overlap.common)
    var groups = Groups()
    for (count, place) in candidates.places.enumerated() {
      if count & 0xFFF == 0 { try goOn() }
      groups.add(appraisals.map { $0.worth(at: place) }, at: place)
      if Prospects.mostCandidates < groups.points.count { break }
    }
    let isCut = Prospects.mostCandidates < groups.points.count
    let found = isCut ? [] : try efficient(among: groups.points) { () throws(Interrupted) in try goOn() }
    return Prospects(
      actors: actors, reserves: means.map(\.reserve),
      efficient: found.map { group in
        let (first, count) = groups.members[group]
        return Prospects.Prospect(
          worths: zip(groups.points[group], appraisals).map { Rational($0, $1.unit) },
          options: actors.map { _ in first },
          terms: grid.space.terms(at: first), count: count)
      }, count: overlap.count, isCut: isCut)
  }
}

/// Leaves out combinations that others dominate which differ from them in a few issues only.
private struct Dominance {
  let grid: Grid
  /// By bit, the bits of the same word that are better for all.
  private let within: [UInt64]
  /// Groups of issues that pick words, with which of their combinations are better for all than which.
  private let beyond: [Block]

  /// Some issues that follow each other: what they settle moves a word by a multiple of `stride`.
  private struct Block {
    let stride: Int
    let size: Int
    let dominators: [[Int]]
  }

  init(_ appraisals: [Appraisal], on grid: Grid) {
    self.grid = grid
    within = Self.dominators(0..<grid.width) { bit in appraisals.map { $0.low[bit] } }
      .map { $0.reduce(0) { $0 | 1 << UInt64($1) } }
    var (blocks, stride, end): ([Block], Int, Int) = ([], 1, grid.split)
    while end > 0 {
      var (start, size) = (end - 1, grid.space.sizes[end - 1])
      while start > 0, size * grid.space.sizes[start - 1] <= 64 {
        start -= 1
        size *= grid.space.sizes[start]
      }
      let step = stride
      let dominators = Self.dominators(0..<size) { way in appraisals.map { $0.high[way * step] } }
      blocks.append(Block(stride: stride, size: size, dominators: dominators))
      stride *= size
      end = start
    }
    beyond = blocks
  }

  /// By way to settle something, which other ways are worth at least as much to everybody, and more to somebody.
  private static func dominators(_ ways: Range<Int>, _ worths: (Int) -> [Int]) -> [[Int]] {
    let points = ways.map(worths)
    return points.map { point in
      ways.filter { points[$0] != point && zip(points[$0], point).allSatisfy { $1 <= $0 } }
    }
  }

  /// Those that no combination of `plane` dominates which differs within one group of issues only.
  func undominated(in plane: Plane) -> Plane {
    var left = plane
    for word in plane.words.indices where plane.words[word] != 0 {
      for bit in Bits(plane.words[word]) where within[bit] & plane.words[word] != 0 {
        left.words[word] &= ~(1 << UInt64(bit))
      }
      for block in beyond where left.words[word] != 0 {
        let way = word / block.stride % block.size
        for better in block.dominators[way] { left.words[word] &= ~plane.words[word + (better - way) * block.stride] }
      }
    }
    return left
  }
}
