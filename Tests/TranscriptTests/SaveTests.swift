import Diagnostics
import Foundation
import Shell
import Testing

/// What is saved is loaded again as what it was.
@Suite struct SaveTests {
  private let game = "samples/lan-yang/afghanistan.game"

  private func reply(to text: String, _ session: inout Session) -> String {
    var said = ""
    session.run(SourceText(text), for: Listener { if case .answer(let text) = $0 { said += text } })
    return said
  }

  private func complaints(about text: String, _ session: inout Session) -> String {
    var said = ""
    session.run(SourceText(text), for: Listener { if case .complaint(let text) = $0 { said += text } })
    return said
  }

  private func notes(on text: String, _ session: inout Session) -> String {
    var said = ""
    session.run(SourceText(text), for: Listener { if case .note(let text) = $0 { said += text } })
    return said
  }

  @Test func aCaseIsSavedAsItWasWritten() throws {
    let (memory, written) = (Memory(), try text(of: game))
    var session = try Session(about: SourceText(name: game, written), disk: memory.disk)
    #expect(notes(on: "save new.game", &session).contains("the case is in new.game\n"))
    #expect(memory["new.game"] == written)
  }

  @Test(arguments: [
    "Taliban.hardliners+0.2", "garrison+0.4, withdrawal accepts 2", "US.presidency to garrison", "without Logar",
    "stay needs nobody", "Taliban rule 2/3, without option 2 of Taliban", "without event E65", "US.garrison*3",
    "US order garrison > withdrawal", "without US.withdrawal",
    "US rule (majority\n  and approval of garrison)",
  ])
  func whatIsSupposedIsSavedToo(_ changes: String) throws {
    let memory = Memory()
    var session = try Session(about: SourceText(name: game, try text(of: game)), disk: memory.disk)
    try #require(complaints(about: "suppose \(changes)", &session) == "")
    let questions = [
      "winset", "prevail", "winset on 2021-07-30", "prevail on 2021-07-30", "factions", "check", "show Taliban",
    ]
    let before = questions.map { answer(to: $0, &session) }
    #expect(notes(on: "save supposed.game", &session).contains("with what is supposed in it"))
    #expect(complaints(about: "load supposed.game", &session) == "")
    #expect(session.suppositions.isEmpty)
    for (question, answer) in zip(questions, before) { #expect(self.answer(to: question, &session) == answer) }
  }

  @Test func whatCannotBeACaseIsNotSaved() throws {
    let text = "issue i: a, b\nactor A { phase 1 { option 1: i=a; rule 3 votes; faction f power 4 { prefers 1 } } }"
    let memory = Memory()
    var session = try Session(about: SourceText(text), disk: memory.disk)
    _ = complaints(about: "suppose f=2", &session)
    #expect(
      complaints(about: "save no.game", &session).contains("cannot be written as a case: the factions have 2 votes"))
    #expect(memory["no.game"] == nil)
  }

  private func answer(to question: String, _ session: inout Session) -> String {
    reply(to: question, &session).split(separator: "\n").filter { !$0.contains("supposing") }.joined(separator: "\n")
  }
}
