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
    Slot("shard", .portion(.shard)).optional,
    meaning: """
      Worlds are drawn with each power, and each number of votes, independently and uniformly from its interval; the share of them in which the \
      answer holds stands beside a 95 % interval for it (Wilson 1927, p. 209). This measures how much the answer rests on \
      the exact numbers: it is no forecast, since nothing says that all powers within an interval are as likely. The same \
      seed gives the same answer, on any number of processors. Without `draws` there are 10,000, and the seed is 1. \
      `shard 2 of 8` makes one of eight parts of the draws, on a machine of its own; ‘merge’ adds the answers up that are \
      given so as JSON.
      """,
    keys: [
      "actor", "phase", "answer", "isStated", "count", "draws", "seed", "share", "shareDecimal", "low", "lowDecimal",
      "high", "highDecimal", "asked", "shard", "shards", "drawn", "world",
    ],
    examples: [
      "chance winset Afghan phase 3", "chance prevail Taliban phase 3 at home draws 100000 seed 7",
      "chance winset Afghan phase 3 draws 1000000 shard 2 of 8",
    ]
  ) { query, draws, seed, shard in ChanceQuestion(query: query, draws: draws, seed: seed, portion: shard) }
}

struct ChanceQuestion: Question {
  let query: Asked
  let draws: Number?
  let seed: Number?
  /// The part of the draws that is wanted; `nil` where all are.
  let portion: Portion?

  var asked: [Int] { query.question.asked }
  static var isAboutGames: Bool { true }
  static var holdsQueries: Bool { true }
  var count: Int { draws?.whole ?? 10_000 }
  var start: Int { seed?.whole ?? 1 }
  var shard: Shard { portion.map { Shard($0.number.whole ?? 1, of: $0.count.whole ?? 1) } ?? .all }

  static func admits(_ other: any Question.Type) -> Bool { other.turns }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    if let draws, draws.value == .zero { throw .noDraws(draws) }
    if let portion, portion.number.value == .zero || portion.count.value < portion.number.value {
      throw .noSuchShard(portion)
    }
    try query.checkTurns(inquiry, at: span)
    if let ordered = inquiry.places(deciding: query.question).first(where: { inquiry.world[$0].board.order != nil }) {
      throw .noChances(of: inquiry.world.actors[ordered.actor], at: query.sentence.span)
    }
    if query.question.turning == .power { try query.checkVaried(inquiry) }
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    var found: [Shares] = []
    for (setting, part) in inquiry.parts(of: query.question) {
      found.append(try shares(of: part, in: setting, inquiry))
    }
    return portion == nil ? answer(found, inquiry) : answer(inPart: found, inquiry)
  }

  /// The answer where all draws are made.
  func answer(_ shares: [Shares], _ inquiry: Inquiry) -> Answer {
    let (count, start) = (count, start)
    let rest = "\(count) draws, seed \(start); each power is drawn uniformly from its interval: no forecast"
    return Answer(
      "chance", brief: shares.map { $0.brief(isNamed: shares.count > 1) }.joined(separator: " | "),
      blocks: {
        inquiry.circumstances + Array(shares.map(\.blocks).joined(separator: [.gap])) + [.gap, .line(Line(rest, .dim))]
          + inquiry.wordsOfLeeway(for: query.question)
      },
      rows: { shares.flatMap { $0.rows(draws: count, seed: start) } })
  }

  private func shares(
    of part: any Question, in setting: Setting, _ inquiry: Inquiry
  ) throws(Interrupted) -> Shares {
    let here = inquiry.asking(inquiry.world, in: [setting])
    let boards = here.places(deciding: part).flatMap { here.world[$0].board.leeways(at: $0) }
    let tally = try Draws(from: boards, count: count, seed: start, shard: shard).tally(
      of: here.comparisons(deciding: part), in: here.world,
      further: { (world: World) throws(Interrupted) in try here.contests(deciding: part, in: world) },
      ask: { (world: World) throws(Interrupted) in try here.telling(of: part, in: world) },
      watch: inquiry.watch)
    let stated = try here.telling(of: part, in: here.world)
    let tallies = Dictionary(tally.map { ($0 == stated ? stated.words : $0.words, $1) }, uniquingKeysWith: +)
    return Shares(of: part, in: setting, stated: stated.words, tallies: tallies, here.world)
  }
}
