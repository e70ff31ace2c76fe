/// Which coalitions carry an option, as a decision diagram: the voters join or stay out one after the other, and what
/// has come to the same is one node.
///
/// Two coalitions of the first voters come to the same if each threshold lacks as much. What is lacked is rounded up to
/// what some of the voters that are left can make up, so that hardly a node is there twice (Bolus 2011, European
/// Journal of Operational Research 210:258, on power indices by binary decision diagrams). It serves rules over several
/// bodies in which the voters are all different, such as the Council of the EU.
struct Diagram {
  /// What joining and staying out lead to: a node of the next layer, or one of the two ends.
  struct Node {
    var without: Int32
    var with: Int32
  }

  /// The end at which an option is carried whoever joins.
  static let carried: Int32 = -1
  /// The end at which it is not, whoever joins.
  static let lost: Int32 = -2
  /// The most nodes.
  static let mostNodes = 1 << 20

  /// The places of the voters in the order in which they are asked.
  let order: [Int]
  /// By voter in that order, the nodes; the first is the root.
  let layers: [[Node]]

  /// The diagram of a game; `nil` where it has too many nodes, which is found out in bounded time. Takes time linear in
  /// its nodes.
  init?(of game: VotingGame, goOn: () throws(Interrupted) -> Void) throws(Interrupted) {
    order = game.votersByWeight
    let rest = Rest(of: game, in: order)
    var (layers, count): ([[Node]], Int) = ([], 0)
    var states = States(game, rest)
    for (layer, voter) in order.enumerated() {
      try goOn()
      count += states.count
      if Self.mostNodes < count { return nil }
      var next = States(game, rest, after: layer + 1)
      layers.append(states.nodes(asking: voter, into: &next))
      states = next
    }
    self.layers = layers
  }
}

extension VotingGame {
  /// The places of the voters, those first that weigh most against the quotas.
  fileprivate var votersByWeight: [Int] {
    let weight = voters.indices.map { voter in
      thresholds.reduce(0) { $0 + Double($1.weights[voter]) / Double($1.quota) }
    }
    return voters.indices.sorted { (weight[$1], $0) < (weight[$0], $1) }
  }
}

/// What the voters that are left can add to each threshold.
private struct Rest {
  /// By threshold and layer, the weight of all that are left.
  let totals: [[Int]]
  /// By threshold and layer, what some of them can add, in order; none where that is too much to list.
  let sums: [[[Int]]]

  /// The longest list.
  static let mostSums = 1 << 14

  init(of game: VotingGame, in order: [Int]) {
    var (totals, sums): ([[Int]], [[[Int]]]) = ([], [])
    for threshold in game.thresholds {
      var (total, list) = ([0], [[0]])
      for voter in order.reversed() {
        let weight = threshold.weights[voter]
        total.append(total[total.count - 1] + weight)
        list.append(Self.adding(weight, to: list[list.count - 1]))
      }
      totals.append(total.reversed())
      sums.append(list.reversed())
    }
    (self.totals, self.sums) = (totals, sums)
  }

  private static func adding(_ weight: Int, to sums: [Int]) -> [Int] {
    if weight == 0 || sums.isEmpty { return sums }
    var (merged, upper) = ([Int](), 0)
    merged.reserveCapacity(2 * sums.count)
    for sum in sums {
      while sums[upper] + weight < sum { merged.append(sums[upper] + weight); upper += 1 }
      if sums[upper] + weight == sum { upper += 1 }
      merged.append(sum)
    }
    merged += sums[upper...].map { $0 + weight }
    return merged.count <= mostSums ? merged : []
  }

  /// The least that those left after `layer` voters can add and that is not below `lack`.
  func roundedUp(_ lack: Int, _ threshold: Int, _ layer: Int) -> Int {
    sums[threshold][layer].withUnsafeBufferPointer { list in
      guard !list.isEmpty else { return lack }
      var (low, high) = (0, list.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if list[middle] < lack { low = middle + 1 } else { high = middle }
      }
      return list[low]
    }
  }
}

/// What the thresholds lack after some voters were asked: the states of one layer, each once.
private struct States {
  /// The threshold is reached.
  static let reached = 0
  /// It cannot be reached any more, or nothing rests on it any more.
  static let missed = -1

  private let game: VotingGame
  private let rest: Rest
  private let layer: Int
  private let width: Int
  private var lacks: [Int] = []
  private var scratch: [Int]
  private var slots = [Int32](repeating: -1, count: 64)
  private(set) var count = 0

  /// The state in which nobody was asked yet.
  init(_ game: VotingGame, _ rest: Rest) {
    self.init(game, rest, after: 0)
    (lacks, count) = (game.thresholds.map(\.quota), 1)
  }

  /// No states yet of the layer after so many voters.
  init(_ game: VotingGame, _ rest: Rest, after layer: Int) {
    (self.game, self.rest, self.layer, width) = (game, rest, layer, game.thresholds.count)
    scratch = Array(repeating: 0, count: width)
  }

  /// What each state leads to when the voter is asked; new states are added to `next`.
  func nodes(asking voter: Int, into next: inout States) -> [Diagram.Node] {
    let weights = game.thresholds.map { $0.weights[voter] }
    let nothing = weights.map { _ in 0 }
    return (0..<count).map { index in
      let without = next.index(after: self, index, adding: nothing)
      return Diagram.Node(without: without, with: next.index(after: self, index, adding: weights))
    }
  }

  /// The node or the end to which a state of the layer before leads when these weights are added.
  private mutating func index(after states: States, _ index: Int, adding weights: [Int]) -> Int32 {
    for threshold in 0..<width {
      let lack = states.lacks[index * width + threshold]
      scratch[threshold] = 0 < lack ? max(Self.reached, lack - weights[threshold]) : lack
    }
    return end() ?? find()
  }

  /// The end at which the state is, if it is; else what it lacks is rounded.
  private mutating func end() -> Int32? {
    var (reached, missed): (UInt64, UInt64) = (0, 0)
    for threshold in 0..<width {
      if rest.totals[threshold][layer] < scratch[threshold] { scratch[threshold] = Self.missed }
      if scratch[threshold] == Self.reached { reached |= 1 << UInt64(threshold) }
      if scratch[threshold] == Self.missed { missed |= 1 << UInt64(threshold) }
    }
    if game.isCarried(by: reached) { return Diagram.carried }
    if !game.clauses.contains(where: { $0 & missed == 0 }) { return Diagram.lost }
    if game.clauses.count > 1 { dropIdle(reached, missed) }
    for threshold in 0..<width where 0 < scratch[threshold] {
      scratch[threshold] = rest.roundedUp(scratch[threshold], threshold, layer)
    }
    return nil
  }

  /// Gives up thresholds on which no open way of carrying an option rests, so that what differs in them alone is one.
  private mutating func dropIdle(_ reached: UInt64, _ missed: UInt64) {
    let alive = game.clauses.filter { $0 & missed == 0 }
    let wanted = minimal(alive.map { $0 & ~reached }).reduce(0, |)
    let counted = alive.reduce(0, |) & reached
    for threshold in 0..<width where (wanted | counted) >> UInt64(threshold) & 1 == 0 {
      scratch[threshold] = Self.missed
    }
  }

  private mutating func find() -> Int32 {
    if slots.count < 2 * count { grow() }
    var slot = Self.hash(scratch[...]) & (slots.count - 1)
    while slots[slot] >= 0 {
      if holds(Int(slots[slot])) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    lacks += scratch
    count += 1
    return slots[slot]
  }

  private func holds(_ index: Int) -> Bool {
    for threshold in 0..<width where lacks[index * width + threshold] != scratch[threshold] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: 4 * slots.count)
    for index in 0..<count {
      var slot = Self.hash(lacks[(index * width)..<((index + 1) * width)]) & (larger.count - 1)
      while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = Int32(index)
    }
    slots = larger
  }

  /// A multiplicative hash (Knuth, The Art of Computer Programming, vol. 3, 6.4).
  private static func hash(_ state: ArraySlice<Int>) -> Int {
    var hash: UInt64 = 0
    for lack in state { hash = (hash ^ UInt64(bitPattern: Int64(lack))) &* 0x9E37_79B9_7F4A_7C15 }
    return Int(truncatingIfNeeded: hash >> 20)
  }
}
