/// What an installation of the program is made of, below a folder such as `~/.local`.
public enum Installation {
  /// Where the program itself stands.
  public static let program = "bin/twolevel"

  /// Where its manual page and its completions stand, and what they are.
  public static var pages: [(path: String, text: String)] {
    [
      ("share/man/man1/twolevel.1", Manual.page),
      ("share/bash-completion/completions/twolevel", CompletingShell.bash.script),
      ("share/zsh/site-functions/_twolevel", CompletingShell.zsh.script),
      ("share/fish/vendor_completions.d/twolevel.fish", CompletingShell.fish.script),
    ]
  }

  /// Whose a file is that stands in the way.
  public enum Owner: Equatable, Sendable {
    /// An installation of this version or an older one wrote it.
    case earlier
    /// An installation of a later version did.
    case later(String)
    /// Somebody else did.
    case other
  }

  /// Who wrote a file of those bytes.
  public static func owner(of bytes: [UInt8]) -> Owner {
    let own = version(at: Release.mark.utf8.dropFirst(name.count))
    for start in bytes.indices where bytes[start] == name[0] && bytes[start...].starts(with: name) {
      let found = version(at: bytes[(start + name.count)...])
      if found.count == own.count { return own.lexicographicallyPrecedes(found) ? .later(title(found)) : .earlier }
    }
    return .other
  }

  /// What a mark says before its version.
  private static let name = Array(Release.mark.utf8.prefix { !isDigit($0) })

  private static func title(_ version: [Int]) -> String { version.map(String.init).joined(separator: ".") }

  /// The whole numbers between the points of the version that begins there.
  private static func version(at bytes: some Sequence<UInt8>) -> [Int] {
    let text = bytes.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    return text.split(separator: UInt8(ascii: ".")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
