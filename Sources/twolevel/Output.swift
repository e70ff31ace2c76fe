import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where answers and complaints go. Answers are gathered and written together; somebody who has stopped reading ends
/// the program quietly.
final class Output {
  private var pending: [UInt8] = []
  private let writesAtOnce: Bool

  init(writesAtOnce: Bool) { self.writesAtOnce = writesAtOnce }

  func answer(_ text: String) {
    pending += text.utf8
    if writesAtOnce || 1 << 16 < pending.count { flush() }
  }

  func complain(_ text: String) {
    flush()
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  func flush() {
    defer { pending.removeAll(keepingCapacity: true) }
    guard !pending.isEmpty, !write(pending, to: STDOUT_FILENO) else { return }
    if errno == EPIPE { exit(0) }
    complainOfDisk()
    exit(1)
  }

  private func complainOfDisk() {
    pending = []
    _ = write(Array("twolevel: I cannot write the answer: \(Disk.Trouble.current.reason)\n".utf8), to: STDERR_FILENO)
  }
}
