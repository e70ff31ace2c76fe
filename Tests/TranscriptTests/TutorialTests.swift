import Diagnostics
import Foundation
import Shell
import Testing

/// Whoever does what the tutorial says gets what it shows.
@Suite struct TutorialTests {
  private static let folder = "samples/tutorial/"
  private let page = Walkthrough(path: folder + "README.md", start: SourceText(name: "bridge.game", ""))

  @Test func sessionsAreWhatOneGets() throws { #expect(try page.isWhatOneGets()) }

  @Test func answersMakeTheDraft() throws {
    let (got, kept) = (try page.draft(), Self.folder + "1-draft.game")
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try got.write(to: root.appendingPathComponent(kept), atomically: true, encoding: .utf8)
    }
    #expect(try text(of: kept) == got)
  }

  /// What is to be written stands, line by line, in the file that the page links to next.
  @Test func whatIsShownIsInTheFiles() throws {
    var shown: [String] = []
    for (index, part) in try text(of: page.path).components(separatedBy: "```").enumerated() {
      if index % 2 == 1 {
        if part.hasPrefix("game\n") { shown.append(String(part.dropFirst("game\n".count))) }
        continue
      }
      guard let link = part.matches(of: /\]\((\d-\w+\.game)\)/).last?.output.1 else { continue }
      let file = try text(of: Self.folder + link)
      for excerpt in shown { #expect(file.contains(excerpt), "\(link)") }
      shown = []
    }
    #expect(shown.isEmpty, "each is in some file")
  }

  /// Whoever types nothing but what is shown has the file in the end: each line that the file before it lacks is shown.
  @Test func nothingOfTheFilesIsLeftToGuess() throws {
    var known: Set<String> = []
    for part in try text(of: page.path).components(separatedBy: "```").enumerated() {
      if part.offset % 2 == 1 {
        if part.element.hasPrefix("game\n") { known.formUnion(part.element.statements) }
        continue
      }
      guard let link = part.element.matches(of: /\]\((\d-\w+\.game)\)/).last?.output.1 else { continue }
      let lines = try text(of: Self.folder + link).statements
      // The first file is what ‘new’ wrote.
      if !link.hasPrefix("1") { #expect(lines.filter { !known.contains($0) } == [], "\(link)") }
      known.formUnion(lines)
    }
  }

  /// What the prose computes: 0.65 of 1 is less than two thirds, and 0.65 of 0.95 is more.
  @Test func worstWorldIsTheOneThatIsTold() throws {
    let (before, after) = ("3-sources.game", "4-defended.game")
    let worst = "merchants=0.45, treasury=0.2"
    for (file, harbour, set) in [(before, "0.35", "{}"), (after, "0.3", "{1}")] {
      var session = try Session(about: SourceText(text(of: Self.folder + file)), disk: .project)
      let isSo = session.run(
        SourceText("expect winset Southland at home if \(worst), harbour=\(harbour): \(set)"), for: Listener { _ in })
      #expect(isSo, "\(file)")
    }
  }

  /// The last file is one of which a referee asks nothing.
  @Test func defendedCaseHasNoRemarks() throws {
    var session = try Session(about: SourceText(text(of: Self.folder + "4-defended.game")), disk: .project)
    #expect(session.lint(for: Listener { _ in }) == true)
  }
}

extension String {
  /// The lines that say something, without the blanks before them.
  fileprivate var statements: [String] {
    split(separator: "\n").dropFirst(hasPrefix("game\n") ? 1 : 0)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}
