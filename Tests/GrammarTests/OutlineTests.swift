import Diagnostics
import Syntax
import Testing

/// A document finds its statements without reading them, and finds those that the lexer's tokens make up.
@Suite struct OutlineTests {
  /// What begins and ends something, in ASCII and in full width, with bytes that are no text at all.
  private let pieces: [[UInt8]] =
    ["\"", "“", "”", "#", "\n", "\n", ";", "；", "{", "}", "｛", "｝", "(", ")", "（", "）", "[", "］", "，", " ", "\u{3000}"]
    .map { Array($0.utf8) } + ["actor", "a", "é", "国", "1", "-", ".", "\r\n", "\u{A0}"].map { Array($0.utf8) }
    + [[0xEF], [0xE2], [0x80], [0xBC], [0xC2], [0xFF]]

  @Test func statementsAreThoseOfTheTokens() {
    var dice = Dice(seed: 5)
    for round in 0..<3000 {
      let source = SourceText(bytes: (0..<Int.random(in: 0...60, using: &dice)).flatMap { _ in dice.pick(pieces) })
      let found = Document(source).statements.map { statement in
        tokens(of: SourceText(bytes: Array(source.bytes[statement]))).dropLast().map {
          Piece(kind: $0.kind, start: $0.span.lowerBound + statement.lowerBound)
        }
      }
      let isSaid = found.filter { $0.contains { $0.kind != .newline } }
      #expect(isSaid == statements(of: source), "round \(round)")
    }
  }

  private struct Piece: Equatable {
    let kind: Token.Kind
    let start: Int
  }

  /// The statements as the walk sees them: up to a line end outside braces.
  private func statements(of source: SourceText) -> [[Piece]] {
    var (statements, statement, braces): ([[Piece]], [Piece], Int) = ([], [], 0)
    for token in tokens(of: source) {
      if token.kind == .end || statement.isEmpty && token.kind == .newline { continue }
      statement.append(Piece(kind: token.kind, start: token.span.lowerBound))
      if token.kind == .leftBrace { braces += 1 }
      if token.kind == .rightBrace { braces = max(0, braces - 1) }
      if token.kind == .newline, braces == 0 {
        statements.append(statement)
        statement = []
      }
    }
    return statement.isEmpty ? statements : statements + [statement]
  }
}
