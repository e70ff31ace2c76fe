import Answers
import Solver

extension Inquiry {
  /// A word to somebody who might take an answer for a sure one: no weight that decides it was given an interval or an order.
  func wordWithoutLeeway(for question: any Question) -> [Block] {
    let isOpen = places(deciding: question).contains { place in
      let board = world[place].board
      let counted = board.rule.bodies + (question.turning == .power ? [0] : [])
      return board.leeways(at: place).contains { counted.contains($0.body) }
    }
    let words =
      "No weight that this rests on has an interval: it is as sure as the numbers that are stated, and no surer."
    return isOpen ? [] : [.gap, .line(Line(words, .bad))]
  }
}
