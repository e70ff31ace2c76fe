/// Every way to settle some issues with one value each: the options of a board that states them all at once.
///
/// They are numbered from 1 in the order of an odometer whose last wheel is the last issue. What holds an impossible
/// combination has a number too, but is no option.
public struct Space: Hashable, Sendable {
  /// The indices of the issues, in the order of the world's issues.
  public let issues: [Int]
  /// How many values each of them has.
  public let sizes: [Int]

  /// The most combinations that a space may have.
  public static let mostCombinations = 1 << 24
  /// The most factions that may value so many options.
  public static let mostFactions = 64
  /// The most of them that are listed on their board, each as an option of its own.
  public static let mostListed = 1024

  init(issues: [Int], sizes: [Int]) { (self.issues, self.sizes) = (issues, sizes) }

  /// The space of these issues of `world`.
  public init(of issues: [Int], in world: World) {
    self.issues = issues.sorted()
    sizes = self.issues.map { world.issues[$0].values.count }
  }

  /// How many combinations there are; `nil` where they outgrow a machine word.
  public var count: Int? {
    sizes.reduce(1 as Int?) { count, size in
      count.flatMap { count in
        let (product, overflow) = count.multipliedReportingOverflow(by: size)
        return overflow ? nil : product
      }
    }
  }

  /// Whether there are no more than ``mostCombinations``.
  public var isWithinLimits: Bool { count.map { $0 <= Self.mostCombinations } ?? false }

  /// The number of the combination that these terms, of one value each, settle; terms of other issues do not count.
  public func number(of terms: [Term]) -> Int {
    zip(issues, sizes).reduce(0) { place, wheel in
      let term = terms.first { $0.issue == wheel.0 }
      return place * wheel.1 + (term?.values.trailingZeroBitCount ?? 0)
    } + 1
  }

  /// The combination at `place`, counted from 0.
  public func terms(at place: Int) -> [Term] {
    var (rest, terms): (Int, [Term]) = (place, [])
    for (issue, size) in zip(issues, sizes).reversed() {
      terms.append(Term(issue: issue, values: 1 << UInt64(rest % size)))
      rest /= size
    }
    return terms.reversed()
  }
}

extension Board {
  /// The option at `place`, counted from 0, be it listed or one of a space.
  ///
  /// - Precondition: the board has so many.
  public func anyOption(at place: Int) -> Option {
    guard let space else { return options[place] }
    return Option(number: place + 1, label: nil, terms: space.terms(at: place), ground: spaceGround)
  }
}

extension World {
  /// The world in which the boards of an actor that are spaces list one of their options alone, and the reversion: all
  /// that a vote on it is about.
  public func listing(_ number: Int, of actor: Int) -> World {
    var world = self
    for phase in actors[actor].phases.indices {
      world.actors[actor].phases[phase].board = actors[actor].phases[phase].board.listing(number)
    }
    return world
  }
}

extension Board {
  /// A board of a space that lists one of its options alone, and the reversion; any other board is as it was.
  public func listing(_ number: Int) -> Board {
    guard space != nil, let place = option(numbered: number) else { return self }
    var board = self
    board.space = nil
    board.options = Set([place, reversion ?? place]).sorted().map { anyOption(at: $0) }
    board.reversion = reversion.flatMap { board.option(numbered: $0 + 1) }
    for index in board.factions.indices {
      if let worths = board.factions[index].worths { board.factions[index].preference = worths.ranking(of: board) }
    }
    return board
  }
}
