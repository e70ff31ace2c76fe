import Diagnostics
import Syntax

/// The names of one kind of thing, for finding it again in constant time.
struct NameIndex {
  private var exact: [String: (index: Int, span: Span, document: Int)] = [:]
  /// The names in small letters; made when the first name is not found as it is written.
  private var folded: [String: Int]?

  /// Every name, in no order.
  var names: some Sequence<String> { exact.keys }

  /// The place of what is called `name`: exactly, or else without regard to case, the first of several.
  mutating func find(_ name: String) -> Int? {
    if let found = exact[name] { return found.index }
    if folded == nil {
      folded = Dictionary(exact.map { ($0.key.lowercased(), $0.value.index) }, uniquingKeysWith: min)
    }
    return folded?[name.lowercased()]
  }

  /// Where `name` was written first.
  func site(of name: String) -> (span: Span, document: Int)? { exact[name].map { ($0.span, $0.document) } }

  /// Notes one more name; false where something has it already.
  mutating func insert(_ name: Name, for index: Int, in document: Int) -> Bool {
    guard exact[name.value] == nil else { return false }
    exact[name.value] = (index, name.span, document)
    folded = nil
    return true
  }
}
