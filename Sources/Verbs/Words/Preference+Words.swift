import Knowledge

extension Preference {
  /// The ranking as a case file writes it; no-deal with the option that it amounts to.
  func written(on board: Board) -> String {
    tiers.map { $0.map { board.written($0) }.joined(separator: " = ") }.joined(separator: " > ")
  }
}
