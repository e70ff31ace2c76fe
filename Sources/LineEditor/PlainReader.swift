#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines from an input that cannot be edited: a file, a pipe, a terminal that can only print.
struct PlainReader {
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The next line without its end; `interrupted` where a caught signal came first, and what was typed is forgotten.
  mutating func next() -> LineEditor.Input {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return .line(take(upTo: end, next: end + 1))
      }
      if isAtEnd { return start < bytes.count ? .line(take(upTo: bytes.count, next: bytes.count)) : .end }
      searched = bytes.count - start
      guard refill() else { return .interrupted }
    }
  }

  private mutating func take(upTo end: Int, next: Int) -> String {
    defer { start = next }
    let hasReturn = start < end && bytes[end - 1] == UInt8(ascii: "\r")
    return String(decoding: bytes[start..<(hasReturn ? end - 1 : end)], as: UTF8.self)
  }

  /// Reads what there is; false where a signal came instead.
  private mutating func refill() -> Bool {
    bytes.removeSubrange(..<start)
    start = 0
    var piece = [UInt8](repeating: 0, count: 65536)
    let count = read(STDIN_FILENO, &piece, piece.count)
    if count < 0, errno == EINTR { bytes = []; return false }
    isAtEnd = count <= 0
    bytes += piece.prefix(max(0, count))
    return true
  }
}
