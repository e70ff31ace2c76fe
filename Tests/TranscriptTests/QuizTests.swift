import Diagnostics
import Knowledge
import Shell
import Syntax
import Testing
import Verbs

/// A quiz, from the first question to the score.
@Suite struct QuizTests {
  private static let cases = files(in: "samples", endingIn: ".game")

  private func session(_ path: String) throws -> Session {
    try Session(about: SourceText(name: path, try text(of: path)), disk: .project)
  }

  /// Right and wrong in turn, by letter and in words, in every case and for several seeds: what comes of each is said, and
  /// the score is what was answered.
  @Test(arguments: cases, [1, 2, 7]) func answersAreJudged(_ path: String, _ seed: Int) throws {
    var session = try session(path)
    let items = try session.world.quiz(12, seed: seed)
    let opening = session.says("quiz questions 12 seed \(seed)")
    guard !items.isEmpty else {
      #expect(opening.hasPrefix("There is nothing to ask"))
      return
    }
    for (place, item) in items.enumerated() {
      #expect((place == 0 ? opening : "").isEmpty || opening.contains(item.text))
      #expect(session.quizTitle == "quiz \(place + 1) of \(items.count)")
      let (wrong, isRight) = ((item.right + 1) % 4, place % 2 == 0)
      let reply = session.says(
        isRight ? QuizItem.letter(item.right) : item.choices[wrong].text)
      #expect(reply.hasPrefix(isRight ? "Right: \(item.explanation)" : "No: \(item.choices[wrong].fault ?? "")"))
      if place + 1 < items.count { #expect(reply.contains(items[place + 1].text)) }
      if place + 1 == items.count { #expect(reply.contains("\((items.count + 1) / 2) of \(items.count) right.")) }
    }
    #expect(session.quizTitle == nil)
  }

  /// What stands on paper is what is asked at the prompt; the key has every fault.
  @Test(arguments: cases) func paperIsTheSameQuiz(_ path: String) throws {
    var session = try session(path)
    let items = try session.world.quiz(8, seed: 3)
    guard !items.isEmpty else { return }
    let (sheet, key) = (session.says("quiz sheet questions 8 seed 3"), session.says("quiz key questions 8 seed 3"))
    #expect(session.quizTitle == nil)
    #expect(session.says("quiz sheet key questions 8 seed 3") == sheet + key)
    #expect(sheet.components(separatedBy: "### Question ").count == items.count + 1)
    #expect(key.components(separatedBy: "\nNot ").count == 3 * items.count + 1)
    #expect(!sheet.contains("Not a)"))
  }

  /// One option, nobody with power, no board at all, an order of powers, a space, and as many options as are listed.
  @Test(arguments: [
    ("", false), ("actor A", false),
    ("issue i: a, b\nactor A { phase 1 { options all; faction f power 0 { values i=a 1 } } }", true),
    ("issue i: a, b\nactor A { phase 1 { option 1: i=a; faction f power 1 { prefers 1 > no-deal } } }", true),
    (
      "issue i: a, b\nactor A { phase 1 { option 1: i=a; power order f > g; faction f { prefers 1 }; faction g { prefers 1 } } }",
      false
    ),
    (
      (1...10).map { "issue i\($0): a, b\n" }.joined()
        + "actor A { phase 1 { options all; faction f power 1 { values i1=a 1, i2=b -1 }; faction g power 1 { values i3=a 1 } } }",
      true
    ),
  ]) func oddCasesAreAskedAboutOrNot(_ text: String, _ hasQuestions: Bool) throws {
    var session = try Session(about: SourceText(text), disk: .project)
    let opening = session.says("quiz")
    #expect(opening.hasPrefix("There is nothing to ask") != hasQuestions)
    if hasQuestions { #expect(session.says("leave").hasPrefix("Nothing was answered")) }
  }

  /// Queries are answered in between, what is neither is told, and a quiz can be left.
  @Test func anythingCanBeAskedInBetween() throws {
    var session = try session("samples/lan-yang/afghanistan.game")
    _ = session.says("quiz questions 3 seed 5")
    #expect(session.says("winset US phase 1").contains("two-level  {1}"))
    #expect(session.says("winset USA").contains("has no actor"))
    #expect(session.says("let base = winset US").isEmpty)
    #expect(session.says("base").contains("US"))
    #expect(session.quizTitle == "quiz 1 of 3")
    #expect(session.says("e").hasPrefix("I expected a letter from a to d"))
    #expect(session.says("suppose US.garrison+1").isEmpty, "what is supposed later alters no question")
    #expect(session.says("skip").hasPrefix("It is "))
    #expect(session.says("  LEAVE ").hasPrefix("0 of 1 right, and 1 skipped."))
    #expect(session.says("skip").contains("I know no statement"))
  }

  @Test(arguments: [
    ("quiz questions 0", "I expected a whole number from 1 to 200 here"), ("quiz questions 201", "from 1 to 200"),
    ("quiz seed 0.5", "whole number"), ("quiz on nowhere.game", "I cannot read ‘nowhere.game’"),
    ("quiz please", "error: "),
  ]) func mistakesAreTold(_ line: String, _ complaint: String) throws {
    var session = try session("samples/lan-yang/afghanistan.game")
    #expect(session.says(line).contains(complaint))
    #expect(session.quizTitle == nil)
  }
}
