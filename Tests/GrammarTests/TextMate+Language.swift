import Syntax

extension TextMate {
  /// The grammar of the language for editors.
  init(_ words: Vocabulary) {
    comment = "Made from the words of the program: ‘UPDATE=1 swift test’ writes it, and a test compares."
    (name, scopeName, fileTypes) = ("TwoLevel", "source.twolevel", ["game", "tlq"])
    firstLineMatch = "^#!.*\\btwolevel\\b"
    patterns = [.include("statements"), .include("parts")]
    repository = [
      "statements": Rule(patterns: Rule.statements(words)),
      "parts": Rule(patterns: Rule.comments + Rule.texts + Rule.phrases(words) + Rule.words(words) + Rule.signs),
    ]
  }
}

private let (word, edge, start) = (Spellings.word, Spellings.edge, Spellings.start)

extension TextMate.Rule {
  /// What stands at the start of a statement.
  fileprivate static func statements(_ words: Vocabulary) -> [Self] {
    let lead = "((?:\(Spellings.any(words.leading))\(edge)\\s+)*)"
    let query = "\(lead)(\(Spellings.any(words.queries)))\(edge)"
    let signed = Spellings.any(words.signed.map(\.word))
    let signs = words.signed.map(\.sign).map { $0 + twins($0) }.joined()
    return [
      .match("\(start)(\(Spellings.any(words.filing)))\(edge)\\s+(\(path))", [1: command, 2: "string.unquoted.path"]),
      .region(
        "\(start)\(lead)(\(signed))\(edge)", [1: verb, 2: verb],
        upTo: "([\(signs)])\\s*(?:\(query))?|(?=[;；])|$", [1: "punctuation.separator", 2: verb, 3: verb],
        inside: [.include("parts")]),
      .match("\(start)\(query)", [1: verb, 2: verb]),
      .match("\(start)(\(Spellings.any(words.orders)))\(edge)", [1: command]),
      .match("\(Spellings.startInBlock)(\(Spellings.any(words.fields)))\(edge)(?=\\s+\\S)", [1: keyword]),
      .match("(\(Spellings.any(words.joints)))\(edge)\\s+\(query)", [1: keyword, 2: verb, 3: verb]),
    ]
  }

  fileprivate static let comments = [match("#[^\\n]*", [0: "comment.line.number-sign"])]

  /// A text ends with its line, closed or not.
  fileprivate static let texts = [
    region("\"", [:], upTo: "\"|$").scoped("string.quoted.double.twolevel", isWhole: true),
    region("[“”]", [:], upTo: "”|$").scoped("string.quoted.other.twolevel", isWhole: true),
  ]

  /// What takes more than one word to know.
  fileprivate static func phrases(_ words: Vocabulary) -> [Self] {
    let pairs = Dictionary(grouping: words.phrases, by: \.first).sorted { $0.key < $1.key }
    return [
      region(
        "(\(Spellings.any(["cite"])))\(edge)(?:\\s+(\(word)))?", [1: keyword, 2: "variable.other.source"],
        upTo: "(?=\(Spellings.any(["cite"]))\(edge)|[\"“”{}｛｝;；#])|$", inside: [match(word, [:])]
      ).scoped("string.unquoted.place.twolevel")
    ]
      + pairs.map { first, pairs in
        match(
          "(\(Spellings.any([first])))\(edge)\\s+(\(Spellings.any(pairs.map(\.second))))\(edge)",
          [1: keyword, 2: keyword])
      } + [
        match("(\(Spellings.any(["order"])))\(edge)(?=\\s+\(word)\\s*[>=＞＝])", [1: keyword]),
        match(
          "(\(Spellings.any(words.declaring)))\(edge)\\s+(?!\(Spellings.any(words.reserved))\(edge))(\(word))",
          [1: declaration, 2: "entity.name.type"]),
      ]
  }

  fileprivate static func words(_ words: Vocabulary) -> [Self] {
    let others = Set(words.reserved).subtracting(words.declarations)
    return [
      match("\(Spellings.any(words.declarations))\(edge)", [0: declaration]),
      match("\(Spellings.any(words.statuses))\(edge)", [0: "keyword.other.status"]),
      match("\(Spellings.any(others))\(edge)", [0: keyword]),
      match(Spellings.date, [0: "constant.numeric.date"]),
      match(Spellings.number, [0: "constant.numeric"]),
      match(word, [0: "variable.other"]),
    ]
  }

  /// Every sign of the lexer, the long ones first, with its full-width twins.
  fileprivate static let signs: [Self] = {
    let signs = (UInt8.min...UInt8.max).compactMap { Token.Kind(rawValue: $0)?.spelling } + [";"]
    let (marks, operators) = (",:;.(){}[]", signs.filter { !",:;.(){}[]".contains($0) })
    let long = operators.filter { 1 < $0.count }.map { $0.map { "\\\($0)" }.joined() }
    let short = operators.filter { $0.count == 1 }.map { "\\" + $0 + twins($0) }.joined()
    return [
      match((long + ["[\(short)]"]).joined(separator: "|"), [0: "keyword.operator"]),
      match("[\(marks.map { "\\\($0)" + twins("\($0)") }.joined())]", [0: "punctuation"]),
    ]
  }()
}

private let (verb, command) = ("keyword.control.query", "keyword.control.command")
private let (keyword, declaration) = ("keyword.other", "keyword.declaration")
/// The rest of a line that names a file.
private let path = "(?:\"[^\"\\n]*\"|[“”][^”\\n]*”|[^#;；\"“”\\s]|[^\\S\\n](?=[^#;；\\s]))+"

/// The full-width signs that mean the same.
private func twins(_ sign: String) -> String {
  String(String.UnicodeScalarView(GrammarTests.twins.filter { String($0.ascii) == sign }.map(\.wide)))
}
