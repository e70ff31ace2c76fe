import Diagnostics
import Syntax

// Preferences, and how factions vote.
extension Supposition {
  mutating func edit(
    _ reference: Reference, _ numbers: [Number], _ become: (Preference, Int) -> Preference
  ) throws(Diagnostic) {
    let targets = try listed(targets(of: reference), at: reference.name.span)
    for number in numbers {
      try complainIfNowhere(number, targets)
      for target in targets {
        guard let option = board(target).option(numbered: number.whole ?? -1) else { continue }
        guard option != board(target).reversion else { throw .isNoDeal(number) }
        touched.append(target.place)
        prefer(become(self[target].preference, option), target)
      }
    }
  }

  /// - Throws: where a board's options are too many to be ranked.
  private func listed(_ targets: [Target], at span: Span) throws(Diagnostic) -> [Target] {
    if let target = targets.first(where: { board($0).space != nil }) {
      throw .notOfASpace("a ranking", board(target), at: span)
    }
    return targets
  }

  /// Who wants it already keeps its values.
  private mutating func prefer(_ preference: Preference, _ target: Target) {
    self[target].preferenceGround = self[target].preferenceGround.changed(by: ground)
    if preference == self[target].preference { return }
    if self[target].payments != nil {
      for option in board(target).votable where self[target].preference.accepts(option) && !preference.accepts(option) {
        self[target].forgetPayments(for: option)
      }
    }
    self[target].preference = preference
    self[target].worths = nil
  }

  private func complainIfNowhere(_ number: Number, _ targets: [Target]) throws(Diagnostic) {
    let isSomewhere = targets.contains { board($0).option(numbered: number.whole ?? -1) != nil }
    if !isSomewhere { throw .noSuchOption(number, on: board(targets[0])) }
  }

  mutating func prefers(_ reference: Reference, _ ranking: [RankingSyntax.Entry]) throws(Diagnostic) {
    var first: Diagnostic?
    var isDone = false
    for target in try listed(targets(of: reference), at: reference.name.span) {
      var (complaints, missing): ([Diagnostic], [Diagnostic]) = ([], [])
      let wanted = ranking.resolved(on: board(target), &complaints, missing: &missing)
      if let complaint = (missing + complaints).first { first = first ?? complaint; continue }
      touched.append(target.place)
      prefer(self[target].preference.preferring(wanted.tiers), target)
      isDone = true
    }
    if let first, !isDone { throw first }
  }

  /// On boards that have none of these options nothing is said.
  mutating func conduct(
    _ reference: Reference, _ kind: ConductSyntax.Kind, _ numbers: [Number]
  ) throws(Diagnostic) {
    let targets = try targets(of: reference)
    for number in numbers { try complainIfNowhere(number, targets) }
    for target in targets {
      var complaints: [Diagnostic] = []
      let board = board(target)
      let known = board.space == nil ? numbers.filter { board.option(numbered: $0.whole ?? -1) != nil } : numbers
      if known.isEmpty, !numbers.isEmpty { continue }
      let options = known.resolved(on: board, &complaints)
      if let complaint = complaints.first { throw complaint }
      touched.append(target.place)
      self[target].conduct = .after(
        self[target].conduct, kind.stance, on: options, of: board.votable, resting: ground)
    }
  }
}
