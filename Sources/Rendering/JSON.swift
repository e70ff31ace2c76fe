import Answers
import Numbers

/// The answer for programs: one line of JSON, with the query that was asked and what is supposed for all queries.
public func json(_ answer: Answer, to query: String, supposing suppositions: [String] = []) -> String {
  var draft = Draft()
  draft.add("{")
  append("query", .text(query), to: &draft)
  append("kind", .text(answer.kind), to: &draft)
  if !suppositions.isEmpty { append("supposing", .init(suppositions), to: &draft) }
  append("rows", .init(answer.rows()), to: &draft)
  draft += "}\n"
  return draft.text
}

private func append(_ key: String, _ value: Record.Value, to text: inout Draft) {
  if text.last != UInt8(ascii: "{") { text.add(",") }
  quote(key, to: &text)
  text.add(":")
  append(value, to: &text)
  guard case .exact(let number) = value else { return }
  text.add(",")
  quote(key + "Decimal", to: &text)
  text.add(":")
  text += number.decimal
}

private func append(_ value: Record.Value, to text: inout Draft) {
  switch value {
  case .null: text += "null"
  case .text(let string): quote(string, to: &text)
  case .whole(let number): text += "\(number)"
  case .flag(let flag): text += flag ? "true" : "false"
  case .exact(let number): quote(number.description, to: &text)
  case .list(let values):
    text.add("[")
    for (index, value) in values.enumerated() {
      if index > 0 { text.add(",") }
      append(value, to: &text)
    }
    text.add("]")
  case .record(let record):
    text.add("{")
    for (key, value) in record.entries { append(key, value, to: &text) }
    text.add("}")
  }
}

/// Adds the string as JSON writes it (RFC 8259, section 7).
private func quote(_ string: String, to text: inout Draft) {
  text.add("\"")
  defer { text.add("\"") }
  if text.add(string, unlessOne: \.isSpecialInJSON) { return }
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += "\\u00" + hex(scalar.value)
    default: text += String(scalar)
    }
  }
}

extension UInt8 {
  /// Whether it is to be escaped.
  fileprivate var isSpecialInJSON: Bool {
    self < 0x20 || self == 0x7F || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}

private func hex(_ byte: UInt32) -> String {
  let digits = String(byte, radix: 16)
  return digits.count < 2 ? "0" + digits : digits
}
