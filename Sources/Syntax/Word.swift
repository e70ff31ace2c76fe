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
    self.init(folding: UnsafeRawPointer(literal.utf8Start), count: literal.utf8CodeUnitCount)
  }

  /// The word in `bytes`, in small letters; ``none`` where no keyword could be spelled so.
  init(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    self = bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { Word(folding: $0, count: bytes.count) } ?? Word(high: 0, low: 0)
    }
  }

  /// The word in so many bytes, eight of them at a time.
  init(folding bytes: UnsafeRawPointer, count: Int) {
    guard 1...16 ~= count else { self.init(high: 0, low: 0); return }
    self.init(packing: bytes, count: count)
    let isASCII = (low | high) & 0x8080_8080_8080_8080 == 0
    self.init(high: isASCII ? Self.folded(high) : 0, low: isASCII ? Self.folded(low) : 0)
  }

  /// One to sixteen bytes as they are: no word, but as quick to compare.
  @inline(__always)
  init(packing bytes: UnsafeRawPointer, count: Int) {
    let isLong = 8 < count
    low = isLong ? Self.word(at: bytes + (count - 8), count: 8) : Self.word(at: bytes, count: count)
    high = isLong ? Self.word(at: bytes, count: count - 8) : 0
  }

  private init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// One to eight bytes as a number, the last one lowest; what is read twice is put onto itself.
  @inline(__always)
  private static func word(at bytes: UnsafeRawPointer, count: Int) -> UInt64 {
    if count == 8 { return UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)) }
    if 4 <= count {
      let first = UInt64(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))
      let last = UInt64(UInt32(bigEndian: (bytes + (count - 4)).loadUnaligned(as: UInt32.self)))
      return first << UInt64(8 * (count - 4)) | last
    }
    return (0..<count).reduce(0) { $0 << 8 | UInt64(bytes.load(fromByteOffset: $1, as: UInt8.self)) }
  }

  /// Eight characters of ASCII with A to Z in small letters: adding lifts a byte to its high bit from A on, and from
  /// behind Z on.
  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 {
    let (fromA, behindZ) = (word &+ 0x3F3F_3F3F_3F3F_3F3F, word &+ 0x2525_2525_2525_2525)
    return word | (fromA & ~behindZ & 0x8080_8080_8080_8080) >> 2
  }
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
