import Diagnostics

/// A slip that many make: what stands there instead of what was expected, and how to write what was probably meant.
struct Slip {
  /// What was expected.
  let next: [Expectation]
  let token: Token
  /// What stands before it, where that can be a part of the slip.
  let before: Token?
  let source: SourceText
  let isDeclaration: Bool

  private var text: String { excerpt(token, in: source) }

  /// How to write it.
  var hints: [String] {
    switch token.kind {
    case .word: word
    case .number: number
    default: sign
    }
  }

  private var word: [String] {
    if isDeclaration, next.contains(.end), Walk.itemWords.contains(token.word) {
      return ["another statement begins in a new line, or behind a ‘;’: … ; \(text) …"]
    }
    if isNeedless {
      return ["leave ‘\(text)’ out: whom a query is about stands right behind its verb, and then ‘phase 1’"]
    }
    if next == [.role(.phase)] { return ["a phase is told by its number: phase 1"] }
    if token.word == "percent", next.contains(.sign(.percent)) {
      return ["a share in hundredths is written with %: 60%"]
    }
    if token.word == "in", next.contains(.word("step")) {
      return ["the body stands before the range: sweep F in Senate 0..60: …"]
    }
    if token.word == "effect", next.contains(.sign(.leftBrace)) {
      return ["effects stand in braces: { effect withdrawal accepts 1 }"]
    }
    if next.contains(.role(.quota)) || next.contains(.sign(.percent)) && token.word == "majority" {
      return ["a quota is written: majority, unanimity, 2/3 or 60 votes"]
    }
    if next.contains(.sign(.dot)), next.contains(.word("accepts")), let before, before.isName, token.isName,
      !Self.stances.contains(token.word)
    {
      return ["a faction of somebody is written with a point: \(source[before.span]).\(text)"]
    }
    if next.contains(.word("accepts")), Self.stances.contains(token.word) {
      return ["what a faction makes of an option is written: accepts 2, or rejects 2"]
    }
    if before?.word == "and", next.contains(.role(.option)) || next.contains(.role(.rankedOption)) {
      return ["changes are separated by commas: F rejects 2, G rejects 2"]
    }
    if next == Self.afterVotes, token.word == "votes" {
      return ["votes are written by their number alone: 53 in Senate"]
    }
    return between
  }

  /// Whether it is a word before a name or a phase that is left out.
  var isNeedless: Bool { Self.prepositions.contains(token.word) && next.contains(.word("phase")) }

  private static let prepositions: [Word] = ["in", "of", "for", "during", "about", "by", "to"]

  /// What a faction does in other words than those of the language.
  private static let stances: [Word] = [
    "supports", "favours", "favors", "opposes", "vetoes", "wants", "backs", "blocks",
  ]

  /// A word behind what could be the end.
  private var between: [String] {
    if token.word == "and", next.contains(.role(.actor)) {
      return ["names follow each other without ‘and’: overlap US Taliban"]
    }
    if token.word == "and", next.contains(.sign(.comma)) { return ["several are separated by commas, without ‘and’"] }
    guard next.contains(.end) else { return [] }
    if token.word == "with" || token.word == "and" {
      return ["an answer of several words is written in quotation marks: \"moderates with 1\""]
    }
    return next.contains(.sign(.equals)) ? [] : names
  }

  /// Two names where one is expected, or one where none is any more.
  private var names: [String] {
    if token.isName, next.contains(.word("if")), !next.contains(.word("phase")), before?.kind == .number {
      return ["whom a query is about stands right behind its verb: … \(text) phase 1"]
    }
    guard let before, before.kind == .word, before.isName, token.isName else { return [] }
    let first = source[before.span]
    if first.lowercased() == "the" { return ["names have no ‘the’ before them: write \(text)"] }
    let isOfOne = next.contains(.word("phase")) && !next.contains(.role(.actor))
    return ["a name of several words is written in quotation marks: \"\(first) \(text)\""]
      + (isOfOne ? ["or else this query is about one actor, or without a name about all"] : [])
  }

  private var number: [String] {
    if before?.kind == .comma, next.contains(.word("without")) {
      return [isGrouped ? Self.groups : Self.point]
    }
    if next.contains(.word("phase")), text.utf8.count < 4 { return ["a phase is written: phase \(text)"] }
    if next.contains(.role(.moment)) {
      return text.utf8.count == 4
        ? ["days are told from one to another: \(text)..\(text) is that year"] : [Self.day]
    }
    if next.contains(.word("power")) { return ["votes stand behind a comma: faction NAME, \(text) in Senate"] }
    if next.contains(.word("accepts")) { return ["a change of power is written with +, - or =: +0.2"] }
    if next.contains(.role(.day)) { return [Self.day] }
    return []
  }

  /// Whether it looks like the last three digits of a number whose digits are written in groups.
  private var isGrouped: Bool {
    guard let before, text.utf8.count == 3, 0 < before.span.lowerBound else { return false }
    return source.bytes[before.span.lowerBound - 1].isDigit
  }

  private static let point = "a decimal is written with a point: 0.2"
  private static let groups = "digits have no commas between them: 1000000"
  private static let day = "a day is written year-month-day, month and day with two digits: 2021-07-02"

  private var sign: [String] {
    switch token.kind {
    case .percent: ["a share is written as a decimal: 0.45 for 45 %"]
    case .dot where next.contains { $0.isNumber }: ["a decimal begins with a digit: 0.2"]
    case .comma: comma
    case .leftBrace where next.contains(.word("none")): ["here options have no braces: claim winset 1, 2"]
    case .leftBrace where next == Self.afterVotes: [Self.point]
    case .text where next.contains(.word("cite")) && next.contains(.sign(.comma)):
      ["what happened stands before the actors: event E1 2021-05-01 \"what happened\" by US"]
    case .unknown where text == "'": ["quotation marks are double: \"…\""]
    case .unknown where text == "<" && next.contains(.sign(.greater)): [Self.ranking]
    default: []
    }
  }

  /// What can follow a number of votes.
  private static var afterVotes: [Expectation] { [.sign(.leftBracket), .word("in")] }

  private static let ranking = "a ranking is written from the best down: 2 > 1 > no-deal"

  private var comma: [String] {
    if next.contains(.sign(.range)) { return ["from one number to another is written: 0..1"] }
    if next.contains(.role(.actor)) { return ["names follow each other without a comma: overlap US Taliban"] }
    if next.contains(.word("phase")) {
      return ["no comma is needed here; a query is about one actor, or without a name about all"]
    }
    if next.contains(.word("as")) { return ["no comma is needed here"] }
    if next == Self.afterVotes { return [Self.groups] }
    if next.contains(.sign(.greater)) { return [Self.ranking] }
    return before?.kind == .number ? [Self.point] : []
  }
}
