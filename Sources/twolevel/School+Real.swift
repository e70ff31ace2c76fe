import CLessons
import Diagnostics
import Knowledge
import LineEditor
import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension School {
  /// The lessons that are in the program, and what is done of them, in a file beside the history.
  static let real = School(
    lessons: {
      (0..<lesson_count()).map { place in
        let lesson = lesson_at(place)
        let bytes = UnsafeBufferPointer(start: lesson.start, count: lesson.size)
        return SourceText(name: String(cString: lesson.name), bytes: Array(bytes))
      }
    },
    firstCase: { World.firstCase }, recall: { path.flatMap { isFile($0) ? try? Disk.real.read($0) : nil } },
    remember: { bytes in if let path { replace(path, with: bytes) } }, canRemember: { path.map(canReplace) ?? false })

  private static var path: String? { History.path(of: "lessons", for: "twolevel") }

  /// Puts a new file into the place of the old one in one step; where that cannot be, the old one stays.
  private static func replace(_ path: String, with bytes: [UInt8]) {
    History.makeFolders(of: path)
    let path = destination(of: path)
    let draft = "\(path).\(getpid()).new"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let isWritten = write(bytes, to: file)
    if close(file) != 0 || !isWritten || rename(draft, path) != 0 { unlink(draft) }
  }

  /// Whether that would be possible: there is a file or nothing, in a folder that can be written or made.
  private static func canReplace(_ path: String) -> Bool {
    let path = destination(of: path)
    if let kind = kind(of: path), kind != S_IFREG { return false }
    var folder = parent(of: path)
    while kind(of: folder) == nil, folder != "/" { folder = parent(of: folder) }
    return kind(of: folder) == S_IFDIR && access(folder, W_OK | X_OK) == 0
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "/"
  }

  /// Whether it is a file, and not a folder, nor a pipe that might never say anything.
  private static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  /// Whether something is a file, a folder or what; `nil` where there is nothing.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The file that a path leads to, which stays the same one where somebody has linked it.
  private static func destination(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
