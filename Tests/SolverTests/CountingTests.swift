import Knowledge
import Numbers
import Solver
import Testing

/// Laws of those who vote, who are there, and who disapprove (theory 1.3: N1, N2, Q1, Q2).
@Suite struct CountingLawTests {
  /// N1, where nobody abstains: what stands unless more than half disapprove has at least half for it, what stands unless at
  /// least half do has more than half; and unless a share disapproves, what is for it is more than the rest to 1.
  @Test func whatIsNotDisapprovedIsApproved() {
    tryBoards { trial, actor, data, _ in
      guard data.votesAsItWants, data.total(in: 0) != .zero else { return }
      let base = trial.random.one(of: [Draft.Base.members, .present, .voting])
      let (half, majority) = (Draft.Rule.share(Rational(1, 2), of: 0, base), Draft.Rule.majority(of: 0, base))
      let pairs = [(half, majority), (majority, half)]
      for (rule, other) in pairs {
        let stands = try trial.winset(of: actor, under: .unless(rule))
        try hold(stands, equals: trial.winset(of: actor, under: other), "unless \(rule) of \(actor)")
      }
      let share = trial.random.share()
      let stands = try trial.winset(of: actor, under: .unless(.share(share, of: 0, base)))
      let naive = NaiveBoard(data)
      for option in data.candidates {
        let weight = naive.supporters(of: option).reduce(Rational.zero) { $0 + data.factions[$1].weights[0] }
        let isMore = .one - share < weight / data.total(in: 0)
        try hold(stands.contains(option), equals: isMore, "\(option) of \(actor) unless \(share)")
      }
    }
  }

  /// N2, where nobody abstains: what a majority wants, two thirds do not disapprove.
  @Test func aMajorityIsNotDisapprovedByTwoThirds() {
    tryBoards { trial, actor, data, _ in
      guard data.votesAsItWants, data.total(in: 0) != .zero else { return }
      let majority = try trial.winset(of: actor, under: .majority(of: 0))
      let stands = try trial.winset(of: actor, under: .unless(.share(Rational(2, 3), of: 0)))
      try hold(majority.isSubset(of: stands), "\(majority) of \(actor) stands: \(stands)")
    }
  }

  /// Where everybody votes, it does not matter of whom a quota is taken.
  @Test func basesAreTheSameWhereAllVote() {
    tryBoards { trial, actor, data, board in
      // A turnout is of all members, and says of nobody else.
      guard data.votesAsItWants, !data.rule.hasTurnout else { return }
      for base in [Draft.Base.members, .present, .voting] {
        let after = try trial.winset(of: actor, under: data.rule.mapped { $0.taken(of: base) })
        try hold(after, equals: Set(board.winsetAtHome), "\(actor), of \(base)")
      }
    }
  }

  /// Q1: under majority, absolute majority and an approval quorum, who abstained and votes No instead never rescues it.
  @Test func aNoInsteadOfAnAbstentionNeverHelps() {
    let quorum = Draft.Rule.all([.majority(of: 0, .voting), .share(Rational(1, 4), of: 0)])
    for rule in [Draft.Rule.majority(of: 0, .voting), .majority(of: 0), quorum] {
      tryBoards { trial, actor, data, _ in
        guard let (before, after, text) = try trial.turned(of: actor, data, under: rule) else { return }
        try hold(before || !after, "\(text) rescues an option of \(actor) under \(rule)")
      }
    }
  }

  /// Q2: under a participation quorum it does, on some boards: who stays away can do more against an option than who votes
  /// against it.
  @Test func underATurnoutItCan() {
    var rescued = 0
    let rule = Draft.Rule.all([.majority(of: 0, .voting), .turnout(.share(Rational(1, 2), of: 0))])
    tryBoards { trial, actor, data, _ in
      if let (before, after, _) = try trial.turned(of: actor, data, under: rule, from: "absent"), !before, after {
        rescued += 1
      }
    }
    #expect(0 < rescued)
  }
}

/// Votes that were counted (theory 3.1, 3.4, 3.6).
@Suite struct CountingTableTests {
  /// Prespa, 30 September 2018: 609,427 for, 37,687 against, 19,230 blank or void, of 1,806,336, of whom more than half must
  /// take part: 903,168 is half, and 666,344 took part.
  @Test(arguments: [(0, false), (236_824, false), (236_825, true)])
  func prespa(more: Int, passes: Bool) throws {
    let votes = [609_427, 37_687 + more, 19_230, 1_806_336 - 666_344 - more]
    #expect(try isRatified(votes, "majority of B voting and turnout majority of B") == passes)
    #expect(try isRatified(votes, "majority of B voting and turnout 1/2 of B") == (more != 0 && 236_824 <= more))
    #expect(try isRatified(votes, "majority of B voting"))
    #expect(try !isRatified(votes, "majority of B"))
  }

  /// The nuclear deal with Iran, 10 September 2015: 58 senators against, 42 for, and it took 60 to stop it.
  @Test func jcpoa() throws {
    #expect(try isRatified([42, 58, 0, 0], "unless 60 votes of B disapprove"))
    #expect(try !isRatified([40, 60, 0, 0], "unless 60 votes of B disapprove"))
    #expect(try !isRatified([42, 58, 0, 0], "majority of B"))
  }

  /// Versailles, 19 November 1919: 39 for and 55 against of 96 senators; two thirds of 94 are 63. Of 24 more that come over
  /// 63 are for it.
  @Test func versailles() throws {
    #expect(try !isRatified([39, 55, 0, 2], "2/3 of B voting"))
    #expect(try isRatified([63, 31, 0, 2], "2/3 of B voting"))
    #expect(try !isRatified([62, 32, 0, 2], "2/3 of B voting"))
    // Of all 96 it would take 64.
    #expect(try !isRatified([63, 31, 0, 2], "2/3 of B"))
  }

  /// Two thirds of 94 are for it, of 100 that are there, and of 120.
  @Test func threeBases() throws {
    let votes = [64, 30, 6, 20]
    #expect(try isRatified(votes, "64/94 of B voting") && !isRatified(votes, "65/94 of B voting"))
    #expect(try isRatified(votes, "64/100 of B present") && !isRatified(votes, "65/100 of B present"))
    #expect(try isRatified(votes, "64/120 of B") && !isRatified(votes, "65/120 of B"))
    #expect(try isRatified(votes, "turnout 100/120 of B") && !isRatified(votes, "turnout 101/120 of B"))
    #expect(try isRatified(votes, "turnout 100 votes of B") && !isRatified(votes, "turnout 101 votes of B"))
  }

  /// Where nobody votes, no share of those that vote is reached, be it for the option or against it.
  @Test func nobodyVotes() throws {
    for rule in ["majority of B voting", "unanimity of B voting", "1/2 of B voting"] {
      #expect(try !isRatified([0, 0, 5, 5], rule), "\(rule)")
      #expect(try isRatified([0, 0, 5, 5], "unless \(rule) disapprove"), "\(rule)")
    }
    #expect(try !isRatified([0, 0, 0, 5], "majority of B present"))
  }

  /// Disapproval of disapproval is approval.
  @Test func twiceUnless() throws {
    for votes in [[64, 30, 6, 20], [30, 64, 6, 20]] {
      let twice = try isRatified(votes, "unless unless (majority of B voting and approval of f0) disapprove disapprove")
      #expect(try twice == isRatified(votes, "majority of B voting and approval of f0"))
    }
  }

  /// An option that nobody with weight accepts stands where it takes a disapproval that is not there; else that is why it falls.
  @Test func withoutSupport() throws {
    let board = try board([0, 50, 50, 0], "unless 60 votes of B disapprove")
    #expect(board.winsetAtHome == [0])
    let stopped = try self.board([0, 60, 40, 0], "unless 60 votes of B disapprove")
    guard case .short(.excess(let weighing)) = stopped.causeAtHome(of: 0) else {
      Testing.Issue.record("\(String(describing: stopped.causeAtHome(of: 0)))")
      return
    }
    #expect(weighing.weight == 60 && weighing.total == 100)
  }

  /// What one faction does on option 3 stays with it, when option 1 is taken away.
  @Test func conductFollowsItsOption() throws {
    let world = try World(
      text: """
        issue i: a, b, c
        actor A { phase 1 {
          option 1: i=a
          option 2: i=b
          option 3: i=c
          faction f power 1 { prefers 3 > 2 > 1 > no-deal; abstains 3 because "so it said" }
        } }
        """)
    #expect(world.winset(of: 0) == [0, 1])
    #expect(try world.supposing("without option 1").winset(of: 0) == [0])
    #expect(try world.supposing("without option 3").winset(of: 0) == [0, 1])
    #expect(try world.supposing("f votes 3").winset(of: 0) == [0, 1, 2])
    #expect(try world.supposing("f absent, f votes 2").winset(of: 0) == [1])
    #expect(try world.supposing("f votes").winset(of: 0) == [0, 1, 2])
  }

  private func isRatified(_ votes: [Int], _ rule: String) throws -> Bool { try board(votes, rule).ratifies(0) }

  /// One option before so many votes for, against, abstaining and absent, each of one faction; the absent would accept it.
  private func board(_ votes: [Int], _ rule: String) throws -> Board {
    let wishes = [
      "prefers 1 > no-deal", "prefers no-deal > 1", "prefers no-deal > 1; abstains 1", "prefers no-deal > 1; absent",
    ]
    let factions = zip(votes, wishes).enumerated().map { "faction f\($0), \($1.0) in B { \($1.1) }" }
    let text = """
      body B
      issue i: a, b
      actor A { phase 1 {
        option 1: i=a
        rule \(rule)
        \(factions.joined(separator: "\n"))
      } }
      """
    return try #require(Game(World(text: text)).board(of: 0))
  }
}

extension Trial {
  /// Whether an option passes under a rule while one faction abstains, and whether it passes once that votes No; `nil` where
  /// there is nothing to vote on.
  fileprivate mutating func turned(
    of actor: Int, _ data: Draft.Board, under rule: Draft.Rule, from conduct: String = "abstains"
  ) throws -> (before: Bool, after: Bool, text: String)? {
    guard !data.candidates.isEmpty, data.total(in: 0) != .zero else { return nil }
    let (option, faction) = (random.one(of: data.candidates), random.one(of: data.factions).name)
    let (number, name) = (data.options[option].number, draft.actors[actor].name)
    let rule = "\(name) rule \(draft.rule(rule, on: data))"
    let before = try world.supposing("\(rule), \(faction) \(conduct) \(number)", of: actor)
    let text = "\(faction) votes \(number), \(faction) rejects \(number)"
    let after = try world.supposing("\(rule), \(text)", of: actor)
    return (before.winset(of: actor).contains(option), after.winset(of: actor).contains(option), text)
  }
}

extension Draft.Rule {
  /// The quota taken of those; what is no quota of a base is as it was.
  fileprivate func taken(of base: Draft.Base) -> Self {
    switch self {
    case .majority(let body, _): .majority(of: body, base)
    case .unanimity(let body, _): .unanimity(of: body, base)
    case .share(let share, let body, _): .share(share, of: body, base)
    default: self
    }
  }
}
