import Knowledge

/// What every actor could ratify and deliver, and what it falls back on.
public struct Solution: Sendable {
  /// The win-sets at home, by actor; `nil` without a board.
  public let home: Standing
  /// The two-level win-sets, by actor; `nil` without a board.
  public let winsets: Standing
  /// What the others can reckon with: the win-set, or for an actor whose win-set is empty its reversion option.
  public let standing: Standing
  /// For the actors whose win-set is empty, what the others stood on when it emptied.
  fileprivate let lastStanding: [Int: Standing]

  /// Whether an actor can ratify and deliver nothing.
  public func isFallen(_ actor: Int) -> Bool { winsets[actor]?.isEmpty ?? false }
}

extension Game {
  /// The two-level win-sets: the greatest fixpoint of dropping what is not deliverable, with fallback.
  ///
  /// After Putnam (1988, p. 437): each side's ratifiers must accept the identical agreement. All start from their
  /// win-sets at home and drop what is not deliverable given the others' current win-sets, until nothing drops. Since
  /// a smaller win-set of the others never makes an option deliverable, the order of the drops does not matter. Then
  /// all actors whose sets have emptied fall back on their reversion option, or on nothing, and the rest is computed
  /// anew with that fixed, until no more fall. Takes at most as many rounds as there are options, in each stage.
  ///
  /// - Throws: where somebody wants it to stop.
  public func solve() throws(Interrupted) -> Solution {
    let home: Standing = world.actors.indices.map { board(of: $0)?.winsetAtHome }
    var fallen: [Int: Standing] = [:]
    while true {
      let start = world.actors.indices.map { fallen[$0] == nil ? home[$0] : reversion(of: $0) }
      let settled = try settle(start, except: fallen.keys)
      let falling = world.actors.indices.filter { fallen[$0] == nil && settled[$0]?.isEmpty ?? false }
      if falling.isEmpty {
        let winsets = world.actors.indices.map { fallen[$0] == nil ? settled[$0] : [] }
        return Solution(home: home, winsets: winsets, standing: settled, lastStanding: fallen)
      }
      for actor in falling { fallen[actor] = settled }
    }
  }

  /// What an actor does that can ratify nothing.
  private func reversion(of actor: Int) -> [Int] { board(of: actor)?.reversion.map { [$0] } ?? [] }

  /// Drops what is not deliverable until nothing drops; what the fallen do is fixed.
  private func settle(_ start: Standing, except fallen: some Collection<Int>) throws(Interrupted) -> Standing {
    var standing = start
    while true {
      var next = standing
      for actor in standing.indices where !fallen.contains(actor) {
        try goOn()
        next[actor] = standing[actor]?.filter { isDeliverable($0, of: actor, given: standing) }
      }
      if next == standing { return standing }
      standing = next
    }
  }

  private func isDeliverable(_ option: Int, of actor: Int, given standing: Standing) -> Bool {
    board(of: actor).map { isDeliverable($0.options[option], of: actor, given: standing) } ?? false
  }

  /// Why an option of an actor is not in its two-level win-set; `nil` where it is.
  ///
  /// For an actor whose win-set is empty, the cause is what the others stood on when it emptied.
  public func cause(of option: Int, of actor: Int, in solution: Solution) -> Cause? {
    guard let board = board(of: actor), solution.winsets[actor]?.contains(option) != true else { return nil }
    if let cause = board.causeAtHome(of: option) { return cause }
    let standing = solution.lastStanding[actor] ?? solution.standing
    return obstruction(of: board.options[option], of: actor, given: standing)
  }

  /// The options of an actor that are deliverable given what every actor ends up standing on.
  public func deliverable(of actor: Int, in solution: Solution) -> [Int] {
    guard let board = board(of: actor) else { return [] }
    return board.options.indices.filter { isDeliverable($0, of: actor, given: solution.standing) }
  }
}
