import Diagnostics
import Diagnostics
import Testing

@testable import Shell
@testable import Verbs

/// A verb alone at the prompt is about the query before it.
@Suite struct LastQueryTests {
  /// Who reads what a verb means, or looks something up, comes back to what was asked.
  @Test(arguments: ["help flip", "find troops", "show US", "let", "actors"])
  func whatIsReadBetweenIsNoMatter(_ between: String) {
    #expect(said("winset US phase 2", between, "flip") == said("winset US phase 2", "flip"))
  }

  @Test func theNewerQueryCounts() {
    #expect(said("winset US phase 2", "prevail US phase 2", "flip") != said("winset US phase 2", "flip"))
  }

  /// What is said to the last of these lines.
  private func said(_ lines: String...) -> String {
    var session = Session(about: firstCase, disk: Memory().disk)
    var said = ""
    for line in lines {
      said = ""
      session.run(typed: SourceText(line), for: Listener { if case .answer(let text) = $0 { said += text } })
    }
    return said
  }
}
