import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let when = Verb(
    "when", .days, "The days on which a query has one answer or another.", Slot(.query), Slot("is", .answer).optional,
    meaning: """
      Stretches of days in which the answer is the same, in the few words that `expect` compares; with `is`, those in \
      which it is this one, or in which an outcome has these values.
      """,
    keys: ["from", "to", "answer"],
    examples: ["when winset US", "when winset US is {1, 2}", "when outcome is troops=withdraw"]
  ) { query, answer in WhenQuestion(query: query, wanted: answer) }
}

extension String {
  /// Whether an answer is this one, or where this settles issues, settles them so.
  fileprivate func isMet(by answer: String) -> Bool { isSaid(by: answer) || isPart(of: answer) }
}

extension Shape<Name> {
  /// An answer in a few words.
  fileprivate static var answer: Self {
    Self(role: .answer, form: .answer) { (value: SlotValue, _: World) throws(Diagnostic) -> Name in value.name }
  }
}

struct WhenQuestion: Question {
  let query: Asked
  let wanted: Name?

  var asked: [Int] { query.question.asked }
  static var isAboutGames: Bool { true }
  static var holdsQueries: Bool { true }
  static var isAlongDays: Bool { true }

  static func admits(_ other: any Question.Type) -> Bool {
    other.isAboutGames && !other.isAlongDays && !other.holdsQueries
  }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    guard query.question.isAboutGames else { throw .nothingToVary(query.sentence) }
    try query.question.check(inquiry, at: span)
    let clauses = query.sentence.clauses
    if let moment = clauses.phase?.span ?? clauses.day?.span { throw .momentInTimeline(at: moment) }
    if inquiry.stated.stretchesOfDays.isEmpty { throw .noDays(at: span) }
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    var found: [(days: ClosedRange<Day>, answer: String)] = []
    for days in inquiry.stated.stretchesOfDays {
      let brief = try brief(inquiry, on: days.lowerBound)
      if let last = found.last, last.answer == brief {
        found[found.count - 1].days = last.days.lowerBound...days.upperBound
      } else {
        found.append((days, brief))
      }
    }
    let answers = found.map(\.answer).uniqued()
    let rows = found.filter { stretch in wanted?.value.isMet(by: stretch.answer) ?? true }
    return Answer(
      "when", brief: rows.map { $0.days.written }.joined(separator: ", "),
      blocks: {
        inquiry.supposed
          + (rows.isEmpty
            ? [.line("on no day: the answers are \(answers.joined(separator: "; "))")]
            : [.table(Table(["days", "answer"], rows.map { [Line($0.days.written), Line($0.answer, .strong)] }))])
          + inquiry.numbersByPhase(of: asked)
      },
      rows: {
        rows.map {
          ["from": .text("\($0.days.lowerBound)"), "to": .text("\($0.days.upperBound)"), "answer": .text($0.answer)]
        }
      })
  }

  private func brief(_ inquiry: Inquiry, on day: Day) throws(Interrupted) -> String {
    guard let then = try? inquiry.on(day, asked: asked) else { return "cannot be supposed" }
    guard !then.settings[0].places.isEmpty, asked.allSatisfy({ then.settings[0].phases[$0] != nil }) else {
      return "no phase"
    }
    let brief = try then.brief(of: query.question)
    return brief.isEmpty ? "nobody to meet" : brief
  }
}

extension Inquiry {
  /// That an option's number can stand for something else in another phase of these actors, or of anybody's.
  fileprivate func numbersByPhase(of actors: [Int]) -> [Block] {
    let asked = actors.isEmpty ? Array(stated.actors.indices) : actors
    return asked.lazy.compactMap { actor in
      var known: [Int: (option: Option, phase: Int)] = [:]
      for phase in stated.actors[actor].phases where phase.days != nil && phase.board.space == nil {
        for option in phase.board.options {
          guard let first = known[option.number] else { known[option.number] = (option, phase.number); continue }
          if first.option.terms != option.terms {
            return words(stated.actors[actor].name, first, beside: (option, phase.number))
          }
        }
      }
      return nil
    }.first ?? []
  }

  private func words(
    _ actor: String, _ first: (option: Option, phase: Int), beside other: (option: Option, phase: Int)
  ) -> [Block] {
    func what(_ option: Option) -> String { option.label ?? option.terms.written(in: stated) }
    let words =
      "Options are numbered by phase: \(first.option.number) of \(actor) is ‘\(what(first.option))’ in phase "
      + "\(first.phase), and ‘\(what(other.option))’ in phase \(other.phase)."
    return [.gap, .line(Line(words, .dim))]
  }
}
