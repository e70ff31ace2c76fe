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
      #expect((place == 0 ? opening : "").isEmpty || opening.contains(item.text.english))
      #expect(session.classTitle == "quiz \(place + 1) of \(items.count)")
      let (wrong, isRight) = ((item.right + 1) % 4, place % 2 == 0)
      let reply = session.says(
        isRight ? QuizItem.letter(item.right) : item.choices[wrong].text.english)
      #expect(
        reply.hasPrefix(
          isRight ? "Right: \(item.explanation.english)" : "No: \(item.choices[wrong].fault?.english ?? "")"))
      if place + 1 < items.count { #expect(reply.contains(items[place + 1].text.english)) }
      if place + 1 == items.count { #expect(reply.contains("\((items.count + 1) / 2) of \(items.count) right.")) }
    }
    #expect(session.classTitle == nil)
  }

  /// What stands on paper is what is asked at the prompt; the key has every fault.
  @Test(arguments: cases) func paperIsTheSameQuiz(_ path: String) throws {
    var session = try session(path)
    let items = try session.world.quiz(8, seed: 3)
    guard !items.isEmpty else { return }
    let (sheet, key) = (session.says("quiz sheet questions 8 seed 3"), session.says("quiz key questions 8 seed 3"))
    #expect(session.classTitle == nil)
    #expect(session.says("quiz sheet key questions 8 seed 3") == sheet + key)
    #expect(sheet.components(separatedBy: "### Question ").count == items.count + 1)
    #expect(key.components(separatedBy: "\nNot ").count == 3 * items.count + 1)
    #expect(!sheet.contains("Not a)"))
  }

  /// One option, nobody with power, no board at all, an order of powers, a space, and as many options as are listed.
  @Test(arguments: [
    ("", false), ("actor A", false),
    ("issue i: a, b\nactor A { phase 1 { options all; faction f power 0 { values i=a 1 } } }", false),
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
    if hasQuestions { #expect(session.says("leave").hasPrefix("The quiz is over: nothing was answered")) }
  }

  /// The key says what was asked, and calls each choice by its words; the first line says where there are fewer than wanted.
  @Test func paperIsReadable() throws {
    var session = try session("samples/eec-1958/council.game")
    let items = try session.world.quiz(50, seed: 3)
    let (sheet, key) = (session.says("quiz sheet questions 50 seed 3"), session.says("quiz key seed 3 questions 50"))
    let fewer = "\(items.count) questions (of this case there are no more), seed 3."
    #expect(sheet.contains(fewer) && key.contains(fewer))
    #expect(
      session.says("quiz questions 50 seed 3").hasPrefix("\(items.count) questions instead of 50: there are no more"))
    #expect(items.allSatisfy { key.contains($0.text.english) })
    #expect(!key.contains(": :") && !key.contains("short of the rule: short of the rule"))
  }

  /// Words come in any order, and each once.
  @Test func wordsComeInAnyOrder() throws {
    var session = try session("samples/lan-yang/afghanistan.game")
    let sheet = session.says("quiz sheet questions 3 seed 4")
    for line in ["quiz seed 4 sheet questions 3", "quiz questions 3 seed 4 sheet", "测验 种子 4 题数 3 试卷"] {
      #expect(session.says(line) == sheet, "\(line)")
    }
    #expect(session.says("quiz seed 4 questions 3 seed 5").contains("‘seed’ is said twice"))
    let other = session.says("quiz key questions 2 seed 4 on samples/eec-1958/council.game")
    #expect(
      other.hasPrefix("### Key")
        && session.says("quiz key on samples/eec-1958/council.game seed 4 questions 2") == other)
    #expect(session.says("play as US seed 3 phase 1 with Taliban").hasPrefix("You play US, with Taliban at the table."))
  }

  /// One thing goes on at a time: the prompt, the question and the answer belong to it, and the case from before comes back.
  @Test func oneThingGoesOnAtATime() throws {
    var session = try session("samples/lan-yang/afghanistan.game")
    session.school = Notebook().school
    _ = session.says("quiz questions 3 seed 3")
    #expect(session.says("lesson 4").hasPrefix("The quiz is over: nothing was answered."))
    #expect(session.classTitle == "lesson 4")
    // The quiz that follows is about the case to which leaving the lesson leads back.
    let opening = session.says("quiz questions 3 seed 3")
    #expect(opening.hasPrefix("You leave the lesson") && opening.contains("option 2 (talk and stay)"))
    #expect(session.classTitle == "quiz 1 of 3" && session.says("a").hasPrefix("Right: "))
    #expect(session.says("play as US phase 1 with Taliban").hasPrefix("The quiz is over: 1 of 1 right."))
    #expect(session.classTitle == "play US")
    #expect(session.says("quiz questions 0").contains("I expected a whole number"), "a mistake leaves nothing")
    #expect(session.classTitle == "play US" && session.says("quiz sheet questions 1").contains("### Question 1"))
    #expect(session.says("quiz on samples/bonn-1978/summit.game").hasPrefix("You rise from the table"))
    #expect(
      session.says("options US").contains("stimulus")
        && session.says("load any.game").contains("while this is going on"))
    #expect(
      session.says("lesson 1").hasPrefix("The quiz is over: nothing was answered.\nThe case from before is back."))
    #expect(session.says("leave").contains("the case from before is back"))
    #expect(session.says("options US").contains("talk and withdraw") && session.classTitle == nil)
  }

  @Test func questionsCanBeRepeated() throws {
    var session = try session("samples/lan-yang/afghanistan.game")
    let opening = session.says("quiz seed 3")
    let question = session.says("again")
    #expect(question.hasPrefix("1 of 10  US, phase 2") && opening.hasSuffix(question))
    session.language = .chinese
    #expect(session.classTitle == "测验 1/10" && session.says("重述").contains("结果如何？"))
    #expect(session.says("不通过：国内表决未达到批准门槛").hasPrefix("正确："))
    #expect(session.says("（Ｃ）。").contains("‘") == false && session.says("跳过").hasPrefix("应为 "))
    #expect(session.says("离开").hasPrefix("测验结束："))
  }

  /// Queries are answered in between, what is neither is told, and a quiz can be left.
  @Test func anythingCanBeAskedInBetween() throws {
    var session = try session("samples/lan-yang/afghanistan.game")
    _ = session.says("quiz questions 3 seed 5")
    #expect(session.says("winset US phase 1").contains("two-level  {1}"))
    #expect(session.says("winset Denmark").contains("has no actor"))
    #expect(session.says("let base = winset US").isEmpty)
    #expect(session.says("base").contains("US"))
    #expect(session.classTitle == "quiz 1 of 3")
    #expect(session.says("e").hasPrefix("I expected a letter from a to d"))
    #expect(session.says("suppose US.garrison+1").isEmpty, "what is supposed later alters no question")
    #expect(session.says("skip").hasPrefix("It is "))
    #expect(session.says("  LEAVE ").hasPrefix("The quiz is over: 0 of 1 right, and 1 skipped."))
    #expect(session.says("skip").contains("means something only in"))
  }

  @Test(arguments: [
    ("quiz questions 0", "I expected a whole number from 1 to 200 here"), ("quiz questions 201", "from 1 to 200"),
    ("quiz seed 0.5", "whole number"), ("quiz on nowhere.game", "I cannot read ‘nowhere.game’"),
    ("quiz please", "error: "),
  ]) func mistakesAreTold(_ line: String, _ complaint: String) throws {
    var session = try session("samples/lan-yang/afghanistan.game")
    #expect(session.says(line).contains(complaint))
    #expect(session.classTitle == nil)
  }
}
