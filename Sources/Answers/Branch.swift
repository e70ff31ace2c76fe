/// A statement, and what it follows from: a derivation from an answer down to what it rests on.
public struct Branch: Sendable, Hashable {
  /// What is so.
  public let line: Line
  /// From what it follows, in order.
  public let branches: [Branch]

  /// A statement that follows from these.
  public init(_ line: Line, _ branches: [Branch] = []) { (self.line, self.branches) = (line, branches) }
}
