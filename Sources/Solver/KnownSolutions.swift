import Knowledge

/// What is known already of the games of worlds that differ in powers, rankings and rules alone.
///
/// What is at stake in them is the same: the options, the reversions, whose consent a value needs, what cannot come about
/// together. So the win-sets at home decide all the rest (``Game/solve()``), and there are few of these, however many
/// numbers are supposed.
///
/// Of each game it is said whether it `isStated`: one of the world itself, with the effects of events and nothing supposed.
public final class KnownSolutions: Sendable {
  private let stated: Kept<Table, Stated>
  private let solutions: Kept<Key, Solution>
  private let outcomes: Kept<Key, Outcome>
  private let overlaps: Kept<OverlapKey, Overlap>

  /// The world itself, and its win-sets at home.
  private final class Stated: Sendable {
    let world: World
    let home: Standing

    init(_ world: World, _ home: Standing) { (self.world, self.home) = (world, home) }
  }

  /// In which phases which actors are looked at.
  public struct Table: Hashable, Sendable {
    let setting: Setting
    let concerned: Set<Int>?
  }

  /// At which table what could be ratified.
  private struct Key: Hashable {
    let table: Table
    let home: Standing
    /// What of it is not signed, which changes with rankings, too.
    let unsigned: [Solution.Drop]
  }

  /// That, and who is held against whom.
  private struct OverlapKey: Hashable {
    let actors: [Int]
    let key: Key
  }

  /// The most agreements in an outcome or an overlap that is kept.
  private static let mostAgreements = 100

  /// Nothing known yet of worlds of that breadth; the broader they are, the fewer of their games are kept in mind.
  public init(breadth: Int) {
    stated = Kept(atMost: Self.most(1000, breadth))
    solutions = Kept(atMost: Self.most(1000, breadth))
    outcomes = Kept(atMost: Self.most(100, breadth))
    overlaps = Kept(atMost: Self.most(100, breadth))
  }

  /// How many games are kept in mind, of as many as `games`, so that all of them together are not too broad.
  public static func most(_ games: Int, _ breadth: Int) -> Int { max(1, min(games, mostTogether / max(1, breadth))) }

  private static let mostTogether = 300_000

  /// The solution of a game.
  ///
  /// - Throws: where somebody wants it to stop.
  public func solution(of game: Game, isStated: Bool) throws(Interrupted) -> Solution {
    try solution(of: game, at: key(of: game, isStated))
  }

  /// The outcome of a game.
  ///
  /// - Throws: where somebody wants it to stop.
  public func outcome(of game: Game, isStated: Bool) throws(Interrupted) -> Outcome {
    let key = key(of: game, isStated)
    func isSmall(_ outcome: Outcome) -> Bool {
      outcome.coalitions.reduce(0) { $0 + $1.agreements.count } <= Self.mostAgreements
    }
    return try outcomes.value(at: key, isSmall: isSmall) { () throws(Interrupted) in
      try game.outcome(of: solution(of: game, at: key))
    }
  }

  /// What these actors could all ratify in a game.
  ///
  /// - Throws: where somebody wants it to stop.
  public func overlap(of actors: [Int], in game: Game, isStated: Bool) throws(Interrupted) -> Overlap {
    let key = OverlapKey(actors: actors, key: key(of: game, isStated))
    func isSmall(_ overlap: Overlap) -> Bool { overlap.agreements.count <= Self.mostAgreements }
    return try overlaps.value(at: key, isSmall: isSmall) { () throws(Interrupted) in try game.overlap(of: actors) }
  }

  private func solution(of game: Game, at key: Key) throws(Interrupted) -> Solution {
    try solutions.value(at: key) { () throws(Interrupted) in try game.solve(from: key.home) }
  }

  private func key(of game: Game, _ isStated: Bool) -> Key {
    let home = home(of: game, isStated)
    return Key(table: game.table, home: home, unsigned: game.unsigned(of: home))
  }

  /// The win-sets at home; on boards on which nothing is supposed, they are known of the world itself.
  private func home(of game: Game, _ isStated: Bool) -> Standing {
    guard let known = stated[game.table] else {
      let home = game.home
      if isStated { stated[game.table] = Stated(game.world, home) }
      return home
    }
    return isStated ? known.home : game.home(where: known.home, in: known.world)
  }
}
