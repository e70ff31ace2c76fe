import Diagnostics
import Shell
import Testing

/// Who leaves loses nothing without being told.
@Suite struct LeavingTests {
  private let actor =
    "actor Iran { phase 2 { option 1: talks=none; rule majority; faction all power 1 { prefers 1 } } }"

  @Test func whatWasDeclaredIsAskedAboutOnce() {
    #expect(visits(["quit"]) == [true])
    #expect(
      visits(["winset US phase 2", "suppose garrison+0.4", "quit"]).last == true, "a supposition is soon said again")
    #expect(visits([actor, "quit", "quit"]) == [false, false, true])
    #expect(visits([actor, "undo", "quit"]).last == true, "nothing is left of it")
    #expect(visits([actor, "zzz", "quit"]).last == false, "a mistake changes nothing")
  }

  @Test func whatIsSavedIsNotAskedAbout() {
    #expect(visits([actor, "save iran.game", "quit"]).last == true)
    #expect(visits([actor, "save iran.game", "source plan \"A plan\"", "quit"]).last == false)
    #expect(visits([actor, "save iran.game", "undo", "source plan \"A plan\"", "quit"]).last == false)
    #expect(
      visits([actor, "quit", "source plan \"A plan\"", "quit"]).last == false, "there is more to lose than before")
  }

  /// A lesson sets the asker's own case aside, and who leaves from there leaves it, too.
  @Test func aLessonHidesNothing() {
    #expect(visits([actor, "lesson 1", "quit"]).last == false)
    #expect(visits(["lesson 1", "quit"]).last == true)
    #expect(
      visits([actor, "save iran.game", "lesson 1", "save lesson.game", "leave", "quit"]).last == true,
      "what is saved inside says nothing of what was saved outside")
  }

  /// What was saved stays saved when another case was looked at meanwhile.
  @Test func aSavedCaseIsSavedAfterAnother() {
    #expect(visits([actor, "save iran.game", "load iran.game", "undo", "quit"]).last == true)
    #expect(visits([actor, "save iran.game", "load iran.game", "undo", "actor Oman", "quit"]).last == false)
  }

  /// Nobody is there to be asked.
  @Test func aScriptLeavesAtOnce() {
    var session = Session(about: firstCase, disk: Memory().disk)
    session.run(SourceText("\(actor)\nquit\n"), for: Listener { _ in })
    #expect(session.isOver)
  }

  /// By line that is typed, whether somebody has left.
  private func visits(_ lines: [String]) -> [Bool] {
    var session = Session(about: firstCase, disk: Memory().disk)
    session.school = Notebook().school
    return lines.map { line in
      session.run(typed: SourceText(line), for: Listener { _ in })
      return session.isOver
    }
  }
}
