import Answers
import Diagnostics
import Foundation
import Knowledge
import Numbers
import Solver
import Syntax
import Testing

@testable import Verbs

/// Tries a law on those random cases in which somebody has a board.
func tryGames(
  part: Int = 1, at location: SourceLocation = #_sourceLocation, _ law: (inout Trial) throws -> Void
) {
  tryCases(part: part, at: location) { trial in if !trial.seated.isEmpty { try law(&trial) } }
}

extension World {
  /// The plan of a query about this world.
  func plan(_ query: String, knowing known: KnownTables? = nil) throws -> Plan {
    let source = SourceText(query)
    var reading = Reading(source, with: Lexicon.standard.patterns)
    let parse = reading.next()
    guard case .sentence(let sentence) = parse?.statement else {
      throw Refutation(message: "cannot be read: \(query): \(parse?.diagnostics.map(\.message) ?? [])")
    }
    return try Lexicon.standard.plan(sentence, in: self, of: source, knowing: known)
  }

  /// The answer to a query, in a few words.
  func brief(_ query: String) throws -> String { try plan(query).answer().brief() }

  /// What the answer to a query comes to, in a few words.
  func essence(_ query: String) throws -> String { try brief(query).essence }
}

extension Trial {
  /// A query about one actor's game in phase 1, or about all of them.
  mutating func query() -> String {
    let actor = draft.actors[random.one(of: seated)].name
    let place = random.chance(1, in: 3) ? " at home" : ""
    switch random.below(5) {
    case 0, 1: return "winset \(actor) phase 1\(place)"
    case 2, 3: return "prevail \(actor) phase 1\(place)"
    default: return "outcome phase 1"
    }
  }

  /// The world in which powers and votes have intervals around them.
  func uncertainWorld() throws -> World {
    var random = SplitMix64(seed: seed &+ 0xD0B7)
    let text = draft.text.replacing(/power ([0-9.\/]+)/) { found in
      guard random.chance(2, in: 3), let power = Rational(String(found.output.1)) else { return String(found.output.0) }
      let (less, more) = (random.one(of: [0, power / 2, power]), random.one(of: [0, Rational(1, 5), Rational(1, 2)]))
      return "power \(power) [\(power - less), \(power + more)]"
    }
    return try World(text: withUncertainVotes(text, &random))
  }

  /// The world in which votes have intervals, and powers have none.
  func worldOfUncertainVotes() throws -> World {
    var random = SplitMix64(seed: seed &+ 0xD0B8)
    return try World(text: withUncertainVotes(draft.text, &random))
  }

  private func withUncertainVotes(_ text: String, _ random: inout SplitMix64) -> String {
    text.replacing(#/, ([0-9]+) in /#) { found in
      guard random.chance(2, in: 3), let votes = Int(found.output.1) else { return String(found.output.0) }
      return ", \(votes) [\(votes - min(votes, random.below(2))), \(votes + random.below(3))] in "
    }
  }
}

extension Record {
  /// The value under a key.
  func value(_ key: String) -> Value? { entries.first { $0.key == key }?.value }

  /// The text under a key.
  func text(_ key: String) -> String? { if case .text(let text) = value(key) { text } else { nil } }

  /// The flag under a key.
  func flag(_ key: String) -> Bool? { if case .flag(let flag) = value(key) { flag } else { nil } }

  /// The number under a key.
  func number(_ key: String) -> Rational? {
    switch value(key) {
    case .exact(let number): number
    case .whole(let number): Rational(number)
    default: nil
    }
  }

  /// The whole numbers of the list under a key.
  func numbers(_ key: String) -> Set<Int> {
    guard case .list(let values) = value(key) else { return [] }
    return Set(values.compactMap { if case .whole(let number) = $0 { number } else { nil } })
  }

  /// The rows of the list under a key.
  func rows(_ key: String) -> [Record] {
    guard case .list(let values) = value(key) else { return [] }
    return values.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }
}

extension String {
  /// What an answer comes to: without the factions behind what prevails, of whom one without power is not named, and with
  /// both levels told once where they agree.
  var essence: String {
    let told = replacing(#/f\d+( and f\d+)* with /#, with: "with ")
    return told.replacing(#/(with [^|,]*?) at home, (with [^|,]*?) two-level/#) { found in
      found.output.1 == found.output.2 ? found.output.1 : found.output.0
    }
  }
}
