import Knowledge
import Numbers
import Solver
import Testing

/// The definitions of the game at home on small cases, worked by hand (design 2.1, 2.2).
@Suite struct RatificationTableTests {
  @Test func exactlyHalfIsNoMajority() throws {
    // 0.5 of 1 is not more than one half.
    try check(["f power 0.5: 1 > no-deal", "g power 0.5: no-deal"], ratifies: [])
  }

  @Test func aBitMoreThanHalfIs() throws {
    try check(["f power 0.500001: 1 > no-deal", "g power 0.5: no-deal"], ratifies: [1])
  }

  @Test func exactlyTwoThirdsAreTwoThirds() throws {
    // 2/3 of 3 is 2, and f has 2.
    try check(["f power 2: 1 > no-deal", "g power 1: no-deal"], rule: "2/3", ratifies: [1])
  }

  @Test func twoThirdsAreMoreThanSixtySixPercent() throws {
    // f has 0.66 of 1: enough for 66 %, and not for 2/3.
    try check(["f power 0.66: 1 > no-deal", "g power 0.34: no-deal"], rule: "66%", ratifies: [1])
    try check(["f power 0.66: 1 > no-deal", "g power 0.34: no-deal"], rule: "2/3", ratifies: [])
  }

  @Test func threeThirdsAreUnanimity() throws {
    // 1/3 + 1/3 + 1/3 = 1.
    let factions = ["f power 1/3: 1 > no-deal", "g power 1/3: 1 > no-deal", "h power 1/3: 1 > no-deal"]
    try check(factions, rule: "unanimity", ratifies: [1])
    try check(factions, rule: "1", ratifies: [1])
    try check(factions, rule: "1 votes", ratifies: [1])
  }

  @Test func aTenthAndTwoTenthsAreThreeTenths() throws {
    // 0.1 + 0.2 = 0.3, against which 0.3 is a tie: no majority, and exactly half.
    let factions = ["f power 0.1: 1 > no-deal", "g power 0.2: 1 > no-deal", "h power 0.3: no-deal"]
    try check(factions, ratifies: [])
    try check(factions, rule: "1/2", ratifies: [1])
    try check(factions, rule: "0.3 votes", ratifies: [1])
  }

  @Test func unanimityAsksOnlyWhoHasWeight() throws {
    // g rejects, and has no weight.
    try check(["f power 1: 1 > no-deal", "g power 0: no-deal > 1"], rule: "unanimity", ratifies: [1])
  }

  @Test func approvalAsksWhoeverIsNamed() throws {
    // g has no power, and a veto.
    try check(["f power 1: 1 > no-deal", "g power 0: no-deal > 1"], rule: "majority and approval of g", ratifies: [])
    try check(["f power 1: no-deal", "g power 0: 1 > no-deal"], rule: "majority or approval of g", ratifies: [1])
  }

  @Test func andBindsCloserThanOr() throws {
    // f accepts, g does not: “f or (g and g)” holds, “(f or g) and g” does not.
    let factions = ["f power 1: 1 > no-deal", "g power 1: no-deal"]
    try check(factions, rule: "approval of f or approval of g and approval of g", ratifies: [1])
    try check(factions, rule: "(approval of f or approval of g) and approval of g", ratifies: [])
  }

  @Test func eachBodyCountsItsOwnWeights() throws {
    // For 1: 2/3 of the Senate (f), and less than half of power.
    let factions = ["f power 0.4, 67 in Senate: 1 > no-deal", "g power 0.6, 33 in Senate: no-deal"]
    try check(factions, rule: "2/3 of Senate", ratifies: [1])
    try check(factions, rule: "2/3 of Senate and majority of power", ratifies: [])
    try check(factions, rule: "68 votes of Senate", ratifies: [])
  }

  @Test func aBodyWithoutWeightRatifiesNothing() throws {
    // Once nobody has power, no quota of it can be met, not even unanimity of nobody.
    for rule in ["majority", "1/2", "unanimity", "1 votes"] {
      let text = home(["f power 1: 1 > no-deal"], rule: rule)
      #expect(try World(text: text).supposing("f=0").winset(of: 0).isEmpty, "\(rule)")
    }
  }

  @Test func asGoodAsNoDealIsAccepted() throws {
    try check(["f power 1: 1 = no-deal > 2"], ratifies: [1])
  }

  @Test func whatIsNotRankedIsNotAccepted() throws {
    // 2 and 3 are worse than no-deal, though that is ranked last.
    try check(["f power 1: 1 > no-deal"], ratifies: [1])
  }

  @Test func whoDoesNotRankNoDealAcceptsWhatItRanks() throws {
    try check(["f power 1: 2 > 1"], ratifies: [1, 2])
  }

  @Test func theReversionIsNeverRatified() throws {
    // All like 2 best, and 2 is what follows anyway.
    try check(["f power 1: 2 > 1"], noDeal: 2, ratifies: [])
  }

  @Test func theReversionsNumberMeansNoDeal() throws {
    // 1 > 2 > 3 says 1 > no-deal > 3.
    try check(["f power 1: 1 > 2 > 3"], noDeal: 2, ratifies: [1])
    try check(["f power 1: 1 = 2 = 3"], noDeal: 2, ratifies: [1, 3])
  }

  @Test func twoOptionsThatExcludeEachOtherCanBothRatify() throws {
    // Each is held against no-deal alone: Putnam's vote, up or down.
    try check(["f power 1: 3 > 1 > no-deal"], ratifies: [1, 3])
  }

  @Test func valuesAreHeldAgainstTheReserve() throws {
    // Option 1 is worth 2 and option 2 is worth 1; no-deal is worth 1, so that both are accepted; option 3 is worth 0.
    try check(["f power 1 values i=a 2, i=b 1 reserve 1"], ratifies: [1, 2])
  }
}

/// Why an option is not in a win-set, on small cases (design 2.4).
@Suite struct CauseTableTests {
  @Test func whatNobodyAcceptsHasNoSupport() throws {
    #expect(try cause(of: 1, ["f power 1: no-deal > 1"]) == .noSupport)
  }

  @Test func aVoteIsShortByWhatItLacks() throws {
    // 0.4 of 1, where more than 0.5 is needed.
    let factions = ["f power 0.4: 1 > no-deal", "g power 0.6: no-deal"]
    #expect(try cause(of: 1, factions)?.lack == "2/5 of 1")
  }

  @Test func aVetoIsNamed() throws {
    let factions = ["f power 0.6: 1 > no-deal", "g power 0.4: no-deal"]
    #expect(try cause(of: 1, factions, rule: "majority and approval of g") == .short(.approval(faction: 1)))
  }

  @Test func whatMakesUpForItIsAllNamed() throws {
    let factions = ["f power 0.4: 1 > no-deal", "g power 0.6: no-deal"]
    #expect(try cause(of: 1, factions, rule: "majority or approval of g")?.lack == "2/5 of 1 or 1")
    #expect(try cause(of: 1, factions, rule: "majority and approval of g")?.lack == "2/5 of 1 and 1")
  }

  @Test func theReversionIsItsOwnCause() throws {
    #expect(try cause(of: 2, ["f power 1: 2 > 1"], noDeal: 2) == .reversion)
  }

  private func cause(
    of number: Int, _ factions: [String], rule: String = "majority", noDeal: Int? = nil
  ) throws -> Cause? {
    let board = try board(factions, rule: rule, noDeal: noDeal)
    return board.causeAtHome(of: try #require(board.option(numbered: number)))
  }
}

extension Cause {
  /// What is short: weight of a total, or the index of a veto player.
  fileprivate var lack: String? { if case .short(let shortfall) = self { shortfall.words } else { nil } }
}

extension Shortfall {
  fileprivate var words: String {
    switch self {
    case .weight(let weighing), .excess(let weighing): "\(weighing.weight) of \(weighing.total)"
    case .approval(let faction), .disapproval(let faction): "\(faction)"
    case .each(let parts): parts.map(\.words).joined(separator: " and ")
    case .one(let parts): parts.map(\.words).joined(separator: " or ")
    }
  }
}

/// Who prevails inside an actor, on small cases (design 2.5).
@Suite struct PrevailingTableTests {
  @Test func theMostPowerPrevails() throws {
    // 0.4 behind 1, 0.35 behind 2, 0.25 behind no-deal: 1, by 0.05, though it is not ratified.
    let board = try board(["f power 0.4: 1 > no-deal", "g power 0.35: 2 > no-deal", "h power 0.25: no-deal"])
    let contest = board.contest(over: [0, 1, 2])
    let winner = try #require(contest.winner)
    #expect(winner.choice == .option(0) && winner.factions == [0] && contest.share(of: winner) == Rational(2, 5))
    #expect(contest.margin == Rational(1, 20))
    #expect(!board.ratifies(0))
  }

  @Test func equalTopsAreContested() throws {
    // 0.3 = 0.1 + 0.2.
    let contest = try contest(["f power 0.3: 1 > no-deal", "g power 0.1: 2 > no-deal", "h power 0.2: 2 > no-deal"])
    #expect(contest.winner == nil)
    #expect(contest.leaders.map(\.choice) == [.option(0), .option(1)])
    #expect(contest.margin == .zero)
  }

  @Test func anOptionAndNoDealCanBeContested() throws {
    let contest = try contest(["f power 1: 1 > no-deal", "g power 1: no-deal > 1"])
    #expect(contest.leaders.map(\.choice) == [.option(0), .noDeal])
  }

  @Test func tiesSplitPower() throws {
    // f splits 1 into halves; g's 0.6 is more than either.
    let contest = try contest(["f power 1: 1 = 2 > no-deal", "g power 0.6: 3 > no-deal"])
    #expect(contest.winner?.choice == .option(2))
    #expect(contest.backings.map(\.power) == [Rational(3, 5), Rational(1, 2), Rational(1, 2)])
    #expect(contest.margin == Rational(1, 16))
  }

  @Test func aTieInThreeSplitsPowerInThirds() throws {
    // 1/3 each, and g's 1/3 makes 2/3 for option 3.
    let contest = try contest(["f power 1: 1 = 2 = 3 > no-deal", "g power 1/3: 3 > no-deal"])
    #expect(contest.backings.map(\.power) == [Rational(2, 3), Rational(1, 3), Rational(1, 3)])
    #expect(contest.winner?.factions == [0, 1])
  }

  @Test func whoTiesWithNoDealBacksTheOption() throws {
    // f accepts 1, which it ranks highest, so that it does not back no-deal.
    #expect(try contest(["f power 1: 1 = no-deal"]).winner?.choice == .option(0))
  }

  @Test func whoAcceptsNoCandidateBacksNoDeal() throws {
    #expect(try contest(["f power 1: no-deal > 1 > 2"]).winner?.choice == .noDeal)
    #expect(try contest(["f power 1: 1 > no-deal"], over: [1, 2]).winner?.choice == .noDeal)
  }

  @Test func whoPrefersTheReversionBacksNoDeal() throws {
    // 2 is what follows without a deal, and never a candidate.
    #expect(try contest(["f power 1: 2 > 1"], noDeal: 2).winner?.choice == .noDeal)
  }

  @Test func theNextBestCandidateIsBacked() throws {
    #expect(try contest(["f power 1: 1 > 2 > no-deal"], over: [1, 2]).winner?.choice == .option(1))
  }

  @Test func whoHasNoPowerIsBehindNothing() throws {
    let contest = try contest(["f power 1: 1 > no-deal", "g power 0: 1 > no-deal", "h power 0: 2 > no-deal"])
    #expect(contest.backings.map(\.factions) == [[0]])
    #expect(contest.margin == .one)
  }

  private func contest(_ factions: [String], over candidates: [Int] = [0, 1, 2], noDeal: Int? = nil) throws -> Contest {
    try board(factions, noDeal: noDeal).contest(over: candidates)
  }
}

/// Says which options a lone actor ratifies: those of these numbers, of three, on an issue with the values a, b and c.
private func check(
  _ factions: [String], rule: String = "majority", noDeal: Int? = nil, ratifies numbers: [Int],
  at location: SourceLocation = #_sourceLocation
) throws {
  let board = try board(factions, rule: rule, noDeal: noDeal)
  #expect(board.winsetAtHome.map { board.options[$0].number } == numbers, sourceLocation: location)
}

private func board(_ factions: [String], rule: String = "majority", noDeal: Int? = nil) throws -> Board {
  let world = try World(text: home(factions, rule: rule, noDeal: noDeal))
  return try #require(Game(world).board(of: 0))
}

/// A lone actor with three options; a faction is written `NAME … : RANKING`, or `NAME … values …`.
private func home(_ factions: [String], rule: String, noDeal: Int? = nil) -> String {
  let written = factions.map { faction in
    let parts = faction.split(separator: ": ").map(String.init)
    if 1 < parts.count { return "faction \(parts[0]) {\nprefers \(parts[1])\n}" }
    return "faction \(faction.replacing(" values", with: " {\nvalues"))\n}"
  }
  return """
    body Senate
    issue i: a, b, c
    actor A {
      phase 1 {
        option 1: i=a
        option 2: i=b
        option 3: i=c
        \(noDeal.map { "no-deal \($0)" } ?? "")
        rule \(rule)
        \(written.joined(separator: "\n"))
      }
    }
    """
}
