import Diagnostics
import Numbers
import Syntax

// How an actor comes to the table.
extension Reader {
  /// A belief about options of a board that may be read later.
  struct Suspicion {
    let actor: Int
    let number: Number
    let document: Int
  }

  mutating func readStrategy(of syntax: PhaseSyntax, into board: inout Board) {
    var (chiefs, ties, believed) = (0, 0, Set<Int>())
    for case .strategy(let written) in syntax.items where board.space == nil {
      switch written.kind {
      case .chief(let name):
        chiefs += 1
        if chiefs == 2 { complain(.secondChief(at: written.span)) }
        readChief(name, written, into: &board)
      case .ties(let numbers):
        ties += 1
        if ties == 2 { complain(.secondTies(at: written.span)) }
        let found = numbers.compactMap { tie($0, on: board) }
        if found.count == numbers.count { board.tieHands(to: found, on: ground(written.ground)) }
      case .believes(let name, let numbers):
        guard let actor = find(name, .actor) else { continue }
        if actor == owner {
          complain(.knowsItself(name))
          continue
        }
        if !believed.insert(actor).inserted { complain(.secondBelief(of: name)) }
        for number in numbers { suspicions.append(Suspicion(actor: actor, number: number, document: current)) }
        board.believe(numbers.compactMap(\.whole), of: actor, on: ground(written.ground))
      }
    }
  }

  private mutating func readChief(_ name: Name?, _ syntax: StrategySyntax, into board: inout Board) {
    guard let name else { return board.name(chief: nil, on: .assumed) }
    guard let faction = board.factions.index(of: name.value) else {
      return complainOfNoSuch("faction on this board", name, among: board.factions.everyName)
    }
    board.name(chief: faction, on: ground(syntax.ground))
  }

  /// The number of an option to which hands can be tied.
  private mutating func tie(_ number: Number, on board: Board) -> Int? {
    guard let option = option(number, on: board) else { return nil }
    if option == board.reversion { complain(.tiedToNoDeal(number)) }
    return board.options.isEmpty ? nil : board.options[option].number
  }

  /// Beliefs name options of boards, which are known once all actors are.
  mutating func checkSuspicions() {
    var seen: Set<[Int]> = []
    for one in suspicions where seen.insert([one.document, one.number.span.lowerBound]).inserted {
      current = one.document
      let boards = world.actors[one.actor].phases.map(\.board)
      if boards.contains(where: { $0.space == nil && $0.option(numbered: one.number.whole ?? -1) != nil }) { continue }
      if boards.isEmpty {
        complainOfAbsence(.nothingToBelieve(of: world.actors[one.actor].name, at: one.number.span))
      } else if let space = boards.first(where: { $0.space != nil }) {
        complain(.notOfASpace("a belief", space, at: one.number.span))
      } else {
        complainOfAbsence(.noSuchOption(one.number, of: world.actors[one.actor].name, on: boards))
      }
    }
  }
}
