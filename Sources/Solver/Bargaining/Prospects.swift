import Knowledge
import Numbers

/// The agreements between several actors that no other agreement dominates, and what each is worth to them.
public struct Prospects: Sendable {
  /// The actors.
  public let actors: [Int]
  /// What no-deal is worth to each actor; `nil` for one whose factions rank options, and do not say by how much.
  public let reserves: [Rational?]
  /// The efficient agreements, the best for the first actor first; those of the same worth to everybody are one.
  public let efficient: [Prospect]
  /// How many agreements there are in all.
  public let count: Int
  /// Whether there were too many to tell which are efficient; then none is listed.
  public let isCut: Bool

  /// Agreements of the same worth to everybody.
  public struct Prospect: Sendable {
    /// What they are worth to each actor; `nil` for one whose factions rank options, and do not say by how much.
    public let worths: [Rational?]
    /// The first of them: the places of the actors' options.
    public let options: [Int]
    /// What it settles.
    public let terms: [Term]
    /// How many there are.
    public let count: Int
  }

  /// The most agreements, those of the same worth counted once, among which efficient ones are looked for.
  public static let mostCandidates = 100_000

  /// What each actor gains over no-deal by each efficient agreement; `nil` where one of them says no worths.
  public var gains: [[Rational]]? {
    let reserves = reserves.compactMap { $0 }
    guard reserves.count == actors.count else { return nil }
    return efficient.map { zip($0.worths.compactMap { $0 }, reserves).map { $0 - $1 } }
  }
}

extension Board {
  /// What issues' values are worth to the actor as a whole: the mean over its factions, weighed by their power
  /// (Harsanyi 1955). `nil` where a faction with power states no values, or nobody has power.
  public var meanWorths: Worths? { judges?.mean }

  /// The factions with power, which judge for the actor; `nil` where one of them states no values, or there are none.
  fileprivate var judges: Judges? {
    let (body, total) = (bodyOfPower, total(in: bodyOfPower))
    let powerful = factions.filter { .zero < $0.weights[body] }
    let worths = powerful.compactMap(\.worths)
    guard .zero < total, worths.count == powerful.count else { return nil }
    return Judges(worths, shares: powerful.map { $0.weights[body] / total })
  }

  /// What its factions have been paid for an option, weighed likewise.
  func meanPayment(for option: Int) -> Rational {
    guard factions.contains(where: { $0.payments != nil }) else { return .zero }
    let body = bodyOfPower
    let sum = factions.indices.reduce(Rational.zero) {
      $0 + factions[$1].weights[body] * paid(to: $1, for: option)
    }
    return sum / total(in: body)
  }

  /// Likewise, of the values alone that the board itself settles, where its options are a space.
  var ownMeanWorths: Worths? { meanWorths?.restricted(to: settledIssues ?? []) }
}

/// Those who judge what is worth how much to an actor as a whole.
private struct Judges {
  let mean: Worths
  private let worths: [Worths]
  private let shares: [Rational]

  init(_ worths: [Worths], shares: [Rational]) {
    (self.worths, self.shares, mean) = (worths, shares, Worths.mean(of: worths, weighed: shares))
  }

  /// The mean of what terms are worth to each, which counts on the worst of what they leave open, as when it votes.
  func worth(of terms: [Term]) -> Rational {
    if terms.allSatisfy(\.isSettled) { return mean.worth(of: terms) }
    return zip(worths, shares).reduce(.zero) { $0 + $1.0.worth(of: terms) * $1.1 }
  }
}

extension Term {
  fileprivate var isSettled: Bool { values & (values - 1) == 0 }
}

extension Game {
  /// The efficient agreements of these actors: those of their overlap at home that no other one dominates.
  ///
  /// An actor judges by what an agreement is worth to it as a whole (``Board/meanWorths``). One whose factions rank
  /// options judges by each of them that has power: an agreement is no worse for it only where none of them ranks it
  /// lower.
  ///
  /// - Throws: where somebody wants it to stop.
  public func prospects(of actors: [Int]) throws(Interrupted) -> Prospects {
    let overlap = try overlap(of: actors)
    let boards = overlap.actors.compactMap { board(of: $0) }
    let judges = boards.map(\.judges)
    let judgements = overlap.agreements.map { agreement in
      zip(boards, agreement.options).map { board, option in board.narrowed(option, to: agreement.terms) }
    }
    let worths = zip(overlap.agreements, judgements).map { agreement, terms in
      zip(zip(boards, agreement.options), zip(judges, terms)).map { judged, own in
        own.0.map { $0.worth(of: own.1) + judged.0.meanPayment(for: judged.1) }
      }
    }
    let points = zip(overlap.agreements, worths).map { agreement, worths in
      zip(boards, zip(agreement.options, worths)).flatMap { board, judged in
        judged.1.map { [$0] } ?? board.ranks(of: judged.0)
      }
    }
    let groups = Groups(overlap.isCut ? [] : points.placed)
    let found = try efficient(among: groups.points) { () throws(Interrupted) in try goOn() }
    return Prospects(
      actors: overlap.actors, reserves: judges.map { $0?.mean.reserve },
      efficient: found.map { group in
        let first = groups.members[group].first
        return Prospects.Prospect(
          worths: worths[first], options: overlap.agreements[first].options, terms: overlap.agreements[first].terms,
          count: groups.members[group].count)
      }, count: overlap.agreements.count, isCut: overlap.isCut)
  }
}

extension Board {
  /// The terms of an option, narrowed to what an agreement settles.
  fileprivate func narrowed(_ option: Int, to agreement: [Term]) -> [Term] {
    options[option].terms.map { term in agreement.first { $0.issue == term.issue } ?? term }
  }

  /// How high each faction with power ranks an option, as numbers of which the larger is the better.
  fileprivate func ranks(of option: Int) -> [Rational] {
    let body = bodyOfPower
    return factions.filter { .zero < $0.weights[body] }.map { faction in
      let rank = faction.preference.rank(of: .option(option))
      return Rational(-min(rank, faction.preference.tiers.count))
    }
  }
}

extension [[Rational]] {
  /// The points by place: each coordinate as its place among all that there are, from the least.
  fileprivate var placed: [[Int]] {
    guard let first else { return [] }
    let places = first.indices.map { axis in
      let sorted = Set(map { $0[axis] }).sorted()
      return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    }
    return map { point in zip(places, point).map { $0[$1] ?? 0 } }
  }
}

/// Points, those that are alike together.
struct Groups {
  /// The points, each once.
  private(set) var points: [[Int]] = []
  /// By point, the first that is like it, and how many are.
  private(set) var members: [(first: Int, count: Int)] = []
  private var known: [[Int]: Int] = [:]

  init() {}

  init(_ points: [[Int]]) { for (place, point) in points.enumerated() { add(point, at: place) } }

  /// Takes in the point at a place.
  mutating func add(_ point: [Int], at place: Int) {
    if let group = known[point] { members[group].count += 1; return }
    known[point] = points.count
    points.append(point)
    members.append((place, 1))
  }
}
