import Diagnostics
import Foundation
import Testing

@testable import Syntax
@testable import Verbs

/// What editors colour is what the lexer reads.
@Suite struct HighlightTests {
  let vocabulary: Vocabulary

  init() throws { vocabulary = try Vocabulary(declarations: Grammar(reading: page("world"))) }

  @Test func theFileFollowsFromTheLanguage() throws {
    let grammar = try TextMate(vocabulary).json
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(grammar.utf8).write(to: TextMate.file) }
    #expect(try String(contentsOf: TextMate.file, encoding: .utf8) == grammar)
  }

  @Test(arguments: (samples + scripts).indices) func samplesAreColouredAsTheyAreRead(_ number: Int) throws {
    try compare((samples + scripts)[number])
  }

  @Test func examplesAreColouredAsTheyAreRead() throws {
    let lexicon = Lexicon.standard
    let lines = lexicon.verbs.flatMap(\.examples) + lexicon.commands.flatMap(\.examples)
    try compare(SourceText(lines.joined(separator: "\n")))
  }

  /// Whatever the pages allow, with full-width signs, names in quotation marks and places of any shape.
  @Test(arguments: [("world", 20), ("declaration", 100), ("query", 200), ("command", 100)])
  func whatThePagesAllowIsColouredAsItIsRead(_ production: String, _ count: Int) throws {
    var generator = Generator(try Language(), seed: 3)
    let texts = (0..<count).map { _ in generator.tokens(of: production).joined(separator: " ") }
    try compare(SourceText(texts.joined(separator: "\n")))
  }

  /// Each sign beyond ASCII ends a word, and of other characters every fiftieth goes on with it.
  @Test func wordsEndWhereTheLexerEndsThem() throws {
    let (signs, others) = (
      [0x80...0xFF, 0x2000...0x206F, 0x2210...0x221F, 0x3000...0x301F, 0xFE00...0xFFFF], 0x100...0xFFFF
    )
    let values = signs.joined() + others.filter { $0 % 50 == 0 }
    let scalars = values.compactMap { Unicode.Scalar(UInt32($0)) }.filter { !"“”".unicodeScalars.contains($0) }
    try compare(SourceText(scalars.map { "a\($0)b" }.joined(separator: "\n")))
  }

  @Test(arguments: [
    ("expect why winset US: x", "winset", "keyword.control.query"),
    ("flip prevail F", "prevail", "keyword.control.query"),
    ("compare show A with show B", "show B", "keyword.control.query"),
    ("let a = check", "check", "keyword.control.query"),
    ("sweep F 0..1: winset US", "winset", "keyword.control.query"), ("winset US at home", "home", "keyword.other"),
    ("load a b/c.game # x", "b/c", "string.unquoted.path"), ("issue help: show, none", "show", "variable.other"),
    ("issue help: show, none", "help", "entity.name"), ("actor US aka 美国 {", "美国", "entity.name"),
    ("claim winset none cite S p. 3", "winset", "keyword"),
    ("claim winset 1 cite S recite 3", "recite", "string.unquoted"),
    ("source S \"t\" { year 1787; url \"x\" }", "url", "keyword"), ("suppose US order F > G", "order", "keyword"),
    ("#!/usr/bin/env twolevel", "twolevel", "comment"), ("because “a # b", "b", "string.quoted"),
  ])
  func wordsAreKnownByTheirPlace(_ text: String, _ part: String, _ scope: String) throws {
    var highlighter = Highlighter(try .published())
    let range = try #require(text.range(of: part, options: .backwards))
    let paint = try highlighter.paints(of: text)[range.lowerBound.utf16Offset(in: text)]
    #expect(paint.scopes.last?.hasPrefix(scope) == true, "\(paint.scopes)")
  }

  private func compare(_ source: SourceText) throws {
    var highlighter = Highlighter(try .published())
    let reading = ColouredReading(source, try highlighter.paints(of: source[0..<source.bytes.count]), vocabulary)
    #expect(reading.differences.prefix(20) == [])
  }
}
