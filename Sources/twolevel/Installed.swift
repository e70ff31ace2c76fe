import Invocation
import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One file of an installation, on its way to its place.
struct Installed {
  let path: String
  let bytes: [UInt8]
  let mode: mode_t

  /// Where it stands before all the others are written; nothing else has that name.
  private var staged: String { "\(path).\(getpid()).new" }
  /// Where the file that it replaces stands until all is well; nothing else has that name.
  var former: String { "\(path).\(getpid()).old" }

  /// What stands in its place must be the work of an earlier installation.
  func checkOwner() throws(Obstacle) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Obstacle(path, "something else is there") }
    let found: [UInt8]
    do throws(Disk.Trouble) { found = try Disk.real.read(path) } catch { throw Obstacle(path, error.reason) }
    switch Installation.owner(of: found) {
    case .earlier: return
    case .later(let version): throw Obstacle(path, "version \(version) is there, which is later than mine")
    case .other: throw Obstacle(path, "another file is there, which I did not write")
    }
  }

  /// Writes it beside its place.
  func stage(_ undo: inout Undo) throws(Obstacle) {
    try Installed.makeFolders(of: path, &undo)
    let file = open(staged, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw Obstacle(path) }
    undo.add { [staged] in unlink(staged) }
    let isWritten = write(bytes, to: file) && fchmod(file, mode) == 0
    let obstacle = Obstacle(path)
    guard close(file) == 0, isWritten else { throw obstacle }
  }

  /// Moves it into its place.
  func put(_ undo: inout Undo) throws(Obstacle) {
    if rename(path, former) == 0 {
      undo.add { [path, former] in rename(former, path) }
    } else if errno != ENOENT {
      throw Obstacle(path)
    }
    guard rename(staged, path) == 0 else { throw Obstacle(path) }
    undo.add { [path] in unlink(path) }
  }

  private static func makeFolders(of path: String, _ undo: inout Undo) throws(Obstacle) {
    for (index, sign) in zip(path.indices, path).dropFirst() where sign == "/" {
      let folder = String(path[..<index])
      if mkdir(folder, 0o755) == 0 {
        undo.add { rmdir(folder) }
      } else if errno != EEXIST {
        throw Obstacle(folder)
      }
    }
  }
}
