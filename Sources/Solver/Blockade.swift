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
    var blame = Blame()
    for filling in refused { for terms in stands { blame.add(disputed(filling, terms)) } }
    let issues = stands.isEmpty ? issues(in: refused, needing: actor) : blame.issues
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

/// What disputes are about, one after the other.
struct Blame {
  private var always: Set<Int>?
  private var ever: Set<Int> = []

  mutating func add(_ issues: Set<Int>) {
    always = always?.intersection(issues) ?? issues
    ever.formUnion(issues)
  }

  /// The issues that stand in every dispute, or else those that stand in one.
  var issues: [Int] { (always.flatMap { $0.isEmpty ? nil : $0 } ?? ever).sorted() }
}
