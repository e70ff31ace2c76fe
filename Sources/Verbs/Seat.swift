import Knowledge
import Numbers
import Solver
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
    let earlier: Seat?

    init(actor: Int, table: Solved, before: Solved?) {
      (self.actor, self.table, self.before) = (actor, table, before)
      place = Place(actor: actor, phase: table.game.setting.phases[actor] ?? 0)
      board = table.game.world[place].board
      earlier = before.map { Seat(actor: actor, table: $0, before: nil) }
    }
  }

  init(actor: Int, table: Solved, before: Solved?) {
    shared = Shared(actor: actor, table: table, before: before)
  }

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

/// A game, and its solution where it was wanted; shared likewise.
final class Solved: Sendable {
  let game: Game
  let solution: Solution

  init(_ game: Game) throws(Interrupted) {
    self.game = game
    solution = try game.solve()
  }

  /// The game with what is known of it, or of others about the same stakes.
  init(_ game: Game, knowing known: KnownSolutions?, isStated: Bool) throws(Interrupted) {
    self.game = game
    if let known {
      solution = try known.solution(of: game, isStated: isStated)
    } else {
      solution = try game.solve()
    }
  }
}

extension Inquiry {
  /// A game that stops where the asker wants it to.
  func game(of world: World, in setting: Setting) -> Game {
    Game(world, in: setting, isInterrupted: watch.isInterrupted)
  }

  /// The boards of these actors, or of all, one after the other by actor and then by time.
  ///
  /// - Throws: where somebody wants it to stop.
  func seats(of actors: [Int]) throws(Interrupted) -> [Seat] {
    var tables: [(Solved, Solved?)] = []
    for setting in settings {
      let earlier = try before.map { (world: World) throws(Interrupted) in
        try Solved(game(of: world, in: setting), knowing: known, isStated: true)
      }
      let table = try Solved(game(of: world, in: setting), knowing: known, isStated: changes.isEmpty)
      tables.append((table, earlier))
    }
    let asked = actors.isEmpty ? Array(world.actors.indices) : actors
    return asked.flatMap { actor in
      tables.compactMap { table, before in
        table.game.setting.phases[actor].map { _ in Seat(actor: actor, table: table, before: before) }
      }
    }
  }
}

extension Option {
  /// The option as a slide would write it: its number and what it is.
  func written(in world: World) -> String { "\(number) \(label ?? terms.written(in: world))" }
}

extension [Term] {
  /// `talks=us-led|afghan-led, troops=withdraw`
  func written(in world: World) -> String {
    map { term in
      let issue = world.issues[term.issue]
      return "\(issue.name)=\(term.indices.map { issue.values[$0].name }.joined(separator: "|"))"
    }.joined(separator: ", ")
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
