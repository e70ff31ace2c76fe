import LineEditor
import Solver

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far long work is, shown to somebody at a terminal from the second half second on.
final class Progress: @unchecked Sendable {
  private let start = Progress.now
  private let isShown = Terminal.Stream.error.isTerminal && !Terminal.isDumb
  /// When it was shown last; 0 before that. Only one thread reports at a time.
  private var last: UInt64 = 0

  /// Reports to this, and stops where the asker wants it.
  var watch: Watch {
    Watch(isInterrupted: { Terminal.isInterrupted }, report: { [self] in show($0, of: $1) })
  }

  private func show(_ done: Int, of all: Int) {
    guard isShown, 0 < all else { return }
    let now = Progress.now
    guard start + 500_000_000 < now, last + 100_000_000 < now else { return }
    last = now
    Terminal.write("\r\(100 * done / all) %\u{1B}[K", to: .error)
  }

  /// Takes what is shown off the screen.
  func clear() {
    guard last != 0 else { return }
    last = 0
    Terminal.write("\r\u{1B}[K", to: .error)
  }

  /// Nanoseconds on a clock that only runs on.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
