import Diagnostics
import Syntax
import Verbs

// Every sentence of a lesson that is not its file's, in one place.
extension Told {
  static let noLessons = Self("there are no lessons here; ‘lesson FILE’ takes one up", "这里没有课程；“课程 文件”打开一课")
  static func howToBegin(_ next: Int?, isKept: Bool) -> Self {
    guard let next else {
      return Self("all are done; ‘lesson 1’ goes through the first again", "各课均已完成；输入“课程 1”重温第一课")
    }
    if next > 1 { return Self("‘lesson \(next)’ is the next", "下一课：课程 \(next)") }
    return Self(
      "‘lesson 1’ begins with the first; what is done "
        + (isKept ? "is kept for the next time" : "cannot be kept here for the next time"),
      "输入 lesson 1 开始第一课；" + (isKept ? "进度会保存下来" : "此处无法保存进度"))
  }

  static let howToAnswer = Self(
    "Type an answer, or any query. There is also ‘hint’, ‘skip’, ‘back’, ‘again’ and ‘leave’.",
    "输入答案或任何查询。还可以用：线索（hint）、跳过（skip）、返回（back）、重述（again）、离开（leave）。")
  static let right = Self("Right. ", "正确。")
  static let wrong = Self("Not so", "不对")
  static let hint = Self("Hint: ", "提示：")
  static let noHint = Self("‘skip’ tells the answer", "输入 skip 可以看答案")
  static let isFirst = Self("this is the first question", "这已经是第一题")
  static let nothingKnown = Self("the lesson gives no solution", "本课没有给出解法")
  static let someChanges = Self("I expected changes, such as hardliners+0.2", "这里应回答一些改变，例如 hardliners+0.2")
  static let rose = Self("You rise from the table: there is no deal.", "你离开谈判桌：没有协议。")
  static let cutShort = Self("What could have been had was not looked into to the end.", "没有完全算出本来可能得到什么。")
  static let notBegun = Self(
    "The play did not begin: what everybody stands on was not found out to the end.", "没有开始：没有完全算出各方立足于什么。")
  static let moreAreSo = Self("more of them are so: name all, such as 1, 3", "还有别的也成立：请全部写出，例如 1, 3")

  static func because(_ reasons: [Told]) -> Self {
    if reasons.isEmpty { return Self(".", "。") }
    return Self(
      ": " + reasons.map(\.english).joined(separator: "; "), "：" + reasons.map(\.chinese).joined(separator: "；"))
  }

  static func orMeant(_ verb: String) -> Self { Self("; or did you mean the query ‘\(verb)’?", "；或者想输入查询 \(verb)？") }

  static func progress(_ done: Int, of count: Int) -> Self {
    if done == count { return Self("done", "已完成") }
    return done == 0 ? Self("", "") : Self("\(done) of \(count) questions", "\(count) 题中完成 \(done) 题")
  }

  static func goesOn(_ number: Int) -> Self {
    Self("You go on at question \(number); ‘back’ goes back.", "从第 \(number) 题继续；输入 back 返回。")
  }

  static func question(_ number: Int, of count: Int) -> Self {
    Self("Question \(number) of \(count). ", "第 \(number) 题，共 \(count) 题。")
  }

  static func finished(_ done: Int, of count: Int, _ number: Int?, next: Int?) -> Self {
    let (on, again) = (next.map { "‘lesson \($0)’" }, number.map { "‘lesson \($0)’" })
    let english = (on.map { " \($0) is the next." } ?? "") + (again.map { " \($0) goes through this one again." } ?? "")
    let chinese = (next.map { "下一课：课程 \($0)。" } ?? "") + (number.map { "输入“课程 \($0)”重温本课。" } ?? "")
    return Self(
      "The lesson is over: \(done) of \(count) questions answered.\(english)",
      "本课结束：\(count) 题中答对 \(done) 题。\(chinese)")
  }

  static func left(_ done: Int, of count: Int) -> Self {
    Self(
      "You leave the lesson with \(done) of \(count) questions answered; the case from before is back.",
      "离开课程，\(count) 题中已答对 \(done) 题；恢复原来的案例。")
  }

  static func answer(_ text: String) -> Self { Self("The answer is \(text).", "答案是 \(text)。") }

  static func possible(_ changes: String) -> Self { Self("One way is: \(changes)", "一种做法是：\(changes)") }

  static func choices(_ numbers: Set<Int>) -> Self {
    let all = numbers.sorted().map(String.init)
    return Self("It is \(all.joined(separator: " and ")).", "应选 \(all.joined(separator: "、"))。")
  }

  static func aChoice(of count: Int) -> Self {
    Self("I expected the number of a choice, from 1 to \(count)", "这里应回答答案的序号，从 1 到 \(count)")
  }

  static func notSo(_ number: Int) -> Self { Self("\(number): ", "\(number)：") }

  static func isInstead(_ query: String, _ answer: String) -> Self {
    Self("the answer to ‘\(query)’ is \(answer)", "“\(query)”的答案是 \(answer)")
  }

  static func isStill(_ answer: String) -> Self { Self("with this the answer is \(answer)", "这样一来答案是 \(answer)") }

  static func makes(_ changes: String, _ answer: String) -> Self {
    Self("With \(changes) the answer is \(answer).", "在 \(changes) 之下，答案是 \(answer)。")
  }

  static func tooMany(_ count: Int, _ most: Int) -> Self {
    Self(
      "it does, but these are \(count) changes, and there may be \(most)", "答案对了，但用了 \(count) 个改变，最多可用 \(most) 个")
  }

  static func notNeeded(_ change: String) -> Self {
    Self("it does, but \(change) is not needed", "答案对了，但 \(change) 并不需要")
  }

  static let votesAreWhole = Self("it does, but votes are whole numbers", "答案对了，但票数须是整数")

  static func lessWillDo(_ change: String) -> Self {
    Self("it does, but less will do: \(change)", "答案对了，但更小的改变就够：\(change)")
  }
}

// What is wrong with what was said in class.
extension Diagnostic {
  /// - Parameter called: how many have it in their title.
  static func noSuchLesson(_ name: Name, of count: Int, called: Int = 0) -> Self {
    let message =
      switch (count, called) {
      case (0, _): "there are no lessons here"
      case (_, 2...): "\(called) lessons have that in their title"
      default: "there is no lesson \(name.value); they are 1 to \(count)"
      }
    return Self(message, at: name.span, hints: ["‘lesson’ lists them, and ‘lesson FILE’ takes up one of your own"])
  }

  static var lessonWithoutQuestions: Self {
    Self(
      "a lesson asks at least one question, and here is none", at: 0..<0,
      hints: ["write one: ask \"What could the US ratify?\": winset US phase 2 at home"])
  }

  static func onlyChanges(at span: Span) -> Self {
    Self("I expected changes and nothing else", at: span, hints: ["for example: hardliners+0.2, hardliners accepts 2"])
  }

  static func notNow(at span: Span) -> Self {
    Self("this has no meaning here", at: span, hints: ["‘again’ tells where you stand, and ‘leave’ ends it"])
  }

  static func onlyInClass(_ word: String, at span: Span) -> Self {
    Self(
      "‘\(word)’ means something only in a lesson, a quiz or a play, and none is going on", at: span,
      hints: [
        ["propose", "accept", "refuse"].contains(word)
          ? "‘play as ACTOR with ACTOR phase 1’ sits you down at the table"
          : "‘lesson 1’, ‘quiz’ or ‘play as …’ begins one"
      ])
  }

  static func notInClass(_ file: Name) -> Self {
    Self("another case cannot be loaded while this is going on", at: file.span, hints: ["end it first, with ‘leave’"])
  }

  static func nothingSaid(_ file: Name) -> Self {
    Self("nothing was said yet in a lesson or a play", at: file.span, hints: ["‘lesson 1’ begins one"])
  }
}
