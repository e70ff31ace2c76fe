import CLadder
import Foundation
import Testing

@testable import Solver

/// The loops of a ladder in C, and the bounds of what it counts, against their definitions.
@Suite struct LadderTests {
  private let modulus = Modulus.list(Modulus.most).last ?? Modulus(shortfall: 1)

  private func numbers(_ count: Int, _ random: inout SplitMix64) -> [UInt32] {
    (0..<count).map { _ in UInt32(random.next() % modulus.value) }
  }

  /// Whole vectors and parts of them; to another row, and within one row from a little below.
  @Test(arguments: [0, 1, 5, 31, 32, 33, 100, 1000]) func adds(_ count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    for z in [1, 2, 62, UInt32(LadderTable.mostZ)] {
      for shift in [1, 7, 40, 1000] {
        var row = numbers(count + shift, &random)
        let before = row
        row.withUnsafeMutableBufferPointer { row in
          guard let base = row.baseAddress else { return }
          ladder_add(base + shift, base, count, z, UInt32(modulus.shortfall))
        }
        let wanted = before.indices.map { place in
          let joined = place < shift ? 0 : UInt64(before[place - shift]) * UInt64(z)
          return UInt32((UInt64(before[place]) + joined) % modulus.value)
        }
        #expect(row == wanted, "\(count), \(z) times, from \(shift) below")
      }
    }
  }

  @Test(arguments: [0, 1, 14, 15, 16, 1000]) func sumsUp(_ count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    for number in [nil, UInt32(modulus.value - 1)] {
      var row = numbers(count, &random).map { number ?? $0 }
      var (sum, wanted) = (UInt64(0), [UInt32]())
      for one in row {
        sum = (sum + UInt64(one)) % modulus.value
        wanted.append(UInt32(sum))
      }
      row.withUnsafeMutableBufferPointer { row in
        row.baseAddress.map { ladder_sum($0, count, UInt32(modulus.shortfall)) }
      }
      #expect(row == wanted)
    }
  }

  /// No voter decides in more coalitions of a size than the bound says, whatever the rule.
  @Test(arguments: 3000..<3060) func boundsHold(_ seed: Int) throws {
    let committee = Committee(seed: UInt64(seed), atMost: 10)
    let game = try committee.board().votingGame()
    guard !game.voters.isEmpty else { return }
    for plan in LadderPlan.plans(for: game, bySize: true) {
      let bounds = LadderBounds(plan)
      for (size, count) in mostSwings(of: game).enumerated() where 0 < count {
        // A plan may be of the dual, where who is left out of a coalition stands for who is in it.
        let bits = [size, game.voters.count - 1 - size].map(bounds.bits)
        #expect(bits.contains { log2(Double(count)) <= $0 }, "\(size): \(committee.text)")
      }
    }
  }

  /// By size, in how many coalitions without it the voter decides who does so in most.
  private func mostSwings(of game: VotingGame) -> [Int] {
    var most = game.voters.indices.map { _ in 0 }
    for voter in game.voters.indices {
      var counts = most.map { _ in 0 }
      for coalition in 0..<(1 << game.voters.count) where coalition >> voter & 1 == 0 {
        let members = game.voters.indices.filter { coalition >> $0 & 1 == 1 }
        if game.isCarried(by: members + [voter]), !game.isCarried(by: members) { counts[members.count] += 1 }
      }
      most = zip(most, counts).map(max)
    }
    return most
  }
}
