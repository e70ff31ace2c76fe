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
public struct Reason: Hashable, Sendable {
  /// The text.
  public let text: String
  /// Where it is taken from.
  public let citations: [Citation]
}
