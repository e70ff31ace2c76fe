import Diagnostics
import Foundation
import Syntax
import Testing

@testable import Knowledge

/// A world that was stored is there again as it was read.
@Suite struct StoringTests {
  /// A case with what the samples may not have: every kind of rule, claim and preference, and a long number.
  private let odd = """
    source paper "A paper" { year 1988 }
    issue troops: go aka 走 needs US and TB, stay needs US
    issue talks: yes, no assumed because "so" cite paper
    body Senate "the Senate"
    impossible troops=go, talks=no because "no" cite paper p. 1
    actor US { rule majority and (2/3 of Senate or approval of hawks or 3 votes of Senate) or unanimity
      phase 1 2020-01-01..2020-12-31 "first" {
        option 1: troops=go|stay, talks=yes
        option 2: talks=no
        no-deal 2
        faction hawks power 0.4 [0.3, 0.5], 34 [30, 35] in Senate { members A 甲, B; prefers 2 > 1 }
        faction doves power 12345678901234567890/7 , 66 in Senate { values troops=go 3, talks=no -1/3 reserve 2 }
        claim prevail hawks with 1 at home on 2020-05-01 cite paper p. 2
        claim outcome 2 cite paper
        claim winset none cite paper
        claim tally 1: 34 to 1/3 in Senate cite paper p. 4
        claim tally 1: 0.5 to 7
        note "n" cite paper
      }
      phase 2 like phase 1 { power order doves > hawks stated; rule 1/2 }
    }
    actor TB
    event E1 about 2020-03-05.. "something" by US, TB cite paper {
      effect hawks+0.1 until 2020-05-01; effect stay needs nobody; because "b"; note "n" }
    """

  @Test func anyCaseComesBack() throws { try check(SourceText(odd)) }

  @Test(arguments: try games()) func samplesComeBack(_ game: URL) throws { try check(text(of: game)) }

  private func check(_ source: SourceText) throws {
    let world = try World(reading: [Document(source)])
    world.stored.withUnsafeBufferPointer { bytes in
      let again = World(stored: bytes.baseAddress!) { source }
      // What is read when it is wanted is there however it is wanted first: as it is compared, told or changed.
      #expect(again == world && again.hashValue == world.hashValue)
      #expect(World(stored: bytes.baseAddress!) { source }.stored == world.stored)
      var changed = World(stored: bytes.baseAddress!) { source }
      changed.events.removeAll { !$0.effects.isEmpty }
      #expect(changed.events == world.events.filter(\.effects.isEmpty) && again.events == world.events)
    }
  }

  /// What the program answers about without being given a case is kept beside its text, and holds what the text says.
  @Test func theFirstCaseIsStored() throws {
    let world = try World(reading: [Document(text(of: root.appending(path: "samples/lan-yang/afghanistan.game")))])
    let kept = root.appending(path: "Sources/CFirstCase/first_case.world")
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(world.stored).write(to: kept) }
    #expect(try Array(Data(contentsOf: kept)) == world.stored, "UPDATE=1 swift test --filter StoringTests")
  }

  private func text(of game: URL) throws -> SourceText {
    SourceText(name: game.lastPathComponent, bytes: Array(try Data(contentsOf: game)))
  }
}

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Every case of samples/.
private func games() throws -> [URL] {
  let files = FileManager.default.enumerator(at: root.appending(path: "samples"), includingPropertiesForKeys: nil)
  let games = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "game" }
  return games.sorted { $0.path < $1.path }
}
