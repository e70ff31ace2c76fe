import Knowledge
import Numbers
import Testing

@testable import Solver

@Suite struct BargainingTests {
  /// The staircase of two and three sides, and the plain list of more, against the definition.
  @Test(arguments: 1...5, 0..<40) func frontiersFollowTheDefinition(sides: Int, seed: UInt64) throws {
    var dice = SplitMix64(seed: seed &* 31 &+ UInt64(sides))
    let points = Array(Set((0..<(1 + dice.below(120))).map { _ in (0..<sides).map { _ in dice.below(7) } }))
    let found = try efficient(among: points) {}
    let wanted = points.indices.filter { one in
      !points.contains { $0 != points[one] && zip($0, points[one]).allSatisfy { $1 <= $0 } }
    }
    #expect(found.sorted() == wanted)
  }

  /// Two sides that share a line: whatever one gets the other does not. All that treat them alike give each a half.
  @Test(arguments: [BargainingRule.nash, .kalaiSmorodinsky, .egalitarian])
  func aSymmetricLineIsHalved(rule: BargainingRule) {
    let gains = (0...10).map { [Rational($0), Rational(10 - $0)] }
    #expect(rule.selected(among: gains) == [5])
  }

  /// On the same line every point has the same sum, so that the sum tells none of them apart.
  @Test func theSumTellsNothingApartOnALine() {
    let gains = (0...10).map { [Rational($0), Rational(10 - $0)] }
    #expect(BargainingRule.utilitarian.selected(among: gains) == Array(0...10))
  }

  /// Four agreements that the four rules tell apart, by hand. The largest gains are 10 and 8. Products: 10, 21, 16, 16;
  /// sums: 11, 10, 10, 8; least gains: 1, 3, 2, 4 (the last is the most equal); as parts of 10 and 8 the least are 1/8,
  /// 3/8, 2/10 and 4/10.
  @Test func theRulesDiffer() {
    let gains: [[Rational]] = [[10, 1], [7, 3], [2, 8], [4, 4]]
    let selected = BargainingRule.allCases.map { $0.selected(among: gains) }
    #expect(selected == [[1], [3], [3], [0]])
  }

  /// Nash (1950) and Kalai and Smorodinsky (1975) ask for this: in what units a side counts its gains does not matter.
  @Test(arguments: 0..<40) func unitsDoNotMatterToTwoOfThem(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let gains = (0..<12).map { _ in [Rational(dice.below(20)), Rational(dice.below(20))] }
    let scaled = gains.map { [$0[0] * 7, $0[1] / 3] }
    for rule in [BargainingRule.nash, .kalaiSmorodinsky] {
      #expect(rule.selected(among: gains) == rule.selected(among: scaled))
    }
  }

  /// What leaves a side worse off than no-deal is never selected, however much the others gain.
  @Test(arguments: BargainingRule.allCases) func nobodyIsMadeWorseOff(rule: BargainingRule) {
    #expect(rule.selected(among: [[100, -1], [1, 1]]) == [1])
    #expect(rule.selected(among: [[100, -1], [-1, 1]]) == [])
  }

  /// What an agreement leaves open each faction of North counts as the worst for itself: {a, b} is worth 0 to one, who
  /// wants a, and 0 to the other, who wants b, so that their mean is 0, and not the 2 that either value has. Where South
  /// settles it on a, it is (4 + 0)/2.
  @Test func eachFactionCountsOnTheWorst() throws {
    let text = """
      issue x: a, b
      issue y: c, d
      actor North {
        phase 1 {
          option 1: x=a|b
          faction one power 1 { values x=a 4 reserve 0 }
          faction two power 1 { values x=b 4 reserve 0 }
        }
      }
      actor South {
        phase 1 {
          option 1: x=a|b, y=c
          option 2: x=a, y=d
          faction all power 1 { values y=c 1 reserve 0 }
        }
      }
      """
    let prospects = try Game(World(text: text)).prospects(of: [0, 1])
    #expect(Set(prospects.efficient.map(\.worths)) == [[0, 1], [2, 0]])
  }
}
