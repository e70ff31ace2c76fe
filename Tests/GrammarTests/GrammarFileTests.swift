import Diagnostics
import Foundation
import Testing

@testable import Syntax
@testable import Verbs

/// The pages as pages.
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
    let used = ["script", "world", "course", "reply"].reduce(into: Set()) { $0.formUnion(grammar.reachable(from: $1)) }
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

  /// What the page says of synonyms is what the lexer reads, and a number may touch them.
  @Test func synonymsAreReadAsThePageSays() throws {
    let language = try Language()
    #expect(language.synonyms.count == Synonyms.all.count)
    for entry in language.synonyms {
      for chinese in entry.chinese {
        #expect(words(in: chinese) == entry.english + [""], "\(chinese)")
        #expect(words(in: "\(chinese)2") == entry.english + ["", ""], "\(chinese)2")
        #expect(words(in: "2\(chinese)") == [""] + entry.english + [""], "2\(chinese)")
        #expect(
          words(in: "\(chinese)x") == ["", ""] && words(in: "\(chinese)-x") == ["", ""], "\(chinese)x is a name")
      }
    }
    let all = language.synonyms.flatMap(\.chinese)
    #expect(Set(all).count == all.count)
  }

  /// Chinese numerals that touch words are numbers, where nothing else is in the word.
  @Test(arguments: [
    ("阶段二", ["phase", ""]), ("第二阶段", ["phase", ""]), ("第2阶段", ["phase", ""]), ("第十二个选项", ["option", ""]),
    ("二和三", ["", "and", ""]), ("阶段二国内", ["phase", "", "at", "home"]), ("规则三分之二", ["rule", ""]), ("阶段２", ["phase", ""]),
    ("一致", ["unanimity"]), ("选项一览", ["options"]), ("三和", [""]), ("第三党", [""]), ("第二", [""]), ("阶段二班", [""]),
    ("ｐｈａｓｅ", ["phase"]), ("三分之二", [""]), ("２号", [""]),
  ]) func numeralsMayTouchWords(_ text: String, _ wanted: [String]) {
    #expect(words(in: text) == wanted + [""])
  }

  /// Full-width digits and signs are read as their ASCII twins.
  @Test(arguments: [
    ("winset US phase ２", "winset US phase 2"), ("prevail US if base＋０．２", "prevail US if base+0.2"),
    ("winset US if US rule ２／３", "winset US if US rule 2/3"),
    ("winset US if base prefers ２＞１", "winset US if base prefers 2>1"),
    ("winset on ２０２１－０７－２２", "winset on 2021-07-22"), ("sweep base ０．．１: winset", "sweep base 0..1: winset"),
    ("winset US if US rule 0．5", "winset US if US rule 0.5"), ("ｗｉｎｓｅｔ US ｐｈａｓｅ 2", "winset US phase 2"),
    ("批准 US 二 第一阶段", "ratify US 2 phase 1"), ("winset US if US 规则 三分之二", "winset US if US rule 2/3"),
    ("winset US 阶段十二", "winset US phase 12"), ("winset US if base 弃权 二", "winset US if base abstains 2"),
  ]) func widthMakesNoDifference(_ wide: String, _ plain: String) throws {
    let patterns = Lexicon.standard.patterns
    func kinds(_ text: String) -> [Token.Kind] { tokens(of: SourceText(text)).map(\.kind) }
    var (one, other) = (Reading(SourceText(wide), with: patterns), Reading(SourceText(plain), with: patterns))
    guard case .sentence(let a) = one.next()?.statement, case .sentence(let b) = other.next()?.statement else {
      Issue.record("\(wide) is not read")
      return
    }
    #expect(a.clauses.phase?.value == b.clauses.phase?.value && a.clauses.day?.value == b.clauses.day?.value)
    #expect(a.slots.count == b.slots.count && a.clauses.changes.count == b.clauses.changes.count)
    let isPlain = wide.unicodeScalars.allSatisfy { !(0x4E00...0x9FFF).contains($0.value) }
    if isPlain { #expect(kinds(wide) == kinds(plain)) }
  }

  private func words(in text: String) -> [String] { tokens(of: SourceText(text)).map { "\($0.word)" } }

  /// Nobody can add a word and forget its synonym: every word of the pages has one.
  @Test func everyWordHasASynonym() throws {
    let language = try Language()
    let words = Set(
      language.grammar.productions.flatMap(\.meaning.all).compactMap { expression in
        if case .literal(let text) = expression, text.first?.isLetter == true { text } else { nil }
      })
    #expect(words.subtracting(language.synonyms.flatMap(\.english)) == [])
    #expect(words.isSuperset(of: Lexicon.standard.patterns.words.map(\.description)))
  }

  /// A synonym can name a thing where its word can, and is quoted where that is quoted.
  @Test func synonymsAreKeptLikeTheirWords() {
    for entry in Synonyms.all where entry.english.count == 1 {
      for chinese in entry.chinese { #expect(isPlainName(chinese) == isPlainName(entry.english[0]), "\(chinese)") }
    }
    #expect(!isPlainName("国内") && !isPlainName("阶段2") && isPlainName("国内派") && !isPlainName("阶段二") && isPlainName("三和"))
  }

  @Test func linesFitThePage() throws {
    for name in ["world", "twolevel", "lesson"] {
      #expect(try page(name).split(separator: "\n").filter { 120 < $0.count } == [])
    }
  }
}
