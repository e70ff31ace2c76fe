import Diagnostics
import Syntax

/// Which questions of which lessons are answered. A lesson is known by its title, a question by its number in it.
///
/// As text, one lesson a line: `"The two boards": 1, 2, 4`.
struct Register: Sendable {
  private(set) var done: [String: Set<Int>] = [:]

  /// What `bytes` say, as far as they can be read; a line that cannot is passed over.
  init(_ bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let source = SourceText(bytes: Array(line))
      let tokens = tokens(of: source)
      guard tokens.count > 2, tokens[0].kind == .text, tokens[1].kind == .colon else { continue }
      let numbers = tokens.dropFirst(2).filter { $0.kind == .number }.compactMap { Int(source[$0.span]) }
      done[source[tokens[0].span].unquoted, default: []].formUnion(numbers)
    }
  }

  /// Takes in what is done of a lesson, beside all else.
  mutating func add(_ questions: Set<Int>, of title: String) { done[title, default: []].formUnion(questions) }

  /// As it is kept.
  var bytes: [UInt8] {
    let lines = done.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { title, questions in
      "\(quotation(title)): \(questions.sorted().map(String.init).joined(separator: ", "))\n"
    }
    return Array(lines.joined().utf8)
  }

  /// More than this is nobody's progress.
  private static let mostBytes = 1 << 20
}

extension String {
  fileprivate var unquoted: String { String(dropFirst().dropLast()) }
}
