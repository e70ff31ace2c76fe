import Diagnostics
import Numbers
import Syntax

// How an actor comes to the table.
extension Supposition {
  mutating func tieHands(of reference: Reference, to numbers: [Number], at span: Span) throws(Diagnostic) {
    let places = try listed(boards(of: reference), "a tying of hands", at: span)
    for number in numbers {
      let isNoDeal = places.allSatisfy {
        world[$0].board.option(numbered: number.whole ?? -1) == world[$0].board.reversion
      }
      if isNoDeal, places.contains(where: { world[$0].board.reversion != nil }) { throw .tiedToNoDeal(number) }
    }
    // Where all that is named is what no-deal amounts to, nothing is said of the board.
    let meant = places.filter { place in
      let board = world[place].board
      return numbers.isEmpty || board.reversion == nil
        || numbers.contains { board.option(numbered: $0.whole ?? -1) != board.reversion }
    }
    try each(of: meant.map { ($0, world[$0]) }, naming: numbers) { own, _, numbers, ground in
      let reversion = own.board.reversion.map { own.board.options[$0].number }
      own.board.tieHands(to: numbers.filter { $0 != reversion }, on: ground)
    }
  }

  mutating func believe(
    _ numbers: [Number], of name: Name, _ reference: Reference, at span: Span
  ) throws(Diagnostic) {
    let actor = try actor(name)
    let boards = try boards(of: reference)
    if boards[0].actor == actor { throw .knowsItself(name) }
    let others = try listed(places.filter { $0.actor == actor }, "a belief", at: span)
    // A board is played against the others' boards of the same phase, or against those of the same day.
    let pairs = boards.compactMap { place in
      (others.first { world[$0].number == world[place].number } ?? (others.count == 1 ? others[0] : nil)).map {
        (place, world[$0])
      }
    }
    if pairs.isEmpty { throw .noBoard(of: name) }
    try each(of: pairs, naming: numbers) { own, other, numbers, ground in
      let isUsual = own.number == other.number
      own.board.believe(numbers, of: actor, in: isUsual ? nil : other.number, on: ground)
    }
  }

  mutating func name(chief name: Name?, of reference: Reference, at span: Span) throws(Diagnostic) {
    let places = try listed(boards(of: reference), "a chief negotiator", at: span)
    let found = places.filter { place in
      name.map { world[place].board.factions.index(of: $0.value) != nil } ?? true
    }
    if let name, found.isEmpty {
      let names = places.flatMap { world[$0].board.factions.everyName }
      throw .noSuch("faction of \(world.actors[places[0].actor].name)", name, among: names)
    }
    for place in found {
      touched.append(place)
      let faction = name.flatMap { world[place].board.factions.index(of: $0.value) }
      world[place].board.name(chief: faction, on: ground)
    }
  }

  /// Forgets what is believed of options that an actor has on no board any more.
  mutating func forgetBeliefs(of actor: Int) {
    let numbers = Set(world.actors[actor].phases.flatMap { $0.board.options.map(\.number) })
    for (owner, phases) in world.actors.indices.map({ ($0, world.actors[$0].phases) }) {
      for phase in phases.indices where phases[phase].board.strategy != nil {
        world.actors[owner].phases[phase].board.forgetBeliefs(of: actor, besides: numbers)
      }
    }
  }

  /// Changes each board that is held against that of a phase with options of all these numbers.
  ///
  /// - Throws: where none is, what the first one lacks.
  private mutating func each(
    of pairs: [(place: Place, named: Phase)], naming numbers: [Number],
    _ change: (_ own: inout Phase, _ named: Phase, [Int], Ground) -> Void
  ) throws(Diagnostic) {
    func missing(on board: Board) -> Number? {
      numbers.first { board.option(numbered: $0.whole ?? -1) == nil }
    }
    let fitting = pairs.filter { missing(on: $0.named.board) == nil }
    if fitting.isEmpty, let board = pairs.first?.named.board, let number = missing(on: board) {
      throw .noSuchOption(number, on: board)
    }
    for (place, named) in fitting {
      touched.append(place)
      change(&world[place], named, numbers.compactMap(\.whole), ground)
    }
  }

  /// - Throws: where a board's options are too many to be named one by one.
  private func listed(_ places: [Place], _ what: String, at span: Span) throws(Diagnostic) -> [Place] {
    if let place = places.first(where: { world[$0].board.space != nil }) {
      throw .notOfASpace(what, world[place].board, at: span)
    }
    return places
  }
}
