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
  if text.last != "{" { text += "," }
  text += quoted(key) + ":"
  append(value, to: &text)
  if case .exact(let number) = value { text += "," + quoted(key + "Decimal") + ":" + number.rounded(to: 12).text }
}

private func append(_ value: Record.Value, to text: inout String) {
  switch value {
  case .null: text += "null"
  case .text(let string): text += quoted(string)
  case .whole(let number): text += "\(number)"
  case .flag(let flag): text += flag ? "true" : "false"
  case .exact(let number): text += quoted("\(number)")
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

/// The text as a JSON string (RFC 8259, section 7).
private func quoted(_ string: String) -> String {
  var text = "\""
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
  return text + "\""
}

private func hex(_ byte: UInt32) -> String {
  let digits = String(byte, radix: 16)
  return digits.count < 2 ? "0" + digits : digits
}
