import Answers

extension Line {
  /// The text in Markdown, where it may stand at the beginning of a line: what would begin a list is no mark there.
  var markdownParagraph: String {
    let text = markdown
    if let first = text.first, "+-".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, ".)".contains(mark), rest.dropFirst().first ?? " " == " " else {
      return text
    }
    return digits + "\\" + rest
  }

  /// The text in Markdown, without blanks at its ends.
  var markdown: String {
    let runs = runs
    var text = ""
    for (index, run) in runs.enumerated() {
      let before = index == 0 ? nil : runs[index - 1].text.last
      let after = index + 1 == runs.count ? nil : runs[index + 1].text.first
      text += run.isStrong ? strong(run.text, between: before, and: after) : run.text.escapedForMarkdown
    }
    return text.trimmed
  }

  /// The pieces, those beside each other put together where both are strong or neither is.
  private var runs: [(text: String, isStrong: Bool)] {
    pieces.reduce(into: []) { runs, piece in
      let isStrong = piece.style == .strong
      if runs.last?.isStrong == isStrong {
        runs[runs.count - 1].text += piece.text
      } else {
        runs.append((piece.text, isStrong))
      }
    }
  }
}

/// The text between signs that make it strong, or between tags where Markdown would not take the signs for that: beside
/// a letter, a sign must not touch punctuation inside, as it does in texts that are written without blanks.
private func strong(_ text: String, between before: Character?, and after: Character?) -> String {
  let core = text.trimmed
  guard let first = core.first, let last = core.last else { return text }
  let lead = text.hasPrefix(" ") ? " " : ""
  let trail = text.hasSuffix(" ") ? " " : ""
  let isTaken =
    (!first.isSign || !lead.isEmpty || before.isApart) && (!last.isSign || !trail.isEmpty || after.isApart)
  let (open, close) = isTaken ? ("**", "**") : ("<strong>", "</strong>")
  return lead + open + core.escapedForMarkdown + close + trail
}

extension Character {
  fileprivate var isSign: Bool { isPunctuation || isSymbol }
}

extension Character? {
  /// Whether it is no letter, so that a word can begin or end beside it.
  fileprivate var isApart: Bool { map { $0.isSign || $0.isWhitespace } ?? true }
}

extension String {
  /// The text with a backslash before what Markdown would read as markup.
  fileprivate var escapedForMarkdown: String {
    String(printable.flatMap { "\\`*_[]<>#|~&$".contains($0) ? ["\\", $0] : [$0] })
  }

  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[first...last])
  }
}
