import CLineEdit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The signals that mean something while a line is edited. Outside of that, those other than Ctrl-C's keep the meaning
/// that they have for every process.
enum Signals {
  private static let editing = [SIGWINCH, SIGCONT, SIGTSTP] + ending
  /// What ends a process that does not heed it, and can wait until the terminal is as it was.
  private static let ending = [
    SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
  ]

  /// Runs `body` while signals are noted; where one of them asked the process to end, it then ends.
  static func whileEditing<Result>(_ body: () -> Result) -> Result {
    cle_catch(SIGINT)
    editing.forEach(cle_catch)
    let result = body()
    editing.forEach(cle_release)
    for signal in ending where cle_take(signal) { raise(signal) }
    return result
  }

  /// Whether one came that asks the process to end.
  static var askToEnd: Bool { ending.contains(where: cle_seen) }
}
