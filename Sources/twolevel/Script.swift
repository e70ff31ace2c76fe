import Diagnostics
import Rendering
import Shell
import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard input asks, line by line: a file or a pipe.
struct Script {
  let output: Output
  let echoes: Bool

  /// Answers what standard input says, as soon as whole statements are there; false where something went wrong.
  func run(_ session: inout Session) -> Bool {
    var input = Pending()
    var isWell = true
    while !session.isOver, isWell || session.keepsGoing {
      do throws(Disk.Trouble) { try input.read() } catch {
        output.complain("twolevel: I cannot read standard input: \(error.reason)\n")
        return false
      }
      if input.isAtEnd { return finish(input, &session) && isWell }
      guard let text = input.statements() else { continue }
      let (isPartWell, end) = session.runPart(text, for: Listener(on: .forAnswers, echoes: echoes, output.take))
      isWell = isPartWell && isWell
      input.take(end)
      output.flush()
    }
    return isWell
  }

  private func finish(_ input: Pending, _ session: inout Session) -> Bool {
    let listener = Listener(on: .forAnswers, echoes: echoes, output.take)
    let isWell = input.rest.map { session.run($0, for: listener) } ?? true
    session.leaveQuiz(for: listener)
    return isWell
  }
}

/// What was read of standard input and not yet done.
private struct Pending {
  private(set) var isAtEnd = false
  private var bytes: [UInt8] = []
  private var firstLine = 1
  /// Up to where no line end stands.
  private var searched = 0
  /// How long the text has to be before it is worth while to look whether a statement is complete.
  private var worthLooking = 0

  private static let largest = 256 << 20

  mutating func read() throws(Disk.Trouble) {
    isAtEnd = try !append(to: &bytes, from: STDIN_FILENO)
    if Self.largest < bytes.count { throw Disk.Trouble("it is larger than \(Self.largest >> 20) MB") }
  }

  /// The whole lines; `nil` where there are none, or they end in the middle of a statement.
  mutating func statements() -> SourceText? {
    defer { searched = bytes.count }
    guard worthLooking <= bytes.count, let end = bytes[searched...].lastIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    let text = SourceText(firstLine: firstLine, bytes: Array(bytes[...end]))
    if !isIncomplete(text) { return text }
    lookLater()
    return nil
  }

  /// All that is left.
  var rest: SourceText? { bytes.isEmpty ? nil : SourceText(firstLine: firstLine, bytes: bytes) }

  /// Takes the first bytes as done; what is left are declarations that wait for more.
  mutating func take(_ count: Int) {
    firstLine += bytes[..<count].count { $0 == UInt8(ascii: "\n") }
    bytes.removeFirst(count)
    searched = bytes.count
    lookLater()
  }

  /// What is short is read again as soon as more comes, and what is long only once there is as much again.
  private mutating func lookLater() { worthLooking = bytes.count < 1 << 16 ? 0 : 2 * bytes.count }
}
