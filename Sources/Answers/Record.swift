import Numbers

/// One row of an answer for programs: keys in a fixed order, each with its value.
public struct Record: Sendable, ExpressibleByDictionaryLiteral {
  /// The entries, in order.
  public private(set) var entries: [(key: String, value: Value)]

  /// The closed list of what a value can be.
  public enum Value: Equatable, Sendable {
    case null
    case text(String)
    case whole(Int)
    case flag(Bool)
    /// A number in lowest terms, under its key; the same as a decimal under the key with `Decimal` added.
    case exact(Rational)
    case list([Value])
    case record(Record)
  }

  /// A row with these entries.
  public init(dictionaryLiteral entries: (String, Value)...) { self.entries = entries.map { (key: $0, value: $1) } }

  /// A row with these entries, in this order.
  public init(_ entries: [(key: String, value: Value)]) { self.entries = entries }

  /// The value under a key.
  public subscript(key: String) -> Value? { entries.first { $0.key == key }?.value }

  /// The text under a key; `nil` where something else is there.
  public func text(_ key: String) -> String? { if case .text(let text)? = self[key] { text } else { nil } }

  /// The whole number under a key; `nil` where something else is there.
  public func whole(_ key: String) -> Int? { if case .whole(let number)? = self[key] { number } else { nil } }

  /// This row with the entries of `more` after its own.
  public func adding(_ more: Record) -> Record {
    var sum = self
    sum.entries += more.entries
    return sum
  }
}

extension Record: Equatable {
  /// Whether both rows have the same keys in the same order, and say the same under each.
  public static func == (a: Self, b: Self) -> Bool {
    a.entries.elementsEqual(b.entries) { $0.key == $1.key && $0.value == $1.value }
  }
}

extension Record.Value {
  /// A text, or null.
  public init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  /// A whole number, or null.
  public init(_ whole: Int?) { self = whole.map { .whole($0) } ?? .null }
  /// A number, or null.
  public init(_ number: Rational?) { self = number.map { .exact($0) } ?? .null }
  /// A list of texts.
  public init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }
  /// A list of whole numbers.
  public init(_ numbers: [Int]) { self = .list(numbers.map { .whole($0) }) }
  /// A list of rows.
  public init(_ records: [Record]) { self = .list(records.map { .record($0) }) }
}
