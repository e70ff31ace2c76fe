#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of statements in UTF-8, one a line, for several shells at once.
struct HistoryFile {
  let path: String

  /// The newest `limit` statements; where the file holds more, the others are dropped from it.
  func load(keeping limit: Int) -> [String] {
    guard let bytes = withFile(O_RDONLY, readBytes) else { return [] }
    let lines = bytes.split(separator: newline)
    if lines.count > limit { shorten(to: limit) }
    return lines.suffix(limit).map { unescaped($0) }
  }

  /// Adds a statement behind all others in one piece.
  func append(_ statement: String) {
    makeFolders()
    _ = withFile(O_RDWR | O_APPEND | O_CREAT) { file in
      let start: [UInt8] = endsInsideLine(file) ? [newline] : []
      writeAll(start + escaped(statement) + [newline], to: file)
    }
  }

  /// Puts a new file with the newest `limit` lines into the place of the old one.
  private func shorten(to limit: Int) {
    guard let resolved = realpath(path, nil) else { return }
    defer { free(resolved) }
    let (target, draft) = (String(cString: resolved), String(cString: resolved) + ".\(getpid())")
    _ = withFile(O_RDWR) { old in
      let lines = readBytes(old).split(separator: newline).suffix(limit)
      let new = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard new >= 0 else { return }
      let isWritten = writeAll(lines.flatMap { $0 + [newline] }, to: new)
      close(new)
      if !isWritten || rename(draft, target) != 0 { unlink(draft) }
    }
  }

  /// Opens the file, which must be an ordinary one, and keeps other shells out of it meanwhile.
  ///
  /// Another shell may have put a new file into its place before the lock was had; then it is opened again.
  private func withFile<Result>(_ flags: Int32, _ body: (Int32) -> Result) -> Result? {
    for _ in 0..<8 {
      let file = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard file >= 0 else { return nil }
      defer { close(file) }
      guard let opened = status(of: file), opened.st_mode & S_IFMT == S_IFREG else { return nil }
      flock(file, LOCK_EX)
      var current = stat()
      guard stat(path, &current) == 0, current.st_ino == opened.st_ino else { continue }
      return body(file)
    }
    return nil
  }

  /// Makes the folders that it is in, where the file is not there.
  func makeFolders() {
    guard access(path, F_OK) != 0 else { return }
    // A home that is not there is nobody's to make.
    if let home = getenv("HOME").map({ String(cString: $0) }), path.hasPrefix(home + "/"), access(home, F_OK) != 0 {
      return
    }
    for slash in path.indices.dropFirst() where path[slash] == "/" { mkdir(String(path[..<slash]), 0o700) }
  }
}

private let newline = UInt8(ascii: "\n")
private let backslash = UInt8(ascii: "\\")

private func status(of file: Int32) -> stat? {
  var status = stat()
  return fstat(file, &status) == 0 ? status : nil
}

private func readBytes(_ file: Int32) -> [UInt8] {
  let size = Int(status(of: file)?.st_size ?? 0)
  return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
    while count < size {
      let more = read(file, bytes.baseAddress! + count, size - count)
      if more <= 0 { break }
      count += more
    }
  }
}

/// Writes all of `bytes` or, on a full disk, nothing.
@discardableResult
private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  let size = status(of: file)?.st_size ?? 0
  if write(file, bytes, bytes.count) == bytes.count { return true }
  ftruncate(file, size)
  return false
}

/// Whether the last line was cut off, by a full disk or the end of its shell.
private func endsInsideLine(_ file: Int32) -> Bool {
  var last = newline
  guard let size = status(of: file)?.st_size, size > 0 else { return false }
  return pread(file, &last, 1, size - 1) == 1 && last != newline
}

private func escaped(_ statement: String) -> [UInt8] {
  statement.utf8.flatMap { byte in
    switch byte {
    case newline: [backslash, UInt8(ascii: "n")]
    case backslash: [backslash, backslash]
    default: [byte]
    }
  }
}

private func unescaped(_ line: ArraySlice<UInt8>) -> String {
  guard line.contains(backslash) else { return String(decoding: line, as: UTF8.self) }
  var bytes: [UInt8] = []
  var rest = line.makeIterator()
  while let byte = rest.next() {
    guard byte == backslash, let next = rest.next() else { bytes.append(byte); continue }
    bytes.append(next == UInt8(ascii: "n") ? newline : next)
  }
  return String(decoding: bytes, as: UTF8.self)
}
