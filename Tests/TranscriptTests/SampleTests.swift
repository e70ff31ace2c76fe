import Diagnostics
import Shell
import Testing

/// Each case of samples/ loads, and each script there says only what is so.
@Suite struct SampleTests {
  @Test(arguments: files(in: "samples", endingIn: ".game")) func caseLoads(_ path: String) throws {
    #expect(throws: Never.self) { try Session(about: source(path), disk: .project) }
  }

  @Test(arguments: files(in: "samples", endingIn: ".tlq")) func scriptHolds(_ path: String) throws {
    let (session, complaints) = (try self.session(for: path), Log())
    var running = session
    let isWell = running.run(
      try source(path), for: Listener { if case .complaint(let text) = $0 { complaints.text += text } })
    #expect(isWell, "\(complaints.text)")
  }

  /// What a script expects is looked at: with every expectation turned into another one, each fails.
  @Test(arguments: files(in: "samples", endingIn: ".tlq")) func expectationsCanFail(_ path: String) throws {
    let script = try text(of: path).split(separator: "\n").filter { $0.hasPrefix("expect ") || $0.hasPrefix("let ") }
    let wrong = script.map { $0.hasPrefix("let ") ? String($0) : $0 + " or so" }.joined(separator: "\n")
    let complaints = Log()
    var session = try session(for: path)
    session.run(
      SourceText(wrong), for: Listener { if case .complaint = $0 { complaints.text += "!" } })
    #expect(complaints.text.count == script.count { $0.hasPrefix("expect ") })
  }

  private final class Log { var text = "" }

  /// A session about the only case in the script's folder.
  private func session(for script: String) throws -> Session {
    let folder = script.split(separator: "/").dropLast().joined(separator: "/")
    let games = files(in: folder, endingIn: ".game")
    let game = try #require(games.count == 1 ? games.first : nil)
    return try Session(about: source(game), keepsGoing: true, disk: .project)
  }

  private func source(_ path: String) throws -> SourceText { SourceText(name: path, try text(of: path)) }
}
