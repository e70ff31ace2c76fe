import Answers
import Knowledge
import Numbers
import Testing

@testable import Verbs

/// Boards with dozens of options, each with a faction behind it that has an interval: who can prevail, and what would make
/// it, is plain there without any cutting into cells.
@Suite struct ManyOptionsTests {
  /// With powers independent of each other, an option can prevail where its high end is above all other low ends, and it is
  /// certain to where its low end is above all other high ends.
  @Test(arguments: 1...3) func possibleAreThoseWhoseHighEndIsAboveAllLowEnds(_ seed: UInt64) throws {
    let board = Many(seed: seed)
    let wanted = board.powers.indices.filter { one in
      board.powers.indices.allSatisfy {
        $0 == one || board.powers[$0] - board.reach[$0] < board.powers[one] + board.reach[one]
      }
    }.map { "f\($0) with \($0 + 1)" }
    let rows = try board.world().plan("possible prevail A phase 1 at home").answer().rows()
    let found = Set(rows.compactMap { $0.text("answer") })
    #expect(found == Set(wanted + ["contested"]) && 10 < wanted.count)
  }

  /// Each example that is given is one: with these powers the answer is what is said.
  @Test func examplesAreExamples() throws {
    let world = try Many(seed: 5).world()
    for row in try world.plan("possible prevail A phase 1 at home").answer().rows() {
      let changes = row.rows("powers").map { "\($0.text("faction") ?? "")=\($0.number("power") ?? .zero)" }
      let changed = changes.isEmpty ? "" : " if \(changes.joined(separator: ", "))"
      #expect(try world.brief("prevail A phase 1 at home\(changed)").hasPrefix("\(row.text("answer") ?? "")"))
    }
  }

  /// A faction ties with what now has most where it gains what it lacks, and the leader where it loses its lead.
  @Test(arguments: 1...3) func flipsAreTheGapsToTheLeader(_ seed: UInt64) throws {
    let board = Many(seed: seed)
    let (first, second) = (board.powers.sorted()[board.powers.count - 1], board.powers.sorted()[board.powers.count - 2])
    guard first != second else { return }
    for (index, row) in try board.world().plan("flip prevail A phase 1 at home").answer().rows().enumerated() {
      let isLeader = board.powers[index] == first
      let turn: Record? = if case .record(let turn) = row.value(isLeader ? "down" : "up") { turn } else { nil }
      #expect(turn?.number("change") == (isLeader ? second - first : first - board.powers[index]))
      #expect(turn?.text("there") == "contested")
    }
  }
}

/// Thirty factions, each behind an option of its own.
private struct Many {
  /// What each has, and how far up and down its interval goes.
  let powers, reach: [Rational]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    powers = (0..<30).map { _ in Rational(100 + random.below(100), 10) }
    reach = (0..<30).map { _ in Rational(20 + random.below(30), 10) }
  }

  func world() throws -> World {
    let values = powers.indices.map { "v\($0)" }.joined(separator: ", ")
    let lines = zip(powers, reach).enumerated().map { index, one in
      "option \(index + 1): i=v\(index)\nfaction f\(index) power \(one.0) [\(one.0 - one.1), \(one.0 + one.1)] { prefers \(index + 1) > no-deal }"
    }
    return try World(
      text:
        "issue i: \(values), none\nactor A { phase 1 { no-deal 99; option 99: i=none\n\(lines.joined(separator: "\n"))\n} }"
    )
  }
}
