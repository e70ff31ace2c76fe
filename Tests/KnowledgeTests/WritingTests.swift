import Diagnostics
import Foundation
import Syntax
import Testing

@testable import Knowledge

/// What is written of a world reads back as the same world, but for the places in its text.
@Suite struct WritingTests {
  @Test(arguments: samples) func samplesReadBack(_ path: URL) throws {
    try checkRoundTrip(world(String(contentsOf: path, encoding: .utf8)))
  }

  /// Names and texts that need quotation marks, and every form of every declaration.
  @Test func whatIsUnusualReadsBack() throws {
    try checkRoundTrip(
      world(
        """
        case “he said "no"”
        source “a "b"” "t" { author "A"; year 988; place ""; url "u"; language "Old Norse" }
        issue "phase": "of" aka 名 aka "a b" "label" needs "nobody" and A, stated needs nobody assumed because "x"
        issue talks: yes, "no-deal"
        impossible "phase"="of", talks="no-deal" because "why" cite “a "b"” IV(3), p. 1 cite “a "b"”
        body Senate aka 参议院 "the Senate" of 5
        body "Lower House"
        actor nobody aka "two words", 名 "label" {
          phase 7 0988-01-01..2020-12-31 "title" {
            option 3: talks=yes|"no-deal"
            option 1 "" : "phase"="of"|stated, talks=yes imputed because "listed"
            no-deal 3 assumed because "x"
            rule (2/3 of Senate or unanimity of "Lower House") and (approval of "of" and 1/7) or 2 votes stated
            faction "of" aka "in", b "label" power 1/3 [0.1, 1/2] imputed, 0 in Senate stated, 4.5 [4, 5] in "Lower House" {
              members A 甲, "B c", stated
              resource r aka q "label" 1/3 [0, 1] stated because "x" cite “a "b"”
              prefers 1 = no-deal imputed
              because "one" cite “a "b"” L1
              because "two"
            }
            faction elected, 5 [3, 8] in Senate stated { values talks=yes -1/3, "phase"=stated 2 reserve -2 derived because "x" }
            faction sum { resource s 0.25 imputed; resource t 2 assumed; prefers no-deal > 1 }
            faction rich power 9 assumed { resource u 1 [0.5, 2] stated; prefers 1 > 3 }
            faction none power 0 { prefers 1 }
            claim winset none at home on 2020-02-03 cite “a "b"” L3
            claim winset 1, 3
            claim prevail "of" with 1
            claim outcome 3
            claim tally 1: 0 to 1/3 at home cite “a "b"” p. 2
            claim tally 1: 4.5 to 0 in "Lower House" on 2020-02-03
            claim tally 1: 1 to 2 in power
            note "n" cite “a "b"”
          }
          phase 8 like phase 7 {
            chief "of" imputed because "x" cite “a "b"” L1; ties hands to 1; believes C 1 stated
            believes A nothing because "it has no board"
          }
          phase 9 like phase 7 { power order sum = "of" > elected > none = rich derived; rule majority }
        }
        actor A
        actor B "b"
        actor C { rule majority assumed because "x"; phase 1 { option 1: talks=yes; faction f power 1 { prefers 1 } } }
        event "e 1" about 2020-02-03.. by nobody, A cite “a "b"” p. 1 {
          effect "of" accepts 1 until 2020-05-05
          effect nobody rule (majority
            or 2/3)
          because "x" cite “a "b"”
          note "n"
        }
        event undated "x"
        event year 2001..2021; event month 2020-02; event days 2020-02-03..2020-02-05; event one 1988
        """))
  }

  /// A supposed world reads back, resources that no longer add up and all.
  @Test(arguments: [
    "F+0.3", "F-0.1, G*3", "r to G", "A rule 2/3 of Senate", "v needs A", "without F", "without option 1 of A",
    "A order G > F", "F accepts 2, G prefers 2 > 1", "F=2 in Senate", "without event E",
    "A ties hands to 2", "A ties hands to nothing", "A chief G, without F", "B believes A 1 and 2",
    "B believes A 1 and 2, without option 1 of A", "B believes A 1, without option 1 of A",
    "A ties hands to 2, without option 2 of A",
  ])
  func supposedWorldsReadBack(_ text: String) throws {
    let world = try world(
      """
      body Senate
      issue i: v, w
      actor A { phase 1 2020-01-01..2020-12-31 {
        option 1: i=v; option 2: i=w; option 3: i=v|w; no-deal 3
        faction F, 3 in Senate { resource r 0.5 [0.4, 0.6] imputed; resource s 0.1; prefers 1 > 3 }
        faction G power 0.4 [0.3, 0.5] imputed, 2 in Senate { resource t 0.4; prefers 2 > 1 > 3 }
        claim tally 1: 3 to 4; claim tally 2: 1 to 1 in Senate on 2020-03-04
      } }
      actor B { phase 1 2020-01-01..2020-12-31 { option 1: i=v; faction H power 1 { prefers 1 } } }
      event E 2020-02-03 by A { effect F accepts 2; effect G-0.1 }
      """)
    try checkRoundTrip(
      world.supposingAlways(changes(text)),
      losing: ["without F", "without option 2", "order"].contains { text.contains($0) })
  }

  private func checkRoundTrip(_ before: World, losing losesEffects: Bool = false) throws {
    let text = before.caseText
    let found = complaints(about: text)
    try #require(found.isEmpty, "\(found)\n\(text)")
    let after = try world(text)
    if !losesEffects { #expect(effects(before) == effects(after)) }
    #expect(bare(before) == bare(after), "\(text)")
    #expect(
      after.caseText
        == text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("# left out") }.joined(separator: "\n") || losesEffects)
  }

  private func effects(_ world: World) -> [String] {
    world.events.flatMap { event in
      event.effects.map { "\(event.name) \(world.text(of: $0)) \($0.until.map { "\($0)" } ?? "")" }
    }
  }

  /// The world without what depends on the places in its text.
  private func bare(_ world: World) -> World {
    var world = world
    world.documents = []
    for index in world.events.indices { world.events[index].effects = Few() }
    return world
  }
}

private let samples: [URL] = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let files = FileManager.default.enumerator(at: root.appending(path: "samples"), includingPropertiesForKeys: nil)
  return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "game" }.sorted { $0.path < $1.path }
}()
