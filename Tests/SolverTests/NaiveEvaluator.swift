/// A second evaluator of two-level games, made from the words of the design (part 2) and from nothing of `Solver`.
///
/// It is as plain as can be: it settles all issues of the world in every way there is, and looks.
struct NaiveEvaluator {
  /// The case.
  let draft: Draft
  /// The games at home; `nil` without a board.
  let boards: [NaiveBoard?]
  /// Every way to settle every issue, without impossible combinations: one value per issue.
  let settlements: [[Int]]
  /// For each option of each actor, whose consent each settlement of it needs.
  private let ways: [[[[Consent]]]]

  /// The consent of an actor: some option that agrees has to be among those that it stands on.
  fileprivate struct Consent: Hashable {
    var actor: Int
    var agreeing: Int
  }

  init(_ draft: Draft) {
    self.draft = draft
    boards = draft.actors.map { $0.board.map(NaiveBoard.init) }
    let settlements = draft.settlements
    self.settlements = settlements
    ways = draft.actors.indices.map { actor in
      let options = draft.actors[actor].board?.options ?? []
      return options.map { draft.ways(to: $0, of: actor, among: settlements) }
    }
  }
}

/// A set of options as bits, for speed.
private func mask(_ options: some Sequence<Int>) -> Int { options.reduce(0) { $0 | 1 << $1 } }

extension Draft {
  fileprivate var settlements: [[Int]] {
    var all: [[Int]] = [[]]
    for issue in issues { all = all.flatMap { settled in issue.values.indices.map { settled + [$0] } } }
    return all.filter { settled in
      !impossible.contains { picks in picks.allSatisfy { settled[$0.issue] == $0.value } }
    }
  }

  fileprivate func ways(to option: Option, of actor: Int, among settlements: [[Int]]) -> [[NaiveEvaluator.Consent]] {
    let fitting = settlements.filter { option.fits($0) }
    return Set(fitting.map { consents(to: option, of: actor, settled: $0) }).map { Array($0) }
  }

  /// The consents that an option needs when all issues are settled so, other than its own actor's: only what it
  /// mentions can need anybody.
  fileprivate func consents(to option: Option, of actor: Int, settled: [Int]) -> Set<NaiveEvaluator.Consent> {
    let needed = Set(option.terms.keys.flatMap { issues[$0].values[settled[$0]].needs })
    return Set(
      needed.filter { $0 != actor && actors[$0].board != nil }.map { other in
        let options = actors[other].board?.options ?? []
        let agreeing = options.indices.filter { options[$0].agrees(with: option, settled: settled) }
        return NaiveEvaluator.Consent(actor: other, agreeing: mask(agreeing))
      })
  }
}

extension Draft.Option {
  /// Whether the issues that the option mentions are settled as it says.
  func fits(_ settled: [Int]) -> Bool { terms.allSatisfy { $1.contains(settled[$0]) } }

  /// Whether it is content with how the issues are settled that `other` mentions too.
  fileprivate func agrees(with other: Draft.Option, settled: [Int]) -> Bool {
    terms.allSatisfy { other.terms[$0] == nil || $1.contains(settled[$0]) }
  }
}

// Design 2.3.
extension NaiveEvaluator {
  /// What each actor stands on; `nil` without a board.
  typealias Standing = [Set<Int>?]

  /// Whether an option is deliverable given what the others stand on.
  func isDeliverable(_ option: Int, of actor: Int, given standing: Standing) -> Bool {
    let masks = standing.map { $0.map(mask) }
    return isDeliverable(option, of: actor, masks: masks)
  }

  private func isDeliverable(_ option: Int, of actor: Int, masks: [Int?]) -> Bool {
    ways[actor][option].contains { consents in
      consents.allSatisfy { consent in
        let believed = believed(of: consent.actor, by: actor).map(mask)
        return masks[consent.actor].map { (believed ?? $0) & consent.agreeing != 0 } ?? true
      }
    }
  }

  /// Whether what some actors agree on can be settled so that every other actor consents whom one of its values needs.
  func comesAbout(_ agreed: [Int: Set<Int>], of actors: [Int], given standing: Standing) -> Bool {
    settlements.contains { settled in
      let needed = agreed.keys.flatMap { draft.issues[$0].values[settled[$0]].needs }.filter { !actors.contains($0) }
      return agreed.allSatisfy { $1.contains(settled[$0]) }
        && needed.allSatisfy { other in
          guard let options = draft.actors[other].board?.options, let stands = standing[other] else { return true }
          return stands.contains { place in
            options[place].terms.allSatisfy { agreed[$0] == nil || $1.contains(settled[$0]) }
          }
        }
    }
  }

  /// What an actor thinks that another one stands on: what it takes it to ratify, and its fallback where that is nothing.
  func believed(of other: Int, by actor: Int) -> Set<Int>? {
    guard let numbers = draft.actors[actor].board?.beliefs[other], let board = draft.actors[other].board else {
      return nil
    }
    let options = board.candidates.filter { numbers.contains(board.options[$0].number) }
    return options.isEmpty ? fallback(of: other) : Set(options)
  }

  /// Whether an option is a candidate, given what the others stand on: signed, and deliverable.
  func isCandidate(_ option: Int, of actor: Int, given standing: Standing) -> Bool {
    guard let board = boards[actor], !board.board.isTiedAway(option), !board.isRefused(option) else { return false }
    return isDeliverable(option, of: actor, given: standing)
  }

  /// Whether an option can be settled at all.
  func isPossible(_ option: Int, of actor: Int) -> Bool { !ways[actor][option].isEmpty }

  /// The actors other than its own whom some settlement of the option needs.
  func needed(by option: Int, of actor: Int) -> Set<Int> { Set(ways[actor][option].flatMap { $0.map(\.actor) }) }
}

// Design 2.4.
extension NaiveEvaluator {
  /// What the two-level game comes to.
  struct Result {
    /// The win-sets at home.
    var home: Standing
    /// The two-level win-sets.
    var winsets: Standing
    /// What everybody ends up standing on.
    var standing: Standing
    /// For who falls back, what was stood on when its set had emptied.
    var falls: [Int: Standing]
  }

  /// The home win-sets, dropped from in an order that `random` gives.
  func solve(using random: inout SplitMix64) -> Result {
    let home: Standing = boards.map { $0.map { Set($0.winset) } }
    let signed: Standing = boards.map { $0.map { board in Set(board.winset.filter { !board.isRefused($0) }) } }
    var falls: [Int: Standing] = [:]
    while true {
      let start = boards.indices.map { falls[$0] == nil ? signed[$0] : fallback(of: $0) }
      let end = dropping(from: start, fixed: Set(falls.keys), using: &random)
      let falling = boards.indices.filter { falls[$0] == nil && end[$0] == [] }
      for actor in falling { falls[actor] = end }
      guard falling.isEmpty else { continue }
      let winsets = boards.indices.map { falls[$0] == nil ? end[$0] : [] }
      return Result(home: home, winsets: winsets, standing: end, falls: falls)
    }
  }

  private func fallback(of actor: Int) -> Set<Int> { Set([draft.actors[actor].board?.reversion].compactMap { $0 }) }

  /// One option after the other is dropped, whichever comes first to hand, until all that is left is deliverable.
  private func dropping(from start: Standing, fixed: Set<Int>, using random: inout SplitMix64) -> Standing {
    var standing = start
    while true {
      let pairs = pairs(of: standing, but: fixed)
      let loose = pairs.filter { !isDeliverable($0.option, of: $0.actor, given: standing) }
      guard let drop = loose.randomElement(using: &random) else { return standing }
      standing[drop.actor]?.remove(drop.option)
    }
  }

  private func pairs(of standing: Standing, but fixed: Set<Int>) -> [(actor: Int, option: Int)] {
    standing.indices.filter { !fixed.contains($0) }.flatMap { actor in
      (standing[actor] ?? []).sorted().map { (actor, $0) }
    }
  }

  /// The greatest of all families of sets of options in which everything is deliverable, by trying all of them; `nil`
  /// where they are too many. Without fallback.
  func greatestFamily(from start: Standing, atMost most: Int) -> Standing? {
    let pairs = pairs(of: start, but: [])
    guard pairs.count <= most else { return nil }
    var union: Standing = start.map { $0.map { _ in [] } }
    for choice in 0..<1 << pairs.count {
      let taken = pairs.indices.filter { choice >> $0 & 1 == 1 }.map { pairs[$0] }
      var masks: [Int?] = start.map { $0.map { _ in 0 } }
      for pair in taken { masks[pair.actor] = (masks[pair.actor] ?? 0) | 1 << pair.option }
      guard taken.allSatisfy({ isDeliverable($0.option, of: $0.actor, masks: masks) }) else { continue }
      for pair in taken { union[pair.actor]?.insert(pair.option) }
    }
    return union
  }
}

// Design 2.6.
extension NaiveEvaluator {
  /// Every way to take one option from each one's win-set at home so that all issues can be settled as all of them say.
  func overlap(of actors: [Int]) -> [[Int]] { overlap(of: actors, taking: actors.map { boards[$0]?.winset ?? [] }) }

  /// Likewise from some options of each.
  func overlap(of actors: [Int], taking options: [[Int]]) -> [[Int]] {
    var tuples: [[Int]] = [[]]
    for own in options { tuples = tuples.flatMap { tuple in own.map { tuple + [$0] } } }
    return tuples.filter { tuple in
      let options = zip(actors, tuple).compactMap { draft.actors[$0].board?.options[$1] }
      return settlements.contains { settled in options.allSatisfy { $0.fits(settled) } }
    }
  }

  /// What the options of an overlap settle together: for each issue that one of them mentions, what all allow.
  func merged(_ tuple: [Int], of actors: [Int]) -> [Int: Set<Int>] {
    zip(actors, tuple).compactMap { draft.actors[$0].board?.options[$1] }.reduce(into: [:]) { merged, option in
      merged.merge(option.terms.mapValues(Set.init)) { $0.intersection($1) }
    }
  }
}
