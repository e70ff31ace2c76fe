import Foundation

/// The published pages, read and made ready.
struct Pages: Sendable {
  /// All pages as one grammar.
  let grammar: Grammar
  /// Words that stand together, each with the ways to write them in Chinese.
  let synonyms: [(english: [String], chinese: [String])]
  /// What sentences are made of: tokens.
  let sentences: Recogniser
  /// What tokens are made of: characters.
  let spellings: Recogniser

  /// The pages in `grammar/`; a misprint in them fails whoever asks.
  static let published = Result { try Pages() }

  /// The productions that stand for one token each.
  static let kinds: Set = ["NAME", "WORD", "TEXT", "NUMBER", "WHOLE", "DATE", "MOMENT", "NEWLINE", "PLACE", "REST"]
  /// Those of them that are spelled out in characters.
  static let spelled = ["NAME", "WORD", "TEXT", "NUMBER", "WHOLE", "DATE", "MOMENT"]

  private init() throws {
    let all =
      try Grammar(reading: page("world")) + Grammar(reading: page("twolevel")) + Grammar(reading: page("lesson"))
    let grammar = Grammar(productions: all.productions.filter { $0.name != "CHINESE" })
    self.grammar = grammar
    synonyms = all["CHINESE"]?.parts.map(\.synonym) ?? []
    sentences = Recogniser(
      Grammar(productions: grammar.productions.map { $0.mapping(\.withLongRests) }), kinds: Self.kinds,
      prefersLiterals: true)
    let lexical = Self.spelled.reduce(into: Set()) { $0.formUnion(grammar.reachable(from: $1)) }
    spellings = Recogniser(
      Grammar(productions: grammar.productions.filter { lexical.contains($0.name) }.map { $0.mapping(\.inCharacters) }),
      kinds: ["letter", "character"], prefersLiterals: false)
  }
}

/// The text of a page of the grammar.
func page(_ name: String) throws -> String {
  try String(contentsOf: root.appending(path: "grammar/\(name).ebnf"), encoding: .utf8)
}

/// The folder of the package.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

extension Grammar.Production {
  fileprivate func mapping(_ change: (Expression) -> Expression) -> Self {
    Self(name: name, meaning: change(meaning))
  }
}

extension Expression {
  /// The expression with every literal taken apart into its characters.
  var inCharacters: Expression {
    mapping { expression in
      guard case .literal(let text) = expression, 1 < text.unicodeScalars.count else { return expression }
      return .sequence(text.unicodeScalars.map { .literal(String($0)) })
    }
  }

  /// The expression with every `REST` as what it stands for: one token or more.
  fileprivate var withLongRests: Expression {
    mapping { $0 == .reference("REST") ? .sequence([$0, .repeated($0)]) : $0 }
  }

  /// What an entry of the table of synonyms says: words, and behind them how they are written.
  fileprivate var synonym: (english: [String], chinese: [String]) {
    let words = parts.dropLast().compactMap { if case .literal(let word) = $0 { word } else { nil } }
    return (words, parts.last?.all.compactMap { if case .literal(let text) = $0 { text } else { nil } } ?? [])
  }

  private func mapping(_ change: (Expression) -> Expression) -> Expression {
    switch self {
    case .literal, .reference, .special: change(self)
    case .sequence(let parts): .sequence(parts.map { $0.mapping(change) })
    case .choice(let parts): .choice(parts.map { $0.mapping(change) })
    case .optional(let part): .optional(part.mapping(change))
    case .repeated(let part): .repeated(part.mapping(change))
    case .except(let whole, let exception): .except(whole.mapping(change), exception.mapping(change))
    }
  }
}
