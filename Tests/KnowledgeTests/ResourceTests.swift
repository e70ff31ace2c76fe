import Knowledge
import Testing

/// Resources are moved by their names, and so each stands once on a board, be it inherited or not.
@Suite struct ResourceTests {
  @Test func aLikePhaseHasEachOnce() throws {
    #expect(complaints(about: text("treaty")) == ["there are two of this name: resource on this board ‘treaty’"])
    #expect(complaints(about: text("army")).isEmpty)
    let factions = try world(text("army")).actors[0].phases[1].board.factions
    #expect(factions.flatMap { $0.resources.map(\.name) } == ["treaty", "army"])
  }

  /// In phase 1 A has the treaty and B the army; in phase 2 B has something else, or the same.
  private func text(_ resource: String) -> String {
    """
    issue t: a, b
    actor X {
      phase 1 {
        option 1: t=a
        rule majority
        faction A { resource treaty 0.5; prefers 1 }
        faction B { resource army 0.5; prefers no-deal > 1 }
      }
      phase 2 like phase 1 { faction B { resource \(resource) 0.3; prefers no-deal > 1 } }
    }
    """
  }
}
