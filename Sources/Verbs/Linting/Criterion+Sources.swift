import Knowledge

extension Criterion {
  /// Where it comes from.
  static let ofSources = [
    Criterion(
      name: "no-source", gravity: .unsupported, title: "No source",
      advice: "Nothing in the case can be looked up: ‘source putnam \"Diplomacy and Domestic Politics\" { year 1988 }’."
    ) { coding in
      coding.world.sources.isEmpty ? [Remark(spot: nil, place: nil, about: "the case", note: "cites nothing")] : []
    },
    Criterion(
      name: "claim-without-place", gravity: .unsupported, title: "Claims without a place in the source",
      advice: "What a source is said to claim has to be found in it: ‘cite SOURCE p. 430’."
    ) { coding in
      coding.places.flatMap { place in
        coding.world[place].claims.enumerated().filter { !$0.element.citations.contains { !$0.place.isEmpty } }.map {
          index, claim in
          coding.remark(
            .claim(place, index), at: place, "claim \(claim.inFull(on: coding.board(at: place), in: coding.world))",
            "cite SOURCE PLACE")
        }
      }
    },
    Criterion(
      name: "citation-without-place", gravity: .unsupported, title: "Citations without a place",
      advice: "A whole book is no place: ‘cite SOURCE p. 430’."
    ) { coding in
      coding.citations.filter { $0.citation.place.isEmpty }.map { cited in
        Remark(
          spot: cited.thing.flatMap { coding.register[$0] }, place: cited.place, about: cited.about,
          note: "cite \(coding.world.sources[cited.citation.source].name) PLACE")
      }
    },
    Criterion(
      name: "event-without-citation", gravity: .unsupported, title: "Events without a citation",
      advice: "Say where it is told: ‘event E1 1999-06-10 \"…\" by Guest cite SOURCE PLACE’."
    ) { coding in
      coding.world.events.enumerated().filter { $0.element.everyCitation.isEmpty }.map { index, event in
        coding.remark(.event(index), event.name, "cite SOURCE PLACE")
      }
    },
    Criterion(
      name: "uncited-source", gravity: .mistake, title: "Sources that are never cited",
      advice: "Cite them where they bear something out, or leave them out."
    ) { coding in
      let cited = coding.everyCitedSource
      return coding.world.sources.enumerated().filter { !cited.contains($0.offset) }.map { index, source in
        coding.remark(.source(index), source.name, source.names.label ?? "")
      }
    },
    Criterion(
      name: "undated-source", gravity: .question, title: "Sources without a year",
      advice: "A reader looks a work up by author and year: ‘{ author \"…\" year 1988 }’."
    ) { coding in
      coding.world.sources.enumerated().filter { !$0.element.fields.contains { $0.key == "year" } }.map {
        index, source in
        coding.remark(.source(index), source.name, "year YEAR")
      }
    },
    Criterion(
      name: "no-title", gravity: .question, title: "No title",
      advice: "Every answer can be traced to its case by its title: ‘case \"A base for a neighbour\"’."
    ) { coding in
      coding.world.title == nil ? [Remark(spot: nil, place: nil, about: "the case", note: "case \"…\"")] : []
    },
  ]
}

/// A citation, and for what it stands.
private struct Cited {
  let thing: Register.Thing?
  let place: Place?
  let about: String
  let citation: Citation
}

extension Coding {
  /// The citations that are written for inputs and events, claims left out.
  fileprivate var citations: [Cited] {
    let issues = world.issues.enumerated().flatMap { cited(.issue($0), nil, "needs of \($1.name)", [$1.ground.reason]) }
    let events = world.events.enumerated().flatMap { index, event in
      event.everyCitation.map { Cited(thing: .event(index), place: nil, about: event.name, citation: $0) }
    }
    return issues + places.flatMap(citations) + events
  }

  private func citations(at place: Place) -> [Cited] {
    let board = board(at: place)
    var cited: [Cited] = []
    for option in board.options {
      cited += self.cited(.option(place, option.number), place, "option \(option.number)", [option.ground.reason])
    }
    for (index, faction) in board.factions.enumerated() {
      cited += self.cited(.faction(place, index), place, faction.name, faction.reasons)
      cited += self.cited(
        .ranking(place, index), place, "ranking of \(faction.name)", [faction.preferenceGround.reason])
      for (at, resource) in faction.resources.enumerated() {
        cited += self.cited(.resource(place, index, at), place, resource.name, [resource.ground.reason])
      }
    }
    cited += self.cited(.rule(place), place, "rule", [board.ruleGround.reason])
    cited += self.cited(.noDeal(place), place, "no-deal", [board.noDealGround.reason])
    cited += self.cited(.order(place), place, "order", [board.orderGround.reason])
    cited += self.cited(.phase(place), place, "note", world[place].notes)
    return cited.filter { cited in cited.thing.map { register[$0] != nil } ?? true }
  }

  private func cited(_ thing: Register.Thing, _ place: Place?, _ about: String, _ reasons: [Reason?]) -> [Cited] {
    reasons.compactMap { $0 }.flatMap(\.citations).map {
      Cited(thing: thing, place: place, about: about, citation: $0)
    }
  }

  /// The sources that something in the whole case cites.
  fileprivate var everyCitedSource: Set<Int> {
    let claims = world.actors.flatMap { $0.phases.flatMap(\.claims) }.flatMap(\.citations)
    let rules = world.actors.flatMap { $0.phases.compactMap(\.board.ruleGround.reason) }.flatMap(\.citations)
    let spaces = world.actors.flatMap { $0.phases.compactMap(\.board.spaceGround.reason) }.flatMap(\.citations)
    let strategies = world.actors.flatMap { $0.phases.compactMap(\.board.strategy) }.flatMap(\.citations)
    let barred = world.impossible.compactMap(\.reason).flatMap(\.citations)
    let everywhere = Coding(
      world: world, register: register, places: world.everyPlace, watch: watch)
    let all = everywhere.citations.map(\.citation) + claims + rules + spaces + barred + strategies
    return Set(all.map(\.source))
  }
}

extension World {
  fileprivate var everyPlace: [Place] {
    actors.enumerated().flatMap { actor, one in one.phases.indices.map { Place(actor: actor, phase: $0) } }
  }
}

extension Strategy {
  /// For why this faction negotiates, its hands are tied, and others are taken for what they are.
  fileprivate var citations: [Citation] {
    ([chiefGround, tiesGround] + beliefs.map(\.ground)).compactMap(\.reason).flatMap(\.citations)
  }
}

extension Event {
  fileprivate var everyCitation: [Citation] { citations + (reasons + notes).flatMap(\.citations) }
}
