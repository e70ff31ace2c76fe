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
    let workers = min(blocks, Draws.mostWorkers)
    concurrently(workers) { worker in
      do throws(Interrupted) {
        var counter = Counter(draws: self, first: first, world: world, further: further, ask: ask)
        for block in stride(from: worker, to: blocks, by: workers) {
          if watch.isInterrupted() { throw Interrupted() }
          if worker == 0 { watch.report(block, blocks) }
          try counter.count(block)
        }
        account.add(counter.counts)
      } catch { account.stop() }
    }
    return try account.sum.get()
  }

  /// Each worker learns the answers anew, so that there are few.
  private static let mostWorkers = 16
}

/// One worker's account.
private struct Counter<Told: Hashable> {
  let draws: Draws
  let first: Scales
  let world: World
  let further: (World) throws(Interrupted) -> Set<Comparison>
  let ask: (World) throws(Interrupted) -> Told
  private(set) var counts: [Told: Int] = [:]
  private var known: [[UInt64]: Branch] = [:]
  private var answers: [Told] = []
  private var tallies: [Int] = []
  /// How many worlds are known.
  private var size = 0

  /// What follows from how the first comparisons come out.
  private struct Branch {
    let scales: Scales
    var answers: [[UInt64]: Int] = [:]
  }

  init(
    draws: Draws, first: Scales, world: World, further: @escaping (World) throws(Interrupted) -> Set<Comparison>,
    ask: @escaping (World) throws(Interrupted) -> Told
  ) {
    (self.draws, self.first, self.world, self.further, self.ask) = (draws, first, world, further, ask)
  }

  mutating func count(_ block: Int) throws(Interrupted) {
    var dice = draws.dice(for: block)
    var amounts = Array(repeating: UInt32(0), count: draws.boards.reduce(0) { $0 + $1.steps.count })
    for _ in 0..<draws.size(of: block) {
      draws.draw(&dice, into: &amounts)
      tallies[try answer(for: amounts)] += 1
    }
    counts = Dictionary(uniqueKeysWithValues: zip(answers, tallies))
  }

  private mutating func answer(for amounts: [UInt32]) throws(Interrupted) -> Int {
    let signs = first.signs(of: amounts)
    if known[signs] == nil {
      known[signs] = Branch(scales: Scales(try further(drawn(amounts)), on: draws.boards))
    }
    let finer = known[signs]?.scales.signs(of: amounts) ?? []
    if let answer = known[signs]?.answers[finer] { return answer }
    let told = try ask(drawn(amounts))
    if Self.mostKnown < size { (known, size) = ([:], 0) }
    let answer = answers.firstIndex(of: told) ?? answers.count
    if answer == answers.count { (answers, tallies) = (answers + [told], tallies + [0]) }
    known[signs]?.answers[finer] = answer
    size += 1
    return answer
  }

  /// The most worlds that are kept in mind.
  private static var mostKnown: Int { 100_000 }

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
