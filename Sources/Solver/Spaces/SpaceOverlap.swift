import Knowledge

/// The agreements of several actors of whom some have spaces for boards.
public struct SpaceOverlap: Sendable {
  /// The actors whose options lie over the combinations of some issues.
  public let spacious: [Int]
  /// The other ones.
  public let listed: [Int]
  /// The combinations of all issues that the spaces settle, which every actor with a space ratifies at home.
  public let common: Plane
  /// What the listed ones agree on, each with how many of the common combinations agree with it; one where none is listed.
  public let shares: [Share]
  /// Whether the listed ones have more agreements than were looked into.
  public let isCut: Bool
  /// The actors whose own win-set at home is empty.
  public let empty: [Int]

  /// One agreement of the actors with listed options, and what goes with it.
  public struct Share: Sendable {
    /// The option of each of them.
    public let options: [Int]
    /// What they settle.
    public let terms: [Term]
    /// How many of the common combinations agree.
    public let count: Int
    /// The places of the first ones.
    public let first: [Int]

    init(_ options: [Int], _ terms: [Term], _ fitting: Plane) {
      (self.options, self.terms, count) = (options, terms, fitting.count)
      first = Array(fitting.places.prefix(10))
    }
  }

  /// How many agreements there are.
  public var count: Int { shares.reduce(0) { $0 + $1.count } }
}

/// Over which combinations actors of whom some have spaces for boards are held against each other.
public struct CommonSpace: Sendable {
  /// The issues of their boards.
  public let space: Space
  /// The actors whose options lie over its combinations.
  public let spacious: [Int]
  /// The other ones, whose options are gone through one by one.
  public let listed: [Int]
}

extension Game {
  /// The space that some actors have in common; `nil` where none of their boards is a space.
  ///
  /// Listed options lie over it too, where the board allows for that and the combinations do not become too many.
  public func commonSpace(of actors: [Int]) -> CommonSpace? {
    let boards = actors.compactMap { actor in board(of: actor).map { (actor: actor, board: $0) } }
    let spaces = boards.filter { $0.board.space != nil }
    if spaces.isEmpty { return nil }
    func common(_ spread: [(actor: Int, board: Board)]) -> CommonSpace {
      let issues = Set(spread.flatMap { $0.board.settledIssues ?? [] }).sorted()
      let spacious = spread.map(\.actor)
      return CommonSpace(
        space: Space(of: issues, in: world), spacious: spacious,
        listed: boards.map(\.actor).filter { !spacious.contains($0) })
    }
    let wide = common(boards.filter { $0.board.settledIssues != nil && $0.board.isCountable })
    return wide.space.isWithinLimits ? wide : common(spaces)
  }
}

extension Game {
  /// Every way to take one option from each actor's win-set at home so that they agree, as ``overlap(of:)`` has it, where
  /// some boards are spaces. All that their spaces settle is settled in an agreement; issues that an actor does not
  /// mention do not matter to it.
  ///
  /// `nil` where none is, or where weights or values have too many digits.
  ///
  /// - Precondition: their common space is within limits.
  /// - Throws: where somebody wants it to stop.
  public func spaceOverlap(of actors: [Int]) throws(Interrupted) -> SpaceOverlap? {
    guard let table = commonSpace(of: actors) else { return nil }
    let (grid, spacious, listed) = (Grid(table.space), table.spacious, table.listed)
    var common = settleable(in: grid, beside: [])
    var empty: [Int] = []
    for actor in spacious {
      guard let board = board(of: actor), let winset = try winset(of: board, over: grid) else { return nil }
      if winset.ratified.isEmpty { empty.append(actor) }
      common.formIntersection(winset.ratified)
    }
    let others = listed.isEmpty ? nil : try overlap(of: listed)
    let agreements = others?.agreements ?? [Overlap.Agreement(options: [], terms: [])]
    var shares: [SpaceOverlap.Share] = []
    for agreement in agreements {
      try goOn()
      var fitting = common.intersection(grid.plane(of: agreement.terms))
      if !fitting.isEmpty, !listed.isEmpty {
        fitting.formIntersection(settleable(in: grid, beside: agreement.terms))
      }
      if !fitting.isEmpty { shares.append(SpaceOverlap.Share(agreement.options, agreement.terms, fitting)) }
    }
    return SpaceOverlap(
      spacious: spacious, listed: listed, common: common, shares: shares, isCut: others?.isCut ?? false,
      empty: empty + (others?.empty ?? []))
  }

  /// The combinations beside which the issues beyond the grid can be settled, as far as terms leave them open, without an
  /// impossible combination.
  private func settleable(in grid: Grid, beside terms: [Term]) -> Plane {
    let rules = world.impossible.map { impossible in
      let within = impossible.terms.filter { grid.space.issues.contains($0.issue) }
      return Beyond.Rule(within: within, beyond: impossible.terms.filter { !within.contains($0) })
    }
    var search = Beyond(grid: grid, world: world, terms: terms)
    return search.settleable(rules)
  }
}

/// Issues beyond a grid of which impossible combinations speak are settled one after the other.
private struct Beyond {
  let grid: Grid
  let world: World
  let terms: [Term]
  /// How many ways are looked into before what is left passes for possible.
  var budget = 1000

  /// An impossible combination, cut in two.
  struct Rule {
    let within: [Term]
    var beyond: [Term]
  }

  mutating func settleable(_ rules: [Rule]) -> Plane {
    var possible = grid.everything
    for rule in rules where rule.beyond.isEmpty { possible.subtract(grid.plane(of: rule.within)) }
    budget -= 1
    guard let issue = rules.lazy.compactMap(\.beyond.first?.issue).first, budget > 0 else { return possible }
    var settled = Plane(grid: grid, words: possible.words.map { _ in 0 })
    for value in values(of: issue) {
      settled.formUnion(settleable(rules.filter { !$0.beyond.isEmpty }.compactMap { $0.settling(issue, as: value) }))
    }
    return possible.intersection(settled)
  }

  private func values(of issue: Int) -> [Int] {
    terms.first { $0.issue == issue }.map { Array($0.indices) } ?? Array(world.issues[issue].values.indices)
  }
}

extension Beyond.Rule {
  /// What is left of the rule where an issue is settled so; `nil` where it cannot come true any more.
  fileprivate func settling(_ issue: Int, as value: Int) -> Self? {
    guard let term = beyond.first(where: { $0.issue == issue }) else { return self }
    return term.values >> UInt64(value) & 1 == 1 ? Self(within: within, beyond: beyond.filter { $0 != term }) : nil
  }
}
