import Diagnostics

/// Where the statements of a text stand, each with the line end behind it, outside braces.
///
/// What ends a statement is what ends it for the walk: nothing inside is looked at but quotation marks, comments, braces
/// and parentheses. Takes time linear in the text.
func outline(of source: SourceText) -> [Span] {
  outline(of: source, in: 0..<source.bytes.count)
}

/// Likewise those of a part of `source`.
func outline(of source: SourceText, in span: Span) -> [Span] {
  source.bytes.withUnsafeBufferPointer { bytes in
    var lexer = Lexer(bytes: UnsafeBufferPointer(rebasing: bytes[..<span.upperBound]), from: span.lowerBound)
    var statements: [Span] = []
    while let statement = lexer.passStatement() { statements.append(statement) }
    return statements
  }
}

extension Lexer {
  /// Goes over the blanks and comments here and over the statement behind them; `nil` where none is left.
  fileprivate mutating func passStatement() -> Span? {
    passBlanks()
    guard at < bytes.count else { return nil }
    let start = at
    var braces = 0
    while at < bytes.count {
      if bytes[at].isPlain { at += 1; continue }
      let (byte, length) = sign
      at += length
      switch byte {
      case .lineFeed: if braces == 0, depth == 0 { return start..<at }
      case UInt8(ascii: ";"):
        depth = 0
        if braces == 0 { return start..<at }
      case .hash where length == 1: passComment()
      case .quote: passText(closing: length == 1 ? [.quote] : Lexer.closingMark)
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case UInt8(ascii: "{"): (braces, depth) = (braces + 1, 0)
      case UInt8(ascii: "}"): (braces, depth) = (max(0, braces - 1), 0)
      default: break
      }
    }
    return start..<at
  }

  /// The byte here, or the ASCII twin of the sign that begins with it, and how many bytes that has.
  private var sign: (byte: UInt8, length: Int) {
    let byte = bytes[at]
    return byte < 0xC2 ? (byte, 1) : fullWidth(at: at) ?? (byte, 1)
  }

  private mutating func passBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case .space, .tab, .carriageReturn, .lineFeed, UInt8(ascii: ";"): at += 1
      case .hash: passComment()
      default: return
      }
    }
  }

  private mutating func passComment() { while at < bytes.count, bytes[at] != .lineFeed { at += 1 } }

  /// Goes behind the closing mark, or to the end of the line where none stands.
  private mutating func passText(closing end: [UInt8]) {
    let first = end[0]
    while at < bytes.count, bytes[at] != .lineFeed {
      if bytes[at] == first, bytes[at...].starts(with: end) { at += end.count; return }
      at += 1
    }
  }
}

extension UInt8 {
  /// Whether it is a letter or a blank, which begins and ends nothing: most of a text.
  fileprivate var isPlain: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || self == .space }
}
