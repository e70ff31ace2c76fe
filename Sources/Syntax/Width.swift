import Diagnostics

// Signs, digits and letters as wide as a Chinese character, as the keyboards of East Asia type them.
extension StringProtocol {
  /// The text with the ASCII twins of full-width characters.
  public var halfWidth: String {
    // The full-width forms begin with this byte in UTF-8, and little else does.
    guard utf8.contains(0xEF) else { return String(self) }
    return String(String.UnicodeScalarView(unicodeScalars.map(\.narrow)))
  }
}

extension Unicode.Scalar {
  fileprivate var narrow: Unicode.Scalar {
    0xFF01...0xFF5E ~= value ? Unicode.Scalar(value - 0xFEE0) ?? self : self
  }
}

extension Lexer {
  /// Whether a full-width digit stands at `index`, or one of the full-width signs that go on with a number or a date.
  func isWide(at index: Int) -> Bool { wide(at: index) != nil }

  /// The twin of a full-width digit, point, slash or hyphen.
  private func wide(at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xBC else { return nil }
    let low = bytes[index + 2]
    return 0x8D...0x99 ~= low ? low - 0x60 : nil
  }

  /// Whether the number that was read up to here goes on with a full-width character, perhaps behind a sign.
  var goesOnWide: Bool {
    isWide(at: at) || at < bytes.count && UInt8.hyphen...UInt8.slash ~= bytes[at] && isWide(at: at + 1)
  }

  /// Whether what could be a date here has a full-width character in it.
  var isWideDate: Bool { (at..<at + 12).contains { isWide(at: $0) } }

  /// How many bytes the digit at `index` has, be it wide or not; none where no digit stands there.
  func digitLength(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    if UInt8.zero...UInt8.nine ~= bytes[index] { return 1 }
    return wide(at: index).map { UInt8.zero <= $0 } ?? false ? 3 : 0
  }

  /// Takes a number or a date with wide characters in it: what its ASCII twin would be.
  mutating func wideNumber(from start: Int) {
    var (plain, ends, place): ([UInt8], [Int], Int) = ([], [start], start)
    while place < bytes.count, plain.count < Self.longestWide, let twin = inNumber(at: place) {
      plain.append(twin)
      place += bytes[place] < 0x80 ? 1 : 3
      ends.append(place)
    }
    let token = plain.withUnsafeBufferPointer { plain in
      var lexer = Lexer(bytes: plain, from: 0)
      lexer.numberOrDate()
      return lexer.found[0]
    }
    found.append(Token(token.kind, start..<ends[token.span.upperBound]))
    at = ends[token.span.upperBound]
  }

  /// The most characters of a number that is read so.
  private static let longestWide = 4096

  private func inNumber(at index: Int) -> UInt8? {
    let byte = bytes[index]
    return byte < 0x80 ? (UInt8.hyphen...UInt8.nine ~= byte ? byte : nil) : wide(at: index)
  }
}

extension SourceText {
  /// The bytes of a number or a date, in ASCII.
  func plainBytes(_ span: Span) -> ArraySlice<UInt8> {
    let bytes = self.bytes[span]
    return bytes.contains { 0x80 <= $0 } ? Array(self[span].halfWidth.utf8)[...] : bytes
  }
}

extension Word {
  /// The word that full-width letters spell; ``none`` where they spell none.
  init(wide bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self).halfWidth
    self = text.utf8.allSatisfy { $0 < 0x80 } ? Word(bytes: text.utf8) : .none
  }
}
