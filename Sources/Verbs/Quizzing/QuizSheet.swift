import Answers
import Knowledge

/// A quiz on paper: its questions, or the key to them.
public struct QuizSheet: Sendable {
  private let items: [QuizItem]
  private let wanted: Int
  private let seed: Int
  private let world: World
  private let said: @Sendable (Told) -> String

  /// The questions `items` about `world`, of as many as were wanted, which came of that seed, in the language of `said`.
  public init(
    _ items: [QuizItem], of wanted: Int, seed: Int, about world: World, _ said: @escaping @Sendable (Told) -> String
  ) {
    (self.items, self.wanted, self.seed, self.world, self.said) = (items, wanted, seed, world, said)
  }

  /// The boards that are asked about, and the questions with their choices.
  public var questions: [Block] {
    let places = items.flatMap(\.places).uniqued().sorted { ($0.phase, $0.actor) < ($1.phase, $1.actor) }
    let facts = CaseFacts(places: places, world: world)
    return [heading(subject("Quiz", "测验")), line(told + Told(" ", "") + .howToRead)] + facts.blocks(said)
      + items.enumerated().flatMap { index, item in
        [heading(title(index, item)), line(item.text)] + item.lines(said)
      }
  }

  /// The right choices, with the reason beside each of the others.
  public var key: [Block] {
    [heading(subject("Key", "答案")), line(told)]
      + items.enumerated().flatMap { index, item in
        let right = item.choices[item.right]
        let lead = Line("\(QuizItem.letter(item.right))) \(said(right.text))", .strong)
        let why = Line(said(Told(": ", "：") + item.explanation + .stop))
        return [heading(title(index, item)), line(item.text), .line(lead + why)] + item.faults(said)
      }
  }

  private func heading(_ told: Told) -> Block { .heading(Line(said(told))) }
  private func line(_ told: Told) -> Block { .line(Line(said(told))) }

  private func subject(_ english: String, _ chinese: String) -> Told {
    Told("\(english): \(world.title ?? "a case")", "\(chinese)：\(world.title ?? "案例")")
  }

  private func title(_ index: Int, _ item: QuizItem) -> Told {
    Told("Question \(index + 1): ", "第 \(index + 1) 题：") + item.title
  }

  private var told: Told {
    let count = Told(items.count == 1 ? "1 question" : "\(items.count) questions", "共 \(items.count) 题")
    let few = items.count < wanted ? Told(" (of this case there are no more)", "（关于这个案例没有更多的题）") : .nothing
    return count + few + Told(", seed \(seed).", "，种子 \(seed)。")
  }
}

extension Told {
  fileprivate static let howToRead = Told(
    "A faction accepts what it ranks at least as high as no-deal, and votes for it; it votes against all else, where "
      + "nothing is said of how it votes. What an option settles needs those who are named below to consent, where they "
      + "have a board.",
    "派系接受它排得不低于无协议的选项，并投赞成票；其余投反对票，另注明如何投票者除外。选项所规定的取值，须得下列各方同意，有棋局者为限。")
}

extension QuizItem {
  /// The choices, each in a line.
  func lines(_ said: (Told) -> String) -> [Block] {
    choices.enumerated().map { .line(Line("\(Self.letter($0))) \(said($1.text))")) }
  }

  fileprivate func faults(_ said: (Told) -> String) -> [Block] {
    choices.enumerated().compactMap { place, choice in
      choice.fault.map { fault in
        let letter = Self.letter(place)
        let lead = Told("Not \(letter)) ", "不选 \(letter)) ") + choice.text
        return .line(Line(said(lead + Told(": ", "：") + fault + .stop)))
      }
    }
  }
}
