import Knowledge

extension Game {
  /// Why an option that is ratified at home is not deliverable; `nil` where it is.
  public func obstruction(of option: Option, of actor: Int, given standing: Standing) -> Cause? {
    let delivery = delivery(of: option, of: actor, given: standing)
    if delivery.isDeliverable { return nil }
    guard !delivery.trials.isEmpty else { return .impossible }
    let fillings = delivery.trials.map(\.filling)
    let refusals = delivery.trials.map { trial in
      Set(trial.consents.filter { $0.answer == .refused }.map(\.actor))
    }
    let always = refusals.dropFirst().reduce(refusals[0]) { $0.intersection($1) }
    let guilty = always.isEmpty ? refusals.reduce(into: Set()) { $0.formUnion($1) } : always
    let obstacles = guilty.sorted().map { other in
      let refused = zip(fillings, refusals).filter { $1.contains(other) }.map(\.0)
      let stands = reckoned(by: actor, of: other, standing) ?? []
      return obstacle(other, to: refused, stands, believer: belief(of: actor, about: other) == nil ? nil : actor)
    }
    return .blocked(Blockade(obstacles: obstacles, isJoint: always.isEmpty))
  }

  private func obstacle(
    _ actor: Int, to refused: [[Term]], _ standing: [Int], believer: Int?
  ) -> Blockade.Obstacle {
    let stands = standing.compactMap { board(of: actor)?.options[$0].terms }
    var blame = Blame()
    for filling in refused { for terms in stands { blame.add(disputed(filling, terms)) } }
    let issues = stands.isEmpty ? issues(in: refused, needing: actor) : blame.issues
    return Blockade.Obstacle(actor: actor, issues: issues, standsOnNothing: stands.isEmpty, believer: believer)
  }

  private func issues(in refused: [[Term]], needing actor: Int) -> [Int] {
    Set(
      refused.joined().filter { term in
        world.issues[term.issue].values[term.values.trailingZeroBitCount].needs.contains(actor)
      }.map(\.issue)
    ).sorted()
  }
}

/// The issues on which two sets of terms cannot be settled alike, in order. Takes time linear in the terms.
func disputed(_ a: [Term], _ b: [Term]) -> [Int] {
  var (issues, place): ([Int], Int) = ([], 0)
  for term in a {
    while place < b.count, b[place].issue < term.issue { place += 1 }
    if place == b.count { break }
    if b[place].issue == term.issue, b[place].values & term.values == 0 { issues.append(term.issue) }
  }
  return issues
}

/// What disputes are about, one after the other.
struct Blame {
  private var always: [Int]?
  private var ever: [Int] = []

  /// - Parameter issues: what a dispute is about, in order.
  mutating func add(_ issues: [Int]) {
    // Mostly one is like another.
    if issues == always, issues == ever { return }
    always = always.map { $0.sharing(issues, isInBoth: true) } ?? issues
    ever = ever.sharing(issues, isInBoth: false)
  }

  /// The issues that stand in every dispute, or else those that stand in one.
  var issues: [Int] { always.flatMap { $0.isEmpty ? nil : $0 } ?? ever }
}

extension [Int] {
  /// Of two ascending lists, what is in both, or in either, in order.
  fileprivate func sharing(_ other: [Int], isInBoth: Bool) -> [Int] {
    var (found, place): ([Int], Int) = ([], 0)
    for number in self {
      while place < other.count, other[place] < number {
        if !isInBoth { found.append(other[place]) }
        place += 1
      }
      let isShared = place < other.count && other[place] == number
      if isShared { place += 1 }
      if isShared || !isInBoth { found.append(number) }
    }
    return isInBoth ? found : found + other[place...]
  }
}
