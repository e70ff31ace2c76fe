import Answers
import Knowledge
import Numbers
import Solver
import Synchronization
import Syntax

/// One actor at its board, in one setting, with the same board before anything was supposed.
struct Seat: Sendable {
  /// All that is said of a seat holds on to it: so it is shared, and not copied.
  private let shared: Shared

  private final class Shared: Sendable {
    let actor: Int
    let table: Solved
    let place: Place
    let board: Board
    let before: Solved?
    let known: KnownTable?
    let company: Company?
    let earlier: Seat?
    let memory = Memory()

    init(actor: Int, table: Solved, before: Solved?, known: KnownTable?, company: Company?) {
      (self.actor, self.table, self.before, self.known, self.company) = (actor, table, before, known, company)
      earlier = known?.seat(of: actor)
      place = Place(actor: actor, phase: table.game.setting.phases[actor] ?? 0)
      board = table.game.world[place].board
    }
  }

  /// What was told of the seat already, so that it is found out once.
  final class Memory: Sendable {
    /// By whether they are at home.
    let contests = Notes<Bool, Contest>()
    /// Likewise who prevails, in a few words or in more.
    let prevalences = Notes<Bool, [Line]>()
    let briefPrevalences = Notes<Bool, [Line]>()
    /// Likewise as data, and the win-sets.
    let prevalenceRecords = Notes<Bool, Record>()
    let winsetRecords = Notes<Bool, Record>()
    /// Likewise the weakest of the inputs on which it rests what it can ratify.
    let weakest = Notes<Bool, Weakest?>()
    /// By faction.
    let resources = Notes<Int, [Finding]>()
    let sums = Notes<Int, Sum>()
    /// By body and faction.
    let shares = Notes<[Int], Line>()
    /// By body.
    let shareLists = Notes<Int, Record.Value>()
  }

  /// A seat, perhaps with the game that is not supposed, and what is known of it, and of those who share the table.
  init(
    actor: Int, table: Solved, before: Solved? = nil, knowing known: KnownTable? = nil, in company: Company? = nil
  ) {
    shared = Shared(actor: actor, table: table, before: before, known: known, company: company)
  }

  /// Another seat at the table: the known one where nothing is supposed of that actor.
  func partner(_ other: Int) -> Seat {
    if let known = shared.known, known.solved.game.world.actors[other] == world.actors[other] {
      return known.seat(of: other)
    }
    return company?.seat(of: other) ?? Seat(actor: other, table: table)
  }

  /// Those who share the table; `nil` where nothing is told of them more than once.
  var company: Company? { shared.company }
  var memory: Memory { shared.memory }
  var actor: Int { shared.actor }
  var table: Solved { shared.table }
  var before: Solved? { shared.before }
  var place: Place { shared.place }
  var board: Board { shared.board }
  /// The same seat without what is supposed.
  var earlier: Seat? { shared.earlier }
  var world: World { table.game.world }
  var phase: Phase { world[place] }
  var name: String { world.actors[actor].name }
  var setting: Setting { table.game.setting }

  /// The same option without what is supposed; `nil` where nothing is, or where its number is another one's then.
  func before(_ option: Int) -> (seat: Seat, option: Int)? {
    guard let earlier, let old = earlier.board.option(numbered: board.options[option].number) else { return nil }
    return earlier.board.options[old].terms == board.options[option].terms ? (earlier, old) : nil
  }
}

/// What was told already, by what it is about.
struct Notes<Key: Hashable & Sendable, Value: Sendable>: ~Copyable, Sendable {
  private let known = Mutex<[Key: Value]>([:])

  /// What was told of `key`, or else is told now.
  func at(_ key: Key, orElse tell: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = tell()
    known.withLock { $0[key] = value }
    return value
  }
}

/// A game, and its solution where it was wanted; shared likewise.
final class Solved: Sendable {
  let game: Game
  let solution: Solution

  init(_ game: Game) throws(Interrupted) {
    self.game = game
    solution = try game.solve()
  }

  /// The game with what is known of it, or of others about the same stakes.
  init(_ game: Game, knowing known: KnownTables?, isStated: Bool) throws(Interrupted) {
    self.game = game
    if let known {
      solution = try known.solutions.solution(of: game, isStated: isStated)
    } else {
      solution = try game.solve()
    }
  }

  /// The game with its solution.
  init(_ game: Game, _ solution: Solution) { (self.game, self.solution) = (game, solution) }
}

extension Inquiry {
  /// A game that stops where the asker wants it to, solved for these actors, or for all.
  func game(of world: World, in setting: Setting, about actors: [Int] = []) -> Game {
    Game(world, in: setting, about: actors, isInterrupted: watch.isInterrupted)
  }

  /// The boards of these actors, or of all, one after the other by actor and then by time.
  ///
  /// - Throws: where somebody wants it to stop.
  func seats(of actors: [Int]) throws(Interrupted) -> [Seat] {
    var tables: [(company: Company, before: KnownTable?)] = []
    for setting in settings {
      let before = try before.map { (world: World) throws(Interrupted) in
        try knownTable(of: game(of: world, in: setting, about: actors))
      }
      let asked = game(of: world, in: setting, about: actors)
      tables.append((Company(try Solved(asked, knowing: known, isStated: changes.isEmpty)), before))
    }
    let asked = actors.isEmpty ? Array(world.actors.indices) : actors
    return asked.flatMap { actor in
      tables.compactMap { company, before in
        company.table.game.setting.phases[actor].map { _ in
          Seat(
            actor: actor, table: company.table, before: before?.solved(watchedBy: watch), knowing: before, in: company)
        }
      }
    }
  }
}

extension Inquiry {
  /// A game with nothing supposed in it.
  private func knownTable(of game: Game) throws(Interrupted) -> KnownTable {
    guard let known else { return KnownTable(try Solved(game)) }
    return try known.table(of: game)
  }
}

extension Option {
  /// The option as a slide would write it: its number and what it is.
  func written(in world: World) -> String { "\(number) \(label ?? terms.written(in: world))" }
}

extension [Term] {
  /// `talks=us-led|afghan-led, troops=withdraw`
  func written(in world: World) -> String {
    var text = ""
    for term in self {
      text += text.isEmpty ? "" : ", "
      text += world.issues[term.issue].name
      for (place, value) in term.indices.enumerated() {
        text += place == 0 ? "=" : "|"
        text += world.issues[term.issue].values[value].name
      }
    }
    return text
  }
}

extension Board {
  /// `{1, 3}`
  func written(_ options: [Int]) -> String {
    var text = "{"
    for number in numbers(options) { text += text.utf8.count == 1 ? "\(number)" : ", \(number)" }
    return text + "}"
  }

  /// The numbers of these options.
  func numbers(_ options: [Int]) -> [Int] { options.map { self.options[$0].number } }

  /// What no-deal is called here: with the option that it amounts to, if it is one.
  var noDealName: String { reversion.map { "no-deal (\(anyOption(at: $0).number))" } ?? "no-deal" }

  /// The choice in a few words.
  func written(_ choice: Preference.Choice) -> String {
    if case .option(let index) = choice { "\(options[index].number)" } else { noDealName }
  }
}

extension Inquiry {
  /// The faction of a board that a reference means; `nil` where it has none such.
  func faction(_ reference: Reference, at place: Place) -> Int? {
    if let scope = reference.scope, world.actors.index(of: scope.value) != place.actor { return nil }
    return world[place].board.factions.index(of: reference.name.value)
  }
}
