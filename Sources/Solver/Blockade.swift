import Knowledge

extension Game {
  /// Why an option that is ratified at home is not deliverable; `nil` where it is.
  public func obstruction(of option: Option, of actor: Int, given standing: Standing) -> Cause? {
    let delivery = delivery(of: option, of: actor, given: standing)
    if delivery.isDeliverable { return nil }
    guard !delivery.trials.isEmpty else { return .impossible }
    let fillings = delivery.trials.map(\.filling)
    let refusals = delivery.trials.map { trial in
      Set(trial.consents.filter { $0.answer == .refused }.map(\.actor))
    }
    let always = refusals.dropFirst().reduce(refusals[0]) { $0.intersection($1) }
    let guilty = always.isEmpty ? refusals.reduce(into: Set()) { $0.formUnion($1) } : always
    let obstacles = guilty.sorted().map { other in
      let refused = zip(fillings, refusals).filter { $1.contains(other) }.map(\.0)
      let stands = reckoned(by: actor, of: other, standing) ?? []
      return obstacle(other, to: refused, stands, believer: belief(of: actor, about: other) == nil ? nil : actor)
    }
    return .blocked(Blockade(obstacles: obstacles, isJoint: always.isEmpty))
  }

  private func obstacle(
    _ actor: Int, to refused: [[Term]], _ standing: [Int], believer: Int?
  ) -> Blockade.Obstacle {
    let stands = standing.compactMap { board(of: actor)?.options[$0].terms }
    let pairs = refused.flatMap { filling in stands.map { disputed(filling, $0) } }
    let issues = pairs.isEmpty ? issues(in: refused, needing: actor) : blamed(pairs)
    return Blockade.Obstacle(actor: actor, issues: issues, standsOnNothing: stands.isEmpty, believer: believer)
  }

  private func issues(in refused: [[Term]], needing actor: Int) -> [Int] {
    Set(
      refused.joined().filter { term in
        world.issues[term.issue].values[term.values.trailingZeroBitCount].needs.contains(actor)
      }.map(\.issue)
    ).sorted()
  }
}

/// The issues on which two sets of terms cannot be settled alike.
func disputed(_ a: [Term], _ b: [Term]) -> Set<Int> { Set(a.filter { ![$0].agree(with: b) }.map(\.issue)) }

/// The issues that stand in every dispute, or else those that stand in one.
func blamed(_ disputes: [Set<Int>]) -> [Int] {
  guard let first = disputes.first else { return [] }
  let always = disputes.dropFirst().reduce(first) { $0.intersection($1) }
  return (always.isEmpty ? disputes.reduce(into: Set()) { $0.formUnion($1) } : always).sorted()
}
