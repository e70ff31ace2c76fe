/// How the power to decide is computed: all ways give the same, each within limits of its own.
enum PivotMethod: Hashable, CaseIterable {
  /// By going through all coalitions, interchangeable voters taken together.
  case profiles
  /// By the generating function of the weights in one body.
  case ladder
  /// By a decision diagram over several bodies.
  case diagram

  /// The cheapest way for a game that is within its limits; `nil` where none is, or where somebody wants to stop looking.
  init?(for game: VotingGame, _ indices: Set<PowerIndex>, watch: Watch = .nobody) {
    let count = Profiles.count(of: game)
    if let count, count <= 1 << 14 { self = .profiles; return }
    let isFeasible = { (method: PivotMethod) in method.isFeasible(for: game, indices, watch: watch) }
    guard let method = [.ladder, .diagram, .profiles].first(where: isFeasible) else { return nil }
    self = method
  }

  /// Whether a game is within the limits of this way; not where somebody wants to stop looking.
  func isFeasible(for game: VotingGame, _ indices: Set<PowerIndex>, watch: Watch = .nobody) -> Bool {
    switch self {
    case .profiles: return Profiles.count(of: game) != nil
    case .ladder: return LadderPlan(for: game, bySize: indices.contains(.shapley)) != nil
    case .diagram:
      guard game.voters.count <= Diagram.mostVoters else { return false }
      guard let diagram = try? Diagram(of: game, goOn: watch.goOn) else { return false }
      let nodes = diagram.layers.reduce(0) { $0 + $1.count }
      return nodes * (indices.contains(.shapley) ? game.voters.count : 1) <= Diagram.mostCells
    }
  }

  /// How often each voter decides; `nil` where the game is not within the limits of this way.
  func tallies(
    of game: VotingGame, _ orders: Orders?, watch: Watch = .nobody
  ) throws(Interrupted) -> [Tally]? {
    let goOn = watch.goOn as () throws(Interrupted) -> Void
    switch self {
    case .profiles:
      let tallies = try Profiles(of: game, goOn: goOn).tallies(orders, goOn: goOn)
      return game.spread(tallies)
    case .ladder:
      guard let plan = LadderPlan(for: game, bySize: orders != nil) else { return nil }
      return plan.shape.placed(try Ladder(plan).tallies(orders, watch: watch))
    case .diagram:
      return try Diagram(of: game, goOn: goOn)?.tallies(orders, goOn: goOn)
    }
  }
}

extension PivotMethod {
  /// From so many additions on it takes long to tell sizes of coalitions apart.
  static let longSteps = 5_000_000_000

  /// Whether it takes long to tell sizes of coalitions apart.
  func takesLong(for game: VotingGame) -> Bool {
    self == .ladder && Self.longSteps < LadderPlan(for: game, bySize: true)?.steps ?? 0
  }
}

// Indices that may be rounded.
extension VotingGame {
  /// Whether it may have ``roundedTallies(watch:)``.
  var mayBeRounded: Bool {
    guard let shape = LadderShape(of: self), shape.quotaBesideVetoes != nil else { return false }
    return Spectrum.takes(shape.weights) && LadderPlan(for: self, bySize: false) != nil
  }

  /// The tallies with shares of orders that may be wrong by what is said with them; `nil` where they cannot be had.
  func roundedTallies(watch: Watch) throws(Interrupted) -> [Tally]? {
    guard let shape = LadderShape(of: self), let quota = shape.quotaBesideVetoes,
      let others = try Spectrum(shape.weights, quota: quota, vetoes: shape.approving.count)?.shares(watch),
      let tallies = try PivotMethod.ladder.tallies(of: self, nil, watch: watch)
    else { return nil }
    // Veto players decide alike, and all that the others leave.
    let left = 1 - others.reduce(0) { $0 + $1.index }
    let veto = Spectrum.Share(
      index: left / Double(max(1, shape.approving.count)), error: others.reduce(1e-15) { $0 + $1.error })
    var rest = others.makeIterator()
    return tallies.enumerated().map { voter, tally in
      Tally(shape.approving.contains(voter) ? veto : rest.next() ?? veto, swings: tally.swings)
    }
  }
}

extension VotingGame {
  /// The classes' tallies by voter.
  fileprivate func spread(_ tallies: [Tally]) -> [Tally] {
    var spread = voters.map { _ in Tally(swings: .zero) }
    for (one, tally) in zip(classes, tallies) { for voter in one.voters { spread[voter] = tally } }
    return spread
  }
}
