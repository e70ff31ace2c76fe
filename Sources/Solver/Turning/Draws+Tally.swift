import Knowledge
import Numbers
import Threads

extension Draws {
  /// How many draws have which answer. Worlds in which all that decides comes out alike have the same answer, so
  /// that each is asked once.
  ///
  /// `further` gives what decides besides in a world in which the first ones are decided, and `ask` the
  /// answer. Both run on several threads.
  ///
  /// - Throws: where somebody wants it to stop.
  public func tally<Told: Hashable & Sendable>(
    of comparisons: Set<Comparison>, in world: World,
    further: @escaping @Sendable (World) throws(Interrupted) -> [Rivalry],
    ask: @escaping @Sendable (World) throws(Interrupted) -> Told,
    watch: Watch
  ) throws(Interrupted) -> [Told: Int] {
    let account = Account<Told>()
    let first = Scales(comparisons, on: boards)
    let blocks = Array(self.blocks)
    let workers = min(blocks.count, processors)
    concurrently(workers) { worker in
      do throws(Interrupted) {
        var answers: [Told] = []
        var counter = Counter(draws: self, first: first, world: world, further: further, goOn: watch.goOn) {
          (world: World) throws(Interrupted) -> Int in
          let told = try ask(world)
          if let known = answers.firstIndex(of: told) { return known }
          answers.append(told)
          return answers.count - 1
        }
        for index in stride(from: worker, to: blocks.count, by: workers) {
          if worker == 0 { watch.report(index, blocks.count) }
          try counter.count(blocks[index])
        }
        account.add(Dictionary(uniqueKeysWithValues: zip(answers, counter.tallies)))
      } catch { account.stop() }
    }
    return try account.sum.get()
  }
}

/// One worker's account.
private struct Counter {
  let draws: Draws
  let first: Scales
  let world: World
  let further: (World) throws(Interrupted) -> [Rivalry]
  let goOn: () throws(Interrupted) -> Void
  /// Gives the number of the answer in a world; a new one is the next number.
  let ask: (World) throws(Interrupted) -> Int
  /// How many draws have which answer.
  private(set) var tallies: [Int] = []
  private var columns: Columns
  private var known = Known()

  init(
    draws: Draws, first: Scales, world: World, further: @escaping (World) throws(Interrupted) -> [Rivalry],
    goOn: @escaping () throws(Interrupted) -> Void, ask: @escaping (World) throws(Interrupted) -> Int
  ) {
    (self.draws, self.first, self.world, self.further, self.ask) = (draws, first, world, further, ask)
    self.goOn = goOn
    columns = Columns(draws.votes)
  }

  mutating func count(_ block: Int) throws(Interrupted) {
    var (dice, rest) = (draws.dice(for: block), draws.size(of: block))
    while 0 < rest {
      try goOn()
      columns.roll(&dice, min(rest, Columns.room))
      rest -= columns.count
      try countColumns()
    }
  }

  private mutating func countColumns() throws(Interrupted) {
    if Self.mostKnown < known.worlds { known = Known() }
    let starts = Array(repeating: 0, count: columns.count)
    for (branch, places) in known.groups(of: known.numbers(of: columns, first, after: starts)) {
      let own = places.count == columns.count ? columns : columns.picking(places)
      if known.scales[branch] == nil {
        known.scales[branch] = Scales([], try further(drawn(own, 0)), on: draws.boards)
      }
      let scales = known.scales[branch] ?? first
      let worlds = known.numbers(of: own, scales, after: Array(repeating: branch, count: own.count))
      for (place, number) in worlds.enumerated() { try count(number, own, place) }
    }
  }

  /// Counts a draw whose world has that number.
  private mutating func count(_ number: Int, _ draws: Columns, _ place: Int) throws(Interrupted) {
    if known.answers[number] < 0 {
      try goOn()
      known.answers[number] = try ask(drawn(draws, place))
      known.worlds += 1
    }
    let answer = known.answers[number]
    while tallies.count <= answer { tallies.append(0) }
    tallies[answer] += 1
  }

  /// The most worlds that are kept in mind.
  private static let mostKnown = 100_000

  /// The world that the draw is of.
  private func drawn(_ columns: Columns, _ place: Int) -> World {
    var (world, rest) = (world, columns.amounts(at: place)[...])
    for board in draws.boards {
      world = world.weighing(board.weights(Array(rest.prefix(board.steps.count))), in: board.body, at: board.place)
      rest = rest.dropFirst(board.steps.count)
    }
    return world
  }
}

/// What a worker knows of the worlds that it came across. A world has a number by how all that decides comes out in it,
/// and a branch of them by how the first comparisons do.
private struct Known {
  private var numbering = Numbering()
  /// By number of a branch, what decides besides in it.
  var scales: [Scales?] = [nil]
  /// By number of a world, the number of its answer; -1 where none is known.
  var answers: [Int] = [-1]
  /// How many worlds have answers.
  var worlds = 0
  /// By number, its group while groups are made; -1 between.
  private var groupOf: [Int] = [-1]

  /// The numbers to which what these scales weigh leads from the numbers where they start.
  mutating func numbers(of draws: Columns, _ scales: Scales, after starts: [Int]) -> [Int] {
    var numbers = starts
    for words in scales.words(for: draws) { numbers = numbering.numbers(of: words, after: numbers) }
    while answers.count < numbering.count {
      self.scales.append(nil)
      answers.append(-1)
      groupOf.append(-1)
    }
    return numbers
  }

  /// The places at which each number stands.
  mutating func groups(of numbers: [Int]) -> [(number: Int, places: [Int])] {
    var groups: [(number: Int, places: [Int])] = []
    for (place, number) in numbers.enumerated() {
      if groupOf[number] < 0 {
        groupOf[number] = groups.count
        groups.append((number, []))
      }
      groups[groupOf[number]].places.append(place)
    }
    for group in groups { groupOf[group.number] = -1 }
    return groups
  }
}
