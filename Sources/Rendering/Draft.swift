/// A text in the making: bytes, which grow by whole strings several times as fast as a string does.
struct Draft {
  private var bytes: [UInt8] = []

  /// An empty one, with room for what most answers take.
  init() { bytes.reserveCapacity(1024) }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The last byte so far; `nil` where there is none.
  var last: UInt8? { bytes.last }

  /// Adds a text.
  static func += (draft: inout Draft, text: String) {
    var text = text
    text.withUTF8 { draft.bytes.append(contentsOf: $0) }
  }

  /// Adds a text, unless one of its bytes is to be treated otherwise: then it says so, and adds nothing.
  mutating func add(_ text: String, unlessOne isSpecial: (UInt8) -> Bool) -> Bool {
    var text = text
    return text.withUTF8 { added in
      for byte in added where isSpecial(byte) { return false }
      bytes.append(contentsOf: added)
      return true
    }
  }

  /// Adds so many blanks.
  mutating func add(blanks count: Int) {
    for _ in 0..<count { bytes.append(UInt8(ascii: " ")) }
  }

  /// Adds one sign of ASCII.
  mutating func add(_ sign: Unicode.Scalar) { bytes.append(UInt8(ascii: sign)) }
}
