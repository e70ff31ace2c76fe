import Diagnostics
import Syntax

/// How an answer is drawn.
public enum Format: String, Sendable, CaseIterable {
  /// For readers.
  case text
  /// For programs: one object a line.
  case json
  /// For spreadsheets and statistics: one row a line.
  case csv
  /// For pages and papers.
  case markdown
  /// As a figure.
  case svg
  /// For Graphviz.
  case dot
}

extension Format {
  /// The format of that name.
  public init(named name: Name) throws(Diagnostic) {
    guard let format = Format(rawValue: Synonyms.english(for: name.value)) else { throw .noSuchFormat(name) }
    self = format
  }

  /// Whether it shows numbers rounded, to be read by people.
  var isForReaders: Bool { self == .text || self == .markdown }

  /// What it is good for, in a few words.
  public var purpose: String {
    switch self {
    case .text: "for readers"
    case .json: "for programs, one object a line"
    case .csv: "for spreadsheets and statistics, one row a line"
    case .markdown: "for pages and papers"
    case .svg: "a figure, of answers that hold a plot or a map"
    case .dot: "for Graphviz, of answers that hold a graph or a derivation"
    }
  }

  /// All formats in words, the last one after `word`, such as ‘or’.
  public static func list(_ word: String) -> String {
    let names = allCases.map(\.rawValue)
    return Array(names.dropLast()).joined(separator: ", ") + " \(word) " + (names.last ?? "")
  }
}
