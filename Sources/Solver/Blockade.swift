import Knowledge

extension Game {
  /// Why an option that is ratified at home is not deliverable; `nil` where it is.
  public func obstruction(of option: Option, of actor: Int, given standing: Standing) -> Cause? {
    if isDeliverable(option, of: actor, given: standing) { return nil }
    let fillings = Array(fillings(of: option))
    guard !fillings.isEmpty else { return .impossible }
    let refusals = fillings.map { filling in
      Set(needed(by: filling, of: actor).filter { !consents($0, to: filling, standing) })
    }
    let always = refusals.dropFirst().reduce(refusals[0]) { $0.intersection($1) }
    let guilty = always.isEmpty ? refusals.reduce(into: Set()) { $0.formUnion($1) } : always
    let obstacles = guilty.sorted().map { obstacle($0, to: option, standing[$0] ?? []) }
    return .blocked(Blockade(obstacles: obstacles, isJoint: always.isEmpty))
  }

  private func obstacle(_ actor: Int, to option: Option, _ standing: [Int]) -> Blockade.Obstacle {
    let board = board(of: actor)
    let stands = standing.compactMap { board?.options[$0] }
    let issues = stands.isEmpty ? issues(in: option, needing: actor) : disputed(option.terms, stands.map(\.terms))
    return Blockade.Obstacle(actor: actor, issues: issues, standsOnNothing: stands.isEmpty)
  }

  private func issues(in option: Option, needing actor: Int) -> [Int] {
    option.terms.filter { term in
      term.indices.contains { world.issues[term.issue].values[$0].needs.contains(actor) }
    }.map(\.issue)
  }
}

/// The issues on which no side of `others` agrees with `terms`; where no single issue is to blame, all those on which
/// one of them disagrees.
func disputed(_ terms: [Term], _ others: [[Term]]) -> [Int] {
  func disagree(_ term: Term, _ other: [Term]) -> Bool { !agree([term], other) }
  let always = terms.filter { term in others.allSatisfy { disagree(term, $0) } }
  let guilty = always.isEmpty ? terms.filter { term in others.contains { disagree(term, $0) } } : always
  return guilty.map(\.issue)
}
