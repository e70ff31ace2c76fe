import Testing
import Verbs

@testable import Invocation

/// All that is said of the options follows from their declaration.
@Suite struct FlagTests {
  @Test func namesAreNamesAndDiffer() {
    let names = Flag.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for flag in Flag.all {
      let isPlain = flag.name.dropFirst(2).allSatisfy { $0.isLowercase || $0 == "-" }
      #expect(flag.name.hasPrefix("--") && isPlain)
      #expect(flag.letter.map { $0.count == 2 && $0.hasPrefix("-") } ?? true)
    }
  }

  /// A summary is a line of help, and a sentence of the manual page once it has a capital and a full stop.
  @Test func summariesAreLines() {
    for flag in Flag.all {
      #expect(flag.summary.first?.isLowercase == true && !flag.summary.hasSuffix("."), "\(flag.name)")
    }
    for line in Arguments.help.split(separator: "\n") { #expect(line.count <= 120) }
  }

  @Test(arguments: Flag.all.flatMap(\.names)) func helpManualAndShellsKnowIt(_ name: String) {
    #expect(Arguments.help.contains("\(name) ") || Arguments.help.contains("\(name),"))
    let bare = name.drop { $0 == "-" }
    let spelled = name.dropFirst().map { $0 == "-" ? "\\-" : "\($0)" }.joined()
    #expect(Manual.page.contains("Fl \(spelled)"))
    #expect(CompletingShell.bash.script.contains(name))
    #expect(CompletingShell.zsh.script.contains(name))
    #expect(CompletingShell.fish.script.contains(" \(name.hasPrefix("--") ? "-l" : "-s") \(bare) "))
  }

  @Test(arguments: CompletingShell.allCases) func shellsKnowFormatsAndVerbs(_ shell: CompletingShell) {
    for word in Format.allCases.map(\.rawValue) + Lexicon.standard.verbs.map(\.name) {
      #expect(shell.script.contains(word))
    }
  }
}
