import Answers
import Verbs

/// A quiz that is going on.
struct QuizRun: Sendable {
  let items: [QuizItem]
  let seed: Int
  /// What came of each question so far: whether it was right; `nil` where it was skipped.
  private(set) var marks: [Bool?] = []

  init(_ items: [QuizItem], seed: Int) { (self.items, self.seed) = (items, seed) }

  /// The question that is asked; `nil` once all are answered.
  var item: QuizItem? { marks.count < items.count ? items[marks.count] : nil }

  /// What stands before an answer.
  var title: String { "quiz \(marks.count + 1) of \(items.count)" }

  /// Goes on to the next question.
  mutating func take(_ mark: Bool?) { marks.append(mark) }
}

// What is said.
extension QuizRun {
  var opening: [Block] {
    let lead =
      "Seed \(seed). Answer with a letter, or in words; ‘skip’ passes a question over, and ‘leave’ ends the quiz."
    return [.line(Line(lead, .dim)), .gap]
  }

  /// The question that is asked.
  var question: [Block] {
    guard let item else { return [] }
    let rows = item.choices.enumerated().map { [Line("\(QuizItem.letter($0)))", .strong), Line($1.text)] }
    return [
      .line(Line("\(marks.count + 1) of \(items.count)  ", .dim) + Line(item.title, .strong)), .line(Line(item.text)),
      .table(Table(["", ""], rows)),
    ]
  }

  /// What comes of a choice, or of none.
  static func verdict(on item: QuizItem, choice: Int?) -> [Block] {
    let right = item.choices[item.right]
    let answer = Line("It is \(QuizItem.letter(item.right))) \(right.text): ", .strong) + Line("\(item.explanation).")
    let more: [Block] = [.line(Line("‘\(item.query)’ tells all.", .dim)), .gap]
    guard let choice else { return [.line(answer)] + more }
    guard let fault = item.choices[choice].fault else {
      return [.line(Line("Right: ", .good) + Line("\(item.explanation)."))] + more
    }
    return [.line(Line("No: ", .bad) + Line("\(fault).")), .line(answer)] + more
  }

  /// How many questions of each kind were answered rightly.
  var score: [Block] {
    let rows = QuizItem.Kind.allCases.compactMap { kind -> [Line]? in
      let asked = zip(items, marks).filter { $0.0.kind == kind }
      if asked.isEmpty { return nil }
      return [Line(kind.title), Line("\(asked.count { $0.1 == true }) of \(asked.count)")]
    }
    let right = marks.count { $0 == true }
    let skipped = marks.count { $0 == nil }
    let rest = skipped == 0 ? "" : ", and \(skipped) skipped"
    let sum = Line("\(right) of \(marks.count) right\(rest).", .strong)
    return rows.isEmpty ? [.line("Nothing was answered.")] : [.line(sum), .table(Table(["", ""], rows))]
  }
}
