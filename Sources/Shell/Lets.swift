import Diagnostics
import Knowledge
import Syntax
import Verbs

/// Queries that have names. Where a query may begin, a name stands for its text, which is put in its place before the
/// statement is parsed.
struct Lets: Sendable {
  /// The names with the texts of their queries, in the order in which they were made.
  private(set) var all: [(name: String, query: String)] = []

  var isEmpty: Bool { all.isEmpty }

  /// The text of the query of that name, without regard to case.
  func query(named name: String) -> String? { index(of: name).map { all[$0].query } }

  /// Gives a query a name, in place of the one that had it.
  ///
  /// - Throws: where there is no room for one more.
  mutating func name(_ query: String, _ name: Name) throws(Diagnostic) {
    guard query.count <= Command.mostCharacters else { throw .tooLong(at: name.span) }
    if let old = index(of: name.value) { all[old] = (name.value, query); return }
    guard all.count < Command.mostLets else { throw .tooManyLets(at: name.span) }
    all.append((name.value, query))
  }

  /// These and those that were made since, so far as there is room.
  func adding(_ newer: Lets) -> Lets {
    newer.all.reduce(into: self) { lets, one in try? lets.name(one.query, Name(one.name, at: 0..<0)) }
  }

  private func index(of name: String) -> Int? {
    let folded = name.lowercased()
    return all.firstIndex { $0.name.lowercased() == folded }
  }
}

// Putting the queries in the place of their names.
extension Lets {
  /// The statement with its names replaced, the text that it then has, and which names these were; as it was where it
  /// uses none.
  ///
  /// - Throws: where the text would be too long.
  func expanded(
    _ parse: Parse, in source: SourceText, with patterns: Patterns
  ) throws(Complaints) -> (parse: Parse, source: SourceText, uses: [Expansion.Use]) {
    var (parse, source, uses): (Parse, SourceText, [Expansion.Use]) = (parse, source, [])
    // How much further on an offset is in the text as it was written.
    var shift = 0
    while let use = use(in: parse, of: source) {
      uses.append(Expansion.Use(span: use.span.moved(by: shift), length: use.query.utf8.count))
      shift += use.span.count - use.query.utf8.count + (uses.count == 1 ? parse.span.lowerBound : 0)
      let text =
        source[parse.span.lowerBound..<use.span.lowerBound] + use.query
        + source[use.span.upperBound..<parse.span.upperBound]
      guard text.count <= Command.mostCharacters else {
        throw Complaints([Complaint([.tooLong(at: use.span)], in: source)])
      }
      let line = source.lineNumber(at: parse.span.lowerBound)
      source = SourceText(name: source.name, firstLine: line, bytes: Array(text.utf8))
      var reading = Reading(source, with: patterns)
      guard let next = reading.next() else { break }
      parse = next
    }
    return (parse, source, uses)
  }

  /// The first name in the statement that stands where a query may begin.
  private func use(in parse: Parse, of source: SourceText) -> (span: Span, query: String)? {
    if all.isEmpty { return nil }
    for token in parse.queries { if let query = query(named: source[token.span]) { return (token.span, query) } }
    return nil
  }

  /// The complaint with a name that may have been meant where it is about a query that is none.
  func hinting(_ complaint: Diagnostic, about parse: Parse, in source: SourceText) -> Diagnostic {
    guard !all.isEmpty, parse.queries.contains(where: { $0.span == complaint.span }) else { return complaint }
    guard let name = nearest(to: source[complaint.span], among: all.map(\.name), atMost: 1).first else {
      return complaint
    }
    let hint = "did you mean ‘\(name)’, which is: \(query(named: name) ?? "")?"
    return Diagnostic(complaint.message, at: complaint.span, hints: complaint.hints + [hint], usage: complaint.usage)
  }

  /// A text of statements, the last of which may break off, with the names in them replaced.
  func expansion(of text: SourceText, with patterns: Patterns) -> Expansion {
    if all.isEmpty { return Expansion(text: text) }
    var reading = Reading(text, with: patterns)
    var (bytes, end, uses): ([UInt8], Int, [Expansion.Use]) = ([], 0, [])
    while let parse = reading.next() {
      guard let found = try? expanded(parse, in: text, with: patterns) else { continue }
      bytes += text.bytes[end..<parse.span.lowerBound] + found.source.bytes[found.parse.span]
      uses += found.uses
      end = parse.span.upperBound
    }
    return Expansion(text: SourceText(bytes: bytes + text.bytes[end...]), uses: uses)
  }
}
