/// Words with which people begin questions of their own, and the verbs that answer these.
enum Everyday {
  /// What to tell somebody whose statement begins with these words, none of which begins one; `nil` where they say nothing.
  ///
  /// - Parameters:
  ///   - verbs: the words with which a statement can begin.
  ///   - isNear: whether one of them is spelled much like the first word.
  static func hint(about words: [String], among verbs: [String], isNear: Bool) -> String? {
    let said = words.map { String($0.lowercased().prefix { !"?!,;？！，".contains($0) }) }
    guard let first = said.first else { return nil }
    let second = 1 < said.count ? said[1] : ""
    if verbs.contains(first + second) { return "did you mean ‘\(first + second)’?" }
    if let hint = instead(of: said) { return hint }
    if words[0].isChange || 1 < words.count && words[1].first.map("+=*".contains) ?? false {
      return "a change stands behind a query, as in: winset US phase 2 if garrison+0.4; ‘suppose’ keeps it for all"
    }
    if verbs.contains(second), fillers.contains(first) {
      return "leave ‘\(words[0])’ out: \(words.dropFirst().joined(separator: " "))"
    }
    if first == "define" { return explaining }
    if let term = chineseTerm(in: first) { return "‘help \(term)’ says what that is" }
    if let (verb, matter) = answer(to: said), verbs.contains(verb) {
      return verb == "help" ? "‘help \(matter)’ says what that is" : "‘\(verb)’ answers such questions: help \(verb)"
    }
    guard verbs.contains(second), aboutActors.contains(second), !isNear, words[0].first?.isLetter ?? false else {
      return nil
    }
    return "the verb comes first: \(([words[1], words[0]] + words.dropFirst(2)).joined(separator: " "))"
  }

  /// The verb that answers what a question asks of these words.
  static func verb(for said: [String]) -> String? { answer(to: said)?.verb }

  /// Likewise, with the word that says so.
  private static func answer(to said: [String]) -> (verb: String, matter: String)? {
    guard let first = said.first else { return nil }
    if let verb = matters[first] ?? chinese.first(where: { first.hasPrefix($0.start) })?.verb { return (verb, first) }
    // Behind a word with which any question begins, another one says what it is about; a term, only of a short question.
    let pair = openings[said.prefix(2).joined(separator: " ")]
    guard let usual = pair ?? openings[first] else { return nil }
    let about = said.dropFirst().compactMap { word in matters[word].map { (verb: $0, matter: word) } }
    let term = pair == nil && said.count < 6 ? about.first : nil
    return about.first { $0.verb != "help" } ?? term ?? (usual, first)
  }

  /// What to do where something else is meant than a query.
  private static func instead(of said: [String]) -> String? {
    if said == ["list"] { return listing }
    if said.starts(with: ["what", "if"]) { return supposing }
    if let hint = others[said[0]] { return hint }
    return openings[said[0]] == nil ? nil : said.lazy.compactMap { others[$0] }.first
  }

  /// Verbs behind which a name may stand alone.
  private static let aboutActors: Set = [
    "winset", "prevail", "ratify", "overlap", "outcome", "pareto", "bargain", "pivot", "tally", "defect", "needs",
    "timeline", "factions", "options", "map", "show", "schelling", "price",
  ]

  /// Words before a statement that say nothing.
  private static let fillers: Set = [
    "list", "print", "display", "give", "get", "tell", "find", "run", "query", "ask", "add", "define", "declare", "set",
  ]

  private static let explaining = "‘help’ says what the words of the field mean: help win-set"
  private static let listing = "what is known is listed by: actors, issues, options, factions, events, sources, claims"
  private static let supposing = "what would be otherwise stands behind a query: winset US phase 2 if garrison+0.4"

  /// Words that are meant for something else than a query.
  private static let others = [
    "export": exporting, "download": exporting, "new": beginning, "create": beginning,
  ]
  private static let exporting = "answers take a format: winset as csv; ‘output FILE’ puts them into a file"
  private static let beginning = "a new case is begun outside, from a few questions: twolevel new my.game"

  /// Words with which questions begin, and the verb that is meant where nothing else says so.
  private static let openings = [
    "who": "prevail", "whose": "prevail", "whom": "prevail", "is": "ratify", "can": "ratify", "will": "ratify",
    "does": "ratify", "do": "ratify", "would": "ratify", "could": "ratify", "what": "outcome", "what's": "outcome",
    "which": "winset", "how": "flip", "what can": "winset", "what could": "winset",
  ]

  /// Words that say what a question is about, by the verb that answers it.
  private static let matters: [String: String] = Dictionary(meaning: [
    ("prevail", ["wins", "winner", "win", "prevails", "prevailing", "stronger", "strongest"]),
    ("ratify", ["ratified", "pass", "passes"]),
    ("outcome", ["result", "results", "happens", "equilibrium"]),
    ("winset", ["win-set", "acceptable", "accept", "accepts", "blocks", "block", "blocked"]),
    ("why", ["explain", "reason", "reasons", "because"]),
    (
      "overlap",
      [
        "zopa", "agree", "agreement", "agreements", "deal", "deals", "common", "deadlock", "impasse", "stalemate",
      ]
    ),
    (
      "pivot",
      [
        "shapley", "shapley-shubik", "banzhaf", "penrose", "power", "index", "veto", "coalition", "coalitions",
        "pivotal",
      ]
    ),
    ("flip", ["threshold", "thresholds", "breakpoint", "minimum", "smallest", "turn", "turns"]),
    ("sweep", ["sensitivity", "sensitive", "vary", "range", "plot", "graph", "chart"]),
    ("certain", ["robust", "robustness", "sure"]),
    ("chance", ["probability", "probable", "likely", "odds", "likelihood"]),
    (
      "price",
      [
        "side-payment", "side-payments", "sidepayment", "side", "bribe", "buy", "cost", "costs", "compensation",
        "payment", "payments", "cheapest",
      ]
    ),
    ("bargain", ["nash", "kalai", "kalai-smorodinsky", "egalitarian", "utilitarian"]),
    ("pareto", ["efficient", "efficiency", "frontier"]),
    ("defect", ["defection", "comply", "compliance", "involuntary"]),
    ("tally", ["count", "counts", "vote", "votes"]),
    ("needs", ["consent"]),
    (
      "help",
      ["linkage", "reversion", "chief", "ratification", "faction", "actor", "phase", "interval", "batna", "bargaining"]
    ),
  ])

  /// What is asked about by ‘什么是…’ or ‘…是什么’; `nil` in any other text.
  private static func chineseTerm(in text: String) -> String? {
    if text.hasPrefix("什么是"), 3 < text.count { return String(text.dropFirst(3)) }
    return text.hasSuffix("是什么") && 3 < text.count ? String(text.dropLast(3)) : nil
  }

  /// Likewise in Chinese, where no blank stands behind a word.
  private static let chinese: [(verb: String, start: String)] = [
    ("prevail", "谁"), ("ratify", "是否"), ("ratify", "能否"), ("ratify", "会不会"), ("outcome", "什么"), ("outcome", "结局"),
    ("winset", "哪"), ("flip", "怎样"), ("flip", "如何"), ("flip", "多少"), ("overlap", "协议"), ("pivot", "联盟"),
    ("pivot", "否决"),
  ]
}

extension String {
  /// Whether an amount is added, set or multiplied in it, as in `US.greens+10`.
  fileprivate var isChange: Bool {
    guard let sign = firstIndex(where: { "+=*".contains($0) }), sign != startIndex else { return false }
    return self[index(after: sign)...].first?.isNumber ?? false
  }
}
