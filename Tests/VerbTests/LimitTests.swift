import Foundation
import Knowledge
import Numbers
import Testing

@testable import Solver
@testable import Verbs

/// What README.md says of limits is what the program keeps to; ‘help limits’ is made of the same numbers.
@Suite struct LimitTests {
  private let limits: [(what: String, numbers: [Int])] = [
    ("seconds that a query takes", [Command.usualLimit, Command.longestLimit]),
    ("values of an issue", [Issue.mostValues]),
    ("options of a board", [Space.mostCombinations, Space.mostListed, Space.mostFactions]),
    ("agreements of different worth", [Prospects.mostCandidates]),
    ("ways to settle an option", [Option.mostFillings]),
    ("sets of votes that `price` compares", [Purchase.mostStates]),
    ("digits of a number; of an exact sum", [Rational.mostDigits, Rational.mostWieldy]),
    ("steps of a sweep; lines", [Sweep.mostSteps, Sweep.mostLines]),
    ("boards whose factions `flip` tries out", [FlipQuestion.mostBoards]),
    ("worlds that `certain` and `possible` tell apart", [Inquiry.mostWorlds, Leeway.mostCells]),
    ("factions of a board whose coalitions", [Comparison.mostFactions]),
    ("factions of a board whose intervals", [Inquiry.mostVaried]),
    ("draws of `chance`", [Draws.most]),
    ("agreements that `overlap` lists", [Overlap.mostAgreements, Overlap.mostOptions]),
    ("tries to find agreements before `defect`", [NegotiatorType.mostTries]),
    (
      "actors among whom `outcome`",
      [Outcome.mostActors, Outcome.mostCoalitions, Outcome.mostAgreements, Outcome.mostTogether]
    ),
    ("parts of a rule that `pivot` tells apart", [VotingGame.mostThresholds, VotingGame.mostClauses]),
    ("factions of few different weights", [Profiles.mostVoters]),
    ("statements of a derivation", [WhyQuestion.mostStatements]),
    ("questions of a quiz", [QuizItem.most]),
    ("bodies of a case; factions in an order", [Body.most, Board.mostOrdered]),
    ("changes that are supposed", [Command.mostSupposed, Command.mostUndone]),
    ("queries with names", [Command.mostLets, Command.mostCharacters]),
  ]

  @Test func readmeTellsThem() throws {
    let readme = try String(contentsOf: CatalogueTests.root.appendingPathComponent("README.md"), encoding: .utf8)
    let rows = readme.split(separator: "\n")
    for (what, numbers) in limits {
      let row = try #require(rows.first { $0.hasPrefix("| \(what)") }, "no row for \(what)")
      let told = row.split { !$0.isNumber && $0 != "," }.compactMap { Int($0.filter(\.isNumber)) }
      for number in numbers { #expect(told.contains(number), "\(number.grouped) in: \(row)") }
    }
  }
}
