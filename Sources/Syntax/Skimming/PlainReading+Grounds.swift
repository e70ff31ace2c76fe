import Diagnostics

// Texts, and what a statement rests on.
extension PlainReading {
  /// Takes a text in plain quotation marks if one stands here.
  mutating func takeText() -> Name? {
    passBlanks()
    guard at < bytes.count, bytes[at] == .quote else { return nil }
    let end = bytes.endOfRun(from: at + 1, until: .quote, .lineFeed)
    guard end < bytes.count, bytes[end] == .quote else { return nil }
    defer { at = end + 1 }
    return Name(String(decoding: bytes[at + 1..<end], as: UTF8.self), at: at..<end + 1)
  }

  /// `imputed because "…" cite lan-yang IV(3) L1737`, or nothing, up to the end of the statement.
  mutating func ground() -> GroundSyntax? {
    if isAtEnd { return GroundSyntax(status: nil, reason: nil) }
    let status = takeStatus()
    guard take("because") else { return isAtEnd ? GroundSyntax(status: status, reason: nil) : nil }
    return reason().map { GroundSyntax(status: status, reason: $0) }
  }

  mutating func takeStatus() -> Word? {
    passBlanks()
    guard let (spelling, end) = spelling, case let word = spelling.inSmallLetters, Word.statuses.contains(word) else {
      return nil
    }
    at = end
    return word
  }

  /// `"…" cite lan-yang IV(3) L1737`, up to the end of the statement.
  mutating func reason() -> ReasonSyntax? {
    guard let text = takeText(), let citations = citations(), isAtEnd else { return nil }
    return ReasonSyntax(text: text, citations: citations)
  }

  /// Places in sources, behind which a statement ends or a block begins; none where no such place stands here.
  mutating func citations() -> [CitationSyntax]? {
    var found: [CitationSyntax] = []
    while take("cite") {
      guard let source = takeName(), let place = place() else { return nil }
      found.append(CitationSyntax(source: source, place: place))
    }
    return found
  }

  /// A place in a source, to the next `cite` or to the end of what cites it; `nil` where it is not surely plain.
  private mutating func place() -> String? {
    passBlanks()
    let start = at
    var (end, open) = (at, 0)
    while at < bytes.count, !bytes[at].endsPlace {
      if bytes[at].isPlainInWord {
        let next = bytes.endOfPlainWord(from: at)
        if bytes.word(at..<next) == "cite" {
          // As a word of its own, or as a part of another.
          guard end < at, open == 0, next == bytes.count || bytes[next] == .space else { return nil }
          break
        }
        at = next
      } else {
        guard bytes[at].isPlainInPlace else { return nil }
        if bytes[at].opensParenthesis { open += 1 }
        if bytes[at].closesParenthesis { open -= 1 }
        // One that was not opened would close nothing.
        guard 0 <= open else { return nil }
        at += 1
      }
      end = at
      passBlanks()
    }
    return open == 0 ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
  }
}

extension UInt8 {
  /// Whether a place in a source ends before it.
  fileprivate var endsPlace: Bool { self == .lineFeed || self == .leftBrace || self == .rightBrace || self == .quote }

  fileprivate var opensParenthesis: Bool { self == UInt8(ascii: "(") || self == UInt8(ascii: "[") }
  fileprivate var closesParenthesis: Bool { self == UInt8(ascii: ")") || self == UInt8(ascii: "]") }

  /// Whether it stands for itself in a place in a source.
  fileprivate var isPlainInPlace: Bool { 0x21..<0x7F ~= self && self != .hash && self != .semicolon }
}
