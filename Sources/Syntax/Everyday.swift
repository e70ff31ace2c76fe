/// Words with which people begin questions of their own, and the verbs that answer these.
enum Everyday {
  /// The verb that answers what a question asks that begins so.
  static func verb(for text: String) -> String? {
    let text = text.lowercased()
    return verbs.first { $0.words.contains(text) }?.verb ?? chinese.first { text.hasPrefix($0.start) }?.verb
  }

  /// A word to somebody who asks so.
  static func hint(_ verb: String, about word: String) -> String {
    verb == "help" ? "‘help \(word)’ says what that is" : "‘\(verb)’ answers such questions: help \(verb)"
  }

  private static let verbs: [(verb: String, words: [String])] = [
    ("prevail", ["who", "whose", "wins", "winner", "win", "prevails", "prevailing"]),
    ("ratify", ["is", "can", "will", "does", "would", "could", "ratified", "pass", "passes"]),
    ("outcome", ["what", "result", "results", "happens", "equilibrium"]),
    ("winset", ["which", "win-set", "acceptable"]),
    ("overlap", ["zopa", "agreement", "agreements", "deal", "deals", "common"]),
    (
      "pivot",
      [
        "shapley", "shapley-shubik", "banzhaf", "penrose", "power", "index", "veto", "coalition", "coalitions",
        "pivotal",
      ]
    ),
    ("flip", ["how", "threshold", "thresholds", "breakpoint", "minimum"]),
    ("sweep", ["sensitivity", "sensitive", "vary", "range"]),
    ("certain", ["robust", "robustness", "sure"]),
    ("chance", ["probability", "probable", "likely", "odds", "likelihood"]),
    ("price", ["side-payment", "side-payments", "sidepayment", "bribe", "buy", "cost", "compensation"]),
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
