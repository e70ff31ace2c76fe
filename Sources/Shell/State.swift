import Diagnostics
import Knowledge
import Solver
import Syntax

/// What a session answers about: a case, what was declared since, and what is supposed of it.
struct State: Sendable {
  private(set) var documents: [Document]
  /// The texts of the documents, as they would be saved.
  private(set) var texts: [String]
  private(set) var suppositions: [(changes: [Change], text: String)] = []
  private(set) var world: World { didSet { solutions = KnownSolutions() } }
  /// What is known already of the world's games.
  private(set) var solutions = KnownSolutions()

  /// The case in one text.
  ///
  /// - Throws: every mistake in it.
  init(_ source: SourceText) throws(Complaints) {
    documents = [Document(source)]
    texts = [source[0..<source.bytes.count]]
    world = try World(reading: documents)
  }

  /// The documents as one text, with their comments.
  var text: String { texts.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined() }

  /// Adds declarations, all or none.
  mutating func declare(_ declarations: [Spanned<Declaration>], in source: SourceText) throws(Complaints) {
    var next = self
    next.documents.append(Document(declarations.map(\.value), in: source))
    next.texts.append(declarations.map { source[$0.span] }.joined(separator: "\n"))
    next.world = try World(reading: next.documents)
    do throws(Diagnostic) { for one in suppositions { next.world = try next.world.supposingAlways(one.changes) } } catch
    {
      throw Complaints([Complaint([.supposedBefore(error, at: declarations[0].span)], in: source)])
    }
    self = next
  }

  /// Keeps changes for all that follows.
  mutating func suppose(_ changes: [Change], _ text: String) throws(Diagnostic) {
    world = try world.supposingAlways(changes)
    suppositions.append((changes, text))
  }
}
