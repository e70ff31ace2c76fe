import Diagnostics
import Foundation
import Knowledge
import Solver
import Syntax
import Testing

/// A random case that is being tried: as data, as the world that was read from its text, and the game in it.
struct Trial {
  /// Its number.
  let seed: UInt64
  /// The case as data.
  let draft: Draft
  /// The case as `Knowledge` reads it.
  let world: World
  /// The case evaluated by the words of the design.
  let naive: NaiveEvaluator
  /// The changes that were supposed so far, for trials that suppose some.
  var said = ""
  /// For what else is random in this trial.
  var random: SplitMix64

  init(seed: UInt64) throws(Refutation) {
    (self.seed, draft) = (seed, Draft(seed: seed))
    (world, naive) = (try World(draft), NaiveEvaluator(draft))
    random = SplitMix64(seed: seed &+ 0x5EED)
  }

  /// The game of the case.
  var game: Game { Game(world) }

  /// The actors that have a board.
  var seated: [Int] { draft.actors.indices.filter { draft.actors[$0].board != nil } }

  /// The boards, as data and as read.
  var boards: [(actor: Int, draft: Draft.Board, board: Board)] {
    seated.compactMap { actor in
      guard let data = draft.actors[actor].board, let board = game.board(of: actor) else { return nil }
      return (actor, data, board)
    }
  }
}

/// What does not hold.
struct Refutation: Error {
  /// What does not hold, and where.
  let message: String
}

/// Says that something holds.
func hold(_ isTrue: Bool, _ message: @autoclosure () -> String) throws(Refutation) {
  if !isTrue { throw Refutation(message: message()) }
}

/// Says that two things are equal.
func hold<Value: Equatable>(_ a: Value, equals b: Value, _ message: @autoclosure () -> String) throws(Refutation) {
  if a != b { throw Refutation(message: "\(message()): \(a) is not \(b)") }
}

/// How many random cases the laws are tried on: `CASES=20000 swift test -c release` tries harder.
private let cases = ProcessInfo.processInfo.environment["CASES"].flatMap { UInt64($0) } ?? 2000

/// The cases on which the laws are tried, made once for all tests.
private let trials = (1...cases).map { seed in
  Result { () throws(Refutation) in try Trial(seed: seed) }
}

/// Tries a law on the random cases, or on one `part` of them, and tells the first one that refutes it.
func tryCases(
  part: Int = 1, at location: SourceLocation = #_sourceLocation, _ law: (inout Trial) throws -> Void
) {
  for (index, made) in trials.prefix(trials.count / part).enumerated() {
    do {
      var trial = try made.get()
      try law(&trial)
    } catch {
      let said = (error as? Refutation)?.message ?? "\(error)"
      let text = Draft(seed: UInt64(index + 1)).text
      Testing.Issue.record("seed \(index + 1): \(said)\n\(text)", sourceLocation: location)
      return
    }
  }
}

extension World {
  /// The world that is read from the draft's text.
  init(_ draft: Draft) throws(Refutation) { try self.init(text: draft.text) }

  /// The world that is read from a case file's text.
  init(text: String) throws(Refutation) {
    do { try self.init(reading: [Document(SourceText(text))]) } catch {
      let said = error.all.flatMap(\.diagnostics).map(\.message)
      throw Refutation(message: "cannot be read: \(said.joined(separator: "; "))\n\(text)")
    }
  }

  /// The world in which the changes hold that `text` says, of phase 1 and of `actor`'s factions.
  func supposing(_ text: String, of actor: Int? = nil) throws -> World {
    try supposing(changes(text), asked: actor.map { [$0] } ?? [], in: [setting(phase: 1)])
  }
}

extension Game {
  /// The game of a world in phase 1.
  convenience init(_ world: World) { self.init(world, in: world.setting(phase: 1)) }
}

/// The changes that `text` says, as they would be read after `if`.
func changes(_ text: String) throws(Refutation) -> [Change] {
  let pattern = Pattern(verb: "suppose", slots: [SlotPattern(role: .change, form: .changes)], takesClauses: false)
  var reading = Reading(SourceText("suppose " + text), with: Patterns(of: ["suppose"]) { _ in pattern })
  let parse = reading.next()
  guard case .sentence(let sentence) = parse?.statement, case .changes(let changes) = sentence.slots.first else {
    throw Refutation(message: "cannot be read: \(text): \(parse?.diagnostics.map(\.message) ?? [])")
  }
  return changes
}
