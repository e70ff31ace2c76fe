import Diagnostics

/// Splits `source` into tokens, the last of which is `.end`.
///
/// It never fails: what it cannot name it calls `.unknown`. It knows no world, takes time linear in the text, and
/// reads full-width punctuation, as Chinese keyboards type it, like its ASCII twin.
public func tokens(of source: SourceText) -> [Token] { tokens(of: source, in: 0..<source.bytes.count) }

/// Likewise those of a part of `source`, at whose end the text ends as far as they know.
func tokens(of source: SourceText, in span: Span) -> [Token] {
  var desk = Desk()
  return desk.cut(source, in: span)
}

/// Room for the tokens of one statement, in which one after the other is read.
public struct Desk: Sendable {
  /// The tokens of the last one, which are not needed any more.
  var used: [Token] = []
  /// What reads plain statements at once.
  var skim: Skim? = Skim()

  /// An empty one.
  public init() {}

  /// The tokens of a part of `source`, which have the room until it is given back: all of them, or the first ones alone.
  ///
  /// - Parameter skims: whether plain statements are read at once, each of which is one token then.
  mutating func cut(_ source: SourceText, in span: Span, upTo most: Int = .max, skims: Bool = false) -> [Token] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(bytes: UnsafeBufferPointer(rebasing: bytes[..<span.upperBound]), from: span.lowerBound)
      if skims { swap(&lexer.skim, &skim) }
      defer { if skims { swap(&lexer.skim, &skim) } }
      swap(&lexer.found, &used)
      lexer.found.removeAll(keepingCapacity: true)
      lexer.found.reserveCapacity(min(span.count / 3, most) + 8)
      while lexer.found.count < most, lexer.next() {}
      lexer.found.append(Token(.end, span.upperBound..<span.upperBound))
      return lexer.found
    }
  }
}

/// The state of one pass over the bytes.
struct Lexer {
  let bytes: UnsafeBufferPointer<UInt8>
  var at: Int
  /// How many parentheses and brackets are open: line ends inside them do not count.
  var depth = 0
  var found: [Token] = []
  /// What reads plain statements at once; `nil` where all is cut into tokens.
  var skim: Skim?

  init(bytes: UnsafeBufferPointer<UInt8>, from start: Int) { (self.bytes, at) = (bytes, start) }

  /// Takes one token or one stretch of blanks; false at the end.
  mutating func next() -> Bool {
    guard at < bytes.count else { return false }
    let byte = bytes[at]
    switch byte {
    case .space, .tab, .carriageReturn:
      repeat { at += 1 } while at < bytes.count && bytes[at] == .space
    case .lineFeed: lineEnd()
    case .hash: passComment()
    case .quote: text(closing: Lexer.plainMark)
    case .zero ... .nine: numberOrDate()
    default: if !byte.isPlainInWord { sign(byte) } else if skim == nil || !takeSkimmed() { word() }
    }
    return true
  }

  /// The mark that closes a text in plain quotation marks, and that of typographic ones: ”.
  static let plainMark: [UInt8] = [.quote]
  static let closingMark: [UInt8] = [0xE2, 0x80, 0x9D]

  private func peek(_ offset: Int) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : 0 }

  mutating func emit(_ kind: Token.Kind, _ length: Int) {
    found.append(Token(kind, at..<at + length))
    at += length
  }

  private mutating func lineEnd() {
    if depth == 0 { emit(.newline, 1) } else { at += 1 }
  }

  /// Takes a plain option or faction as one token where one begins here.
  private mutating func takeSkimmed() -> Bool {
    guard depth == 0, found.last.map({ $0.kind == .newline || $0.kind == .leftBrace }) ?? true else { return false }
    guard let (end, place) = skim?.takeItem(of: bytes, at: at) else { return false }
    found.append(Token(skimmed: place.number, at..<end))
    at = end
    return true
  }

  private mutating func word() {
    let start = at
    at = bytes.endOfPlainWord(from: at)
    while at < bytes.count, bytes[at] == .hyphen || bytes[at] >= 0x80, isInsideWord {
      at = bytes.endOfPlainWord(from: at + 1)
    }
    found.append(Token(.word, start..<at, word: bytes.word(start..<at)))
  }

  /// Whether the byte here belongs to the word before it: a hyphen does where a letter follows.
  var isInsideWord: Bool {
    let byte = bytes[at]
    if byte == .hyphen {
      return peek(1).isLetter && fullWidth(at: at + 1) == nil && digitLength(at: at + 1) == 0
    }
    return byte.continuesWord && (byte < 0xC2 || fullWidth(at: at) == nil)
  }

  mutating func numberOrDate() {
    let start = at
    digits()
    if at == bytes.count || bytes[at].endsPlainNumber { return found.append(Token(.number, start..<at)) }
    at = start
    oddNumberOrDate()
  }

  /// What goes on behind its first digits, as a number or a date or as something else.
  private mutating func oddNumberOrDate() {
    if peek(4) == .hyphen, isWideDate { return wideOrWord(from: at) }
    if let length = dateLength { return emit(.date, length) }
    let start = at
    digits()
    if goesOnWide { return wideOrWord(from: start) }
    if peek(0).isLetter, fullWidth(at: at) == nil, !beginsSynonyms(at) { at = start; return word() }
    if peek(0) == .point, peek(1).isDigit { at += 1; digits() }
    if peek(0) == .slash, peek(1).isDigit {
      at += 1
      digits()
      if peek(0) == .point, peek(1).isDigit { at += 1; digits() }
    }
    if goesOnWide { return wideOrWord(from: start) }
    found.append(Token(.number, start..<at))
  }

  /// A number with full-width characters in it, or a word that begins with one.
  private mutating func wideOrWord(from start: Int) {
    at = start
    while case let length = digitLength(at: at), 0 < length { at += length }
    if peek(0).isLetter, fullWidth(at: at) == nil, !beginsSynonyms(at) {
      at = start
      word()
    } else {
      wideNumber(from: start)
    }
  }

  private mutating func digits() { while peek(0).isDigit { at += 1 } }

  /// The length of the date that begins here: `2021-05-01` or `2021-05`.
  private var dateLength: Int? {
    func digits(_ range: Range<Int>) -> Bool { range.allSatisfy { peek($0).isDigit } }
    guard peek(4) == .hyphen, digits(0..<4), digits(5..<7), !peek(7).isDigit else { return nil }
    return peek(7) == .hyphen && digits(8..<10) && !peek(10).isDigit ? 10 : 7
  }

  private mutating func text(closing ends: [UInt8]) {
    let start = at
    at += ends.count
    found.append(Token(passText(closing: ends) ? .text : .unclosedText, start..<at))
  }

  /// Goes behind the closing mark, or to the end of the line where none stands; then false.
  mutating func passText(closing ends: [UInt8]) -> Bool {
    while true {
      pass(until: ends[0], .lineFeed)
      guard at < bytes.count, bytes[at] != .lineFeed else { return false }
      if bytes[at...].starts(with: ends) { at += ends.count; return true }
      at += 1
    }
  }

  mutating func passComment() { pass(until: .lineFeed, .lineFeed) }

  /// Goes to the next byte that is one of these, or to the end.
  private mutating func pass(until first: UInt8, _ second: UInt8) {
    at = bytes.endOfRun(from: at, until: first, second)
  }

  private mutating func sign(_ byte: UInt8) {
    if byte < 0x80 { return ascii(byte, length: 1) }
    if 0 < digitLength(at: at) { return wideOrWord(from: at) }
    guard let twin = fullWidth(at: at) else { return isScalar(at) ? wordBeyondASCII() : emit(.unknown, 1) }
    switch twin.byte {
    case .space: at += twin.length
    case .quote: text(closing: Lexer.closingMark)
    default: ascii(twin.byte, length: twin.length)
    }
  }

  private mutating func ascii(_ byte: UInt8, length: Int) {
    let kind = Token.Kind(sign: byte)
    switch kind {
    case .dot where length == 1 ? peek(1) == .point : fullWidth(at: at + 3)?.byte == .point:
      return emit(.range, 2 * length)
    case .leftParenthesis, .leftBracket: depth += 1
    case .rightParenthesis, .rightBracket: depth = max(0, depth - 1)
    // What ends a statement closes what is open in it.
    case .leftBrace, .rightBrace, .newline: depth = 0
    default: break
    }
    emit(kind, length)
  }

  /// The ASCII twin of the full-width sign at `index`, or `nil` where none stands there.
  func fullWidth(at index: Int) -> (byte: UInt8, length: Int)? {
    guard index + 2 < bytes.count, bytes[index] >= 0xE2 else {
      guard index + 1 < bytes.count else { return nil }
      return switch (bytes[index], bytes[index + 1]) {
      case (0xC2, 0xA0): (.space, 2)
      case (0xC3, 0x97): (UInt8(ascii: "*"), 2)
      default: nil
      }
    }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x80): return (.space, 3)
    case (0xE3, 0x80, 0x81): return (.comma, 3)
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): return (.quote, 3)
    case (0xE2, 0x88, 0x92): return (.hyphen, 3)
    // The blanks of typesetting, from U+2000 to U+200B, and U+2028, U+2029, U+202F, U+205F.
    case (0xE2, 0x80, let low) where 0x80...0x8B ~= low || [0xA8, 0xA9, 0xAF].contains(low): return (.space, 3)
    case (0xE2, 0x81, 0x9F): return (.space, 3)
    case (0xEF, 0xBB, 0xBF): return (.space, 3)
    case (0xEF, 0xBC, let low) where low >= 0x81:
      let byte = low - 0x60
      return byte.continuesWord || byte == .quote ? nil : (byte, 3)
    case (0xEF, 0xBD, let low) where 0x9B...0x9D ~= low: return (low - 0x20, 3)
    default: return nil
    }
  }

  /// Whether a well-formed scalar beyond ASCII begins at `index`.
  private func isScalar(_ index: Int) -> Bool {
    let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : 2
    guard bytes[index] >= 0xC2, bytes[index] < 0xF5, index + length <= bytes.count else { return false }
    return (1..<length).allSatisfy { bytes[index + $0] & 0xC0 == 0x80 }
  }
}

extension Token.Kind {
  @inline(__always) fileprivate init(sign byte: UInt8) {
    self =
      switch byte {
      case .comma: .comma
      case .semicolon: .newline
      case .colon: .colon
      case .equals: .equals
      case .greater: .greater
      case UInt8(ascii: "+"): .plus
      case .hyphen: .minus
      case UInt8(ascii: "*"): .times
      case UInt8(ascii: "%"): .percent
      case .bar: .bar
      case .point: .dot
      case .leftBrace: .leftBrace
      case .rightBrace: .rightBrace
      case UInt8(ascii: "("): .leftParenthesis
      case UInt8(ascii: ")"): .rightParenthesis
      case UInt8(ascii: "["): .leftBracket
      case UInt8(ascii: "]"): .rightBracket
      default: .unknown
      }
  }
}

extension UInt8 {
  static var space: UInt8 { UInt8(ascii: " ") }
  static var tab: UInt8 { UInt8(ascii: "\t") }
  static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  static var hash: UInt8 { UInt8(ascii: "#") }
  static var quote: UInt8 { UInt8(ascii: "\"") }
  static var hyphen: UInt8 { UInt8(ascii: "-") }
  static var point: UInt8 { UInt8(ascii: ".") }
  static var slash: UInt8 { UInt8(ascii: "/") }
  static var comma: UInt8 { UInt8(ascii: ",") }
  static var colon: UInt8 { UInt8(ascii: ":") }
  static var semicolon: UInt8 { UInt8(ascii: ";") }
  static var equals: UInt8 { UInt8(ascii: "=") }
  static var greater: UInt8 { UInt8(ascii: ">") }
  static var bar: UInt8 { UInt8(ascii: "|") }
  static var leftBrace: UInt8 { UInt8(ascii: "{") }
  static var rightBrace: UInt8 { UInt8(ascii: "}") }
  static var zero: UInt8 { UInt8(ascii: "0") }
  static var nine: UInt8 { UInt8(ascii: "9") }

  var isDigit: Bool { UInt8.zero <= self && self <= UInt8.nine }
  fileprivate var isLetter: Bool {
    UInt8(ascii: "a") <= self | 0x20 && self | 0x20 <= UInt8(ascii: "z") || self == UInt8(ascii: "_") || self >= 0x80
  }
  fileprivate var continuesWord: Bool { isLetter || isDigit }
  /// Whether a number in front of it ends there: nothing that a number, a date or a word can go on with.
  var endsPlainNumber: Bool { self < 0x80 && !isPlainInWord && !(UInt8.hyphen...UInt8.slash ~= self) }
  /// Whether it is a letter or a digit of ASCII, or `_`: most of a word.
  var isPlainInWord: Bool {
    let plain: UInt64 = self < 0x40 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return self < 0x80 && plain >> UInt64(self & 0x3F) & 1 == 1
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a run of bytes ends, looked at eight at a time where so many are left.
  ///
  /// - Parameters:
  ///   - length: how many of eight bytes, the first one lowest, belong to it.
  ///   - belongs: whether a single byte does.
  @inline(__always) func endOfRun(
    from start: Int, _ length: (UInt64) -> Int, while belongs: (UInt8) -> Bool
  ) -> Int {
    var end = start
    let raw = UnsafeRawBufferPointer(self)
    while end + 8 <= count {
      let length = length(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: end, as: UInt64.self)))
      end += length
      if length < 8 { return end }
    }
    while end < count, belongs(self[end]) { end += 1 }
    return end
  }

  /// Where the next byte stands that is one of these; the end where none does.
  func endOfRun(from start: Int, until first: UInt8, _ second: UInt8) -> Int {
    // In those that are sought a 0 is left of the difference, from which to take 1 borrows.
    let (ones, high) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    return endOfRun(from: start) { eight in
      let (a, b) = (eight ^ (ones &* UInt64(first)), eight ^ (ones &* UInt64(second)))
      return (((a &- ones) & ~a | (b &- ones) & ~b) & high).trailingZeroBitCount / 8
    } while: {
      $0 != first && $0 != second
    }
  }

  /// Where letters and digits of ASCII and `_` end.
  func endOfPlainWord(from start: Int) -> Int {
    endOfRun(from: start) {
      $0.lengthInWord
    } while: {
      $0.isPlainInWord
    }
  }

  /// The word that a part of the text begins with, where it is of ASCII and a blank ends it.
  func plainWord(in span: Span) -> Word? {
    guard span.lowerBound < span.upperBound, self[span.lowerBound].isLetter else { return nil }
    let end = endOfPlainWord(from: span.lowerBound)
    return end < span.upperBound && self[end] == .space ? word(span.lowerBound..<end) : nil
  }

  /// The word that stands there.
  func word(_ span: Span) -> Word {
    guard let start = baseAddress.map({ UnsafeRawPointer($0 + span.lowerBound) }) else { return .none }
    let isShort = span.count <= 8 && span.lowerBound + 8 <= count
    return isShort ? Word(foldingFirst: span.count, ofEight: start) : Word(folding: start, count: span.count)
  }
}

extension UInt64 {
  /// How many of eight bytes, the first one lowest, are letters or digits of ASCII or `_`, up to the first that is none.
  var lengthInWord: Int {
    let (high, plain) = (0x8080_8080_8080_8080 as UInt64, self & 0x7F7F_7F7F_7F7F_7F7F)
    let small = plain | 0x2020_2020_2020_2020
    // Adding lifts a byte to its high bit from a bound on, and carries into no other byte.
    let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    let digits = (plain &+ 0x5050_5050_5050_5050) & ~(plain &+ 0x4646_4646_4646_4646)
    let lines = ~((plain ^ 0x5F5F_5F5F_5F5F_5F5F) &+ 0x7F7F_7F7F_7F7F_7F7F)
    return (((letters | digits | lines) & ~self & high) ^ high).trailingZeroBitCount / 8
  }
}
