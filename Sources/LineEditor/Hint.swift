extension LineEditor {
  /// What may follow a line.
  public struct Hint: Hashable, Sendable {
    /// What is shown.
    public let text: String
    /// Whether it can be taken into the line as it is; else it only says what may be typed.
    public let isText: Bool

    /// A text that may follow.
    public init(_ text: String, isText: Bool) { (self.text, self.isText) = (text, isText) }
  }
}
