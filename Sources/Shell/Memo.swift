import Diagnostics
import Rendering
import Verbs

/// What was answered lately, by the line that asked it: where a script asks the same again, it is read back.
///
/// An answer depends on its question and its world alone. So does what is said of it, in the circumstances in which it is
/// drawn; with the first line in other circumstances, all is forgotten. It holds at most twice ``mostBytes``.
struct Memo: Sendable {
  private var circumstances: Circumstances?
  /// What was said lately, and what before that; of the latter what is asked again becomes young again.
  private var (young, old): ([Line: String], [Line: String]) = ([:], [:])
  /// How many bytes the young ones take.
  private var size = 0
  /// Whether something was asked again.
  private(set) var wasOfUse = false

  /// All that decides what is said, besides the line.
  struct Circumstances: Hashable, Sendable {
    /// Which world, and which names of queries; see ``Session/edition``.
    let edition: Int
    let format: Format
    let canvas: Canvas
    let echoes: Bool
    let limit: Int
  }

  /// From how many bytes on the young become the old.
  static let mostBytes = 4 << 20

  /// What was said to the line in these circumstances; `nil` where it was not asked lately.
  mutating func answer(to line: ArraySlice<UInt8>, _ circumstances: Circumstances) -> String? {
    guard circumstances == self.circumstances else {
      (young, old, size, self.circumstances) = ([:], [:], 0, circumstances)
      return nil
    }
    let line = Line(bytes: line)
    if let text = young[line] {
      wasOfUse = true
      return text
    }
    guard let text = old[line] else { return nil }
    keep(text, for: line)
    return text
  }

  /// Those of the lines of a text to which nothing is known in the circumstances that were told last, each once.
  func unknown(among lines: [Span], of source: SourceText) -> [Span] {
    var seen: Set<Line> = []
    return lines.filter { span in
      let line = Line(bytes: source.bytes[span])
      return young[line] == nil && old[line] == nil && seen.insert(line).inserted
    }
  }

  /// Keeps what is said to the line in the circumstances that were told last.
  mutating func keep(_ text: String, for line: ArraySlice<UInt8>) {
    // A copy, so that the line does not keep the whole script.
    keep(text, for: Line(bytes: Array(line)[...]))
  }

  private mutating func keep(_ text: String, for line: Line) {
    if Self.mostBytes < size { (young, old, size) = ([:], young, 0) }
    young[line] = text
    size += text.utf8.count + line.bytes.count
  }
}

/// A line as it is written, byte by byte.
private struct Line: Hashable, Sendable {
  let bytes: ArraySlice<UInt8>

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  static func == (a: Line, b: Line) -> Bool { a.bytes.elementsEqual(b.bytes) }
}
