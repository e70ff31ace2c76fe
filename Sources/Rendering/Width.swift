extension StringProtocol {
  /// How many columns of a terminal the text takes.
  public var width: Int { isPrintableASCII ? utf8.count : reduce(0) { $0 + $1.width } }

  /// Whether each byte is a character that is only shown: so it is with most texts.
  var isPrintableASCII: Bool {
    utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).isPrintableASCII }
      ?? utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F }
  }
}

extension UnsafeRawBufferPointer {
  /// Likewise of bytes; eight at a time.
  fileprivate var isPrintableASCII: Bool {
    var place = 0
    while place + 8 <= count {
      let word = loadUnaligned(fromByteOffset: place, as: UInt64.self)
      // Where no byte is special, no carry reaches the next one, and no high bit is set.
      let marks = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
      if marks & 0x8080_8080_8080_8080 != 0 { return false }
      place += 8
    }
    return self[place...].allSatisfy { 0x20 <= $0 && $0 < 0x7F }
  }
}

extension Substring {
  /// The narrowest column that takes the word without splitting it; wide characters can stand in lines of their own.
  var leastWidth: Int {
    var (least, run) = (0, 0)
    for character in self {
      run = character.width < 2 ? run + character.width : 0
      least = Swift.max(least, run, character.width)
    }
    return least
  }
}

extension Character {
  /// How many columns of a terminal the character takes: two for East Asian wide ones and emoji, none for marks.
  var width: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    return first.width
  }
}

extension Unicode.Scalar {
  /// After Unicode Standard Annex 11, East Asian Width: W and F take two columns.
  fileprivate var width: Int {
    // What is not printable is drawn as one replacement character.
    if !isPrintable { return 1 }
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: return Self.wide.contains { $0 ~= value } ? 2 : 1
    }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
    0x2648...0x2653, 0x26AA...0x26AB, 0x2705...0x2705, 0x2753...0x2755, 0x2795...0x2797, 0x2E80...0x303E,
    0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
    0x1AFF0...0x1B2FF, 0x1F004...0x1F004, 0x1F18E...0x1F19A, 0x1F200...0x1F265, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
