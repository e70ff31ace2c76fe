import Answers
import Knowledge
import Solver

// Questions about boards whose powers are given only as an order.
extension Inquiry {
  /// The answer to a question, where it follows; where powers are known only as an order, and that does not decide,
  /// all that the answer can be.
  ///
  /// - Throws: where somebody wants it to stop.
  func answer(to question: any Question) throws(Interrupted) -> Answer {
    guard isOfOrders(question) else { return try question.answer(besideWhatIsDecided(question)) }
    var doubts: [Doubt] = []
    var isDecided = true
    for setting in settings {
      for part in question.apart(among: setting.places.map(\.actor)) {
        guard let answers = try possibleAnswers(to: part, in: setting, { $0.leewayOfOrder(at: $1) }) else {
          return Answer.tooManyWorlds("undecided")
        }
        doubts.append(try Doubt(answers, in: setting, of: part, self))
        isDecided = isDecided && answers.count == 1
      }
    }
    return isDecided ? try question.answer(besideWhatIsDecided(question)) : undecided(doubts)
  }

  /// The same inquiry, without the answer that is not changed where the order does not decide that one.
  private func besideWhatIsDecided(_ question: any Question) throws(Interrupted) -> Inquiry {
    guard let before, asking(before).isOfOrders(question), try asking(before).answer(to: question).kind == "undecided"
    else { return self }
    var other = self
    other.before = nil
    other.supposition = supposition.map { "\($0) (without it, the order of the powers does not decide)" }
    return other
  }

  /// Whether some board that decides a question knows its powers only as an order.
  func isOfOrders(_ question: any Question) -> Bool {
    question.isAboutGames && !question.holdsQueries
      && places(deciding: question).contains { world[$0].board.order != nil }
  }

  private func undecided(_ doubts: [Doubt]) -> Answer {
    let orders = settings.flatMap(\.places).compactMap { place in
      world[place].board.orderWritten.map { "\(world.actors[place.actor].name): \($0)" }
    }
    let lead =
      Line("The order of the powers alone does not decide this", .bad) + Line(" (\(orders.joined(separator: "; "))).")
    return Answer(
      "undecided",
      brief: doubts.map { $0.alternatives(isNamed: doubts.count > 1) }.joined(separator: " | "),
      blocks: {
        circumstances + [.line(lead), .gap]
          + Array(doubts.map { $0.blocks(isCertain: false) }.joined(separator: [.gap]))
      },
      rows: { doubts.flatMap(\.rowsOfAnswers) })
  }
}
