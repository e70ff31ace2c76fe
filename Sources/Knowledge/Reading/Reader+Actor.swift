import Diagnostics
import Numbers
import Syntax

// Actors and their phases.
extension Reader {
  mutating func read(_ syntax: ActorSyntax) {
    guard let actor = place(of: syntax.names.name, .actor) else { return }
    var commonRule: RuleDeclaration?
    for case .rule(let rule) in syntax.items {
      if commonRule != nil { complain(.secondRule(at: rule.span)) }
      commonRule = rule
    }
    var calendar = Calendar()
    var earlier = Phases(world.actors[actor].phases)
    world.actors[actor].phases = []
    for case .phase(let phase) in syntax.items {
      if let number = phase.number.whole, earlier[number] != nil {
        complain(.numberTwice("phase", phase.number))
        continue
      }
      if let dates = phase.dates { check(dates, against: &calendar, phase.number) }
      earlier.append(read(phase, after: earlier, commonRule))
    }
    world.actors[actor].phases = earlier.all.sorted { $0.number < $1.number }
  }

  private mutating func check(_ dates: PhaseSyntax.Dates, against calendar: inout Calendar, _ number: Number) {
    let span = dates.first.span.lowerBound..<dates.last.span.upperBound
    guard dates.first.value <= dates.last.value else { return complain(.datesBackwards(at: span)) }
    for other in calendar.overlaps(with: dates) {
      complain(.datesOverlap(withPhase: other.number, other.dates, at: span))
    }
    calendar.add(dates, of: number.whole ?? 0)
  }

  private mutating func read(_ syntax: PhaseSyntax, after earlier: Phases, _ common: RuleDeclaration?) -> Phase {
    let model = syntax.like.flatMap { phase(like: $0, among: earlier) }
    let (board, claims) = board(of: syntax, like: model?.board, common)
    let notes = syntax.items.compactMap { if case .note(let note) = $0 { reason(note) } else { nil } }
    var days: ClosedRange<Day>?
    if let dates = syntax.dates, dates.first.value <= dates.last.value { days = dates.first.value...dates.last.value }
    return Phase(
      number: syntax.number.whole ?? 0, days: days, title: syntax.title?.value, board: board, claims: claims,
      notes: notes)
  }

  private mutating func phase(like: Number, among earlier: Phases) -> Phase? {
    if let found = like.whole.flatMap({ earlier[$0] }) { return found }
    complain(.noEarlierPhase(like, among: earlier.all.map(\.number)))
    return nil
  }
}

/// An actor's phases so far, each found by its number in constant time.
private struct Phases {
  private(set) var all: [Phase] = []
  private var places: [Int: Int] = [:]

  init(_ phases: [Phase]) { for phase in phases { append(phase) } }

  subscript(number: Int) -> Phase? { places[number].map { all[$0] } }

  mutating func append(_ phase: Phase) {
    places[phase.number] = all.count
    all.append(phase)
  }
}

/// The days of an actor's phases so far.
private struct Calendar {
  private var stretches: [(number: Int, dates: PhaseSyntax.Dates)] = []
  private var last: Day?

  /// Those that share a day with `dates`; found at once where `dates` come after all of them, as they mostly do.
  func overlaps(with dates: PhaseSyntax.Dates) -> [(number: Int, dates: PhaseSyntax.Dates)] {
    if let last, last < dates.first.value { return [] }
    return stretches.filter { $0.dates.first.value <= dates.last.value && dates.first.value <= $0.dates.last.value }
  }

  mutating func add(_ dates: PhaseSyntax.Dates, of number: Int) {
    stretches.append((number, dates))
    last = max(last ?? dates.last.value, dates.last.value)
  }
}
