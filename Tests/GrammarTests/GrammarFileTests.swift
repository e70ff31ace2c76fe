import Diagnostics
import Foundation
import Syntax
import Testing

@testable import Verbs

/// The two pages as pages.
@Suite struct GrammarFileTests {
  @Test func thePageOfQueriesFollowsFromTheVerbs() throws {
    let grammar = Lexicon.standard.grammar
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try Data(grammar.utf8).write(to: root.appending(path: "grammar/twolevel.ebnf"))
    }
    #expect(try page("twolevel") == grammar)
  }

  @Test func everyNameIsExplainedOnce() throws {
    let grammar = try Language().grammar
    let names = grammar.productions.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(grammar.productions.flatMap(\.meaning.references)).subtracting(names) == [])
  }

  @Test func everyNameIsUsed() throws {
    let grammar = try Language().grammar
    let used = grammar.reachable(from: "script").union(grammar.reachable(from: "world"))
    #expect(Set(grammar.productions.map(\.name)).subtracting(used) == [])
  }

  @Test func thePageOfDeclarationsStandsByItself() throws {
    let world = try Grammar(reading: page("world"))
    let unused = Set(world.productions.map(\.name)).subtracting(world.reachable(from: "world"))
    #expect(unused == [])
    #expect(Set(world.productions.flatMap(\.meaning.references)).subtracting(world.productions.map(\.name)) == [])
  }

  @Test func theReservedWordsAreThoseOfTheParser() throws {
    let words = try Language().grammar["RESERVED"]?.all.compactMap {
      if case .literal(let word) = $0 { word } else { nil }
    }
    #expect(words == Word.reserved.map(\.description).sorted())
  }

  @Test func linesFitThePage() throws {
    for name in ["world", "twolevel"] {
      #expect(try page(name).split(separator: "\n").filter { 120 < $0.count } == [])
    }
  }
}
