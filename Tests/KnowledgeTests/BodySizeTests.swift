import Knowledge
import Testing

/// A body of so many votes: each of them is somebody's on every board that knows of any.
@Suite struct BodySizeTests {
  @Test(arguments: [
    (60, 36, nil), (60, 35, "the factions of this phase have 95 votes in ‘Senate’, which has 96"),
    (61, 36, "the factions of this phase have 97 votes in ‘Senate’, which has 96"), (0, 0, nil),
  ]) func votesAddUp(_ yes: Int, _ no: Int, _ complaint: String?) {
    #expect(complaints(about: senate(yes, no)) == (complaint.map { [$0] } ?? []))
  }

  /// A phase like another one is held against it with what it states besides.
  @Test func phasesLikeOthersAreHeldAgainstItToo() {
    func later(_ no: Int) -> String {
      "phase 2 like phase 1 { faction no, \(no) in Senate { prefers no-deal } }\n"
    }
    #expect(complaints(about: senate(60, 36, later(36))).isEmpty)
    #expect(complaints(about: senate(60, 36, later(30))).count == 1)
  }

  /// What is supposed may make it larger, as it does a body whose size nobody told; what is saved then can be read.
  @Test func whatIsSupposedMayChangeIt() throws {
    let stated = try world(senate(60, 36))
    #expect(stated.caseText.contains("body Senate of 96\n"))
    let supposed = try stated.supposing(changes("no+6 in Senate"), asked: [0], in: [stated.setting(phase: 1)])
    #expect(supposed.actors[0].phases[0].board.total(in: 1) == 102)
    #expect(try world(supposed.caseText).bodies[1].size == nil)
  }

  private func senate(_ yes: Int, _ no: Int, _ more: String = "") -> String {
    """
    body Senate of 96
    issue t: a, b
    actor A {
      phase 1 {
        option 1: t=a
        faction yes power 1, \(yes) in Senate { prefers 1 > no-deal }
        faction no power 1, \(no) in Senate { prefers no-deal > 1 }
      }
      \(more)}

    """
  }
}
