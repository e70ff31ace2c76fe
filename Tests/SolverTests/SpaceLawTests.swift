import Diagnostics
import Knowledge
import Numbers
import Syntax
import Testing

@testable import Solver

/// What holds of every way to settle some issues at once is what holds of the same options one by one: each random case is
/// read twice, its options listed and as a space, and the solver of listed options is the judge.
@Suite struct SpaceLawTests {
  @Test(arguments: 0..<120) func spacesAnswerAsListsDo(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed &* 77 &+ 5)
    let twins = try Twins(RandomSpaces(&dice))
    for actor in twins.listed.world.actors.indices {
      try checkWinset(of: actor, twins)
      try checkContest(of: actor, twins)
    }
    try checkOverlap(twins)
    try checkProspects(twins)
  }

  /// Seventeen factions that want one issue each back half of 131,072 options, every option with other backers: more than are
  /// kept. All back the last option; its runner-up lacks the weakest faction, whose power is 1 of 153.
  @Test func ofTooManyBackingsTheStrongestAreKept() throws {
    let issues = (0..<17).map { "issue i\($0): no, yes" }
    let factions = (0..<17).map { "faction f\($0) power \($0 + 1) { values i\($0)=yes 1 }" }
    let text = (issues + ["actor A {", "phase 1 {", "options all"] + factions + ["}", "}"]).joined(separator: "\n")
    let world = try World(reading: [Document(SourceText(text))])
    let contest = try #require(try Game(world, in: world.setting(phase: 1)).spaceContest(of: 0))
    #expect(contest.isCut)
    #expect(contest.winner?.first == 1 << 17 - 1 && contest.winner?.factions == Array(0..<17))
    #expect(contest.margin == Rational(1, 1 << 16) / 153)
  }

  /// Two options that settle thirty issues are two options, and no 2^30 combinations: listed boards have no common space,
  /// and beside a board that is one they stay listed.
  @Test func listedOptionsOfManyIssuesStayListed() throws {
    let issues = (0..<30).map { "issue i\($0): no, yes" }
    func option(_ value: String) -> String { (0..<30).map { "i\($0)=\(value)" }.joined(separator: ", ") }
    func actor(_ name: String, _ options: String) -> String {
      "actor \(name) { phase 1 { \(options); faction f power 1 { values i0=yes 3 reserve 1 } } }"
    }
    let lists = "option 1: \(option("yes")); option 2: \(option("no")); no-deal 2"
    let text = (issues + [actor("A", lists), actor("B", lists), actor("C", "options all: i0, i1")]).joined(
      separator: "\n")
    let world = try World(reading: [Document(SourceText(text))], listingUpTo: 0)
    let game = Game(world, in: world.setting(phase: 1))
    #expect(game.commonSpace(of: [0, 1]) == nil)
    #expect(try game.overlap(of: [0, 1]).agreements.count == 1)
    // C accepts both ways to settle i1 where i0 is yes, and A's only option in its win-set has i1 yes.
    let common = try #require(game.commonSpace(of: [0, 2]))
    #expect(common.listed == [0] && common.spacious == [2])
    #expect(try game.spaceOverlap(of: [0, 2])?.count == 1)
  }

  private func checkWinset(of actor: Int, _ twins: Twins) throws {
    let board = try #require(twins.listed.board(of: actor))
    let winset = try #require(try twins.spacious.spaceWinset(of: actor))
    func numbers(_ plane: Plane) -> [Int] { plane.places.map { $0 + 1 } }
    let options = board.options.indices.filter { $0 != board.reversion }
    #expect(numbers(winset.ratified) == board.winsetAtHome.map { board.options[$0].number }, "\(twins.text)")
    #expect(numbers(winset.options) == options.map { board.options[$0].number })
    // Where support is not asked for, nothing lacks it.
    let supported = options.filter { board.causeAtHome(of: $0) != .noSupport }
    #expect(numbers(winset.supported) == supported.map { board.options[$0].number })
    #expect(winset.ratified.count == board.winsetAtHome.count)
    for (issue, counts) in zip(winset.ratified.space.issues, winset.ratified.countsByValue) {
      for (value, count) in counts.enumerated() {
        let term = Term(issue: issue, values: 1 << UInt64(value))
        #expect(count == board.winsetAtHome.count { board.options[$0].terms.contains(term) })
      }
    }
  }

  private func checkContest(of actor: Int, _ twins: Twins) throws {
    let board = try #require(twins.listed.board(of: actor))
    let contest = board.contest(over: Array(board.options.indices))
    let space = try #require(try twins.spacious.spaceContest(of: actor))
    func number(_ choice: Preference.Choice) -> Int {
      if case .option(let option) = choice { board.options[option].number } else { 0 }
    }
    #expect(space.total == contest.total)
    #expect(
      space.winner.map { $0.first.map { $0 + 1 } ?? 0 } == contest.winner.map { number($0.choice) }, "\(twins.text)")
    #expect(space.winner?.factions == contest.winner?.factions)
    #expect(space.winner == nil || space.margin == contest.margin)
    #expect(space.backings.reduce(0) { $0 + $1.count } == contest.backings.count)
    // Choices that the same factions back have the same power.
    let grouped = Dictionary(grouping: contest.backings) { [$0.factions, [$0.choice == .noDeal ? 1 : 0]] }
    #expect(grouped.count == space.backings.count)
    for backing in space.backings {
      let alike = grouped[[backing.factions, [backing.first == nil ? 1 : 0]]] ?? []
      #expect(alike.count == backing.count && alike.allSatisfy { $0.power == backing.power })
    }
  }

  private func checkOverlap(_ twins: Twins) throws {
    let actors = Array(twins.listed.world.actors.indices)
    let listed = try twins.listed.overlap(of: actors)
    let space = try #require(try twins.spacious.spaceOverlap(of: actors))
    #expect(space.count == listed.agreements.count, "\(twins.text)")
    let terms = Set(listed.agreements.map(\.terms))
    #expect(Set(space.common.places.map { space.common.space.terms(at: $0) }) == terms)
    // One side's options listed, the others' as a space.
    let mixed = try twins.mixed.spaceOverlap(of: actors)
    #expect((mixed == nil) == (twins.mixed.commonSpace(of: actors) == nil))
    #expect(mixed.map { $0.count == listed.agreements.count } ?? true)
  }

  private func checkProspects(_ twins: Twins) throws {
    let actors = Array(twins.listed.world.actors.indices)
    let listed = try twins.listed.prospects(of: actors)
    let space = try #require(try twins.spacious.spaceProspects(of: actors))
    #expect(space.efficient.map(\.worths) == listed.efficient.map(\.worths), "\(twins.text)")
    #expect(space.efficient.map(\.count) == listed.efficient.map(\.count))
    #expect(space.reserves == listed.reserves && space.count == listed.count)
    let mixed = try twins.mixed.spaceProspects(of: actors)
    #expect((mixed == nil) == (twins.mixed.commonSpace(of: actors) == nil))
    #expect(
      mixed.map { $0.efficient.map(\.worths) == listed.efficient.map(\.worths) && $0.count == listed.count } ?? true)
    // By the definition: no agreement is at least as good for all and better for one.
    let all = try twins.listed.overlap(of: actors).agreements.map { agreement in
      actors.map { twins.listed.board(of: $0)?.meanWorths?.worth(of: twins.own(agreement.terms, of: $0)) ?? .zero }
    }
    let efficient = all.filter { one in
      !all.contains { other in other != one && zip(other, one).allSatisfy { $1 <= $0 } }
    }
    #expect(Set(efficient) == Set(listed.efficient.map { $0.worths.compactMap { $0 } }))
    #expect(efficient.count == listed.efficient.reduce(0) { $0 + $1.count })
  }
}

/// One case, read with its options listed and as spaces.
private struct Twins {
  let text: String
  let listed: Game
  let spacious: Game
  /// The first actor's options are listed, and those of the others are not.
  let mixed: Game

  init(_ random: RandomSpaces) throws {
    text = random.text
    func game(listingUpTo most: Int) throws -> Game {
      let world = try World(reading: [Document(SourceText(random.text))], listingUpTo: most)
      return Game(world, in: world.setting(phase: 1))
    }
    (listed, spacious) = (try game(listingUpTo: 100_000), try game(listingUpTo: 0))
    mixed = try game(listingUpTo: random.combinations(of: 0))
  }

  /// What an actor's own board settles of an agreement.
  func own(_ terms: [Term], of actor: Int) -> [Term] {
    let issues = Set(listed.board(of: actor)?.options.first?.terms.map(\.issue) ?? [])
    return terms.filter { issues.contains($0.issue) }
  }
}

/// Two or three actors with all combinations of some issues, as a case file; the first actor's board is the smallest.
struct RandomSpaces {
  private let sizes: [Int]
  private let boards: [[Int]]
  private(set) var text: String

  func combinations(of actor: Int) -> Int { boards[actor].reduce(1) { $0 * sizes[$1] } }

  init(_ dice: inout SplitMix64) {
    let sizes = (0..<(3 + dice.below(2))).map { _ in 2 + dice.below(4) }
    let all = Array(sizes.indices)
    let first = dice.some(of: all)
    let others = (0..<(1 + dice.below(2))).map { _ in all.filter { first.contains($0) || dice.chance(2, in: 3) } }
    (self.sizes, boards) = (sizes, [first] + others)
    text = ""
    var lines = sizes.enumerated().map { issue, size in
      "issue i\(issue): \((0..<size).map { "v\($0)" }.joined(separator: ", "))"
    }
    for _ in 0..<dice.below(3) {
      let pair = dice.some(of: all).prefix(2)
      if pair.count == 2 {
        lines.append("impossible \(pair.map { "i\($0)=v\(dice.below(sizes[$0]))" }.joined(separator: ", "))")
      }
    }
    lines.append("body House")
    for actor in boards.indices { lines += self.lines(of: actor, &dice) }
    text = lines.joined(separator: "\n")
  }

  private func lines(of actor: Int, _ dice: inout SplitMix64) -> [String] {
    let issues = boards[actor].map { "i\($0)" }.joined(separator: ", ")
    var lines = ["actor A\(actor) {", "phase 1 {", "options all: \(issues)"]
    let rules = [
      "majority", "2/3", "unanimity of House", "majority and approval of f0", "1/3 or 60 % of House",
      "1/2 votes of House", "majority of House voting", "2/3 of power present and turnout 1/2",
      "unless (2/3 of House voting or approval of f0) disapprove", "unless unless 1/3 disapprove disapprove",
    ]
    lines.append("rule \(dice.one(of: rules))")
    for faction in 0..<(1 + dice.below(5)) {
      let power = dice.one(of: [faction == 0 ? "3" : "0", "1", "2", "7/3", "0.45", "12345"])
      let conduct = dice.one(of: ["", "", "", "; abstains", "; absent"])
      lines.append(
        "faction f\(faction) power \(power), \(1 + dice.below(9)) in House { values \(values(of: actor, &dice))\(conduct) }"
      )
    }
    return lines + ["}", "}"]
  }

  /// Also worths of issues that the board does not settle, which count nothing there.
  private func values(of actor: Int, _ dice: inout SplitMix64) -> String {
    var entries: [String] = []
    for (issue, size) in sizes.enumerated() {
      for value in 0..<size where entries.isEmpty || dice.chance(1, in: 2) {
        let amount =
          "\(dice.below(2) == 0 ? "" : "-")\(dice.below(6))" + (dice.chance(1, in: 4) ? "/\(2 + dice.below(5))" : "")
        entries.append("i\(issue)=v\(value) \(amount)")
      }
    }
    return entries.joined(separator: ", ") + " reserve \(dice.below(4))"
  }
}
