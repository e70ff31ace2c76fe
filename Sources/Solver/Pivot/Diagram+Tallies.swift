import Numbers

extension Diagram {
  /// The most voters: what is summed up fits into 128 bits.
  static let mostVoters = 88
  /// The most numbers that are kept.
  static let mostCells = 1 << 24

  /// How often each voter decides, by its place.
  func tallies(_ orders: Orders?, goOn: () throws(Interrupted) -> Void) throws(Interrupted) -> [Tally] {
    let swings = try sums([.one], shift: 0, bound: Rational.power(ofTwo: order.count), goOn)
    let shares = try orders.map { (orders: Orders) throws(Interrupted) in
      try sums(orders.weights, shift: 1, bound: orders.base, goOn).map { $0 / orders.base }
    }
    var tallies = order.map { _ in Tally(swings: .zero) }
    for (layer, voter) in order.enumerated() {
      tallies[voter] = Tally(orders: shares?[layer], swings: swings[layer])
    }
    return tallies
  }

  private func sums(
    _ weights: [Rational], shift: Int, bound: Rational, _ goOn: () throws(Interrupted) -> Void
  ) throws(Interrupted) -> [Rational] {
    if bound.words.count <= 1 {
      let sums = try Sweep<UInt64>(layers, weights.map { $0.words.first ?? 0 }, shift).sums(goOn)
      return sums.map { Rational(words: [$0]) }
    }
    let sums = try Sweep<UInt128>(layers, weights.map(\.wide), shift).sums(goOn)
    return sums.map { Rational(words: [UInt64(truncatingIfNeeded: $0), UInt64($0 >> 64)]) }
  }
}

extension Rational {
  fileprivate var wide: UInt128 { words.reversed().reduce(0) { $0 << 64 | UInt128($1) } }
}

/// Sums the weights of the coalitions in which each voter decides, where a coalition's weight depends on its size, or
/// with a shift of 0 is the same for all.
///
/// Upwards from the ends it sums, for each node and each size of the coalition so far, the weights of all that is carried
/// from there; downwards it counts the ways to the node. Both are additions only, modulo a power of two beyond what any
/// sum can be in the end.
private struct Sweep<Number: FixedWidthInteger & UnsignedInteger> {
  private let layers: [[Diagram.Node]]
  private let weights: [Number]
  private let shift: Int

  init(_ layers: [[Diagram.Node]], _ weights: [Number], _ shift: Int) {
    (self.layers, self.weights, self.shift) = (layers, weights, shift)
  }

  /// By voter, the weights of the coalitions in which it decides.
  func sums(_ goOn: () throws(Interrupted) -> Void) throws(Interrupted) -> [Number] {
    let carried = try carriedWeights(goOn)
    var (ways, sums): ([Number], [Number]) = ([1], [])
    for layer in layers.indices {
      try goOn()
      let nodes = layer + 1 < layers.count ? layers[layer + 1].count : 0
      var next = [Number](repeating: 0, count: nodes * sizes(layer + 1))
      sums.append(sum(layer, ways, carried[layer + 1], into: &next))
      ways = next
    }
    return sums
  }

  /// How many sizes are told apart after so many voters.
  private func sizes(_ layer: Int) -> Int { shift == 0 ? 1 : layer + 1 }

  /// What the voter of that layer decides, given the ways to its nodes; the ways to the next ones are counted.
  private func sum(_ layer: Int, _ ways: [Number], _ carried: [Number], into next: inout [Number]) -> Number {
    let (width, place, after) = (sizes(layer), upWidth(layer + 1), sizes(layer + 1))
    var sum: Number = 0
    for (index, node) in layers[layer].enumerated() {
      let (with, without) = (Int(node.with), Int(node.without))
      for size in 0..<width where ways[index * width + size] != 0 {
        let count = ways[index * width + size]
        sum &+= count &* (carried[(with + 2) * place + size] &- carried[(without + 2) * place + size])
        if 0 <= without { next[without * after + size] &+= count }
        if 0 <= with { next[with * after + size + shift] &+= count }
      }
    }
    return sum
  }

  /// How many sizes are told apart upwards: a coalition that a voter can join is not of all voters so far.
  private func upWidth(_ layer: Int) -> Int { shift == 0 ? 1 : max(1, layer) }

  /// By layer, the weights of what is carried from each node: first from the end at which nothing is, then from the
  /// end at which everything is, then from the nodes.
  private func carriedWeights(_ goOn: () throws(Interrupted) -> Void) throws(Interrupted) -> [[Number]] {
    var result = [[Number]](repeating: [], count: layers.count + 1)
    let last = upWidth(layers.count)
    result[layers.count] = [Number](repeating: 0, count: last) + weights.prefix(last)
    for layer in layers.indices.dropFirst().reversed() {
      try goOn()
      result[layer] = carriedWeights(layer, result[layer + 1])
    }
    return result
  }

  private func carriedWeights(_ layer: Int, _ next: [Number]) -> [Number] {
    let (width, below) = (upWidth(layer), upWidth(layer + 1))
    var rows = [Number](repeating: 0, count: (layers[layer].count + 2) * width)
    func fill(_ row: Int, _ without: Int, _ with: Int) {
      for size in 0..<width {
        rows[row * width + size] = next[without * below + size] &+ next[with * below + size + shift]
      }
    }
    fill(1, 1, 1)
    for (index, node) in layers[layer].enumerated() { fill(index + 2, Int(node.without) + 2, Int(node.with) + 2) }
    return rows
  }
}
