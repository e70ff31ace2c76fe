import Numbers

/// Some draws side by side: step by step, how much of it each of them takes.
///
/// An amount is one of the 2^32 numbers k/2^32 below 1, of which each is as likely; floating point holds them exactly. Of a
/// step of n whole votes it is k/n, from nothing to all of it, of which each is as likely but for one in 2^32.
struct Columns {
  /// How many draws there are.
  private(set) var count = 0
  /// By step, how many whole votes it has; 0 where there are not only whole ones.
  private let votes: [Int]
  /// By step, the amounts of ``room`` draws.
  private var amounts: [Double]

  /// The most draws.
  static let room = 512

  /// No draws yet.
  init(_ votes: [Int]) {
    self.votes = votes
    amounts = Array(repeating: 0, count: votes.count * Columns.room)
  }

  /// Makes so many draws, at most ``room``, in the place of those that were there.
  mutating func roll(_ dice: inout SplitMix64, _ count: Int) {
    self.count = count
    let width = votes.count
    amounts.withUnsafeMutableBufferPointer { amounts in
      for draw in 0..<count {
        for step in 0..<width {
          let amount = UInt32(truncatingIfNeeded: dice.next() >> 32)
          amounts[step &* Columns.room &+ draw] = Double(amount) * 0x1p-32
        }
      }
    }
    for step in votes.indices where votes[step] != 0 { roundToVotes(step) }
  }

  private mutating func roundToVotes(_ step: Int) {
    let most = Double(votes[step])
    for place in step * Columns.room..<step * Columns.room + count {
      amounts[place] = (amounts[place] * (most + 1)).rounded(.down) / most
    }
  }

  /// The draws at these places.
  func picking(_ places: [Int]) -> Columns {
    var picked = Columns(votes)
    picked.count = places.count
    for step in votes.indices {
      let start = step * Columns.room
      for (index, place) in places.enumerated() { picked.amounts[start + index] = amounts[start + place] }
    }
    return picked
  }

  /// What one of the draws takes of a step, exactly.
  func amount(at place: Int, of step: Int) -> Rational {
    let (amount, votes) = (amounts[step * Columns.room + place], votes[step])
    return votes == 0
      ? Rational(Int(amount * 0x1p32), 1 << 32) : Rational(Int((amount * Double(votes)).rounded()), votes)
  }

  /// What one of the draws takes of each step.
  func amounts(at place: Int) -> [Rational] { votes.indices.map { amount(at: place, of: $0) } }

  /// Adds to each draw's sum what a step gains it, at so much for the whole step.
  func add(_ gain: Double, of step: Int, to sums: UnsafeMutableBufferPointer<Double>) {
    amounts.withUnsafeBufferPointer { amounts in
      let own = UnsafeBufferPointer(rebasing: amounts[step * Columns.room..<step * Columns.room + count])
      for draw in 0..<count { sums[draw] += gain * own[draw] }
    }
  }
}
