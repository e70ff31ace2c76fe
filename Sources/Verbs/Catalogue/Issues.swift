import Answers
import Knowledge

extension Verb {
  static let issues = Verb(
    "issues", .lists, "What is at stake, its values, and whose consent they need.",
    Slot(.issue).optional, keys: ["name", "aliases", "label", "issue", "needs", "status", "reason"],
    examples: ["issues", "issues troops"]
  ) { issue in
    Listing(kind: "issues", titles: ["issue", "value", "needs", "also called", ""]) { inquiry in
      let world = inquiry.world
      return world.issues.indices.filter { issue == nil || $0 == issue }.flatMap { world.rows(of: world.issues[$0]) }
    }
  }
}

extension World {
  /// One row a value.
  func rows(of issue: Issue) -> [(cells: [Line], record: Record)] {
    zip(issue.values.indices, issue.values).map { place, value in
      let ground = issue.ground(of: place)
      let needs = value.needs.map { actors[$0].name }
      let record: Record = [
        "issue": .text(issue.name), "needs": .init(needs), "status": .text(ground.status.word),
        "reason": .init(ground.reason?.text),
      ]
      return (
        [
          Line(issue.name, .strong), Line(value.name), Line(needs.joined(separator: " and ")), Line(value.names.others),
          Line(value.names.label ?? issue.names.label ?? "", .dim),
        ], value.record.adding(record)
      )
    }
  }
}
