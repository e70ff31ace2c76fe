import Knowledge
import Numbers
import Solver

/// An answer that is possible while powers are not known exactly, with a world in which it is so.
struct PossibleAnswer: Sendable {
  let telling: Telling
  let world: World

  var brief: String { telling.words }
}

extension Inquiry {
  /// Every answer that is possible in one setting while the weights are in their intervals, that of the case as it is
  /// stated first; `nil` where the worlds to be told apart are too many.
  ///
  /// Exact: in each body of each board the weights are cut into cells on which every sum that decides something is to one side of its
  /// quota, and ties are cells of their own; and where it matters who prevails, once more by the choices that lead. One
  /// world for each combination of cells speaks for all.
  ///
  /// - Throws: where somebody wants it to stop.
  func possibleAnswers(
    to question: any Question, in setting: Setting
  ) throws(Interrupted) -> [PossibleAnswer]? {
    guard let worlds = try worlds(for: question, in: setting, { $0.leeways(at: $1) }) else { return nil }
    return try possibleAnswers(to: question, in: setting, among: worlds)
  }

  /// Likewise, where these worlds speak for all.
  func possibleAnswers(
    to question: any Question, in setting: Setting, among worlds: [World]
  ) throws(Interrupted) -> [PossibleAnswer] {
    let here = asking(world, in: [setting])
    var answers = [PossibleAnswer(telling: try here.numericTelling(of: question, in: world), world: world)]
    for (index, world) in worlds.enumerated() {
      try watch.goOn(index, of: worlds.count)
      let telling = try here.numericTelling(of: question, in: world)
      let answer = PossibleAnswer(telling: telling, world: world)
      guard let known = answers.firstIndex(where: { !telling.isNews(beside: $0.telling) }) else {
        answers.append(answer)
        continue
      }
      // Of what comes to the same, that is told in which the most have some power and are named.
      if 0 < known, answers[known].brief.utf8.count < answer.brief.utf8.count { answers[known] = answer }
    }
    return answers
  }

  /// Worlds that speak for all that are possible while the weights are as `leeways` allow; none beside this one where nothing
  /// is open, and `nil` where they are too many.
  ///
  /// - Throws: where somebody wants it to stop.
  func worlds(
    for question: any Question, in setting: Setting, _ leeways: (Board, Place) -> [Leeway]
  ) throws(Interrupted) -> [World]? {
    let here = asking(world, in: [setting])
    let boards = here.places(deciding: question).map { leeways(world[$0].board, $0) }
    return boards.allSatisfy(\.isEmpty) ? [] : try here.distinctWorlds(for: question, boards)
  }

  /// A world for each combination of cells of this inquiry's only setting.
  private func distinctWorlds(for question: any Question, _ open: [[Leeway]]) throws(Interrupted) -> [World]? {
    try refined(combinations(for: question, open), for: question, open.flatMap { $0 }, game(of: world, in: settings[0]))
  }

  /// What decides who prevails, as ``contests(deciding:in:)`` says it, in each way in which the others can be decided in
  /// `world` where powers are known only as an order.
  ///
  /// - Throws: where somebody wants it to stop.
  func rivalries(deciding question: any Question, in world: World) throws(Interrupted) -> Set<Rivalry> {
    var found = Set(try contests(deciding: question, in: world))
    guard question.turning == .power, isOfOrders(question) else { return found }
    for (setting, part) in parts(of: question) {
      let here = asking(world, in: [setting])
      let open = here.places(deciding: part).compactMap { world[$0].board.leewayOfOrder(at: $0) }
      for combination in try here.combinations(for: part, open.map { [$0] }) ?? [] {
        found.formUnion(try here.contests(deciding: part, in: world.weighing(combination, open)))
      }
    }
    return found
  }

  /// Cells of what these boards' weights can be, board by board, in every combination of what can be ratified; `nil` where
  /// these are too many.
  private func combinations(
    for question: any Question, _ open: [[Leeway]]
  ) throws(Interrupted) -> [[LeewayCell]]? {
    let game = game(of: world, in: settings[0])
    let comparisons = comparisons(deciding: question)
    var boards: [[[LeewayCell]]] = []
    for leeways in open {
      guard let place = leeways.first?.place else { continue }
      var bodies: [[[LeewayCell]]] = []
      for leeway in leeways {
        guard let cells = try leeway.cells(of: comparisons, in: game) else { return nil }
        bodies.append(cells.map { [$0] })
      }
      guard let own = combinations(of: bodies) else { return nil }
      let isMerged = question.turning == .votes || question.turning == .power && !isAsked(place, question)
      boards.append(isMerged ? own.uniqued { world.weighing($0, leeways)[place].board.winsetAtHome } : own)
    }
    return combinations(of: boards)
  }

  private func isAsked(_ place: Place, _ question: any Question) -> Bool {
    question.asked.isEmpty || question.asked.contains(place.actor)
  }

  /// One of each, in every combination; `nil` where these are too many.
  private func combinations(of parts: [[[LeewayCell]]]) -> [[LeewayCell]]? {
    var combinations: [[LeewayCell]] = [[]]
    for part in parts {
      if Self.mostWorlds < combinations.count * part.count { return nil }
      combinations = combinations.flatMap { one in part.map { one + $0 } }
    }
    return combinations
  }

  /// Each combination cut once more where it matters who prevails, by the choices that lead.
  private func refined(
    _ combinations: [[LeewayCell]]?, for question: any Question, _ boards: [Leeway], _ game: Game
  ) throws(Interrupted) -> [World]? {
    guard let combinations else { return nil }
    var worlds: [World] = []
    for combination in combinations {
      let rivalries = try contests(deciding: question, in: world.weighing(combination, boards))
      var finer: [[[LeewayCell]]] = []
      for (leeway, cell) in zip(boards, combination) {
        guard let cells = try leeway.cells(of: rivalries, within: cell, in: game) else { return nil }
        finer.append(cells.map { [$0] })
      }
      guard let found = self.combinations(of: finer) else { return nil }
      worlds += found.map { world.weighing($0, boards) }
      if Self.mostWorlds < worlds.count { return nil }
    }
    return worlds
  }

  /// The most factions of a board whose intervals are looked into: what is compared grows with their square.
  static let mostVaried = 1000

  /// The most worlds that are told apart.
  static let mostWorlds = 20_000
}

extension World {
  fileprivate func weighing(_ cells: [LeewayCell], _ boards: [Leeway]) -> World {
    zip(boards, cells).reduce(self) { $0.weighing($1.1.weights, in: $1.0.body, at: $1.0.place) }
  }
}

extension [[LeewayCell]] {
  /// The first combination of each key.
  fileprivate func uniqued<Key: Hashable>(by key: ([LeewayCell]) -> Key) -> Self {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
