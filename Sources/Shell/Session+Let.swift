import Diagnostics
import Knowledge
import Syntax
import Verbs

// Naming queries.
extension Session {
  /// Names a query, or says which have names.
  mutating func name(
    _ name: Name?, _ query: Sentence?, in source: SourceText, for listener: Listener
  ) throws(Complaints) {
    guard let name else {
      if let query { throw Complaints([Complaint([.letWithoutName(at: query.span)], in: source)]) }
      return list(lets.all, for: listener)
    }
    guard let query else {
      guard let text = lets.query(named: name.value) else {
        throw Complaints([Complaint([.noSuchLet(name, among: lets.all.map(\.name))], in: source)])
      }
      return list([(name.value, text)], for: listener)
    }
    let text = source[query.span]
    do throws(Diagnostic) {
      try check(name)
      _ = try lexicon.plan(query, in: world, of: source, standing: suppositions)
      try lets.name(text, name)
    } catch { throw Complaints([Complaint([error], in: source)]) }
    listener.note(said(Told("\(name.value) is now: \(text)", "\(name.value) 现在是：\(text)")))
  }

  /// What means something already cannot mean a query, too.
  private func check(_ name: Name) throws(Diagnostic) {
    let word = name.value.lowercased()
    if lexicon.isWord(word) { throw .letIsWord(name) }
    guard isPlainName(name.value) else { throw .letIsNoWord(name) }
    if let thing = world.everyName.first(where: { $0.lowercased() == word }) { throw .letIsName(name, of: thing) }
  }

  private func list(_ lets: [(name: String, query: String)], for listener: Listener) {
    let lines = lets.map { "\($0.name) = \($0.query)" }
    let none = said(Told("no query has a name", "没有查询有名称"))
    listener.emit(.answer((lines.isEmpty ? none : lines.joined(separator: "\n")) + "\n"))
  }
}
