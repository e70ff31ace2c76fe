import Knowledge
import Solver
import Testing

/// Deliverability, the fixpoint and the fallback on small cases, worked by hand (design 2.3, 2.4).
@Suite struct TwoLevelTableTests {
  @Test func whatNeedsNobodyIsDeliverable() throws {
    try check("issue i: a, b", ["A 1: i=a", "B 1: i=b"], winsets: [[1], [1]])
  }

  @Test func whatNeedsItsOwnActorOnlyIsDeliverable() throws {
    try check("issue i: a needs A, b", ["A 1: i=a", "B 1: i=b"], winsets: [[1], [1]])
  }

  @Test func whatNeedsAnotherNeedsItsOption() throws {
    // A's option needs B, who would have b only.
    try check("issue i: a needs B, b", ["A 1: i=a", "B 1: i=b"], winsets: [[], [1]])
  }

  @Test func whoDoesNotMentionAnIssueAgreesOnIt() throws {
    // B's option is about j alone, and so agrees with A's on every issue that both mention.
    try check("issue i: a needs B, b\nissue j: a, b", ["A 1: i=a", "B 1: j=b"], winsets: [[1], [1]])
  }

  @Test func whoIsNeededMustAgreeOnAllThatBothMention() throws {
    // B agrees on i, of which its consent is needed, but not on j.
    let issues = "issue i: a needs B, b\nissue j: a, b"
    try check(issues, ["A 1: i=a, j=a", "B 1: i=a, j=b"], winsets: [[], [1]])
  }

  @Test func whoHasNoBoardSetsNoCondition() throws {
    try check("issue i: a needs C, b", ["A 1: i=a", "C"], winsets: [[1], nil])
  }

  @Test func aChoiceIsFilledInAsSuits() throws {
    // A leaves a or b; B, whose consent a needs, would have b, which needs nobody.
    try check("issue i: a needs B, b", ["A 1: i=a|b", "B 1: i=b"], winsets: [[1], [1]])
    try check("issue i: a needs B, b needs B, c", ["A 1: i=a|b", "B 1: i=b|c"], winsets: [[1], [1]])
  }

  @Test func onlyOneValuePerIssue() throws {
    // B would have a, C would have b; each is needed for both, and an option comes about in one way only.
    let issue = "issue i: a needs B and C, b needs B and C"
    try check(issue, ["A 1: i=a|b", "B 1: i=a", "C 1: i=b"], winsets: [[], [], []])
  }

  @Test func oneThingFallsAfterAnother() throws {
    // C would have b, so that B's a falls; then A's, which needed B's, falls too.
    let issues = "issue i: a needs C, b\nissue j: a needs B, b"
    try check(issues, ["A 1: j=a", "B 1: i=a, j=a", "C 1: i=b"], winsets: [[], [], [1]])
  }

  @Test func twoCanHoldEachOtherUp() throws {
    // Each needs the other, and both have it: the greatest fixpoint keeps them.
    let issues = "issue i: a needs B, b\nissue j: a needs A, b"
    try check(issues, ["A 1: i=a, j=a", "B 1: i=a, j=a"], winsets: [[1], [1]])
  }

  @Test func allCanFall() throws {
    // Each needs the other for what the other would not have.
    let issue = "issue i: a needs A and B, b needs A and B"
    try check(issue, ["A 1: i=a", "B 1: i=b"], winsets: [[], []])
  }

  @Test func impossibleCombinationsAreNeverDeliverable() throws {
    let issues = "issue i: a, b\nissue j: a, b\nimpossible i=a, j=a"
    try check(issues, ["A 1: i=a, j=a; 2: i=a, j=b; 3: i=a, j=a|b"], winsets: [[2, 3]])
    let game = try game(issues, ["A 1: i=a, j=a"])
    #expect(try game.cause(of: 0, of: 0, in: game.solve()) == .impossible)
  }

  /// “Filled in to one value per issue (no impossible combination)”: an issue that the option leaves open has to take
  /// one of its values too.
  @Test func whatLeavesAnIssueWithoutAValueIsImpossible() throws {
    // j is a or b, and neither goes with i=a.
    let issues = "issue i: a, b\nissue j: a, b\nimpossible i=a, j=a\nimpossible i=a, j=b"
    try check(issues, ["A 1: i=a; 2: i=b"], winsets: [[2]])
  }
}

/// What follows when a win-set empties (design 2.4).
@Suite struct FallbackTableTests {
  @Test func whoCanRatifyNothingStandsOnItsReversion() throws {
    // B can ratify nothing, and falls back on a, with which A can reckon once it is computed anew.
    try check("issue i: a needs B, b", ["A 1: i=a; 2: i=b", "B 1: i=a no-deal 1"], winsets: [[1, 2], []])
  }

  @Test func allFallAtOnceWhoHaveNothingLeft() throws {
    // B can ratify nothing, so that nothing is left to A either, which falls in the same round: before B's reversion,
    // which would have given A its option, is there to be reckoned with.
    try check("issue i: a needs B, b", ["A 1: i=a", "B 1: i=a no-deal 1"], winsets: [[], []])
  }

  @Test func withoutAReversionItStandsOnNothing() throws {
    let game = try game("issue i: a needs B, b", ["A 1: i=a", "B rejects 1: i=a"])
    let solution = try game.solve()
    #expect(solution.standing == [[], []] && solution.winsets == [[], []])
    let cause = game.cause(of: 0, of: 0, in: solution)
    guard case .blocked(let blockade) = cause else { throw Refutation(message: "not blocked") }
    #expect(blockade.told == [[1, 0]] && blockade.obstacles[0].standsOnNothing)
  }

  @Test func allFallAtOnceOnTheirReversions() throws {
    // B's b needs A, who would have a; and A's a needs B, who would have b. Both fall, and stand on c.
    let issue = "issue i: a needs B, b needs A, c"
    let game = try game(issue, ["A 1: i=a; 2: i=c no-deal 2", "B 1: i=b; 2: i=c no-deal 2"])
    #expect(try game.solve().winsets == [[], []])
    #expect(try game.solve().standing == [[1], [1]])
  }

  @Test func aFallRevivesWhatItsReversionAllows() throws {
    // B's 1 (i=b) needs C, who would have c; B falls back on 2 (i=a). A's i=a, which B did not have before, was dropped
    // in the first round and is there again in the second.
    let issue = "issue i: a needs B, b needs C, c"
    let game = try game(issue, ["A 1: i=a; 2: i=c", "B 1: i=b; 2: i=a no-deal 2", "C 1: i=c"])
    #expect(try game.solve().winsets == [[0, 1], [], [0]])
    #expect(try game.solve().standing == [[0, 1], [1], [0]])
  }

  @Test func candidatesAreDeliverableGivenWhatAllStandOn() throws {
    // B falls back on a; then A's 1 is deliverable, and A's 2, which needs B at b, is not.
    let game = try game("issue i: a needs B, b needs B", ["A 1: i=a; 2: i=b", "B 1: i=a no-deal 1"])
    #expect(try game.deliverable(of: 0, in: game.solve()) == [0])
  }
}

/// Who blocks what, on small cases (design 2.4).
@Suite struct BlockadeTableTests {
  @Test func oneBlocks() throws {
    let found = try blockade("issue i: a needs B, b", ["A 1: i=a", "B 1: i=b"])
    #expect(found?.told == [[1, 0]] && found?.isJoint == false)
    #expect(found?.obstacles[0].standsOnNothing == false)
  }

  @Test func theIssueInDisputeNeedNotBeTheOneThatIsNeeded() throws {
    // B has i=a, for which it is needed, and differs on j.
    let issues = "issue i: a needs B, b\nissue j: a, b"
    let found = try blockade(issues, ["A 1: i=a, j=a", "B 1: i=a, j=b"])
    #expect(found?.told == [[1, 1]] && found?.isJoint == false)
  }

  @Test func twoBlockOnIssuesOfTheirOwn() throws {
    let issues = "issue i: a needs B, b\nissue j: a needs C, b"
    let found = try blockade(issues, ["A 1: i=a, j=a", "B 1: i=b", "C 1: j=b"])
    #expect(found?.told == [[1, 0], [2, 1]] && found?.isJoint == false)
  }

  /// Each would consent to a form of the option, but not to the same one; the issue is i.
  @Test func aJointBlockadeNamesItsIssue() throws {
    let issue = "issue i: a needs B and C, b needs B and C, c"
    let found = try blockade(issue, ["A 1: i=a|b", "B 1: i=a|c", "C 1: i=b|c"], given: [[0], [0], [0]])
    #expect(found?.told == [[1, 0], [2, 0]] && found?.isJoint == true)
  }

  /// An option comes about in one form only; B, who agrees with each half of it, agrees with no form of the whole.
  @Test func aBlockadeOfOneNamesItsIssues() throws {
    // Of the forms (a, a), (a, b), (b, a), (b, b) the two with equal values are impossible; B stands on (a, a).
    let issues = """
      issue i: a needs B, b needs B
      issue j: a, b
      impossible i=a, j=a
      impossible i=b, j=b
      """
    let found = try blockade(issues, ["A 1: i=a|b, j=a|b", "B 1: i=a, j=a"], given: [[0], [0]])
    #expect(found?.told == [[1, 0, 1]])
  }

  /// An issue stands alone where it alone is to blame: here B's options differ from the one form of A's, each on
  /// another issue.
  @Test func severalIssuesAreToBlameTogether() throws {
    // i=b with j=b is impossible, so that A's option means (b, a). B's 1 differs on i, and B's 2 on j.
    let issues = "issue i: a, b needs B\nissue j: a, b\nimpossible i=b, j=b"
    let found = try blockade(issues, ["A 1: i=b, j=a|b", "B 1: i=a, j=a; 2: j=b"], given: [[0], [0, 1]])
    #expect(found?.told == [[1, 0, 1]])
  }

  private func blockade(_ issues: String, _ actors: [String], given standing: Standing? = nil) throws -> Blockade? {
    let game = try game(issues, actors)
    let option = try #require(game.board(of: 0)?.options[0])
    let cause = game.obstruction(of: option, of: 0, given: try standing ?? game.solve().home)
    if case .blocked(let blockade) = cause { return blockade } else { return nil }
  }
}

extension Blockade {
  /// Each obstacle's actor, followed by its issues.
  fileprivate var told: [[Int]] { obstacles.map { [$0.actor] + $0.issues } }
}

/// Overlaps on small cases, worked by hand (design 2.6).
@Suite struct OverlapTableTests {
  @Test func sidesMeetOnWhatBothAllow() throws {
    // Both leave b; j is A's alone, and belongs to the agreement.
    let overlap = try overlap("issue i: a, b, c\nissue j: a, b", ["A 1: i=a|b, j=a", "B 1: i=b|c"])
    #expect(overlap.agreements.map(\.options) == [[0, 0]])
    #expect(overlap.agreements.first?.terms == [Term(issue: 0, values: 0b10), Term(issue: 1, values: 0b1)])
  }

  @Test func whereTheyClashTheIssueIsNamed() throws {
    let overlap = try overlap("issue i: a, b\nissue j: a, b", ["A 1: i=a, j=a; 2: i=b, j=a", "B 1: j=b"])
    #expect(overlap.agreements.isEmpty && overlap.clashes.map(\.issues) == [[1]])
  }

  @Test func inPairsButNotAllThree() throws {
    // a|b, b|c and a|c: each two have a value in common, and the three have none.
    let overlap = try overlap("issue i: a, b, c", ["A 1: i=a|b", "B 1: i=b|c", "C 1: i=a|c"])
    #expect(overlap.agreements.isEmpty && overlap.clashes.isEmpty && overlap.empty.isEmpty)
  }

  @Test func theReversionIsNoAgreement() throws {
    let overlap = try overlap("issue i: a, b", ["A 1: i=a no-deal 1", "B 1: i=a"])
    #expect(overlap.agreements.isEmpty && overlap.empty == [0])
  }

  @Test func homeIsWhatCounts() throws {
    // C, who would have to consent, is not asked: overlaps are of win-sets at home.
    let overlap = try overlap("issue i: a needs C, b", ["A 1: i=a", "B 1: i=a", "C 1: i=b"], of: [0, 1])
    #expect(overlap.agreements.count == 1)
  }

  @Test func issuesInCommonAreNotNeeded() throws {
    let overlap = try overlap("issue i: a, b\nissue j: a, b", ["A 1: i=a", "B 1: j=b"])
    #expect(overlap.agreements.count == 1)
  }

  /// 59 options of each of three lead nowhere, and 59 times 59 times 59 ways: what is left of each is its last one.
  @Test func waysThatLeadNowhereHideNothing() throws {
    let values = (1...60).map { "v\($0)" }.joined(separator: ", ")
    let sides = zip(["A", "B", "C"], ["a", "b", "c"]).map { name, issue in
      "\(name) " + (1...60).map { "\($0): \(issue)=v\($0)" }.joined(separator: "; ")
    }
    let last = "D " + (1...20).map { "\($0): a=v60, b=v60, c=v60" }.joined(separator: "; ")
    let issues = ["a", "b", "c"].map { "issue \($0): \(values)" }.joined(separator: "\n")
    for actors in [sides + [last], [last] + sides] {
      let found = try overlap(issues, actors)
      #expect(found.agreements.count == 20 && !found.isCut)
    }
  }

  /// 100 times 100 are as many as are listed, and with one option more there are more.
  @Test(arguments: [(100, false), (101, true)])
  func whatIsNotListedIsTold(_ count: Int, _ isCut: Bool) throws {
    func side(_ name: String, _ count: Int) -> String {
      "\(name) " + (1...count).map { "\($0): i=a" }.joined(separator: "; ")
    }
    let overlap = try overlap("issue i: a, b", [side("A", 100), side("B", count)])
    #expect(overlap.agreements.count == Overlap.mostAgreements && overlap.isCut == isCut)
  }

  /// Of 2,000 actors, each with two options that agree with all others', each agreement has 2,000 options: 500 of them have a
  /// million.
  @Test func amongManyFewerAreListed() throws {
    let overlap = try overlap("issue i: a, b", many(2000, "1: i=a; 2: i=a"))
    #expect(overlap.agreements.count == 500 && overlap.isCut)
  }

  /// What is found in few steps is the first of all that there are, and where it may not be all, that is said.
  @Test func aSearchThatStopsSaysSo() throws {
    let game = try game(
      "issue i: a, b, c\nissue j: a, b", ["A 1: i=a; 2: i=b", "B 1: i=b|c, j=a; 2: j=b", "C 1: i=b; 2: j=b"])
    let (actors, standing) = ([0, 1, 2], try game.solve().winsets)
    let all = try game.overlap(of: actors, standingOn: standing)
    // A and B agree on i=a, j=b, which C takes by its second option; on i=b, j=a, by its first; and on i=b, j=b, by both.
    #expect(all.agreements.map(\.options) == [[0, 1, 1], [1, 0, 0], [1, 1, 0], [1, 1, 1]] && !all.isCut)
    for tries in 0...40 {
      let some = try game.overlap(of: actors, standingOn: standing, tries: tries)
      #expect(some.agreements == Array(all.agreements.prefix(some.agreements.count)))
      #expect(some.isCut || some.agreements.count == 4)
    }
    #expect(try game.overlap(of: actors, standingOn: standing, tries: 0).isCut)
    #expect(try !game.overlap(of: actors, standingOn: standing, tries: 40).isCut)
  }

  private func overlap(_ issues: String, _ actors: [String], of indices: [Int]? = nil) throws -> Overlap {
    try game(issues, actors).overlap(of: indices ?? Array(actors.indices))
  }
}

/// What follows on each issue (design 2.7), worked by hand.
@Suite struct OutcomeTableTests {
  @Test func whatAllAgreeOnFollows() throws {
    #expect(try outcome("issue i: a, b\nissue j: a, b", ["A 1: i=a", "B 1: i=a|b, j=b"]) == [0, 1])
    #expect(try outcome("issue i: a, b", ["A 1: i=a", "B 1: i=b"]) == [nil])
  }

  /// Each could have its way alone, and not both.
  @Test func partsOfAnImpossibleCombinationDoNot() throws {
    let issues = "issue i: a, b\nissue j: a, b\nissue k: a, b\nimpossible i=a, j=a"
    #expect(try outcome(issues, ["A 1: i=a", "B 1: j=a", "C 1: k=b"]) == [nil, nil, 1])
    #expect(try outcome(issues, ["A 1: i=a", "B 1: j=b", "C 1: k=b"]) == [0, 1, 1])
  }

  /// B falls back on a, which needs U; U stands on nothing, and consents to nothing. Without a board it would set no
  /// condition.
  @Test func whatNobodyConsentsToDoesNot() throws {
    let issues = "issue i: a needs U, b needs U"
    #expect(try outcome(issues, ["U rejects 1: i=b", "B rejects 1: i=b; 2: i=a no-deal 2"]) == [nil])
    #expect(try outcome(issues, ["U", "B rejects 1: i=b; 2: i=a no-deal 2"]) == [0])
  }

  /// What A could do without stays open: it is at issue all the same.
  @Test func whatOneOptionOfSeveralMentionsIsOpen() throws {
    let issues = "issue i: a, b\nissue j: a, b\nissue k: a, b"
    let settlements = try game(issues, ["A 1: i=a, j=b; 2: i=a"]).outcome().settlements
    #expect(settlements.map { $0?.value } == [0, nil, nil] && settlements.map { $0 == nil } == [false, false, true])
  }

  /// B would have either as A and C would, and nothing with both: what it stands on agrees with one value or the other.
  @Test func valuesThatSomebodyCouldNotHaveAtOnceDoNot() throws {
    let issues = "issue i: a needs B, b\nissue j: a needs B, b\nissue k: a, b"
    let b = "B 1: i=a, j=b; 2: i=b, j=a"
    #expect(try outcome(issues, ["A 1: i=a", b, "C 1: j=a, k=b"]) == [nil, nil, 1])
    #expect(try outcome(issues, ["A 1: i=a", "B 1: i=a, j=b; 2: j=a, i=a", "C 1: j=a, k=b"]) == [0, 0, 1])
  }

  /// 18 actors are 153 pairs; each pair has 40 times 40 agreements, of which 1,000 are told of the first 100, and one of the
  /// others.
  @Test func whatPairsAgreeOnIsBoundedAllTogether() throws {
    let options = (1...40).map { "\($0): i=a" }.joined(separator: "; ")
    let coalitions = try game("issue i: a, b", many(18, options)).outcome().coalitions
    let told = coalitions.map(\.agreements.count)
    #expect(told == Array(repeating: 1000, count: 100) + Array(repeating: 1, count: 53))
    #expect(coalitions.map(\.isCut) == coalitions.map { _ in true })
  }

  private func outcome(_ issues: String, _ actors: [String]) throws -> [Int?] {
    try game(issues, actors).outcome().settlements.map { $0?.value }
  }
}

/// Who negotiates, among few and among many.
@Suite struct NegotiatorTableTests {
  /// A's home takes both options and its negotiator accepts the first alone, which B takes: a hawk, however many others
  /// have boards of which nothing of A's depends.
  @Test(arguments: [0, 14, 15, 40])
  func othersDoNotHideItsType(_ others: Int) throws {
    let faction = "faction f power 1 { prefers 1 > 2 > no-deal }"
    let ours = "faction f power 3 { prefers 1 > no-deal > 2 }; faction g power 2 { prefers 2 > no-deal }"
    let a = "actor A { phase 1 { rule approval of g or majority; option 1: i=a; option 2: i=b; \(ours) } }"
    let rest = (0..<others).map {
      "actor O\($0) { phase 1 { option 1: j=a; faction f power 1 { prefers 1 > no-deal } } }"
    }
    let b = "actor B { phase 1 { option 1: i=a; option 2: i=b; \(faction) } }"
    let world = try World(text: (["issue i: a, b", "issue j: a, b", a, b] + rest).joined(separator: "\n"))
    let game = Game(world, in: world.setting(phase: 1), about: [0])
    #expect(try game.negotiatorType(of: 0, among: Array(world.actors.indices)) == .hawk)
  }
}

/// Says what the two-level win-sets are, by the numbers of the options.
private func check(
  _ issues: String, _ actors: [String], winsets: [[Int]?], at location: SourceLocation = #_sourceLocation
) throws {
  let found = try game(issues, actors).solve().winsets.map { $0.map { $0.map { $0 + 1 } } }
  #expect(found == winsets, sourceLocation: location)
}

/// A game of actors with one faction each, which accepts all that is on the board: `NAME 1: TERMS; 2: TERMS no-deal 2`.
/// One that `rejects` accepts nothing, and one that is only a name has no board.
private func game(_ issues: String, _ actors: [String]) throws -> Game {
  let written = actors.map { actor in
    let name = String(actor.prefix(1))
    return actor.count == 1 ? "actor \(name)" : "actor \(name) {\nphase 1 {\n\(items(of: actor))\n}\n}"
  }
  return Game(try World(text: ([issues] + written).joined(separator: "\n")))
}

/// So many actors with the same options, each of which has another character for a name.
private func many(_ count: UInt32, _ options: String) -> [String] {
  (0..<count).compactMap { UnicodeScalar(0xAC00 + $0) }.map { "\($0) \(options)" }
}

private func items(of actor: String) -> String {
  let halves = actor.dropFirst(2).replacing("rejects ", with: "").split(separator: " no-deal ").map(String.init)
  let options = halves[0].split(separator: "; ").map { "option \($0)" }
  let noDeal = halves.dropFirst().map { "no-deal \($0)" }
  let others = (1...options.count).filter { halves.count == 1 || "\($0)" != halves[1] }.map(String.init)
  let all = actor.contains("rejects") ? ["no-deal"] : others + ["no-deal"]
  let faction = "faction f power 1 {\nprefers \(all.joined(separator: " > "))\n}"
  return (options + noDeal + [faction]).joined(separator: "\n")
}
