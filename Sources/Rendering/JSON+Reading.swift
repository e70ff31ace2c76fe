import Answers
import Numbers

/// One line of JSON, read again; `nil` where it is no object. Numbers have no exponents here, and nothing is deeper than
/// answers are. Takes time linear in the text.
public func record(fromJSON text: ArraySlice<UInt8>) -> Record? {
  var reader = Reader(rest: text)
  guard case .record(let record)? = reader.value(depth: 0) else { return nil }
  reader.skipBlanks()
  return reader.rest.isEmpty ? record : nil
}

/// What is still to be read (RFC 8259).
private struct Reader {
  var rest: ArraySlice<UInt8>

  /// How deep values may stand in each other.
  private static let deepest = 20

  mutating func value(depth: Int) -> Record.Value? {
    skipBlanks()
    guard let first = rest.first, depth < Self.deepest else { return nil }
    switch first {
    case UInt8(ascii: "{"): return list(from: "{", to: "}") { $0.entry(depth) }.map { .record(Record($0)) }
    case UInt8(ascii: "["): return list(from: "[", to: "]") { $0.value(depth: depth + 1) }.map { .list($0) }
    case UInt8(ascii: "\""): return string().map { .text($0) }
    default: return word()
    }
  }

  mutating func skipBlanks() { rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func entry(_ depth: Int) -> (key: String, value: Record.Value)? {
    skipBlanks()
    guard let key = string(), take(":"), let value = value(depth: depth + 1) else { return nil }
    return (key, value)
  }

  private mutating func list<Item>(
    from start: Unicode.Scalar, to end: Unicode.Scalar, _ item: (inout Reader) -> Item?
  ) -> [Item]? {
    var items: [Item] = []
    guard take(start) else { return nil }
    if take(end) { return items }
    repeat {
      guard let next = item(&self) else { return nil }
      items.append(next)
    } while take(",")
    return take(end) ? items : nil
  }

  /// A number or one of the three words.
  private mutating func word() -> Record.Value? {
    let text = rest.prefix { !Array(" \t\r\n,]}".utf8).contains($0) }
    rest = rest.dropFirst(text.count)
    switch String(decoding: text, as: UTF8.self) {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    case let word:
      if let whole = Int(word) { return .whole(whole) }
      let isNegative = word.hasPrefix("-")
      return Rational(text.dropFirst(isNegative ? 1 : 0)).map { .exact(isNegative ? -$0 : $0) }
    }
  }
}

// Texts.
extension Reader {
  private mutating func string() -> String? {
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    rest.removeFirst()
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text += Array(String(scalar).utf8)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let sign = rest.popFirst() else { return nil }
    if sign == UInt8(ascii: "u") { return scalar() }
    let signs: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t", UInt8(ascii: "b"): "\u{8}",
      UInt8(ascii: "f"): "\u{C}",
    ]
    return signs[sign] ?? (Array("\"\\/".utf8).contains(sign) ? Unicode.Scalar(sign) : nil)
  }

  /// What stands behind `\u`: a scalar, or the first half of one with the other half.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let first = unit() else { return nil }
    guard 0xD800...0xDBFF ~= first else { return Unicode.Scalar(first) }
    guard rest.starts(with: Array("\\u".utf8)) else { return nil }
    rest = rest.dropFirst(2)
    guard let second = unit(), 0xDC00...0xDFFF ~= second else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    let digits = String(decoding: rest.prefix(4), as: UTF8.self)
    rest = rest.dropFirst(4)
    return digits.utf8.count == 4 && digits.first != "+" ? UInt32(digits, radix: 16) : nil
  }
}
