extension LineEditor {
  /// One way to complete a word.
  public struct Candidate: Hashable, Sendable {
    /// The whole word.
    public let text: String
    /// What it is, in a few words; empty where there is nothing to say.
    public let note: String

    /// A word and what it is.
    public init(_ text: String, note: String = "") {
      (self.text, self.note) = (text, note)
    }
  }
}
