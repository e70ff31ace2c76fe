import Diagnostics
import Numbers
import Syntax

// Events, once all boards are known.
extension Reader {
  mutating func read(_ syntax: EventSyntax) {
    enter([syntax.name], of: "event", for: world.events.count, in: \.events)
    let by = syntax.actors.compactMap { find($0, "actor", in: \.actors) }
    let moment = syntax.moment.map { Event.Moment(first: $0.first, last: $0.last, isAbout: $0.isAbout) }
    var (effects, reasons, notes): ([Event.Effect], [Reason], [Reason]) = ([], [], [])
    for item in syntax.items {
      switch item {
      case .effect(let change, let until):
        effects.append(Event.Effect(change: change, until: until?.value, document: current))
        if let until, let first = moment?.first, until.value < first { complain(.datesBackwards(at: until.span)) }
      case .because(let why): reasons.append(reason(why))
      case .note(let note): notes.append(reason(note))
      }
    }
    let event = Event(
      names: Names(syntax.name.value, label: syntax.text?.value), moment: moment, actors: by,
      citations: citations(syntax.citations), effects: effects, reasons: reasons, notes: notes)
    world.events.append(event)
    for effect in effects { check(effect, of: event) }
  }

  /// An effect is tried out on its first day; what it cannot do is a mistake of the text.
  private mutating func check(_ effect: Event.Effect, of event: Event) {
    guard let day = event.moment?.first else { return complain(.effectWithoutDay(at: effect.change.span)) }
    if case .withoutEvent = effect.change.kind { return complain(.effectOnEvent(at: effect.change.span)) }
    let places = world.setting(on: day).places
    guard effect.change.isOfTheTable || !places.isEmpty else {
      return complain(.nobodyInPhase(on: day, at: effect.change.span))
    }
    do throws(Diagnostic) {
      var supposition = Supposition(of: world, asked: event.actors, at: places)
      try supposition.suppose(effect.change)
      complainOfLateEnd(of: effect, day: day, touching: supposition.touched)
    } catch { complain(error) }
  }

  /// A board's numbers belong to its phase, so that no effect on it can outlast it.
  private mutating func complainOfLateEnd(of effect: Event.Effect, day: Day, touching places: [Place]) {
    guard let until = effect.until, !effect.change.isOfTheTable else { return }
    for place in places {
      guard let last = world[place].days?.upperBound, last < until else { continue }
      return complain(.effectTooLong(last: last, at: effect.change.span))
    }
  }
}
