import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

/// The power of one faction, or the quota of one actor, while it takes every value of a range.
struct Sweep: Sendable {
  /// The world in which that power is 0.
  let origin: World
  /// What grows with the power: the faction on each board that is asked about; nothing with a quota.
  let levers: [Lever]
  /// The boards whose quota it is.
  var quotas: [Place] = []
  let low, high: Rational
  let axis: Axis
  /// The values at which the answer is told; none where it is told on stretches.
  let steps: [Rational]

  var course: any Course {
    quotas.isEmpty
      ? Path(origin: origin, levers: levers, low: low, high: high)
      : QuotaPath(origin: origin, places: quotas, low: low, high: high)
  }

  /// The most steps that a sweep takes.
  static let mostSteps = 10_000
  /// The most lines by which a map is cut.
  static let mostLines = 60
}

extension Inquiry {
  /// - Throws: a name that leads nowhere, or to several actors.
  func sweep(_ range: SweepSyntax, of question: any Question) throws(Diagnostic) -> Sweep {
    if range.isRule { return try quotaSweep(range, of: question) }
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
    return Sweep(
      origin: world.emptied(along: levers), levers: levers, low: range.low.value, high: range.high.value,
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

extension SweepSyntax {
  /// The values from step to step.
  var points: [Rational] {
    guard let step = step?.value, .zero < step else { return [] }
    var found: [Rational] = []
    while found.count <= Sweep.mostSteps, let next = found.last.map({ $0 + step }) ?? low.value as Rational?,
      next <= high.value
    {
      found.append(next)
    }
    return found
  }
}
