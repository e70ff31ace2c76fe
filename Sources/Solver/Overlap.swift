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
  /// Every agreement, in the order of the options; of more than ``most(among:)``, or as many as are asked for, the first.
  public let agreements: [Agreement]
  /// The actors whose own win-set at home is empty.
  public let empty: [Int]
  /// The pairs that cannot agree.
  public let clashes: [Clash]
  /// Whether there are more agreements than are listed.
  public let isCut: Bool

  /// The most agreements that are listed, and the most options in all of them.
  public static let mostAgreements = 10_000, mostOptions = 1_000_000

  /// The most agreements that are listed among so many actors.
  public static func most(among actors: Int) -> Int { max(1, min(mostAgreements, mostOptions / max(1, actors))) }
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
  /// - Parameter tries: how often a side takes an option at most before it is said that there may be more agreements.
  /// - Throws: where somebody wants it to stop.
  public func overlap(
    of actors: [Int], standingOn standing: Standing, atMost most: Int? = nil, tries: Int = .max
  ) throws(Interrupted) -> Overlap {
    try meeting(
      of: actors.compactMap { actor in
        board(of: actor).map { Side(actor: actor, board: $0, winset: standing[actor] ?? []) }
      }, isExplained: false, atMost: most, tries: tries)
  }

  private func meeting(
    of sides: [Side], isExplained: Bool, atMost most: Int? = nil, tries: Int = .max
  ) throws(Interrupted) -> Overlap {
    try goOn()
    var search = Search(game: self, sides: sides, most: most ?? Overlap.most(among: sides.count))
    try search.run(tries)
    let empty = sides.filter(\.winset.isEmpty).map(\.actor)
    return Overlap(
      actors: sides.map(\.actor), agreements: search.found, empty: empty,
      clashes: isExplained && search.found.isEmpty ? try clashes(among: sides) : [], isCut: search.isCut)
  }

  private func clashes(among sides: [Side]) throws(Interrupted) -> [Overlap.Clash] {
    var clashes: [Overlap.Clash] = []
    for (index, a) in sides.enumerated() where !a.winset.isEmpty {
      for b in sides[(index + 1)...] where !b.winset.isEmpty {
        guard let issues = try issuesBetween(a, b) else { continue }
        clashes.append(Overlap.Clash(first: a.actor, second: b.actor, issues: issues))
      }
    }
    return clashes
  }

  /// The issues on which two sides cannot agree; `nil` where they can.
  private func issuesBetween(_ a: Side, _ b: Side) throws(Interrupted) -> [Int]? {
    var blame = Blame()
    for x in a.options {
      try goOn()
      for y in b.options {
        if meet(x.terms, y.terms) { return nil }
        blame.add(disputed(x.terms, y.terms))
      }
    }
    return blame.issues
  }

  private func meet(_ a: [Term], _ b: [Term]) -> Bool { a.merged(with: b).map(isPossible) ?? false }
}

/// An actor at the table, with what it could ratify.
private struct Side {
  let actor: Int
  let winset: [Int]
  /// The options of the win-set.
  let options: [Option]

  init(actor: Int, board: Board, winset: [Int]) {
    (self.actor, self.winset, options) = (actor, winset, winset.map { board.options[$0] })
  }
}

/// One side after the other takes an option that agrees with what the others took.
///
/// Where nothing is left for a side, it goes back to the last one whose choice is to blame, and passes over those between
/// (conflict-directed backjumping: Prosser 1993, Computational Intelligence 9:268). It does not call itself, since there may
/// be thousands of sides.
private struct Search {
  let game: Game
  let sides: [Side]
  /// The outlines of the options that each side can take.
  private let outlines: [[UInt64]]
  private let outliner: Outliner
  /// How many are listed at most.
  private let most: Int
  private(set) var found: [Overlap.Agreement] = []
  /// Whether there is another one, or may be, since it was not looked for to the end.
  private(set) var isCut = false
  /// By side whose turn has come, where it stands; the last one's turn it is.
  private var turns: [Turn] = []

  /// A side's turn to take one of its options.
  private struct Turn {
    /// What those before it took together, and its outline.
    let terms: [Term]
    let outline: UInt64
    /// How many agreements were found before.
    let found: Int
    /// The place of the option that it has taken, or takes next.
    var place = 0
    /// Those before it who are to blame that something led nowhere.
    var culprits: Set<Int> = []
    /// Whether nothing is left for one behind it, so that it need not be looked at.
    var isVain = false
  }

  init(game: Game, sides: [Side], most: Int) {
    let outliner = Outliner(of: sides.flatMap { $0.options.map(\.terms) }, in: game.world)
    (self.game, self.sides, self.outliner, self.most) = (game, sides, outliner, most)
    outlines = sides.map { side in side.options.map { outliner.outline(of: $0.terms) } }
  }

  /// Finds all of them, or what there is in so many steps.
  mutating func run(_ steps: Int) throws(Interrupted) {
    if sides.isEmpty { return add() }
    turns = [Turn(terms: [], outline: outliner.outline(of: []), found: 0)]
    var left = steps
    while !turns.isEmpty, !isCut {
      if left == 0 { isCut = true; break }
      left -= 1
      guard let merged = try nextMerged() else { goBack(); continue }
      if turns.count == sides.count {
        add(merged)
        turns[turns.count - 1].place += 1
      } else {
        goOn(with: merged)
      }
    }
  }

  /// What those before the side and the first of its options that are left settle together; `nil` where none agrees.
  private mutating func nextMerged() throws(Interrupted) -> [Term]? {
    let side = turns.count - 1
    try game.goOn()
    while !turns[side].isVain, turns[side].place < sides[side].options.count {
      let place = turns[side].place
      if outliner.mayAgree(turns[side].outline, outlines[side][place]),
        let merged = turns[side].terms.merged(with: sides[side].options[place].terms), game.isPossible(merged)
      {
        return merged
      }
      turns[side].place += 1
    }
    return nil
  }

  private mutating func add(_ terms: [Term] = []) {
    isCut = found.count == most
    if !isCut { found.append(Overlap.Agreement(options: taken, terms: terms)) }
  }

  /// What the sides have taken, as options on their boards.
  private var taken: [Int] { turns.indices.map { sides[$0].winset[turns[$0].place] } }

  /// The next side has its turn, unless nothing is left for one behind it.
  private mutating func goOn(with merged: [Term]) {
    let (outline, next) = (outliner.outline(of: merged), turns.count)
    turns.append(Turn(terms: merged, outline: outline, found: found.count))
    guard let stuck = sides.indices.dropFirst(next).first(where: { !leavesRoom(outline, for: $0) }) else { return }
    turns[next].isVain = true
    turns[next].culprits = culprits(of: stuck, before: next, given: merged)
  }

  private func leavesRoom(_ outline: UInt64, for side: Int) -> Bool {
    outlines[side].contains { outliner.mayAgree(outline, $0) }
  }

  /// All options of a side were looked at: another side before it takes its next one.
  private mutating func goBack() {
    let last = turns.removeLast()
    let side = turns.count
    var target = side - 1
    if last.found == found.count {
      let own = last.isVain ? [] : culprits(of: side, before: side, given: last.terms)
      let culprits = last.culprits.union(own)
      target = culprits.max() ?? -1
      turns.removeLast(side - 1 - target)
      if 0 <= target { turns[target].culprits.formUnion(culprits.subtracting([target])) }
    }
    if 0 <= target { turns[target].place += 1 }
  }

  /// Whose choices, of those of the first sides, keep the options of a side from agreeing that agree with none of `terms`,
  /// what they took together. Among few it is not worth to look.
  private func culprits(of side: Int, before count: Int, given terms: [Term]) -> Set<Int> {
    if count < 3 { return Set(0..<count) }
    var found: Set<Int> = []
    for option in sides[side].options where found.count < count {
      let issue = disputed(option.terms, terms).min()
      if issue == nil, terms.merged(with: option.terms).map(game.isPossible) ?? false { continue }
      // Those before it that mention the issue leave nothing of it; where only an impossible combination does, all may.
      found.formUnion((0..<count).filter { issue == nil || mentions(issue, $0) })
    }
    return found
  }

  /// Whether what a side has taken mentions the issue.
  private func mentions(_ issue: Int?, _ side: Int) -> Bool {
    sides[side].options[turns[side].place].terms.contains { $0.issue == issue }
  }
}

/// Sees of most terms that they do not agree, in a few instructions: the values of some issues stand side by side in a
/// word, and two words that share none of an issue's values speak of terms that share none.
private struct Outliner {
  /// The issues whose values fit into a word, and the lowest bit of each.
  private var places: [(issue: Int, shift: UInt64)] = []
  /// All bits of an issue but its highest one, and the highest ones, of all of them.
  private var lower: UInt64 = 0
  private var highest: UInt64 = 0

  /// One for such terms: the first issues that they speak of have a place.
  init(of terms: [[Term]], in world: World) {
    var shift = 0
    for issue in Set(terms.joined().map(\.issue)).sorted() {
      let count = world.issues[issue].values.count
      guard shift + count <= 64 else { break }
      places.append((issue, UInt64(shift)))
      highest |= 1 << UInt64(shift + count - 1)
      lower |= (1 << UInt64(count - 1) - 1) << UInt64(shift)
      shift += count
    }
  }

  /// The values that terms leave open, and all of an issue that they do not mention.
  func outline(of terms: [Term]) -> UInt64 {
    var (outline, term) = (lower | highest, 0)
    for (place, (issue, shift)) in places.enumerated() {
      while term < terms.count, terms[term].issue < issue { term += 1 }
      guard term < terms.count, terms[term].issue == issue else { continue }
      let end = place + 1 < places.count ? places[place + 1].shift : 64
      outline &= ~(((1 as UInt64) << (end - shift) &- 1) << shift) | terms[term].values << shift
    }
    return outline
  }

  /// Whether each issue has a value in both; adding lifts a bit to the highest one of its issue, and no further.
  func mayAgree(_ a: UInt64, _ b: UInt64) -> Bool {
    let common = a & b
    return ((common & lower) &+ lower | common) & highest == highest
  }
}
