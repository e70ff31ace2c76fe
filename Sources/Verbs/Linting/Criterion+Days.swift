import Knowledge
import Numbers

extension Criterion {
  /// When it is played.
  static let ofDays = [
    Criterion(
      name: "phases-apart", gravity: .mistake, title: "Phases of one number that share no day",
      advice: "They are played against each other all the same; give what belongs together the same number."
    ) { coding in
      coding.world.phaseNumbers.compactMap { number in
        let places = coding.world.setting(phase: number).places.filter { coding.world[$0].days != nil }
        for (index, place) in places.enumerated() where coding.places.contains(place) {
          guard let days = coding.world[place].days,
            let other = places[..<index].first(where: { !(coding.world[$0].days?.overlaps(days) ?? true) })
          else { continue }
          return coding.remark(
            .phase(place), at: place, "phase \(number), \(days.written)",
            "\(coding.world.actors[other.actor].name) plays its own in \(coding.world[other].days?.written ?? "")")
        }
        return nil
      }
    },
    Criterion(
      name: "days-between", gravity: .mistake, title: "Days between two phases",
      advice:
        "On these days the actor is at no board and sets no condition; let a phase begin on the day after the other."
    ) { coding in
      coding.world.actors.indices.flatMap { actor in
        let phases = coding.world.actors[actor].phases
        let dated = phases.indices.filter { phases[$0].days != nil }.sorted {
          (phases[$0].days?.lowerBound.ordinal ?? 0) < (phases[$1].days?.lowerBound.ordinal ?? 0)
        }
        return zip(dated, dated.dropFirst()).compactMap { first, second -> Remark? in
          let place = Place(actor: actor, phase: second)
          guard let end = phases[first].days?.upperBound, let start = phases[second].days?.lowerBound,
            end.advanced(by: 1) < start, coding.places.contains(place)
          else { return nil }
          return coding.remark(
            .phase(place), at: place, "phase \(phases[second].number)",
            "nothing from \(end.advanced(by: 1)) to \(start.advanced(by: -1)), behind phase \(phases[first].number)")
        }
      }
    },
    Criterion(
      name: "undated-phase", gravity: .question, title: "Phases without days",
      advice: "Others have them, and ‘on’ a day asks only who has: ‘phase 2 2021-01-20..2021-04-30’."
    ) { coding in
      guard coding.world.actors.contains(where: { $0.phases.contains { $0.days != nil } }) else { return [] }
      return coding.places.filter { coding.world[$0].days == nil }.map { place in
        coding.remark(.phase(place), at: place, "phase \(coding.world[place].number)", "has no first and last day")
      }
    },
    Criterion(
      name: "event-without-effect", gravity: .question, title: "Events that change nothing",
      advice: """
        They are told in ‘events’, and no answer depends on them. Where one moved somebody, say so: ‘{ effect \
        Taliban.hardliners+0.1 }’.
        """
    ) { coding in
      coding.world.events.enumerated().filter { $0.element.effects.isEmpty }.map { index, event in
        coding.remark(.event(index), event.name, event.names.label ?? "has no effect")
      }
    },
  ]
}
