import Answers
import Diagnostics
import Foundation
import Knowledge
import Syntax
import Testing

@testable import Verbs

/// What a referee would ask is found where it is, and nowhere else.
@Suite struct LintTests {
  private let file = "Tests/Transcripts/referee.game"

  /// Each line of the case says itself what is wrong with it.
  @Test func remarksStandWhereTheCaseSaysSo() throws {
    let text = try String(contentsOf: CatalogueTests.root.appendingPathComponent(file), encoding: .utf8)
    let wanted = text.components(separatedBy: "\n").enumerated().flatMap { index, line in
      let kinds = line.components(separatedBy: "# lint: ").dropFirst().last?.components(separatedBy: ", ") ?? []
      return kinds.map { "\(index + 1) \($0)" }
    }
    let found = try World.read(file).answer("lint").rows().map { "\($0.whole("line") ?? 0) \($0.text("kind") ?? "")" }
    #expect(found.sorted() == wanted.sorted())
  }

  /// The case above has all of them but two, which no case with a title and a source can have.
  @Test func everyCriterionIsTried() throws {
    let found = try [file, "Tests/Transcripts/budget.game"].flatMap { try World.read($0).answer("lint").rows() }
    let bare = try World(reading: []).answer("lint").rows()
    let kinds = Set((found + bare).compactMap { $0.text("kind") })
    #expect(kinds == Set(Criterion.all.map(\.name)))
    #expect(Set(bare.compactMap { $0.text("kind") }) == ["no-source", "no-title"])
  }

  /// Who is cited for who negotiates, for tied hands, or for a belief, is cited.
  @Test(arguments: ["chief people", "ties hands to 1", "believes Other 1"])
  func strategiesCite(_ strategy: String) throws {
    let board = "option 1: base=kept\noption 2: base=left\nno-deal 2\nfaction people power 1 { prefers 1 > no-deal }"
    let text = """
      source daily "The Daily" { year 1999 }
      issue base: kept, left
      actor Home { phase 1 {
      \(board)
      \(strategy) stated because "told" cite daily p. 1
      } }
      actor Other { phase 1 {
      \(board)
      } }
      """
    let found = try World(reading: [Document(SourceText(text))]).answer("lint").rows().compactMap { $0.text("kind") }
    #expect(!found.contains("uncited-source"))
  }

  /// Titles tell what is wrong, and what is advised is a sentence.
  @Test(arguments: Criterion.all.map(\.name)) func criteriaSpeak(_ name: String) throws {
    let criterion = try #require(Criterion.all.first { $0.name == name })
    #expect(Criterion.all.count { $0.name == name } == 1)
    #expect(criterion.title.first?.isUppercase == true && !criterion.title.hasSuffix("."))
    #expect(criterion.advice.last.map { ".’".contains($0) } == true)
  }

  /// What is said of a board is what is said of it alone, too.
  @Test(arguments: ["samples/lan-yang/afghanistan.game", "Tests/Transcripts/referee.game"])
  func boardsAreLookedAtOneByOne(_ path: String) throws {
    let world = try World.read(path)
    let all = try world.answer("lint").rows().filter { $0.text("actor") != nil }
    for actor in world.actors {
      for phase in actor.phases {
        let alone = try world.answer("lint \(actor.name) phase \(phase.number)").rows()
        let wanted = all.filter { $0.text("actor") == actor.name && $0.whole("phase") == phase.number }
        #expect(alone.map(\.summary) == wanted.map(\.summary))
      }
    }
  }
}

extension Record {
  fileprivate var summary: String { ["kind", "about", "note"].map { text($0) ?? "" }.joined(separator: "; ") }
}
