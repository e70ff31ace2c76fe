import Answers
import Knowledge

// How an actor comes to the table: who negotiates, to what its hands are tied, and what it believes of others.
extension Seat {
  /// All of that, where anything is said of it; in full only.
  var negotiation: [Finding] {
    guard let strategy = board.strategy else { return [] }
    let chief = board.chief.map { mandate(of: $0, ranking: preference(of: $0).written(on: board)) } ?? []
    let ties = board.ties.map { _ in [Finding(Line(board.tiedWords), ground: strategy.tiesGround)] } ?? []
    return (chief + ties + strategy.beliefs.map(finding)).map(\.inFull)
  }

  /// Whether an option can come about, and as the actor believes rather than as the others could ratify.
  func hangsOnBelief(_ option: Int) -> Bool {
    guard let strategy = board.strategy, !strategy.beliefs.isEmpty else { return false }
    let (delivery, _) = table.game.delivery(of: option, of: actor, in: table.solution)
    return delivery.isDeliverable && delivery.trials.last?.consents.contains { $0.isBelieved } ?? false
  }

  /// Tied hands or the chief negotiator, where they keep out what is ratified.
  func strategies(keepingOut option: Int) -> [Finding] {
    guard let strategy = board.strategy else { return [] }
    if board.isTiedAway(option) { return [Finding(Line(board.tiedWords, .bad), ground: strategy.tiesGround)] }
    guard let chief = board.chief(refusing: option) else { return [] }
    return [
      Finding(
        Line("not signed: \(board.factions[chief].name), who negotiates, does not accept it", .bad),
        from: mandate(of: chief, ranking: preference(of: chief).written(on: board, near: .option(option))))
    ]
  }

  /// What is believed of another actor.
  func finding(of belief: Strategy.Belief) -> Finding {
    let other = world.actors[belief.actor].name
    return Finding(Line("\(name) believes that \(other) can ratify \(belief.options.written)"), ground: belief.ground)
  }

  /// That a faction negotiates, and what it prefers, in these words.
  private func mandate(of chief: Int, ranking: @autoclosure @escaping @Sendable () -> String) -> [Finding] {
    let name = board.factions[chief].name
    return [
      Finding(Line("\(name) negotiates"), ground: board.strategy?.chiefGround),
      Finding(
        Line("\(name) ranks \(ranking())"), ground: board.factions[chief].preferenceGround, of: .ranking(place, chief)),
    ]
  }

  private func preference(of faction: Int) -> Preference { board.factions[faction].preference }
}
