import Diagnostics
import Syntax

// How a complaint comes into Chinese: sentence by sentence, with what it names.
extension Lexicon {
  /// The complaint in the language that is spoken.
  public func said(_ complaint: Complaint) -> Complaint {
    guard language == .chinese else { return complaint }
    let diagnostics = complaint.diagnostics.map { one in
      Diagnostic(
        Chinese.framed(one.message), at: one.span, hints: one.hints.map(Chinese.framed), usage: one.usage.map(usage))
    }
    return Complaint(diagnostics, in: complaint.source)
  }
}

extension Chinese {
  /// A sentence of a complaint, where its frame is known; else as it is.
  static func framed(_ english: String) -> String { frames.lazy.compactMap { $0.filled(english) }.first ?? english }

  /// A sentence with gaps, in both languages: * for a text as it is, ^ for a list of names, @ for what could
  /// stand there, ~ for a kind of thing, and $ for another sentence. The gaps come in one order.
  struct Frame {
    let english: [Substring]
    let chinese: String

    init(_ english: String, _ chinese: String) {
      (self.english, self.chinese) = (english.split(omittingEmptySubsequences: false, whereSeparator: isGap), chinese)
    }
  }
}

/// Whether a sign stands for a gap.
private func isGap(_ sign: Character) -> Bool { "*^@~$".contains(sign) }

extension Chinese.Frame {
  /// What the sentence says in Chinese, where it is made like this one.
  fileprivate func filled(_ sentence: String) -> String? {
    guard let texts = gaps(in: sentence) else { return nil }
    var (rest, filled) = (texts[...], "")
    for sign in chinese {
      guard isGap(sign) else { filled.append(sign); continue }
      guard let text = rest.popFirst(), let said = said(String(text), as: sign) else { return nil }
      filled += said
    }
    return filled
  }

  /// What stands in the gaps.
  private func gaps(in sentence: String) -> [Substring]? {
    guard sentence.hasPrefix(english[0]) else { return nil }
    var (rest, gaps): (Substring, [Substring]) = (sentence.dropFirst(english[0].count), [])
    for (place, text) in english.enumerated().dropFirst() {
      let isLast = place == english.count - 1
      let end =
        isLast
        ? (rest.hasSuffix(text) ? rest.index(rest.endIndex, offsetBy: -text.count) : nil)
        : rest.firstRange(of: text)?.lowerBound
      guard let end, rest.startIndex < end else { return nil }
      gaps.append(rest[..<end])
      rest = isLast ? "" : rest[end...].dropFirst(text.count)
    }
    return rest.isEmpty ? gaps : nil
  }

  private func quoted(_ text: String) -> String { text.replacing("‘", with: "“").replacing("’", with: "”") }

  private func said(_ text: String, as sign: Character) -> String? {
    switch sign {
    case "@": Chinese.choices(text)
    case "~": Chinese.kind(text)
    case "$": Chinese.framed(text)
    case "^": quoted(text).replacing(", ", with: "、").replacing(" and ", with: "和")
    default: quoted(text)
    }
  }
}

extension Chinese {
  /// A kind of thing, such as ‘actor’, ‘faction on this board’ or ‘value of troops’.
  fileprivate static func kind(_ english: String) -> String? {
    if let kind = kinds[english] { return kind }
    if let of = english.firstRange(of: " of ") {
      return kind(String(english[..<of.lowerBound])).map { "\(english[of.upperBound...])的\($0)" }
    }
    let article = ["a", "an"].lazy.compactMap { phrases["\($0) \(english)"] }.first
    return article.map { String($0.drop { "一个份项种".contains($0) }) }
  }

  private static let kinds = [
    "value": "取值", "faction on this board": "这个棋局上的派系", "resource on this board": "这个棋局上的资源",
    "member of this faction": "这个派系的成员",
    "weight in this body": "这个机构中的票数", "worth of this value": "这个取值的价值",
    "body whose votes count on this board": "在这个棋局上计票的机构", "index of power": "权力指数", "way to bargain": "讨价还价的办法",
  ]

  /// What could stand in a place, in a list: ‘a number, ‘if’ or the end of the statement’.
  fileprivate static func choices(_ english: String) -> String? {
    var (rest, found): (Substring, [String]) = (english[...], [])
    while !rest.isEmpty {
      guard let (length, text) = choice(rest) else { return nil }
      found.append(text)
      rest = rest.dropFirst(length)
      if let joint = [", ", " or "].first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(joint.count) }
    }
    return found.count < 2
      ? found.first : found.dropLast().joined(separator: "、") + "或" + found[found.count - 1]
  }

  /// What a list begins with, and how long that is.
  private static func choice(_ text: Substring) -> (length: Int, text: String)? {
    if let name = Role.allCases.map(\.description).filter({ text.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
      return phrases[name].map { (name.count, $0) }
    }
    if let end = ends.first(where: { text.hasPrefix($0.english) }) { return (end.english.count, end.chinese) }
    guard text.first == "‘", let close = text.firstIndex(of: "’") else { return nil }
    let word = String(text[text.index(after: text.startIndex)..<close])
    return (word.count + 2, "“\(Synonyms.chinese(for: word) ?? word)”")
  }

  private static let ends = [
    (english: "the end of the statement", chinese: "语句结束"), (english: "the end of the text", chinese: "文本末尾"),
    (english: "the end of the line", chinese: "行末"),
  ]
}
