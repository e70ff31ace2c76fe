import Diagnostics
import Syntax

// The frames of complaints, and what they name: what was expected, what there is, what was meant. What a complaint says
// of one rare thing stays in English, since it is told by those who know of it.
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
  /// stand there, and ~ for a kind of thing. The gaps come in one order.
  fileprivate struct Frame {
    let english: String
    let chinese: String

    init(_ english: String, _ chinese: String) { (self.english, self.chinese) = (english, chinese) }
  }

  fileprivate static let frames = [
    Frame("I expected @ here, not @", "这里应为@，而不是@"), Frame("I did not expect @ here", "这里不应有@"),
    Frame("I expected a name here, and ‘*’ is a word of the language", "这里应为一个名称，而“*”是本语言的用语"),
    Frame("I expected @, a whole number from * to *", "这里应为@，须是 * 到 * 的整数"),
    Frame("this is no text in UTF-8", "这不是 UTF-8 文本"), Frame("I cannot read ‘*’: *", "无法读取“*”：*"),
    Frame("save the file as UTF-8; from GB 18030, for example: *", "请把文件存为 UTF-8；例如从 GB 18030 转换：*"),
    Frame(
      "‘*’ means something only in a lesson, a quiz or a play, and none is going on",
      "“*”只在课程、测验或谈判中有意义，而现在都没有进行"),
    Frame("‘lesson 1’, ‘quiz’ or ‘play as …’ begins one", "输入 lesson 1、quiz 或 play as … 可以开始"),
    Frame("I know no statement that begins with ‘*’", "没有以“*”开头的语句"),
    Frame("no statement begins like this", "没有这样开头的语句"),
    Frame("option * is what no-deal amounts to, and nobody votes on it", "选项 * 就是没有协议时的结果，无须表决"),
    Frame("name the options on which there is a vote, or none for all of them", "写明要表决的选项，或一个也不写，即全部"),
    Frame("this case has no ~ ‘*’", "本案例中没有~“*”"), Frame("I know no ~ ‘*’", "没有~“*”"),
    Frame("there is no ~ ‘*’", "没有~“*”"), Frame("nothing in this case is called ‘*’", "本案例中没有称为“*”的事物"),
    Frame("I have no help on ‘*’", "没有关于“*”的说明"), Frame("there is no ‘*’", "没有“*”"),
    Frame("* has no phase *", "*没有阶段 *"), Frame("* has no option * here", "*在这里没有选项 *"),
    Frame("‘*’ is named twice", "“*”写了两次"), Frame("‘*’ is said twice in this query", "“*”在这个查询中写了两次"),
    Frame("this quotation has no end", "这个引号没有闭合"), Frame("I cannot read this number", "无法读出这个数"),
    Frame("the calendar has no day ‘*’", "日历上没有“*”这一天"), Frame("this ‘*’ is never closed", "这个“*”没有闭合"),
    Frame("a query asks of a phase or of a day, not of both", "一个查询只问某一阶段或某一天，不能两者都问"),
    // Hints.
    Frame("did you mean ‘*’?", "是不是“*”？"), Frame("there is phase *", "有阶段 *"), Frame("there is ^", "有^"),
    Frame("it has option *", "有选项 *"), Frame("write for example: *", "例如：*"), Frame("ask for example: *", "例如：*"),
    Frame("for example: *", "例如：*"), Frame("if it is a name, write it in quotation marks: *", "若是名称，请加引号：*"),
    Frame("a name of several words is written in quotation marks: *", "由几个词组成的名称要加引号：*"),
    Frame("a phase is written: *", "阶段写作：*"), Frame("‘help’ lists what there is", "“帮助”列出可以问什么"),
    Frame("the verb comes first, then whom it is about, then the rest: *", "先写动词，再写问的是谁，然后是其余：*"),
    Frame("a decimal is written with a point: *", "小数用小数点：*"), Frame("leave it out", "请略去"),
    Frame("no comma is needed here", "这里不需要逗号"), Frame("leave one of the two out", "请略去其中之一"),
    Frame("another statement begins in a new line, or behind a ‘;’: *", "另一语句另起一行，或写在分号“;”之后：*"),
    Frame("a number is written *", "数写作 *"), Frame("close it with \" in the same line", "请在同一行内用 \" 闭合"),
    Frame("the earlier one stands first", "较早的写在前面"),
  ]
}

extension Chinese.Frame {
  /// What the sentence says in Chinese, where it is made like this one.
  fileprivate func filled(_ sentence: String) -> String? {
    guard let texts = gaps(in: sentence) else { return nil }
    var (rest, filled) = (texts[...], "")
    for sign in chinese {
      guard Self.signs.contains(sign) else { filled.append(sign); continue }
      guard let text = rest.popFirst(), let said = said(String(text), as: sign) else { return nil }
      filled += said
    }
    return filled
  }

  private static let signs: Set<Character> = ["*", "^", "@", "~"]

  /// What stands in the gaps.
  private func gaps(in sentence: String) -> [Substring]? {
    let fixed = english.split(omittingEmptySubsequences: false) { Self.signs.contains($0) }
    guard sentence.hasPrefix(fixed[0]) else { return nil }
    var (rest, gaps): (Substring, [Substring]) = (sentence.dropFirst(fixed[0].count), [])
    for (place, text) in fixed.enumerated().dropFirst() {
      let isLast = place == fixed.count - 1
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
    case "^": quoted(text).replacing(", ", with: "、").replacing(" and ", with: "和")
    default: quoted(text)
    }
  }
}

extension Chinese {
  /// A kind of thing, such as ‘actor’.
  fileprivate static func kind(_ english: String) -> String? {
    let article = ["a", "an"].lazy.compactMap { phrases["\($0) \(english)"] }.first
    return article.map { String($0.drop { "一个份项种".contains($0) }) }
  }

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
