import Diagnostics
import Syntax
import Testing

@testable import Knowledge

/// A random world that is written as a case file reads back as the same world.
@Suite struct WritingTests {
  @Test func whatIsReadIsWrittenAgain() {
    tryCases { trial throws in
      try hold(World(text: trial.world.caseText).bare, equals: trial.world.bare, "the written case")
    }
  }

  /// So does a supposed one, unless it asks for what no case may ask for.
  @Test func whatIsSupposedIsWrittenToo() {
    tryCases { trial throws in
      guard let actor = trial.seated.randomElement(using: &trial.random), let board = trial.draft.actors[actor].board
      else { return }
      var world = trial.world
      for _ in 0...2 {
        let edit = trial.random.edit(of: board, in: trial.draft)
        let text = trial.draft.text(of: edit, to: actor)
        guard let next = try? world.supposingAlways(changes(text)) else { continue }
        world = next
      }
      do throws(Complaints) {
        let again = try World(reading: [Document(SourceText(world.caseText))])
        #expect(again.bare == world.bare, "\(world.caseText)")
      } catch {
        let messages = error.all.flatMap(\.diagnostics).map(\.message)
        let refused = ["this rule asks nobody", "this rule can never be met", "has no options", "digits"]
        #expect(messages.allSatisfy { message in refused.contains { message.contains($0) } }, "\(messages)")
      }
    }
  }
}

extension World {
  /// The world without what depends on the places in its text.
  fileprivate var bare: World {
    var world = self
    world.documents = []
    return world
  }
}
