import Answers
import Diagnostics
import Knowledge
import Numbers
import Syntax

/// What one sweep goes along: a power or a quota.
struct Sweep: Sendable {
  let course: any Course
  let axis: Axis
  /// The values at which the answer is told; none where it is told on stretches.
  let steps: [Rational]
  /// What has to be known of it besides.
  var note: Line?

  /// The most steps that a sweep takes.
  static let mostSteps = 10_000
  /// The most lines by which a map is cut.
  static let mostLines = 60
}

extension Inquiry {
  /// - Throws: a name that leads nowhere, or to several actors; a rule without one quota.
  func sweep(_ range: SweepSyntax, of question: any Question) throws(Diagnostic) -> Sweep {
    if range.isRule { return try sweptQuota(range, of: question) }
    let power = try sweptPower(range, of: question)
    return Sweep(course: power.path, axis: power.axis, steps: power.steps, note: note(on: power))
  }

  /// That votes which are swept are nobody else's, in a body of which the case says what it has in all.
  private func note(on power: SweptPower) -> Line? {
    guard let body = power.path.levers.first?.body, let size = world.bodies[body].size else { return nil }
    let name = world.bodies[body].name
    return Line(
      "\(name) has \(size.written) votes, and here more or fewer with each that is swept: the others keep theirs.", .bad
    )
  }
}

extension SweepSyntax {
  /// Where the range is written.
  var spanOfRange: Span { low.span.lowerBound..<high.span.upperBound }

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
