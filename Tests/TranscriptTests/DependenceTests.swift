import Answers
import Diagnostics
import Foundation
import Knowledge
import Shell
import Syntax
import Testing

@testable import Verbs

/// Changing one ranking or one number in a copy of the first case changes the answers that depend on it, and no others:
/// at home those of its own board and of boards that are like it, and at two levels those of the same phases.
@Suite struct DependenceTests {
  private struct Key: Hashable { let actor, phase, level: String }

  @Test func rankingsReachTheirOwnBoards() throws {
    let game = try text(of: "samples/lan-yang/afghanistan.game")
    try checkEdits(of: game, matching: /prefers [^\n]*?(?= because| cite|\n)/, becoming: { _ in "prefers no-deal" })
  }

  @Test func numbersReachTheirOwnBoards() throws {
    let resource = /\n *resource [^\n]*/
    let game = try text(of: "samples/lan-yang/afghanistan.game").replacing(resource, with: "")
    try checkEdits(of: game, matching: /power 0\.[0-9]+ \[[^\]]*\]/, becoming: { _ in "power 5 [5, 5]" })
  }

  private func checkEdits(of game: String, matching pattern: Regex<Substring>, becoming edited: (String) -> String)
    throws
  {
    let before = try answers(about: game)
    #expect(before.count == 18, "nine boards, at two levels each")
    let places = game.ranges(of: pattern)
    #expect(places.count > 12)
    var effects = 0
    for place in places {
      let copy = game.replacingCharacters(in: place, with: edited(String(game[place])))
      let board = board(at: place.lowerBound, in: game)
      let after = try answers(about: copy)
      let changed = before.keys.filter { before[$0] != after[$0] }
      effects += changed.count
      // A phase that is like another one can inherit what was changed there; in this case those are phases 2.
      let phases = board.phase == "1" ? ["1", "2"] : [board.phase]
      for key in changed {
        #expect(phases.contains(key.phase), "\(board) should not reach \(key)")
        #expect(key.level == "two-level" || key.actor == board.actor, "\(board) should not reach \(key)")
      }
    }
    #expect(effects > 0)
  }

  private func board(at place: String.Index, in game: String) -> (actor: String, phase: String) {
    let above = game[..<place]
    let actor = above.matches(of: /\nactor (\w+)/).last?.output.1 ?? ""
    let phase = above.matches(of: /\n *phase (\d)/).last?.output.1 ?? ""
    return (String(actor), String(phase))
  }

  /// Who prevails with what, and the win-set, by board and level.
  private func answers(about game: String) throws -> [Key: String] {
    let world = try World(reading: [Document(SourceText(game))])
    var answers: [Key: String] = [:]
    for query in ["winset", "prevail"] {
      let source = SourceText(query)
      var reading = Reading(source, with: Lexicon.standard.patterns)
      guard case .sentence(let sentence) = reading.next()?.statement else { continue }
      for row in try Lexicon.standard.plan(sentence, in: world, of: source).answer().rows() {
        let entries = row.entries.map(\.value.plain)
        let key = Key(actor: entries[0], phase: entries[1], level: entries[2])
        answers[key, default: ""] += entries.dropFirst(3).joined(separator: " ")
      }
    }
    return answers
  }
}

extension Record.Value {
  /// The text or the number, as it is read.
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .whole(let number): "\(number)"
    default: "\(self)"
    }
  }
}
