/// What claims and reasons are taken from.
public struct Source: Named, Hashable, Sendable {
  /// Its short name and, as label, its title.
  public let names: Names
  /// What else is said of it: pairs of `author`, `year`, `place`, `url`, `language` and a text.
  public let fields: [Field]

  /// One thing said of a source.
  public struct Field: Hashable, Sendable {
    /// Which: `author`, `year`, `place`, `url` or `language`.
    public let key: String
    /// What.
    public let value: String
  }
}

/// A place in a source.
public struct Citation: Hashable, Sendable {
  /// The index of the source in its world.
  public let source: Int
  /// The place in it, as written; may be empty.
  public let place: String
}

/// A text with the places that bear it out.
public struct Reason: Sendable {
  private let words: Words

  /// What was read, or where it is stored: then it is taken from there each time that somebody asks. A case gives hundreds
  /// of reasons, and few queries tell one.
  private enum Words: Sendable {
    case read(String, [Citation])
    case stored(Unpacking)
  }

  /// A text with such citations.
  init(text: String, citations: [Citation]) { words = .read(text, citations) }

  /// What is stored there.
  init(stored: Unpacking) { words = .stored(stored) }

  /// The text.
  public var text: String {
    switch words {
    case .read(let text, _): text
    case .stored(var stored): stored.text()
    }
  }

  /// Where it is taken from.
  public var citations: [Citation] {
    switch words {
    case .read(_, let citations): return citations
    case .stored(var stored):
      stored.skipText()
      return stored.list { Citation(from: &$0) }
    }
  }
}

extension Reason: Hashable {
  /// Whether both say the same, wherever that stands.
  public static func == (a: Reason, b: Reason) -> Bool { a.text == b.text && a.citations == b.citations }

  /// Hashes what it says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(citations)
  }
}

extension [Reason] {
  /// The first for which a source is cited.
  var firstCited: Reason? { first { !$0.citations.isEmpty } }
}
