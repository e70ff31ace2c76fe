import Diagnostics

/// Words of the field that are none of the language of case files, and how what they mean is written.
enum FieldWords {
  /// How that is written; `nil` for any other word.
  static func hint(about word: String) -> String? { written[word.lowercased()] }

  /// Whether the word behind says that this faction's approval is asked for.
  static func isBeforeApproval(_ token: Token, in source: SourceText) -> Bool {
    let rest = source.bytes[token.span.upperBound...].drop { $0 == .space }.prefix { $0 != .space && $0 != .lineFeed }
    return ["approves", "agrees", "consents", "accepts", "vetoes", "veto", "approval"].contains(
      String(decoding: rest, as: UTF8.self))
  }

  /// How a statement is written that begins with another word of the field; `nil` for any other word.
  static func statement(_ word: String) -> String? { statements[word.lowercased()] }

  /// The fraction with which a text begins in words, as in `two thirds of Senate`; `nil` where it begins otherwise.
  static func fraction(_ text: String) -> String? {
    fractions.first { text.lowercased().hasPrefix($0.words) }?.number
  }

  /// The text with its fractions in numbers.
  static func withFractions(_ text: String) -> String {
    fractions.reduce(text) { $0.replacing($1.words, with: $1.number) }
  }

  private static let fractions = [
    ("two thirds", "2/3"), ("two-thirds", "2/3"), ("three quarters", "3/4"), ("three-quarters", "3/4"),
    ("three fifths", "3/5"), ("three-fifths", "3/5"), ("three fourths", "3/4"), ("a half", "1/2"), ("half", "1/2"),
    ("三分之二", "2/3"), ("四分之三", "3/4"), ("五分之三", "3/5"), ("二分之一", "1/2"),
  ].map { (words: $0, number: $1) }

  /// How far an input is borne out, in other words than those of the language.
  static let judgements: Set = [
    "estimated", "estimate", "coded", "coding", "judged", "judgement", "guess", "guessed", "approximate", "inferred",
    "expert", "own", "unknown",
  ]
  /// What a faction weighs, likewise.
  static let weights: Set = ["weight", "weights", "strength", "influence", "share", "powers", "size", "resources"]
  /// What follows without a deal, likewise.
  static let reversions = [
    "status-quo", "reversion", "default", "batna", "no-agreement", "nodeal", "disagreement", "现状", "维持现状", "无协定",
  ]
  /// Whose consent a value needs, likewise.
  static let consents: Set = ["requires", "require", "need", "needed", "consent", "requiring", "depends"]

  private static let statements: [String: String] = Dictionary(meaning: [
    (
      "who votes by number is a body: body Senate of 100",
      ["chamber", "house", "parliament", "senate", "assembly", "council", "legislature", "congress", "committee"]
    ),
    (
      "who stands at the international table is an actor: actor UK { phase 1 { … } }",
      [
        "country", "state", "nation", "player", "government", "party", "side", "negotiator", "delegation", "team",
      ]
    ),
    (
      "what is at stake is an issue: issue troops: withdraw, stay", ["topic", "stake", "dimension", "question", "item"]
    ),
    (
      "what a case is taken from is a source: source paper \"…\"",
      ["book", "article", "reference", "citation", "bibliography", "document"]
    ),
    ("what happened on a day is an event: event E1 2021-04-14 \"…\"", ["date", "day", "shock", "incident"]),
    ("a case begins with its title: case \"…\"", ["title", "game", "scenario", "model"]),
  ])

  private static let written: [String: String] = Dictionary(meaning: [
    (
      "a rule is written: rule 2/3, rule majority, or rule 60 votes of Senate",
      ["quota", "threshold", "ratification", "supermajority", "requires", "voting-rule", "门槛", "批准规则"]
    ),
    (
      "more than half of all members is ‘majority’, and of those who vote: majority of Senate voting",
      ["simple", "absolute", "relative", "plurality", "qualified", "简单多数", "相对多数"]
    ),
    (
      "a veto player is part of the rule: rule majority and approval of F",
      ["veto", "vetoes", "veto-player", "veto-players", "approves"]
    ),
    ("a quorum is part of the rule: rule majority and turnout 1/2", ["quorum", "participation"]),
    ("what follows without a deal is written: no-deal 2", reversions),
    (
      "what it takes is written: price 3 for 1; what it got: paid 3 for 1",
      ["sidepayment", "side-payment", "side-payments", "payment", "pays", "pay", "bribe", "cost"]
    ),
    (
      "what a faction wants is written: prefers 2 > 1 > no-deal",
      ["wants", "preference", "preferences", "ranking", "ranks", "rank", "likes", "utility", "utilities"]
    ),
    (
      "those who vote as one are a faction: faction NAME power 0.4 { prefers 1 > no-deal }",
      ["party", "group", "coalition", "bloc", "constituency", "constituent", "player", "voter", "voters"]
    ),
    ("who negotiates is written: chief F", ["negotiator", "negotiates", "leader", "executive", "cog"]),
    ("votes stand behind the name: faction NAME, 60 in Senate { … }", ["seats", "seat", "weight", "weights"]),
    ("a remark is written: note \"…\", or behind #", ["remark", "comment", "description"]),
  ])
}
