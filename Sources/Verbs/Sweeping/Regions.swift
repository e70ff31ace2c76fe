import Answers
import Knowledge
import Numbers
import Solver

/// A part of a map on which the answer is the same.
struct AnsweredRegion: Sendable {
  let corners: [Map.Point]
  let answer: Telling

  /// Half the cross products of the corners, each with the next (the shoelace formula).
  var area: Rational {
    let next = corners.dropFirst() + corners.prefix(1)
    return zip(corners, next).reduce(.zero) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
  }

  var record: Record {
    ["corners": .list(corners.map { .list([.text("\($0.x)"), .text("\($0.y)")]) })]
  }
}

extension Inquiry {
  /// At most how many lines cut a map: the comparisons on its boards.
  func sizeOfMap(for question: any Question) -> Int {
    let contests: [Int] =
      question.turning != .power
      ? []
      : places(of: question.asked).map { place in
        let board = world[place].board
        let rivalries = board.rivalries(at: place, over: Array(board.options.indices))
        return Set(rivalries.flatMap(\.comparisons)).count
      }
    return contests.reduce(comparisons(deciding: question).count, +)
  }

  /// The answer over two powers, exactly: the regions on which it is the same, and the answers on the lines between.
  ///
  /// - Throws: where somebody wants it to stop.
  func regions(
    of question: any Question, over x: SweptPower, _ y: SweptPower
  ) throws(Interrupted) -> (regions: [AnsweredRegion], seams: [Telling]) {
    let plane = Plane(x, y)
    var comparisons = comparisons(deciding: question)
    let coarse = plane.arrangement(of: comparisons)
    for point in coarse.strips.joined().map(\.inside) + coarse.seams {
      try watch.goOn()
      let rivalries = try rivalries(deciding: question, in: plane.world(at: point))
      comparisons.formUnion(rivalries.flatMap(\.comparisons))
    }
    let fine = plane.arrangement(of: comparisons)
    var answers = KnownAnswers(comparisons)
    var regions: [AnsweredRegion] = []
    let strips = fine.strips
    for (index, strip) in strips.enumerated() {
      try watch.goOn(index, of: strips.count)
      for cell in strip {
        let answer = try answers.answer(to: question, in: plane.world(at: cell.inside), self)
        regions.add(cell, answer, isFirst: cell.inside == strip.first?.inside)
      }
    }
    var seams: Set<Telling> = []
    for point in fine.seams {
      try watch.goOn()
      seams.insert(try answers.answer(to: question, in: plane.world(at: point), self))
    }
    return (regions, seams.sorted { $0.words < $1.words })
  }
}

extension [AnsweredRegion] {
  /// Adds a cell, as part of the one below it where the answer is the same.
  fileprivate mutating func add(_ cell: Arrangement.Cell, _ answer: Telling, isFirst: Bool) {
    let corners = cell.corners.map { Map.Point($0.x, $0.y) }
    guard !isFirst, let last, !answer.isNews(beside: last.answer) else {
      return append(AnsweredRegion(corners: corners, answer: answer))
    }
    self[count - 1] = AnsweredRegion(
      corners: [Map.Point](last.corners[..<2]) + [Map.Point](corners[2...]), answer: answer)
  }
}

/// The worlds over two powers.
private struct Plane {
  let origin: World
  let x, y: SweptPower

  init(_ x: SweptPower, _ y: SweptPower) {
    (self.x, self.y) = (x, y)
    origin = x.path.origin.emptied(along: y.path.levers)
  }

  func world(at point: Arrangement.Point) -> World {
    origin.moved(x.path.levers, by: point.x).moved(y.path.levers, by: point.y)
  }

  func arrangement(of comparisons: Set<Comparison>) -> Arrangement {
    let lines = comparisons.compactMap { one in
      Arrangement.Line(
        x.path.levers.reduce(Rational.zero) { $0 + one.gain(along: $1) },
        y.path.levers.reduce(Rational.zero) { $0 + one.gain(along: $1) }, one.value(in: origin))
    }
    return Arrangement(x.axis.range, y.axis.range, cutBy: Set(lines))
  }
}
