import Diagnostics
import LineEditor
import Rendering
import Shell
import Verbs

/// What somebody wants done before the first prompt.
enum InitFile {
  /// Does what the file says, all of it, and tells only of answers and mistakes. Where there is none, or none that can
  /// be read, nothing is done or said.
  static func run(in current: Current, _ output: Output) {
    guard let path, let bytes = try? Disk.real.read(path) else { return }
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
    guard let path, let bytes = try? Disk.real.read(path) else { return nil }
    return Lexicon.standard.language(of: SourceText(name: path, bytes: bytes))
  }

  /// Where the XDG Base Directory Specification puts it: `~/.config/twolevel/init.tlq`.
  private static var path: String? {
    if let folder = variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/twolevel/init.tlq" }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.config/twolevel/init.tlq"
  }
}
