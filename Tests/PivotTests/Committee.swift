import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

/// A committee as plain data: voters with weights in a few bodies, and a rule. It shares nothing with `Solver`, and
/// becomes a board by way of the text of a case file.
struct Committee {
  /// By voter, the weight in each of the bodies `b0`, `b1`, …
  var weights: [[Rational]]
  var rule: Decision

  /// A rule of decision.
  indirect enum Decision {
    case majority(of: Int)
    case unanimity(of: Int)
    case share(Rational, of: Int)
    case votes(Rational, of: Int)
    case approval(Int)
    /// It holds unless the others carry that.
    case unless(Decision)
    /// So many must be there, as all are.
    case turnout(Rational, of: Int)
    case all([Decision])
    case any([Decision])
  }
}

extension Committee {
  /// Its only board.
  func board() throws -> Board { try game().world.actors[0].phases[0].board }

  /// Its board as a game.
  func game() throws -> Game {
    do {
      let world = try World(reading: [Document(SourceText(text))])
      return Game(world, in: world.setting(phase: 1))
    } catch {
      throw Refusal(reason: error.all.flatMap(\.diagnostics).map(\.message).joined(separator: "; "))
    }
  }

  /// The power of its voters.
  func pivots(by indices: Set<PowerIndex> = Set(PowerIndex.allCases)) throws -> Pivots? {
    try game().pivots(of: 0, by: indices)
  }

  /// The committee as a case file.
  var text: String {
    let factions = weights.enumerated().map { voter, weights in
      let all = weights.enumerated().map { ", \($1.rounded(to: 6).text) in b\($0)" }.joined()
      return "faction f\(voter)\(all) { prefers 1 > no-deal }"
    }
    let bodies = (weights.first ?? []).indices.map { "body b\($0)" }
    return """
      issue bill: yes, no
      \(bodies.joined(separator: "\n"))
      actor A {
      phase 1 {
      option 1: bill=yes
      option 2: bill=no
      no-deal 2
      rule \(rule.text)
      \(factions.joined(separator: "\n"))
      }
      }
      """
  }
}

extension Committee.Decision {
  /// The rule as a case file writes it.
  var text: String {
    switch self {
    case .majority(let body): "majority of b\(body) voting"
    case .unanimity(let body): "unanimity of b\(body)"
    case .share(let share, let body): "\(share.isWhole ? "\(share)/1" : "\(share)") of b\(body)"
    case .votes(let votes, let body): "\(votes.rounded(to: 6).text) votes of b\(body)"
    case .approval(let voter): "approval of f\(voter)"
    case .unless(let rule): "unless (\(rule.text)) disapprove"
    case .turnout(let share, let body): "turnout \(share.isWhole ? "\(share)/1" : "\(share)") of b\(body)"
    case .all(let parts): "(" + parts.map(\.text).joined(separator: " and ") + ")"
    case .any(let parts): "(" + parts.map(\.text).joined(separator: " or ") + ")"
    }
  }
}

/// A committee that no case file can state, and why.
struct Refusal: Error {
  let reason: String
}
