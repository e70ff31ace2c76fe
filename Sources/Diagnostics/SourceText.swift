/// A half-open range of UTF-8 offsets into one source text.
public typealias Span = Range<Int>

/// A text that somebody wrote, with the name under which complaints speak of it: a file's path, or `nil` at the prompt.
public struct SourceText: Sendable, Hashable {
  /// The path of the file, or `nil` where the text was typed.
  public let name: String?
  /// The text in UTF-8; it need not be valid.
  public let bytes: [UInt8]

  /// The number of its first line, where it is the rest of a longer text.
  public let firstLine: Int

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

  /// Where the text stops being UTF-8; `nil` where all of it is.
  public var firstBrokenByte: Int? {
    // Whether there is one the library knows sooner than where.
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    return bytes.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count {
        // Eight characters of ASCII at a time: most of a case file.
        while place + 8 <= bytes.count,
          bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        { place += 8 }
        var (parser, rest) = (UTF8.ForwardParser(), bytes[place...].makeIterator())
        switch parser.parseScalar(from: &rest) {
        case .valid(let scalar): place += scalar.count
        case .emptyInput: return nil
        case .error: return place
        }
      }
      return nil
    }
  }

  /// The number of the line in which `offset` stands. Takes time linear in `offset`.
  public func lineNumber(at offset: Int) -> Int {
    firstLine + bytes.prefix(offset).count { $0 == newline }
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

private let newline = UInt8(ascii: "\n")
