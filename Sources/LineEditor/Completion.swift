extension LineEditor {
  /// What could stand where the cursor is.
  public struct Completion: Hashable, Sendable {
    /// The UTF-8 offset from which a candidate replaces what was typed up to the cursor.
    public let start: Int
    /// What could stand there.
    public let candidates: [Candidate]

    /// Candidates that would replace what was typed from `start` on.
    public init(start: Int, candidates: [Candidate]) {
      (self.start, self.candidates) = (start, candidates)
    }
  }
}
