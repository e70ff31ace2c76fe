import Answers
import Diagnostics
import Numbers

/// The answer as a table for spreadsheets and statistics, after RFC 4180: a line of keys, and then one line a row, or where
/// the answer says of which list in it, one for each member of that.
///
/// A number stands in lowest terms under its key and as a decimal under the key with `Decimal` added; a record's entries
/// stand under `outer.inner`; the members of a list are parted by `; `, or by ` | ` where they are records or lists. What is
/// unknown is empty. Lines end with a line feed alone, as all texts of the program do. An answer without rows has no keys
/// either, and is nothing at all.
///
/// - Parameter supposing: what is supposed of the case, which stands in a column of its own; none where that is nothing.
public func csv(_ answer: Answer, supposing: [String] = []) -> String {
  let world: Record = supposing.isEmpty ? [:] : ["supposing": .text(supposing.joined(separator: ", "))]
  let rows = answer.rows().flatMap { $0.unfolded(at: answer.unit) }.map { cells(of: $0.adding(world), under: "") }
  // A row without a member says less: the columns are in the order of those that say most.
  let told = answer.unit == nil ? rows : rows.sorted { $1.count < $0.count }
  let keys = columns(of: told.flatMap { $0.map(\.key) }.uniqued(), in: rows)
  if keys.isEmpty { return "" }
  let lines = rows.map { row in
    let cells = Dictionary(row.map { ($0.key, $0.text) }) { first, _ in first }
    return keys.map { cells[$0] ?? "" }
  }
  return ([keys] + lines).map(line).joined()
}

/// The keys, those of one record side by side. What is a record in one row, and unknown in another, has no column of its own.
private func columns(of keys: [String], in rows: [[(key: String, text: String)]]) -> [String] {
  guard keys.contains(where: { $0.contains(".") }) else { return keys }
  func outer(_ key: String) -> Substring { key.prefix { $0 != "." } }
  let filled = Set(rows.joined().filter { !$0.text.isEmpty }.map(\.key))
  let parted = keys.filter { key in filled.contains(key) || !keys.contains { $0.hasPrefix(key + ".") } }
  return keys.map(outer).uniqued().flatMap { name in parted.filter { outer($0) == name } }
}

extension Record {
  /// A line for each member of that list, with what is said of all; one line where it has none.
  fileprivate func unfolded(at unit: String?) -> [Record] {
    guard let unit, case .list(let members)? = self[unit] else { return [self] }
    let parts = members.compactMap { if case .record(let part) = $0 { part.spread } else { nil } }
    let own = entries.filter { $0.key != unit }
    return (parts.isEmpty ? [Record([])] : parts).map { part in
      Record(
        entries.flatMap { entry in
          if entry.key != unit { return [entry] }
          // What has a key that stands beside the list, too, is the member's.
          return part.entries.map { inner in
            (own.contains { $0.key == inner.key } ? "\(unit).\(inner.key)" : inner.key, inner.value)
          }
        })
    }
  }

  /// Each list of records that begin with different names, such as those of actors, as one record of what stands behind
  /// the names.
  private var spread: Record {
    Record(entries.map { ($0.key, Self.spread($0.value) ?? $0.value) })
  }

  private static func spread(_ value: Value) -> Value? {
    guard case .list(let values) = value, !values.isEmpty else { return nil }
    let named = values.compactMap { value -> (key: String, value: Value)? in
      guard case .record(let record) = value, case .text(let name)? = record.entries.first?.value else { return nil }
      return (name, .record(Record(Array(record.entries.dropFirst()))))
    }
    let isNamed = named.count == values.count && Set(named.map(\.key)).count == named.count
    return isNamed ? .record(Record(named)) : nil
  }
}

private func cells(of record: Record, under prefix: String) -> [(key: String, text: String)] {
  record.entries.flatMap { key, value -> [(key: String, text: String)] in
    let key = prefix + key
    switch value {
    case .record(let inner): return cells(of: inner, under: key + ".")
    case .exact(let number): return [(key, number.description), (key + "Decimal", number.decimal)]
    default: return [(key, text(of: value))]
    }
  }
}

private func text(of value: Record.Value) -> String {
  switch value {
  case .null: ""
  case .text(let string): string
  case .whole(let number): "\(number)"
  case .flag(let flag): flag ? "true" : "false"
  case .exact(let number): number.description
  case .list(let values): values.map(text).joined(separator: values.contains(where: \.hasParts) ? " | " : "; ")
  case .record(let record): record.entries.map { "\($0.key)=\(text(of: $0.value))" }.joined(separator: " ")
  }
}

/// The cells with commas between; a line whose only cell is empty says so, since an empty line is no row to many readers.
private func line(_ cells: [String]) -> String {
  (cells == [""] ? "\"\"" : cells.map(quoted).joined(separator: ",")) + "\n"
}

/// The cell in quotation marks where RFC 4180 asks for them, without characters that would steer a terminal.
private func quoted(_ cell: String) -> String {
  // Most cells are plain, and are looked through byte by byte.
  if !cell.utf8.contains(where: { $0 < 0x20 || 0x7F <= $0 || $0 == 0x22 || $0 == 0x2C }) { return cell }
  var (text, isQuoted) = (String.UnicodeScalarView(), false)
  for scalar in cell.unicodeScalars {
    isQuoted = isQuoted || [",", "\"", "\n"].contains(scalar)
    if scalar == "\"" { text.append(scalar) }
    text.append(scalar.isPrintable || scalar == "\n" ? scalar : "\u{FFFD}")
  }
  return isQuoted ? "\"\(text)\"" : String(text)
}

extension Record.Value {
  fileprivate var hasParts: Bool {
    switch self {
    case .list, .record: true
    default: false
    }
  }
}
