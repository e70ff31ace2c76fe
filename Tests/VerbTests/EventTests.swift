import Answers
import Knowledge
import Numbers
import Solver
import Testing

@testable import Verbs

/// Events change boards from their day on, and nothing else does: without them a day is asked about as its phases were
/// stated.
@Suite struct EventTests {
  let world: World

  init() throws { world = try World.first() }

  @Test func removingAllEventsIsAskingOfThePhases() throws {
    let events = world.events.filter { !$0.effects.isEmpty }.map { "without event \($0.name)" }
    #expect(!events.isEmpty)
    for days in world.stretchesOfDays {
      for day in Set([days.lowerBound, days.upperBound]) {
        for verb in ["winset", "prevail"] {
          let found = try world.brief("\(verb) on \(day) if \(events.joined(separator: ", "))")
          #expect(found == (try stated(verb, on: day)), "\(verb) on \(day)")
        }
      }
    }
  }

  /// The answer for the phases that a day lies in, in the world as it is stated.
  private func stated(_ verb: String, on day: Day) throws -> String {
    let plan = try world.plan("\(verb) on \(day)")
    return try plan.inquiry.asking(world).answer(to: plan.question).brief()
  }

  /// A phase's first day has what is stated of the phase, unless an event of that day changes it.
  @Test func phasesBeginAsTheyAreStated() throws {
    var count = 0
    for (actor, phase) in world.actors.flatMap({ actor in actor.phases.map { (actor.name, $0) } }) {
      guard let first = phase.days?.lowerBound, world.eventsInForce(on: first, before: world).isEmpty else { continue }
      let onDay = try world.brief("winset \(actor) on \(first) at home")
      #expect(onDay == (try world.brief("winset \(actor) phase \(phase.number) at home")), "\(actor) \(phase.number)")
      count += 1
    }
    #expect(count == 9, "nine boards, and no effect on a first day")
  }
}

extension World {
  fileprivate func brief(_ query: String) throws -> String { try answer(query).brief() }
}
