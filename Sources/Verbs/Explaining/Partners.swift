import Answers
import Diagnostics
import Knowledge
import Solver

// Those on whose consent it turns what an actor can ratify: an answer at two levels rests on their boards, too.
extension Seat {
  /// They, as seats, the known ones where nothing is supposed of them; of more than ``mostPartners`` the first.
  private var partners: [Seat] {
    let actors = world.concerned(by: [actor], in: setting).subtracting([actor]).sorted()
    return actors.filter { table.game.board(of: $0)?.space == nil && table.game.board(of: $0) != nil }
      .prefix(Self.mostPartners).map(partner)
  }

  /// Each of them is looked into.
  private static let mostPartners = 100

  /// What the answer follows from besides, two-level: what they could ratify and sign. In full only.
  var partnerFindings: [Finding] {
    partners.map { partner in
      Finding(Line("\(partner.title): what it could have"), ownedBy: partner.name, from: partner.basisAtTheTable).inFull
    }
  }

  /// The weakest inputs of an answer that is told by `finding`.
  func weakest(of finding: Finding, isAtHome: Bool) -> [Block] {
    let others = isAtHome ? [] : partners.compactMap(\.weakestAtTheTable)
    return Weakest([finding.weakest].compactMap { $0 } + others)?.blocks ?? []
  }

  private var weakestAtTheTable: Weakest? {
    memory.weakest.at(true) {
      Finding(Line(), ownedBy: name, from: basisAtTheTable).weakest
    }
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

  /// Who negotiates, to what hands are tied, and what is believed of others; in full only.
  var negotiation: [Finding] {
    guard let strategy = board.strategy else { return [] }
    let chief = board.chief.map { chief in
      [
        Finding(Line("\(board.factions[chief].name) negotiates"), ground: strategy.chiefGround),
        Finding(
          Line("\(board.factions[chief].name) ranks \(board.factions[chief].preference.written(on: board))"),
          ground: board.factions[chief].preferenceGround, of: .ranking(place, chief)),
      ]
    }
    let ties = board.ties.map { _ in [Finding(Line(board.tiedWords), ground: strategy.tiesGround)] }
    let beliefs = strategy.beliefs.map { belief in
      Finding(
        Line("\(name) believes that \(world.actors[belief.actor].name) can ratify \(belief.options.written)"),
        ground: belief.ground)
    }
    return ((chief ?? []) + (ties ?? []) + beliefs).map(\.inFull)
  }
}
