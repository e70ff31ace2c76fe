import Knowledge
import Numbers

/// What the factions of a board make of all combinations of a grid, be they the options of the board or of a wider space.
struct Poll: Sendable {
  /// Where the combinations lie.
  let grid: Grid
  /// What they are worth to each faction.
  let appraisals: [Appraisal]
  private let staircases: [Staircase]
  private let sieve: Sieve

  /// `nil` where a faction states no values, or where worths or weights have too many digits.
  init?(of board: Board, on grid: Grid) {
    let appraisals = board.factions.compactMap { faction in
      faction.worths.flatMap { Appraisal($0.restricted(to: board.settledIssues ?? []), on: grid) }
    }
    guard appraisals.count == board.factions.count, let sieve = Sieve(board.rule, on: board) else { return nil }
    (self.grid, self.appraisals, self.sieve) = (grid, appraisals, sieve)
    staircases = appraisals.map { Staircase($0.low) }
  }

  /// The combinations that are ratified when exactly the factions that accept them vote for them, and those that at
  /// least one faction accepts. Takes time linear in factions times words.
  func outcome(goOn: () throws(Interrupted) -> Void) throws(Interrupted) -> (ratified: [UInt64], supported: [UInt64]) {
    var ratified = Array(repeating: UInt64(0), count: grid.height)
    var supported = ratified
    var votes = Array(repeating: Sieve.Lane.zero, count: appraisals.count)
    for start in stride(from: 0, to: grid.height, by: 8) {
      if start & 0x3FFF == 0 { try goOn() }
      var anybody = Sieve.Lane.zero
      for faction in votes.indices {
        votes[faction] = acceptance(by: faction, from: start)
        anybody |= votes[faction]
      }
      let carried = votes.withUnsafeBufferPointer { sieve.carried(by: $0) }
      for word in start..<min(start + 8, grid.height) {
        (ratified[word], supported[word]) = (carried[word - start], anybody[word - start])
      }
    }
    return (ratified, supported)
  }

  /// What a faction accepts in eight words from `start` on: what is worth at least as much to it as no-deal.
  private func acceptance(by faction: Int, from start: Int) -> Sieve.Lane {
    let (appraisal, staircase) = (appraisals[faction], staircases[faction])
    var lane = Sieve.Lane.zero
    for word in start..<min(start + 8, grid.height) {
      lane[word - start] = staircase.reaching(appraisal.reserve - appraisal.high[word])
    }
    return lane
  }

  /// The candidates that are worth most to a faction, if it accepts them; none where it backs no-deal.
  func favourites(of faction: Int, among candidates: Plane) -> Favourites {
    let (appraisal, staircase) = (appraisals[faction], staircases[faction])
    var best = appraisal.reserve
    for (word, bits) in candidates.words.enumerated() where bits != 0 {
      for step in staircase.steps {
        let worth = appraisal.high[word] + step
        if worth <= best { break }
        if staircase.exactly(step) & bits != 0 { best = worth }
      }
    }
    return Favourites(best: best, appraisal: appraisal, staircase: staircase)
  }

  /// The combinations of one worth.
  struct Favourites {
    fileprivate let best: Int
    fileprivate let appraisal: Appraisal
    fileprivate let staircase: Staircase

    /// Those that share a word.
    func bits(in word: Int) -> UInt64 { staircase.exactly(best - appraisal.high[word]) }
  }
}

extension Board {
  /// Whether all factions state values and vote, abstain or are absent alike on all options, and values and weights can be
  /// added up in machine words.
  public var isCountable: Bool {
    if Sieve(rule, on: self) == nil || factions.contains(where: { $0.conduct?.isUniform == false }) { return false }
    return factions.allSatisfy { $0.worths.map { $0.isCountable } ?? false }
  }
}

extension Worths {
  /// Whether they can be added up in machine words.
  public var isCountable: Bool { Rational.scaled([reserve] + entries.map(\.amount)) != nil }
}

extension Board {
  /// The issues over whose combinations the options lie: those of the board's space, or where options are listed, those
  /// that each of them settles with one value; `nil` where they do not, or where a faction states no values.
  public var settledIssues: [Int]? {
    if let space { return space.issues }
    guard let issues = options.first?.terms.map(\.issue), factions.allSatisfy({ $0.worths != nil }) else { return nil }
    let isSettled = options.allSatisfy { option in
      option.terms.map(\.issue) == issues && option.terms.allSatisfy { $0.values.nonzeroBitCount == 1 }
    }
    return isSettled && Set(options.map(\.terms)).count == options.count ? issues : nil
  }
}
