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
  /// What is the same for all combinations.
  case always(Bool)
  /// It holds unless those against carry that.
  case unless(Sieve)
  case all([Sieve])
  case any([Sieve])

  /// Eight words of a plane.
  typealias Lane = SIMD8<UInt64>

  /// The rule of a board on which every faction votes, abstains or is absent alike on all combinations; `nil` where the weights have too many digits.
  init?(_ rule: Rule, on board: Board) {
    switch rule {
    case .approval(let faction):
      self = board.elsewhere(of: faction) == nil ? .approval(faction: faction) : .always(false)
    case .turnout:
      // Who is there does not depend on what is voted on.
      let stances = board.factions.indices.map { board.elsewhere(of: $0) ?? .no }
      self = .always(board.ballot(under: rule, for: stances).carries)
    case .unless(let rule):
      guard let part = Sieve(rule, on: board) else { return nil }
      self = .unless(part)
    case .all(let parts):
      guard let parts = Self.parts(parts, on: board) else { return nil }
      self = .all(parts)
    case .any(let parts):
      guard let parts = Self.parts(parts, on: board) else { return nil }
      self = .any(parts)
    case .quota(let quota, let body, let base):
      guard let (wholes, unit) = Rational.scaled(board.factions.map { $0.weights[body] }) else { return nil }
      let stances = board.factions.indices.map { board.elsewhere(of: $0) ?? .no }
      let total = zip(wholes, stances).reduce(0) { base.holds($1.1) ? $0 + $1.0 : $0 }
      let threshold = quota.threshold(of: Rational(total, unit)) * Rational(unit)
      guard let least = threshold.roundedUp.whole else { return nil }
      let needed = quota.isStrict && threshold.isWhole ? least + 1 : least
      let voters = wholes.enumerated().filter { 0 < $1 && stances[$0] == .no }.map { (faction: $0, weight: $1) }
      self = .weighed(voters, needed: total == 0 ? 1 : needed)
    }
  }

  private static func parts(_ rules: [Rule], on board: Board) -> [Sieve]? {
    let parts = rules.compactMap { Sieve($0, on: board) }
    return parts.count == rules.count ? parts : nil
  }

  /// The combinations that carry, where `votes` are those that each faction accepts; with `turned`, where it votes for all
  /// others.
  func carried(by votes: UnsafeBufferPointer<Lane>, turned: Lane = .zero) -> Lane {
    switch self {
    case .approval(let faction): return votes[faction] ^ turned
    case .always(let holds): return Lane(repeating: holds ? .max : 0)
    case .unless(let part): return ~part.carried(by: votes, turned: ~turned)
    case .all(let parts): return parts.reduce(Lane(repeating: .max)) { $0 & $1.carried(by: votes, turned: turned) }
    case .any(let parts): return parts.reduce(.zero) { $0 | $1.carried(by: votes, turned: turned) }
    case .weighed(let voters, let needed):
      return withUnsafeTemporaryAllocation(of: Lane.self, capacity: 64) { slices in
        Self.reached(needed, by: voters, votes, turned, slices)
      }
    }
  }

  /// The sums begin at what is lacking to the next power of two, so that a carry out of it says that enough was reached.
  private static func reached(
    _ needed: Int, by voters: [(faction: Int, weight: Int)], _ votes: UnsafeBufferPointer<Lane>, _ turned: Lane,
    _ slices: UnsafeMutableBufferPointer<Lane>
  ) -> Lane {
    let total = voters.reduce(0) { $0 + $1.weight }
    if total < needed { return .zero }
    let width = Int.bitWidth - total.leadingZeroBitCount
    let start = 1 << width - needed
    for bit in 0..<width { slices[bit] = Lane(repeating: start >> bit & 1 == 1 ? .max : 0) }
    var reached = Lane.zero
    for (faction, weight) in voters {
      let vote = votes[faction] ^ turned
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

extension Board {
  /// What a faction does on every option where it does not vote.
  fileprivate func elsewhere(of faction: Int) -> Stance? { factions[faction].conduct?.elsewhere }
}
