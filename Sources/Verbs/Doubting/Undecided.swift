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
  func answer(to question: any Question) throws(Interrupted) -> Answer { try decision(on: question).answer }

  /// Likewise, and whether it follows with all that stands behind it.
  ///
  /// - Throws: where somebody wants it to stop.
  func decision(on question: any Question) throws(Interrupted) -> (answer: Answer, isWhole: Bool) {
    guard isOfOrders(question) else { return (try question.answer(besideWhatIsDecided(question)), true) }
    var parts: [UndecidedPart] = []
    for (setting, part) in self.parts(of: question) {
      let orders = { (board: Board, place: Place) in board.leewayOfOrder(at: place).map { [$0] } ?? [] }
      guard let worlds = try worlds(for: part, in: setting, orders) else {
        return (Answer.tooManyWorlds("undecided"), false)
      }
      let answers = try possibleAnswers(to: part, in: setting, among: worlds)
      let here = asking(world, in: [setting])
      let answer = answers.count == 1 ? try part.answer(here) : nil
      parts.append(
        UndecidedPart(
          doubt: try Doubt(answers, in: setting, of: part, self), answer: answer,
          settled: try answer.map { (answer: Answer) throws(Interrupted) in
            try settled(answer.rows(), of: part, in: setting, among: worlds)
          }, cruxes: here.cruxes(of: part)))
    }
    guard parts.allSatisfy({ $0.answer != nil }) else { return (undecided(parts), false) }
    let answer = try question.answer(besideWhatIsDecided(question))
    let isWhole = parts.allSatisfy { $0.settled?.isWhole ?? true }
    return (isWhole ? answer : decidedAlone(answer, parts), isWhole)
  }

  /// What rows say alike in all these worlds, and whether that is everything.
  private func settled(
    _ rows: [Record], of question: any Question, in setting: Setting, among worlds: [World]
  ) throws(Interrupted) -> (isWhole: Bool, rows: [Record]) {
    var (isWhole, rows) = (true, rows)
    for other in worlds {
      let others = try question.answer(asking(other, in: [setting])).rows()
      if others == rows { continue }
      isWhole = false
      rows = others.count == rows.count ? zip(rows, others).map { $0.common(with: $1) } : []
    }
    return (isWhole, rows)
  }

  /// An answer of which the order decides what its few words say, and not all that stands behind them.
  private func decidedAlone(_ answer: Answer, _ parts: [UndecidedPart]) -> Answer {
    let given = orders.joined(separator: "; ")
    let rest = Line(
      "How that comes about, and with which numbers, the order of the powers alone does not decide (\(given)).", .dim)
    return Answer(
      answer.kind, brief: answer.brief(), telling: answer.telling, gist: answer.gist,
      blocks: { circumstances + parts.flatMap { $0.doubt.blocks(isCertain: true) } + [.gap, .line(rest)] },
      rows: { parts.flatMap { $0.settled?.rows ?? [] } })
  }

  /// The orders on the boards that are asked about, in words.
  private var orders: [String] {
    settings.flatMap(\.places).compactMap { place in
      world[place].board.orderWritten.map { "\(world.actors[place.actor].name): \($0)" }
    }.uniqued()
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
  /// What its rows say in every world that the order allows, and whether that is all that they say.
  let settled: (isWhole: Bool, rows: [Record])?
  /// What it turns on.
  let cruxes: [String]
}

extension Record {
  /// What both rows say alike: nothing under a key at which they differ.
  fileprivate func common(with other: Record) -> Record {
    Record(entries.map { ($0.key, other[$0.key] == $0.value ? $0.value : .null) })
  }
}
