/// A word of the language, such as `phase`, folded so that comparing two takes two machine instructions.
///
/// It has at most sixteen ASCII characters; keywords are not case-sensitive.
public struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
  @usableFromInline let high: UInt64
  @usableFromInline let low: UInt64

  /// What no keyword equals.
  static var none: Word { Word(high: 0, low: 0) }

  /// The keyword that `literal` spells.
  @inlinable @inline(__always)
  public init(stringLiteral literal: StaticString) {
    self.init(folding: UnsafeRawPointer(literal.utf8Start), count: literal.utf8CodeUnitCount)
  }

  /// The word in `bytes`, in small letters; ``none`` where no keyword could be spelled so.
  public init(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    self = bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { Word(folding: $0, count: bytes.count) } ?? Word(high: 0, low: 0)
    }
  }

  /// The word in so many bytes, eight of them at a time; the compiler does it for words that it knows.
  @inlinable @inline(__always)
  init(folding bytes: UnsafeRawPointer, count: Int) {
    guard 1...16 ~= count else { self.init(high: 0, low: 0); return }
    let word = Word(packing: bytes, count: count)
    let isASCII = (word.low | word.high) & 0x8080_8080_8080_8080 == 0
    self.init(high: isASCII ? Self.folded(word.high) : 0, low: isASCII ? Self.folded(word.low) : 0)
  }

  /// The word in the first one to eight of eight bytes.
  @inline(__always)
  init(foldingFirst count: Int, ofEight bytes: UnsafeRawPointer) {
    let low = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)) >> UInt64(8 * (8 - count))
    self.init(high: 0, low: low & 0x8080_8080_8080_8080 == 0 ? Self.folded(low) : 0)
  }

  /// One to sixteen bytes as they are: no word, but as quick to compare.
  @inlinable @inline(__always)
  init(packing bytes: UnsafeRawPointer, count: Int) {
    let isLong = 8 < count
    low = isLong ? Self.word(at: bytes + (count - 8), count: 8) : Self.word(at: bytes, count: count)
    high = isLong ? Self.word(at: bytes, count: count - 8) : 0
  }

  @inlinable init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// One to eight bytes as a number, the last one lowest; what is read twice is put onto itself.
  @inlinable @inline(__always)
  static func word(at bytes: UnsafeRawPointer, count: Int) -> UInt64 {
    if count == 8 { return UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)) }
    if 4 <= count {
      let first = UInt64(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))
      let last = UInt64(UInt32(bigEndian: (bytes + (count - 4)).loadUnaligned(as: UInt32.self)))
      return first << UInt64(8 * (count - 4)) | last
    }
    let first = UInt64(bytes.load(as: UInt8.self))
    if count == 1 { return first }
    let last = UInt64(UInt16(bigEndian: (bytes + (count - 2)).loadUnaligned(as: UInt16.self)))
    return first << UInt64(8 * (count - 1)) | last
  }

  /// Eight characters of ASCII with A to Z in small letters: adding lifts a byte to its high bit from A on, and from
  /// behind Z on.
  @inlinable @inline(__always)
  static func folded(_ word: UInt64) -> UInt64 {
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
  /// This word in small letters, where it was packed as it is written.
  var inSmallLetters: Word { Word(high: Self.folded(high), low: Self.folded(low)) }

  /// How many digests there are.
  static let digests = 128

  /// A number below ``digests``, which few words share.
  var digest: Int { Int(truncatingIfNeeded: ((high ^ low) &* 0x9E37_79B9_7F4A_7C15) >> 57) }

  /// An order of words, the shorter ones first.
  static func < (a: Word, b: Word) -> Bool { a.high == b.high ? a.low < b.low : a.high < b.high }
}
