import Diagnostics
import Numbers
import Syntax

// Actors and their phases.
extension Reader {
  mutating func read(_ syntax: ActorSyntax) {
    guard let actor = actors.find(syntax.names.name.value) else { return }
    var commonRule: RuleDeclaration?
    for case .rule(let rule) in syntax.items {
      if commonRule != nil { complain(.secondRule(at: rule.span)) }
      commonRule = rule
    }
    var written: [(number: Int, dates: PhaseSyntax.Dates)] = []
    for case .phase(let phase) in syntax.items {
      if let number = phase.number.whole, world.actors[actor].phase(numbered: number) != nil {
        complain(.numberTwice("phase", phase.number))
        continue
      }
      if let dates = phase.dates { check(dates, against: &written, phase.number) }
      let earlier = world.actors[actor].phases
      world.actors[actor].phases.append(read(phase, after: earlier, commonRule))
    }
    world.actors[actor].phases.sort { $0.number < $1.number }
  }

  private mutating func check(
    _ dates: PhaseSyntax.Dates, against others: inout [(number: Int, dates: PhaseSyntax.Dates)], _ number: Number
  ) {
    let span = dates.first.span.lowerBound..<dates.last.span.upperBound
    guard dates.first.value <= dates.last.value else { return complain(.datesBackwards(at: span)) }
    for other in others
    where dates.first.value <= other.dates.last.value && other.dates.first.value <= dates.last.value {
      complain(.datesOverlap(withPhase: other.number, other.dates, at: span))
    }
    others.append((number.whole ?? 0, dates))
  }

  private mutating func read(_ syntax: PhaseSyntax, after earlier: [Phase], _ common: RuleDeclaration?) -> Phase {
    let model = syntax.like.flatMap { phase(like: $0, among: earlier) }
    let (board, claims) = board(of: syntax, like: model?.board, common)
    let notes = syntax.items.compactMap { if case .note(let note) = $0 { reason(note) } else { nil } }
    var days: ClosedRange<Day>?
    if let dates = syntax.dates, dates.first.value <= dates.last.value { days = dates.first.value...dates.last.value }
    return Phase(
      number: syntax.number.whole ?? 0, days: days, title: syntax.title?.value, board: board, claims: claims,
      notes: notes)
  }

  private mutating func phase(like: Number, among earlier: [Phase]) -> Phase? {
    if let found = earlier.first(where: { $0.number == like.whole }) { return found }
    complain(.noEarlierPhase(like, among: earlier.map(\.number)))
    return nil
  }
}
