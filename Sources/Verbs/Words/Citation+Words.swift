import Answers
import Knowledge
import Numbers

extension World {
  /// `lan-yang IV(3) L1737; putnam p. 437`
  func written(_ citations: [Citation]) -> String {
    citations.map { (sources[$0.source].name + " " + $0.place).trimmed }.joined(separator: "; ")
  }

  /// The citations as data.
  func records(_ citations: [Citation]) -> Record.Value {
    .init(citations.map { ["source": .text(sources[$0.source].name), "place": .text($0.place)] as Record })
  }

  /// The reason with where it is taken from, under `lead`.
  func line(_ lead: String, _ reason: Reason) -> Block {
    let cited = reason.citations.isEmpty ? Line() : Line(" [\(written(reason.citations))]", .dim)
    return .line(Line(lead + reason.text) + cited)
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmed: String { String(lastIndex { $0 != " " }.map { self[...$0] } ?? "") }

  /// The text on one line, which was perhaps typed over several.
  public var onOneLine: String {
    contains(where: \.isNewline) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}

extension Names {
  /// The other names, as a list.
  var others: String { aliases.joined(separator: ", ") }

  /// The names and the label as data.
  var record: Record { ["name": .text(name), "aliases": .init(aliases), "label": .init(label)] }

  /// `Taliban (塔利班, TB)`
  var title: String { aliases.isEmpty ? name : "\(name) (\(others))" }

  /// Likewise with its label.
  var titleInFull: String { title + (label.map { ": \($0)" } ?? "") }
}

extension Named {
  /// The names and the label as data.
  var record: Record { names.record }
}

extension ClosedRange<Day> {
  /// The days as a case file writes them.
  var written: String { "\(lowerBound)..\(upperBound)" }
}

extension ClosedRange<Rational> {
  /// The interval as a case file writes it.
  var written: String { "[\(lowerBound.written), \(upperBound.written)]" }
}
