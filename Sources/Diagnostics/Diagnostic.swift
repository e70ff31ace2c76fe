/// Something to tell the asker about their text: what, where, and what to try instead.
public struct Diagnostic: Error, Hashable, Sendable {
  /// A sentence in plain words that can stand on its own.
  public let message: String
  /// The place in the text that it is about.
  public let span: Span
  /// What could be written instead, one suggestion each.
  public let hints: [String]

  /// The order of words that was expected; `nil` where it is not in question.
  public let usage: String?

  /// A complaint about `span`. Of what is too long to be read, such as a name of thousands of letters, only the start is told.
  public init(_ message: String, at span: Span, hints: [String] = [], usage: String? = nil) {
    (self.message, self.span, self.hints, self.usage) = (message.readable, span, hints.map(\.readable), usage)
  }

  /// The hint that there are these names; none where there are no names.
  public static func offering(_ names: [String]) -> [String] {
    names.isEmpty ? [] : ["there is \(names.map { "‘\($0)’" }.joined(separator: ", "))"]
  }
}

extension String {
  fileprivate var readable: String { utf8.count <= 4000 ? self : prefix(1000) + "…" }
}
