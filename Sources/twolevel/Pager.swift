import LineEditor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shows what is taller than the window a page at a time.
enum Pager {
  /// Shows `text` through the asker's pager where it does not fit into the window; false where it is not shown.
  static func show(_ text: String) -> Bool {
    guard Terminal.Stream.output.isTerminal, !Terminal.isDumb, isTall(text), let command else { return false }
    return Terminal.page(text, through: command)
  }

  /// What `PAGER` says, or else less, where that is installed.
  private static var command: String? {
    if let chosen = variable("PAGER") { return chosen.allSatisfy { $0 == " " } ? nil : chosen }
    let folders = (variable("PATH") ?? "").split(separator: ":")
    return folders.contains { access("\($0)/less", X_OK) == 0 } ? "exec less -FRXK" : nil
  }

  /// Whether the text and a prompt below it take more rows than the window has.
  private static func isTall(_ text: String) -> Bool {
    let columns = max(1, Terminal.columns)
    var (rows, bytes) = (0, 0)
    for byte in text.utf8 {
      if byte != UInt8(ascii: "\n") { bytes += 1; continue }
      rows += max(1, (bytes + columns - 1) / columns)
      bytes = 0
    }
    return Terminal.rows <= rows
  }
}

/// The value of an environment variable.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
