extension LineEditor {
  /// What the language tells the editor about a text: all offsets are UTF-8 offsets into it.
  ///
  /// The text is the whole statement so far, with its earlier lines. The hooks run on the thread that reads.
  public struct Hooks {
    /// Whether the statement goes on on the next line.
    public var isIncomplete: (String) -> Bool
    /// Whether the text only asks about itself, so that it is no statement to go on with or to remember.
    public var isAside: (String) -> Bool
    /// What could stand at the cursor's offset; `nil` leaves Tab without effect.
    public var completions: ((String, Int) -> Completion)?
    /// How parts of the text look, as parameters of escape sequences such as `1;34`; a later part wins over an earlier.
    public var highlight: ((String) -> [(range: Range<Int>, style: String)])?
    /// What may follow the text, shown dimly behind it; `nil` where there is nothing to say.
    public var hint: ((String) -> Hint?)?

    /// Hooks that know nothing.
    public init(
      isIncomplete: @escaping (String) -> Bool = { _ in false },
      isAside: @escaping (String) -> Bool = { _ in false },
      completions: ((String, Int) -> Completion)? = nil,
      highlight: ((String) -> [(range: Range<Int>, style: String)])? = nil,
      hint: ((String) -> Hint?)? = nil
    ) {
      (self.isIncomplete, self.isAside, self.completions) = (isIncomplete, isAside, completions)
      (self.highlight, self.hint) = (highlight, hint)
    }
  }
}
