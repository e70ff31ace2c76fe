import Diagnostics
import LineEditor
import Rendering
import Shell
import Verbs

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What somebody wants done before the first prompt.
enum InitFile {
  /// Does what the file says, all of it, and tells only of answers and mistakes. Where there is none, nothing is done or said.
  static func run(in current: Current, _ output: Output) {
    guard let path, access(path, F_OK) == 0 else { return }
    let bytes: [UInt8]
    do throws(Disk.Trouble) { bytes = try read(path) } catch {
      return output.complain("\(path) is left out: \(error.reason)\n")
    }
    let wasGoing = current.session.keepsGoing
    current.session.keepsGoing = true
    let canvas = Canvas.forAnswers(colours: current.session.isOn(.colours))
    let progress = Progress()
    let listener = Listener(on: canvas, watch: progress.watch) { said in
      progress.clear()
      output.take(said)
    }
    Terminal.catchInterrupts()
    current.session.run(SourceText(name: path, bytes: bytes), for: listener)
    progress.clear()
    if Terminal.isInterrupted { output.complain("interrupted\n") }
    current.session.keepsGoing = wasGoing
  }

  /// The language that the file speaks; `nil` where it says nothing of it.
  static var language: Language? {
    guard let path, let bytes = try? read(path) else { return nil }
    return Lexicon.standard.language(of: SourceText(name: path, bytes: bytes))
  }

  /// A pipe or a device would keep somebody waiting for the first prompt.
  private static func read(_ path: String) throws(Disk.Trouble) -> [UInt8] {
    guard Disk.isPlainFile(path) else { throw Disk.Trouble("it is no plain file") }
    return try Disk.real.read(path)
  }

  /// Where the XDG Base Directory Specification puts it: `~/.config/twolevel/init.tlq`.
  private static var path: String? {
    if let folder = variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/twolevel/init.tlq" }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.config/twolevel/init.tlq"
  }
}
