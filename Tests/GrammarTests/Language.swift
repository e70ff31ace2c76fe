import Diagnostics
import Foundation
import Syntax

@testable import Verbs

/// What the two published pages say, and nothing else: it knows the tokens of the program, but not its parser.
final class Language {
  /// Both pages as one grammar.
  let grammar: Grammar
  private let sentences: Recogniser
  private let spellings: Recogniser
  private var known: [String: [Int]] = [:]

  /// The productions that stand for one token each.
  static let kinds: Set = ["NAME", "WORD", "TEXT", "NUMBER", "WHOLE", "DATE", "MOMENT", "NEWLINE", "PLACE", "REST"]
  /// Those of them that are spelled out in characters.
  private static let spelled = ["NAME", "WORD", "TEXT", "NUMBER", "WHOLE", "DATE", "MOMENT"]

  /// The language of the pages in `grammar/`.
  init() throws {
    let grammar = try Grammar(reading: page("world")) + Grammar(reading: page("twolevel"))
    self.grammar = grammar
    sentences = Recogniser(
      Grammar(productions: grammar.productions.map { $0.mapping(\.withLongRests) }), kinds: Self.kinds,
      prefersLiterals: true)
    let lexical = Self.spelled.reduce(into: Set()) { $0.formUnion(grammar.reachable(from: $1)) }
    spellings = Recogniser(
      Grammar(productions: grammar.productions.filter { lexical.contains($0.name) }.map { $0.mapping(\.inCharacters) }),
      kinds: ["letter", "character"], prefersLiterals: false)
  }

  /// Whether `source` is a `production`, such as `script` or `world`, in letter and in what is said in words.
  func recognises(_ source: SourceText, as production: String) -> Bool {
    let tokens = tokens(of: source).dropLast()
    let input = tokens.map { terminals(of: $0, in: source) }
    return sentences.recognises(input, as: .reference(production)) && !breaksARule(Array(tokens), in: source)
  }

  /// Whether `text` is spelled like `expression`.
  func spells(_ text: String, as expression: Expression) -> Bool {
    spellings.recognises(text.unicodeScalars.map(characters), as: expression.inCharacters)
  }

  /// Whether one token spelled so is of that kind.
  func spells(_ text: String, _ kind: String) -> Bool {
    spells(text, as: .reference(kind)) && (limits[kind]?(text) ?? true)
  }
}

/// The text of a page of the grammar.
func page(_ name: String) throws -> String {
  try String(contentsOf: root.appending(path: "grammar/\(name).ebnf"), encoding: .utf8)
}

/// The folder of the package.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

// From tokens and characters to terminals.
extension Language {
  private func terminals(of token: Token, in source: SourceText) -> [Int] {
    let text = source[token.span]
    if let terminals = known["\(token.kind) \(text)"] { return terminals }
    let terminals = ([literal(token, text)] + kinds(token, text).map { .kind($0) }).compactMap { sentences.terminals[$0] }
    known["\(token.kind) \(text)"] = terminals
    return terminals
  }

  private func literal(_ token: Token, _ text: String) -> Recogniser.Terminal {
    .literal(token.kind.spelling ?? text.folded)
  }

  private func kinds(_ token: Token, _ text: String) -> [String] {
    if token.kind == .newline { return ["NEWLINE"] }
    let endsPlace = [.text, .unclosedText, .leftBrace, .rightBrace].contains(token.kind) || text.folded == "cite"
    return Self.spelled.filter { spells(text, $0) } + (endsPlace ? ["REST"] : ["PLACE", "REST"])
  }

  private func characters(_ scalar: Unicode.Scalar) -> [Int] {
    let isLetter = scalar.properties.isAlphabetic && scalar.isASCII || scalar == "_" || !scalar.isASCII && !scalar.isMark
    let kinds = (isLetter ? ["letter"] : []) + (scalar == "\n" ? [] : ["character"])
    let terminals = [.literal(String(scalar).folded)] + kinds.map { Recogniser.Terminal.kind($0) }
    return terminals.compactMap { spellings.terminals[$0] }
  }
}

/// The full-width signs of the published page with their ASCII twins.
let twins: [(wide: Unicode.Scalar, ascii: Unicode.Scalar)] = Array(
  zip("，、；：＝＞＋－−＊％｜．（）［］｛｝".unicodeScalars, ",,;:=>+--*%|.()[]{}".unicodeScalars))

extension Unicode.Scalar {
  /// Whether this is a sign or a blank beyond ASCII.
  fileprivate var isMark: Bool {
    switch self {
    case "＂", "０"..."９", "Ａ"..."Ｚ", "＿": false
    case "！"..."＿", "｛"..."｝": true
    default: "、“”−\u{A0}\u{3000}\u{FEFF}".unicodeScalars.contains(self)
    }
  }
}

extension String {
  /// The text with the small letters of ASCII for the capital ones.
  fileprivate var folded: String {
    String(String.UnicodeScalarView(unicodeScalars.map { "A"..."Z" ~= $0 ? Unicode.Scalar($0.value | 0x20) ?? $0 : $0 }))
  }
}

extension Grammar.Production {
  fileprivate func mapping(_ change: (Expression) -> Expression) -> Self {
    Self(name: name, meaning: change(meaning))
  }
}

extension Expression {
  /// The expression with every literal taken apart into its characters.
  fileprivate var inCharacters: Expression {
    mapping { expression in
      guard case .literal(let text) = expression, 1 < text.unicodeScalars.count else { return expression }
      return .sequence(text.unicodeScalars.map { .literal(String($0)) })
    }
  }

  /// The expression with every `REST` as what it stands for: one token or more.
  fileprivate var withLongRests: Expression {
    mapping { $0 == .reference("REST") ? .sequence([$0, .repeated($0)]) : $0 }
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
