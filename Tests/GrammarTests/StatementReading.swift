import Diagnostics

@testable import Syntax
@testable import Verbs

/// One pass over the tokens of a text, which says of each in which scopes it fits.
struct StatementReading {
  private let source: SourceText
  private let vocabulary: Vocabulary
  private var before: [Token] = []
  /// Whether a place in a source is being read: behind `cite` and a name.
  private var isInPlace = false
  /// Whether the rest of the line names a file.
  private var isInPath = false

  init(_ source: SourceText, _ vocabulary: Vocabulary) {
    self.source = source
    self.vocabulary = vocabulary
  }

  /// The scopes of which one has to be that of `token`, the next one.
  mutating func scopes(of token: Token) -> [String] {
    defer { advance(over: token) }
    if endsPlace(token) { isInPlace = false }
    return wanted(for: token)
  }

  private func wanted(for token: Token) -> [String] {
    if isInPath { return ["string"] + (token.kind == .newline ? ["", "punctuation"] : []) }
    switch token.kind {
    case .text, .unclosedText: return ["string.quoted"]
    case .newline: return ["", "punctuation"]
    case .unknown: return [""]
    case _ where isInPlace: return ["string.unquoted.place"]
    case .word: return wanted(forWord: text(token))
    case .number, .date: return ["constant.numeric"]
    default: return ["keyword.operator", "punctuation"]
    }
  }

  private func wanted(forWord word: String) -> [String] {
    if vocabulary.reserved.contains(word) { return ["keyword"] }
    if before.isEmpty, (vocabulary.queries + vocabulary.orders).contains(word) { return ["keyword.control"] }
    if let last = before.last, isWord(last, in: vocabulary.declaring) { return ["entity.name"] }
    return ["keyword", "variable", "entity.name"]
  }

  /// A place goes on to the next citation, to a text or a brace, or to the end of the statement.
  private func endsPlace(_ token: Token) -> Bool {
    [.text, .unclosedText, .leftBrace, .rightBrace, .newline].contains(token.kind) || isWord(token, in: ["cite"])
  }

  private mutating func advance(over token: Token) {
    if before.isEmpty, isWord(token, in: vocabulary.filing) { isInPath = true }
    // A query has no citations, but a verb that is called so; ‘options all’ is none, nor is ‘price 3’.
    let isDeclared =
      before.count > 1
      && (isWord(before[0], in: ["options"]) && isWord(before[1], in: ["all"])
        || isWord(before[0], in: ["price"]) && before[1].kind == .number)
    let isAsked = before.first.map { isWord($0, in: vocabulary.queries + vocabulary.orders) && !isDeclared } ?? true
    if !isAsked, let last = before.last, isWord(last, in: ["cite"]), token.kind == .word { isInPlace = true }
    before.append(token)
    if token.kind == .newline { (before, isInPath) = ([], false) }
  }

  private func isWord(_ token: Token, in words: [String]) -> Bool { token.kind == .word && words.contains(text(token)) }

  private func text(_ token: Token) -> String { token.english(in: source).lowercased() }
}
