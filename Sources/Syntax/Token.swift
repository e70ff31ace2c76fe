import Diagnostics

/// A word, a number or a sign, and where it stands.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Letters, digits, `_`, `·`, and `-` before a letter.
    case word
    /// A text in quotation marks.
    case text
    /// A text whose quotation mark is not closed in its line.
    case unclosedText
    /// `2`, `0.35` or `2/3`.
    case number
    /// `2021-05-01`, or `2021-05` for a whole month.
    case date
    /// The end of a line outside parentheses, or a semicolon.
    case newline
    case comma, colon, equals, greater, plus, minus, times, percent, bar, dot, range
    case leftBrace, rightBrace, leftParenthesis, rightParenthesis, leftBracket, rightBracket
    /// A whole statement that was read at once.
    case skimmed
    /// Something the language has no use for.
    case unknown
    /// The end of the text.
    case end
  }

  /// What the token is made of.
  public let kind: Kind
  /// The folded word, or ``Word/none``.
  let word: Word
  private let start: UInt32
  private let end: UInt32

  /// Where the token stands.
  public var span: Span { Int(start)..<Int(end) }

  init(_ kind: Kind, _ span: Span, word: Word = .none) {
    (self.kind, self.word) = (kind, word)
    (start, end) = (UInt32(span.lowerBound), UInt32(span.upperBound))
  }

  /// The statement at that place among those that were read at once.
  init(skimmed place: Int, _ span: Span) { self.init(.skimmed, span, word: Word(high: 0, low: UInt64(place))) }

  /// Where what was read at once is found.
  var place: Int { Int(word.low) }
}

extension Token.Kind {
  /// How the sign is written, for complaints and completions; `nil` for what has many spellings.
  public var spelling: String? {
    switch self {
    case .comma: ","
    case .colon: ":"
    case .equals: "="
    case .greater: ">"
    case .plus: "+"
    case .minus: "-"
    case .times: "*"
    case .percent: "%"
    case .bar: "|"
    case .dot: "."
    case .range: ".."
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .leftBracket: "["
    case .rightBracket: "]"
    case .word, .text, .unclosedText, .number, .date, .newline, .skimmed, .unknown, .end: nil
    }
  }
}
