import Diagnostics

// Actors of many phases, read one phase after the other as a document is read one statement after the other.
extension Document {
  /// The names of an actor, and where its phases and rules stand, each of which ``stage(_:)`` can read.
  ///
  /// `nil` where the statement is so short that it is better read at once, or where its braces do not open at the end of
  /// its first line and close in a line of their own. Takes time linear in the statement.
  public func stages(ofActor statement: Span) -> (names: NamesSyntax, stages: [Span])? {
    guard Self.longActor < statement.count else { return nil }
    let line = statement.lowerBound..<min(source.line(at: statement.lowerBound).upperBound, statement.upperBound)
    var walk = Walk(source, tokens(of: source, in: line), isNoting: false, room: 0)
    guard walk.take("actor"), let names = try? walk.names(), walk.take(.leftBrace), walk.token.kind == .end else {
      return nil
    }
    var stages = Array(Outline(of: source, in: line.upperBound..<statement.upperBound))
    guard let last = stages.popLast(), closes(last) else { return nil }
    return (names, stages)
  }

  /// What stands in a part of an actor's braces; `nil` where it is not one phase or rule without any mistake.
  public func stage(_ stage: Span, on desk: inout Desk) -> ActorSyntax.Item? {
    var walk = Walk(skimming: stage, of: source, on: &desk)
    defer { walk.clear(&desk) }
    // One level deeper, as in the braces.
    let found = try? walk.nested(walk.token) { (walk: inout Walk) throws(Stop) in
      walk.statements(until: .end) { (walk: inout Walk) throws(Stop) in try walk.stage() }
    }
    return !walk.hasFailed && found?.count == 1 ? found?[0] : nil
  }

  /// Whether a closing brace is all that stands there.
  private func closes(_ span: Span) -> Bool {
    let kinds = tokens(of: source, in: span).map(\.kind)
    return kinds == [.rightBrace, .newline, .end] || kinds == [.rightBrace, .end]
  }

  /// The bytes up to which an actor is read at once.
  private static let longActor = 1 << 16
}
