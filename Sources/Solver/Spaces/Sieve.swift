import Knowledge
import Numbers

/// A rule of ratification in whole numbers, which is put to 512 combinations at once.
///
/// The weights of those that vote yes are added up in binary, one bit of all 512 sums at a time (bit slicing).
indirect enum Sieve: Sendable {
  /// The factions that have weight in a body, and how much of it is needed; nobody carries what needs too much.
  case weighed([(faction: Int, weight: Int)], needed: Int)
  /// A veto player.
  case approval(faction: Int)
  case all([Sieve])
  case any([Sieve])

  /// Eight words of a plane.
  typealias Lane = SIMD8<UInt64>

  /// The rule of a board; `nil` where the weights have too many digits.
  init?(_ rule: Rule, on board: Board) {
    switch rule {
    case .approval(let faction): self = .approval(faction: faction)
    case .all(let parts):
      guard let parts = Self.parts(parts, on: board) else { return nil }
      self = .all(parts)
    case .any(let parts):
      guard let parts = Self.parts(parts, on: board) else { return nil }
      self = .any(parts)
    case .quota(let quota, let body):
      guard let (wholes, unit) = Rational.scaled(board.factions.map { $0.weights[body] }) else { return nil }
      let total = wholes.reduce(0, +)
      let threshold = quota.threshold(of: Rational(total, unit)) * Rational(unit)
      guard let least = threshold.roundedUp else { return nil }
      let needed = quota.isStrict && threshold.isWhole ? least + 1 : least
      let voters = wholes.enumerated().filter { 0 < $1 }.map { (faction: $0, weight: $1) }
      self = .weighed(voters, needed: total == 0 ? 1 : needed)
    }
  }

  private static func parts(_ rules: [Rule], on board: Board) -> [Sieve]? {
    let parts = rules.compactMap { Sieve($0, on: board) }
    return parts.count == rules.count ? parts : nil
  }

  /// The combinations that carry, where `votes` are those that each faction accepts.
  func carried(by votes: UnsafeBufferPointer<Lane>) -> Lane {
    switch self {
    case .approval(let faction): return votes[faction]
    case .all(let parts): return parts.reduce(Lane(repeating: .max)) { $0 & $1.carried(by: votes) }
    case .any(let parts): return parts.reduce(.zero) { $0 | $1.carried(by: votes) }
    case .weighed(let voters, let needed):
      return withUnsafeTemporaryAllocation(of: Lane.self, capacity: 64) { slices in
        Self.reached(needed, by: voters, votes, slices)
      }
    }
  }

  /// The sums begin at what is lacking to the next power of two, so that a carry out of it says that enough was reached.
  private static func reached(
    _ needed: Int, by voters: [(faction: Int, weight: Int)], _ votes: UnsafeBufferPointer<Lane>,
    _ slices: UnsafeMutableBufferPointer<Lane>
  ) -> Lane {
    let total = voters.reduce(0) { $0 + $1.weight }
    if total < needed { return .zero }
    let width = Int.bitWidth - total.leadingZeroBitCount
    let start = 1 << width - needed
    for bit in 0..<width { slices[bit] = Lane(repeating: start >> bit & 1 == 1 ? .max : 0) }
    var reached = Lane.zero
    for (faction, weight) in voters {
      let vote = votes[faction]
      var carry = Lane.zero
      for bit in weight.trailingZeroBitCount..<width {
        let slice = slices[bit]
        if weight >> bit & 1 == 1 {
          slices[bit] = slice ^ vote ^ carry
          carry = (slice & vote) | (carry & (slice ^ vote))
        } else {
          slices[bit] = slice ^ carry
          carry &= slice
        }
      }
      reached |= carry
    }
    return reached
  }
}
