import Answers
import Numbers

/// The answer for programs: one line of JSON, with the query that was asked and what is supposed for all queries.
public func json(_ answer: Answer, to query: String, supposing suppositions: [String] = []) -> String {
  var text = "{"
  append("query", .text(query), to: &text)
  append("kind", .text(answer.kind), to: &text)
  if !suppositions.isEmpty { append("supposing", .init(suppositions), to: &text) }
  append("rows", .init(answer.rows()), to: &text)
  return text + "}\n"
}

private func append(_ key: String, _ value: Record.Value, to text: inout String) {
  if text.utf8.last != UInt8(ascii: "{") { text += "," }
  quote(key, to: &text)
  text += ":"
  append(value, to: &text)
  guard case .exact(let number) = value else { return }
  text += ","
  quote(key + "Decimal", to: &text)
  text += ":"
  text += number.rounded(to: 12).text
}

private func append(_ value: Record.Value, to text: inout String) {
  switch value {
  case .null: text += "null"
  case .text(let string): quote(string, to: &text)
  case .whole(let number): text += "\(number)"
  case .flag(let flag): text += flag ? "true" : "false"
  case .exact(let number): quote(number.description, to: &text)
  case .list(let values):
    text += "["
    for (index, value) in values.enumerated() {
      if index > 0 { text += "," }
      append(value, to: &text)
    }
    text += "]"
  case .record(let record):
    text += "{"
    for (key, value) in record.entries { append(key, value, to: &text) }
    text += "}"
  }
}

/// Adds the string as JSON writes it (RFC 8259, section 7).
private func quote(_ string: String, to text: inout String) {
  text += "\""
  defer { text += "\"" }
  if string.isPlainInJSON {
    text += string
    return
  }
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += "\\u00" + hex(scalar.value)
    default: text.unicodeScalars.append(scalar)
    }
  }
}

extension String {
  /// Whether nothing in it has to be escaped.
  fileprivate var isPlainInJSON: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return false
      }
      return true
    } ?? false
  }
}

private func hex(_ byte: UInt32) -> String {
  let digits = String(byte, radix: 16)
  return digits.count < 2 ? "0" + digits : digits
}
