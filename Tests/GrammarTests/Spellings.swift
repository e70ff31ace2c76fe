import Diagnostics

@testable import Syntax

/// How tokens are spelled, as regular expressions that Oniguruma and ICU read alike.
enum Spellings {
  /// A letter: of ASCII, or anything beyond it that the lexer does not take for a sign or a blank.
  static let letter = "(?:[A-Za-z_]|(?![\(signsBeyondASCII)])[^\\x00-\\x7F])"
  /// A digit, be it as wide as a Chinese character or not.
  private static let digit = "[0-9\\x{FF10}-\\x{FF19}]"
  /// What goes on with a word.
  private static let more = "(?:\(digit)|\(letter)|-(?=\(letter)))"
  /// A word, from its start.
  static let word = "\(digit)*\(letter)\(more)*"
  /// The end of a word.
  static let edge = "(?!\(more))"
  /// A number that is no beginning of a word.
  static let number = "\(digit)+(?!\(digit)|\(letter))(?:[.．]\(digit)+)?(?:[/／]\(digit)+(?:[.．]\(digit)+)?)?"
  /// A day or a month.
  static let date = "\(digit){4}[-－]\(digit){2}(?!\(digit))(?:[-－]\(digit){2}(?!\(digit)))?"
  /// The start of a statement that does not begin a block.
  static let start = "(?:^|(?<=[;；]))\\s*"
  /// The start of a statement, perhaps behind a brace.
  static let startInBlock = "(?:^|(?<=[;；{｛]))\\s*"

  /// One of these words, in capital letters or small ones, or in Chinese.
  static func any(_ words: some Sequence<String>) -> String {
    let words = words.flatMap { [$0] + Synonyms.words(for: Word(bytes: $0.utf8)) }
    return "(?i:\(words.uniqued().sorted().joined(separator: "|")))"
  }

  /// The scalars of the basic plane, beyond ASCII, that are no words: the lexer is asked about each of them.
  private static var signsBeyondASCII: String {
    let scalars = (UInt32(0x80)...0xFFFF).compactMap(Unicode.Scalar.init)
    let source = SourceText(scalars.map { "\($0)\n" }.joined())
    let words = Set(tokens(of: source).filter { $0.kind == .word }.map { source[$0.span] })
    let signs = scalars.filter { !words.contains(String($0)) }.map(\.value)
    return ranges(of: signs).map { range in
      range.count == 1 ? hex(range.lowerBound) : "\(hex(range.lowerBound))-\(hex(range.upperBound))"
    }.joined()
  }

  private static func hex(_ value: UInt32) -> String { "\\x{\(String(value, radix: 16, uppercase: true))}" }

  private static func ranges(of values: [UInt32]) -> [ClosedRange<UInt32>] {
    values.reduce(into: []) { ranges, value in
      if let last = ranges.last, last.upperBound + 1 == value {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
  }
}
