import Invocation
import LineEditor
import Rendering
import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Puts the program, its manual page and its completions below a folder: all of them, or none.
struct Installer {
  /// The folder, such as `~/.local`.
  let prefix: String
  let output: Output

  /// False where something is in the way, which is said; then all is as it was before.
  func install() -> Bool {
    Terminal.catchInterrupts()
    do throws(Obstacle) {
      let files = try files()
      for file in files { try file.checkOwner() }
      try replace(files)
      report(files)
      return true
    } catch {
      output.complain(
        "twolevel: I cannot install myself: ‘\(error.path.printable)’: \(error.reason); nothing is changed\n")
      return false
    }
  }

  private func files() throws(Obstacle) -> [Installed] {
    var status = stat()
    guard stat(prefix, &status) == 0 else { throw Obstacle(prefix) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw Obstacle(prefix, "it is no folder") }
    let root = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    let program = Installed(path: "\(root)/\(Installation.program)", bytes: try Self.program(), mode: 0o755)
    return [program]
      + Installation.pages.map { Installed(path: "\(root)/\($0.path)", bytes: Array($0.text.utf8), mode: 0o644) }
  }

  /// The bytes of the program that is running.
  private static func program() throws(Obstacle) -> [UInt8] {
    guard let path = programPath else { throw Obstacle("twolevel", "I do not know where I am myself") }
    do throws(Disk.Trouble) { return try Disk.real.read(path) } catch { throw Obstacle(path, error.reason) }
  }

  /// Writes each file beside its place, and only when all are there moves them into their places.
  private func replace(_ files: [Installed]) throws(Obstacle) {
    var undo = Undo()
    do throws(Obstacle) {
      for file in files { try file.stage(&undo) }
      for file in files { try file.put(&undo) }
    } catch {
      undo.all()
      throw error
    }
    for file in files { unlink(file.former) }
  }

  private func report(_ files: [Installed]) {
    let folder = files[0].path.dropLast("/twolevel".count)
    let paths = files.map { "  \($0.path.printable)\n" }.joined()
    let isFound = searched.contains { isSame(String($0), String(folder)) }
    let found = isFound ? "is on your PATH" : "is not on your PATH: until it is, the shell does not find the program"
    output.answer("\(Release.title) is installed:\n\(paths)\(String(folder).printable) \(found)\n")
  }

  /// The folders in which the shell looks for programs.
  private var searched: [Substring] { getenv("PATH").map { String(cString: $0).split(separator: ":") } ?? [] }

  private func isSame(_ a: String, _ b: String) -> Bool {
    var (one, other) = (stat(), stat())
    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_ino == other.st_ino && one.st_dev == other.st_dev
  }
}

#if canImport(Glibc)
  private var programPath: String? { "/proc/self/exe" }
#else
  private var programPath: String? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    var size = UInt32(path.count)
    return _NSGetExecutablePath(&path, &size) == 0
      ? path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) } : nil
  }
#endif
