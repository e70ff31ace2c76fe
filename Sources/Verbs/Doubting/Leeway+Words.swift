import Answers
import Solver

extension Inquiry {
  /// A word to somebody who might take an answer for a sure one: no weight that decides it was given an interval or an order.
  func wordWithoutLeeway(for question: any Question) -> [Block] {
    let isOpen = places(deciding: question).contains { place in
      let board = world[place].board
      let weighsPower = question.turning == .power || board.rule.bodies.contains(0)
      return weighsPower && board.leeway(at: place) != nil
    }
    let words =
      "No weight that this rests on has an interval: it is as sure as the numbers that are stated, and no surer."
    return isOpen ? [] : [.gap, .line(Line(words, .bad))]
  }
}
