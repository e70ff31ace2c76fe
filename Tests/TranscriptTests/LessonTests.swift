import Diagnostics
import Rendering
import Syntax
import Testing

@testable import Shell
@testable import Verbs

/// Each lesson of the program is sound, can be passed by who knows, and not by who does not.
@Suite struct LessonTests {
  static let paths = files(in: "samples/lessons", endingIn: ".lesson")

  @Test func everyLessonIsInTheProgram() throws {
    let embedded = Notebook().school.lessons()
    #expect(Set(embedded.compactMap(\.name)) == Set(Self.paths))
    for lesson in embedded { #expect(try lesson[0..<lesson.bytes.count] == text(of: try #require(lesson.name))) }
  }

  /// The checker of lessons finds nothing: each text has its Chinese, each question a hint and an answer.
  @Test(arguments: paths) func lessonIsSound(_ path: String) throws {
    let complaints = LessonCheck.complaints(
      about: SourceText(name: path, try text(of: path)), Notebook().school, on: .project, for: Listener { _ in })
    #expect(complaints.isEmpty, "\(complaints.map { Canvas.plain.text($0) }.joined())")
  }

  /// Who gives the right answers, computed or the file's own solutions, passes, in either language.
  @Test(arguments: paths, [false, true]) func rightAnswersPass(_ path: String, _ isChinese: Bool) throws {
    let notebook = Notebook()
    var class_ = try Class(path, notebook, isChinese: isChinese)
    for exercise in class_.lesson.questions {
      let said = class_.says(try class_.rightAnswer(to: exercise))
      #expect(said.contains(isChinese ? "正确。" : "Right. "), "\(exercise.text.english.value): \(said)")
    }
    #expect(!class_.session.isInClass)
    let count = class_.lesson.questions.count
    let all = (1...count).map(String.init).joined(separator: ", ")
    #expect(notebook.text == "\(quotation(class_.lesson.title)): \(all)\n")
  }

  /// Who says something wrong stays where they are, is told why or that it is wrong, and at the second miss gets the hint.
  @Test(arguments: paths, [false, true]) func wrongAnswersDoNotPass(_ path: String, _ isChinese: Bool) throws {
    var class_ = try Class(path, Notebook(), isChinese: isChinese)
    for exercise in class_.lesson.questions {
      let wrong = try class_.wrongAnswer(to: exercise)
      let (first, second) = (class_.says(wrong), class_.says(wrong))
      #expect(first.hasPrefix(isChinese ? "不对" : "Not so"), "\(exercise.text.english.value): \(wrong): \(first)")
      #expect(!first.contains(isChinese ? "提示：" : "Hint: "))
      #expect(second.contains((isChinese ? "提示：" : "Hint: ") + exercise.hints[0].text(isChinese)))
      _ = class_.says("skip")
    }
    #expect(!class_.session.isInClass)
  }

  /// A query is an answer where it says the same about the same board, and only there.
  @Test func queriesAnswerToo() throws {
    var class_ = try Class("samples/lessons/win-sets.lesson", Notebook(), isChinese: false)
    #expect(!class_.says("winset Isle phase 1 at home if Isle rule 3/5").contains("Right."))
    #expect(class_.says("winset Isle phase 1").contains("Right."))
  }
}

/// What students type, and what comes of it.
@Suite struct LessonAnswerTests {
  /// What is said to `answer`, to the question of that number.
  private func reply(_ lesson: String, _ number: Int, _ answer: String, isChinese: Bool = false) throws -> String {
    var class_ = try Class("samples/lessons/\(lesson).lesson", Notebook(), isChinese: isChinese)
    for _ in 1..<number { _ = class_.says("skip") }
    return class_.says(answer)
  }

  /// However a right answer is spelled, it is right.
  @Test(arguments: [
    ("two-boards", 1, ["yes", "Yes.", "y", "是", "是的", "是。", "对", "会"]),
    ("two-boards", 2, ["no", "no.", "n", "否", "不会", "不。"]),
    (
      "consent", 1,
      [
        "{1, 2}", "{2,1}.", "1 and 2", "options 1 and 2", "option 1 and option 2", "{1 2", "{1, 2} at home",
        "{1, 2} 国内", "only 1, 2",
      ]
    ),
    ("uncertain", 2, ["{}", "none", "无", "空集", "nothing."]),
    ("overlap", 3, ["1", "1.", "one", "1 agreement", "only 1", "一", "1个", "一个", "exactly one agreement."]),
    ("tying-hands", 2, ["2", "two", "2 agreements", "两个", "二"]),
    ("thresholds", 1, ["moderates", "the moderates", "moderates 1", "moderates, 1", "moderates with 1", "温和派"]),
    ("thresholds", 2, ["contested", "tie", "nobody", "平局", "不分胜负", "胜负未定"]),
    ("win-sets", 3, ["1 and 3", "1) and 3)", "3, 1.", "{1, 3}", "a and c", "1和3"]),
    ("overlap", 5, ["2", "2: owners 2", "two."]),
    ("defection", 2, ["involuntary", "an involuntary defection", "Involuntary.", "非自愿", "非自愿背叛", "非自愿背约"]),
  ]) func rightAnswersAreRight(_ lesson: String, _ number: Int, _ spellings: [String]) throws {
    for answer in spellings {
      let said = try reply(lesson, number, answer)
      #expect(said.contains("Right. "), "\(lesson) \(number): \(answer): \(said)")
    }
  }

  /// A wrong answer is told why; what is no answer is told what would be one, and does not count.
  @Test(arguments: [
    ("overlap", 3, "two", "Not so: at home North could ratify {3, 4, 5} and South could ratify {1, 2, 3}; count"),
    ("overlap", 3, "{3}", "I expected a number: how many there are"),
    ("overlap", 5, "1", "Not so: for that it would not be ratified"),
    ("overlap", 5, "3", "Not so: it can be had for less"),
    // Two choices have exactly half each: neither is ahead.
    ("thresholds", 2, "moderates", "Not so: behind 1 stands 0.5 of the power, and exactly as much behind no-deal (4)"),
    ("thresholds", 2, "hardliners", "Not so: behind no-deal (4) stands 0.5 of the power, and exactly as much behind 1"),
    ("win-sets", 2, "无", "Not so: one choice has more power behind it"),
    ("win-sets", 2, "fishers with 2", "Not so: it is so of fishers, but not with that"),
    // What is given as an example is not the answer; there are several options.
    ("veto-players", 1, "left", "I expected a set of options, such as {2, 3}, or {} for none; there are 1, 2, 3"),
    ("uncertain", 1, "{2}", "Not so: 2 is out for all powers within the intervals; one option that is in is missing"),
    ("uncertain", 2, "{1}", "Not so: 1 is out for some powers within the intervals"),
    ("defection", 2, "voluntary", "Not so: 1 is out: short of the rule: 40 of 100 accept it"),
  ]) func otherAnswersAreToldWhy(_ lesson: String, _ number: Int, _ answer: String, _ wanted: String) throws {
    let said = try reply(lesson, number, answer)
    #expect(said.hasPrefix(wanted), "\(said)")
  }

  /// A change that does it is right only where it is of what the question asks for.
  @Test(arguments: [
    ("overlap", 7, "South.towns accepts 4", nil),
    ("overlap", 7, "South.towns accepts option 4.", nil),
    ("overlap", 7, "North.traders accepts 2", "the preferences of traders (North)"),
    ("overlap", 6, "South pays North.owners 2", nil),
    ("overlap", 6, "North rule 1/2", "the rule of North"),
    ("tying-hands", 6, "North ties hands to 4", nil),
    ("tying-hands", 6, "South ties hands to 1", "the tied hands of South"),
    ("linkage", 6, "US.circle rejects 1", nil),
    ("linkage", 6, "Germany.centre rejects 1", "the preferences of centre (Germany)"),
    ("linkage", 6, "US rule unanimity", "the rule of US"),
    ("win-sets", 5, "greens+200", "the power of greens (Isle)"),
    ("veto-players", 5, "right+300", "the power of right (Union)"),
    ("veto-players", 5, "centre rejects 2", "the preferences of centre (Union)"),
    ("veto-players", 5, "Union rule unanimity", nil),
    ("defection", 7, "South.crews rejects 2", "the preferences of crews (South)"),
    ("uncertain", 6, "garrison+0.36", "the power of garrison (US)"),
    ("uncertain", 6, "US rule 0.7", "the rule of US"),
    ("thresholds", 3, "without moderates", "the power of moderates (Taliban)"),
    ("thresholds", 3, "hardliners+0.06 from moderates", "the power of hardliners and moderates (Taliban)"),
    ("two-boards", 5, "presidency to garrison", nil),
  ]) func changesKeepToTheQuestion(_ lesson: String, _ number: Int, _ changes: String, _ other: String?) throws {
    let said = try reply(lesson, number, changes)
    guard let other else { return #expect(said.hasPrefix("Right. "), "\(said)") }
    #expect(
      said.contains("Not so: the question asks for a change of ") && said.contains("and this changes \(other)"),
      "\(said)")
  }

  /// As little as does it is weighed by what becomes of the power, however the change is written.
  @Test(arguments: [
    ("hardliners+0.11", nil), ("hardliners=0.56", nil), ("hardliners+0.3", "hardliners+0.29"),
    ("hardliners=0.9", "hardliners+0.44"), ("hardliners*5", "hardliners+1.79"),
  ]) func leastIsOfPowers(_ changes: String, _ less: String?) throws {
    let said = try reply("thresholds", 3, changes)
    #expect(said.contains(less.map { "Not so: it does, but less will do: \($0)" } ?? "Right. "), "\(said)")
  }

  /// A text that is no change is shown as it was typed, and not in a query that nobody typed.
  @Test(arguments: ["the second", "a small quota", "gibberish", "nobodys+0.1"])
  func complaintsSpeakOfWhatWasTyped(_ text: String) throws {
    let said = try reply("win-sets", 5, text)
    #expect(said.contains("error: ") && said.contains("  \(text)\n") && !said.contains("winset"), "\(said)")
    #expect(said.utf8.count < 300)
  }

  /// A query about another phase or level is answered, and told to be about another thing.
  @Test(arguments: [
    ("consent", 1, "winset Afghan phase 1 at home", "that is about another time; the question is about phase 2"),
    ("consent", 1, "winset Afghan phase 2", "the question is about the game at home alone"),
    ("consent", 3, "winset Afghan phase 2 at home", "the question is about the two-level game"),
    ("two-boards", 1, "ratify US 1 phase 2 at home", "that is about another time"),
    ("overlap", 4, "overlap North South", "the question supposes something else: North rule 2/3"),
  ]) func otherQueriesAreToldApart(_ lesson: String, _ number: Int, _ query: String, _ wanted: String) throws {
    #expect(try reply(lesson, number, query).contains(wanted))
  }

  /// In Chinese the words that are shown are understood.
  @Test(arguments: ["线索", "提示", "跳过", "重述", "返回", "上一题"]) func chineseWordsAreUnderstood(_ word: String) throws {
    let said = try reply("win-sets", 2, word, isChinese: true)
    #expect(!said.contains("error"), "\(said)")
  }

  @Test func chineseReasonsHaveNoOddBlanks() throws {
    let said = try reply("overlap", 1, "{2, 5}", isChinese: true)
    #expect(said.hasPrefix("不对：选项 2 不在内：没有派系接受它；国内层面还缺 2 个"), "\(said)")
    #expect(try reply("win-sets", 1, "{2}", isChinese: true).contains("赞成者权力为 35（共 100），需超过 50"))
  }
}

/// What is kept of a lesson.
@Suite struct LessonRecordTests {
  /// A transcript goes on with what is said, until the lesson is left.
  @Test func transcriptGoesOn() throws {
    let memory = Memory()
    var session = try Session(about: SourceText(""), disk: memory.disk)
    session.school = Notebook().school
    for line in ["lesson samples/lessons/win-sets.lesson", "{3}", "transcript t.txt", "{1}", "leave", "actors"] {
      _ = session.says(line)
    }
    let kept = try #require(memory["t.txt"])
    #expect(kept.contains("> {3}\nNot so") && kept.contains("> {1}\nRight. ") && kept.contains("You leave the lesson"))
    #expect(kept.hasSuffix("the case from before is back.\n"))
  }

  /// Another file's lesson of the same title is another lesson.
  @Test func progressIsOfOneFile() throws {
    let (memory, notebook) = (Memory(), Notebook())
    let text = "lesson \"Linkage\"\nask \"q\": winset US phase 1 at home { hint \"h\" }\n"
    try memory.disk.create("mine.lesson", Array(text.utf8))
    var session = try Session(about: SourceText(""), disk: memory.disk)
    session.school = notebook.school
    _ = session.says("lesson mine.lesson")
    #expect(session.says("{1}").contains("Right. "))
    #expect(notebook.text == "\"Linkage, mine.lesson\": 1\n")
    #expect(!session.says("lesson").contains("question"))
  }
}

/// What the checker says to a teacher.
@Suite struct LessonCheckTests {
  private func complaints(_ text: String) -> String {
    LessonCheck.complaints(about: SourceText(text), Notebook().school, on: .project, for: Listener { _ in })
      .map { Canvas.plain.text($0) }.joined()
  }

  /// A lesson in one language is whole; where some of it has Chinese, the rest wants it.
  @Test func lessonsNeedNoChinese() {
    #expect(complaints("lesson \"L\"\nask \"q\": winset US phase 1 at home { hint \"h\" }") == "")
    #expect(
      complaints("lesson \"L\" zh \"课\"\nask \"q\": winset US phase 1 at home { hint \"h\" }")
        .contains("this text has no Chinese"))
  }

  @Test(arguments: [
    ("ask \"q\": show US { hint \"h\" }", "nothing that a student could type"),
    ("ask \"q\": options US phase 1 { hint \"h\" }", "nothing that a student could type"),
    ("ask \"q\": price US 2 phase 1 { hint \"h\" }", "nothing that a student could type: cannot be bought"),
    ("ask \"q\": winset US phase 1 at home two-level { hint \"h\" }", "about home alone"),
    (
      "choose \"q\" { \"a\": ratify US 1 phase 1 at home is yes; \"b\": ratify US 1 phase 1 at home is no; hint \"h\" }",
      "this choice is wrong, and nothing says why"
    ),
    (
      "make \"q\": ratify US 1 phase 1 at home is no { least; hint \"h\"; solution withdrawal-0.4 }",
      "‘least’ can weigh powers alone"
    ),
    (
      "make \"q\": ratify US 1 phase 1 at home is no { only rule of US; hint \"h\"; solution withdrawal-0.4 }",
      "this is no solution: the question asks for a change of the rule of US"
    ),
    (
      "make \"q\": ratify US 1 phase 1 at home is no { only power of greens; hint \"h\"; solution withdrawal-0.4 }",
      "‘greens’"
    ),
  ]) func loosenessIsTold(_ text: String, _ wanted: String) {
    let found = complaints("lesson \"L\"\n\(text)")
    #expect(found.contains(wanted), "\(found)")
  }
}

/// A student in a lesson.
private struct Class {
  var session: Session
  let lesson: Lesson

  init(_ path: String, _ notebook: Notebook, isChinese: Bool) throws {
    session = try Session(about: SourceText(""), disk: .project)
    session.school = notebook.school
    session.language = isChinese ? .chinese : .english
    lesson = try Lesson(SourceText(name: path, try text(of: path)), with: Lexicon.standard.patterns)
    _ = says("lesson \(path)")
  }

  /// What comes back.
  mutating func says(_ line: String) -> String { session.says(line) }

  private var examiner: Examiner? {
    guard case .lesson(let sitting) = session.activity else { return nil }
    return Examiner(sitting, session, Listener { _ in })
  }

  func rightAnswer(to exercise: ExerciseSyntax) throws -> String {
    let examiner = try #require(examiner)
    switch exercise.task {
    case .ask(let query, let isTwoLevel): return try examiner.told(query, isTwoLevel)
    case .make: return lesson.source[try #require(exercise.solution).span]
    case .choose(let choices): return try examiner.right(among: choices).map(String.init).joined(separator: " and ")
    }
  }

  /// An answer of the right kind that is not right.
  func wrongAnswer(to exercise: ExerciseSyntax) throws -> String {
    let examiner = try #require(examiner)
    switch exercise.task {
    case .ask(let query, let isTwoLevel):
      let right = try examiner.told(query, isTwoLevel)
      let plan = try lesson.plan(query, in: examiner.state, .standard, examiner.listener, limit: 60)
      let factions = plan.inquiry.world.actors.flatMap { $0.phases.flatMap { $0.board.factions.map(\.name) } }
      let guesses = ["yes", "no", "{}", "{1}", "{2}", "{1, 2}", "0", "1", "2", "contested"] + factions + ["else"]
      return try #require(
        try guesses.first { guess in
          if case .wrong = try plan.judgement(of: guess, isTwoLevel: isTwoLevel) { true } else { false }
        }, "nothing but \(right) is an answer")
    case .make:
      let board = try #require(examiner.state.world.actors.first { !$0.phases.isEmpty }?.phases[0].board)
      let actor = try #require(examiner.state.world.actors.first { !$0.phases.isEmpty }?.name)
      return "\(quoted(actor)).\(quoted(board.factions[0].name))+0"
    case .choose(let choices):
      let right = try examiner.right(among: choices)
      return "\(try #require((1...choices.count).first { !right.contains($0) }))"
    }
  }
}
