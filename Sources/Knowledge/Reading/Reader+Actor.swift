import Diagnostics
import Numbers
import Syntax

// Actors and their phases.
extension Reader {
  mutating func read(_ syntax: ActorSyntax) {
    guard let actor = place(of: syntax.names.name, .actor) else { return }
    owner = actor
    if syntax.items.isEmpty { return }
    var course = Course(of: world.actors[actor], stages: syntax.items.count)
    for item in syntax.items { readRule(item, into: &course) }
    world.actors[actor].phases = []
    for item in syntax.items { readPhase(item, into: &course) }
    world.actors[actor].phases = course.phases.inOrder
  }

  /// Reads a long actor phase by phase, so that what was said of one is forgotten before the next one; false where it is
  /// short, or where something in it cannot be read by itself, and nothing has changed.
  mutating func readInStages(_ statement: Span, of document: Int) -> Bool {
    current = document
    guard let (names, stages) = documents[document].stages(ofActor: statement),
      let actor = place(of: names.name, .actor)
    else { return false }
    owner = actor
    let known = (faults[document], world.actors[actor].phases)
    var course = Course(of: world.actors[actor], stages: stages.count)
    world.actors[actor].phases = []
    let isRule = stages.map { documents[document].opener(of: $0, on: &desk) == "rule" }
    let (rules, phases) = (stages.indices.filter { isRule[$0] }, stages.indices.filter { !isRule[$0] })
    for stage in rules + phases {
      guard let item = documents[document].stage(stages[stage], on: &desk) else {
        faults[document] = known.0
        world.actors[actor].phases = known.1
        return false
      }
      readRule(item, into: &course)
      readPhase(item, into: &course)
    }
    world.actors[actor].phases = course.phases.inOrder
    return true
  }

  private mutating func readRule(_ item: ActorSyntax.Item, into course: inout Course) {
    guard case .rule(let rule) = item else { return }
    if course.rule != nil { complain(.secondRule(at: rule.span)) }
    course.rule = rule
  }

  private mutating func readPhase(_ item: ActorSyntax.Item, into course: inout Course) {
    guard case .phase(let phase) = item else { return }
    if let number = phase.number.whole, course.phases.has(number) {
      return complain(.numberTwice("phase", phase.number))
    }
    if let dates = phase.dates { check(dates, against: &course.calendar, phase.number) }
    course.phases.append(read(phase, after: course.phases, course.rule))
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
    return Phase(
      number: syntax.number.whole ?? 0, days: syntax.dates?.range, title: syntax.title?.value, board: board,
      claims: claims, notes: notes)
  }

  private mutating func phase(like: Number, among earlier: Phases) -> Phase? {
    if let found = like.whole.flatMap({ earlier[$0] }) { return found }
    complainOfAbsence(.noEarlierPhase(like, among: earlier.all.map(\.number)))
    return nil
  }
}

/// What is known of an actor while its phases are read.
private struct Course {
  /// The rule of all its phases.
  var rule: RuleDeclaration?
  var calendar = Calendar()
  var phases: Phases

  init(of actor: Actor, stages: Int) { phases = Phases(actor.phases, room: stages) }
}

/// An actor's phases so far, each found by its number in constant time.
private struct Phases {
  private(set) var all: [Phase] = []
  private var places: [Int: Int] = [:]

  init(_ phases: [Phase], room: Int) {
    all.reserveCapacity(phases.count + room)
    for phase in phases { append(phase) }
  }

  /// Whether there is a phase of that number.
  func has(_ number: Int) -> Bool { places[number] != nil }

  /// All of them in the order of their numbers.
  var inOrder: [Phase] {
    zip(all, all.dropFirst()).allSatisfy { $0.number < $1.number } ? all : all.sorted { $0.number < $1.number }
  }

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
