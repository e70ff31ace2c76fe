import Knowledge
import Numbers

extension Board {
  /// The rule in whole numbers.
  ///
  /// - Throws: what is too large about it.
  func votingGame() throws(PivotLimit) -> VotingGame {
    var writer = Writer(board: self)
    let clauses = try writer.clauses(of: rule)
    return writer.game(clauses)
  }
}

/// Writes a rule as thresholds and the sets of them that suffice.
private struct Writer {
  let board: Board
  var thresholds: [VotingGame.Threshold] = []

  init(board: Board) { self.board = board }

  /// The game of the thresholds that count, among the voters that have weight in one of them.
  func game(_ clauses: [UInt64]) -> VotingGame {
    let used = thresholds.indices.filter { index in clauses.contains { $0 >> UInt64(index) & 1 == 1 } }
    let voters = board.factions.indices.filter { voter in used.contains { thresholds[$0].weights[voter] != 0 } }
    let kept = used.map { index in
      VotingGame.Threshold(weights: voters.map { thresholds[index].weights[$0] }, quota: thresholds[index].quota)
    }
    let renumbered = clauses.map { clause in
      used.enumerated().reduce(UInt64(0)) { $0 | (clause >> UInt64($1.element) & 1) << UInt64($1.offset) }
    }
    return VotingGame(voters: voters, thresholds: kept, clauses: renumbered)
  }

  /// The sets of thresholds that suffice for `rule`, where everybody votes: then all bases are the same, whoever must be
  /// there is, and what stands unless it is disapproved is the game of blocking.
  mutating func clauses(of rule: Rule) throws(PivotLimit) -> [UInt64] {
    switch rule {
    case .approval(let faction):
      let weights = board.factions.indices.map { $0 == faction ? 1 : 0 }
      return [try bit(of: VotingGame.Threshold(weights: weights, quota: 1))]
    case .turnout(let quota, let body): return try threshold(quota, of: body) == nil ? [] : [0]
    case .unless(let rule): return try blocking(try clauses(of: rule))
    case .quota(let quota, let body, _):
      guard let threshold = try threshold(quota, of: body) else { return [] }
      return [try bit(of: threshold)]
    case .any(let parts):
      var sets: [UInt64] = []
      for part in parts { sets = try least(sets + clauses(of: part)) }
      return sets
    case .all(let parts):
      var sets: [UInt64] = [0]
      for part in parts {
        let more = try clauses(of: part)
        sets = try least(sets.flatMap { set in more.map { set | $0 } })
      }
      return sets
    }
  }

  /// The sets of thresholds that suffice in the game in which a coalition carries where the others do not carry in the
  /// game of these sets. A threshold is not met by the others where what is above its quota lacks nothing.
  private mutating func blocking(_ clauses: [UInt64]) throws(PivotLimit) -> [UInt64] {
    var turned: [UInt64: UInt64] = [:]
    for index in thresholds.indices where clauses.contains(where: { $0 >> UInt64(index) & 1 == 1 }) {
      let threshold = thresholds[index]
      let rest = VotingGame.Threshold(weights: threshold.weights, quota: threshold.total - threshold.quota + 1)
      turned[1 << UInt64(index)] = try bit(of: rest)
    }
    var sets: [UInt64] = [0]
    for clause in clauses {
      let bits = turned.filter { $0.key & clause != 0 }.map(\.value).sorted()
      sets = try least(sets.flatMap { set in bits.map { set | $0 } })
    }
    return sets
  }

  private func least(_ sets: [UInt64]) throws(PivotLimit) -> [UInt64] {
    let least = minimal(sets)
    if VotingGame.mostClauses < least.count { throw .parts }
    return least
  }

  private mutating func bit(of threshold: VotingGame.Threshold) throws(PivotLimit) -> UInt64 {
    if let index = thresholds.firstIndex(of: threshold) { return 1 << UInt64(index) }
    if thresholds.count == VotingGame.mostThresholds { throw .parts }
    thresholds.append(threshold)
    return 1 << UInt64(thresholds.count - 1)
  }

  /// The quota in whole numbers; `nil` where the body cannot reach it.
  private func threshold(_ quota: Quota, of body: Int) throws(PivotLimit) -> VotingGame.Threshold? {
    let exact = board.factions.map { $0.weights[body] }
    guard let unit = unit(of: exact) else { throw .digits(body: body) }
    let weights = exact.compactMap { ($0 / unit).whole }
    let (total, overflow) = weights.reduce((0, false)) { sum, weight in
      let (next, over) = sum.0.addingReportingOverflow(weight)
      return (next, sum.1 || over)
    }
    if overflow || weights.count < exact.count || .max / 4 < total { throw .digits(body: body) }
    guard 0 < total, let needed = quota.needed(of: total, unit: unit), needed <= total else { return nil }
    return VotingGame.Threshold(weights: weights, quota: needed)
  }

  /// The greatest number of which all weights are multiples; `nil` where it is beyond machine words.
  private func unit(of weights: [Rational]) -> Rational? {
    var scale = 1
    for weight in weights {
      guard let denominator = weight.denominator else { return nil }
      let (product, overflow) = scale.multipliedReportingOverflow(by: denominator / gcd(scale, denominator))
      if overflow { return nil }
      scale = product
    }
    var common = 0
    for weight in weights {
      guard let whole = (weight * Rational(scale)).whole else { return nil }
      common = gcd(common, whole)
    }
    return Rational(max(common, 1), scale)
  }
}

extension Quota {
  /// The least whole number of units that fulfils it; `nil` where it is beyond machine words.
  fileprivate func needed(of total: Int, unit: Rational) -> Int? {
    switch self {
    case .majority: total / 2 + 1
    case .unanimity: total
    case .share(let share): (share * Rational(total)).roundedUp.whole
    case .votes(let number): (number / unit).roundedUp.whole
    }
  }
}
