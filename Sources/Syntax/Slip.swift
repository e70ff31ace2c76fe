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

  var text: String { excerpt(token, in: source) }

  /// What stands before it in its line.
  var lineBefore: String { source.start(ofLineOf: token) }

  /// Likewise, word by word.
  var wordsBefore: [Substring] { lineBefore.split(separator: " ") }

  /// How to write it where that is known for sure, so that no word that looks alike is offered besides.
  var known: String? { hintInQuery ?? hintInCase }

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
    if token.word == "to", before.map({ Self.formats.contains($0.word) }) ?? false { return [Self.filing] }
    if isNeedless {
      return ["leave ‘\(text)’ out: whom a query is about stands right behind its verb, and then ‘phase 1’"]
    }
    if next.contains(.word("if")), !isDeclaration, isBeforeChange, !Walk.clauseWords.contains(token.word) {
      return ["what would be otherwise stands behind ‘if’: … if\(textBehind)"]
    }
    if next.contains(.word("if")), !isDeclaration, Self.wordsOfDays.contains(token.word) {
      return ["a day is asked about by itself: winset US on 2021-04-20; ‘events’ lists those of events"]
    }
    if next.contains(.word("by")), next.contains(.sign(.dot)), token.word == "if" {
      return ["who gives and takes stands last: flip winset US phase 2 if garrison+0.1 from withdrawal"]
    }
    if next == [.role(.phase)] { return ["a phase is told by its number: phase 1"] }
    if next.contains(.role(.day)) || next.contains(.role(.moment)) { return [Self.day] }
    if isBeforeOption, token.word == "phase" { return [numbered] }
    if token.word == "option", next.contains(.role(.option)) || next.contains(.role(.rankedOption)) {
      return ["an option is told by its number alone: ratify US 2"]
    }
    if token.word == "from", next.contains(.sign(.range)) || next.contains(.word("in")) && next.contains(.role(.number))
    {
      return [Self.range]
    }
    if token.word == "cite", next.contains(.word("because")) {
      return ["a citation stands behind a reason: because \"…\" \(text) …"]
    }
    if token.word == "power", next.contains(.role(.votes)) || next.contains(.role(.number)) {
      return ["the power stands before the votes: faction NAME power 0.25, 117 in Senate"]
    }
    if Word.statuses.contains(token.word), next.contains(.word("in")) {
      return ["how far it is borne out stands last: 2246 in Senate \(text)"]
    }
    if token.word == "percent", next.contains(.sign(.percent)) {
      return ["a share in hundredths is written with %: 60%"]
    }
    if token.word == "in", next.contains(.word("step")) {
      return ["the body stands before the range: sweep F in Senate 0..60: …"]
    }
    if token.word == "effect", next.contains(.sign(.leftBrace)) {
      return ["effects stand in braces: { effect withdrawal accepts 1 }"]
    }
    if next.contains(.role(.quota)), let fraction = FieldWords.fraction(restOfText) {
      return ["a quota is written: \(fraction)"]
    }
    if next.contains(.role(.quota)) || next.contains(.sign(.percent)) && token.word == "majority" {
      let isVeto = token.isName && token.word != "majority" && FieldWords.isBeforeApproval(token, in: source)
      return isVeto
        ? ["a veto player is written: approval of \(text)"]
        : ["a quota is written: majority, unanimity, 2/3 or 60 votes"]
    }
    if next.contains(.word("accepts")), Self.verbsOfPower.contains(token.word) || Self.chineseOfPower.contains(text) {
      return [Self.change]
    }
    if next.contains(.sign(.dot)), next.contains(.word("accepts")), let before, before.isName, token.isName,
      !Self.stances.contains(token.word)
    {
      if before.word == "the" { return [Self.article(text)] }
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

  private static let wordsOfDays: [Word] = ["when", "after", "before", "since", "during", "until", "while"]

  /// Whether a query wants the number of an option.
  private var isBeforeOption: Bool { !isDeclaration && next.contains(.role(.option)) && !next.contains(.end) }

  /// How the verb and the actor before it are followed by an option.
  private var numbered: String {
    let words = wordsBefore.suffix(2).map(String.init)
    let isKnown = words.count == 2 && words[1].first?.isLowercase != true
    let (verb, actor) = isKnown ? (words[0], words[1]) : ("ratify", "US")
    return "an option is told by its number: \(verb) \(actor) 2 phase 1; ‘options \(actor)’ lists them"
  }

  private static let prepositions: [Word] = ["in", "of", "for", "during", "about", "by", "to"]

  /// What a faction does in other words than those of the language.
  private static let stances: [Word] = [
    "supports", "favours", "favors", "opposes", "vetoes", "wants", "backs", "blocks",
  ]

  /// What becomes of a power in other words than signs.
  private static let verbsOfPower: [Word] = [
    "is", "are", "was", "were", "has", "have", "had", "get", "gets", "got", "gain", "gains", "lose", "loses", "become",
    "becomes", "grow", "grows", "increases", "decreases", "rises", "falls", "drops", "increased", "decreased", "up",
    "down",
  ]
  private static let chineseOfPower: Set = ["增加", "减少", "上升", "下降", "变为", "增至", "减至", "加", "减"]
  private static let change = "a change of power is written with +, - or =: +0.2"

  static let formats: [Word] = ["text", "json", "csv", "markdown", "svg", "dot"]
  private static let takesAnswer: Set<Substring> = ["expect", "预期"]
  private static let filing = "answers go into a file from here on: output FILE, and ‘output’ alone ends that"

  /// A word behind what could be the end.
  private var between: [String] {
    if token.word == "and" || token.word == "with", next.contains(.role(.actor)) {
      return ["names follow each other without ‘\(text)’: overlap US Taliban"]
    }
    if token.word == "and", next.contains(.sign(.comma)) {
      return [consents ?? "several are separated by commas, without ‘and’"]
    }
    guard next.contains(.end) else { return [] }
    if token.word == "with", isBeforeChange {
      return ["what would be otherwise stands behind ‘if’: … if hardliners+0.2"]
    }
    if token.word == "and", next.contains(.word("phase")) {
      return ["a query is about one actor, or without a name about all"]
    }
    if token.word == "with" || token.word == "and", isBehindIs || Self.takesAnswer.contains(wordsBefore.first ?? "") {
      return ["an answer of several words is written in quotation marks: \"moderates with 1\""]
    }
    return next.contains(.sign(.equals)) && !next.contains(.word("as")) ? [] : names
  }

  private static func article(_ name: String) -> String { "names have no ‘the’ before them: write \(name)" }

  static let needlessBrace = "it closes nothing that is open: take it away"

  /// Whether an amount is added or taken, or set, in the rest of the line.
  private var isBeforeChange: Bool { textBehind.utf8.contains { "+-=*".utf8.contains($0) } }

  /// What stands behind it in its line.
  var textBehind: String {
    String(decoding: source.bytes[token.span.upperBound...].prefix { $0 != .lineFeed }, as: UTF8.self)
  }

  /// Two names where one is expected, or one where none is any more.
  private var names: [String] {
    if token.isName, next.contains(.word("if")), !next.contains(.word("phase")), before?.kind == .number,
      !isBehindChange
    {
      return ["whom a query is about stands right behind its verb: … \(text) phase 1"]
    }
    if !isDeclaration, next.contains(.role(.option)), token.isName { return [numbered] }
    guard let before, before.kind == .word, before.isName, token.isName else { return [] }
    let first = source[before.span]
    if before.word == "the" { return [Self.article(text)] }
    let isOfOne = next.contains(.word("phase")) && !next.contains(.role(.actor))
    return ["a name of several words is written in quotation marks: \"\(first) \(text)\""]
      + (isOfOne ? ["or else there is a name more than this query takes"] : [])
  }

  /// Whether what stands before it is what help is asked about.
  var isBehindHelp: Bool {
    let verb = before.flatMap { source.start(ofLineOf: $0).split(separator: " ").last } ?? ""
    return Word(bytes: verb.utf8) == "help"
  }

  private var number: [String] {
    if before?.kind == .comma, next.contains(.word("without")) {
      return [isGrouped ? Self.groups : isBehindChange ? Self.point : Self.options]
    }
    if next.contains(.word("phase")), text.utf8.count < 4 { return ["a phase is written: phase \(text)"] }
    if next.contains(.role(.moment)) { return [Self.day] }
    if next.contains(.word("of")), next.contains(.word("aka")) {
      return ["how many votes a body has is written: body Senate of 100"]
    }
    if next.contains(.word("power")) {
      return [
        "a power stands behind its word: faction NAME power \(text); votes stand behind a comma: , \(text) in Senate"
      ]
    }
    if next.contains(.word("accepts")) { return [Self.change] }
    if next.contains(.role(.day)) { return [Self.day] }
    return []
  }

  /// Whether it looks like the last three digits of a number whose digits are written in groups.
  private var isGrouped: Bool {
    guard let before, text.utf8.count == 3, 0 < before.span.lowerBound else { return false }
    return source.bytes[before.span.lowerBound - 1].isDigit
  }

  /// Whether the number before the comma is an amount that is added or taken, or set.
  private var isBehindChange: Bool {
    let line = source.bytes[..<(before?.span.lowerBound ?? 0)].reversed()
    let sign = line.drop { $0.isDigit || $0 == .space || $0 == .point }.first
    return sign.map { "+-=*".utf8.contains($0) } ?? false
  }

  private static let options = "several options are joined by ‘and’: 2 and 3"
  private static let point = "a decimal is written with a point: 0.2"
  private static let groups = "digits have no commas between them: 1000000"
  static let day = "a day is written year-month-day, month and day with two digits: 2021-07-02"

  private var sign: [String] {
    switch token.kind {
    case .minus where next.contains(.sign(.range)) && before.map { [.number, .date].contains($0.kind) } ?? false:
      [Self.day]
    case .newline, .end: ending
    case .rightBrace where next == [.sign(.leftBrace)]: ending
    case .rightBrace where next.contains(.end): [Self.needlessBrace]
    case .percent: ["a share is written as a decimal: 0.45 for 45 %"]
    case .greater where next.contains(.word("as")): [Self.filing]
    case .text where next.contains(.role(.option)): ["options are told by their numbers: ‘options US’ lists them"]
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

  /// Something is missing.
  private var ending: [String] {
    if isBeforeOption { return [numbered] }
    guard isDeclaration, next == [.sign(.leftBrace)] else { return [] }
    return ["what it states stands in braces, which may be empty: phase 2 like phase 1 { }"]
  }

  /// What can follow a number of votes.
  private static var afterVotes: [Expectation] { [.sign(.leftBracket), .word("in")] }

  private static let ranking = "a ranking is written from the best down: 2 > 1 > no-deal"

  private var comma: [String] {
    if next.contains(.sign(.range)) { return [Self.range] }
    if next.contains(.word("until")), next.contains(.word("and")) {
      return ["each effect begins with its word: effect F rejects 1; effect G rejects 1"]
    }
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
