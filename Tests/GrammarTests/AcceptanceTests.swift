import Diagnostics
import Syntax
import Testing

@testable import Verbs

/// The pages say what the parser accepts, and nothing else.
@Suite struct AcceptanceTests {
  let language: Language

  init() throws { language = try Language() }

  @Test(arguments: [
    ("world", 8), ("declaration", 500), ("query", 1500), ("command", 500), ("script", 20), ("entry", 500),
    ("reply", 60),
  ])
  func whatThePagesAllowIsParsed(_ production: String, _ count: Int) {
    var generator = Generator(language, seed: 1)
    for _ in 0..<count {
      let text = source(generator.tokens(of: production))
      agree(on: text, as: Self.wholes[production] ?? "script")
    }
  }

  /// What a production is a whole text of.
  private static let wholes = ["world": "world", "declaration": "world", "entry": "course", "reply": "reply"]

  @Test(arguments: Lexicon.standard.patterns.words.map(\.description).sorted())
  func whatTheParserExpectsInASentenceIsAllowed(_ word: String) {
    improvise(after: [word], count: 10)
  }

  @Test(arguments: [
    "case", "body", "issue", "impossible", "event", "source S \"t\" {", "event E {", "actor", "actor A {",
    "actor A { phase 1 {", "actor A { phase 1 { faction F", "actor A { phase 1 { faction F {", "suppose",
  ])
  func whatTheParserExpectsInADeclarationIsAllowed(_ start: String) {
    improvise(after: start.split(separator: " ").map(String.init), count: 60)
  }

  @Test func theGeneratorUsesAllOfThePages() {
    var generator = Generator(language, seed: 2)
    let productions = language.grammar.productions.filter { $0.name != "RESERVED" }
    for production in productions { for _ in 0..<15 { _ = generator.tokens(of: production.name) } }
    #expect(Set(productions.flatMap(\.meaning.all)).subtracting(generator.used).map { "\($0)" } == [])
  }

  @Test func samplesAreRecognised() {
    #expect(!samples.isEmpty)
    for sample in samples {
      #expect(parses(sample, as: "world") && language.recognises(sample, as: "world"), "\(sample.name ?? "")")
    }
  }

  @Test func lessonsAreRecognised() {
    #expect(!lessons.isEmpty)
    for lesson in lessons {
      #expect(parses(lesson, as: "course") && language.recognises(lesson, as: "course"), "\(lesson.name ?? "")")
    }
  }

  @Test func examplesAreRecognised() {
    for example in Lexicon.standard.verbs.flatMap(\.examples) + Lexicon.standard.commands.flatMap(\.examples) {
      #expect(parses(SourceText(example), as: "script"), "\(example)")
      #expect(language.recognises(SourceText(example), as: "script"), "\(example)")
    }
  }

  @Test func whatIsRandomlyBrokenIsRefusedByBoth() {
    var (generator, dice, accepted) = (Generator(language, seed: 3), Dice(seed: 4), 0)
    for _ in 0..<2500 {
      let production = dice.pick(["declaration", "query", "query", "command", "entry"])
      let text = source(mutated(generator.tokens(of: production), &dice))
      accepted += agree(on: text, as: Self.wholes[production] ?? "script") ? 1 : 0
    }
    #expect(100 < accepted, "the changes should leave some texts well-formed")
  }

  @Test func whatIsBrokenInSamplesIsRefusedByBoth() {
    var dice = Dice(seed: 5)
    let all = samples.flatMap { statements(of: $0) }
    for _ in 0..<1200 {
      agree(on: source(mutated(thinned(dice.pick(all), &dice), &dice)), as: dice.pick(["world", "script"]))
    }
  }

  @Test func wordsAreSpelledAsThePageSays() {
    var dice = Dice(seed: 6)
    for _ in 0..<1500 {
      let text = SourceText(String((0..<6).map { _ in dice.pick(Array("aZ_é阿09912--./\"“”#·～＃＿１ ")) }))
      for token in tokens(of: text) { agree(on: token, in: text) }
    }
  }

  @Test(arguments: [
    ("suppose V needs nobody", true), ("suppose V needs nobody and US", false),
    ("suppose V needs \"nobody\" and US", true), ("suppose V needs US and nobody", true), ("help as json", true),
    ("help as", true), ("help phase 2", true), ("help phase phase 2", true), ("help phase 2 phase 2", false),
  ])
  func aWordOfTheLanguageComesBeforeAName(_ text: String, _ isAllowed: Bool) {
    #expect(agree(on: SourceText(text), as: "script") == isAllowed)
  }

  @Test(arguments: zip(twins.map(\.wide), twins.map(\.ascii)))
  func fullWidthSignsServeAsTheirTwins(_ wide: Unicode.Scalar, _ ascii: Unicode.Scalar) throws {
    #expect(tokens(of: SourceText("a\(wide)1")).map(\.kind) == tokens(of: SourceText("a\(ascii)1")).map(\.kind))
    #expect(try page("world").unicodeScalars.contains(wide))
  }

  @Test(arguments: [(40, true), (41, false)]) func numbersHaveAtMostFortyDigits(_ digits: Int, _ isRead: Bool) {
    let number = String(repeating: "1", count: digits - 3)
    for text in ["111\(number)", "1.1/1.\(number)", "\(number)/111"] {
      #expect(parses(SourceText("suppose F+\(text)"), as: "script") == isRead)
      #expect(language.spells(text, "NUMBER") == isRead)
    }
  }

  @Test(arguments: [(100, true), (101, false)]) func parenthesesAreAtMostAHundredDeep(_ depth: Int, _ isRead: Bool) {
    let (left, right) = (String(repeating: "(", count: depth), String(repeating: ")", count: depth))
    #expect(parses(SourceText("suppose US rule \(left)majority\(right)"), as: "script") == isRead)
  }
}

extension AcceptanceTests {
  private func improvise(after start: [String], count: Int) {
    var improviser = Improviser(seed: 8)
    for _ in 0..<count {
      if let tokens = improviser.sentence(beginning: start) { agree(on: source(tokens), as: "script") }
    }
  }

  /// Expects that pages and parser say the same of `text`, and tells what they say.
  @discardableResult
  private func agree(on text: SourceText, as production: String) -> Bool {
    let complaints = complaints(about: text, as: production)
    let isRecognised = language.recognises(text, as: production)
    let all = text[0..<text.bytes.count]
    #expect(
      complaints.isEmpty == isRecognised,
      "the pages \(isRecognised ? "allow" : "forbid") as a \(production): \(all)\n\(complaints.first?.message ?? "")")
    return isRecognised
  }

  private func agree(on token: Token, in source: SourceText) {
    let text = source[token.span]
    #expect(language.spells(text, as: .reference("TEXT")) == (token.kind == .text), "\(text)")
    #expect(language.spells(text, as: .reference("NUMBER")) == (token.kind == .number), "\(text)")
    #expect(language.spells(text, as: .reference("WORD")) == [.word, .text].contains(token.kind), "\(text)")
    let isDate =
      token.kind == .date || token.kind == .number && text.count == 4 && !text.contains { "./．／".contains($0) }
    #expect(language.spells(text, as: .reference("MOMENT")) == isDate, "\(text)")
  }
}
