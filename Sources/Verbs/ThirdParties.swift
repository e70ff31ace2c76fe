import Knowledge
import Solver

/// Those whose consent agreements need besides those who make them, and what they say.
struct ThirdParties: Sendable {
  private let game: Game
  private let actors: [Int]
  /// What everybody stands on; `nil` where nobody is asked, or where that is not known, since a board's options are too
  /// many to be listed.
  private let standing: Standing?
  /// Whether some agreement needs somebody besides.
  let areAsked: Bool

  /// - Throws: where somebody wants it to stop.
  init(besides actors: [Int], to agreements: [[Term]], in game: Game, _ inquiry: Inquiry) throws(Interrupted) {
    (self.game, self.actors) = (game, actors)
    areAsked = agreements.contains { game.mayNeedOthers($0, besides: actors) }
    guard areAsked, game.world.spaces(in: game.setting).isEmpty else { standing = nil; return }
    standing = try Solved(game, knowing: inquiry.known, isStated: inquiry.changes.isEmpty).solution.standing
  }

  /// The names of those who are needed.
  func needed(by terms: [Term]) -> [String] { game.needed(by: terms, besides: actors) }

  /// The names of those who would not consent.
  func withheld(_ terms: [Term]) -> [String] {
    guard let standing else { return [] }
    return game.withheld(terms, besides: actors, given: standing).map { game.world.actors[$0].name }
  }

  /// `also needs C, who would not consent`; nothing where an agreement needs nobody besides those who make it.
  func alsoNeeded(by terms: [Term]) -> String {
    let consent = consent(to: terms)
    return consent.isEmpty ? "" : "also needs \(consent)"
  }

  /// `C and D, who would not consent`, or of several ways of which each needs another one all who would not.
  func consent(to terms: [Term]) -> String {
    let (needed, withheld) = (needed(by: terms), withheld(terms))
    let (names, refusing) = (needed.joined(separator: " and "), withheld.joined(separator: " and "))
    if withheld.isEmpty { return names }
    return needed == withheld || needed.isEmpty
      ? "\(refusing), who would not consent" : "\(names); \(refusing) would not consent"
  }
}

extension Game {
  /// `also needs C and D`; nothing where an agreement needs nobody besides those who make it.
  func alsoNeeds(_ terms: [Term], besides actors: [Int]) -> String {
    let names = needed(by: terms, besides: actors)
    return names.isEmpty ? "" : "also needs \(names.joined(separator: " and "))"
  }

  /// `hawks, who negotiates for C, refuses`, of the options that an agreement takes of these actors; nothing where everybody
  /// who is named to negotiate accepts them.
  func refusal(of options: [Int], by actors: [Int]) -> String {
    zip(actors, options).compactMap { actor, option in
      guard let board = board(of: actor), board.space == nil, let chief = board.chief(refusing: option) else {
        return nil
      }
      return "\(board.factions[chief].name), who negotiates for \(world.actors[actor].name), refuses"
    }.joined(separator: "; ")
  }

  /// The names of those whose consent an agreement needs besides those who make it.
  func needed(by terms: [Term], besides actors: [Int]) -> [String] {
    self.actors(neededBy: terms, besides: actors).map { world.actors[$0].name }
  }
}
