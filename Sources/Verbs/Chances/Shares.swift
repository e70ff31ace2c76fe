import Answers
import Knowledge
import Numbers

/// In how many draws of one setting which answer holds.
struct Shares: Sendable {
  private let title: String
  /// What it is about: who, and when.
  let key: Record
  /// The answers with their numbers, the stated one first, then the most frequent ones.
  let counts: [(answer: String, count: Int)]

  init(of question: any Question, in setting: Setting, stated: String, tallies: [String: Int], _ world: World) {
    let actors = question.asked.map { world.actors[$0].name }
    let others = tallies.filter { $0.key != stated }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    title = (actors + [setting.title]).joined(separator: ", ")
    key = (actors.isEmpty ? [:] : ["actor": .text(actors.joined(separator: ", "))] as Record).adding(setting.record)
    counts = [(stated, tallies[stated] ?? 0)] + others.map { ($0.key, $0.value) }
  }

  /// How many draws there are.
  var drawn: Int { counts.reduce(0) { $0 + $1.count } }

  func brief(isNamed: Bool) -> String { named(told(Rational(counts[0].count, drawn)), isNamed) }

  var blocks: [Block] {
    table(["answer", "share", "95 %", "draws"]) { count in
      let (low, high) = Wilson.interval(count, of: drawn)
      return [
        Line(told(Rational(count, drawn)), .strong), Line("\(told(low)) to \(told(high))"), Line("\(count)", .dim),
      ]
    }
  }

  /// A share to four places, and to more where these would say none or all of what is neither.
  private func told(_ share: Rational) -> String {
    let texts = [4, 6, 9].lazy.map { share.rounded(to: $0).text }
    return texts.first { share == .zero || share == .one || $0 != "0" && $0 != "1" } ?? texts[0]
  }

  func rows(draws: Int, seed: Int) -> [Record] {
    rows.map { row, count in
      let (low, high) = Wilson.interval(count, of: drawn)
      return row.adding([
        "draws": .whole(draws), "seed": .whole(seed), "share": .exact(Rational(count, drawn)), "low": .exact(low),
        "high": .exact(high),
      ])
    }
  }
}

// Where they are a part of the draws, and perhaps of none, so that nothing is said of shares.
extension Shares {
  func briefInPart(isNamed: Bool) -> String { named("\(counts[0].count) of \(drawn)", isNamed) }

  var blocksInPart: [Block] { table(["answer", "draws"]) { [Line("\($0)", .strong)] } }

  /// One row an answer, with the number of draws in which it holds.
  var rows: [(row: Record, count: Int)] {
    counts.enumerated().map { index, one in
      let row: Record = ["answer": .text(one.answer), "isStated": .flag(index == 0), "count": .whole(one.count)]
      return (key.adding(row), one.count)
    }
  }

  private func named(_ words: String, _ isNamed: Bool) -> String { isNamed ? "\(title): \(words)" : words }

  private func table(_ titles: [String], _ cells: (Int) -> [Line]) -> [Block] {
    let rows = counts.enumerated().map { index, one in
      [Line(one.answer, index == 0 ? .strong : .plain) + Line(index == 0 ? " (as stated)" : "", .dim)]
        + cells(one.count)
    }
    return [.heading(Line(title)), .table(Table(titles, rows))]
  }
}
