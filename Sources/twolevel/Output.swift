import LineEditor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where answers and complaints go. Answers to a file or a pipe are gathered and written together.
final class Output {
  private var pending = ""
  private let writesAtOnce = Terminal.Stream.output.isTerminal

  func answer(_ text: String) {
    pending += text
    if writesAtOnce || 1 << 16 < pending.utf8.count { flush() }
  }

  func complain(_ text: String) {
    flush()
    Terminal.write(text, to: .error)
  }

  /// Writes what was gathered. Where nobody reads any more the program ends quietly; where there is no room left, it
  /// says so.
  func flush() {
    guard !pending.isEmpty else { return }
    defer { pending = "" }
    guard !Terminal.write(pending, to: .output) else { return }
    Terminal.write("twolevel: I cannot write the answer: \(String(cString: strerror(errno)))\n", to: .error)
    exit(1)
  }
}
