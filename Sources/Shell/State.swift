import Diagnostics
import Knowledge
import Syntax
import Verbs

/// What a session answers about: a case, what was declared since, and what is supposed of it.
struct State: Sendable {
  /// The texts in which it was declared.
  var documents: [Document] { written ?? world.documents.map { Document($0) } }
  /// Likewise; `nil` where they are those of the world.
  private var written: [Document]?
  private(set) var suppositions: [(changes: [Change], text: String)] = []
  private(set) var world: World { didSet { solutions = KnownTables(breadth: world.breadth) } }
  /// What is known already of the world's games.
  private(set) var solutions: KnownTables

  /// Whether it was declared in so many words that answers about it can be long; known without a look at them.
  private(set) var isLarge = false

  /// How many bytes were read to know it.
  var size: Int { documents.reduce(0) { $0 + $1.source.bytes.count } }

  /// The same, read anew, so that it shares nothing that is counted with this one.
  ///
  /// - Throws: where something is wrong that was right before, which cannot be; it is not said what.
  func apart() throws(Complaints) -> State {
    var twin = self
    twin.world = try World(reading: documents)
    do throws(Diagnostic) { try twin.supposeAgain() } catch { throw Complaints([]) }
    return twin
  }

  /// Supposes all of it in a world in which nothing is supposed yet.
  private mutating func supposeAgain() throws(Diagnostic) {
    for one in suppositions { world = try world.supposingAlways(one.changes) }
  }

  /// The case in one text.
  ///
  /// - Throws: every mistake in it; none where somebody wanted to hear no more of it.
  init(_ source: SourceText, stoppingIf isStopped: @escaping @Sendable () -> Bool = { false }) throws(Complaints) {
    let documents = [Document(source)]
    (written, world) = (documents, try World(reading: documents, stoppingIf: isStopped))
    solutions = KnownTables(breadth: world.breadth)
    isLarge = Self.large < source.bytes.count
  }

  /// A case that was read before.
  ///
  /// - Precondition: the world was declared by whole texts.
  init(_ world: World) {
    self.world = world
    solutions = KnownTables(breadth: world.breadth)
  }

  /// The documents as one text, with their comments.
  var text: String { documents.map(\.text).map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined() }

  /// Adds declarations, all or none.
  mutating func declare(_ declarations: [Spanned<Declaration>], in source: SourceText) throws(Complaints) {
    var next = self
    let documents = documents + [Document(declarations.map(\.span), of: source)]
    (next.written, next.world) = (documents, try World(reading: documents))
    do throws(Diagnostic) { try next.supposeAgain() } catch {
      throw Complaints([Complaint([.supposedBefore(error, at: declarations[0].span)], in: source)])
    }
    next.isLarge = isLarge || Self.large < declarations.reduce(0) { $0 + $1.span.count }
    self = next
  }

  /// From how many bytes of a text on a case is large.
  private static let large = 100_000

  /// Keeps changes for all that follows.
  mutating func suppose(_ changes: [Change], _ text: String) throws(Diagnostic) {
    if suppositions.count == Command.mostSupposed { throw .tooManySupposed(at: changes[0].span) }
    world = try world.supposingAlways(changes)
    suppositions.append((changes, text))
  }
}
