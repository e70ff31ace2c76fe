import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

extension Verb {
  static let why = Verb(
    "why", .reasons, "The derivation of an answer, down to what the case states.",
    Slot(.query), Slot("in full", .mark).optional,
    meaning: """
      Which factions accept an option, since they rank it against no-deal; weights and quota; whose consent was missing, \
      and on what that actor stood; each input with its status, its place in the source, and its line in the case file. An input is stated by the \
      source, derived from it, imputed (a judgement that the source does not make), or assumed; the line at the end names \
      the weakest, those of all others among them on whose consent a two-level answer turns. `in full` adds the reasons, where each power comes from, how the others ratify what they consent to, \
      and what dropped round by round. `as dot` draws it as a graph.
      """,
    keys: ["says", "actor", "phase", "answer", "weakest", "from", "cut"],
    examples: ["why winset US phase 2", "why prevail Taliban phase 3 in full", "why ratify Afghan 2 phase 1"]
  ) { query, isFull in WhyQuestion(query: query, isFull: isFull != nil) }
}

extension Shape<Bool> {
  /// Nothing but the words before the slot.
  fileprivate static var mark: Self {
    Self(role: .text, form: .mark) { (value: SlotValue, _: World) throws(Diagnostic) -> Bool in value == .mark }
  }
}

struct WhyQuestion: Question {
  let query: Asked
  let isFull: Bool

  var asked: [Int] { query.question.asked }
  static var isAboutGames: Bool { true }
  static var holdsQueries: Bool { true }

  static func admits(_ other: any Question.Type) -> Bool { other.isExplained }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    guard query.question.isExplained else { throw .notExplained(query.sentence) }
    try query.question.check(inquiry, at: span)
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let (answer, isWhole) = try inquiry.decision(on: query.question)
    // A derivation would be that of one world among those that an order of powers allows.
    if !isWhole { return answer }
    let brief = answer.brief()
    let (findings, world) = (try query.question.derivation(inquiry), inquiry.world)
    let stated = inquiry.stated
    return Answer(
      "why", brief: brief,
      blocks: {
        let isTold = findings.areTold(inFull: isFull, within: Self.mostStatements)
        return inquiry.circumstances
          + (isTold ? trees(of: findings, in: world, Lines(of: world, as: stated)) : heads(of: findings))
      },
      rows: {
        let isCut = !findings.areTold(inFull: true, within: Self.mostStatements)
        return findings.map { finding in
          finding.record(in: world, isCut: isCut).adding([
            "weakest": .init(finding.weakestStatus.map(\.word)), "cut": .flag(isCut),
          ])
        }
      })
  }

  /// The most statements that are told.
  static let mostStatements = 200_000

  private func trees(of findings: [Finding], in world: World, _ lines: Lines) -> [Block] {
    Array(findings.map { [Block.tree($0.branch(inFull: isFull, in: world, lines))] }.joined(separator: [.gap]))
      + [.gap, .line(Line(Finding.sum(of: findings), .dim))]
  }

  /// What is told of derivations that are too long: what each leads to.
  private func heads(of findings: [Finding]) -> [Block] {
    let less = "\(isFull ? "without ‘in full’, or " : "")of one actor, one phase or one option"
    let weakest = findings.compactMap(\.weakestStatus).max().map { "; the weakest are \($0.word)" } ?? ""
    let words =
      "More than \(Self.mostStatements.grouped) statements lead there, too many to tell\(weakest): ask \(less)."
    return findings.map { .line($0.says) } + [.gap, .line(Line(words, .dim))]
  }
}
