import Diagnostics
import Knowledge
import Numbers
import Solver
import Testing

/// Changes after `if` do exactly what they say (design 2.8).
@Suite struct ChangeTests {
  /// Whatever is changed, the answers are those of the naive evaluator for the changed case; what cannot be is an error.
  @Test func changedWorldsAgreeWithChangedCases() {
    tryCases(part: 2) { trial in
      var (draft, world) = (trial.draft, trial.world)
      for _ in 0..<4 {
        guard let actor = trial.seated.randomElement(using: &trial.random), let board = draft.actors[actor].board
        else { return }
        let edit = trial.random.edit(of: board, in: draft)
        let text = draft.text(of: edit, to: actor)
        guard let changed = draft.after(edit, of: actor) else {
          try hold((try? world.supposing(text)) == nil, "\(text) is allowed")
          continue
        }
        (draft, world) = (changed, try world.supposing(text))
        trial.said += (trial.said.isEmpty ? "" : ", ") + text
        try hold(world == (try trial.world.supposing(trial.said)), "not the same at once: \(trial.said)")
        try agree(world, draft, &trial.random, after: trial.said)
      }
    }
  }

  private func agree(_ world: World, _ draft: Draft, _ random: inout SplitMix64, after said: String) throws {
    let naive = NaiveEvaluator(draft)
    let (result, solution) = (naive.solve(using: &random), try Game(world).solve())
    try hold(solution.home.sets, equals: result.home, "at home, if \(said)")
    try hold(solution.winsets.sets, equals: result.winsets, "at both levels, if \(said)")
    try hold(solution.standing.sets, equals: result.standing, "standing, if \(said)")
    let weights = world.actors.map { $0.phases.first?.board.factions.map { Array($0.weights) } }
    try hold(weights, equals: draft.actors.map { $0.board?.factions.map(\.weights) }, "weights, if \(said)")
  }

  /// Several changes at once are the same as one after the other.
  @Test func changesApplyInOrder() {
    tryBoards { trial, actor, data, _ in
      let name = trial.random.one(of: data.factions).name
      let both = try trial.world.supposing("\(name)+1, \(name)*3, \(name)-1/2", of: actor)
      let one = try trial.world.supposing("\(name)+1", of: actor)
      let two = try one.supposing("\(name)*3", of: actor).supposing("\(name)-1/2", of: actor)
      try hold(both == two, "\(name) of \(actor)")
    }
  }

  /// `F+x from G` moves power and makes none.
  @Test func transfersKeepTheTotal() {
    tryBoards { trial, actor, data, board in
      guard let giver = data.factions.first(where: { .zero < $0.weights[0] }),
        let heir = data.factions.first(where: { $0.name != giver.name })
      else { return }
      let amount = giver.weights[0] / 2
      let after = try trial.world.supposing("\(heir.name)+\(amount) from \(giver.name)", of: actor)
      guard let changed = Game(after).board(of: actor) else { return }
      try hold(changed.total(in: 0), equals: board.total(in: 0), "total of \(actor)")
      for (old, new) in zip(board.factions, changed.factions) {
        let step = old.name == giver.name ? -amount : old.name == heir.name ? amount : .zero
        try hold(new.weights[0] - old.weights[0], equals: step, "\(old.name) of \(actor)")
      }
    }
  }

  /// A power below nought is an error that says by how much, and the world stays as it was.
  @Test func powersBelowNoughtAreErrors() {
    tryBoards { trial, actor, data, _ in
      let (faction, before) = (trial.random.one(of: data.factions), trial.world)
      let taken = faction.name == "f1" ? [] : ["f1+99 from \(faction.name)"]
      for change in ["\(faction.name)-\(faction.weights[0] + 3)"] + taken {
        do {
          _ = try trial.world.supposing("\(faction.name)+0, \(change)", of: actor)
          throw Refutation(message: "\(change) is allowed")
        } catch let complaint as Diagnostic {
          let by = change.hasPrefix("f1+") ? 99 - faction.weights[0] : 3
          try hold(complaint.message.contains(by.written), "\(change): \(complaint.message) says not \(by.written)")
        }
      }
      try hold(trial.world == before, "the world has changed")
    }
  }
}

/// Changes of preferences do what they say, and nothing else.
@Suite struct WishChangeTests {
  @Test func acceptsAndRejects() {
    tryBoards { trial, actor, data, board in
      guard !data.candidates.isEmpty else { return }
      let (option, faction) = (trial.random.one(of: data.candidates), trial.random.below(data.factions.count))
      for (verb, isAccepted) in [("accepts", true), ("rejects", false)] {
        let text = "f\(faction + 1) \(verb) \(data.options[option].number)"
        let after = try wishes(of: actor, in: trial.world.supposing(text, of: actor))
        try hold(after[faction].accepts(option), equals: isAccepted, text)
        let before = board.factions[faction].preference
        if before.accepts(option) == isAccepted { try hold(after[faction], equals: before, text) }
        let rest = board.options.indices.filter { $0 != option }.map { Preference.Choice.option($0) } + [.noDeal]
        try holdSameOrder(of: rest, before, after[faction], text)
        try holdOthersStay(board, after, but: faction, text)
      }
    }
  }

  /// `F prefers o > p`: each tier stands above the next, what is in one tier is level, and the rest keep their order.
  @Test func prefers() {
    tryBoards { trial, actor, data, board in
      let (faction, tiers) = (trial.random.below(data.factions.count), trial.random.ranking(on: data))
      let text = "f\(faction + 1) prefers \(trial.draft.ranking(tiers, on: data))"
      let after = try wishes(of: actor, in: trial.world.supposing(text, of: actor))
      let ranks = tiers.map { tier in Set(tier.map { after[faction].rank(of: choice($0)) }) }
      if 1 < tiers.count || 1 < tiers[0].count {
        try hold(ranks.allSatisfy { $0.count == 1 }, "a tier of \(text) is not level: \(after[faction])")
        let order = ranks.compactMap(\.first)
        try hold(order == order.sorted() && Set(order).count == order.count, "\(text): \(after[faction])")
      }
      let said = Set(tiers.flatMap { $0 })
      let rest = (board.options.indices + [Draft.noDeal]).filter { !said.contains($0) }.map(choice)
      try holdSameOrder(of: rest, board.factions[faction].preference, after[faction], text)
      try holdOthersStay(board, after, but: faction, text)
    }
  }

  /// The lowest of what is named is not lifted above anything that was ranked, unless it is put level with something.
  @Test func preferringLiftsOnlyTheHigherOnes() {
    tryBoards { trial, actor, data, board in
      let tiers = trial.random.ranking(on: data)
      guard 1 < tiers.count, let last = tiers.last, last.count == 1 else { return }
      let text = "f1 prefers \(trial.draft.ranking(tiers, on: data))"
      let after = try wishes(of: actor, in: trial.world.supposing(text, of: actor))[0]
      let said = Set(tiers.flatMap { $0 })
      let before = board.factions[0].preference
      let rest = (board.options.indices + [Draft.noDeal]).filter { !said.contains($0) }.map(choice)
      let ranked = rest.filter { before.rank(of: $0) != .max } + last.map(choice)
      try holdSameOrder(of: ranked, before, after, text)
    }
  }

  private func wishes(of actor: Int, in world: World) -> [Preference] {
    Game(world).board(of: actor)?.factions.map(\.preference) ?? []
  }

  private func choice(_ index: Int) -> Preference.Choice { index == Draft.noDeal ? .noDeal : .option(index) }

  private func holdSameOrder(
    of choices: [Preference.Choice], _ a: Preference, _ b: Preference, _ text: String
  ) throws {
    for one in choices {
      for two in choices {
        let (before, after) = (a.rank(of: one) < a.rank(of: two), b.rank(of: one) < b.rank(of: two))
        try hold(after, equals: before, "\(text): \(one) before \(two), was \(a), is \(b)")
      }
    }
  }

  private func holdOthersStay(_ board: Board, _ after: [Preference], but faction: Int, _ text: String) throws {
    for index in board.factions.indices where index != faction {
      try hold(after[index], equals: board.factions[index].preference, "\(text) changes faction \(index)")
    }
  }
}
