extension LineEditor {
  /// The text before a line, and how it looks.
  public struct Prompt: Hashable, Sendable {
    /// The text; it should end in a blank.
    public let text: String
    /// The parameters of the escape sequence that colours it, such as `1;34`; `nil` for none.
    public let style: String?

    /// A prompt without what a terminal does not show: control characters.
    public init(_ text: String, style: String? = nil) {
      self.text = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
      self.style = style
    }

    /// The prompt, with blanks before it where `other` is wider.
    func padded(to other: Prompt) -> Prompt {
      let missing = Text(other.text).width - Text(text).width
      return Prompt(String(repeating: " ", count: max(0, missing)) + text, style: style)
    }
  }
}
