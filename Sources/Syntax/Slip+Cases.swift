import Diagnostics

// Slips in case files.
extension Slip {
  /// How what was probably meant is written there; `nil` where nothing is known.
  var hintInCase: String? {
    // Within changes, which expect this, case files have no say.
    if !isDeclaration || next.contains(.word("accepts")) { return nil }
    if let brace = missingBrace { return brace }
    if next.contains(.word("imputed")), FieldWords.judgements.contains(text.lowercased()) { return Self.judgement }
    if isInInterval { return Self.interval }
    if text == "(", next.contains(.role(.day)) { return Self.days }
    if text == "》", next.contains(.sign(.greater)) { return Self.ranked }
    if next == [.sign(.range)], token.word == "to" || ["-", "–", "—"].contains(text) { return Self.days }
    if next.contains(.role(.rankedOption)), !next.contains(.end) { return Self.ranked }
    if next.contains(.word("of")), token.word == "in", next.contains(.word("or")) { return Self.bodyOfRule }
    if next.contains(.word("power")), next.contains(.sign(.leftBrace)) { return headOfFaction }
    if next.contains(.word("needs")), FieldWords.consents.contains(text.lowercased()) { return Self.consent }
    let isPlace = [.word("option"), .word("prefers"), .role(.quota)].contains { next.contains($0) }
    return isPlace ? FieldWords.hint(about: text) : nil
  }

  /// Where a statement begins in a block that is not its own.
  private var missingBrace: String? {
    let isInFaction = next.contains(.word("prefers")) && Self.wordsOfBoards.contains(token.word)
    let isInActor = next.contains(.word("phase")) || next.contains(.word("option"))
    return isInFaction || isInActor && Self.wordsOfCases.contains(token.word) ? Self.missingBrace : nil
  }

  static let missingBrace = "a ‘}’ is missing above, behind what belongs together there"
  private static let wordsOfBoards: [Word] = ["faction", "option", "no-deal", "rule"] + ["phase"] + wordsOfCases
  private static let wordsOfCases: [Word] = ["actor", "event", "issue", "body", "source", "impossible"]

  /// Whether an interval is written with other signs.
  private var isInInterval: Bool {
    if next.contains(.sign(.leftBracket)), ["(", "±", "+"].contains(text) || text.hasPrefix("【") { return true }
    let isOpen = lineBefore.utf8.last { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") } == UInt8(ascii: "[")
    return isOpen && next == [.sign(.comma)]
  }

  /// What a faction weighs in other words, or a name of several.
  private var headOfFaction: String? {
    if FieldWords.weights.contains(text.lowercased()) { return Self.power }
    guard token.kind == .word, token.isName else { return nil }
    let words = wordsBefore
    guard words.count == 2, Word(bytes: words[0].utf8) == "faction" else { return nil }
    return "a name of several words is written in quotation marks: \"\(words[1]) \(text)\""
  }

  /// How several are asked whose consent a value needs; `nil` where it is not about them.
  var consents: String? {
    let before = lineBefore
    guard isDeclaration, let needs = before.ranges(of: " needs ").last else { return nil }
    let known = before[needs.upperBound...]
    // What was joined already was meant so, and what comes behind its comma is a value.
    if known.contains(" and ") { return nil }
    let rest = source.bytes[token.span.upperBound...].prefix { $0 != .lineFeed && $0 != UInt8(ascii: ",") }
    let names = known.split(separator: ",") + [String(decoding: rest, as: UTF8.self)[...]]
    let joined = names.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " and ")
    return "those whose consent a value needs are joined by ‘and’: needs \(joined)"
  }

  private static let judgement =
    "a judgement of those who code is ‘imputed’, and what nobody bears out ‘assumed’; ‘help status’ explains the words"
  private static let interval = "an interval is written with both its ends: 0.65 [0.6, 0.7]"
  private static let days = "from one day to another is written: 1996-06-10..1998-04-10"
  private static let ranked = "options are ranked by their numbers: prefers 2 > 1 > no-deal"
  private static let bodyOfRule = "the body of a rule stands behind ‘of’: majority of Senate"
  private static let power = "what a faction weighs is its power: faction NAME power 0.65 { … }"
  private static let consent = "whose consent a value needs is written: yes needs UK and Ireland"
}
