import Answers
import Diagnostics
import Foundation
import Knowledge
import Solver
import Syntax
import Testing

@testable import Verbs

/// Whatever help and hints say in English they say in Chinese, too.
@Suite struct ChineseTests {
  let english = Lexicon.standard
  let chinese = Lexicon.standard.speaking(.chinese)
  let worlds: [World]

  init() throws {
    worlds = try [
      "samples/lan-yang/afghanistan.game", "samples/nash-1950/barter.game", "Tests/Transcripts/budget.game",
    ].map(World.read)
  }

  @Test func verbsAndCommandsHavePages() {
    let all =
      english.verbs.map { ($0.name, $0.meaning, $0.summary) }
      + english.commands.map { ($0.name, $0.meaning, $0.summary) }
    for (name, meaning, _) in all {
      guard let page = Chinese.pages[name] else { Issue.record("‘\(name)’ has no page in Chinese"); continue }
      #expect(page.summary.isChinese && page.summary.hasSuffix("。") && Chinese.width(of: page.summary) <= 60, "\(name)")
      #expect(page.meaning.isEmpty == meaning.isEmpty && (meaning.isEmpty || page.meaning.isChinese), "\(name)")
      #expect(page.meaning.numbers == meaning.numbers, "numbers of ‘\(name)’")
    }
  }

  @Test func glossaryHasTerms() {
    #expect(Set(Chinese.clauses.keys) == Set(Entry.clauses.map(\.name)))
    #expect(Set(Entry.terms.map(\.name)).subtracting(Chinese.terms.keys) == [])
    for entry in Entry.clauses + Entry.terms {
      let text = chinese.text(of: entry)
      #expect(text != entry.text && text.isChinese && text.hasSuffix("。"), "\(entry.name)")
      #expect(text.numbers == entry.text.numbers, "numbers of ‘\(entry.name)’")
      #expect(chinese.name(of: entry).isChinese && chinese.brief(of: entry).isEmpty == entry.brief.isEmpty)
    }
    #expect(Set(Chinese.terms.values.map(\.name)).count == Chinese.terms.count)
  }

  /// Every phrase that is looked up is in the book of phrases.
  @Test func phrasesAreAllThere() throws {
    let phrases = try Set(written.union(listed).filter { !$0.isEmpty })
    #expect(phrases.subtracting(Chinese.phrases.keys) == [])
    for phrase in Chinese.phrases.values where !["、", "："].contains(phrase) {
      #expect(phrase.isChinese || phrase.hasPrefix("阶段"), "\(phrase)")
    }
  }

  /// The phrases that the sources look up by what they are.
  private var written: Set<String> {
    get throws {
      let sources = CatalogueTests.root.appendingPathComponent("Sources")
      let files = ["Verbs", "Shell", "twolevel"].flatMap { folder in
        (FileManager.default.enumerator(at: sources.appendingPathComponent(folder), includingPropertiesForKeys: nil)?
          .compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      }
      let literals = try files.flatMap { file in
        try String(contentsOf: file, encoding: .utf8).matches(of: /said\(\s*"([^"\\]*)"/).map { String($0.1) }
      }
      return Set(literals)
    }
  }

  /// The phrases that stand in lists, and those of the prompt.
  private var listed: Set<String> {
    let patterns = english.verbs.map(\.pattern) + english.commands.map(\.pattern)
    let usages = patterns.map(\.usage) + Role.allCases.map(\.placeholder)
    let placeholders = usages.flatMap { $0.matches(of: /<[^>]*>/).map { String($0.0) } }
    let purposes = Format.allCases.map(\.purpose) + Switch.allCases.map(\.purpose)
    let titles = PowerIndex.allCases.map(\.title) + BargainingRule.allCases.map(\.title)
    let signs = (UInt8.min...UInt8.max).compactMap { Token.Kind(rawValue: $0)?.note }
    let remarks = Entry.clauses.flatMap(\.examples).compactMap { example in
      example.firstRange(of: "  ").map { String(example[$0.upperBound...].drop { $0 == " " }) }
    }
    let prompt = [
      "‘help’ says what can be asked, ‘?’ what may follow, and Ctrl-D leaves.",
      "nothing more: Enter ends the statement here", "or nothing more", "I do not know what could follow here",
    ]
    return Set(Verb.Group.allCases.map(\.rawValue) + Role.allCases.map(\.description) + placeholders)
      .union(purposes + titles + signs + Word.notes.values + prompt + remarks)
  }

  /// A quiz is Chinese in all that it asks, offers and gives as a reason, but for numbers, sets and names.
  @Test(arguments: [
    "lan-yang/afghanistan", "bonn-1978/summit", "brexit-2019/commons", "ireland-2008/treaty", "versailles-1919/treaty",
    "nafta-1993/agreement", "jcpoa-2015/deal", "schelling/share", "nash-1950/barter", "us-federal/bill",
  ]) func quizzesAreChinese(_ path: String) throws {
    let world = try World.read("samples/\(path).game")
    for item in try world.quiz(60, seed: 2) {
      for told in [item.title, item.text, item.explanation, item.kind.title] + item.choices.compactMap(\.fault) {
        #expect(told.chinese.isChinese && told.chinese != told.english, "\(told.english): \(told.chinese)")
        #expect(!told.chinese.contains(" ,") && !told.chinese.contains("：" + "："), "\(told.chinese)")
      }
      for choice in item.choices.map(\.text) {
        #expect(
          choice.chinese.isChinese || choice.english == choice.chinese && !choice.english.contains("  "), "\(choice)")
        #expect(!choice.chinese.contains("no-deal") && !choice.chinese.contains("contested"), "\(choice)")
      }
    }
  }

  /// What an example asks is the same in both languages.
  @Test func examplesAskTheSame() throws {
    for verb in english.verbs where verb.name != "help" {
      for (example, wanted) in zip(chinese.examples(verb.examples), verb.examples) {
        #expect(example.isChinese, "\(example)")
        #expect(try answers(example).map { $0.brief() } == answers(wanted).map { $0.brief() }, "\(example)")
      }
    }
  }

  @Test func glossaryExamplesCanBeAsked() {
    for entry in Entry.clauses + Entry.terms {
      for example in chinese.examples(entry.examples) {
        let query = example.components(separatedBy: "  ")[0]
        #expect(query.isChinese && (try? worlds[0].answer(query)) != nil, "\(query)")
      }
      #expect(chinese.examples(entry.examples).count == entry.examples.count)
    }
  }

  @Test func commandsHaveExamplesThatParse() {
    for command in english.commands {
      for example in chinese.examples(command.examples) {
        var reading = Reading(SourceText(example), with: english.patterns)
        guard case .sentence(let sentence) = reading.next()?.statement else { Issue.record("\(example)"); continue }
        #expect(english.command(of: sentence)?.name == command.name && example.isChinese)
      }
    }
  }

  /// Nothing is left in English where statements are typed, but names, signs and formats.
  @Test(arguments: [
    "", "获胜集合 美国 ", "获胜集合 美国 如果 ", "获胜集合 美国 如果 驻军派 ", "令 甲 = ", "行为体 智利 { 阶段 4 { ", "设置 ", "设置 颜色 ", "权力指数 美国 按 ",
    "帮助 ", "为何 获胜集合 ",
  ])
  func whatIsOfferedIsExplained(_ text: String) {
    for offer in chinese.offers(after: SourceText(text), in: worlds[0]) where !offer.candidates.isEmpty || offer.isRole
    {
      #expect(offer.title.isChinese, "\(text): \(offer.title)")
      for candidate in offer.candidates where candidate.kind != .name {
        guard let shown = candidate.written(beginning: "", in: .chinese) else {
          Issue.record("\(candidate) is not shown")
          continue
        }
        if case .firstWord(let words) = candidate.kind { #expect(shown.text == Synonyms.chinese(for: words)) }
        #expect(shown.note.isEmpty || shown.note.isChinese || shown.note == "English", "\(shown)")
        #expect(Chinese.width(of: shown.note) <= 60, "\(shown)")
      }
    }
    #expect(chinese.hint(after: SourceText(text)).allSatisfy { !$0.isASCII || !$0.isLetter }, "\(text)")
  }

  /// The frame of a complaint is Chinese, and so are the words that it names; what was typed stays.
  @Test(arguments: [
    ("winset US phase", "这里应为阶段的编号，而不是文本末尾"), ("winset US banana 2", "“如果”"), ("tally phase 1", "本语言的用语"),
    ("winse US", "没有以“winse”开头的语句"), ("获胜集和 US", "没有以“获胜集和”开头的语句"), ("计票 US", "这里应为选项的编号，而不是文本末尾"),
    ("winset \"US", "这个引号没有闭合"), ("winset Utopia", "本案例中没有行为体“Utopia”"), ("winset US as pdf", "没有格式“pdf”"),
    ("help banana", "没有关于“banana”的说明"), ("winset US phase 9", "没有阶段 9"),
  ]) func complaintsHaveChineseFrames(_ text: String, _ wanted: String) {
    let (source, world) = (SourceText(text), worlds[0])
    var reading = Reading(source, with: english.patterns)
    let read = reading.next()
    var found = read?.diagnostics ?? []
    if case .sentence(let sentence) = read?.statement {
      do throws(Diagnostic) { _ = try english.plan(sentence, in: world, of: source) } catch { found = [error] }
    }
    let said = chinese.said(Complaint(found, in: source)).diagnostics
    #expect(said.first?.message.contains(wanted) == true, "\(said)")
    for hint in said.flatMap(\.hints) { #expect(hint.isChinese || hint.contains("“"), "\(hint)") }
    #expect(english.said(Complaint(found, in: source)).diagnostics == found)
  }

  /// Whatever can be expected can be named.
  @Test func whatIsExpectedIsNamedInChinese() {
    for role in Role.allCases {
      let said = Chinese.framed("I expected ‘if’, \(role.description) or the end of the statement here, not ‘x’")
      #expect(said.hasPrefix("这里应为“如果”、") && said.hasSuffix("或语句结束，而不是“x”"), "\(role): \(said)")
    }
  }

  /// Each word of the language leads to a page of help.
  @Test func everyWordHasHelp() {
    let joints: Set<String> = ["about", "and", "as", "by", "from", "in", "is", "of", "or", "with"]
    for word in Word.reserved.map(\.description) where !joints.contains(word) {
      #expect((try? worlds[0].answer("help \(word)")) != nil, "\(word)")
    }
    for (word, page) in [("pays", "side-payment"), ("links", "linkage"), ("values", "ranking"), ("new", "case-file")] {
      #expect(english.topics(called: word).map(\.name) == [page])
    }
    #expect(chinese.topics(called: "支付").map(\.name) == ["side-payment"])
  }

  /// A word is offered in the language in which it was begun, and else in the one that is spoken.
  @Test(arguments: [
    ("", Language.english, "winset"), ("", .chinese, "获胜集合"), ("获", .english, "获胜集合"), ("赢", .english, "赢集"),
    ("wi", .chinese, "winset"), ("WI", .english, "winset"),
  ])
  func wordsAreOfferedAsTheyAreBegun(_ start: String, _ language: Language, _ wanted: String) {
    #expect(Candidate("winset", "", .word).written(beginning: start, in: language)?.text == wanted)
    #expect(Candidate("winset").written(beginning: "获", in: .chinese) == nil, "a name has no synonyms")
  }

  private func answers(_ example: String) throws -> [Answer] {
    let found = worlds.compactMap { try? $0.answer(example) }
    return try found.isEmpty ? [worlds[0].answer(example)] : found
  }
}

extension String {
  /// Whether it holds a Chinese character.
  fileprivate var isChinese: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }

  /// The numbers in it, such as years and pages.
  fileprivate var numbers: Set<String> {
    Set(matches(of: /[0-9][0-9,.\/]*[0-9]|[0-9]/).map { String($0.0) })
  }
}
