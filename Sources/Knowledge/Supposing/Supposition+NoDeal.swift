import Diagnostics
import Numbers
import Syntax

// What it costs that nothing is agreed on (Putnam 1988, p. 442 and 443).
extension Supposition {
  /// Has an option of an actor's boards follow where nothing is ratified; on boards without it nothing is said. Rankings are
  /// of what comes about: no-deal stands where that option stood.
  mutating func revert(_ reference: Reference, to number: Number) throws(Diagnostic) {
    let places = try boards(of: reference)
    let found = places.compactMap { place in
      world[place].board.option(numbered: number.whole ?? -1).map { (place, $0) }
    }
    guard !found.isEmpty else { throw .noSuchOption(number, on: world[places[0]].board) }
    for (place, option) in found where world[place].board.reversion != option {
      touched.append(place)
      world[place].board.revert(to: option)
      world[place].board.noDealGround = ground
    }
  }

  /// Changes what no-deal is worth to a faction that states values.
  mutating func reserve(_ reference: Reference, _ amount: Number) throws(Diagnostic) {
    let targets = try targets(of: reference)
    guard targets.contains(where: { self[$0].worths != nil }) else { throw .noReserve(reference.name) }
    for target in targets {
      guard let worths = self[target].worths else { continue }
      touched.append(target.place)
      self[target].worths = Worths(entries: worths.entries, reserve: amount.value)
      if board(target).space == nil { self[target].judge(on: board(target)) }
      self[target].preferenceGround = self[target].preferenceGround.changed(by: ground)
    }
  }
}

extension Board {
  /// Has another option follow where nothing is ratified; what is judged by values is judged anew, and so is what was paid
  /// for.
  fileprivate mutating func revert(to option: Int) {
    revert(to: option) { $0.standing(at: option, insteadOf: $1) }
    if space != nil { return }
    for index in factions.indices where factions[index].worths != nil || factions[index].payments != nil {
      factions[index].judge(on: self)
    }
  }
}
