import Diagnostics
import Numbers
import Syntax

// Boards on which every way to settle some issues is an option.
extension Reader {
  mutating func readSpace(of syntax: PhaseSyntax, into board: inout Board) {
    for case .everyOption(let written) in syntax.items {
      guard board.options.isEmpty, board.space == nil else {
        complain(.optionsTwice(at: written.span))
        continue
      }
      let space = space(of: written)
      if space.issues.isEmpty { complainOfAbsence(.noIssues(at: written.span)) }
      let ground = ground(written.ground)
      guard space.isWithinLimits, let count = space.count else {
        complain(.spaceTooLarge(space, at: written.span))
        continue
      }
      if count <= mostListed {
        board.options = listed(space, ground)
        if board.options.isEmpty { complainOfAbsence(.nothingPossible(at: written.span)) }
      } else {
        (board.space, board.spaceGround) = (space, ground)
      }
    }
  }

  private mutating func space(of syntax: EveryOptionSyntax) -> Space {
    if syntax.issues.isEmpty { return Space(of: Array(world.issues.indices), in: world) }
    var found: [Int] = []
    for name in syntax.issues {
      guard let issue = find(name, .issue) else { continue }
      if found.contains(issue) { complain(.issueNamedTwice(name)) } else { found.append(issue) }
    }
    return Space(of: found, in: world)
  }

  /// The combinations that can come about, each as an option with the number that it has in the space.
  private func listed(_ space: Space, _ ground: Ground) -> [Option] {
    (0..<(space.count ?? 0)).map { Option(number: $0 + 1, label: nil, terms: space.terms(at: $0), ground: ground) }
      .filter { !isImpossible($0.terms) }
  }

  /// Whether these terms hold an impossible combination.
  func isImpossible(_ terms: [Term]) -> Bool { world.impossible.contains { $0.terms.isComplete(in: terms) } }

  /// What names options one by one has no place beside so many.
  mutating func complainOfLists(in syntax: PhaseSyntax, on board: Board) {
    if Space.mostFactions < board.factions.count { complain(.tooManyFactions(of: board, at: syntax.number.span)) }
    for option in syntax.options { complain(.optionsTwice(at: option.number.span)) }
    for faction in syntax.factions {
      for case .prefers in faction.earlierWishes + (faction.wish.map { [$0] } ?? []) {
        complain(.notOfASpace("a ranking", board, at: faction.names.name.span))
      }
    }
    for item in syntax.items {
      switch item {
      case .order(let order): complain(.notOfASpace("an order of the powers", board, at: order.span))
      case .claim: complain(.notOfASpace("a claim", board, at: syntax.number.span))
      case .strategy(let strategy): complain(.notOfASpace("a strategy", board, at: strategy.span))
      case .everyOption, .noDeal, .rule, .note: break
      }
    }
  }
}
