import Diagnostics
import Syntax

/// The names of one kind of thing, for finding it again in constant time.
struct NameIndex {
  private var exact: [String: (index: Int, span: Span, document: Int)] = [:]
  private var folded: [String: Int] = [:]

  /// Every name, in no order.
  var names: some Sequence<String> { exact.keys }

  /// The place of what is called `name`: exactly, or else without regard to case.
  func find(_ name: String) -> Int? { exact[name]?.index ?? folded[name.lowercased()] }

  /// Where `name` was written first.
  func site(of name: String) -> (span: Span, document: Int)? { exact[name].map { ($0.span, $0.document) } }

  /// Notes one more name; false where something has it already.
  mutating func insert(_ name: Name, for index: Int, in document: Int) -> Bool {
    guard exact[name.value] == nil else { return false }
    exact[name.value] = (index, name.span, document)
    let key = name.value.lowercased()
    if folded[key] == nil { folded[key] = index }
    return true
  }
}
