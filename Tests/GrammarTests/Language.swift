import Diagnostics

@testable import Syntax
@testable import Verbs

/// What the published pages say, and nothing else: it knows the tokens of the program, but not its parser.
final class Language {
  private let pages: Pages
  private var knownTokens: [String: [Int]] = [:]
  private var knownScalars: [Unicode.Scalar: [Int]] = [:]

  /// The language of the pages in `grammar/`.
  init() throws { pages = try Pages.published.get() }

  /// Words that stand together, each with the ways to write them in Chinese.
  var synonyms: [(english: [String], chinese: [String])] { pages.synonyms }

  /// Both pages as one grammar.
  var grammar: Grammar { pages.grammar }

  /// Whether `source` is a `production`, such as `script` or `world`, in letter and in what is said in words.
  func recognises(_ source: SourceText, as production: String) -> Bool {
    let tokens = tokens(of: source).dropLast()
    let input = tokens.map { terminals(of: $0, in: source) }
    return pages.sentences.recognises(input, as: .reference(production)) && !breaksARule(Array(tokens), in: source)
  }

  /// Whether `text` is spelled like `expression`.
  func spells(_ text: String, as expression: Expression) -> Bool {
    pages.spellings.recognises(text.unicodeScalars.map(characters), as: expression.inCharacters)
  }

  /// Whether one token spelled so is of that kind.
  func spells(_ text: String, _ kind: String) -> Bool {
    spells(text, as: .reference(kind)) && (limits[kind]?(text) ?? true)
  }
}

// From tokens and characters to terminals.
extension Language {
  private func terminals(of token: Token, in source: SourceText) -> [Int] {
    let text = token.english(in: source)
    if let known = knownTokens["\(token.kind.rawValue) \(text)"] { return known }
    let terminals = ([literal(token, text)] + kinds(token, text).map { .kind($0) }).compactMap {
      pages.sentences.terminals[$0]
    }
    knownTokens["\(token.kind.rawValue) \(text)"] = terminals
    return terminals
  }

  private func literal(_ token: Token, _ text: String) -> Recogniser.Terminal {
    .literal(token.kind.spelling ?? text.folded)
  }

  private func kinds(_ token: Token, _ text: String) -> [String] {
    if token.kind == .newline { return ["NEWLINE"] }
    let endsPlace = [.text, .unclosedText, .leftBrace, .rightBrace].contains(token.kind) || text.folded == "cite"
    return Pages.spelled.filter { spells(text, $0) } + (endsPlace ? ["REST"] : ["PLACE", "REST"])
  }

  private func characters(_ scalar: Unicode.Scalar) -> [Int] {
    if let known = knownScalars[scalar] { return known }
    let isLetter =
      scalar.properties.isAlphabetic && scalar.isASCII || scalar == "_" || !scalar.isASCII && !scalar.isMark
    let kinds = (isLetter ? ["letter"] : []) + (scalar == "\n" ? [] : ["character"])
    let terminals = [.literal(String(scalar).folded)] + kinds.map { Recogniser.Terminal.kind($0) }
    knownScalars[scalar] = terminals.compactMap { pages.spellings.terminals[$0] }
    return knownScalars[scalar] ?? []
  }
}

extension Token {
  /// The token as it is written, but for a synonym its word. Which that is, the lexer tells; that it is the one that the
  /// page tells, a test of its own says.
  func english(in source: SourceText) -> String { word == .none ? source[span] : word.description }
}

/// The full-width signs of the published page with their ASCII twins.
let twins: [(wide: Unicode.Scalar, ascii: Unicode.Scalar)] = Array(
  zip("，、；：＝＞＋－−＊×％｜．（）［］｛｝".unicodeScalars, ",,;:=>+--**%|.()[]{}".unicodeScalars))

extension Unicode.Scalar {
  /// Whether this is a sign, a digit or a blank beyond ASCII.
  fileprivate var isMark: Bool {
    switch self {
    case "＂", "Ａ"..."Ｚ", "＿": false
    case "！"..."＿", "｛"..."｝": true
    default: "、“”−×\u{A0}\u{3000}\u{FEFF}".unicodeScalars.contains(self)
    }
  }
}

extension String {
  /// The text with the small letters of ASCII for the capital ones.
  fileprivate var folded: String {
    String(
      String.UnicodeScalarView(unicodeScalars.map { "A"..."Z" ~= $0 ? Unicode.Scalar($0.value | 0x20) ?? $0 : $0 }))
  }
}
