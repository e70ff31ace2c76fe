/// A rule of ratification as whole numbers: which coalitions of voters carry an option.
///
/// Every rule that the language can state is one: thresholds of weight, and the sets of them that suffice. An approval
/// is a threshold in which one voter alone has weight. Such a game is simple and monotone (von Neumann and Morgenstern
/// 1944, ch. 10): the empty coalition carries nothing, and who joins a coalition never spoils it.
struct VotingGame: Hashable {
  /// A weight that has to be reached.
  struct Threshold: Hashable {
    /// The weight of each voter, none below 0.
    var weights: [Int]
    /// What has to be reached, above 0.
    var quota: Int

    /// The weight of all voters.
    var total: Int { weights.reduce(0, +) }
  }

  /// The indices on the board of those that have weight in a threshold; nobody else matters.
  let voters: [Int]
  /// The thresholds.
  let thresholds: [Threshold]
  /// The least sets of thresholds that suffice, as bits; none where nothing is ever carried.
  let clauses: [UInt64]

  /// The most thresholds that a rule may have.
  static let mostThresholds = 64
  /// The most sets of thresholds that may suffice.
  static let mostClauses = 256

  /// Whether it carries an option that these thresholds are reached.
  func isCarried(by reached: UInt64) -> Bool { clauses.contains { $0 & ~reached == 0 } }

  /// Whether the voters at these places carry an option.
  func isCarried(by coalition: some Collection<Int>) -> Bool {
    var reached: UInt64 = 0
    for (index, threshold) in thresholds.enumerated()
    where threshold.quota <= coalition.reduce(0, { $0 + threshold.weights[$1] }) {
      reached |= 1 << UInt64(index)
    }
    return isCarried(by: reached)
  }

  /// Whether nothing is carried without the voter at that place.
  func hasVeto(_ voter: Int) -> Bool { !isCarried(by: voters.indices.filter { $0 != voter }) }
}

/// Voters with the same weight everywhere: who of them joins makes no difference.
struct VoterClass: Hashable {
  /// Their places among the voters.
  var voters: [Int]
  /// The weight of each of them in each threshold.
  let weights: [Int]
}

extension VotingGame {
  /// The voters, those with the same weights together, in the order of the first of each.
  var classes: [VoterClass] {
    var places: [[Int]: Int] = [:]
    var classes: [VoterClass] = []
    for voter in voters.indices {
      let weights = thresholds.map { $0.weights[voter] }
      if let place = places[weights] { classes[place].voters.append(voter); continue }
      places[weights] = classes.count
      classes.append(VoterClass(voters: [voter], weights: weights))
    }
    return classes
  }
}

extension VotingGame {
  /// The game of blocking: a coalition carries here where the others do not carry there. Every voter has the same power
  /// in both (Dubey and Shapley 1979, p. 105). `nil` where it takes too many sets of thresholds.
  var dual: VotingGame? {
    var sets: [UInt64] = [0]
    for clause in clauses {
      let bits = thresholds.indices.map { 1 << UInt64($0) }.filter { clause & $0 != 0 }
      sets = minimal(sets.flatMap { set in bits.map { set | $0 } })
      if Self.mostClauses < sets.count { return nil }
    }
    let blocking = thresholds.map { Threshold(weights: $0.weights, quota: $0.total - $0.quota + 1) }
    return VotingGame(voters: voters, thresholds: blocking, clauses: sets)
  }
}

/// The least of these sets of bits: none that holds another one.
func minimal(_ sets: [UInt64]) -> [UInt64] {
  var kept: [UInt64] = []
  for set in Set(sets).sorted(by: { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) })
  where !kept.contains(where: { $0 & ~set == 0 }) {
    kept.append(set)
  }
  return kept
}
