import Answers
import Diagnostics
import Foundation
import Knowledge
import Syntax
import Testing

@testable import Verbs

/// The catalogue is linted, so that many hands keep one voice.
@Suite struct CatalogueTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let lexicon = Lexicon.standard
  let world: World
  /// The first case, one whose factions say what values are worth, and one of 2,048 options.
  let worlds: [World]

  init() throws {
    worlds = try [
      "samples/lan-yang/afghanistan.game", "samples/nash-1950/barter.game", "Tests/Transcripts/budget.game",
    ].map(World.read)
    world = worlds[0]
  }

  /// The answers to an example in the cases in which it can be asked; at least one.
  private func answers(_ example: String) throws -> [Answer] {
    let found = worlds.compactMap { try? $0.answer(example) }
    return try found.isEmpty ? [world.answer(example)] : found
  }

  @Test func everyVerbFileIsInTheCatalogue() throws {
    let folder = Self.root.appendingPathComponent("Sources/Verbs/Catalogue")
    let declared = try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { file in
      try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        .matches(of: /static let (\w+) = Verb\(/).map { String($0.1) }
    }
    #expect(Set(declared) == Set(lexicon.verbs.map(\.name)))
    #expect(declared.count == lexicon.verbs.count)
    for listed in Verb.catalogue { #expect(listed.word == listed.verb.pattern.verb) }
  }

  @Test func summariesAreSentences() {
    for summary in lexicon.verbs.map(\.summary) + lexicon.commands.map(\.summary) {
      #expect(summary.first?.isUppercase == true && summary.hasSuffix("."), "\(summary)")
      #expect(summary.count <= 60, "\(summary)")
    }
  }

  @Test func everyExampleCanBeAsked() throws {
    for verb in lexicon.verbs {
      #expect(!verb.examples.isEmpty)
      for example in verb.examples { #expect(throws: Never.self) { try answers(example) } }
    }
  }

  /// What the glossary shows can be pasted; a remark may stand behind it, after blanks.
  @Test func glossaryExamplesCanBeAsked() {
    for entry in Entry.clauses + Entry.terms {
      for example in entry.examples {
        let query = example.components(separatedBy: "  ")[0]
        #expect(throws: Never.self, "\(query)") { try world.answer(query) }
      }
    }
  }

  @Test func commandsHaveExamplesThatParse() {
    for command in lexicon.commands {
      #expect(!command.examples.isEmpty)
      for example in command.examples { #expect(parsed(example) != nil, "\(example)") }
    }
  }

  /// What is offered where a statement begins, behind an actor and behind a faction is told in a few words.
  @Test(arguments: [
    "", "winset US ", "winset US if ", "winset US if garrison ", "let x = ", "actor Chile { phase 4 { ",
  ])
  func wordsAndSignsAreExplained(_ text: String) {
    let offers = lexicon.offers(after: SourceText(text), in: world).filter { !$0.isRole }
    for candidate in offers.flatMap(\.candidates) {
      #expect(!candidate.note.isEmpty && candidate.note.count <= 60, "\(text)\(candidate.text): \(candidate.note)")
    }
  }

  /// A row has the keys that help names, and no others; those that a change or a day adds are the same everywhere.
  @Test func rowsHaveTheKeysThatHelpNames() throws {
    let added: Set = ["day", "without", "shares", "sharesWithout", "ratifiedWithout", "agreementsWithout"]
    let causes: Set = [
      "body", "weight", "weightDecimal", "total", "totalDecimal", "threshold", "base", "counted", "thresholdDecimal",
      "strict", "missing",
      "missingDecimal", "by", "each", "one", "approval",
    ]
    for verb in lexicon.verbs {
      let examples = verb.examples + ((try? answers(verb.name)) == nil ? [] : [verb.name])
      for example in examples {
        for row in try answers(example).flatMap({ $0.rows() }) {
          let keys = row.entries.flatMap { entry in
            if case .exact = entry.value { [entry.key, entry.key + "Decimal"] } else { [entry.key] }
          }
          let extra = Set(keys).subtracting(verb.keys).subtracting(added)
          #expect(extra.subtracting(verb.name == "ratify" ? causes : []).isEmpty, "\(example): \(extra)")
          #expect(keys.count == Set(keys).count, "\(example) has a key twice")
        }
      }
      let rows = try examples.flatMap { try answers($0).flatMap { $0.rows() } }
      let seen = Set(rows.flatMap { row in row.entries.flatMap { [$0.key, $0.key + "Decimal"] } })
      #expect(Set(verb.keys).subtracting(seen).isEmpty, "\(verb.name) never has \(Set(verb.keys).subtracting(seen))")
    }
  }

  /// The walk takes what comes first: two slots that can be left out and look alike could not be told apart.
  @Test func slotsCanBeToldApart() {
    for pattern in (lexicon.verbs.map(\.pattern) + lexicon.commands.map(\.pattern)) {
      for (slot, next) in zip(pattern.slots, pattern.slots.dropFirst()) where slot.isOptional || slot.form == .names {
        #expect(next.lead != nil || next.form != slot.form, "\(pattern.usage)")
      }
    }
  }

  private func parsed(_ text: String) -> (sentence: Sentence, source: SourceText)? {
    let source = SourceText(text)
    var reading = Reading(source, with: lexicon.patterns)
    guard case .sentence(let sentence) = reading.next()?.statement else { return nil }
    return (sentence, source)
  }

}

extension CatalogueTests {
  /// What ‘help case-file’ shows can be loaded, and no kind of statement is missing in it.
  @Test func aCaseIsSketched() throws {
    _ = try World(reading: [Document(SourceText(Entry.caseSketch))])
    let grammar = try String(
      contentsOf: Self.root.appendingPathComponent("grammar/world.ebnf"), encoding: .utf8)
    let openers = grammar.matches(of: /(?m)^\w+ += "([a-z-]+)"/).map { String($0.output.1) }
    #expect(20 < openers.count)
    let words = Set(Entry.caseSketch.split { !$0.isLetter && $0 != "-" }.map(String.init))
    #expect(Set(openers).subtracting(words) == [])
  }

  /// In Chinese it is the same case.
  @Test func aCaseIsSketchedInChinese() throws {
    var chinese = Lexicon.standard
    chinese.language = .chinese
    let text = chinese.written(Entry.caseSketch)
    #expect(text.contains("行为体 Upland 又名 上游"))
    let worlds = try [Entry.caseSketch, text].map { try World(reading: [Document(SourceText($0))]) }
    #expect(worlds[0].caseText == worlds[1].caseText)
  }
}
