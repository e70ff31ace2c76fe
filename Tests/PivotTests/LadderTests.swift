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

  /// Whole vectors and parts of them, within one row from a little below; numbers may be a little above the modulus.
  @Test(arguments: [0, 1, 5, 31, 32, 33, 64, 100, 1000]) func adds(_ count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let most = UInt64(1 << 26 + 1 << 19)
    for z in [1, 2, UInt32(LadderTable.mostZ)] {
      for shift in [1, 7, 40, 1000] {
        let before = (0..<count + shift).map { _ in UInt32(random.next() % most) }
        let row = added(to: before, from: shift, times: z)
        let wanted = before.indices.map { place in
          let joined = place < shift ? 0 : UInt64(before[place - shift]) * UInt64(z)
          return (UInt64(before[place]) + joined) % modulus.value
        }
        #expect(row.map { UInt64($0) % modulus.value } == wanted, "\(count), \(z) times, from \(shift) below")
        #expect(row.allSatisfy { $0 < most })
      }
    }
  }

  /// A row to which what stands so far below has been added, in whole lines of the cache.
  private func added(to row: [UInt32], from shift: Int, times z: UInt32) -> [UInt32] {
    let lines = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 * row.count + 128, alignment: 64)
    defer { lines.deallocate() }
    let cells = lines.bindMemory(to: UInt32.self)
    _ = cells.initialize(from: row)
    guard let base = cells.baseAddress else { return [] }
    ladder_add(base + shift, base, row.count - shift, z, UInt32(modulus.shortfall))
    return Array(cells.prefix(row.count))
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
