import Knowledge
import Numbers
import Solver

extension Entry {
  /// What is too large, and what to do instead; README.md has the whole table.
  static let limits = Entry(
    name: "limits",
    text: """
      What goes beyond these is refused, or the answer says where it is cut. A query takes \(Command.usualLimit) seconds, \
      or up to \(Command.longestLimit.grouped) after ‘limit’. An issue has \(Issue.mostValues) values; a board has \
      \(Space.mostCombinations.grouped) options, of which \(Space.mostListed.grouped) are listed: beyond that it has \
      \(Space.mostFactions) factions with values, and answers tell of all options together. ‘overlap’ lists \
      \(Overlap.mostAgreements.grouped) agreements, and ‘pareto’ and ‘bargain’ compare as many, or \
      \(Prospects.mostCandidates.grouped) of different worth; among more than \(Outcome.mostActors) actors ‘outcome’ \
      tells pairs. ‘certain’ and ‘possible’ tell \(Inquiry.mostWorlds.grouped) worlds apart, on boards of \
      \(Inquiry.mostVaried.grouped) factions; ‘chance’ draws \(Draws.most.grouped) of them, and ‘shard’ and ‘merge’ divide \
      more. ‘sweep’ takes \(Sweep.mostSteps.grouped) steps, ‘flip’ tries \(FlipQuestion.mostBoards) boards, and ‘price’ compares \
      \(Purchase.mostStates.grouped) sets of votes. ‘pivot’ takes 300 factions whose weights add up to 1,500,000, up to 20,000 where \
      many weigh alike, more ‘by banzhaf’, 1,000 of up to 8,000,000 where it may round, and some 25 to 40 in several \
      bodies. Numbers have \(Rational.mostDigits) digits. What \
      is too large for all is often small enough for one phase, one actor, or ‘at home’.
      """, examples: ["winset US phase 2 at home"])
}
