import Diagnostics
import Syntax

/// What help and hints say in Chinese, by what they say in English. Nothing of it is made before somebody wants Chinese;
/// what is missing is said in English, and a test says so.
enum Chinese {
  /// What help says of a verb, a command or a clause, by its word.
  struct Page: Sendable {
    /// What it asks or does, in one sentence.
    let summary: String
    /// What else is to be said of it.
    let meaning: String

    init(_ summary: String, _ meaning: String = "") { (self.summary, self.meaning) = (summary, meaning) }
  }

  /// A word of the field: how it is called, and what it means.
  struct Term: Sendable {
    /// The term that Chinese political scientists use.
    let name: String
    /// What it means, and whose definition that is.
    let text: String
    /// How else it is called.
    let others: [String]

    init(_ name: String, _ text: String, or others: String...) {
      (self.name, self.text, self.others) = (name, text, others)
    }
  }

  /// All pages of words that can stand in a query or be a command.
  static let pages = verbs.merging(commands) { $1 }.merging(clauses) { $1 }
}

// Words in Chinese.
extension Chinese {
  /// A text of usage, such as ‘winset [<actor>]’, in Chinese: its words, and what stands in angle brackets.
  static func usage(_ text: String) -> String {
    var (found, rest) = ("", text[...])
    while let first = rest.first {
      let end = rest.firstIndex(of: ">")
      let length =
        if first == "<", let end { rest.distance(from: rest.startIndex, to: end) + 1 } else { wordLength(of: rest) }
      let piece = String(rest.prefix(max(1, length)))
      let isChoice = found.hasSuffix("|") || rest.dropFirst(piece.count).hasPrefix("|")
      found += (first == "<" ? phrases[piece] : Synonyms.chinese(for: piece, isChoice: isChoice)) ?? piece
      rest = rest.dropFirst(piece.count)
    }
    return found
  }

  /// Words of the language that stand together.
  private static let joint = Synonyms.all.map(\.english).filter { 1 < $0.count }.map { $0.joined(separator: " ") }

  /// How many characters the words have with which `text` begins, where they stand together, or else its first word.
  private static func wordLength(of text: Substring) -> Int {
    joint.first(where: text.hasPrefix)?.count ?? text.prefix { $0.isASCII && ($0.isLetter || $0 == "-") }.count
  }

  /// A line that can be pasted, in Chinese: its words, and the names of the first case.
  static func example(_ line: String, with patterns: Patterns) -> String {
    let source = SourceText(line)
    let parts = parts(of: source, with: patterns)
    var (found, end) = ("", 0)
    for (place, (span, part)) in parts.enumerated() where end <= span.lowerBound {
      found += source[end..<span.lowerBound]
      end = span.upperBound
      // Of words that stand together, the first one brings the others along.
      let ends = parts[place...].prefix(Synonyms.mostTogether).dropFirst().map(\.span.upperBound).reversed()
      let joint = ends.lazy.compactMap { last in
        Synonyms.chinese(for: source[span.lowerBound..<last]).map { (text: $0, end: last) }
      }.first
      if part == .word, let joint {
        found += joint.text
        end = joint.end
      } else {
        found += written(source[span], as: part)
      }
    }
    return found + source[end..<source.bytes.count]
  }

  private static func written(_ text: String, as part: Part) -> String {
    switch part {
    case .word: Synonyms.chinese(for: text) ?? text
    case .name(let role) where Vocabulary.listed.contains(role): Synonyms.chinese(for: text, isChoice: true) ?? text
    case .name(.topic): Synonyms.chinese(for: text) ?? terms[text]?.name ?? text
    case .name, .unread, .text: names[text] ?? text
    default: text
    }
  }

  /// How many columns a text takes, where it is made of ASCII and of Chinese.
  static func width(of text: String) -> Int { text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }

  /// Names of the first case in the examples, as its paper has them.
  private static let names = [
    "US": "美国", "Taliban": "塔利班", "Afghan": "阿富汗政府", "hardliners": "强硬派", "moderates": "温和派",
    "garrison": "驻军派", "withdrawal": "撤军派", "presidency": "总统", "base": "基准", "lesson.tlq": "课程.tlq",
  ]
}
