import Knowledge

/// The agreements that several actors could ratify.
public struct Overlap: Sendable {
  /// One agreement: the option that each actor takes, and what they settle together.
  public struct Agreement: Hashable, Sendable {
    /// The option of each actor, in the order in which the actors were given.
    public let options: [Int]
    /// What they agree on and what each adds, in the order of the issues.
    public let terms: [Term]
  }

  /// Two actors that cannot agree, and why.
  public struct Clash: Hashable, Sendable {
    /// The first actor.
    public let first: Int
    /// The second actor.
    public let second: Int
    /// The issues in dispute; where they are several, none of them alone is to blame.
    public let issues: [Int]
  }

  /// The actors.
  public let actors: [Int]
  /// Every agreement, in the order of the options.
  public let agreements: [Agreement]
  /// The actors whose own win-set at home is empty.
  public let empty: [Int]
  /// The pairs that cannot agree.
  public let clashes: [Clash]
  /// Whether there are more agreements than are listed.
  public let isCut: Bool

  /// The most agreements that are listed.
  public static let mostAgreements = 10_000
  /// The most combinations of options, and of values under impossible combinations, that are looked into.
  static let mostSteps = 1_000_000
}

extension Game {
  /// Every way to take one option from each actor's win-set at home so that they agree on all issues that two of them
  /// mention, merged into one agreement.
  ///
  /// Putnam (1988, p. 437): agreement is possible only if the win-sets overlap; the larger each win-set is, the more
  /// likely they are to. Actors without a board are passed over.
  ///
  /// - Throws: where somebody wants it to stop.
  public func overlap(of actors: [Int]) throws(Interrupted) -> Overlap {
    try meeting(
      of: actors.compactMap { actor in
        board(of: actor).map { Side(actor: actor, board: $0, winset: $0.winsetAtHome) }
      }, isExplained: true)
  }

  /// Likewise, from the options on which each of them stands, and without a word on what blocks them.
  ///
  /// - Throws: where somebody wants it to stop.
  public func overlap(of actors: [Int], standingOn standing: Standing) throws(Interrupted) -> Overlap {
    try meeting(
      of: actors.compactMap { actor in
        board(of: actor).map { Side(actor: actor, board: $0, winset: standing[actor] ?? []) }
      }, isExplained: false)
  }

  private func meeting(of sides: [Side], isExplained: Bool) throws(Interrupted) -> Overlap {
    var search = Search(game: self, sides: sides)
    try search.extend([], terms: [])
    let empty = sides.filter(\.winset.isEmpty).map(\.actor)
    return Overlap(
      actors: sides.map(\.actor), agreements: search.found, empty: empty,
      clashes: isExplained && search.found.isEmpty ? clashes(among: sides) : [], isCut: search.isCut)
  }

  private func clashes(among sides: [Side]) -> [Overlap.Clash] {
    var clashes: [Overlap.Clash] = []
    for (index, a) in sides.enumerated() where !a.winset.isEmpty {
      for b in sides[(index + 1)...] where !b.winset.isEmpty {
        let pairs = a.options.flatMap { x in b.options.map { (x.terms, $0.terms) } }
        guard !pairs.contains(where: { meet($0.0, $0.1) }) else { continue }
        clashes.append(Overlap.Clash(first: a.actor, second: b.actor, issues: blamed(pairs.map(disputed))))
      }
    }
    return clashes
  }

  private func meet(_ a: [Term], _ b: [Term]) -> Bool {
    var budget = Overlap.mostSteps
    return merged(a, b).map { world.isPossible($0, within: &budget) } ?? false
  }
}

/// An actor at the table, with what it could ratify.
private struct Side {
  let actor: Int
  let board: Board
  let winset: [Int]

  var options: [Option] { winset.map { board.options[$0] } }
}

/// One side after the other takes an option that agrees with what the others took.
private struct Search {
  let game: Game
  let sides: [Side]
  var found: [Overlap.Agreement] = []
  var budget = Overlap.mostSteps
  var isCut: Bool { Overlap.mostAgreements <= found.count || budget <= 0 }

  init(game: Game, sides: [Side]) { (self.game, self.sides) = (game, sides) }

  mutating func extend(_ options: [Int], terms: [Term]) throws(Interrupted) {
    guard options.count < sides.count else {
      found.append(Overlap.Agreement(options: options, terms: terms))
      return
    }
    let side = sides[options.count]
    for option in side.winset where !isCut {
      budget -= 1
      if budget & 0xFFF == 0 { try game.goOn() }
      guard let merged = merged(terms, side.board.options[option].terms),
        game.world.isPossible(merged, within: &budget)
      else {
        continue
      }
      try extend(options + [option], terms: merged)
    }
  }
}

/// Both sets of terms at once, in the order of the issues; `nil` where they disagree.
func merged(_ a: [Term], _ b: [Term]) -> [Term]? {
  // Most do not agree, and it takes longer to merge them than to see that.
  guard agree(a, b) else { return nil }
  var terms = a
  for term in b {
    guard let index = terms.firstIndex(where: { $0.issue == term.issue }) else { terms.append(term); continue }
    terms[index].values &= term.values
  }
  return terms.sorted { $0.issue < $1.issue }
}
