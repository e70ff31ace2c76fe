import Answers
import Diagnostics
import Knowledge
import Solver

// Those on whose consent it turns what an actor can ratify: an answer at two levels rests on their boards, too.
extension Seat {
  /// They, as seats, the known ones where nothing is supposed of them; of more than ``mostPartners`` the first.
  private var partners: [Seat] {
    let actors =
      company?.partners(of: actor) ?? world.concerned(by: [actor], in: setting).subtracting([actor]).sorted()
    return actors.filter { table.game.board(of: $0).map { $0.space == nil } ?? false }
      .prefix(Self.mostPartners).map(partner)
  }

  /// Each of them is looked into.
  private static let mostPartners = 100

  /// What the answer follows from besides, two-level: what they could ratify and sign. In full only.
  var partnerFindings: [Finding] {
    partners.map { partner in
      company?.standing(of: partner.actor) { partner.standingFinding } ?? partner.standingFinding
    }
  }

  private var standingFinding: Finding {
    Finding(Line("\(title): what it could have"), ownedBy: name, from: basisAtTheTable).inFull
  }

  /// The weakest inputs of an answer that is told by `finding`.
  func weakest(of finding: Finding, isAtHome: Bool) -> [Block] {
    let others = isAtHome ? [] : partners.compactMap(\.weakestAtTheTable)
    return Weakest([finding.weakest].compactMap { $0 } + others)?.blocks ?? []
  }

  private var weakestAtTheTable: Weakest? {
    memory.weakest.at(false) { Finding(Line(), ownedBy: name, from: basisAtTheTable).weakest }
  }

  /// On what it rests what the others can reckon with.
  private var basisAtTheTable: [Finding] { [winsetFinding(isAtHome: true)] + negotiation + needed }

  /// The values of its options that need somebody else.
  private var needed: [Finding] {
    let values = board.options.flatMap { option in
      option.terms.flatMap { term in term.indices.map { Term(issue: term.issue, values: 1 << UInt64($0)) } }
    }
    return values.uniqued().flatMap { value in
      let others = world.issues[value.issue].values[value.values.trailingZeroBitCount].needs.filter { $0 != actor }
      return others.first.map { needs(of: $0, in: [value]) } ?? []
    }
  }
}
