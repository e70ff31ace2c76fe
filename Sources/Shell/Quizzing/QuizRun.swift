import Answers
import Verbs

/// A quiz that is going on.
struct QuizRun: Sendable {
  let items: [QuizItem]
  let seed: Int
  /// How many questions were wanted.
  let wanted: Int
  /// What comes back once it is over; `nil` where it is about the case that was asked about before.
  let outside: Outside?
  /// What came of each question so far: whether it was right; `nil` where it was skipped.
  private(set) var marks: [Bool?] = []

  init(_ items: [QuizItem], seed: Int, wanted: Int, outside: Outside?) {
    (self.items, self.seed, self.wanted, self.outside) = (items, seed, wanted, outside)
  }

  /// The question that is asked; `nil` once all are answered.
  var item: QuizItem? { marks.count < items.count ? items[marks.count] : nil }

  /// What stands before an answer.
  var title: Told {
    Told("quiz \(marks.count + 1) of \(items.count)", "测验 \(marks.count + 1)/\(items.count)")
  }

  /// Goes on to the next question.
  mutating func take(_ mark: Bool?) { marks.append(mark) }
}

// What is said.
extension QuizRun {
  func opening(_ said: (Told) -> String, about title: String?) -> [Block] {
    let about = outside == nil ? [] : [Block.line(Line(title ?? "", .strong))]
    let lead = Told("Seed \(seed). ", "种子 \(seed)。") + .howToAnswerQuiz
    let few = items.count < wanted ? [Block.line(Line(said(.fewer(items.count, than: wanted))))] : []
    return about + few + [.line(Line(said(lead), .dim)), .gap]
  }

  /// The question that is asked.
  func question(_ said: (Told) -> String) -> [Block] {
    guard let item else { return [] }
    let rows = item.choices.enumerated().map { [Line("\(QuizItem.letter($0)))", .strong), Line(said($1.text))] }
    let place = Told("\(marks.count + 1) of \(items.count)  ", "\(marks.count + 1)/\(items.count)  ")
    return [
      .line(Line(said(place), .dim) + Line(said(item.title), .strong)), .line(Line(said(item.text))),
      .table(Table(["", ""], rows)),
    ]
  }

  /// What comes of a choice, or of none.
  static func verdict(on item: QuizItem, choice: Int?, _ said: (Told) -> String) -> [Block] {
    let right = item.choices[item.right]
    let why = Line(said(item.explanation + .stop))
    let it =
      Told("It is ", "应为 ") + Told("\(QuizItem.letter(item.right))) ", "\(QuizItem.letter(item.right))) ") + right.text
    let answer = Line(said(it + Told(": ", "：")), .strong) + why
    let more: [Block] = [.line(Line(said(.tellsAll(item.query)), .dim)), .gap]
    guard let choice else { return [.line(answer)] + more }
    guard let fault = item.choices[choice].fault else {
      return [.line(Line(said(Told("Right: ", "正确：")), .good) + why)] + more
    }
    return [.line(Line(said(Told("No: ", "不对：")), .bad) + Line(said(fault + .stop))), .line(answer)] + more
  }

  /// How many questions of each kind were answered rightly.
  func score(_ said: (Told) -> String) -> [Block] {
    let rows = QuizItem.Kind.allCases.compactMap { kind -> [Line]? in
      let asked = zip(items, marks).filter { $0.0.kind == kind }
      if asked.isEmpty { return nil }
      let (right, count) = (asked.count { $0.1 == true }, asked.count)
      return [Line(said(kind.title)), Line(said(Told("\(right) of \(count)", "\(right)/\(count)")))]
    }
    let back = outside == nil ? [] : [Block.line(Line(said(Told("The case from before is back.", "恢复原来的案例。"))))]
    let over = Told("The quiz is over: ", "测验结束：")
    if rows.isEmpty { return [.line(Line(said(over + Told("nothing was answered.", "没有作答。"))))] + back }
    let (right, skipped) = (marks.count { $0 == true }, marks.count { $0 == nil })
    let sum = Told("\(right) of \(marks.count) right", "\(marks.count) 题中答对 \(right) 题")
    let rest = skipped == 0 ? .nothing : Told(", and \(skipped) skipped", "，略过 \(skipped) 题")
    return [.line(Line(said(over + sum + rest + .stop), .strong)), .table(Table(["", ""], rows))] + back
  }
}

// What a quiz says besides its questions, in one place.
extension Told {
  static let howToAnswerQuiz = Told(
    "Answer with a letter, or in words; ‘skip’ passes a question over, ‘again’ repeats it, and ‘leave’ ends the quiz.",
    "输入字母或答案的文字；“跳过”略过一题，“重述”重复题目，“离开”结束测验。")

  static let noSuchChoice = Told(
    "I expected a letter from a to d, one of the answers, ‘skip’, ‘again’ or ‘leave’; any query can be asked in between",
    "这里应输入 a 至 d 中的一个字母、答案的文字、“跳过”“重述”或“离开”；其间可以提出任何查询")

  static let nothingToAsk = Told(
    "There is nothing to ask: no board lists options and factions of which four answers could be told apart.",
    "没有可问的：没有哪个棋局所列的选项和派系能构成四个不同的答案。")

  static func fewer(_ count: Int, than wanted: Int) -> Self {
    let english = count == 1 ? "1 question" : "\(count) questions"
    return Told(
      "\(english) instead of \(wanted): there are no more that could be asked about this case.",
      "只有 \(count) 题，而不是 \(wanted) 题：关于这个案例，没有更多可问的。")
  }

  static func tellsAll(_ query: String) -> Self { Told("‘\(query)’ tells all.", "“\(query)”说明一切。") }

  static func playing(_ name: String) -> Self { Told("play \(name)", "扮演 \(name)") }
}
