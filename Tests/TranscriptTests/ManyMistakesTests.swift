import Diagnostics
import Rendering
import Testing

@testable import Shell

/// Mistakes that come in numbers.
@Suite struct ManyMistakesTests {
  /// Who pastes three lines sees the first and the third answered; a script stops at the mistake.
  @Test func aPasteGoesOnBehindAMistake() {
    let lines = "winset US phase 2\nzzz\nwinset Taliban phase 3\n"
    #expect(heard { $0.run(typed: SourceText(lines), for: $1) }.map(\.isComplaint) == [false, true, false])
    #expect(heard { $0.run(SourceText(lines), for: $1) }.map(\.isComplaint) == [false, true])
  }

  /// What a paste runs is a script like any other.
  @Test func aScriptInAPasteStops() {
    let memory = Memory()
    try? memory.disk.create("some.tlq", Array("zzz\nwinset US phase 2\n".utf8))
    let said = heard(on: memory.disk) { $0.run(typed: SourceText("run some.tlq\nwinset US phase 2"), for: $1) }
    #expect(said.map(\.isComplaint) == [true, false])
  }

  /// ‘胜出 美国’ in GB 18030, which is what old editors write.
  @Test func aScriptInAnotherCodeIsTold() {
    let bytes: [UInt8] = [0xCA, 0xA4, 0xB3, 0xF6, 0x20, 0xC3, 0xC0, 0xB9, 0xFA, 0x0A]
    let said = heard { $0.run(SourceText(name: "old.tlq", bytes: bytes), for: $1) }
    #expect(said.count == 1 && said[0].text.contains("iconv -f GB18030"), "\(said)")
  }

  /// A hundred are worth reading.
  @Test func restsAreCounted() {
    let script = SourceText(name: "many.tlq", String(repeating: "zzz\n", count: 300))
    let said = heard { $0.lint(script, for: $1) }
    #expect(said.count == 101 && said[100].text == "and 200 more complaints\n", "\(said.count)")
    let questions = String(repeating: "ask \"Which?\": winset US phase 2\n", count: 200)
    let lesson = SourceText(name: "many.lesson", "lesson \"Many\" zh \"多\"\n" + questions)
    let told = heard { $0.lint(lesson: lesson, for: $1) }.map(\.text).joined()
    // Each question lacks its Chinese and a hint.
    #expect(told.contains("and 300 more complaints"), "\(told.suffix(300))")
  }

  private func heard(on disk: Disk = .project, _ body: (inout Session, Listener) -> Bool) -> [Listener.Output] {
    var session = Session(about: firstCase, disk: disk)
    session.school = Notebook().school
    var said: [Listener.Output] = []
    _ = body(&session, Listener { said.append($0) })
    return said
  }
}

extension Listener.Output {
  fileprivate var text: String {
    switch self {
    case .answer(let text), .complaint(let text), .note(let text): text
    }
  }

  fileprivate var isComplaint: Bool { if case .complaint = self { true } else { false } }
}
