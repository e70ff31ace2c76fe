#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long work stays in touch with somebody who waits for it.
public struct Watch: Sendable {
  /// Whether it is to stop; asked again and again.
  public let isInterrupted: @Sendable () -> Bool
  /// Takes how much of the work is done, and how much there is; on any thread.
  public let report: @Sendable (_ done: Int, _ all: Int) -> Void

  /// Somebody who waits.
  public init(
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) {
    (self.isInterrupted, self.report) = (isInterrupted, report)
  }

  /// Likewise, with work that also stops after so long.
  public func stopping(after limit: Duration) -> Watch {
    let (end, isInterrupted) = (Duration.now + limit, self.isInterrupted)
    return Watch(isInterrupted: { isInterrupted() || end < .now }, report: report)
  }

  /// Nobody waits.
  public static let nobody = Watch()

  /// - Throws: where somebody wants it to stop.
  public func goOn() throws(Interrupted) {
    if isInterrupted() { throw Interrupted() }
  }

  /// Says how far the work is.
  ///
  /// - Throws: where somebody wants it to stop.
  public func goOn(_ done: Int, of all: Int) throws(Interrupted) {
    try goOn()
    report(done, all)
  }
}

extension Duration {
  /// What a clock shows that only runs on. The library's own clock would link all that it has for tasks, and set it up
  /// at each start.
  fileprivate static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
