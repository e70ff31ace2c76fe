import Knowledge
import Numbers

extension Draws {
  /// How many draws have which answer. Worlds in which all comparisons come out alike have the same answer, so that
  /// each is asked once.
  ///
  /// `further` gives the comparisons that decide besides in a world in which the first ones are decided, and `ask` the
  /// answer. Both run on several threads.
  ///
  /// - Throws: where somebody wants it to stop.
  public func tally<Told: Hashable & Sendable>(
    of comparisons: Set<Comparison>, in world: World,
    further: @escaping @Sendable (World) throws(Interrupted) -> Set<Comparison>,
    ask: @escaping @Sendable (World) throws(Interrupted) -> Told,
    watch: Watch
  ) throws(Interrupted) -> [Told: Int] {
    let account = Account<Told>()
    let first = Scales(comparisons, on: boards)
    let blocks = Array(self.blocks)
    let workers = min(blocks.count, Draws.mostWorkers)
    concurrently(workers) { worker in
      do throws(Interrupted) {
        var answers: [Told] = []
        var counter = Counter(draws: self, first: first, world: world, further: further) {
          (world: World) throws(Interrupted) -> Int in
          let told = try ask(world)
          if let known = answers.firstIndex(of: told) { return known }
          answers.append(told)
          return answers.count - 1
        }
        for index in stride(from: worker, to: blocks.count, by: workers) {
          try watch.goOn()
          if worker == 0 { watch.report(index, blocks.count) }
          try counter.count(blocks[index])
        }
        account.add(Dictionary(uniqueKeysWithValues: zip(answers, counter.tallies)))
      } catch { account.stop() }
    }
    return try account.sum.get()
  }

  /// Each worker learns the answers anew, so that there are few.
  private static let mostWorkers = 16
}

/// One worker's account.
private struct Counter {
  let draws: Draws
  let first: Scales
  let world: World
  let further: (World) throws(Interrupted) -> Set<Comparison>
  /// Gives the number of the answer in a world; a new one is the next number.
  let ask: (World) throws(Interrupted) -> Int
  /// How many draws have which answer.
  private(set) var tallies: [Int] = []
  private var known: [[UInt64]: Branch] = [:]
  /// How many worlds are known.
  private var size = 0

  /// What follows from how the first comparisons come out.
  private final class Branch {
    let scales: Scales
    var answers: [[UInt64]: Int] = [:]

    init(_ scales: Scales) { self.scales = scales }
  }

  init(
    draws: Draws, first: Scales, world: World, further: @escaping (World) throws(Interrupted) -> Set<Comparison>,
    ask: @escaping (World) throws(Interrupted) -> Int
  ) {
    (self.draws, self.first, self.world, self.further, self.ask) = (draws, first, world, further, ask)
  }

  mutating func count(_ block: Int) throws(Interrupted) {
    var dice = draws.dice(for: block)
    var amounts = Array(repeating: UInt32(0), count: draws.boards.reduce(0) { $0 + $1.steps.count })
    for _ in 0..<draws.size(of: block) {
      draws.draw(&dice, into: &amounts)
      let answer = try answer(for: amounts)
      while tallies.count <= answer { tallies.append(0) }
      tallies[answer] += 1
    }
  }

  private mutating func answer(for amounts: [UInt32]) throws(Interrupted) -> Int {
    let branch = try branch(for: amounts)
    let finer = branch.scales.signs(of: amounts)
    if let answer = branch.answers[finer] { return answer }
    let answer = try ask(drawn(amounts))
    branch.answers[finer] = answer
    size += 1
    if Self.mostKnown < size { (known, size) = ([:], 0) }
    return answer
  }

  private mutating func branch(for amounts: [UInt32]) throws(Interrupted) -> Branch {
    let signs = first.signs(of: amounts)
    if let branch = known[signs] { return branch }
    let branch = Branch(Scales(try further(drawn(amounts)), on: draws.boards))
    known[signs] = branch
    return branch
  }

  /// The most worlds that are kept in mind.
  private static let mostKnown = 100_000

  /// The world that the draw is of.
  private func drawn(_ amounts: [UInt32]) -> World {
    var (world, rest) = (world, amounts[...])
    for board in draws.boards {
      let own = rest.prefix(board.steps.count).map { Rational(Int($0), 1 << 32) }
      rest = rest.dropFirst(board.steps.count)
      world = world.weighing(board.powers(own), in: 0, at: board.place)
    }
    return world
  }
}
