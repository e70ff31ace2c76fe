import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let chance = Verb(
    "chance", .doubt, "In what share of worlds drawn from the intervals it holds.",
    Slot(.query), Slot("draws", .count(.count)).optional, Slot("seed", .count(.seed)).optional,
    meaning: """
      Worlds are drawn with each power independently and uniformly from its interval; the share of them in which the \
      answer holds stands beside a 95 % interval for it (Wilson 1927, p. 209). This measures how much the answer rests on \
      the exact numbers: it is no forecast, since nothing says that all powers within an interval are as likely. The same \
      seed gives the same answer, on any number of processors. Without `draws` there are 10,000, and the seed is 1.
      """,
    keys: [
      "actor", "phase", "answer", "isStated", "count", "draws", "seed", "share", "shareDecimal", "low", "lowDecimal",
      "high", "highDecimal",
    ],
    examples: ["chance winset Afghan phase 3", "chance prevail Taliban phase 3 at home draws 100000 seed 7"]
  ) { query, draws, seed in ChanceQuestion(query: query, draws: draws, seed: seed) }
}

struct ChanceQuestion: Question {
  let query: Asked
  let draws: Number?
  let seed: Number?

  var asked: [Int] { query.question.asked }
  static var isAboutGames: Bool { true }
  static var holdsQueries: Bool { true }
  private var count: Int { draws?.whole ?? 10_000 }
  private var start: Int { seed?.whole ?? 1 }

  static func admits(_ other: any Question.Type) -> Bool { other.turns }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    if let draws, draws.value == .zero { throw .noDraws(draws) }
    try query.checkTurns(inquiry, at: span)
    if let ordered = inquiry.places(deciding: query.question).first(where: { inquiry.world[$0].board.order != nil }) {
      throw .noChances(of: inquiry.world.actors[ordered.actor], at: query.sentence.span)
    }
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    var found: [Shares] = []
    for (setting, part) in inquiry.parts(of: query.question) {
      found.append(try shares(of: part, in: setting, inquiry))
    }
    let (shares, count, start) = (found, count, start)
    let rest = "\(count) draws, seed \(start); each power is drawn uniformly from its interval: no forecast"
    return Answer(
      "chance", brief: shares.map { $0.brief(isNamed: shares.count > 1) }.joined(separator: " | "),
      blocks: {
        inquiry.circumstances + Array(shares.map(\.blocks).joined(separator: [.gap])) + [.gap, .line(Line(rest, .dim))]
      },
      rows: { shares.flatMap { $0.rows(draws: count, seed: start) } })
  }

  private func shares(
    of part: any Question, in setting: Setting, _ inquiry: Inquiry
  ) throws(Interrupted) -> Shares {
    let here = inquiry.asking(inquiry.world, in: [setting])
    let boards = here.places(deciding: part).compactMap { here.world[$0].board.leeway(at: $0) }
    let tally = try Draws(from: boards, count: count, seed: start).tally(
      of: here.comparisons(deciding: part), in: here.world,
      further: { (world: World) throws(Interrupted) in try here.contests(deciding: part, in: world) },
      ask: { (world: World) throws(Interrupted) in try here.telling(of: part, in: world) },
      watch: inquiry.watch)
    let title = (part.asked.map { here.world.actors[$0].name } + [setting.title]).joined(separator: ", ")
    return Shares(
      title: title, actors: part.asked.map { here.world.actors[$0].name }, setting: setting,
      stated: try here.telling(of: part, in: here.world), count: count, tally: tally)
  }
}

/// In how many draws of one setting which answer holds.
private struct Shares: Sendable {
  let title: String
  let actors: [String]
  let setting: Setting
  let stated: Telling
  let count: Int
  let tally: [Telling: Int]

  /// The answers with their numbers, the stated one first, then the most frequent ones.
  private var counts: [(answer: String, count: Int)] {
    let counts = Dictionary(tally.map { ($0 == stated ? stated.words : $0.words, $1) }, uniquingKeysWith: +)
    let others = counts.filter { $0.key != stated.words }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return [(stated.words, counts[stated.words] ?? 0)] + others.map { ($0.key, $0.value) }
  }

  func brief(isNamed: Bool) -> String {
    let share = Rational(counts[0].count, count).rounded(to: 4).text
    return isNamed ? "\(title): \(share)" : share
  }

  var blocks: [Block] {
    [
      .heading(Line(title)),
      .table(
        Table(
          ["answer", "share", "95 %", "draws"],
          counts.enumerated().map { index, one in
            let (low, high) = Wilson.interval(one.count, of: count)
            return [
              Line(one.answer, index == 0 ? .strong : .plain) + Line(index == 0 ? " (as stated)" : "", .dim),
              Line(Rational(one.count, count).rounded(to: 4).text, .strong),
              Line("\(low.rounded(to: 4).text) to \(high.rounded(to: 4).text)"), Line("\(one.count)", .dim),
            ]
          })),
    ]
  }

  func rows(draws: Int, seed: Int) -> [Record] {
    let key = (actors.isEmpty ? [:] : ["actor": .text(actors.joined(separator: ", "))]) as Record
    return counts.enumerated().map { index, one in
      let (low, high) = Wilson.interval(one.count, of: count)
      return key.adding(setting.record).adding([
        "answer": .text(one.answer), "isStated": .flag(index == 0), "count": .whole(one.count), "draws": .whole(draws),
        "seed": .whole(seed), "share": .exact(Rational(one.count, count)), "low": .exact(low), "high": .exact(high),
      ])
    }
  }
}
