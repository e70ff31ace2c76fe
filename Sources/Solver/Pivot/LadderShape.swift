/// A game as a ``Ladder`` takes it: one body in which all have weight, and a few voters whose approval counts besides, or any
/// number without whom nothing is carried.
struct LadderShape {
  /// The places of the voters whose approval counts.
  let approvers: [Int]
  /// The places of those whose approval is always asked, where not all can be among the approvers.
  let vetoes: [Int]
  /// By set of approvers, as bits, what the others must weigh beside these and all with a veto; `nil` where nothing suffices.
  let needed: [Int?]
  /// The weights of the others.
  let weights: [Int]
  private let voters: Int
  private let body: [Int]

  /// How often the voters decide.
  struct Tallies {
    let approvers: [Tally]
    /// Each of those with a veto.
    let veto: Tally?
    let byWeight: [Int: Tally]
  }

  /// The most voters whose approval may count without being asked always.
  static let mostApprovers = 6

  /// The shape of a game; `nil` where it has another one.
  init?(of game: VotingGame) {
    let isApproval = game.thresholds.map { threshold in threshold.weights.count { $0 != 0 } == 1 }
    let bodies = Set(zip(game.thresholds, isApproval).filter { !$1 }.map(\.0.weights))
    guard bodies.count == 1, let body = bodies.first else { return nil }
    let approvals = zip(game.thresholds, isApproval).filter(\.1).compactMap { $0.0.weights.firstIndex { $0 != 0 } }
    let all = Set(approvals).sorted()
    let vetoes = Self.mostApprovers < all.count ? all.filter(game.hasVeto) : []
    let approvers = all.filter { !vetoes.contains($0) }
    guard approvers.count <= Self.mostApprovers else { return nil }
    (self.approvers, self.vetoes, self.body, voters) = (approvers, vetoes, body, game.voters.count)
    weights = body.indices.filter { !all.contains($0) }.map { body[$0] }
    let total = weights.reduce(0, +)
    needed = (0..<(1 << approvers.count)).map { set in
      let approving = approvers.enumerated().filter { set >> $0.offset & 1 == 1 }.map(\.element)
      return Self.needed(from: vetoes + approving, body, game).flatMap { $0 <= total ? $0 : nil }
    }
  }

  /// What the others must weigh beside these approvers.
  private static func needed(from approvers: [Int], _ body: [Int], _ game: VotingGame) -> Int? {
    let own = approvers.reduce(0) { $0 + body[$1] }
    let quotas = game.thresholds.filter { $0.weights == body }.map(\.quota)
    return ([own] + quotas.filter { own < $0 }.sorted()).first { weight in
      var reached: UInt64 = 0
      for (index, threshold) in game.thresholds.enumerated() {
        let has = threshold.weights == body ? weight : approvers.reduce(0) { $0 + threshold.weights[$1] }
        if threshold.quota <= has { reached |= 1 << UInt64(index) }
      }
      return game.isCarried(by: reached)
    }.map { $0 - own }
  }

  /// How many weights are told apart: those below the greatest that is needed.
  var rows: Int { needed.compactMap { $0 }.max() ?? 0 }

  /// The places of all whose approval counts.
  var approving: [Int] { approvers + vetoes }

  /// What the others must weigh beside all whose approval counts, where nothing is carried without every one of these.
  var quotaBesideVetoes: Int? {
    needed.dropLast().contains { $0 != nil } ? nil : needed.last.flatMap { $0 }.flatMap { 0 < $0 ? $0 : nil }
  }

  /// Between which sizes all coalitions are that somebody can turn into one that carries an option; `nil` where nobody
  /// ever does.
  var sizes: ClosedRange<Int>? {
    let (lightest, heaviest) = (Self.sums(weights.sorted()), Self.sums(weights.sorted(by: >)))
    let fewest = { (weight: Int) in heaviest.firstIndex { weight <= $0 } ?? 0 }
    let most = { (bound: Int) in lightest.lastIndex { $0 < bound } ?? 0 }
    var ranges: [(low: Int, high: Int)] = []
    for (set, least) in needed.enumerated() {
      let count = set.nonzeroBitCount
      if let least, 0 < least {
        ranges.append((fewest(least) - 1 + count, min(most(least), weights.count - 1) + count))
      }
      for approver in approvers.indices where set >> approver & 1 == 0 {
        guard let enough = needed[set | 1 << approver], 0 < least ?? 1 else { continue }
        ranges.append((fewest(enough) + count, (least.map(most) ?? weights.count) + count))
      }
      if let least, !vetoes.isEmpty { ranges.append((fewest(least) + count - 1, weights.count + count - 1)) }
    }
    guard let low = ranges.map(\.low).min(), let high = ranges.map(\.high).max() else { return nil }
    return low + vetoes.count...max(low, high) + vetoes.count
  }

  /// What so many of the first weigh together, from none to all.
  private static func sums(_ weights: [Int]) -> [Int] {
    weights.reduce(into: [0]) { sums, weight in sums.append(sums[sums.count - 1] + weight) }
  }

  /// The tallies by the voters' places.
  func placed(_ tallies: Tallies) -> [Tally] {
    (0..<voters).map { voter in
      if let index = approvers.firstIndex(of: voter) { return tallies.approvers[index] }
      if let veto = tallies.veto, vetoes.contains(voter) { return veto }
      return tallies.byWeight[body[voter]] ?? Tally(swings: .zero)
    }
  }
}
