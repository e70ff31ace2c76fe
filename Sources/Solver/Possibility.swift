import Knowledge

extension Game {
  /// Whether the terms can be filled in to one value each, and all other issues settled, without an impossible
  /// combination. Where that is not known after ``mostTried`` values, the answer is yes, since nothing speaks against it.
  func isPossible(_ terms: [Term]) -> Bool {
    if world.impossible.isEmpty { return true }
    var budget = Self.mostTried
    return Settling(world, terms).isPossible(within: &budget)
  }

  /// The most values that are tried out against impossible combinations before something passes for possible.
  static let mostTried = 100_000
}

/// Issues that impossible combinations speak of are settled one after the other.
private struct Settling {
  /// What each issue can still be, as a term's bits; only the issues that the rules speak of.
  private let open: [UInt64]
  /// By place among them, the combinations that stand complete only once that issue is settled, as the places of their
  /// issues with the values that they hold.
  private let closing: [[[(place: Int, values: UInt64)]]]

  init(_ world: World, _ terms: [Term]) {
    let given = Dictionary(terms.map { ($0.issue, $0.values) }) { first, _ in first }
    func values(of issue: Int) -> UInt64 {
      let count = world.issues[issue].values.count
      return given[issue] ?? (count == 64 ? .max : 1 << count - 1)
    }
    let rules = world.impossible.filter { rule in rule.terms.allSatisfy { values(of: $0.issue) & $0.values != 0 } }
    let issues = Set(rules.flatMap { $0.terms.map(\.issue) }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(issues, issues.indices))
    open = issues.map(values)
    var closing: [[[(place: Int, values: UInt64)]]] = issues.map { _ in [] }
    for rule in rules {
      let parts = rule.terms.compactMap { term in places[term.issue].map { (place: $0, values: term.values) } }
      if let last = parts.map(\.place).max() { closing[last].append(parts) }
    }
    self.closing = closing
  }

  /// Goes through the values of each issue from the lowest on, and back where none is left.
  func isPossible(within budget: inout Int) -> Bool {
    var (left, chosen) = (open, open)
    var place = 0
    while place < open.count {
      if left[place] == 0 {
        if place == 0 { return false }
        left[place] = open[place]
        place -= 1
        continue
      }
      budget -= 1
      if budget <= 0 { return true }
      chosen[place] = left[place] & (~left[place] &+ 1)
      left[place] &= ~chosen[place]
      let isBroken = closing[place].contains { $0.allSatisfy { chosen[$0.place] & ~$0.values == 0 } }
      if !isBroken { place += 1 }
    }
    return true
  }
}
