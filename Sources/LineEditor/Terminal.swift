import CLineEdit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The process's standard streams and the asker behind them.
public enum Terminal {
  /// A standard stream.
  public enum Stream: Int32, Sendable {
    case input = 0
    case output = 1
    case error = 2

    /// Whether it is a terminal.
    public var isTerminal: Bool { isatty(rawValue) == 1 }
  }

  /// The width of the window; 80 where there is none.
  public static var columns: Int { size(of: .output)?.columns ?? 80 }

  /// The height of the window; 24 where there is none.
  public static var rows: Int { size(of: .output)?.rows ?? 24 }

  /// Whether what is written to `stream` may be coloured: it is a terminal that can, and `NO_COLOR` is not set.
  public static func showsColours(on stream: Stream) -> Bool {
    stream.isTerminal && !isDumb && (environment("NO_COLOR") ?? "").isEmpty
  }

  /// Whether what is written to `stream` may use signs beyond ASCII: it is no terminal, or the locale is in UTF-8.
  public static func showsUnicode(on stream: Stream) -> Bool { !stream.isTerminal || isInUnicode }

  /// Whether the codeset of the locale is UTF-8: of the variables that name it, the first that is set decides.
  private static var isInUnicode: Bool {
    let locales = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment($0) }
    let locale = (locales.first { !$0.isEmpty } ?? "C").lowercased()
    return locale.split { ".@".contains($0) }.contains { ["utf-8", "utf8"].contains($0) }
  }

  /// Whether the asker has pressed Ctrl-C since ``forgetInterrupt()``. Long work asks this on any thread, at the price
  /// of a load; it is true only after ``catchInterrupts()``.
  public static var isInterrupted: Bool { cle_seen(SIGINT) }

  /// Makes the next Ctrl-C count as the first.
  public static func forgetInterrupt() { _ = cle_take(SIGINT) }

  /// From now on Ctrl-C is noted instead of ending the process.
  public static func catchInterrupts() { cle_catch(SIGINT) }

  /// Writes all of `text`, and tells whether that was possible.
  ///
  /// Where nobody reads the stream any more the process ends quietly, as if by the signal that says so.
  @discardableResult
  public static func write(_ text: String, to stream: Stream = .output) -> Bool {
    cle_flush()
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0)[...], to: stream.rawValue) }
  }

  private static func write(_ bytes: Slice<UnsafeRawBufferPointer>, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = put(UnsafeRawBufferPointer(rebasing: rest), descriptor)
      if count >= 0 { rest = rest.dropFirst(count); continue }
      guard canWriteAgain(descriptor, after: errno) else { return false }
    }
    return true
  }

  private static func put(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  private static func canWriteAgain(_ descriptor: Int32, after failure: Int32) -> Bool {
    switch failure {
    case EINTR: return true
    case EAGAIN:
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      return poll(&waiting, 1, -1) >= 0 || errno == EINTR
    case EPIPE: _exit(128 + SIGPIPE)
    default: return false
    }
  }

  private static func size(of stream: Stream) -> (columns: Int, rows: Int)? {
    var (columns, rows): (Int32, Int32) = (0, 0)
    guard cle_size(stream.rawValue, &columns, &rows), columns > 0, rows > 0 else { return nil }
    return (Int(columns), Int(rows))
  }

  /// Whether the terminal can do no more than print.
  public static var isDumb: Bool { ["", "dumb"].contains(environment("TERM") ?? "") }
}

/// The value of an environment variable.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
