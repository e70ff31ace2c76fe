import Diagnostics

@testable import Shell

extension Session {
  /// What comes back for a line, but for notes.
  mutating func says(_ line: String) -> String {
    var said = ""
    run(
      SourceText(line),
      for: Listener {
        switch $0 {
        case .answer(let text), .complaint(let text): said += text
        case .note: break
        }
      })
    return said
  }
}
