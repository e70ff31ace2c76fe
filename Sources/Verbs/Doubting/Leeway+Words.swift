import Answers
import Knowledge
import Numbers
import Solver
import Syntax

extension Inquiry {
  /// What somebody should know who might take an answer for a sure one.
  func wordsOfLeeway(for question: any Question) -> [Block] {
    let lines = wordWithoutLeeway(for: question) + wordsOfSizes(for: question)
    return lines.isEmpty ? [] : [.gap] + lines
  }

  /// That no weight that decides it was given an interval or an order.
  private func wordWithoutLeeway(for question: any Question) -> [Block] {
    let isOpen = places(deciding: question).contains { place in
      let board = world[place].board
      let counted = board.rule.bodies + (question.turning == .power ? [0] : [])
      return board.leeways(at: place).contains { counted.contains($0.body) }
    }
    let words =
      "No weight that this rests on has an interval: it is as sure as the numbers that are stated, and no surer."
    return isOpen ? [] : [.line(Line(words, .bad))]
  }

  /// That a body has more members in some of the worlds than in others, and with them its quota, which few chambers do.
  private func wordsOfSizes(for question: any Question) -> [Block] {
    let told = places(deciding: question).flatMap { place -> [String] in
      let board = world[place].board
      return board.rule.sharedBodies.subtracting([0]).sorted().compactMap { body -> String? in
        let sizes = board.sizes(in: body)
        guard sizes.lowerBound < sizes.upperBound else { return nil }
        let (name, low, high) = (world.bodies[body].name, sizes.lowerBound.written, sizes.upperBound.written)
        return "\(name) has \(low) to \(high) votes in these worlds, and its quota moves along"
          + (board.votesOfMembers(in: body).map {
            "; one that does not move is written in votes: rule \($0) votes of \(quoted(name))"
          } ?? "")
      }
    }
    return told.uniqued().map { .line(Line($0, .dim)) }
  }
}

extension Rule {
  /// The bodies of whose members it takes a share.
  fileprivate var sharedBodies: Set<Int> {
    switch self {
    case .quota(.votes, _, _), .turnout(.votes, _): []
    case .quota(_, let body, _), .turnout(_, let body): [body]
    case .approval, .unless, .all, .any: parts.reduce(into: []) { $0.formUnion($1.sharedBodies) }
    }
  }
}

extension Board {
  /// How many votes the rule takes of a body now, where it takes a share of its members, and of no other base.
  fileprivate func votesOfMembers(in body: Int) -> Int? {
    guard case .quota(let quota, body, .members) = rule else { return nil }
    let total = total(in: body)
    return switch quota {
    case .majority: (total / 2).roundedUp.whole.map { Rational($0) == total / 2 ? $0 + 1 : $0 }
    case .share(let share): (total * share).roundedUp.whole
    case .unanimity, .votes: nil
    }
  }

  /// Between what a body has in all, where every weight lies in its interval.
  fileprivate func sizes(in body: Int) -> ClosedRange<Rational> {
    let ranges = factions.map { $0.interval(in: body) ?? $0.weights[body]...$0.weights[body] }
    return ranges.reduce(.zero) { $0 + $1.lowerBound }...ranges.reduce(.zero) { $0 + $1.upperBound }
  }
}
