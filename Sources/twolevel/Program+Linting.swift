import Diagnostics
import Invocation
import Rendering
import Shell

extension Program {
  /// Looks the files over one after the other; true where nothing is found. A script is tried on the case before it, or
  /// else on the case that the program knows.
  func lint() -> Bool {
    var session = sessionAboutFirstCase
    guard directOutput(of: &session) else { return false }
    var isClean = true
    for file in arguments.files { isClean = lint(file, &session) && isClean }
    return isClean
  }

  private func lint(_ file: String, _ session: inout Session) -> Bool {
    let listener = Listener(on: .forAnswers, output.take)
    guard Arguments.isCase(file) else { return source(at: file).map { session.lint($0, for: listener) } ?? false }
    return session.load(file, for: listener) && session.lint(for: listener)
  }
}
