import Knowledge
import Numbers
import Solver
import Syntax

// Who prevails, and who decides.
extension Quizmaster {
  /// Who prevails, beside who does at the other level, and beside who backs something else.
  mutating func prevail(_ seat: Seat, isAtHome: Bool) -> QuizItem? {
    let (found, other) = (seat.prevalence(isAtHome: isAtHome), seat.prevalence(isAtHome: !isAtHome))
    let contest = found.contest
    guard !contest.leaders.isEmpty else { return nil }
    var wrong: [(text: String, fault: String)] = []
    if other.brief != found.brief {
      let told =
        isAtHome ? "that is so given what the others can ratify" : "that is so at home, where every option counts"
      wrong.append((other.brief, told))
    }
    for backing in contest.backings where backing.choice != contest.winner?.choice {
      let share = contest.share(of: backing).writtenWithPlaces
      let fault =
        contest.winner == nil
        ? "it has \(share) of the power behind it, and so has another"
        : "it has \(share) of the power behind it, and not the most"
      wrong.append(("\(found.names(backing)) with \(seat.board.written(backing.choice))", fault))
    }
    if let winner = contest.winner {
      let lead = "\(found.names(winner)) leads by \(contest.margin.writtenWithPlaces) of the power"
      wrong.append(("contested", lead))
    }
    wrong += dice.shuffled(seat.misreadings(of: contest, found))
    guard let choices = choices(found.brief, wrong) else { return nil }
    let shares = contest.backings.map {
      "\(seat.board.written($0.choice)) has \(contest.share(of: $0).writtenWithPlaces), from \(found.names($0))"
    }
    return QuizItem(
      kind: .prevail, title: seat.title,
      text: "Who prevails \(isAtHome ? "at home" : "given what the others can ratify"), and with what?",
      choices: choices,
      explanation: "of the power, " + shares.joined(separator: "; "),
      query: "prevail \(seat.asked)\(isAtHome ? " at home" : "")", brief: found.brief,
      places: isAtHome ? [seat.place] : seat.setting.places)
  }

  /// A faction's index of Shapley and Shubik, beside its share, Banzhaf's index, and what others have.
  ///
  /// - Throws: where somebody wants it to stop.
  mutating func pivot(_ seat: Seat, _ faction: Int) throws(Interrupted) -> QuizItem? {
    let board = seat.board
    guard board.limit(of: [.shapley, .banzhaf]) == nil,
      let pivots = try seat.table.game.pivots(of: seat.actor, by: [.shapley, .banzhaf]), pivots.isDecisive,
      let right = pivots.powers[faction].shapleyShubik
    else { return nil }
    var wrong: [(value: Rational, fault: String)] = []
    for body in board.rule.bodies.uniqued() where board.total(in: body) != .zero {
      let name = body == 0 ? "power" : "votes in \(seat.world.bodies[body].name)"
      wrong.append((board.factions[faction].weights[body] / board.total(in: body), "that is its share of the \(name)"))
    }
    if let banzhaf = pivots.powers[faction].banzhafShare { wrong.append((banzhaf, "that is its Banzhaf index")) }
    for (index, power) in pivots.powers.enumerated() where index != faction {
      if let value = power.shapleyShubik { wrong.append((value, "that is what \(board.factions[index].name) has")) }
    }
    let count = board.factions.count
    wrong.append((Rational(1, count), "that would be an equal part for each of \(count)"))
    wrong.append((.one, "it would have to decide alone, in every order"))
    wrong.append((.zero, "it would never have to turn a coalition into one that carries"))
    wrong.append((Rational(1, 2), "it is pivotal in \(right.written) of all orders"))
    let told = wrong.filter { $0.value != right }.map { (text: $0.value.written, fault: $0.fault) }
    guard let choices = choices(right.written, told) else { return nil }
    let all = zip(board.factions, pivots.powers).map { "\($0.name) \($1.shapleyShubik?.written ?? "–")" }
    return QuizItem(
      kind: .pivot, title: seat.title,
      text: "In what share of all orders of joining is \(board.factions[faction].name) pivotal (Shapley-Shubik)?",
      choices: choices,
      explanation: "under the rule \(board.rule.written(on: board, in: seat.world)): \(all.joined(separator: ", "))",
      query: "pivot \(seat.asked) by shapley", brief: nil, places: [seat.place])
  }

  /// The smallest gain of a faction's power that alters the win-set at home, beside gains that are too small or larger
  /// than need be.
  ///
  /// - Throws: where somebody wants it to stop.
  mutating func flip(_ seat: Seat, _ faction: Int) throws(Interrupted) -> QuizItem? {
    guard seat.board.rule.bodies.contains(0) else { return nil }
    let near = Inquiry(
      wording: { "quiz" }, world: seat.world, settings: [seat.setting], isTimed: true, isAtHome: true, standing: [],
      stated: seat.world, changes: [], watch: inquiry.watch)
    let question = WinsetQuestion(actor: seat.actor)
    let turn = try Turn(of: question, faction, Lever(faction, at: seat.place, of: seat.world), near)
    let name = seat.board.factions[faction].name
    let now = seat.board.written(seat.winsetsAtBothLevels[0])
    let gains = turn.up.map { Gain.choices(beside: $0, now) } ?? Gain.vain(for: faction, on: seat.board, now)
    guard let gains, let choices = choices(gains.right, gains.wrong) else { return nil }
    return QuizItem(
      kind: .flip, title: seat.title,
      text: "By how much must the power of \(name) grow, the others keeping theirs, before the win-set at home, "
        + "\(now), is another one?",
      choices: choices, explanation: turn.up.map { $0.told(now) } ?? "however much it gains, the win-set stays \(now)",
      query: "flip winset \(seat.asked) at home", brief: nil, places: [seat.place])
  }
}

extension Seat {
  /// Who prevails with something that they do not back.
  fileprivate func misreadings(of contest: Contest, _ found: Prevalence) -> [(text: String, fault: String)] {
    contest.backings.flatMap { backing in
      board.options.indices.filter { .option($0) != backing.choice && $0 != board.reversion }.prefix(4).compactMap {
        option in
        let isBacked = contest.backings.contains { $0.choice == .option(option) && $0.factions == backing.factions }
        return isBacked
          ? nil
          : (
            "\(found.names(backing)) with \(board.options[option].number)",
            "\(found.names(backing)) \(backing.factions.count == 1 ? "backs" : "back") \(board.written(backing.choice))"
          )
      }
    }
  }
}

/// Gains of power that could alter a win-set.
private enum Gain {
  typealias Choices = (right: String, wrong: [(text: String, fault: String)])

  /// The smallest gain that does it, beside others; `nil` where there is no smallest.
  static func choices(beside threshold: Turn.Threshold, _ now: String) -> Choices? {
    let change = threshold.change
    guard change != .zero else { return nil }
    let (half, double) = (change / 2, change * 2)
    let stays = (text: half.written, fault: "with it, the win-set is still \(now)")
    let never = (text: never, fault: "past \(change.written) it is \(threshold.past ?? "the same")")
    if threshold.there != nil {
      let past = (text: "more than \(change.written)", fault: "\(change.written) is enough")
      let more = (text: double.written, fault: "less will do: \(change.written)")
      return (change.written, [past, stays, more, never])
    }
    let there = (text: "exactly \(change.written)", fault: "there it is still \(now): exactly as much is not more")
    let more = (text: "more than \(double.written)", fault: "less will do: anything above \(change.written)")
    return ("more than \(change.written)", [there, stays, more, never])
  }

  /// Gains that look as if they did it, where none does.
  static func vain(for faction: Int, on board: Board, _ now: String) -> Choices? {
    let (own, total) = (board.factions[faction].weights[0], board.total(in: 0))
    let looks = [total - own - own, own, total - own, total, total * 2].filter { .zero < $0 }
    return (never, looks.map { ($0.written, "with it, the win-set is still \(now)") })
  }

  private static let never = "no gain does it"
}

extension Turn.Threshold {
  fileprivate func told(_ now: String) -> String {
    there.map { "with \(change.written) more it is \($0)" }
      ?? "with exactly \(change.written) more it is still \(now), and past that \(past ?? "the same")"
  }
}

extension Rational {
  fileprivate static func / (a: Rational, b: Int) -> Rational { a / Rational(b) }
  fileprivate static func * (a: Rational, b: Int) -> Rational { a * Rational(b) }
}
