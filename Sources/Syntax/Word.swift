/// A word of the language, such as `phase`, folded so that comparing two takes two machine instructions.
///
/// It has at most sixteen ASCII characters; keywords are not case-sensitive.
public struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
  private let high: UInt64
  private let low: UInt64

  /// What no keyword equals.
  static let none = Word(bytes: [])

  /// The keyword that `literal` spells.
  public init(stringLiteral literal: StaticString) {
    self = literal.withUTF8Buffer { Word(bytes: $0) }
  }

  /// The word in `bytes`, in small letters; ``none`` where no keyword could be spelled so.
  @inlinable
  init(bytes: some Collection<UInt8>) {
    guard bytes.count <= 16 else { self.init(high: 0, low: 0); return }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for byte in bytes {
      guard byte < 0x80 else { self.init(high: 0, low: 0); return }
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
    self.init(high: high, low: low)
  }

  @usableFromInline
  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }
}

extension Word: CustomStringConvertible {
  /// The keyword in small letters.
  public var description: String {
    let bytes = [high, low].flatMap { half in stride(from: 56, through: 0, by: -8).map { UInt8(half >> $0 & 0xFF) } }
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
  }
}

extension Word {
  /// An order of words, the shorter ones first.
  static func < (a: Word, b: Word) -> Bool { a.high == b.high ? a.low < b.low : a.high < b.high }
}
