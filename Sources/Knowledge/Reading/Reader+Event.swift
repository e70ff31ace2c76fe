import Diagnostics
import Numbers
import Syntax

// Events, once all boards are known.
extension Reader {
  /// What an event says, its name not yet entered.
  mutating func event(_ syntax: EventSyntax) -> Event {
    var by = Few<Int32>()
    for name in syntax.actors { if let actor = find(name, .actor) { by.append(Int32(actor)) } }
    let moment = syntax.moment.map { Event.Moment(first: $0.first, last: $0.last, isAbout: $0.isAbout) }
    var (effects, reasons, notes): (Few<Event.Effect>, [Reason], [Reason]) = (Few(), [], [])
    for item in syntax.items {
      switch item {
      case .effect(let change, let until):
        effects.append(Event.Effect(change: change, until: until?.value, document: Int32(current)))
        if let until, let first = moment?.first, until.value < first { complain(.datesBackwards(at: until.span)) }
      case .because(let why): reasons.append(reason(why))
      case .note(let note): notes.append(reason(note))
      }
    }
    let event = Event(
      names: Names(syntax.name.value, label: syntax.text?.value), moment: moment, actors: by,
      citations: citations(syntax.citations), effects: effects, reasons: reasons, notes: notes)
    for place in effects.indices { checkEffect(place, of: event) }
    return event
  }

  /// An effect is tried out on its first day, by itself and else behind those in force then; what it cannot do is a mistake of
  /// the text.
  private mutating func checkEffect(_ place: Int, of event: Event) {
    let effect = event.effects[place]
    guard let day = event.moment?.first else { return complain(.effectWithoutDay(at: effect.change.span)) }
    if case .withoutEvent = effect.change.kind { return complain(.effectOnEvent(at: effect.change.span)) }
    if tries(effect, of: event, on: day) { return }
    let places = world.setting(on: day).places
    guard effect.change.isOfTheTable || !places.isEmpty else {
      return complain(
        .nobodyInPhase(
          on: day, areDated: world.actors.contains { $0.phases.contains { $0.days != nil } }, at: effect.change.span))
    }
    do throws(Diagnostic) {
      let touched = try world.boards(changedByEffect: place, of: event, behind: world.events, on: day)
      complainOfLateEnd(of: effect, touching: touched)
    } catch { complainOfAbsence(error) }
  }

  /// Whether an effect can be, as those show whom it names: the others need not be looked at. Where a look at the board
  /// does not tell, the world is lent for a trial and not copied, so that it takes no longer where the others are many.
  /// What cannot be is for ``checkEffect`` to say.
  private mutating func tries(_ effect: Event.Effect, of event: Event, on day: Day) -> Bool {
    let asked = event.actors
    // Without an option others have less to believe, on whatever boards.
    if case .withoutOption = effect.change.kind { return false }
    // Links can add bodies to all boards.
    if case .links = effect.change.kind { return false }
    guard let actors = concerned(by: effect.change, asked) else { return false }
    let places = actors.compactMap { actor in
      world.actors[actor].phase(on: day).map { Place(actor: actor, phase: $0) }
    }
    if places.isEmpty, !effect.change.isOfTheTable { return false }
    if places.count == 1, world[places[0]].board.surelyTakes(effect.change) {
      complainOfLateEnd(of: effect, touching: places)
      return true
    }
    let (phases, issues) = (places.map { world.actors[$0.actor].phases[$0.phase] }, world.issues)
    var supposition = Supposition(of: .unknown, asked: asked, at: places)
    swap(&supposition.world, &world)
    let isPossible: Bool
    do throws(Diagnostic) {
      try supposition.suppose(effect.change)
      isPossible = true
    } catch { isPossible = false }
    swap(&supposition.world, &world)
    for (place, phase) in zip(places, phases) { world[place] = phase }
    world.issues = issues
    if isPossible { complainOfLateEnd(of: effect, touching: supposition.touched) }
    return isPossible
  }

  /// The actors whose boards the change speaks of; `nil` where that can be anybody's.
  private mutating func concerned(by change: Change, _ asked: [Int]) -> [Int]? {
    if change.isOfTheTable { return [] }
    if case .believes(let owner, let other, _) = change.kind {
      guard let one = place(of: owner.name, .actor), let other = place(of: other, .actor) else { return nil }
      return [one, other].uniqued()
    }
    if let owner = change.owner { return place(of: owner, .actor).map { [$0] } }
    return asked.isEmpty ? nil : asked
  }

  /// A board's numbers belong to its phase, so that no effect on it can outlast it.
  private mutating func complainOfLateEnd(of effect: Event.Effect, touching places: [Place]) {
    guard let until = effect.until, !effect.change.isOfTheTable else { return }
    for place in places {
      guard let last = world[place].days?.upperBound, last < until else { continue }
      return complain(.effectTooLong(last: last, at: effect.change.span))
    }
  }
}
