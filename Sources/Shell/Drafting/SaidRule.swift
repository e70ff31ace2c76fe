import Diagnostics
import Syntax

/// A rule of ratification as people say it: ‘two thirds’, ‘67 percent’, ‘simple majority’, 三分之二.
enum SaidRule {
  /// The rule as a case file writes it; `nil` where it is none.
  static func written(_ said: String) -> String? {
    let said = said.halfWidth
    let text = said.lowercased().replacing("-", with: " ")
    if let fixed = fixed.first(where: { $0.said.contains(text) }) { return fixed.written }
    if RuleSyntax.isWhole(SourceText(said)) { return asksOfABody(text) ? nil : said }
    return share(text.without(prefixes: ["at least ", "a ", "至少"], suffixes: [" majority", " of them", "多数", "同意"]))
  }

  /// Whether it counts votes elsewhere than among the powers, which a case without bodies cannot have.
  private static func asksOfABody(_ text: String) -> Bool {
    text.replacing("approval of", with: "").contains(" of ")
  }

  private static let fixed: [(written: String, said: Set<String>)] = [
    (
      "majority",
      [
        "simple majority", "a majority", "a simple majority", "absolute majority", "an absolute majority",
        "more than half", "过半", "过半数", "多数", "简单多数", "绝对多数", "半数以上",
      ]
    ),
    ("1/2", ["half", "a half", "one half", "at least half", "一半", "半数", "二分之一"]),
    (
      "unanimity",
      ["all", "all of them", "everybody", "everyone", "unanimous", "unanimously", "一致", "一致同意", "全体一致", "全体", "全部"]
    ),
  ]

  /// ‘two thirds’, ‘67 percent’, and what a case file has for a share.
  private static func share(_ text: String) -> String? {
    let words = text.split(separator: " ")
    if words.count == 2, let part = parts[words[0]], let whole = wholes[words[1]] { return "\(part)/\(whole)" }
    let number = text.without(prefixes: [], suffixes: ["percent", "per cent"])
    let written = number == text ? text : number + "%"
    return RuleSyntax.isWhole(SourceText(written)) ? written : nil
  }

  private static let parts: [Substring: Int] = ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5]

  private static let wholes: [Substring: Int] = [
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6,
    "sixths": 6,
  ]
}

extension String {
  /// Without one of those at its beginning and one of these at its end, and the blanks there.
  fileprivate func without(prefixes: [String], suffixes: [String]) -> String {
    var rest = self
    if let prefix = prefixes.first(where: rest.hasPrefix) { rest.removeFirst(prefix.count) }
    if let suffix = suffixes.first(where: rest.hasSuffix) { rest.removeLast(suffix.count) }
    return rest.split(separator: " ").joined(separator: " ")
  }
}
