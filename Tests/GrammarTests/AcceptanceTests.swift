import Diagnostics
import Syntax
import Testing

@testable import Verbs

/// The pages say what the parser accepts, and nothing else.
@Suite struct AcceptanceTests {
  let language: Language

  init() throws { language = try Language() }

  @Test(arguments: [("world", 60), ("declaration", 1500), ("query", 1500), ("command", 700), ("script", 150)])
  func whatThePagesAllowIsParsed(_ production: String, _ count: Int) {
    var generator = Generator(language, seed: 1)
    for _ in 0..<count {
      let text = source(generator.tokens(of: production))
      agree(on: text, as: production == "world" || production == "declaration" ? "world" : "script")
    }
  }

  @Test func theGeneratorUsesAllOfThePages() {
    var generator = Generator(language, seed: 2)
    for _ in 0..<2000 { _ = generator.tokens(of: "sentence") }
    _ = generator.tokens(of: "world")
    _ = generator.tokens(of: "script")
    let all = language.grammar.productions.filter { $0.name != "RESERVED" }.flatMap(\.meaning.all)
    #expect(Set(all).subtracting(generator.used) == [])
  }

  @Test func samplesAreRecognised() {
    #expect(!samples.isEmpty)
    for sample in samples {
      #expect(parses(sample, as: "world") && language.recognises(sample, as: "world"), "\(sample.name ?? "")")
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
    for _ in 0..<3000 {
      let production = dice.pick(["declaration", "query", "query", "command"])
      let text = source(mutated(generator.tokens(of: production), &dice))
      accepted += agree(on: text, as: production == "declaration" ? "world" : "script") ? 1 : 0
    }
    #expect(100 < accepted, "the changes should leave some texts well-formed")
  }

  @Test func whatIsBrokenInSamplesIsRefusedByBoth() {
    var dice = Dice(seed: 5)
    let all = samples.flatMap { statements(of: $0) }
    for _ in 0..<1500 {
      agree(on: source(mutated(thinned(dice.pick(all), &dice), &dice)), as: dice.pick(["world", "script"]))
    }
  }

  @Test func wordsAreSpelledAsThePageSays() {
    var dice = Dice(seed: 6)
    for _ in 0..<4000 {
      let text = SourceText(String((0..<6).map { _ in dice.pick(Array("aZ_é阿09912--./\"“”#·～＃＿１ ")) }))
      for token in tokens(of: text) { agree(on: token, in: text) }
    }
  }

  @Test(arguments: zip(twins.map(\.wide), twins.map(\.ascii)))
  func fullWidthSignsServeAsTheirTwins(_ wide: Unicode.Scalar, _ ascii: Unicode.Scalar) throws {
    #expect(tokens(of: SourceText("a\(wide)1")).map(\.kind) == tokens(of: SourceText("a\(ascii)1")).map(\.kind))
    #expect(try page("world").unicodeScalars.contains(wide))
  }

  @Test(arguments: [(40, true), (43, false)]) func numbersHaveFortyDigits(_ digits: Int, _ isRead: Bool) {
    let text = SourceText("resource"), number = String(repeating: "1", count: digits)
    #expect(text.bytes.count == 8)
    #expect(parses(SourceText("suppose F+\(number)"), as: "script") == isRead)
  }

  @Test(arguments: [(100, true), (101, false)]) func parenthesesAreHundredDeep(_ depth: Int, _ isRead: Bool) {
    let (left, right) = (String(repeating: "(", count: depth), String(repeating: ")", count: depth))
    #expect(parses(SourceText("suppose US rule \(left)majority\(right)"), as: "script") == isRead)
  }
}

extension AcceptanceTests {
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
    let isDate = token.kind == .date || token.kind == .number && !text.contains { "./".contains($0) }
    #expect(language.spells(text, as: .reference("MOMENT")) == isDate, "\(text)")
  }
}
