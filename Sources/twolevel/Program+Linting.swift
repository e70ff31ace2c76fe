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

  /// Each kind of file, by the end of its name, is looked over in its own way.
  private func lint(_ file: String, _ session: inout Session) -> Bool {
    let listener = Listener(on: .forAnswers, output.take)
    if Arguments.isCase(file) { return session.load(file, for: listener) && session.lint(for: listener) }
    guard let source = source(at: file) else { return false }
    return Arguments.isLesson(file)
      ? session.lint(lesson: source, for: listener) : session.lint(source, for: listener)
  }
}
