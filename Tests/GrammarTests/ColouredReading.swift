import Diagnostics

@testable import Syntax

/// A text as the lexer reads it beside a text as an editor colours it.
struct ColouredReading {
  private let source: SourceText
  private let vocabulary: Vocabulary
  private let tokens: [Token]
  /// One for each byte: that of the UTF-16 unit that it belongs to.
  private let paints: [Highlighter.Paint]

  init(_ source: SourceText, _ paints: [Highlighter.Paint], _ vocabulary: Vocabulary) {
    (self.source, self.vocabulary) = (source, vocabulary)
    tokens = Syntax.tokens(of: source)
    let text = source[0..<source.bytes.count]
    var (spread, unit): ([Highlighter.Paint], Int) = ([], 0)
    for scalar in text.unicodeScalars {
      spread += Array(repeating: paints[unit], count: UTF8.width(scalar))
      unit += UTF16.width(scalar)
    }
    self.paints = spread
  }

  /// What is wrong, in words.
  var differences: [String] { differencesOfTokens + differencesBetweenTokens }

  private var differencesOfTokens: [String] {
    var reading = StatementReading(source, vocabulary)
    return tokens.dropLast().flatMap { token -> [String] in
      let wanted = reading.scopes(of: token)
      let scopes = Set(paints[token.span].map { $0.scopes.last ?? "" })
      let fits = scopes.allSatisfy { scope in wanted.contains { scope.hasPrefix($0) } }
      let isWhole = token.isText || Set(paints[token.span].map(\.piece)).count == 1
      let name = "‘\(source[token.span])’ at \(token.span.lowerBound)"
      return (fits ? [] : ["\(name) is \(scopes.sorted()) and not \(wanted)"]) + (isWhole ? [] : ["\(name) is cut"])
    }
  }

  /// Between tokens stand comments and blanks.
  private var differencesBetweenTokens: [String] {
    zip([0] + tokens.map(\.span.upperBound), tokens.map(\.span.lowerBound)).compactMap { start, end in
      guard start < end else { return nil }
      let gap = source[start..<end]
      let comment = gap.utf8.firstIndex(of: UInt8(ascii: "#")).map { gap.utf8.distance(from: gap.startIndex, to: $0) }
      let isFit = (start..<end).allSatisfy { byte in
        let isComment = paints[byte].scopes.last?.hasPrefix("comment") == true
        let isInside = comment.map { start + $0 <= byte } ?? false
        return isComment == isInside || source.bytes[byte] == UInt8(ascii: "\n") || isInside && gap.contains("\n")
      }
      return isFit ? nil : "‘\(gap)’ at \(start) is not coloured as a comment, or as nothing"
    }
  }
}

extension Token {
  fileprivate var isText: Bool { kind == .text || kind == .unclosedText }
}
