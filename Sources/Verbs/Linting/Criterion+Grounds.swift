import Knowledge

extension Criterion {
  /// Why it is said.
  static let ofGrounds = [
    Criterion(
      name: "unsourced", gravity: .unsupported, title: "Said to come from a source, without its place",
      advice: "‘stated’ and ‘derived’ speak of a source: cite it, or write ‘imputed’ or ‘assumed’."
    ) { coding in
      coding.grounds.filter { $0.ground.status < .imputed && ($0.ground.reason?.citations.isEmpty ?? true) }.map {
        $0.remark(coding, "\($0.ground.status.word), because \"…\" cite SOURCE PLACE")
      }
    },
    Criterion(
      name: "no-rule", gravity: .unsupported, title: "Phases without a rule",
      advice: """
        A majority of power is taken; who ratifies, and how, is what win-sets hang on (Putnam 1988, p. 448). Write ‘rule \
        majority’ all the same, with its reason.
        """
    ) { coding in
      coding.places.filter { place in
        coding.register[.phase(place)] != nil && !coding.statesRule(place)
      }.map { coding.remark(.phase($0), at: $0, "phase \(coding.world[$0].number)", "rule majority because \"…\"") }
    },
    Criterion(
      name: "no-reason", gravity: .unsupported, title: "Factions without a reason",
      advice: "Say in a ‘because’ why it weighs so much and wants what it wants; ‘why’ then tells it."
    ) { coding in
      coding.factions.filter { $0.faction.everyReason.isEmpty }.map { place, index, faction in
        coding.remark(.faction(place, index), at: place, faction.name, "because \"…\"")
      }
    },
    Criterion(
      name: "no-citation", gravity: .unsupported, title: "Factions without a citation",
      advice: "A reason that stands nowhere cannot be looked up: ‘because \"…\" cite SOURCE PLACE’."
    ) { coding in
      coding.factions.filter { _, _, faction in
        let reasons = faction.everyReason
        return !reasons.isEmpty && reasons.allSatisfy(\.citations.isEmpty)
      }.map { place, index, faction in
        coding.remark(.faction(place, index), at: place, faction.name, "because \"…\" cite SOURCE PLACE")
      }
    },
    Criterion(
      name: "rule-without-reason", gravity: .unsupported, title: "Rules without a reason",
      advice: "A constitution, a treaty, or a custom: say where the rule comes from, ‘rule 2/3 because \"…\"’."
    ) { coding in
      let own = coding.places.filter { coding.register[.rule($0)] != nil }.map { ($0, Register.Thing.rule($0)) }
      let shared = coding.places.filter {
        coding.register[.rule($0)] == nil && coding.register[.actorRule($0.actor)] != nil
      }
      .filter { !coding.register.likened.contains($0) }
      .reduce(into: [Int: Place]()) { $0[$1.actor] = $0[$1.actor] ?? $1 }
      .values.map { ($0, Register.Thing.actorRule($0.actor)) }
      return (own + shared).filter { coding.board(at: $0.0).ruleGround.reason == nil }.map { place, thing in
        let board = coding.board(at: place)
        return coding.remark(
          thing, at: place, "rule \(board.rule.written(on: board, in: coding.world))", "because \"…\"")
      }
    },
    Criterion(
      name: "no-reversion", gravity: .question, title: "Boards without a no-deal",
      advice: """
        What follows if nothing is ratified decides who has to fear it (Putnam 1988, p. 442). Where it is one of the \
        options, write ‘no-deal 2’; where it is none, a ‘note’ can say so.
        """
    ) { coding in
      coding.places.filter { !coding.board(at: $0).hasNoDeal }.map { place in
        coding.remark(.phase(place), at: place, "phase \(coding.world[place].number)", "no option is the no-deal")
      }
    },
  ]
}

/// Something that says what it rests on.
private struct Grounded {
  let thing: Register.Thing
  let place: Place?
  let about: String
  let ground: Ground

  func remark(_ coding: Coding, _ note: String) -> Remark {
    place.map { coding.remark(thing, at: $0, about, note) } ?? coding.remark(thing, about, note)
  }
}

extension Coding {
  /// All that says what it rests on and is written where it is looked at.
  fileprivate var grounds: [Grounded] {
    let issues = world.issues.enumerated().map {
      Grounded(thing: .issue($0), place: nil, about: "needs of \($1.name)", ground: $1.ground)
    }
    return (issues + places.flatMap(grounds)).filter { register[$0.thing] != nil }
  }

  private func grounds(at place: Place) -> [Grounded] {
    let board = board(at: place)
    func grounded(_ thing: Register.Thing, _ about: String, _ ground: Ground) -> Grounded {
      Grounded(thing: thing, place: place, about: about, ground: ground)
    }
    let options = board.options.map { grounded(.option(place, $0.number), "option \($0.number)", $0.ground) }
    let factions = board.factions.enumerated().flatMap { index, faction in
      [grounded(.ranking(place, index), "ranking of \(faction.name)", faction.preferenceGroundInFull)]
        + faction.resources.enumerated().map { at, resource in
          grounded(.resource(place, index, at), resource.name, resource.ground)
        }
    }
    return options + factions + [
      grounded(.space(place), "options all", board.spaceGround), grounded(.rule(place), "rule", board.ruleGround),
      grounded(.noDeal(place), "no-deal", board.noDealGround), grounded(.order(place), "order", board.orderGround),
    ]
  }

  /// Whether a rule is written for a phase: its own, its actor's, or that of the phase from which it starts.
  fileprivate func statesRule(_ place: Place) -> Bool {
    register[.rule(place)] != nil || register[.actorRule(place.actor)] != nil || register.likened.contains(place)
  }
}

extension Faction {
  /// Every reason that is given for its power and its wishes.
  fileprivate var everyReason: [Reason] {
    reasons + [preferenceGround.reason].compactMap { $0 } + resources.compactMap(\.ground.reason)
  }
}

extension Board {
  /// Whether it is said what no-deal amounts to: an option, or a worth to every faction.
  fileprivate var hasNoDeal: Bool { reversion != nil || factions.allSatisfy { $0.worths != nil } }
}
