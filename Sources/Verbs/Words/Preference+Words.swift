import Knowledge

extension Preference {
  /// The ranking as a case file writes it; no-deal with the option that it amounts to.
  func written(on board: Board) -> String { tiers.map { Self.written($0, on: board) }.joined(separator: " > ") }

  /// Likewise where it is told of one choice after the other: of a long one only what stands next to that choice and to
  /// no-deal, with `…` for the rest.
  func written(on board: Board, near choice: Choice) -> String {
    guard isLong else { return written(on: board) }
    let near = [rank(of: choice), rank(of: .noDeal)]
    var (told, next): ([String], Int) = ([], 0)
    for (rank, tier) in tiers(where: { place in near.contains { abs($0 - place) <= 1 } }) {
      if next < rank { told.append("…") }
      told.append(Self.written(tier, on: board))
      next = rank + 1
    }
    return (next < tierCount ? told + ["…"] : told).joined(separator: " > ")
  }

  /// Whether it is too long to be told whole again and again.
  var isLong: Bool { Faction.mostRanked < tierCount }

  private static func written(_ tier: [Choice], on board: Board) -> String {
    tier.map { board.written($0) }.joined(separator: " = ")
  }
}
