import Numbers

/// Every way to take some voters of each class, and whether they carry an option.
///
/// Voters of a class are interchangeable, so that it is enough to count how many of each join: with all voters
/// different this is the enumeration of all coalitions, and with a Congress of three classes of a few ten thousand.
struct Profiles {
  private let classes: [VoterClass]
  private let places: [Int]
  private let count: Int
  private let voters: Int
  private var isCarried: [Bool] = []
  private var sizes: [UInt16] = []

  /// The most profiles that are gone through.
  static let mostProfiles = 1 << 22
  /// The most of them where coalitions are too many to be counted in machine words.
  static let mostLargeProfiles = 1 << 19

  /// The most voters: ways to take some of them are numbers with as many binary digits.
  static let mostVoters = 20_000

  /// How many there are; `nil` where that is beyond the limit.
  static func count(of game: VotingGame) -> Int? {
    guard game.voters.count <= mostVoters else { return nil }
    let limit = game.voters.count <= 62 ? mostProfiles : mostLargeProfiles
    return game.classes.reduce(1 as Int?) { count, one in
      count.flatMap { $0 <= limit / (one.voters.count + 1) ? $0 * (one.voters.count + 1) : nil }
    }
  }

  /// The profiles of a game. Takes time linear in their number.
  init(of game: VotingGame, goOn: () throws(Interrupted) -> Void) throws(Interrupted) {
    classes = game.classes
    voters = game.voters.count
    var (places, place): ([Int], Int) = ([], 1)
    for one in classes {
      places.append(place)
      place *= one.voters.count + 1
    }
    (self.places, count) = (places, place)
    try fill(game, goOn)
  }

  private mutating func fill(_ game: VotingGame, _ goOn: () throws(Interrupted) -> Void) throws(Interrupted) {
    let quotas = game.thresholds.map(\.quota)
    var (digits, sums, size) = (classes.map { _ in 0 }, quotas.map { _ in 0 }, 0)
    isCarried.reserveCapacity(count)
    sizes.reserveCapacity(count)
    for profile in 0..<count {
      if profile & 0xFFFF == 0 { try goOn() }
      var reached: UInt64 = 0
      for index in quotas.indices where quotas[index] <= sums[index] { reached |= 1 << UInt64(index) }
      isCarried.append(game.isCarried(by: reached))
      sizes.append(UInt16(size))
      step(&digits, &sums, &size)
    }
  }

  /// Counts up like an odometer whose wheels are the classes.
  private func step(_ digits: inout [Int], _ sums: inout [Int], _ size: inout Int) {
    for (index, one) in classes.enumerated() {
      let isFull = digits[index] == one.voters.count
      let change = isFull ? -one.voters.count : 1
      digits[index] += change
      size += change
      for threshold in sums.indices { sums[threshold] += change * one.weights[threshold] }
      if !isFull { return }
    }
  }
}

extension Profiles {
  /// How often a voter of each class decides.
  func tallies(_ orders: Orders?, goOn: () throws(Interrupted) -> Void) throws(Interrupted) -> [Tally] {
    var tallies: [Tally] = []
    for index in classes.indices {
      try goOn()
      let swings =
        voters <= 62
        ? try swings(of: index, as: UInt64.self, goOn).map { Rational(words: [$0]) }
        : try swings(of: index, as: Rational.self, goOn)
      tallies.append(Tally(orders: orders?.share(of: swings), swings: swings.reduce(.zero, +)))
    }
    return tallies
  }

  /// By size, in how many coalitions of others a voter of the class decides.
  private func swings<Count: Countable>(
    of index: Int, as: Count.Type, _ goOn: () throws(Interrupted) -> Void
  ) throws(Interrupted) -> [Count] {
    let crowds = crowds(without: index, as: Count.self)
    var swings = [Count](repeating: .zero, count: voters)
    let (place, block) = (places[index], places[index] * classes[index].voters.count)
    for start in stride(from: 0, to: count, by: place + block) {
      if start & 0xFFF == 0 { try goOn() }
      for profile in start..<(start + block) where isCarried[profile + place] && !isCarried[profile] {
        swings[Int(sizes[profile])] += crowds.ways(to: profile)
      }
    }
    return swings
  }

  private func crowds<Count: Countable>(without index: Int, as: Count.Type) -> Crowds<Count> {
    var crowds = Crowds<Count>()
    for (other, one) in classes.enumerated() where one.voters.count > 1 {
      let ways = Rational.waysToTake(outOf: one.voters.count - (other == index ? 1 : 0)).map { Count($0) }
      crowds.wheels.append(Crowds.Wheel(place: places[other], count: one.voters.count + 1, ways: ways))
    }
    return crowds
  }
}

/// The classes of more than one voter: how many ways there are to take so many of each.
private struct Crowds<Count: Countable> {
  struct Wheel {
    let place: Int
    let count: Int
    let ways: [Count]
  }

  var wheels: [Wheel] = []

  func ways(to profile: Int) -> Count {
    var product = Count(Rational.one)
    for wheel in wheels { product = product * wheel.ways[profile / wheel.place % wheel.count] }
    return product
  }
}

/// A number that can count coalitions: a machine word where there are few voters, and else a number of any size.
private protocol Countable: AdditiveArithmetic {
  init(_ number: Rational)
  static func * (a: Self, b: Self) -> Self
}

extension UInt64: Countable {
  fileprivate init(_ number: Rational) { self = number.words.first ?? 0 }
}

extension Rational: Countable {
  fileprivate init(_ number: Rational) { self = number }
}

extension Orders {
  /// The share of all orders in which somebody decides who decides, by size, in so many coalitions.
  func share(of swings: [Rational]) -> Rational {
    zip(swings, weights).reduce(.zero) { $0 + $1.0 * $1.1 } / base
  }
}
