/// Diagnostics together with the text that they are about.
public struct Complaint: Error, Hashable, Sendable {
  /// The text in which the places lie.
  public let source: SourceText
  /// What is wrong with it, in the order of the text.
  public let diagnostics: [Diagnostic]

  /// What is wrong with `source`.
  public init(_ diagnostics: [Diagnostic], in source: SourceText) {
    (self.diagnostics, self.source) = (diagnostics, source)
  }
}
