import Diagnostics
import Knowledge
import Shell
import Syntax
import Testing

@testable import Verbs

/// What ‘new’ writes is a case, whatever was answered.
@Suite struct DraftTests {
  /// Two of three equal factions are for it on either side, and 2/3 is a majority.
  @Test(arguments: [(Language.english, "Home", "Abroad"), (.chinese, "本国", "对方国")])
  func usualDraftAnswersAtOnce(_ language: Language, _ first: String, _ second: String) throws {
    var session = try Session(about: SourceText(CaseDraft(in: language).text), disk: .project)
    #expect(holds(SourceText("expect winset: \(first) 1: {1} | \(second) 1: {1}"), &session))
    #expect(holds(SourceText("expect overlap \(first) \(second): 1"), &session))
  }

  /// Nothing in it is a mistake: what a referee finds are the reasons that only its author can give.
  @Test(arguments: Language.allCases) func usualDraftHasNoMistakes(_ language: Language) throws {
    let session = try Session(about: SourceText(CaseDraft(in: language).text), disk: .project)
    let source = SourceText("lint")
    var reading = Reading(source, with: session.lexicon.patterns)
    guard case .sentence(let sentence) = reading.next()?.statement else { return }
    let kinds = try session.lexicon.plan(sentence, in: session.world, of: source).answer().rows().compactMap {
      $0.text("kind")
    }
    #expect(Set(kinds) == ["no-reason", "no-source", "rule-without-reason"])
  }

  /// Every line of the remarks that shows a declaration can be written as it stands.
  @Test(arguments: Language.allCases) func remarksShowWhatCanBeWritten(_ language: Language) throws {
    let shown = CaseDraft(in: language).text.replacing(#/\# (source|文献) paper/#) { "\($0.output.1) paper" }
      .replacing(#/\# +(author|year|claim|event|作者|年份|论断|事件) /#) { "\($0.output.1) " }
      .replacing("# }", with: "}").replacing(#/\#   (because|因为)/#) { _ in "#" }
    #expect(throws: Never.self) {
      try Session(
        about: SourceText(shown.replacing(/(phase|阶段) 1 "/) { "\($0.output.1) 1 2024-01-01..2024-12-31 \"" }),
        disk: .project)
    }
  }

  /// No remark and no name in a Chinese draft is English, but for what is written in a case file.
  @Test func draftSpeaksChinese() {
    let lines = CaseDraft(in: .chinese).text.split(separator: "\n")
    let remarks = lines.filter { $0.contains("# ") && $0.contains { $0.isLetter } }
    for remark in remarks {
      #expect(remark.contains { "\u{4E00}" <= $0 && $0 <= "\u{9FFF}" }, "\(remark)")
    }
    let english = CaseDraft().text.split(separator: "\n").filter { $0.contains("# ") }
    #expect(english.filter { $0.contains { $0.isLetter } }.count == remarks.count)
  }

  static let oddities = [
    "塔利班", "the \"other\" side", "“quoted”", "a “mixed\" one", "phase", "no-deal", "power", "1", "1/2", "a#b", "a{b}",
    "it's",
    "x, y", "none", "-", ":", "=", "..", "ＵＳ", "naïve café", "👩‍👩‍👧", "\u{202E}backwards", "a\u{0}b\u{1B}[31m", "nobody",
    "and", "Home.government", "x;y", "\\", "“", "\"", "a\u{300}", String(repeating: "长", count: 5000),
  ]

  /// What was answered is what the case says, but for blanks, signs that steer a terminal, and a second kind of quotation
  /// mark.
  @Test(arguments: oddities) func oddNamesAreTaken(_ name: String) throws {
    var questionnaire = Questionnaire()
    for _ in 0..<6 where told(name, &questionnaire) != nil { #expect(told("", &questionnaire) == nil) }
    while questionnaire.question != nil {
      // A list of factions holds one of these, or two where there is a comma in it; rules it cannot be.
      if told(name, &questionnaire) != nil { #expect(told("", &questionnaire) == nil) }
    }
    let world = try World(reading: [Document(SourceText(questionnaire.draft.text))])
    #expect(world.title == questionnaire.draft.title)
    #expect(world.actors.map(\.name) == questionnaire.draft.sides.map(\.name))
    #expect(world.issues.map(\.name) == [questionnaire.draft.issue])
    #expect(world.issues[0].values.map(\.name) == [questionnaire.draft.agreement, questionnaire.draft.reversion])
    for (actor, side) in zip(world.actors, questionnaire.draft.sides) {
      #expect(actor.phases[0].board.factions.map(\.name) == side.supporters + side.opponents)
    }
    let plain = name.filter { !$0.isWhitespace && !"\"“”\u{202E}\0\u{1B}".contains($0) }
    #expect(plain.hasPrefix(world.actors[0].name.filter { !$0.isWhitespace && $0 != "\"" }.prefix(3)))
  }

  /// What is said of an answer; `nil` where it is taken.
  private func told(_ answer: String, _ questionnaire: inout Questionnaire) -> String? {
    switch questionnaire.answer(answer) {
    case .taken: nil
    case .help(let text), .complaint(let text): text
    }
  }

  /// A questionnaire in which so many questions are answered as usual.
  private func asked(_ count: Int, in language: Language = .english) -> Questionnaire {
    var questionnaire = Questionnaire(in: language)
    for _ in 0..<count { _ = questionnaire.answer("") }
    return questionnaire
  }

  private func holds(_ script: SourceText, _ session: inout Session) -> Bool {
    session.run(script, for: Listener { _ in })
  }

  /// What makes no case is told, and asked again; nothing is said of lines, since there is no file yet.
  @Test func nonsenseIsToldAndAskedAgain() {
    var questionnaire = Questionnaire()
    for _ in 0..<2 { #expect(told("Same", &questionnaire) == nil) }
    let question = questionnaire.question
    let complaint = told("Same", &questionnaire)
    #expect(complaint?.contains("there are two of this name: ‘Same’") == true && complaint?.contains("line") == false)
    #expect(questionnaire.question == question)
    for _ in 0..<4 { #expect(told("", &questionnaire) == nil) }
    #expect(told("left, 左派、left", &questionnaire)?.contains("two of this name") == true)
    #expect(told("left, 左派，opposition", &questionnaire) == nil)
    #expect(questionnaire.prompt.contains("[nobody]"))
    #expect(told("", &questionnaire) == nil)
    #expect(told("3/2", &questionnaire)?.contains("a quota is at most 1") == true)
    #expect(told("majority } actor X {", &questionnaire)?.contains("I expected a rule") == true)
    #expect(told("2/3", &questionnaire) == nil)
    #expect(questionnaire.place == 9 && questionnaire.draft.sides[0].supporters == ["left", "左派", "opposition"])
  }

  /// ‘half’ is at least half, as 1/2 is in a case file, and a majority is more than that.
  @Test(arguments: [
    ("two thirds", "2/3"), ("Two-Thirds majority", "2/3"), ("2/3", "2/3"), ("2/3 majority", "2/3"), ("67%", "67%"),
    ("67 percent", "67%"), ("６７％", "67%"), ("half", "1/2"), ("majority", "majority"), ("simple majority", "majority"),
    ("unanimity", "unanimity"), ("all", "unanimity"), ("everybody", "unanimity"), ("三分之二", "三分之二"), ("过半数", "majority"),
    ("一致", "unanimity"), ("一半", "1/2"), ("三分之二多数", "三分之二"), ("百分之六十七", "百分之六十七"), ("three quarters", "3/4"),
    ("2/3 and approval of government", "2/3 and approval of government"),
  ]) func rulesAreTakenAsTheyAreSaid(_ said: String, _ written: String) {
    var questionnaire = asked(8)
    #expect(told(said, &questionnaire) == nil)
    #expect(questionnaire.draft.sides.map(\.rule) == [written, "majority"], "the other side has a rule of its own")
    #expect(throws: Never.self) { try World(reading: [Document(SourceText(questionnaire.draft.text))]) }
  }

  @Test(arguments: ["most of them", "two thirds of", "qualified majority", "yes", "大家", "2/3 of Senate present"])
  func whatIsNoRuleIsToldByExamples(_ said: String) {
    var questionnaire = asked(8)
    let examples = "I expected a rule: majority, two thirds, 2/3, 67%, half or unanimity; "
    #expect(told(said, &questionnaire)?.hasPrefix(examples) == true)
  }

  /// Each question is explained with an example, in either language, and stays what is asked.
  @Test(arguments: [
    ("?", Language.english, "For example: "), ("help", .english, "For example: "), ("？", .chinese, "例如："),
  ])
  func questionsAreExplained(_ word: String, _ language: Language, _ wanted: String) {
    for place in 0..<Questionnaire.count {
      var questionnaire = asked(place, in: language)
      let before = questionnaire.question
      guard case .help(let text) = questionnaire.answer(word) else { Issue.record("\(place)"); continue }
      #expect(text.contains(wanted) && questionnaire.question == before)
      let isChinese = (text + (before ?? "")).contains { "\u{4E00}" <= $0 && $0 <= "\u{9FFF}" }
      #expect(isChinese == (language == .chinese))
    }
  }

  @Test func backReturnsToTheQuestionBefore() {
    var questionnaire = Questionnaire()
    #expect(told("back", &questionnaire) == "this is the first question")
    for answer in ["A", "B", "back"] { #expect(told(answer, &questionnaire) == nil) }
    #expect(questionnaire.question == "the first side" && questionnaire.prompt == "  [B]: ", "with what was answered")
    #expect(told("\"back\"", &questionnaire) == nil, "in quotation marks it is a name")
    #expect(questionnaire.draft.sides[0].name == "back")
  }

  @Test(arguments: ["-", "none", "Nobody", "无", "没有"]) func nobodyIsSaidInManyWays(_ word: String) {
    var questionnaire = asked(7)
    #expect(questionnaire.question?.contains("- for nobody") == true)
    #expect(told(word, &questionnaire) == nil)
    #expect(questionnaire.draft.sides[0].opponents == [])
  }

  /// The last time that it is said counts.
  @Test func languageOfScriptIsFound() {
    func language(_ text: String) -> Language? { Lexicon.standard.language(of: SourceText(text)) }
    #expect(language("set hints off\nlanguage en\n语言 中文\nwinset nonsense (") == .chinese)
    #expect(language("language") == nil && language("language fr") == nil && language("") == nil)
  }

  /// What a beginner's first case gets wrong is told with what to write instead.
  @Test(arguments: [
    ("prefers 1 > no-deal price 5 for 1", "behind a ‘;’: … ; price …"), ("absent", "{ absent; prefers 1 > no-deal }"),
    ("prefers 1 > no-deal because \"x\" abstains", "behind a ‘;’"), ("members X", "prefers 2 > 1 > no-deal"),
  ]) func complaintsOfFactionsHaveExamples(_ items: String, _ wanted: String) {
    let text = """
      issue t: a, b
      actor U { phase 1 { option 1: t=a; option 2: t=b; no-deal 2; rule majority; faction f power 1 { \(items) } } }
      """
    do throws(Complaints) {
      _ = try World(reading: [Document(SourceText(text))])
      Issue.record("\(items) is taken")
    } catch {
      let hints = error.all.flatMap(\.diagnostics).flatMap(\.hints)
      #expect(hints.contains { $0.contains(wanted) }, "\(hints)")
    }
  }
}
