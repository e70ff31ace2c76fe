import Answers
import Knowledge
import Testing

@testable import Verbs

/// Where powers are known only as an order, every answer that powers in this order bring about is told as possible.
@Suite struct OrderLawTests {
  /// The powers of a random case are one way to fill in the order in which they stand.
  @Test func ordersLeaveOpenWhatPowersDecide() {
    tryGames(part: 12) { trial in
      guard let (actor, order) = trial.order() else { return }
      let others = trial.seated.map { trial.draft.actors[$0].name }.filter { $0 != actor }
      let pairs = others.flatMap { ["schelling \(actor) \($0)", "overlap \(actor) \($0)", "pareto \(actor) \($0)"] }
      for query in ["winset", "prevail", "outcome", "defect"] + pairs {
        guard let plan = try? trial.world.plan("\(query) phase 1 if \(actor) order \(order)") else { continue }
        let (answer, stated) = (try plan.answer(), try trial.world.plan("\(query) phase 1").answer().telling().told)
        // Where several actors are asked about each by itself, an answer is told of each.
        if answer.kind == "undecided", answer.brief().contains(" | ") { continue }
        let answers = answer.kind == "undecided" ? answer.rows().compactMap { $0.text("answer") } : [answer.telling()]
        try hold(
          answers.map(\.told).contains(stated), "\(query) if \(actor) order \(order): \(stated), of \(answers)")
      }
    }
  }
}

extension String {
  /// The answer without what is told of it only where powers are an order.
  fileprivate var told: String { essence.replacing(/\ \(.* on .*\)|, not ratified/, with: "") }
}

extension Trial {
  /// Somebody whose rule counts shares of power alone, and the order of its factions' powers, all above 0; `nil` where there
  /// is nobody.
  fileprivate func order() -> (actor: String, order: String)? {
    for (actor, _, board) in boards where board.space == nil && board.rule.bodies == [0] && 1 < board.factions.count {
      let powers = Set(board.factions.map { $0.weights[0] }).sorted(by: >)
      guard let least = powers.last, .zero < least else { continue }
      let tiers = powers.map { power in
        board.factions.filter { $0.weights[0] == power }.map(\.name).joined(separator: " = ")
      }
      return (draft.actors[actor].name, tiers.joined(separator: " > "))
    }
    return nil
  }
}
