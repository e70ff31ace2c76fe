import Answers
import Diagnostics

/// What stands before the parts of a complaint.
public struct ComplaintLabels: Sendable {
  let error, hint, usage, line: String

  /// These, or else the usual ones.
  public init(error: String = "error: ", hint: String = "hint: ", usage: String = "usage: ", line: String = "line ") {
    (self.error, self.hint, self.usage, self.line) = (error, hint, usage, line)
  }
}

extension Canvas {
  /// The complaint as its author sees it: what is wrong and where, the line with the place marked, and what to try.
  public func text(_ complaint: Complaint, _ labels: ComplaintLabels = ComplaintLabels()) -> String {
    complaint.diagnostics.map { text($0, in: complaint.source, labels) }.joined()
  }

  private func text(_ diagnostic: Diagnostic, in source: SourceText, _ labels: ComplaintLabels) -> String {
    let line = source.lineNumber(at: diagnostic.span.lowerBound)
    // What was typed is there to be seen; behind its first line somebody has to count.
    let place = source.name.map { "\($0):\(line): " } ?? (1 < line ? "\(labels.line)\(line): " : "")
    var draft = Draft()
    draw(Line(place, .strong) + Line(labels.error, .bad) + Line(diagnostic.message), into: &draft)
    if !source.bytes.isEmpty { draft += excerpt(of: diagnostic.span, in: source) }
    for hint in diagnostic.hints { draw(Line("  \(labels.hint)\(hint)"), into: &draft) }
    if let usage = diagnostic.usage { draw(Line("  \(labels.usage)\(usage)"), into: &draft) }
    return draft.text
  }

  /// The line, or the part of a long one around the place, with a mark under it.
  private func excerpt(of span: Span, in source: SourceText) -> String {
    let line = source.line(at: span.lowerBound)
    let (start, end) = window(around: span.lowerBound, in: line, of: source)
    let marked = min(span.lowerBound, line.upperBound)..<max(min(span.upperBound, end), min(span.lowerBound, end))
    let before = source[start..<max(start, marked.lowerBound)].expandingTabs
    let width = max(1, source[marked.lowerBound..<max(marked.lowerBound, marked.upperBound)].expandingTabs.width)
    let lead = start > line.lowerBound ? "…" : ""
    let shown = lead + source[start..<end].expandingTabs + (end < line.upperBound ? "…" : "")
    let mark = String(repeating: " ", count: 2 + lead.width + before.width) + String(repeating: "~", count: width)
    return "  " + shown.printable + "\n" + styled(Line(mark, .bad)) + "\n"
  }

  /// The part of a line that fits into the canvas: all of it, or what stands around the place.
  private func window(around place: Int, in line: Span, of source: SourceText) -> (start: Int, end: Int) {
    let room = (columns ?? 326) - 6
    if let columns, line.count < 4 * columns, source[line].width <= columns - 2 {
      return (line.lowerBound, line.upperBound)
    }
    let start = max(line.lowerBound, boundary(before: place - room / 2, in: source))
    return (start, min(line.upperBound, boundary(before: max(place + room / 2, start + room), in: source)))
  }

  /// A place at or before `offset` where no character is cut in two.
  private func boundary(before offset: Int, in source: SourceText) -> Int {
    var offset = min(max(0, offset), source.bytes.count)
    while 0 < offset, offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

extension String {
  fileprivate var expandingTabs: String {
    contains("\t") ? split(separator: "\t", omittingEmptySubsequences: false).joined(separator: " ") : self
  }
}
