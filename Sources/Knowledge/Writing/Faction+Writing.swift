import Numbers
import Syntax

// How a faction is written: what it weighs, who is in it, what it wants, and why.
extension World {
  func lines(of faction: Faction, on board: Board) -> [String] {
    let head = "faction \(faction.names.written)\(power(of: faction, on: board))\(weights(of: faction))"
    let members = faction.members.map { $0.names.all.map(quoted).joined(separator: " ") }
    return block(
      head,
      (members.isEmpty ? [] : ["members \(members.joined(separator: ", "))"]) + faction.resources.map(line)
        + [wish(of: faction, on: board)] + conduct(of: faction, on: board) + amounts(of: faction, on: board)
        + faction.reasons.map(because))
  }

  /// Nothing on a board whose powers are an order, and of a faction that has only votes elsewhere.
  private func power(of faction: Faction, on board: Board) -> String {
    let (power, status) = (faction.weights[0], faction.statuses[0])
    let hasOnlyVotes =
      power == .zero && status == .assumed && faction.interval(in: 0) == nil && faction.resources.isEmpty
      && hasVotes(faction)
    if board.order != nil || hasOnlyVotes { return "" }
    let isSum = faction.resources.isEmpty || power == faction.resources.reduce(.zero) { $0 + $1.amount }
    let unsaid = faction.resources.map(\.ground.status).max() ?? .assumed
    let word = isSum && status == .assumed && unsaid == .assumed ? "" : " \(status.word)"
    return " power \(power.written)\(written(faction.interval(in: 0)))\(word)"
  }

  private func hasVotes(_ faction: Faction) -> Bool { faction.weights.dropFirst().contains { $0 != .zero } }

  private func weights(of faction: Faction) -> String {
    bodies.indices.dropFirst().filter { body in
      faction.weights[body] != .zero || faction.statuses[body] != .assumed || faction.interval(in: body) != nil
    }.map { body in
      let status = faction.statuses[body]
      let word = status == .assumed ? "" : " \(status.word)"
      return
        ", \(faction.weights[body].written)\(written(faction.interval(in: body))) in \(quoted(bodies[body].name))\(word)"
    }.joined()
  }

  private func line(of resource: Resource) -> String {
    "resource \(resource.names.written) \(resource.amount.written)\(written(resource.interval))"
      + written(resource.ground)
  }

  private func written(_ interval: ClosedRange<Rational>?) -> String {
    interval.map { " [\($0.lowerBound.written), \($0.upperBound.written)]" } ?? ""
  }

  private func wish(of faction: Faction, on board: Board) -> String {
    let wish = faction.worths.map { "values \(written($0))" } ?? "prefers \(written(faction.preference, on: board))"
    // Behind a reason that is cited nothing said would mean derived.
    let isDerived = faction.reasons.firstCited != nil
    return wish + (isDerived && faction.preferenceGround == .assumed ? " assumed" : written(faction.preferenceGround))
  }

  private func conduct(of faction: Faction, on board: Board) -> [String] {
    let parts = [("abstains", faction.conduct?.abstention), ("absent", faction.conduct?.absence)]
    return parts.compactMap { word, part in
      guard let part else { return nil }
      let numbers = part.options?.map { "\(board.options[$0].number)" }.joined(separator: ", ")
      return word + (numbers.map { " \($0)" } ?? "") + written(part.ground)
    }
  }

  private func amounts(of faction: Faction, on board: Board) -> [String] {
    [("price", faction.prices), ("paid", faction.payments)].compactMap { word, amounts in
      amounts.map { "\(word) \(written($0, on: board))\(written($0.ground))" }
    }
  }

  /// Amounts by option, as a case file writes them: `3 for 2, 1`.
  public func written(_ amounts: Amounts, on board: Board) -> String {
    let single = amounts.byOption.sorted { $0.key < $1.key }.map { option, amount in
      "\(amount.written) for \(board.options[option].number)"
    }
    return (single + (amounts.everywhere == .zero ? [] : [amounts.everywhere.written])).joined(separator: ", ")
  }

  private func written(_ preference: Preference, on board: Board) -> String {
    preference.tiers.map { tier in
      tier.map { choice in
        if case .option(let index) = choice { "\(board.options[index].number)" } else { "no-deal" }
      }.joined(separator: " = ")
    }.joined(separator: " > ")
  }

  /// What values are worth, as a case file writes it.
  public func written(_ worths: Worths) -> String {
    let entries = worths.entries.map { entry in
      let issue = issues[entry.issue]
      return "\(quoted(issue.name))=\(quoted(issue.values[entry.value].name)) \(entry.amount.written)"
    }
    let reserve = worths.reserve == .zero ? "" : " reserve \(worths.reserve.written)"
    return entries.joined(separator: ", ") + reserve
  }
}
