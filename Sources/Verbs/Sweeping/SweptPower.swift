import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

/// The power of one faction, or its votes in a body, while it takes every value of a range.
struct SweptPower: Sendable {
  /// From the world in which that power is 0; what grows is the faction on each board that is asked about.
  let path: Path
  let axis: Axis
  /// The values at which the answer is told; none where it is told on stretches.
  let steps: [Rational]
}

extension Inquiry {
  /// - Throws: a name that leads nowhere, or to several actors.
  func sweptPower(_ range: SweepSyntax, of question: any Question) throws(Diagnostic) -> SweptPower {
    let (asked, weighsPower) = (question.asked, question.turning == .power)
    let body = try range.body.map { (name: Name) throws(Diagnostic) in try Shape<Int>.body.read(.names([name]), world) }
    let targets = try world.factions(meantBy: range.faction, asked: asked, at: places(of: []))
    if let ordered = targets.first(where: { body == nil && world[$0.place].board.order != nil }) {
      throw .noAmounts(of: world.actors[ordered.place.actor], at: range.faction.span)
    }
    if body == nil, let place = targets.first?.place, let votes = bodyOfVotes(at: place), !weighsPower {
      throw .votesInstead(range.faction, world.bodies[votes].name)
    }
    let levers = targets.map { Lever($0.faction, in: body ?? 0, at: $0.place, of: world) }
    let factions = targets.map { world[$0.place].board.factions[$0.faction] }
    return SweptPower(
      path: Path(
        origin: world.emptied(along: levers), levers: levers, low: range.low.value, high: range.high.value),
      axis: axis(of: range, factions, in: body ?? 0), steps: range.points)
  }

  /// The body whose votes a board's rule counts, where it counts no power.
  private func bodyOfVotes(at place: Place) -> Int? {
    let bodies = world[place].board.rule.bodies
    return bodies.contains(0) ? nil : bodies.first
  }

  /// What is stated of the power is told where it is the same on all boards.
  private func axis(of range: SweepSyntax, _ factions: [Faction], in body: Int) -> Axis {
    let ends = range.low.value...max(range.low.value, range.high.value)
    let stated = Set(factions.map { $0.weights[body] })
    let intervals = Set(factions.map { $0.interval(in: body) })
    let owner = range.faction.scope.map { "\($0.value)." } ?? ""
    return Axis(
      "\(body == 0 ? "power" : "votes in \(world.bodies[body].name)") of \(owner)\(factions[0].name)", ends,
      stated: stated.count == 1 ? stated.first.flatMap { ends.contains($0) ? $0 : nil } : nil,
      interval: intervals.count == 1 ? intervals.first ?? nil : nil)
  }
}
