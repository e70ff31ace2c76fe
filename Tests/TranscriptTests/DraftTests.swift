import Diagnostics
import Knowledge
import Shell
import Syntax
import Testing

@testable import Verbs

/// What ‘new’ writes is a case, whatever was answered.
@Suite struct DraftTests {
  /// Two of three equal factions are for it on either side, and 2/3 is a majority.
  @Test func usualDraftAnswersAtOnce() throws {
    var session = try Session(about: SourceText(CaseDraft().text), disk: .project)
    #expect(holds(SourceText("expect winset: Home 1: {1} | Abroad 1: {1}"), &session))
    #expect(holds(SourceText("expect overlap Home Abroad: 1"), &session))
  }

  /// Nothing in it is a mistake: what a referee finds are the reasons that only its author can give.
  @Test func usualDraftHasNoMistakes() throws {
    let session = try Session(about: SourceText(CaseDraft().text), disk: .project)
    let source = SourceText("lint")
    var reading = Reading(source, with: session.lexicon.patterns)
    guard case .sentence(let sentence) = reading.next()?.statement else { return }
    let kinds = try session.lexicon.plan(sentence, in: session.world, of: source).answer().rows().compactMap {
      $0.text("kind")
    }
    #expect(Set(kinds) == ["no-reason", "no-source", "rule-without-reason"])
  }

  /// Every line of the remarks that shows a declaration can be written as it stands.
  @Test func remarksShowWhatCanBeWritten() throws {
    let shown = CaseDraft().text.replacing("# source paper", with: "source paper").replacing(
      "#   author", with: "author"
    )
    .replacing("#   year", with: "year").replacing("# }", with: "}").replacing("#   because", with: "#")
    .replacing("#   claim", with: "claim").replacing("#   event", with: "event")
    #expect(throws: Never.self) {
      try Session(
        about: SourceText(shown.replacing("phase 1 \"", with: "phase 1 2024-01-01..2024-12-31 \"")), disk: .project)
    }
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
    for _ in 0..<6 where questionnaire.answer(name) != nil { #expect(told("", &questionnaire) == nil) }
    while questionnaire.question != nil {
      // A list of factions holds one of these, or two where there is a comma in it; rules it cannot be.
      if questionnaire.answer(name) != nil { #expect(told("", &questionnaire) == nil) }
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

  private func told(_ answer: String, _ questionnaire: inout Questionnaire) -> String? { questionnaire.answer(answer) }

  private func holds(_ script: SourceText, _ session: inout Session) -> Bool {
    session.run(script, for: Listener { _ in })
  }

  /// What makes no case is told, and asked again.
  @Test func nonsenseIsToldAndAskedAgain() {
    var questionnaire = Questionnaire()
    for _ in 0..<2 { #expect(told("Same", &questionnaire) == nil) }
    let question = questionnaire.question
    #expect(told("Same", &questionnaire)?.contains("there are two of this name") == true)
    #expect(questionnaire.question == question)
    for _ in 0..<4 { #expect(told("", &questionnaire) == nil) }
    #expect(told("left, 左派、left", &questionnaire)?.contains("two of this name") == true)
    #expect(told("left, 左派，opposition", &questionnaire) == nil)
    #expect(questionnaire.question?.contains("[nobody]") == true)
    for _ in 0..<3 { #expect(told("", &questionnaire) == nil) }
    #expect(told("3/2", &questionnaire)?.contains("a quota is at most 1") == true)
    #expect(told("majority } actor X {", &questionnaire)?.contains("I expected a rule") == true)
    #expect(told("2/3", &questionnaire) == nil)
    #expect(questionnaire.question == nil)
    #expect(questionnaire.draft.sides[0].supporters == ["left", "左派", "opposition"])
  }
}
