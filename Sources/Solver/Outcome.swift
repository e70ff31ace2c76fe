import Knowledge

/// What the games at one table add up to.
public struct Outcome: Sendable {
  /// The win-sets, and what follows where one is empty.
  public let solution: Solution
  /// The largest sets of actors whose two-level win-sets meet, each with its agreements; none is part of another.
  public let coalitions: [Overlap]
  /// What becomes of each issue, by issue; `nil` where nothing on which an actor stands mentions it.
  public let settlements: [Settlement?]

  /// What becomes of one issue.
  public struct Settlement: Hashable, Sendable {
    /// Who wants what of it: the actors whose options all mention the issue, each with the values that they leave room for.
    public let positions: [Position]
    /// Those who stand on several options of which some say nothing of the issue, so that they could do without.
    public let others: [Position]
    /// Why the one value on which all agree does not follow; `nil` where it does, or where there is none.
    public internal(set) var obstacle: Obstacle?

    /// The values on which all of them agree, as a term's bits.
    public var common: UInt64 { positions.reduce(.max) { $0 & $1.values } }

    /// The one value on which all agree.
    public var agreed: Int? {
      positions.isEmpty ? nil : common.nonzeroBitCount == 1 ? common.trailingZeroBitCount : nil
    }

    /// The value that follows; `nil` where the issue stays open.
    public var value: Int? { obstacle == nil ? agreed : nil }
  }

  /// Why a value on which all agree who mention its issue does not follow.
  public enum Obstacle: Hashable, Sendable {
    /// It needs these actors, who stand on nothing.
    case needs([Int])
    /// It would complete this impossible combination of the world.
    case impossible(Int)
    /// It, or with what else follows, leaves no way to settle the other issues without an impossible combination.
    case unsettled
    /// These actors stand on no option that agrees with all that would follow, and differ from some of them on this issue.
    case disagreement([Int])
  }

  /// What one actor's standing says of an issue.
  public struct Position: Hashable, Sendable {
    /// The actor.
    public let actor: Int
    /// The values that it would have, as a term's bits.
    public let values: UInt64
    /// Whether this is its reversion, since it can ratify nothing.
    public let isReversion: Bool
    /// Whether every option on which it stands says something of the issue, so that it could not do without.
    public let isFirm: Bool
  }

  /// Whether only pairs of actors were looked into, since those who can ratify something are more than ``mostActors``.
  public var tellsPairs: Bool { Self.mostActors < solution.willing.count }

  /// The most actors among whom coalitions are sought.
  public static let mostActors = 16

  /// Whether there may be more coalitions than ``mostCoalitions``, of which the first were found.
  public var isCut: Bool { coalitions.count == Self.mostCoalitions }

  /// The most coalitions; the most agreements of each, and how many they have together before each next one has one alone.
  public static let mostCoalitions = 20_000, mostAgreements = 1000, mostTogether = 100_000
}

extension Game {
  /// The outcome: who can agree on what, and what follows where they cannot.
  ///
  /// An actor whose win-set is empty follows its reversion, what happens if nothing is ratified (Putnam 1988, p. 442);
  /// coalitions are after p. 437, where an agreement needs overlapping win-sets. With more actors than
  /// ``Outcome/mostActors`` only pairs are looked into. Takes time exponential in the actors, at worst.
  ///
  /// - Throws: where somebody wants it to stop.
  public func outcome() throws(Interrupted) -> Outcome { try outcome(of: solve()) }

  /// Likewise where the solution is known.
  func outcome(of solution: Solution) throws(Interrupted) -> Outcome {
    let coalitions = try largestCoalitions(of: solution.willing, solution.winsets)
    return Outcome(solution: solution, coalitions: coalitions, settlements: settlements(in: solution))
  }

  /// From the largest sets down, passing over what is part of a coalition that was found.
  private func largestCoalitions(of actors: [Int], _ winsets: Standing) throws(Interrupted) -> [Overlap] {
    var (found, left): ([Overlap], Int) = ([], Outcome.mostTogether)
    for size in sizes(upTo: actors.count) {
      for members in Subsets(of: actors, size: size) {
        try goOn()
        if actors.count <= Outcome.mostActors, found.contains(where: { members.isPart(of: $0.actors) }) { continue }
        let meeting = try overlap(
          of: members, standingOn: winsets, atMost: min(Outcome.mostAgreements, max(1, left)))
        left -= meeting.agreements.count
        if !meeting.agreements.isEmpty { found.append(meeting) }
        if found.count == Outcome.mostCoalitions { return found }
      }
    }
    return found
  }

  private func sizes(upTo count: Int) -> [Int] {
    count < 2 ? [] : count <= Outcome.mostActors ? Array((2...count).reversed()) : [2]
  }

  /// What becomes of each issue: what somebody who stands on nothing is needed for does not follow, nor do all the parts of
  /// an impossible combination, nor values that nobody who stands on something could have all at once.
  private func settlements(in solution: Solution) -> [Outcome.Settlement?] {
    var found = positions(in: solution).enumerated().map { settlement(of: $0, $1, in: solution) }
    let follows = follows(found)
    for (place, impossible) in world.impossible.enumerated() where impossible.terms.isComplete(in: follows) {
      for term in impossible.terms { found[term.issue]?.obstacle = .impossible(place) }
    }
    dispute(&found, in: solution)
    settle(&found)
    return found
  }

  /// Leaves open what leaves no way to settle the rest: each value of which that is so by itself, or else all that impossible
  /// combinations speak of.
  private func settle(_ found: inout [Outcome.Settlement?]) {
    while true {
      let follows = follows(found)
      if isPossible(follows) { return }
      let alone = follows.filter { !isPossible([$0]) }
      let spoken = Set(world.impossible.flatMap { $0.terms.map(\.issue) })
      let left = alone.isEmpty ? follows.filter { spoken.contains($0.issue) } : alone
      // Where each combination is impossible, it is not for what follows that the rest cannot be settled.
      if left.isEmpty { return }
      for term in left { found[term.issue]?.obstacle = .unsettled }
    }
  }

  private func follows(_ settlements: [Outcome.Settlement?]) -> [Term] {
    settlements.indices.compactMap { issue in
      settlements[issue]?.value.map { Term(issue: issue, values: 1 << UInt64($0)) }
    }
  }

  /// Leaves issues open on which an actor agrees with each value, and not with all at once; all such actors at once, and
  /// again, until each stands on an option that agrees with all that follows.
  private func dispute(_ found: inout [Outcome.Settlement?], in solution: Solution) {
    while true {
      let follows = follows(found)
      var disputes: [Int: [Int]] = [:]
      for actor in world.actors.indices {
        for issue in issues(disputedBy: actor, follows, in: solution) { disputes[issue, default: []].append(actor) }
      }
      if disputes.isEmpty { return }
      for (issue, actors) in disputes { found[issue]?.obstacle = .disagreement(actors) }
    }
  }

  /// The issues on which an actor differs from what follows; none where it stands on nothing, or on an option that agrees.
  private func issues(disputedBy actor: Int, _ follows: [Term], in solution: Solution) -> [Int] {
    guard let board = board(of: actor), let standing = solution.standing[actor], !standing.isEmpty else { return [] }
    var blame = Blame()
    for option in standing {
      let issues = disputed(follows, board.options[option].terms)
      if issues.isEmpty { return [] }
      blame.add(issues)
    }
    return blame.issues
  }

  private func settlement(
    of issue: Int, _ all: [Outcome.Position], in solution: Solution
  ) -> Outcome.Settlement? {
    if all.isEmpty { return nil }
    var settlement = Outcome.Settlement(positions: all.filter(\.isFirm), others: all.filter { !$0.isFirm })
    let needs = settlement.agreed.map { world.issues[issue].values[$0].needs } ?? []
    let absent = needs.filter { solution.standing[$0]?.isEmpty ?? false }
    if !absent.isEmpty { settlement.obstacle = .needs(absent) }
    return settlement
  }

  /// By issue, what those who stand on anything say of it. Takes time linear in the terms of their options.
  private func positions(in solution: Solution) -> [[Outcome.Position]] {
    var found = world.issues.map { _ in [Outcome.Position]() }
    for actor in world.actors.indices {
      guard let board = board(of: actor), let standing = solution.standing[actor] else { continue }
      var said: [Int: (values: UInt64, options: Int)] = [:]
      for term in standing.flatMap({ board.options[$0].terms }) {
        said[term.issue, default: (0, 0)].values |= term.values
        said[term.issue]?.options += 1
      }
      for (issue, said) in said {
        found[issue].append(
          Outcome.Position(
            actor: actor, values: said.values, isReversion: solution.isFallen(actor),
            isFirm: said.options == standing.count))
      }
    }
    return found
  }
}

extension Solution {
  /// The actors who can ratify something.
  fileprivate var willing: [Int] { winsets.indices.filter { !(winsets[$0]?.isEmpty ?? true) } }
}

extension [Int] {
  fileprivate func isPart(of other: [Int]) -> Bool { allSatisfy(other.contains) }
}

/// The sets of that size, in the order of their first elements, one after the other.
private struct Subsets: Sequence, IteratorProtocol {
  let elements: [Int]
  /// The places of the next ones; `nil` where there are none.
  private var places: [Int]?

  init(of elements: [Int], size: Int) {
    self.elements = elements
    places = size <= elements.count ? Array(0..<size) : nil
  }

  mutating func next() -> [Int]? {
    guard let found = places else { return nil }
    places = successor(of: found)
    return found.map { elements[$0] }
  }

  /// The last place that can go further does, and those behind it follow it.
  private func successor(of places: [Int]) -> [Int]? {
    let end = elements.count - places.count
    guard let moved = places.indices.last(where: { places[$0] < end + $0 }) else { return nil }
    return places[..<moved] + (0..<(places.count - moved)).map { places[moved] + 1 + $0 }
  }
}
