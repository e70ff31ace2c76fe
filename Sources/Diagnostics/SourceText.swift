import Synchronization

/// A half-open range of UTF-8 offsets into one source text.
public typealias Span = Range<Int>

/// A text that somebody wrote, with the name under which complaints speak of it: a file's path, or `nil` at the prompt.
public struct SourceText: Sendable {
  /// The path of the file, or `nil` where the text was typed.
  public let name: String?
  /// The text in UTF-8; it need not be valid.
  public let bytes: [UInt8]

  /// The number of its first line, where it is the rest of a longer text.
  public let firstLine: Int
  /// Where lines were counted last.
  private let bookmark = Bookmark()

  /// A text in memory.
  public init(name: String? = nil, firstLine: Int = 1, bytes: [UInt8]) {
    (self.name, self.firstLine, self.bytes) = (name, firstLine, bytes)
  }

  /// A text typed by somebody.
  public init(name: String? = nil, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text of `span`, with a replacement character for what is not UTF-8.
  ///
  /// - Precondition: `span` lies inside the text.
  public subscript(span: Span) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[span])
      if 15 < part.count { return String(decoding: part, as: UTF8.self) }
      // Short enough to be kept in place, which is faster without looking at it first.
      return String(unsafeUninitializedCapacity: part.count) { $0.initialize(fromContentsOf: part) }
    }
  }

  /// Where the text stops being UTF-8; `nil` where all of it is. Takes time linear in the text.
  public var firstBrokenByte: Int? { firstBrokenByte(in: 0..<bytes.count) }

  /// Likewise in a part of it. Takes time linear in that part.
  public func firstBrokenByte(in span: Span) -> Int? {
    bytes.withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[..<span.upperBound])
      var start = span.lowerBound
      while start < bytes.count {
        let end = bytes.endOfBlock(from: start)
        let block = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        // Most of a case file is ASCII; of the rest the library knows sooner whether a byte is broken than which one.
        if !block.isASCII, String(validating: block, as: UTF8.self) == nil { return start + block.endOfUTF8 }
        start = end
      }
      return nil
    }
  }

  /// Whether it says this somewhere. Takes time linear in the text, and is not looked for in one of over a megabyte.
  public func says(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count <= 1 << 20 else { return false }
    return bytes.indices.dropLast(wanted.count - 1).contains {
      bytes[$0] == first && bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  /// The number of the line in which `offset` stands. Takes time linear in what lies between that and the offset that was
  /// asked for before.
  public func lineNumber(at offset: Int) -> Int {
    let end = min(max(0, offset), bytes.count)
    return firstLine
      + bookmark.place.withLock { place in
        let between = min(place.offset, end)..<max(place.offset, end)
        let lines = bytes.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[between]).count(of: newline) }
        place = (end, place.lines + (place.offset < end ? lines : -lines))
        return place.lines
      }
  }

  /// The line in which `offset` stands, without its line end.
  public func line(at offset: Int) -> Span {
    let offset = min(max(0, offset), bytes.count)
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if start < end, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}

extension SourceText: Hashable {
  /// Whether both are the same text of the same file.
  public static func == (a: SourceText, b: SourceText) -> Bool {
    a.name == b.name && a.firstLine == b.firstLine && a.bytes == b.bytes
  }

  /// Hashes the text and where it is from.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(firstLine)
    hasher.combine(bytes)
  }
}

/// An offset in a text, with how many lines end before it: what is asked of a long text mostly lies near what was asked before.
private final class Bookmark: Sendable {
  let place = Mutex((offset: 0, lines: 0))
}

private let newline = UInt8(ascii: "\n")

extension UnsafeRawBufferPointer {
  /// How often a byte occurs; counted in many lanes, since a long script can have many complaints.
  fileprivate func count(of byte: UInt8) -> Int {
    var (total, place) = (0, 0)
    while place + 32 <= count {
      var found = SIMD32<UInt8>()
      for _ in 0..<Swift.min(255, (count - place) / 32) {
        let block = loadUnaligned(fromByteOffset: place, as: SIMD32<UInt8>.self)
        found &+= SIMD32<UInt8>.zero.replacing(with: 1, where: block .== byte)
        place += 32
      }
      total += found.indices.reduce(0) { $0 + Int(found[$1]) }
    }
    return total + self[place...].count { $0 == byte }
  }

  /// Where a block of some thousand bytes ends, so that no character is cut in two.
  fileprivate func endOfBlock(from start: Int) -> Int {
    let end = Swift.min(count, start + 4096)
    return self[end..<Swift.min(count, end + 3)].firstIndex { $0 & 0xC0 != 0x80 } ?? Swift.min(count, end + 3)
  }

  fileprivate var isASCII: Bool {
    var place = 0
    while place + 8 <= count {
      if loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
      place += 8
    }
    return self[place...].allSatisfy { $0 < 0x80 }
  }

  /// How many bytes from the first on are UTF-8.
  fileprivate var endOfUTF8: Int {
    var place = 0
    while place < count {
      var (parser, rest) = (UTF8.ForwardParser(), self[place...].makeIterator())
      guard case .valid(let scalar) = parser.parseScalar(from: &rest) else { break }
      place += scalar.count
    }
    return place
  }
}
