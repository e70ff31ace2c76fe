import Answers
import Knowledge
import Solver

/// The answer to `chance … shard K of N` as its JSON tells it: which part it is of what, and what it counted.
public struct ChancePart: Sendable {
  /// The query inside, as it was written.
  let asked: String
  let draws: Int
  let seed: Int
  let shard: Shard
  /// The fingerprint of the world that it was asked of.
  let world: String
  /// In how many draws which answer holds, by what the numbers are about.
  let tallies: [Key: [String: Int]]

  /// Who, and when.
  struct Key: Hashable, Sendable {
    private let actor, day: String?
    private let phase: Int?

    init(_ row: Record) { (actor, phase, day) = (row.text("actor"), row.whole("phase"), row.text("day")) }
  }

  /// Reads an answer; `nil` where it is something else, or does not add up.
  public init?(_ answer: Record) {
    guard answer.text("kind") == "chance", case .list(let rows)? = answer["rows"] else { return nil }
    let records = rows.compactMap { row in if case .record(let record) = row { record } else { nil } }
    guard let first = records.first, let head = Head(first), records.count == rows.count else { return nil }
    var tallies: [Key: [String: Int]] = [:]
    for row in records {
      guard Head(row) == head, let answer = row.text("answer"), let count = row.whole("count"), 0...Draws.most ~= count,
        tallies[Key(row), default: [:]].updateValue(count, forKey: answer) == nil
      else { return nil }
    }
    let size = head.shard.size(of: head.draws)
    guard tallies.values.allSatisfy({ $0.values.reduce(0, +) == size }) else { return nil }
    (asked, draws, seed, world) = (head.asked, head.draws, head.seed, head.world)
    (shard, self.tallies) = (head.shard, tallies)
  }

  /// What each row of a part says of the whole.
  private struct Head: Hashable {
    let asked, world: String
    let draws, seed: Int
    let shard: Shard

    init?(_ row: Record) {
      guard let asked = row.text("asked"), let world = row.text("world"), let draws = row.whole("draws"),
        let seed = row.whole("seed"), let number = row.whole("shard"), let count = row.whole("shards"),
        1...Draws.most ~= count, 1...count ~= number, 1...Draws.most ~= draws
      else { return nil }
      (self.asked, self.world, self.draws, self.seed) = (asked, world, draws, seed)
      shard = Shard(number, of: count)
    }
  }

  /// The query whose draws it is a part of.
  public var query: String { "chance \(asked) draws \(draws) seed \(seed)" }
}

extension ChanceQuestion {
  /// The answer where only a part of the draws is made.
  func answer(inPart shares: [Shares], _ inquiry: Inquiry) -> Answer {
    let size = shard.size(of: count)
    let (count, start, shard) = (count, start, shard)
    let rest = """
      only part \(shard.number) of \(shard.count): \(size) of \(count) draws, seed \(start); as JSON, ‘merge’ adds the \
      parts up
      """
    return Answer(
      "chance", brief: shares.map { $0.briefInPart(isNamed: shares.count > 1) }.joined(separator: " | "),
      blocks: {
        inquiry.circumstances + Array(shares.map(\.blocksInPart).joined(separator: [.gap]))
          + [.gap, .line(Line(rest, .dim))]
      },
      rows: {
        let whole: Record = [
          "draws": .whole(count), "seed": .whole(start), "asked": .text(inquiry.words), "shard": .whole(shard.number),
          "shards": .whole(shard.count), "drawn": .whole(size), "world": .text(inquiry.stated.fingerprint),
        ]
        return shares.flatMap(\.rows).map { $0.row.adding(whole) }
      })
  }
}
