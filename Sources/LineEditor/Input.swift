extension LineEditor {
  /// What came of asking for a line.
  public enum Input: Hashable, Sendable {
    /// A whole statement, which may have several lines, without its last line end.
    case line(String)
    /// The asker gave the line up with Ctrl-C.
    case interrupted
    /// There is nothing more to read.
    case end
  }
}
