import Diagnostics
import Numbers

// Every sentence that this module can say to the asker, in one place, so that the voice stays one voice.
extension Diagnostic {
  static func expected(
    _ next: [Expectation], insteadOf token: Token, after before: Token?, in source: SourceText,
    usage: String?
  ) -> Self {
    if token.kind == .unclosedText { return unclosedQuotation(token, in: source) }
    let choices = alternatives(next.uniqued().map(\.description).filter { !$0.isEmpty })
    let found = describe(token, in: source)
    let words = next.compactMap { if case .word(let word) = $0 { "\(word)" } else { nil } }
    let slip = Slip(next: next, token: token, before: before, source: source, isDeclaration: usage == nil)
    let known = slip.known
    let isOdd = token.kind == .word && !slip.isNeedless && known == nil
    let near = isOdd ? meant(by: token, among: words, in: source) : []
    return Self(
      choices.isEmpty ? "I did not expect \(found) here" : "I expected \(choices) here, not \(found)",
      at: token.span,
      hints: near + dash(in: source, before: token.span.upperBound) + (known.map { [$0] } ?? slip.hints),
      usage: usage)
  }

  private static func unclosedQuotation(_ token: Token, in source: SourceText) -> Self {
    Self(
      noEndOfQuotation, at: token.span,
      hints: ["close it with \(closing(token, in: source)) in the same line"])
  }

  private static let noEndOfQuotation = "this quotation has no end"
  private static let neverClosed = "is never closed"

  /// Whether it is about a quotation mark that is missing.
  var isOfQuotation: Bool { message == Self.noEndOfQuotation }

  /// Whether it is about a brace that is missing, or seems to be.
  var isOfBraces: Bool { hints.contains(Slip.missingBrace) || message.hasSuffix(Self.neverClosed) }

  /// The mark that closes a quotation like this one.
  private static func closing(_ token: Token, in source: SourceText) -> String {
    source.bytes[token.span.lowerBound] == UInt8(ascii: "\"") ? "\"" : "”"
  }

  /// Writers' programs put a dash where a hyphen was typed, and it looks the same.
  private static func dash(in source: SourceText, before end: Int) -> [String] {
    let blanks: [UInt8] = [.space, .tab, .lineFeed, .quote]
    let start = source.bytes[..<end].lastIndex { blanks.contains($0) }.map { $0 + 1 } ?? 0
    let hasDash = start < end && source[start..<end].contains { "–—".contains($0) }
    return hasDash ? ["‘–’ is a dash, which is read as a letter: write -"] : []
  }

  static func reserved(
    _ token: Token, _ role: Role, after before: Token?, in source: SourceText, usage: String?
  ) -> Self {
    let word = excerpt(token, in: source)
    let slip = Slip(next: [.role(role)], token: token, before: before, source: source, isDeclaration: false)
    return Self(
      "I expected a name here, and ‘\(word)’ is a word of the language", at: token.span,
      hints: [slip.hintForName ?? "if it is a name, write it in quotation marks: \"\(word)\""], usage: usage)
  }

  static func unreadableNumber(_ token: Token, in source: SourceText) -> Self {
    let below = source[token.span].split(separator: "/").dropFirst().first
    let isByNought = below?.allSatisfy { "0.".contains($0) } ?? false
    return Self(
      "I cannot read this number", at: token.span,
      hints: [
        isByNought
          ? "nothing can be divided by 0"
          : "a number is written 2, 0.35 or 2/3, with at most \(Rational.mostDigits) digits"
      ])
  }

  static func notWhole(_ role: Role, _ range: ClosedRange<Int>, at site: Span) -> Self {
    Self(
      "I expected a whole number from \(range.lowerBound) to \(range.upperBound.grouped) here", at: site)
  }

  /// - Parameter isWhole: whether a month or a year would not do.
  static func noSuchDay(_ token: Token, isWhole: Bool, in source: SourceText) -> Self {
    let text = excerpt(token, in: source)
    if isWhole, text.count == 7 { return Self("I expected a whole date here", at: token.span, hints: [day]) }
    switch text.count {
    case 7:
      return Self(
        "the calendar has no month ‘\(text)’", at: token.span, hints: ["a month is written year-month, such as 2021-05"]
      )
    case 4 where !isWhole: return Self("the calendar has no year ‘\(text)’", at: token.span)
    default: return Self("the calendar has no day ‘\(text)’", at: token.span, hints: [day])
    }
  }

  private static let day = "a day is written year-month-day, such as 2021-05-01"

  static func unclosed(_ opener: Token, in source: SourceText) -> Self {
    Self("this ‘\(source[opener.span])’ \(neverClosed)", at: opener.span)
  }

  static func tooDeep(_ opener: Token, limit: Int) -> Self {
    Self(
      "this is nested too deep", at: opener.span,
      hints: ["at most \(limit) braces, parentheses and queries can be open at once"])
  }

  static func unknownStatement(
    _ token: Token, among words: [String], order: String, in source: SourceText
  ) -> Self {
    if token.kind == .unclosedText { return unclosedQuotation(token, in: source) }
    let text = excerpt(token, in: source)
    if token.kind == .rightBrace {
      return Self("no statement begins with ‘}’", at: token.span, hints: [Slip.needlessBrace])
    }
    let near = meant(by: token, among: words, in: source)
    let line = source.start(of: token)
    let first = line.split(separator: " ").prefix(6).map(String.init)
    let asked = Everyday.hint(about: first, among: words, isNear: !near.isEmpty)
    let isPart =
      order == .inQueries && token.kind == .word && Walk.actorWords.contains(token.word)
      && (token.word != "phase" || line.contains("{"))
    let field = order == .inQueries ? nil : FieldWords.statement(text)
    let hints = isPart ? [.parts(token.word)] + near : (field ?? asked).map { [$0] } ?? near
    let isClause = (Walk.clauseWords + ["in"]).contains(token.word)
    return Self(
      token.kind == .word
        ? "I know no statement that begins with ‘\(text)’" : "no statement begins like this",
      at: token.span, hints: isClause && !isPart || hints.isEmpty ? [order] : hints)
  }

  /// No verb stands where a verb needs another query behind it.
  static func noQuery(_ token: Token, among words: [String], in source: SourceText) -> Self {
    let text = excerpt(token, in: source)
    return Self(
      "I expected a query here, not ‘\(text)’", at: token.span,
      hints: hints(insteadOfQuery: text, token, among: words, in: source))
  }

  /// How to write what was probably meant where a query should begin.
  private static func hints(
    insteadOfQuery text: String, _ token: Token, among words: [String], in source: SourceText
  ) -> [String] {
    if token.word == "not" { return ["leave ‘\(text)’ out: what an answer rests on is told of a No, too"] }
    if source.start(ofLineOf: token).lowercased().hasPrefix("compare ") {
      return [
        "phases are compared as in: compare phase 1 with phase 2 of US; queries each with its verb: compare winset US with …"
      ]
    }
    if wordsBehindQueries.contains(token.word) {
      return ["‘\(text)’ stands behind the query: chance winset US phase 1 draws 1000"]
    }
    // Who begins with a capital letter is taken for an actor.
    let isActor = text.first?.isUppercase ?? false
    let near = meant(by: token, among: words, in: source)
    if !near.isEmpty, !isActor { return near }
    let verb = Everyday.verb(for: [text.lowercased()]) ?? "winset \(isActor ? text : "US")"
    return ["a query begins with its own verb: \(verb)"]
  }

  private static let wordsBehindQueries: [Word] = ["draws", "seed", "shard", "from", "by", "is"]

  static func notUTF8(at place: Int) -> Self {
    Self(
      "this is no text in UTF-8", at: place..<place + 1,
      hints: ["save the file as UTF-8; from GB 18030, for example: iconv -f GB18030 -t UTF-8 OLD > NEW"])
  }

  static func andMore(at site: Span) -> Self {
    Self("and perhaps more: I stopped here, after \(Walk.mostComplaints) complaints", at: site)
  }

  static func backwards(at site: Span) -> Self {
    Self("these dates run backwards", at: site, hints: ["the earlier one stands first"])
  }

  static func repeated(_ clause: Word, at site: Span) -> Self {
    Self("‘\(clause)’ is said twice in this query", at: site)
  }

  static func saidTwice(_ word: Word, at site: Span) -> Self { Self("‘\(word)’ is said twice", at: site) }

  static func phaseAndDay(at site: Span) -> Self {
    Self("a query asks of a phase or of a day, not of both", at: site, hints: ["leave one of the two out"])
  }
}

extension Expectation {
  /// Whether it is a number.
  var isNumber: Bool {
    [.role(.number), .role(.power), .role(.quota), .role(.votes)].contains(self)
  }

  /// What could be written, in words that follow ‘I expected’.
  public var description: String {
    switch self {
    case .word(let word): "‘\(word)’"
    case .sign(let kind): kind == .newline ? "" : "‘\(kind.spelling ?? "")’"
    case .role(let role): role.description
    case .end: "the end of the statement"
    }
  }
}

private func describe(_ token: Token, in source: SourceText) -> String {
  switch token.kind {
  case .end: return "the end of the text"
  case .newline: return source[token.span] == ";" ? "‘;’" : "the end of the line"
  default: return "‘\(excerpt(token, in: source))’"
  }
}

extension String {
  /// How queries are written.
  static let inQueries = "the verb comes first, then whom it is about, then the rest: winset ACTOR phase 1"

  /// Where a statement stands that is a part of another one.
  static func parts(_ word: Word) -> String {
    let place = word == "phase" ? "actor NAME { phase … }" : "actor NAME { phase 1 { \(word) … } }"
    return "‘\(word)’ stands in braces: \(place); what is declared already is changed by ‘suppose’"
  }

  /// How the statements of a file are written that begin with one of these words.
  static func one(of words: [String]) -> String {
    "a statement begins with \(alternatives(words.map { "‘\($0)’" })) here"
  }
}

extension SourceText {
  /// What stands in the line of a token before it.
  func start(ofLineOf token: Token) -> String {
    self[line(at: token.span.lowerBound).lowerBound..<token.span.lowerBound]
  }

  /// What stands in a line from a token on, the first part of it where that is long.
  fileprivate func start(of token: Token) -> Substring {
    let start = token.span.lowerBound
    return self[start..<min(start + 400, bytes.count)].prefix { !$0.isNewline }
  }
}

/// A question for the word nearest to what stands there, in the language in which it is written; nothing where none is
/// near.
private func meant(by token: Token, among words: [String], in source: SourceText) -> [String] {
  let text = source[token.span]
  let near = nearest(to: text, among: Synonyms.spellings(of: words, like: text), atMost: 1)
  return near.map { "did you mean ‘\($0)’?" }
}

/// What stands there, or how it begins where it is long.
func excerpt(_ token: Token, in source: SourceText) -> String {
  let text = source[token.span.clamped(to: token.span.lowerBound..<token.span.lowerBound + 400)]
  let start = text.prefix(40)
  return start.endIndex < text.endIndex ? start + "…" : text
}

/// `a`, `a or b`, `a, b or c`.
private func alternatives(_ choices: [String]) -> String {
  guard choices.count > 1 else { return choices.first ?? "" }
  return choices.dropLast().joined(separator: ", ") + " or " + choices[choices.count - 1]
}
