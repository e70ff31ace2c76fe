import Diagnostics
import Syntax

extension Lexicon {
  /// What may follow a text that ends behind a word, in few words and with placeholders such as `phase <phase>`; empty
  /// where a statement begins, or nothing more can be said.
  public func hint(after source: SourceText) -> String {
    let expected = expectations(after: source, with: patterns).expected
    if verbs.allSatisfy({ expected.contains(.word($0.pattern.verb)) }) {
      let isStart = commands.allSatisfy { expected.contains(.word($0.pattern.verb)) }
      return isStart ? "" : usage(Role.query.placeholder)
    }
    if expected.contains(.role(.topic)) { return usage(Role.topic.placeholder) }
    let roles = expected.filter { if case .role = $0 { true } else { false } }
    let rest = expected.filter { !roles.contains($0) }
    let items = (roles + rest).compactMap { item(for: $0, after: source) }.uniqued().map(usage)
    let (shown, width) = (items.fitting(Self.hintWidth), items.count)
    return (shown + (shown.count < width ? ["…"] : [])).joined(separator: " | ")
  }

  /// About how many columns a hint takes at most.
  private static let hintWidth = 32

  /// One way to go on; a word with what it wants behind it.
  private func item(for expectation: Expectation, after source: SourceText) -> String? {
    switch expectation {
    case .role(let role): role.placeholder
    case .word(let word): ["\(word)", follower(of: word, after: source)].compactMap { $0 }.joined(separator: " ")
    case .sign(.comma), .sign(.dot), .end: nil
    case .sign(let sign): sign.spelling
    }
  }

  /// What must stand behind a word; `nil` where the statement could end with it.
  private func follower(of word: Word, after source: SourceText) -> String? {
    let next = expectations(after: SourceText(bytes: source.bytes + Array(" \(word) ".utf8)), with: patterns).expected
    if next.contains(.end) { return nil }
    return next.lazy.compactMap { expectation in
      if case .role(let role) = expectation { role.placeholder } else { nil }
    }.first ?? (next.count == 1 ? item(for: next[0], after: source) : nil)
  }
}

extension [String] {
  /// As many of the first as `width` columns hold, one at least.
  fileprivate func fitting(_ width: Int) -> [String] {
    var room = width
    return Array(
      prefix {
        let hasRoom = 0 < room
        room -= Chinese.width(of: $0) + 3
        return hasRoom
      })
  }
}
