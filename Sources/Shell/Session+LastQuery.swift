import Diagnostics
import Syntax
import Verbs

// A verb that needs nothing but a query, alone at the prompt, is about the one that was answered last.
extension Session {
  /// Keeps in mind what was asked by somebody who may come back to it, where it is about no other query itself.
  mutating func remember(_ query: @autoclosure () -> String) {
    guard isAnswerable else { return }
    let query = query()
    let verb = query.prefix { !$0.isWhitespace }
    if lexicon.canBeAskedAbout(String(verb)) { lastQuery = query }
  }

  /// Likewise the query on a line whose answer is known: as it stands there with the names of queries replaced, since
  /// later they may mean others.
  mutating func remember(queryOn line: ArraySlice<UInt8>) {
    guard isAnswerable else { return }
    if let (parse, source) = statement(on: SourceText(bytes: Array(line))) { remember(source[parse.span]) }
  }

  /// ‘why’ with the last query behind it; `nil` where the statement is no such verb alone, or nothing was asked.
  func aboutTheLast(_ written: Parse, in source: SourceText) -> (parse: Parse, source: SourceText)? {
    guard isAnswerable, let lastQuery, lexicon.needsNothingButAQuery(source[written.span]) else { return nil }
    let source = SourceText("\(source[written.span]) \(lastQuery)")
    var reading = Reading(source, with: lexicon.patterns)
    return reading.next().map { ($0, source) }
  }
}
