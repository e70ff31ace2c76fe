import Diagnostics

/// Words of the field that are none of the language of case files, and how what they mean is written.
enum FieldWords {
  /// How that is written; `nil` for any other word.
  static func hint(about word: String) -> String? { written[word.lowercased()] }

  /// Whether the word behind says that this faction's approval is asked for.
  static func isBeforeApproval(_ token: Token, in source: SourceText) -> Bool {
    let rest = source.bytes[token.span.upperBound...].drop { $0 == .space }.prefix { $0 != .space && $0 != .lineFeed }
    return ["approves", "agrees", "consents", "accepts", "vetoes"].contains(String(decoding: rest, as: UTF8.self))
  }

  private static let written: [String: String] = Dictionary(meaning: [
    (
      "a rule is written: rule 2/3, rule majority, or rule 60 votes of Senate",
      ["quota", "threshold", "ratification", "supermajority", "requires", "voting-rule"]
    ),
    (
      "a veto player is part of the rule: rule majority and approval of F",
      ["veto", "vetoes", "veto-player", "veto-players", "approves"]
    ),
    ("a quorum is part of the rule: rule majority and turnout 1/2", ["quorum", "participation"]),
    (
      "what follows without a deal is written: no-deal 2",
      ["status-quo", "reversion", "default", "batna", "no-agreement", "nodeal", "disagreement"]
    ),
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
