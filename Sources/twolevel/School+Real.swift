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
    firstCase: { World.firstCase }, recall: { path.flatMap { try? Disk.real.read($0) } },
    remember: { bytes in if let path { replace(path, with: bytes) } })

  private static var path: String? { History.path(of: "lessons", for: "twolevel") }

  /// Puts a new file into the place of the old one in one step; where that cannot be, the old one stays.
  private static func replace(_ path: String, with bytes: [UInt8]) {
    History.makeFolders(of: path)
    let draft = "\(path).\(getpid()).new"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let isWritten = write(bytes, to: file)
    if close(file) != 0 || !isWritten || rename(draft, path) != 0 { unlink(draft) }
  }
}
