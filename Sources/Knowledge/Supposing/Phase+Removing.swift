// Taking something off a board: what spoke of things by their places follows.
extension Phase {
  mutating func removeFaction(_ faction: Int) {
    board.factions.remove(at: faction)
    board.removeFromOrder(faction)
    board.removeFromStrategy(faction: faction)
    board.rule = board.rule.removing(faction: faction)
    claims = claims.compactMap { $0.removing(faction: faction) }
  }

  mutating func removeOption(_ option: Int) {
    board.removeFromStrategy(option: board.options[option].number)
    board.options.remove(at: option)
    board.reversion = board.reversion.flatMap { $0 == option ? nil : $0 > option ? $0 - 1 : $0 }
    if board.reversion == nil { board.noDealGround = .assumed }
    for index in board.factions.indices {
      board.factions[index].preference = board.factions[index].preference.removing(option)
      board.factions[index].conduct = board.factions[index].conduct?.removing(option)
      let place = { (index: Int) in index == option ? nil : index > option ? index - 1 : index }
      board.factions[index].prices = board.factions[index].prices?.relisted(place)
      board.factions[index].payments = board.factions[index].payments?.relisted(place)
    }
    claims = claims.compactMap { $0.removing(option: option) }
  }
}

extension Rule {
  /// Whether the faction is a veto player in this rule.
  func asks(for faction: Int) -> Bool {
    if case .approval(let other) = self { return other == faction }
    return parts.contains { $0.asks(for: faction) }
  }

  fileprivate func removing(faction: Int) -> Rule {
    if case .approval(let other) = self { return .approval(faction: other > faction ? other - 1 : other) }
    return mappingParts { $0.removing(faction: faction) }
  }
}

extension Claim {
  /// The claim without that faction; `nil` where it speaks of it.
  fileprivate func removing(faction: Int) -> Claim? {
    guard case .prevail(let other, let option) = statement else { return self }
    guard other != faction else { return nil }
    return restated(.prevail(faction: other > faction ? other - 1 : other, option: option))
  }

  fileprivate func removing(option: Int) -> Claim? {
    func shifted(_ index: Int) -> Int? { index == option ? nil : index > option ? index - 1 : index }
    switch statement {
    case .winset(let options):
      return options.contains(option) ? nil : restated(.winset(options.compactMap(shifted)))
    case .prevail(let faction, let with):
      return with == option ? nil : restated(.prevail(faction: faction, option: with.flatMap(shifted)))
    case .outcome(let index): return shifted(index).map { restated(.outcome($0)) }
    case .tally(let index, let body, let yes, let no):
      return shifted(index).map { restated(.tally(option: $0, body: body, yes: yes, no: no)) }
    }
  }

  private func restated(_ statement: Statement) -> Claim {
    Claim(statement: statement, isAtHome: isAtHome, day: day, citations: citations)
  }
}
