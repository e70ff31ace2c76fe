import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let certain = Verb(
    "certain", .doubt, "What holds wherever the powers are in their intervals.", Slot(.query),
    meaning: """
      With every power, and every number of votes, anywhere in the interval that coders could defend: of a win-set, the \
      options that are in it in all those worlds; of another answer, whether it is the same in all of them. Exact: what decides is how sums of powers \
      stand to quotas, and to each other, and each way in which they can stand is looked at. A power without an interval \
      is as it is stated.
      """,
    keys: Doubt.keys, examples: ["certain winset US phase 2", "certain prevail Taliban phase 3 at home"]
  ) { query in DoubtQuestion(query: query, isCertain: true) }

  static let possible = Verb(
    "possible", .doubt, "What holds for some powers in their intervals.", Slot(.query),
    meaning: """
      With every power, and every number of votes, anywhere in the interval that coders could defend: of a win-set, the \
      options that are in it in some of those worlds; of another answer, all that it can be, each with powers for which it is that. Answers \
      that differ only in who of those without power is named are one. Exact, as for ‘certain’: what is certain is part of what is stated, and that is possible.
      """,
    keys: Doubt.keys, examples: ["possible winset US phase 3", "possible prevail Taliban phase 3 at home"]
  ) { query in DoubtQuestion(query: query, isCertain: false) }
}

struct DoubtQuestion: Question {
  let query: Asked
  let isCertain: Bool

  var asked: [Int] { query.question.asked }
  static var isAboutGames: Bool { true }
  static var holdsQueries: Bool { true }

  static func admits(_ other: any Question.Type) -> Bool { other.turns }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    try query.checkTurns(inquiry, at: span)
    try query.checkVaried(inquiry)
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let kind = isCertain ? "certain" : "possible"
    var doubts: [Doubt] = []
    for (setting, part) in inquiry.parts(of: query.question) {
      guard let answers = try inquiry.possibleAnswers(to: part, in: setting) else { return .tooManyWorlds(kind) }
      doubts.append(try Doubt(answers, in: setting, of: part, inquiry))
    }
    let (found, isCertain) = (doubts, self.isCertain)
    let tables = found.flatMap(\.seats).isEmpty ? [] : [Block.table(SeatDoubt.table(of: found.flatMap(\.seats)))]
    return Answer(
      kind, brief: found.map { $0.brief(isCertain: isCertain, isNamed: found.count > 1) }.joined(separator: " | "),
      blocks: {
        inquiry.circumstances + tables
          + Array(found.filter(\.seats.isEmpty).map { $0.blocks(isCertain: isCertain) }.joined(separator: [.gap]))
          + inquiry.wordsOfLeeway(for: query.question)
      },
      rows: { found.flatMap(\.rows) })
  }
}

extension Answer {
  /// More worlds would have to be told apart than I can.
  static func tooManyWorlds(_ kind: String) -> Answer {
    Answer(
      kind, brief: "too many worlds", blocks: { [] }, rows: { [] },
      refusal: Answer.Refusal(
        "more than \(Inquiry.mostWorlds) different worlds are possible here, and I cannot look at all of them",
        remedy: "ask about one phase, or at home; ‘chance’ draws some of them"))
  }
}
