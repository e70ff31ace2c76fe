import Diagnostics
import Shell
import Testing

/// Each case of samples/ loads, and each script there says only what is so.
@Suite struct SampleTests {
  @Test(arguments: files(in: "samples", endingIn: ".game")) func caseLoads(_ path: String) throws {
    #expect(throws: Never.self) { try Session(about: source(path), disk: .project) }
  }

  @Test(arguments: files(in: "samples", endingIn: ".tlq")) func scriptHolds(_ path: String) throws {
    let game = String(path.dropLast(4)) + ".game"
    var (session, complaints) = (try Session(about: source(game), keepsGoing: true, disk: .project), "")
    let script = try source(path)
    let isWell = session.run(script, for: Listener { if case .complaint(let text) = $0 { complaints += text } })
    #expect(isWell, "\(complaints)")
  }

  private func source(_ path: String) throws -> SourceText { SourceText(name: path, try text(of: path)) }
}
