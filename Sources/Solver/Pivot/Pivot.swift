import Knowledge
import Numbers

/// How much of the power to decide each faction of a board has, before anything is known of what they want.
///
/// A coalition carries an option when the rule holds if exactly its members vote for it.
public struct Pivots: Sendable {
  /// One faction's part.
  public struct Power: Hashable, Sendable {
    /// The Shapley-Shubik index: the share of all orders in which the factions can join a coalition in which this one
    /// turns it into one that carries an option (Shapley and Shubik 1954, American Political Science Review 48:787).
    public let shapleyShubik: Rational?
    /// By how much that may be wrong at most: 0 where it is exact.
    public let error: Rational
    /// The number of coalitions of others that carry nothing without this faction and an option with it.
    public let swings: Rational?
    /// The absolute Banzhaf index: that number as a share of all coalitions of others (Dubey and Shapley 1979,
    /// Mathematics of Operations Research 4:99).
    public let banzhaf: Rational?
    /// The normalised Banzhaf index: that number as a share of all factions' (Banzhaf 1965, Rutgers Law Review 19:317).
    public let banzhafShare: Rational?
    /// What the faction can do alone.
    public let role: Role?
  }

  /// What a faction can do alone.
  public enum Role: Hashable, Sendable {
    /// It carries an option without anybody, and nothing is carried without it.
    case dictator
    /// Nothing is carried without it (Tsebelis 2002, ch. 1).
    case veto
    /// It never makes a difference.
    case dummy
  }

  /// By faction.
  public let powers: [Power]
  /// Whether anything is carried if all factions vote for it.
  public let isDecisive: Bool
}

/// An index of the power to decide.
public enum PowerIndex: String, Hashable, Sendable, CaseIterable {
  /// That of Shapley and Shubik.
  case shapley
  /// Those of Banzhaf.
  case banzhaf
}

/// What is too large for its power to be computed.
public enum PivotLimit: Error, Hashable, Sendable {
  /// The weights in a body are written with too many digits.
  case digits(body: Int)
  /// The rule has too many parts.
  case parts
  /// There are too many factions of too many different weights.
  case factions(Int)
}

extension Board {
  /// What keeps these indices from being computed within the limits of time and memory; `nil` where nothing does, or where
  /// somebody wants to stop looking.
  ///
  /// - Parameter isRounded: whether Shapley-Shubik indices may be rounded; whether enough digits are sure is then known
  ///   only in the end.
  public func limit(of indices: Set<PowerIndex>, isRounded: Bool = false, watch: Watch = .nobody) -> PivotLimit? {
    do throws(PivotLimit) {
      let game = try votingGame()
      if PivotMethod(for: game, indices, watch: watch) != nil || watch.isInterrupted() { return nil }
      return isRounded && game.mayBeRounded ? nil : .factions(game.voters.count)
    } catch { return error }
  }
}

extension Game {
  /// The power to decide of the factions on an actor's board; `nil` where there is no board, or where it is too large.
  ///
  /// - Parameters:
  ///   - isRounded: whether Shapley-Shubik indices may be wrong by what is said with them where to count takes long; else
  ///     all is exact.
  ///   - report: takes how far it is, on any thread.
  /// - Throws: where somebody wants it to stop.
  public func pivots(
    of actor: Int, by indices: Set<PowerIndex>, isRounded: Bool = false,
    report: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Interrupted) -> Pivots? {
    let watch = watch(reporting: report)
    guard let board = board(of: actor), let game = try? board.votingGame() else { return nil }
    let method = PivotMethod(for: game, indices, watch: watch)
    if isRounded, indices.contains(.shapley), method.map({ $0.takesLong(for: game) }) ?? game.mayBeRounded,
      let tallies = try game.roundedTallies(watch: watch)
    {
      return Pivots(of: game, tallies, factions: board.factions.count, indices)
    }
    guard let method else {
      try goOn()
      return nil
    }
    let orders = indices.contains(.shapley) ? Orders(of: game.voters.count) : nil
    guard let tallies = try method.tallies(of: game, orders, watch: watch) else { return nil }
    return Pivots(of: game, tallies, factions: board.factions.count, indices)
  }
}

extension Pivots {
  /// Those that never make a difference are not in the game: with each of them, the coalitions are twice as many.
  fileprivate init(of game: VotingGame, _ tallies: [Tally], factions: Int, _ indices: Set<PowerIndex>) {
    let others = Rational.power(ofTwo: factions - game.voters.count)
    let (coalitions, swings) = (Rational.power(ofTwo: max(0, factions - 1)), tallies.reduce(.zero) { $0 + $1.swings })
    let none = Power(Tally(orders: .zero, swings: .zero), of: coalitions, .one, .dummy, indices)
    var (powers, known): ([Power], [Tally: Power]) = (Array(repeating: none, count: factions), [:])
    for (place, voter) in game.voters.enumerated() {
      var tally = tallies[place]
      tally.swings = tally.swings * others
      let role = game.role(of: place, tally)
      let power = known[tally] ?? Power(tally, of: coalitions, swings * others, role, indices)
      (known[tally], powers[voter]) = (power, power)
    }
    (self.powers, isDecisive) = (powers, !game.clauses.isEmpty)
  }
}

extension Pivots.Power {
  fileprivate init(
    _ tally: Tally, of coalitions: Rational, _ swings: Rational, _ role: Pivots.Role?, _ indices: Set<PowerIndex>
  ) {
    let hasBanzhaf = indices.contains(.banzhaf)
    (shapleyShubik, error) = (indices.contains(.shapley) ? tally.orders : nil, tally.error)
    self.swings = hasBanzhaf ? tally.swings : nil
    banzhaf = hasBanzhaf ? tally.swings / coalitions : nil
    banzhafShare = hasBanzhaf ? tally.swings / swings : nil
    self.role = role
  }
}

extension VotingGame {
  fileprivate func role(of voter: Int, _ tally: Tally) -> Pivots.Role? {
    if tally.swings == .zero { return .dummy }
    if !hasVeto(voter) { return nil }
    return isCarried(by: [voter]) ? .dictator : .veto
  }
}
