import Diagnostics

/// Where the statements of a text stand, each with the line end behind it, outside braces.
///
/// What ends a statement is what ends it for the walk: nothing inside is looked at but quotation marks, comments, braces
/// and parentheses. Takes time linear in the text.
struct Outline: Sequence, IteratorProtocol {
  private let source: SourceText
  /// What is left to be cut.
  private var rest: Span

  /// The statements of all of `source`.
  init(of source: SourceText) { self.init(of: source, in: 0..<source.bytes.count) }

  /// Likewise those of a part of it.
  init(of source: SourceText, in span: Span) { (self.source, rest) = (source, span) }

  mutating func next() -> Span? {
    source.bytes.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(bytes: UnsafeBufferPointer(rebasing: bytes[..<rest.upperBound]), from: rest.lowerBound)
      let statement = lexer.passStatement()
      rest = lexer.at..<rest.upperBound
      return statement
    }
  }
}

extension Lexer {
  /// Goes over the blanks and comments here and over the statement behind them; `nil` where none is left.
  fileprivate mutating func passStatement() -> Span? {
    passBlanks()
    guard at < bytes.count else { return nil }
    let start = at
    var braces = 0
    while passPlain() {
      let (byte, length) = sign
      at += length
      switch byte {
      case .lineFeed: if braces == 0, depth == 0 { return start..<at }
      case .semicolon:
        depth = 0
        if braces == 0 { return start..<at }
      case .hash where length == 1: passComment()
      case .quote: _ = passText(closing: length == 1 ? Lexer.plainMark : Lexer.closingMark)
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case .leftBrace: (braces, depth) = (braces + 1, 0)
      case .rightBrace: (braces, depth) = (max(0, braces - 1), 0)
      default: break
      }
    }
    return start..<at
  }

  /// Goes to the next byte that begins or ends something, or that is not of ASCII; false at the end.
  private mutating func passPlain() -> Bool {
    at = bytes.endOfRun(from: at) {
      $0.lengthOfPlain
    } while: {
      $0.isPlain
    }
    return at < bytes.count
  }

  /// The byte here, or the ASCII twin of the sign that begins with it, and how many bytes that has.
  private var sign: (byte: UInt8, length: Int) {
    let byte = bytes[at]
    return byte < 0xC2 ? (byte, 1) : fullWidth(at: at) ?? (byte, 1)
  }

  private mutating func passBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case .space, .tab, .carriageReturn, .lineFeed, .semicolon: at += 1
      case .hash: passComment()
      default: return
      }
    }
  }
}

extension UInt8 {
  /// Whether it is of ASCII and begins and ends nothing: all but the line feed and `"#();[]{}`.
  fileprivate var isPlain: Bool {
    let marks: UInt64 = self < 0x40 ? 0x0800_030C_0000_0400 : 0x2800_0000_2800_0000
    return self < 0x80 && marks >> UInt64(self & 0x3F) & 1 == 0
  }
}

extension UInt64 {
  /// How many of eight bytes, the first one lowest, begin and end nothing, up to the first that does.
  fileprivate var lengthOfPlain: Int {
    let (high, odd) = (0x8080_8080_8080_8080 as UInt64, self | 0x0101_0101_0101_0101)
    let small = self | 0x2020_2020_2020_2020
    // Of those that are sought a 0 is left of the difference, which alone adding does not lift to its high bit. `"` and
    // `#` differ in their last bit alone, `(` and `)` too, and brackets from braces in that of small letters.
    var others = high
    for difference in [
      self ^ 0x0A0A_0A0A_0A0A_0A0A, self ^ 0x3B3B_3B3B_3B3B_3B3B, odd ^ 0x2323_2323_2323_2323,
      odd ^ 0x2929_2929_2929_2929, small ^ 0x7B7B_7B7B_7B7B_7B7B, small ^ 0x7D7D_7D7D_7D7D_7D7D,
    ] {
      others &= (difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
    }
    return ((others & ~self) ^ high).trailingZeroBitCount / 8
  }
}
