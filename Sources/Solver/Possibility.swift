import Knowledge

extension World {
  /// Whether the terms can be filled in to one value each, and all other issues settled, without an impossible
  /// combination.
  ///
  /// What it looks into is taken from `budget`; where that runs out, the answer is yes, since nothing speaks against it.
  func isPossible(_ terms: [Term], within budget: inout Int) -> Bool {
    guard !impossible.isEmpty else { return true }
    var search = Settling(self, terms)
    return search.isPossible(from: 0, within: &budget)
  }
}

/// Issues that impossible combinations speak of are settled one after the other.
private struct Settling {
  /// What each issue can still be, as a term's bits; only the issues that the rules speak of.
  private var open: [Term]
  /// The combinations that can still come about.
  private let rules: [Impossible]

  init(_ world: World, _ terms: [Term]) {
    func values(of issue: Int) -> UInt64 {
      if let term = terms.first(where: { $0.issue == issue }) { return term.values }
      let count = world.issues[issue].values.count
      return count == 64 ? .max : 1 << count - 1
    }
    rules = world.impossible.filter { rule in rule.terms.allSatisfy { values(of: $0.issue) & $0.values != 0 } }
    open = Set(rules.flatMap { $0.terms.map(\.issue) }).sorted().map { Term(issue: $0, values: values(of: $0)) }
  }

  mutating func isPossible(from place: Int, within budget: inout Int) -> Bool {
    guard place < open.count else { return true }
    let term = open[place]
    defer { open[place] = term }
    for value in term.indices {
      budget -= 1
      if budget <= 0 { return true }
      open[place].values = 1 << value
      if !isBroken(upTo: place), isPossible(from: place + 1, within: &budget) { return true }
    }
    return false
  }

  /// Whether some combination stands complete among what is settled so far.
  private func isBroken(upTo place: Int) -> Bool {
    rules.contains { rule in
      rule.terms.allSatisfy { one in
        open[...place].contains { $0.issue == one.issue && $0.values & ~one.values == 0 }
      }
    }
  }
}
