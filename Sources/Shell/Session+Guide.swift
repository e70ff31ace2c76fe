import Answers
import Diagnostics
import Rendering
import Syntax
import Verbs

// A question mark behind a half-typed line.
extension Session {
  /// The text before the question mark that ends `text`, where somebody asks by it what may follow, and not a question of
  /// their own, such as ‘who wins?’.
  public func halfOfLine(_ text: String) -> String? {
    let source = SourceText(text)
    guard let last = tokens(of: source).last(where: { ![.newline, .end].contains($0.kind) }) else { return nil }
    guard last.kind == .unknown, ["?", "？"].contains(source[last.span]) else { return nil }
    let half = source[0..<last.span.lowerBound]
    return half.contains(" ") && !beginsStatement(half) ? nil : half
  }

  /// What may follow `text`, in words for the asker; nothing is changed by it.
  public func guide(to text: String, on canvas: Canvas) -> String {
    let (start, offers) = offers(for: text)
    let shown = offers.filter { !$0.candidates.isEmpty || $0.isFree }
    let isWhole = start == text.utf8.count && mayEnd(text)
    if shown.isEmpty, !isWhole { return complaint(about: text, on: canvas) }
    let end: [Block] = isWhole ? [.line(Line(lexicon.said(shown.isEmpty ? .nothingFollows : .orNothing), .dim))] : []
    let blocks = shown.flatMap { $0.blocks(isAlone: shown.count == 1, in: lexicon) } + end
    return canvas.text(Answer("guide", brief: "", blocks: { blocks }, rows: { [] }))
  }

  /// Whether the statement that `text` breaks off in could be at its end.
  private func mayEnd(_ text: String) -> Bool {
    let expansion = lets.expansion(of: SourceText(text), with: lexicon.patterns)
    return expectations(after: expansion.text, with: lexicon.patterns).expected.contains(.end)
  }

  private func complaint(about text: String, on canvas: Canvas) -> String {
    let source = SourceText(bytes: Array(text.utf8.reversed().drop { $0 == 0x20 }.reversed()))
    var (reading, last): (Reading, Parse?) = (Reading(source, with: lexicon.patterns), nil)
    while let parse = reading.next() { last = parse }
    let complaints = (last?.diagnostics ?? []).filter { $0.span.lowerBound < source.bytes.count }
    return complaints.isEmpty
      ? canvas.paragraph(lexicon.said(.nothingKnown))
      : canvas.text(lexicon.said(Complaint(complaints, in: source)), lexicon.language.complaintLabels)
  }
}

extension Offer {
  /// Whether anything of its kind may be written, so that there is no list.
  fileprivate var isFree: Bool { isRole && candidates.isEmpty }

  /// The first of its candidates by their first names, each in a row with what it is; how many more there are.
  fileprivate func blocks(isAlone: Bool, in lexicon: Lexicon) -> [Block] {
    if candidates.isEmpty { return [.line(Line("  " + title))] }
    let firsts = candidates.filter { !$0.isAlias }
    let candidates = firsts.isEmpty ? candidates : firsts
    let rows = candidates.prefix(Self.most).map { [Line($0.text, .strong), Line($0.note, .dim)] }
    let rest = candidates.count - rows.count
    return (isAlone ? [] : [.heading(Line(title))]) + [.table(Table(["", ""], rows))]
      + (rest > 0 ? [.line(Line("  " + .andMore(rest, in: lexicon), .dim))] : [])
  }

  /// How many candidates of a kind are shown.
  private static let most = 16
}
