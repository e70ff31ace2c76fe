import Diagnostics
import Syntax
import Testing

@testable import Knowledge

/// How actors come to the table, as a case file says it.
@Suite struct StrategyTests {
  /// What cannot be is said, whether the other actor stands above or below.
  @Test(arguments: [
    ("chief H", "I know no faction on this board ‘H’"),
    ("chief F; chief nobody", "a second chief negotiator stands here"),
    ("ties hands to 1; ties hands to nothing", "hands are tied twice here"),
    ("ties hands to 3", "option 3 is what no-deal amounts to, which remains however hands are tied"),
    ("ties hands to 9", "this board has no option 9"), ("believes B 2", "no board of ‘B’ has an option 2"),
    ("believes C 1", "‘C’ has no board, so that it sets no condition, whatever is believed of it"),
    ("believes D 1", "I know no actor ‘D’"),
    ("believes B 1; believes B nothing", "what is believed of ‘B’ is said twice"),
    ("believes A 1", "‘A’ knows what it can ratify itself; a belief is about somebody else"),
  ])
  func whatCannotBeIsSaid(_ items: String, _ message: String) {
    #expect(complaints(about: text(items)) == [message])
  }

  /// A phase that is like another one comes to the table as that does, but for what it says itself.
  @Test func aLikePhaseInherits() throws {
    let world = try world(
      text("chief F; ties hands to 2; believes B 1", "ties hands to 1; believes B nothing; chief nobody"))
    let boards = world.actors[0].phases.map(\.board)
    #expect(boards.map(\.chief) == [0, nil, 0] && boards.map(\.ties) == [[2], [1], [2]])
    #expect(boards.map { $0.strategy?.belief(of: 1)?.options } == [[1], [], [1]])
  }

  /// What is taken off a board is taken out of what is said of it: of whom all that was believed possible is gone, nothing
  /// is believed possible.
  @Test func removalsFollow() throws {
    let world = try world(text("chief G; ties hands to 1 and 2; believes B 1"))
    let less = try world.supposingAlways(changes("without F, without option 1 of A, without option 1 of B"))
    let board = less.actors[0].phases[0].board
    #expect(board.chief == 0 && board.ties == [2])
    #expect(board.strategy?.belief(of: 1)?.options == [])
    #expect(throws: Diagnostic.self) { try world.supposingAlways(changes("without G")) }
  }

  private func text(_ items: String, _ others: String = "") -> String {
    """
    issue i: v, w
    actor A {
      phase 1 {
        option 1: i=v; option 2: i=w; option 3: i=v|w; no-deal 3; \(items)
        faction F power 1 { prefers 1 > 2 }; faction G power 1 { prefers 2 > 1 }
      }
      phase 2 like phase 1 { \(others) }
      phase 3 like phase 1 {}
    }
    actor B { phase 1 { option 1: i=v; option 4: i=w; faction H power 1 { prefers 1 } } }
    actor C
    """
  }
}
