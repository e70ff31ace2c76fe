/// The word orders that statements may have, by their verbs: each is made when it is asked for, since whoever asks one
/// query needs one of them.
public struct Patterns: Sendable {
  private let verbs: [Word]
  private let make: @Sendable (Int) -> Pattern?

  /// The word orders of these verbs, where `make` gives that of the verb in a place.
  public init(of verbs: [Word], _ make: @escaping @Sendable (Int) -> Pattern?) {
    (self.verbs, self.make) = (verbs, make)
  }

  /// The word order of a verb; `nil` where there is no such verb. Takes time linear in the verbs.
  public subscript(verb: Word) -> Pattern? { verbs.firstIndex(of: verb).flatMap(make) }

  /// Every verb.
  public var words: [Word] { verbs.indices.compactMap { make($0)?.verb } }

  /// Those of queries, without the commands.
  var ofQueries: Patterns { filter(\.takesClauses) }

  /// Those that are wanted.
  func filter(_ isWanted: @escaping @Sendable (Pattern) -> Bool) -> Patterns {
    Patterns(of: verbs) { [make] place in make(place).flatMap { isWanted($0) ? $0 : nil } }
  }
}
