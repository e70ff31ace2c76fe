import Diagnostics
import Shell
import Testing

/// What can be taken back, and how much of it.
@Suite struct UndoTests {
  @Test func theNewestChangesCanBeTakenBack() throws {
    let path = "samples/lan-yang/afghanistan.game"
    var session = try Session(about: SourceText(name: path, text(of: path)), keepsGoing: true, disk: .project)
    for number in 1...150 { #expect(session.says("suppose US.garrison=\(number)") == "") }
    for _ in 1...100 { #expect(session.says("undo") == "") }
    // Fifty are left, and what was before them is not known any more.
    #expect(session.suppositions.count == 50 && session.suppositions.last == "US.garrison=50")
    #expect(session.says("undo").contains("no more than the last 100 changes can be taken back"))
    #expect(session.suppositions.count == 50)
    #expect(session.says("reset; undo") == "" && session.suppositions.count == 50)
    // Another case takes the place of this one, with what was changed in it; to take that back brings both again.
    #expect(session.says("load samples/annan-2004/plan.game; undo") == "" && session.suppositions.count == 50)
    #expect(session.says("reset; winset US phase 2").contains("{1}") && session.suppositions.isEmpty)
    #expect(session.says("undo; load \(path)") == "" && session.suppositions.isEmpty)
    #expect(session.says("undo") == "" && session.says("undo").contains("there is nothing to take back"))
  }

  /// What `reset` forgets comes back, and a name that was given since stays.
  @Test func namesComeBackWithWhatWasReset() throws {
    let path = "samples/lan-yang/afghanistan.game"
    var session = try Session(about: SourceText(name: path, text(of: path)), keepsGoing: true, disk: .project)
    #expect(session.says("let base = winset US phase 2; reset; undo; base").contains("{1}"))
    #expect(session.says("suppose US.garrison=1; let other = winset US phase 3; undo; base; other").contains("{2}"))
  }

  @Test func suppositionsAreNotKeptWithoutEnd() throws {
    let path = "samples/lan-yang/afghanistan.game"
    var session = try Session(about: SourceText(name: path, text(of: path)), keepsGoing: true, disk: .project)
    let lines = Array(repeating: "suppose US.garrison+0.001", count: 1001).joined(separator: "\n")
    let said = session.says(lines)
    #expect(said.contains("1000 changes are supposed already") && session.suppositions.count == 1000)
    #expect(session.says("undo; suppose US.garrison=1; reset") == "" && session.suppositions.isEmpty)
  }
}
