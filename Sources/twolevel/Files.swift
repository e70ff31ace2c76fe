import LineEditor
import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Disk {
  /// The machine's files.
  static let real = Disk(
    read: { (path: String) throws(Trouble) in try bytes(ofFile: whole(path)) },
    create: { (path: String, bytes: [UInt8]) throws(Trouble) in try create(whole(path), bytes) },
    add: { (path: String, bytes: [UInt8]) throws(Trouble) in try add(whole(path), bytes) },
    empty: { (path: String) throws(Trouble) in if truncate(whole(path), 0) != 0 { throw .current } },
    list: { (path: String) throws(Trouble) in try entries(ofFolder: whole(path)) })

  /// The path with the asker's home for a ‘~’ before it, as shells have it.
  private static func whole(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME"), home.pointee != 0 else { return path }
    return String(cString: home) + path.dropFirst()
  }

  /// Whether that is a file, and no folder, pipe or device.
  static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The largest file that is read, in bytes.
  private static let largest = 256 << 20

  private static func bytes(ofFile path: String) throws(Trouble) -> [UInt8] {
    // A pipe that nobody writes to would keep its reader waiting.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .current }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .current }
    if status.st_mode & S_IFMT == S_IFDIR { throw Trouble("it is a folder") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, min(Int(status.st_size), largest)))
    let isPipe = status.st_mode & S_IFMT != S_IFREG
    while try isPipe ? isReady(file) : true, try append(to: &bytes, from: file) {
      if largest < bytes.count { throw Trouble("it is larger than \(largest >> 20) MB") }
    }
    return bytes
  }

  /// Waits until there is something to read from a pipe, or its writer is gone.
  private static func isReady(_ file: Int32) throws(Trouble) -> Bool {
    var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&waiting, 1, longestWait * 1000)
      if 0 < count { return true }
      if count == 0 { throw Trouble("nothing came out of it in \(longestWait) seconds") }
      if errno != EINTR { throw .current }
      if Terminal.isInterrupted { throw Trouble("interrupted") }
    }
  }

  /// How long a pipe is waited for, in seconds.
  private static let longestWait: Int32 = 30

  private static func create(_ path: String, _ bytes: [UInt8]) throws(Trouble) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw errno == EEXIST ? .exists : .current }
    let isWritten = write(bytes, to: file)
    let problem = Trouble.current
    guard close(file) == 0, isWritten else {
      unlink(path)
      throw problem
    }
  }
}

extension Disk {
  /// What is in a folder, without itself and the one above it; what it links to counts.
  private static func entries(ofFolder path: String) throws(Trouble) -> [Entry] {
    guard let folder = opendir(path) else { throw .current }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      var status = stat()
      let isFolder = fstatat(dirfd(folder), name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
      if name != ".", name != ".." { entries.append(Entry(name, isFolder: isFolder)) }
    }
    return entries
  }

  /// Adds to a file; where not all can be written, what was written of it is taken out again.
  private static func add(_ path: String, _ bytes: [UInt8]) throws(Trouble) {
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard file >= 0 else { throw .current }
    var status = stat()
    let isKnown = fstat(file, &status) == 0
    let isWritten = isKnown && write(bytes, to: file)
    let problem = Trouble.current
    if isKnown, !isWritten { ftruncate(file, status.st_size) }
    guard close(file) == 0, isWritten else { throw problem }
  }
}

/// Reads on; false at the end of the file.
func append(to bytes: inout [UInt8], from file: Int32) throws(Disk.Trouble) -> Bool {
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    if 0 <= count {
      bytes += buffer[..<count]
      return count != 0
    }
    if errno != EINTR { throw .current }
    if Terminal.isInterrupted { throw Disk.Trouble("interrupted") }
  }
}

/// Writes all of it; false where that is not possible, with the reason in `errno`.
func write(_ bytes: [UInt8], to file: Int32) -> Bool {
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if 0 < count { start += count } else if errno != EINTR { return false }
  }
  return true
}

extension Disk.Trouble {
  /// What the system said last.
  static var current: Self { Self(String(cString: strerror(errno)).lowercased()) }
}
