import Diagnostics

// Slips in queries.
extension Slip {
  /// How what was probably meant is written there, where a word of the language stands in the wrong place; `nil` where nothing
  /// is known.
  var hintInQuery: String? {
    if next.contains(.word("accepts")), ["seats", "seat", "weight"].contains(text.lowercased()) { return Self.votes }
    if next.contains(.word("accepts")), ["pay", "bribe", "bribes", "gives"].contains(text.lowercased()) {
      return Self.pays
    }
    if ["price", "paid"].contains(token.word), next.contains(.word("accepts")) { return Self.price }
    if token.word == "in", next.contains(.sign(.comma)), isBehindGiver { return Self.giver }
    if text == "。" { return "no full stop ends a statement" }
    if let hint = hintInChange { return hint }
    if isDeclaration { return nil }
    if isBehindHelp, let before { return Self.term + (token.isName ? "\(source[before.span])-\(text)" : "win-set") }
    if let hint = hintInRange { return hint }
    if text.contains("～"), text.first?.isNumber ?? false { return Self.range }
    if let split = Synonyms.split(text) { return "blanks stand between words: \(split)" }
    if token.word == "in", next.contains(.word("on")), followingByte?.isDigit ?? false { return Self.behindOn }
    if text.contains("年"), text.first?.isNumber ?? false { return Self.day }
    if token.word == "in", next.contains(.word("in")) { return "the details are told by: in full" }
    if let hint = hintInOrder { return hint }
    if next.contains(.word("if")), isChange { return "what would be otherwise stands behind ‘if’: … if \(restOfLine)" }
    if next.contains(.word("with")), token.isName, isBehind("play") {
      return "the others at the table stand behind ‘with’: … with \(text)"
    }
    let isClause = Walk.clauseWords.contains(token.word) && next.contains(.end) && !next.contains(.word("if"))
    if isClause, next.contains(.word("shard")) || next.contains(.word("seed")) { return Self.beforeDraws }
    if token.word == "at", isBehindIs, textBehind.contains("{") { return Self.levels }
    return isClause && isBehindIs ? Self.beforeIs : nil
  }

  /// Likewise where a query's words stand in another order, or several of them are one.
  private var hintInOrder: String? {
    if token.word == "in", next.contains(.word("as")), Self.formats.contains(followingWord) {
      return "a format stands behind ‘as’: … as \(followingWord)"
    }
    guard 1 < wordsBefore.count, token.kind == .word, next.contains(.word("phase")) else { return nil }
    let verb = wordsBefore[0]
    if isBehind("find"), !Walk.clauseWords.contains(token.word) {
      return
        "a text of several words is written in quotation marks: \(verb) \"\(wordsBefore.dropFirst().joined(separator: " ")) \(restOfText)\""
    }
    let clause = wordsBefore.suffix(2).joined(separator: " ")
    if token.isName, text.first?.isLowercase != true,
      wordsBefore.suffix(2).first.map({ Word(bytes: $0.utf8) == "by" }) ?? false
    {
      return "whom a query is about stands right behind its verb: \(verb) \(restOfText) \(clause)"
    }
    return nil
  }

  /// Whether the line begins with that verb, in whatever language.
  private func isBehind(_ verb: String) -> Bool {
    wordsBefore.first.map { Synonyms.english(for: String($0)) == verb } ?? false
  }

  /// That word as somebody writes it who wrote the verb.
  private func likeVerb(_ word: String) -> String {
    Synonyms.spellings(of: [word], like: String(wordsBefore[0])).last ?? word
  }

  private var followingWord: Word {
    Word(bytes: textBehind.split(separator: " ").first.map { Array($0.utf8) } ?? [])
  }

  /// Likewise where a word of the language stands for a name.
  var hintForName: String? {
    if before?.word == "without", token.word == "faction" {
      return "a faction is left out by its name alone: without F"
    }
    if before?.word == "if" || before?.kind == .comma, Self.wordsOfActors.contains(token.word) {
      return "whose that is stands before it: \(asked) \(FieldWords.withFractions(restOfText))"
    }
    if before?.word == "if", Self.quotas.contains(token.word) {
      return "whose that is stands before it: \(asked) rule \(restOfText)"
    }
    return hintInChange
  }

  private static let wordsOfActors: [Word] = ["rule", "chief", "order", "no-deal", "ties", "links", "believes"]
  private static let quotas: [Word] = ["majority", "unanimity"]

  /// Likewise of what is supposed.
  private var hintInChange: String? {
    let last = before.map { source[$0.span] } ?? ""
    if next.contains(.word("accepts")), token.kind == .number, FieldWords.reversions.contains(last.lowercased()) {
      return "what follows without a deal is told of an actor: \(asked) no-deal \(text)"
    }
    if token.word == "nothing", next == [.role(.actor)], before?.word == "believes" {
      return "whom it believes that of stands before: … believes ACTOR nothing"
    }
    if next == [.role(.power)], lineBefore.hasSuffix("="), restOfText.contains(" needs ") {
      return "a value of an issue is written with a point: ISSUE.\(restOfText)"
    }
    if next.contains(.word("in")), next.contains(.word("from")), token.isName {
      return "the body stands behind ‘in’: … in \(text)"
    }
    return nil
  }

  /// Likewise where something goes from one to another, or two are compared.
  private var hintInRange: String? {
    if next == [.sign(.range)] { return Self.range }
    if token.word == "from", next.contains(.role(.moment)) { return Self.months }
    if token.kind == .text, next == [.role(.day)] { return "a day has no quotation marks: on 2021-07-22" }
    if token.kind == .equals, next.contains(.word("is")) {
      return "the answer stands behind ‘is’: when winset US is {1}"
    }
    if next == [.word("with")], isBehind("compare") {
      return "‘with’ stands between the two: compare phase 1 with phase 2"
    }
    if next == [.word("as")], isBehind("play") {
      let name = token.word == "with" ? "ACTOR \(restOfText)" : text
      return "who you are stands behind ‘as’: \(wordsBefore[0]) \(likeVerb("as")) \(name)"
    }
    if text.lowercased() == "home", next.contains(.word("at")) { return "the level is written: at home" }
    if token.kind == .comma, before?.kind == .number, wordsBefore.dropLast().last.map({ $0.lowercased() }) == "phase" {
      return "a query is about one phase, or without one about all"
    }
    return nil
  }

  /// Whether a change begins here: an amount behind a name, or a word of changes.
  private var isChange: Bool {
    if Self.wordsOfChanges.contains(token.word) { return true }
    return token.isName && textBehind.utf8.first.map { "+-=*".utf8.contains($0) } ?? false
  }

  private static let wordsOfChanges: [Word] = [
    "rule", "no-deal", "order", "accepts", "rejects", "ties", "believes", "pays",
  ]

  /// What stands in the line from here on.
  var restOfText: String { source[token.span] + textBehind }

  /// Likewise; a change of an actor with that, whom the query is about.
  private var restOfLine: String {
    Self.wordsOfChanges.contains(token.word) ? "\(asked) \(restOfText)" : restOfText
  }

  /// Whom the query is about, or a word that stands for that.
  var asked: String {
    guard 1 < wordsBefore.count else { return "ACTOR" }
    return Walk.clauseWords.contains(Word(bytes: wordsBefore[1].utf8)) ? "ACTOR" : String(wordsBefore[1])
  }

  private var followingByte: UInt8? { source.bytes[token.span.upperBound...].first { $0 != .space } }

  private var isBehindGiver: Bool { wordsBefore.suffix(2).first.map { Word(bytes: $0.utf8) == "from" } ?? false }

  var isBehindIs: Bool { wordsBefore.contains { Word(bytes: $0.utf8) == "is" } }

  static let range = "from one number to another is written: 0..1"
  private static let months = "days and months are told from one to another: 2021-04..2021-08"
  private static let term = "help is about one word; a term of several is joined by hyphens: "
  private static let behindOn = "a day stands behind ‘on’: winset US on 2021-07-22"
  private static let price =
    "a price stands in the case file: price 3 for 1; what somebody is paid is supposed: US pays F 3 for 1"
  private static let votes = "votes are added by their number: F+3 in Senate"
  private static let pays = "a side-payment is written: US pays F 3 for 2"
  private static let giver = "the body stands before the giver: F+3 in Senate from G"
  private static let beforeDraws =
    "what belongs to the query stands before ‘draws’: chance prevail US phase 1 at home draws 1000"
  private static let levels =
    "an answer of both levels is written in quotation marks: when winset US is \"{2} at home, {} two-level\""
  private static let beforeIs = "what belongs to the query stands before ‘is’: when winset US at home is {1}"
}
