import Knowledge
import Synchronization

/// Solutions that are known already, of worlds that differ in powers, rankings and rules alone.
///
/// What is at stake in them is the same: the options, the reversions, whose consent a value needs, what cannot come about
/// together. So the win-sets at home decide all the rest (``Game/solve()``), and there are few of these, however many
/// numbers are supposed.
public final class KnownSolutions: Sendable {
  private let known = Mutex<[Key: Solution]>([:])
  /// Those of the world itself, of which nothing is supposed.
  private let stated = Mutex<[Setting: Solution]>([:])

  /// In which phases what could be ratified.
  private struct Key: Hashable {
    let setting: Setting
    let home: Standing
  }

  /// The most solutions that are kept; with one more all others are forgotten.
  private static let most = 1000

  /// Nothing known yet.
  public init() {}

  /// The solution of a game of the world itself, with the effects of events and nothing supposed.
  ///
  /// - Throws: where somebody wants it to stop.
  public func solution(ofStated game: Game) throws(Interrupted) -> Solution {
    if let solution = stated.withLock({ $0[game.setting] }) { return solution }
    let solution = try solution(of: game)
    stated.withLock { stated in
      if Self.most <= stated.count { stated = [:] }
      stated[game.setting] = solution
    }
    return solution
  }

  /// The solution of a game in which something is supposed.
  ///
  /// - Throws: where somebody wants it to stop.
  public func solution(of game: Game) throws(Interrupted) -> Solution {
    let home = game.home
    let key = Key(setting: game.setting, home: home)
    if let solution = known.withLock({ $0[key] }) { return solution }
    let solution = try game.solve(from: home)
    known.withLock { known in
      if Self.most <= known.count { known = [:] }
      known[key] = solution
    }
    return solution
  }
}
