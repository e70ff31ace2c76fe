import Diagnostics

/// What a walk over one statement yields: what was said, and what was wrong.
public struct Parse: Sendable {
  /// What was said; `nil` where something was wrong.
  public let statement: Statement?
  /// What was wrong.
  public let diagnostics: [Diagnostic]
  /// The tokens with which a query begins in it, or could have begun.
  public let queries: [Token]
  /// Where the statement stands.
  public let span: Span
}

/// What may follow `source`, what was named in it so far, and where the rest of the line began that it ends in, such as
/// the path of a file: the walk's third product.
public func expectations(
  after source: SourceText, with patterns: Patterns
) -> (expected: [Expectation], named: [(role: Role, name: Name)], rest: Rest?) {
  var walk = Walk(source, tokens(of: source), room: 0)
  while true {
    while walk.take(.newline) {}
    let found = walk.single { (walk: inout Walk) throws(Stop) in try walk.statement(patterns) }
    if walk.token.kind == .end { return (found.expected, walk.named, walk.rest) }
  }
}

/// The rest of a line, which a statement takes as it is.
public struct Rest: Sendable {
  /// What it stands for.
  public let role: Role
  /// The UTF-8 offset at which it begins.
  public internal(set) var start: Int
  /// The verb behind which it stands.
  public let pattern: Pattern
}

/// Whether the text stops in the middle: a brace or a parenthesis is open, so that the statement goes on.
public func isIncomplete(_ source: SourceText) -> Bool { !tokens(of: source).areWhole }
