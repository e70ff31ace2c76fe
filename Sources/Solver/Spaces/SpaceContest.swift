import Knowledge
import Numbers

/// Who backs which combinations of a space, and which have the most power behind them.
///
/// Combinations that the same factions back stand together, since as many can be backed alike as there are.
public struct SpaceContest: Sendable {
  /// Who is backed by whom, the strongest first.
  public let backings: [Backing]
  /// Whether there are weaker ones, too many to be told.
  public let isCut: Bool
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
    let (body, powerful) = (board.bodyOfPower, board.powerful)
    var favourites: [Poll.Favourites] = []
    for faction in powerful {
      try goOn()
      favourites.append(poll.favourites(of: faction, among: candidates))
    }
    var counts = powerful.map { _ in 0 }
    for (word, bits) in candidates.words.enumerated() where bits != 0 {
      if word & 0xFFF == 0 { try goOn() }
      for (place, favourites) in favourites.enumerated() {
        counts[place] += (favourites.bits(in: word) & bits).nonzeroBitCount
      }
    }
    let parts = zip(powerful, counts).map { $1 == 0 ? .zero : board.factions[$0].weights[body] / Rational($1) }
    var crowd = Crowd(parts: parts)
    for (word, bits) in candidates.words.enumerated() where bits != 0 {
      if word & 0xFF == 0 { try goOn() }
      crowd.count(favourites.map { $0.bits(in: word) & bits }, from: word * candidates.grid.width)
    }
    let content = powerful.indices.filter { counts[$0] == 0 }.map { powerful[$0] }
    let noDeal = Backing(
      first: nil, count: 1, power: content.reduce(.zero) { $0 + board.factions[$1].weights[body] }, factions: content)
    let found = crowd.backings(by: powerful) + (content.isEmpty ? [] : [noDeal])
    backings = found.sorted { $0.power == $1.power ? $0.order < $1.order : $1.power < $0.power }
    (isCut, total, self.body) = (crowd.isCut, board.total(in: body), body)
  }
}

extension Board {
  /// The factions with weight in the body that counts for who prevails.
  fileprivate var powerful: [Int] {
    let body = bodyOfPower
    return factions.indices.filter { .zero < factions[$0].weights[body] }
  }
}

/// Combinations by who backs them: a bit for each faction that has power. Where they are too many, the strongest are kept.
private struct Crowd {
  /// By faction, its power divided by how many combinations it backs.
  private let parts: [Rational]
  /// By byte of the backers and by its value, about what power that makes.
  private let table: [[Double]]
  private var groups: [UInt64: Group] = [:]
  /// What is about as weak as this was left out.
  private var floor = -Double.infinity
  var isCut: Bool { -Double.infinity < floor }

  private struct Group {
    let first: Int
    var count: Int
    let power: Rational
  }

  /// How many are kept, once there are more than can be.
  private static let (kept, most) = (1000, 100_000)

  init(parts: [Rational]) {
    self.parts = parts
    let sizes = parts.map(\.approximation)
    table = stride(from: 0, to: parts.count, by: 8).map { start in
      let eight = sizes[start..<min(start + 8, sizes.count)]
      return (0..<256).map { byte in
        zip(eight, 0...).reduce(0) { sum, one in byte >> one.1 & 1 == 1 ? sum + one.0 : sum }
      }
    }
  }

  /// Takes in what each faction backs of the combinations from `start` on.
  mutating func count(_ backed: [UInt64], from start: Int) {
    for bit in Bits(backed.reduce(0, |)) {
      var backers: UInt64 = 0
      for (place, bits) in backed.enumerated() { backers |= (bits >> UInt64(bit) & 1) << UInt64(place) }
      add(backers, at: start + bit)
    }
  }

  private mutating func add(_ backers: UInt64, at place: Int) {
    if isCut, about(backers) < floor { return }
    if let known = groups[backers] {
      groups[backers] = Group(first: known.first, count: known.count + 1, power: known.power)
      return
    }
    let power = Bits(backers).reduce(Rational.zero) { $0 + parts[$1] }
    groups[backers] = Group(first: place, count: 1, power: power)
    if Self.most < groups.count { cut() }
  }

  private func about(_ backers: UInt64) -> Double {
    var sum = 0.0
    for (place, byte) in table.enumerated() { sum += byte[Int(backers >> UInt64(place * 8) & 0xFF)] }
    return sum
  }

  /// Leaves the weaker ones out. Of many that are as strong as the last that stays, some may go.
  private mutating func cut() {
    let strongest = groups.sorted { $1.value.power < $0.value.power }.prefix(Self.kept)
    groups = Dictionary(uniqueKeysWithValues: strongest.map { ($0.key, $0.value) })
    // The sums are right to nine digits.
    floor = (strongest.last.map { about($0.key) } ?? 0) * (1 - 1e-9)
  }

  func backings(by factions: [Int]) -> [SpaceContest.Backing] {
    groups.map { backers, group in
      SpaceContest.Backing(
        first: group.first, count: group.count, power: group.power, factions: Bits(backers).map { factions[$0] })
    }
  }
}

extension SpaceContest.Backing {
  fileprivate var order: Int { first ?? .max }
}
