/// Words with which people begin questions of their own, and the verbs that answer these.
enum Everyday {
  /// What to tell somebody whose statement begins with these words, none of which begins one; `nil` where they say nothing.
  ///
  /// - Parameters:
  ///   - verbs: the words with which a statement can begin.
  ///   - isNear: whether one of them is spelled much like the first word.
  static func hint(about words: [String], among verbs: [String], isNear: Bool) -> String? {
    guard let first = words.first?.lowercased() else { return nil }
    let second = 1 < words.count ? words[1].lowercased() : ""
    if verbs.contains(first + second) { return "did you mean ‘\(first + second)’?" }
    if let hint = others[first] { return hint }
    if let verb = verb(for: "\(first) \(second)") ?? verb(for: first), verbs.contains(verb) {
      return verb == "help" ? "‘help \(words[0])’ says what that is" : "‘\(verb)’ answers such questions: help \(verb)"
    }
    let isFiller = fillers.contains(first)
    guard verbs.contains(second), isFiller || !isNear else { return nil }
    let rest = isFiller ? words.dropFirst() : [words[1], words[0]] + words.dropFirst(2)
    return "the verb comes first: \(rest.joined(separator: " "))"
  }

  /// The verb that answers what a question asks that begins so.
  static func verb(for text: String) -> String? {
    let text = text.lowercased()
    return verbs.first { $0.words.contains(text) }?.verb ?? chinese.first { text.hasPrefix($0.start) }?.verb
  }

  /// Words before a verb that say nothing.
  private static let fillers: Set = ["list", "print", "display", "give", "get", "tell", "find", "run", "query", "ask"]

  /// Words that are meant for something else than a query.
  private static let others = [
    "export": exporting, "download": exporting, "new": beginning, "create": beginning,
  ]
  private static let exporting = "answers take a format: winset as csv; ‘output FILE’ puts them into a file"
  private static let beginning = "a new case is begun outside, from a few questions: twolevel new my.game"

  private static let verbs: [(verb: String, words: [String])] = [
    ("prevail", ["who", "whose", "wins", "winner", "win", "prevails", "prevailing"]),
    ("ratify", ["is", "can", "will", "does", "would", "could", "ratified", "pass", "passes"]),
    ("outcome", ["what", "result", "results", "happens", "equilibrium"]),
    ("winset", ["which", "win-set", "acceptable", "what can", "what could"]),
    ("why", ["explain", "reason", "reasons", "because"]),
    ("overlap", ["zopa", "agreement", "agreements", "deal", "deals", "common"]),
    (
      "pivot",
      [
        "shapley", "shapley-shubik", "banzhaf", "penrose", "power", "index", "veto", "coalition", "coalitions",
        "pivotal",
      ]
    ),
    ("flip", ["how", "threshold", "thresholds", "breakpoint", "minimum"]),
    ("sweep", ["sensitivity", "sensitive", "vary", "range", "plot", "graph", "chart"]),
    ("certain", ["robust", "robustness", "sure"]),
    ("chance", ["probability", "probable", "likely", "odds", "likelihood"]),
    (
      "price",
      [
        "side-payment", "side-payments", "sidepayment", "bribe", "buy", "cost", "compensation", "side payment",
        "side payments",
      ]
    ),
    ("bargain", ["nash", "kalai", "kalai-smorodinsky", "egalitarian", "utilitarian"]),
    ("pareto", ["efficient", "efficiency", "frontier"]),
    ("defect", ["defection", "comply", "compliance", "involuntary"]),
    ("tally", ["count", "counts", "vote", "votes"]),
    ("needs", ["consent"]),
    ("help", ["linkage", "reversion", "chief", "ratification", "faction", "actor", "phase", "interval"]),
  ]

  /// Likewise in Chinese, where no blank stands behind a word.
  private static let chinese: [(verb: String, start: String)] = [
    ("prevail", "谁"), ("ratify", "是否"), ("ratify", "能否"), ("ratify", "会不会"), ("outcome", "什么"), ("outcome", "结局"),
    ("winset", "哪"), ("flip", "怎样"), ("flip", "如何"), ("flip", "多少"), ("overlap", "协议"), ("pivot", "联盟"),
    ("pivot", "否决"),
  ]
}
