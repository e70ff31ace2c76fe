import Answers
import Knowledge
import Numbers
import Solver

// Questions about boards whose powers are given only as an order.
extension Inquiry {
  /// The answer to a question, where it follows; where powers are known only as an order, and that does not decide,
  /// all that the answer can be.
  ///
  /// - Throws: where somebody wants it to stop.
  func answer(to question: any Question) throws(Interrupted) -> Answer {
    guard isOfOrders(question) else { return try question.answer(besideWhatIsDecided(question)) }
    var parts: [UndecidedPart] = []
    for (setting, part) in self.parts(of: question) {
      guard let answers = try possibleAnswers(to: part, in: setting, { $0.leewayOfOrder(at: $1).map { [$0] } ?? [] })
      else {
        return Answer.tooManyWorlds("undecided")
      }
      let here = asking(world, in: [setting])
      parts.append(
        UndecidedPart(
          doubt: try Doubt(answers, in: setting, of: part, self),
          answer: answers.count == 1 ? try part.answer(here) : nil, cruxes: here.cruxes(of: part)))
    }
    let isDecided = parts.allSatisfy { $0.answer != nil }
    return isDecided ? try question.answer(besideWhatIsDecided(question)) : undecided(parts)
  }

  /// What is asked of each setting, and of each actor that can be asked about alone.
  func parts(of question: any Question) -> [(setting: Setting, question: any Question)] {
    settings.flatMap { setting in
      question.apart(among: setting.places.map(\.actor)).filter { part in
        part.asked.allSatisfy { setting.phases[$0] != nil }
      }.map { (setting, $0) }
    }
  }

  /// The same inquiry, without the answer that is not changed where the order does not decide that one.
  private func besideWhatIsDecided(_ question: any Question) throws(Interrupted) -> Inquiry {
    guard let before, before.holdsOrders, asking(before).isOfOrders(question),
      try asking(before).answer(to: question).kind == "undecided"
    else { return self }
    var other = self
    other.before = nil
    other.supposition = supposition.map { "\($0) (without it, the order of the powers does not decide)" }
    return other
  }

  /// Whether some board that decides a question knows its powers only as an order.
  func isOfOrders(_ question: any Question) -> Bool {
    guard question.takesOrders, world.holdsOrders else { return false }
    return places(deciding: question).contains { world[$0].board.order != nil }
  }

  /// What an order leaves open of what decides a question, in words.
  private func cruxes(of question: any Question) -> [String] {
    comparisons(deciding: question) { $0.order != nil }.sorted().compactMap { one in
      guard let leeway = world[one.place].board.leewayOfOrder(at: one.place), leeway.isUndecided(one) else {
        return nil
      }
      let factions = world[one.place].board.factions
      func names(_ sign: Int) -> [String] { zip(factions, one.factors).filter { $1.sign == sign }.map(\.0.name) }
      let (more, less) = (names(1).joined(separator: " and "), names(-1).joined(separator: " and "))
      let s = names(1).count == 1 ? "s" : ""
      let isEven = Set(one.factors.map { $0 < .zero ? -$0 : $0 }).count == 1
      return isEven
        ? "whether \(more) outweigh\(s) \(less)"
        : "how \(more) stand\(s) to \(less), under the rule \(world[one.place].board.rule.written(on: world[one.place].board, in: world))"
    }
  }

  private func undecided(_ parts: [UndecidedPart]) -> Answer {
    let orders = settings.flatMap(\.places).compactMap { place in
      world[place].board.orderWritten.map { "\(world.actors[place.actor].name): \($0)" }
    }.uniqued()
    let lead =
      Line("The order of the powers alone does not decide this", .bad) + Line(" (\(orders.joined(separator: "; "))).")
    let cruxes = parts.filter { $0.answer == nil }.flatMap(\.cruxes).uniqued()
    let turns = cruxes.isEmpty ? [] : [Block.line(Line("It turns on \(cruxes.joined(separator: "; ")).", .strong))]
    return Answer(
      "undecided",
      brief: parts.map { part in
        parts.count == 1 ? part.doubt.alternatives : part.doubt.namedAlternatives(isTimed: 1 < settings.count)
      }.joined(separator: " | "),
      gist: { parts.map { $0.doubt.gist }.joined(separator: " | ") },
      blocks: {
        circumstances + [.line(lead)] + turns + [.gap]
          + Array(parts.map { $0.answer?.blocks() ?? $0.doubt.blocks(isCertain: false) }.joined(separator: [.gap]))
      },
      rows: { parts.flatMap { $0.doubt.rowsOfAnswers } })
  }
}

extension World {
  /// Whether there are boards of which only the order of the powers is known.
  fileprivate var holdsOrders: Bool {
    actors.indices.contains { actor in
      actors[actor].phases.indices.contains { actors[actor].phases[$0].board.order != nil }
    }
  }
}

/// What is asked of one setting, and what the order of the powers makes of it.
private struct UndecidedPart: Sendable {
  let doubt: Doubt
  /// The answer, where the order decides it.
  let answer: Answer?
  /// What it turns on.
  let cruxes: [String]
}
