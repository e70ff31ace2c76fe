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
    if isDeclaration { return nil }
    if text.contains("～"), text.first?.isNumber ?? false { return Self.range }
    if let split = Synonyms.split(text) { return "blanks stand between words: \(split)" }
    if token.word == "in", next.contains(.word("on")), followingByte?.isDigit ?? false { return Self.behindOn }
    if text.contains("年"), text.first?.isNumber ?? false { return Self.day }
    if token.word == "in", next.contains(.word("in")) { return "the details are told by: in full" }
    if next.contains(.word("if")), isChange { return "what would be otherwise stands behind ‘if’: … if \(restOfLine)" }
    if next.contains(.word("with")), token.isName, wordsBefore.first?.lowercased() == "play" {
      return "the others at the table stand behind ‘with’: … with \(text)"
    }
    let isClause = Walk.clauseWords.contains(token.word) && next.contains(.end) && !next.contains(.word("if"))
    return isClause && isBehindIs ? Self.beforeIs : nil
  }

  /// Whether a change begins here: an amount behind a name, or a word of changes.
  private var isChange: Bool {
    if Self.wordsOfChanges.contains(token.word) { return true }
    let rest = source.bytes[token.span.upperBound...].prefix { $0 != .lineFeed }
    return token.isName && rest.first.map { "+-=*".utf8.contains($0) } ?? false
  }

  private static let wordsOfChanges: [Word] = [
    "rule", "no-deal", "order", "accepts", "rejects", "ties", "believes", "pays",
  ]

  /// What stands in the line from here on; a change of an actor with that, whom the query is about.
  private var restOfLine: String {
    let rest = source.bytes[token.span.lowerBound...].prefix { $0 != .lineFeed }
    let change = String(decoding: rest, as: UTF8.self)
    if !Self.wordsOfChanges.contains(token.word) { return change }
    let actor = 1 < wordsBefore.count ? wordsBefore[1] : nil
    return "\(actor.map { Walk.clauseWords.contains(Word(bytes: $0.utf8)) ? "ACTOR" : $0 } ?? "ACTOR") \(change)"
  }

  private var followingByte: UInt8? { source.bytes[token.span.upperBound...].first { $0 != .space } }

  private var isBehindGiver: Bool { wordsBefore.suffix(2).first.map { Word(bytes: $0.utf8) == "from" } ?? false }

  var isBehindIs: Bool { wordsBefore.contains { Word(bytes: $0.utf8) == "is" } }

  private static let range = "from one number to another is written: 0..1"
  private static let behindOn = "a day stands behind ‘on’: winset US on 2021-07-22"
  private static let price =
    "a price stands in the case file: price 3 for 1; what somebody is paid is supposed: US pays F 3 for 1"
  private static let votes = "votes are added by their number: F+3 in Senate"
  private static let pays = "a side-payment is written: US pays F 3 for 2"
  private static let giver = "the body stands before the giver: F+3 in Senate from G"
  private static let beforeIs = "what belongs to the query stands before ‘is’: when winset US at home is {1}"
}
