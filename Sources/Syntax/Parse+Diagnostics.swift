import Diagnostics
import Numbers

// Every sentence that this module can say to the asker, in one place, so that the voice stays one voice.
extension Diagnostic {
  static func expected(
    _ next: [Expectation], insteadOf token: Token, after before: Token?, in source: SourceText,
    usage: String?
  ) -> Self {
    if token.kind == .unclosedText {
      return Self(
        "this quotation has no end", at: token.span,
        hints: ["close it with \(closing(token, in: source)) in the same line"])
    }
    let choices = alternatives(next.uniqued().map(\.description).filter { !$0.isEmpty })
    let found = describe(token, in: source)
    let words = next.compactMap { if case .word(let word) = $0 { "\(word)" } else { nil } }
    let near = token.kind == .word ? nearest(to: token, among: words, in: source) : []
    return Self(
      choices.isEmpty ? "I did not expect \(found) here" : "I expected \(choices) here, not \(found)",
      at: token.span,
      hints: near.map { "did you mean ‘\($0)’?" } + dash(in: source, before: token.span.upperBound)
        + slip(next, token, before, in: source, isDeclaration: usage == nil),
      usage: usage)
  }

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

  /// What can follow a number of votes.
  private static var afterVotes: [Expectation] { [.sign(.leftBracket), .word("in")] }

  /// How to write what was probably meant, for slips that many make.
  private static func slip(
    _ next: [Expectation], _ token: Token, _ before: Token?, in source: SourceText, isDeclaration: Bool
  ) -> [String] {
    let text = excerpt(token, in: source)
    switch token.kind {
    case .word where isDeclaration && next.contains(.end) && Walk.itemWords.contains(token.word):
      return ["another statement begins in a new line, or behind a ‘;’: … ; \(text) …"]
    case .word where token.word == "in" && next.contains(.word("step")):
      return ["the body stands before the range: sweep F in Senate 0..60: …"]
    case .percent: return ["a share is written as a decimal: 0.45 for 45 %"]
    case .dot where next.contains { $0.isNumber }: return ["a decimal begins with a digit: 0.2"]
    case .number where before?.kind == .comma && next.contains(.word("without")):
      return ["a decimal is written with a point: 0.2"]
    case .number where next.contains(.role(.moment)) && text.utf8.count == 4:
      return ["days are told from one to another: \(text)..\(text) is that year"]
    case .number where next.contains(.word("phase")): return ["a phase is written: phase \(text)"]
    case .number where next.contains(.word("accepts")): return ["a change of power is written with +, - or =: +0.2"]
    case .number where next.contains(.role(.day)): return ["month and day have two digits: 2021-07-02"]
    case .comma where next.contains(.sign(.range)): return ["from one number to another is written: 0..1"]
    case .comma where next.contains(.word("phase")):
      return ["no comma is needed here; a query is about one actor, or without a name about all"]
    case .comma where next.contains(.word("as")): return ["no comma is needed here"]
    case .leftBrace where next.contains(.word("none")): return ["here options have no braces: claim winset 1, 2"]
    case .leftBrace where next == Self.afterVotes: return ["a decimal is written with a point: 0.2"]
    case .comma where next == Self.afterVotes: return ["digits have no commas between them: 1000000"]
    case .comma where next.contains(.sign(.greater)):
      return ["a ranking is written from the best down: 2 > 1 > no-deal"]
    case .text where next.contains(.word("cite")) && next.contains(.sign(.comma)):
      return ["what happened stands before the actors: event E1 2021-05-01 \"what happened\" by US"]
    case .word where token.word == "effect" && next.contains(.sign(.leftBrace)):
      return ["effects stand in braces: { effect withdrawal accepts 1 }"]
    case .comma where before?.kind == .number: return ["a decimal is written with a point: 0.2"]
    case .word where next.contains(.end) && (token.word == "with" || token.word == "and"):
      return ["an answer of several words is written in quotation marks: \"moderates with 1\""]
    case .word
    where next.contains(.end) && !next.contains(.sign(.equals)) && before.map { $0.kind == .word && $0.isName } ?? false
      && token.isName:
      let name = "\(before.map { source[$0.span] } ?? "") \(text)"
      return ["a name of several words is written in quotation marks: \"\(name)\""]
    case .unknown where text == "'": return ["quotation marks are double: \"…\""]
    default: return []
    }
  }

  static func reserved(_ token: Token, in source: SourceText, usage: String?) -> Self {
    let word = excerpt(token, in: source)
    return Self(
      "I expected a name here, and ‘\(word)’ is a word of the language", at: token.span,
      hints: ["if it is a name, write it in quotation marks: \"\(word)\""], usage: usage)
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
      "I expected \(role.description), a whole number from \(range.lowerBound) to \(range.upperBound)", at: site)
  }

  static func noSuchDay(_ token: Token, in source: SourceText) -> Self {
    let text = excerpt(token, in: source)
    return Self(
      text.utf8.count == 7 ? "I expected a whole date here" : "the calendar has no day ‘\(text)’", at: token.span,
      hints: ["a day is written year-month-day, such as 2021-05-01"])
  }

  static func unclosed(_ opener: Token, in source: SourceText) -> Self {
    Self("this ‘\(source[opener.span])’ is never closed", at: opener.span)
  }

  static func tooDeep(_ opener: Token, limit: Int) -> Self {
    Self(
      "this is nested too deep", at: opener.span,
      hints: ["at most \(limit) braces, parentheses and queries can be open at once"])
  }

  static func unknownStatement(
    _ token: Token, among words: [String], order: String, in source: SourceText
  ) -> Self {
    let near = nearest(to: token, among: words, in: source)
    let isClause = (Walk.clauseWords + ["in"]).contains(token.word)
    return Self(
      token.kind == .word
        ? "I know no statement that begins with ‘\(excerpt(token, in: source))’" : "no statement begins like this",
      at: token.span, hints: isClause || near.isEmpty ? [order] : near.map { "did you mean ‘\($0)’?" })
  }

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
  fileprivate var isNumber: Bool {
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
  static let inQueries = "the verb comes first, then whom it is about, then the rest: winset US phase 2"
  /// How the statements of a file are written that begin with one of these words.
  static func one(of words: [String]) -> String {
    "a statement begins with \(alternatives(words.map { "‘\($0)’" })) here"
  }
}

/// The word nearest to what stands there, in the language in which it is written; nothing where none is near.
private func nearest(to token: Token, among words: [String], in source: SourceText) -> [String] {
  let text = source[token.span]
  return nearest(to: text, among: Synonyms.spellings(of: words, like: text), atMost: 1)
}

/// What stands there, or how it begins where it is long.
private func excerpt(_ token: Token, in source: SourceText) -> String {
  let text = source[token.span.clamped(to: token.span.lowerBound..<token.span.lowerBound + 400)]
  let start = text.prefix(40)
  return start.endIndex < text.endIndex ? start + "…" : text
}

/// `a`, `a or b`, `a, b or c`.
private func alternatives(_ choices: [String]) -> String {
  guard choices.count > 1 else { return choices.first ?? "" }
  return choices.dropLast().joined(separator: ", ") + " or " + choices[choices.count - 1]
}
