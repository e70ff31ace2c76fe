import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax
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

  /// Two effects of one event cease one after the other: no stretch goes on over that, though the win-set is the same. On days
  /// between phases nobody has one.
  @Test func stretchesEndWhereAnEffectCeases() throws {
    let text = """
      issue x: a, b
      actor A {
        phase 1 2001-01-01..2001-01-20 { option 1: x=a; faction f power 3 { prefers 1 > no-deal } }
        phase 2 2001-02-01..2001-02-02 like phase 1 { }
      }
      event E 2001-01-05 by A { effect f+1 until 2001-01-10; effect f+2 until 2001-01-15 }
      """
    let world = try World(reading: [Document(SourceText(text))])
    let starts = try world.plan("timeline").answer().rows().map { $0.text("from") }
    #expect(starts == ["2001-01-01", "2001-01-05", "2001-01-11", "2001-01-16", "2001-01-21", "2001-02-01"])
    let answers = try world.plan("when winset").answer().rows().map { $0.text("answer") }
    #expect(answers == ["{1}", "no phase", "{1}"])
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
