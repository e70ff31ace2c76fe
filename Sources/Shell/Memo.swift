import Diagnostics
import Rendering
import Verbs

/// What was answered lately, by the line that asked it: where a script asks the same again, it is read back.
///
/// An answer depends on its question and its world alone. So does what is said of it, in the circumstances in which it is
/// drawn; with the first line in other circumstances, all is forgotten. It holds at most twice its room, which grows where
/// much is asked again, and never beyond ``mostBytes``.
struct Memo: Sendable {
  private var circumstances: Circumstances?
  /// What was said lately, and what before that; of the latter what is asked again becomes young again.
  private var (young, old): ([Line: String], [Line: String]) = ([:], [:])
  /// How many bytes the young ones take, and how many they may before they become the old.
  private var (size, room) = (0, usualBytes)
  /// How many of the young were old and were asked again.
  private var returned = 0
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

  /// From how many bytes on the young become the old, at first and at most.
  static let (usualBytes, mostBytes) = (16 << 20, 64 << 20)
  /// Where one of so many young ones was old before, with more room more would be known. Of those that are answered
  /// beforehand fewer are.
  private static let share = 12

  /// Nothing said yet.
  init(in circumstances: Circumstances? = nil) { self.circumstances = circumstances }

  /// What was said to the line in these circumstances; `nil` where it was not asked lately.
  mutating func answer(to line: ArraySlice<UInt8>, _ circumstances: Circumstances) -> String? {
    guard circumstances == self.circumstances else {
      self = Memo(in: circumstances)
      return nil
    }
    let line = Line(bytes: line)
    if let text = young[line] {
      wasOfUse = true
      return text
    }
    guard let text = old[line] else { return nil }
    keep(text, for: line)
    returned += 1
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
    if room < size { age() }
    young[line] = text
    size += text.utf8.count + line.bytes.count
  }

  private mutating func age() {
    if young.count <= returned * Self.share { room = min(2 * room, Self.mostBytes) }
    (young, old, size, returned) = ([:], young, 0, 0)
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
