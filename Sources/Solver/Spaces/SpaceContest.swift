import Knowledge
import Numbers

/// Who backs which combinations of a space, and which have the most power behind them.
///
/// Combinations that the same factions back stand together, since as many can be backed alike as there are.
public struct SpaceContest: Sendable {
  /// Who is backed by whom, the strongest first.
  public let backings: [Backing]
  /// The power of all factions.
  public let total: Rational
  /// The index of the body whose weights count.
  public let body: Int

  /// Choices that the same factions back.
  public struct Backing: Sendable {
    /// The place of the first one; `nil` for no-deal.
    public let first: Int?
    /// How many there are.
    public let count: Int
    /// The power behind each of them.
    public let power: Rational
    /// The factions behind them, perhaps with a part of their power each.
    public let factions: [Int]
  }

  /// The choices with the most power behind them.
  public var leaders: [Backing] {
    guard let first = backings.first, .zero < first.power else { return [] }
    return backings.filter { $0.power == first.power }
  }

  /// The one choice that prevails; `nil` where several do as well, or where nobody has power.
  public var winner: Backing? { leaders.count == 1 && leaders[0].count == 1 ? leaders[0] : nil }

  /// The share of all power behind each choice of a backing.
  public func share(of backing: Backing) -> Rational { .zero < total ? backing.power / total : .zero }

  /// By what share of all power the first choice leads the second; 0 where it is contested.
  public var margin: Rational {
    guard let winner, .zero < total else { return .zero }
    return (winner.power - (backings.dropFirst().first?.power ?? .zero)) / total
  }
}

extension Game {
  /// Who backs which combinations of an actor's space at home; `nil` where it has none, or its numbers too many digits.
  ///
  /// As in ``Board/contest(over:)``, each faction backs what is worth most to it among the candidates, if it accepts it,
  /// and else no-deal; what is worth equally much shares its power.
  ///
  /// - Throws: where somebody wants it to stop.
  public func spaceContest(of actor: Int) throws(Interrupted) -> SpaceContest? {
    guard let board = board(of: actor), let space = board.space else { return nil }
    let grid = Grid(space)
    guard let poll = Poll(of: board, on: grid) else { return nil }
    return try SpaceContest(of: board, poll, over: options(of: board, over: grid)) { () throws(Interrupted) in
      try goOn()
    }
  }
}

extension SpaceContest {
  fileprivate init(
    of board: Board, _ poll: Poll, over candidates: Plane, goOn: () throws(Interrupted) -> Void
  ) throws(Interrupted) {
    body = board.bodyOfPower
    total = board.total(in: body)
    var crowd = Crowd(candidates)
    let powerful = board.factions.indices.filter { .zero < board.factions[$0].weights[board.bodyOfPower] }
    var favourites: [Poll.Favourites] = []
    for faction in powerful {
      try goOn()
      favourites.append(poll.favourites(of: faction, among: candidates))
    }
    crowd.count(favourites)
    let weights = powerful.map { board.factions[$0].weights[board.bodyOfPower] }
    backings = crowd.backings(powerful, weights)
  }
}

/// Counts the combinations by who backs them: a bit for each faction that has power.
private struct Crowd {
  private let candidates: Plane
  private var groups: [UInt64: (first: Int, count: Int)] = [:]

  init(_ candidates: Plane) { self.candidates = candidates }

  mutating func count(_ favourites: [Poll.Favourites]) {
    for (word, bits) in candidates.words.enumerated() where bits != 0 {
      let backed = favourites.map { $0.bits(in: word) & bits }
      for bit in Bits(backed.reduce(0, |)) {
        let backers = backed.enumerated().reduce(UInt64(0)) {
          $0 | ($1.element >> UInt64(bit) & 1) << UInt64($1.offset)
        }
        groups[backers, default: (word * candidates.grid.width + bit, 0)].count += 1
      }
    }
  }

  /// The groups, where each faction's weight is shared among all that it backs; what backs none of them backs no-deal.
  func backings(_ factions: [Int], _ weights: [Rational]) -> [SpaceContest.Backing] {
    let counts = factions.indices.map { faction in
      groups.reduce(0) { $0 + ($1.key >> UInt64(faction) & 1 == 1 ? $1.value.count : 0) }
    }
    var found = groups.map { backers, group in
      let behind = factions.indices.filter { backers >> UInt64($0) & 1 == 1 }
      let power = behind.reduce(Rational.zero) { $0 + weights[$1] / Rational(counts[$1]) }
      return SpaceContest.Backing(
        first: group.first, count: group.count, power: power, factions: behind.map { factions[$0] })
    }
    let content = factions.indices.filter { counts[$0] == 0 }
    if !content.isEmpty {
      let power = content.reduce(Rational.zero) { $0 + weights[$1] }
      found.append(SpaceContest.Backing(first: nil, count: 1, power: power, factions: content.map { factions[$0] }))
    }
    return found.sorted { $0.power == $1.power ? $0.order < $1.order : $1.power < $0.power }
  }
}

extension SpaceContest.Backing {
  fileprivate var order: Int { first ?? .max }
}
