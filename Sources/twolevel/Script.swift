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

  /// Answers what standard input says, as soon as whole statements are there; false where something went wrong.
  func run(_ session: inout Session) -> Bool {
    var (pending, line): ([UInt8], Int) = ([], 1)
    var isWell = true
    while !session.isOver, isWell || session.keepsGoing {
      let isMore: Bool
      do throws(Disk.Trouble) { isMore = try append(to: &pending, from: STDIN_FILENO) } catch {
        output.complain("twolevel: I cannot read standard input: \(error.reason)\n")
        return false
      }
      guard let text = takeStatements(of: &pending, atEnd: !isMore, &line) else {
        if isMore { continue } else { break }
      }
      isWell = session.run(text, for: Listener(on: .forAnswers, output.take)) && isWell
      output.flush()
    }
    return isWell
  }

  /// The whole statements among what was read; `nil` where there are none yet.
  private func takeStatements(of pending: inout [UInt8], atEnd: Bool, _ line: inout Int) -> SourceText? {
    let end = atEnd ? pending.count : (pending.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
    let text = SourceText(firstLine: line, bytes: Array(pending[..<end]))
    guard 0 < end, atEnd || !isIncomplete(text) else { return nil }
    line += text.bytes.count { $0 == UInt8(ascii: "\n") }
    pending.removeFirst(end)
    return text
  }
}
