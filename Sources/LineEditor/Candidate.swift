extension LineEditor {
  /// One way to complete a word.
  public struct Candidate: Hashable, Sendable {
    /// The whole word.
    public let text: String
    /// What it is, in a few words; empty where there is nothing to say.
    public let note: String
    /// Whether what follows is typed right behind it, without a blank.
    public let isJoined: Bool

    /// A word and what it is.
    public init(_ text: String, note: String = "", isJoined: Bool = false) {
      (self.text, self.note, self.isJoined) = (text, note, isJoined)
    }
  }
}
