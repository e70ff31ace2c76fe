import Answers
import Knowledge

/// A quiz on paper: its questions, or the key to them.
public struct QuizSheet: Sendable {
  private let items: [QuizItem]
  private let seed: Int
  private let world: World

  /// The questions `items` about `world`, which came of that seed.
  public init(_ items: [QuizItem], seed: Int, about world: World) {
    (self.items, self.seed, self.world) = (items, seed, world)
  }

  private var subject: String { world.title ?? "a case" }

  /// The boards that are asked about, and the questions with their choices.
  public var questions: [Block] {
    let places = items.flatMap(\.places).uniqued().sorted { ($0.phase, $0.actor) < ($1.phase, $1.actor) }
    let intro =
      "A faction accepts what it ranks at least as high as no-deal. What an option settles needs those who are named "
      + "below to consent, where they have a board."
    return [.heading(Line("Quiz: \(subject)")), .line(Line("\(told), seed \(seed). \(intro)"))] + needs
      + places.flatMap(board)
      + items.enumerated().flatMap { index, item in
        [.heading(Line("Question \(index + 1): \(item.title)")), .line(Line(item.text))] + item.lines
      }
  }

  /// The right choices, with the reason beside each of the others.
  public var key: [Block] {
    [.heading(Line("Key: \(subject)")), .line(Line("\(told), seed \(seed)."))]
      + items.enumerated().flatMap { index, item in
        let right = item.choices[item.right]
        let lead = Line("\(QuizItem.letter(item.right))) \(right.text)", .strong)
        return [.heading(Line("Question \(index + 1): \(item.title)")), .line(lead), .line(Line(item.explanation))]
          + item.faults
      }
  }

  private var told: String { items.count == 1 ? "1 question" : "\(items.count) questions" }

  private var needs: [Block] {
    let rows = world.issues.flatMap { issue in
      issue.values.filter { !$0.needs.isEmpty }.map { value in
        let names = value.needs.map { world.actors[$0].name }.joined(separator: " and ")
        return [Line("\(issue.name)=\(value.name)"), Line(names)]
      }
    }
    return rows.isEmpty ? [] : [.table(Table(["value", "needs"], rows))]
  }

  /// What an answer can be found from: the options, the factions, the rule.
  private func board(_ place: Place) -> [Block] {
    let (phase, board) = (world[place], world[place].board)
    let options = board.options.map { option in
      [Line("\(option.number)"), Line(option.label ?? ""), Line(option.terms.written(in: world))]
    }
    let factions = board.factions.map { faction in
      [
        Line(faction.name), Line(world.weights(of: faction, on: board)), Line(faction.preference.written(on: board)),
      ]
    }
    return [
      .heading(Line("\(world.actors[place.actor].name), phase \(phase.number)\(phase.title.map { ": \($0)" } ?? "")")),
      .table(Table(["option", "", "settles"], options)), .table(Table(["faction", "weight", "ranks"], factions)),
      .line(Line("Rule: \(board.rule.written(on: board, in: world)).")),
    ]
  }
}

extension QuizItem {
  /// The choices, each in a line.
  public var lines: [Block] {
    choices.enumerated().map { .line(Line("\(Self.letter($0))) \($1.text)")) }
  }

  fileprivate var faults: [Block] {
    choices.enumerated().compactMap { place, choice in
      choice.fault.map { .line(Line("Not \(Self.letter(place))) \(choice.text): \($0)")) }
    }
  }
}
