import Answers
import Diagnostics
import Foundation
import Knowledge
import Numbers
import Syntax
import Testing

@testable import Verbs

/// A threshold flips: just before it the answer is as it was, on it and past it what `flip` says.
@Suite struct FlipTests {
  let world: World

  init() throws { world = try World.first() }

  @Test(
    arguments: [
      "winset US phase 1", "winset US phase 3", "winset Afghan phase 1", "winset Afghan phase 3",
      "winset Taliban phase 2",
      "winset Taliban phase 3", "prevail US phase 2", "prevail Afghan phase 2 at home", "prevail Taliban phase 1",
      "prevail Taliban phase 3", "ratify Afghan 2 phase 2", "ratify US 2 phase 1 at home", "outcome phase 1",
      "overlap US Taliban phase 2", "winset US on 2021-07-22",
    ])
  func thresholdsFlip(_ query: String) throws {
    let rows = try world.answer("flip \(query)").rows()
    #expect(!rows.isEmpty)
    for row in rows {
      let fields = Dictionary(row.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      guard case .text(let actor) = fields["actor"], case .text(let faction) = fields["faction"] else { continue }
      for side in ["up", "down"] {
        guard case .record(let threshold) = fields[side], case .exact(let change) = threshold.entries[0].value else {
          continue
        }
        try check(query, "\(actor).\(faction)", change, threshold, goesUp: side == "up")
      }
    }
  }

  private func check(
    _ query: String, _ faction: String, _ change: Rational, _ threshold: Record, goesUp: Bool
  ) throws {
    let step = goesUp ? Rational(1, 100_000) : Rational(-1, 100_000)
    func answer(_ change: Rational) throws -> Answer {
      let sign = change < .zero ? "-" : "+"
      return try world.answer("\(query) if \(faction)\(sign)\(change < .zero ? -change : change)")
    }
    func brief(_ change: Rational) throws -> String { try answer(change).brief() }
    let now = try world.answer(query).gist()
    func text(_ value: Record.Value) -> String? { if case .text(let text) = value { text } else { nil } }
    let (there, past) = (text(threshold.entries[1].value), text(threshold.entries[2].value))
    if change != .zero { #expect(try answer(change - step).gist() == now, "just before \(faction) \(change)") }
    if let there { #expect(try brief(change) == there, "on \(faction) \(change)") }
    if there == nil { #expect(try answer(change).gist() == now, "on \(faction) \(change)") }
    // A faction that has come to nothing can lose no more: then the answer there is the last.
    let isEnd = there == past && (try? brief(change + step)) == nil
    if !isEnd { #expect(try brief(change + step) == past, "past \(faction) \(change)") }
  }
}
