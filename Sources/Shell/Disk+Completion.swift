import Diagnostics
import Verbs

extension Disk {
  /// The files and folders whose paths begin with `typed`, as they are written behind a command; files that end in
  /// `ending` and folders, where there are any.
  func candidates(for typed: String, endingIn ending: String?) -> [Candidate] {
    let isQuoted = typed.hasPrefix("\"")
    let path = isQuoted ? typed.dropFirst() : typed[...]
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let start = path.dropFirst(folder.count)
    let found = ((try? list(folder.isEmpty ? "." : String(folder))) ?? []).filter {
      $0.name.hasPrefix(start) && $0.name.hasPrefix(".") == start.hasPrefix(".")
    }
    let wanted = found.filter { $0.isFolder || ending.map($0.name.hasSuffix) ?? true }
    return (wanted.isEmpty ? found : wanted).sorted { $0.name < $1.name }.compactMap { entry in
      (folder + entry.name).asPath(isFolder: entry.isFolder, isQuoted: isQuoted).map {
        Candidate($0, isJoined: entry.isFolder)
      }
    }
  }
}

extension Disk {
  /// The files beside `path` that somebody may have meant by it.
  public func paths(near path: String) -> [String] {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let (stem, ending) = path.dropFirst(folder.count).parts
    let found = ((try? list(folder.isEmpty ? "." : String(folder))) ?? []).filter { !$0.isFolder }.map(\.name)
    let fitting = found.filter { ending.isEmpty || $0[...].parts.ending == ending }.sorted()
    let near = nearest(to: stem, among: fitting.map { $0[...].parts.stem })
    return near.flatMap { stem in fitting.filter { $0[...].parts.stem == stem } }.prefix(3).map { folder + $0 }
  }
}

extension Substring {
  /// The name of a file before its ending, and the ending with its dot.
  fileprivate var parts: (stem: String, ending: String) {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return (String(self), "") }
    return (String(self[..<dot]), String(self[dot...]))
  }
}

extension Substring {
  /// The path as a command takes it, in quotation marks where it needs them, which a folder leaves open; `nil` where it
  /// cannot be written.
  fileprivate func asPath(isFolder: Bool, isQuoted: Bool) -> String? {
    let path = self + (isFolder ? "/" : "")
    if !isQuoted, path.unicodeScalars.allSatisfy(\.isPlainInPath) { return String(path) }
    guard !path.contains("\""), !path.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return nil }
    return "\"\(path)" + (isFolder ? "" : "\"")
  }
}

extension Unicode.Scalar {
  /// Whether it means nothing by itself in a line.
  fileprivate var isPlainInPath: Bool {
    value < 0x80
      ? properties.isAlphabetic || "0123456789._-/+=@%,~^&!$".unicodeScalars.contains(self)
      : properties.isAlphabetic
  }
}
