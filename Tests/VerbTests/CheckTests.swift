import Diagnostics
import Knowledge
import Syntax
import Testing

@testable import Verbs

/// Claims of different levels and days.
@Suite struct CheckTests {
  /// t=a needs B, who rejects it: at home both options are ratified, two-level only b.
  @Test func eachIsRightAtItsLevel() throws {
    let claims = "claim winset 1, 2 at home cite s; claim winset 2 cite s; claim winset 1 cite s"
    let rows = try checked(claims, "option 1: t=a; option 2: t=b; faction f power 1 { prefers 1 > 2 > no-deal }")
    #expect(rows.map(\.verdict) == ["agrees", "agrees only two-level", "contradicted"])
    // Only the second and the third speak of the same, and say different things.
    #expect(rows.map(\.rivals) == [0, 1, 1])
  }

  /// The second event takes more than is left of f on that day, so that nothing can be computed of it.
  @Test func aDayThatCannotBeDecidesNothing() throws {
    let board = "option 1: t=b; option 2: t=a; no-deal 2; faction f power 3 { prefers 1 > no-deal }"
    let events = "event E 2000-01-05 by A { effect f-2 }\nevent F 2000-01-10 by A { effect f-2 }\n"
    let claims = "claim winset 1 on 2000-01-20 cite s; claim winset 1 on 2000-01-07 cite s; claim winset 1 cite s"
    let rows = try checked(claims, board, events)
    #expect(rows.map(\.verdict) == ["cannot be held against its day", "agrees", "agrees"])
    #expect(rows[0].computed.contains("below 0"))
  }

  private func checked(
    _ claims: String, _ board: String, _ events: String = ""
  ) throws -> [(verdict: String, computed: String, rivals: Int)] {
    let text = """
      source s "what is claimed"
      issue t: a needs B, b
      actor A { phase 1 2000-01-01..2000-01-31 { \(board); \(claims) } }
      actor B { phase 1 2000-01-01..2000-01-31 { option 1: t=b; faction g power 1 { prefers 1 > no-deal } } }
      \(events)
      """
    let world = try World(reading: [Document(SourceText(text))])
    return try world.answer("check A").rows().compactMap { row in
      guard case .text(let verdict)? = row["verdict"], case .text(let computed)? = row["computed"],
        case .list(let rivals)? = row["contradictedBy"]
      else { return nil }
      return (verdict, computed, rivals.count)
    }
  }
}
