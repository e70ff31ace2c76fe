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
  /// Every agreement, in the order of the options; of more than ``mostAgreements`` the first ones.
  public let agreements: [Agreement]
  /// The actors whose own win-set at home is empty.
  public let empty: [Int]
  /// The pairs that cannot agree.
  public let clashes: [Clash]
  /// Whether there are more agreements than are listed.
  public let isCut: Bool

  /// The most agreements that are listed.
  public static let mostAgreements = 10_000
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
    try goOn()
    var search = Search(game: self, sides: sides)
    try search.extend([], terms: [])
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
private struct Search {
  let game: Game
  let sides: [Side]
  /// The outlines of the options that each side can take.
  private let outlines: [[UInt64]]
  private let outliner: Outliner
  private(set) var found: [Overlap.Agreement] = []
  /// Whether there is another one.
  private(set) var isCut = false
  private var steps = 0

  init(game: Game, sides: [Side]) {
    let outliner = Outliner(of: sides.flatMap { $0.options.map(\.terms) }, in: game.world)
    (self.game, self.sides, self.outliner) = (game, sides, outliner)
    outlines = sides.map { side in side.options.map { outliner.outline(of: $0.terms) } }
  }

  mutating func extend(_ options: [Int], terms: [Term]) throws(Interrupted) {
    let number = options.count
    guard number < sides.count else { return add(Overlap.Agreement(options: options, terms: terms)) }
    let outline = outliner.outline(of: terms)
    guard leavesRoom(outline, behind: number) else { return }
    for place in sides[number].winset.indices where !isCut {
      steps += 1
      if steps & 0xFFF == 0 { try game.goOn() }
      guard outliner.mayAgree(outline, outlines[number][place]),
        let merged = terms.merged(with: sides[number].options[place].terms), game.isPossible(merged)
      else {
        continue
      }
      try extend(options + [sides[number].winset[place]], terms: merged)
    }
  }

  private mutating func add(_ agreement: Overlap.Agreement) {
    isCut = found.count == Overlap.mostAgreements
    if !isCut { found.append(agreement) }
  }

  /// Whether each of the sides behind the next one has an option left, so that no way is gone along that leads nowhere.
  private func leavesRoom(_ outline: UInt64, behind number: Int) -> Bool {
    outlines.dropFirst(number + 1).allSatisfy { $0.contains { outliner.mayAgree(outline, $0) } }
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
