import Knowledge
import Numbers
import Solver
import Testing

/// What changes no answer (design 2; theory 1.3: I1 to I3). Each change is made to the case's text, which is read anew.
@Suite struct InvarianceTests {
  /// I1: where nobody counts votes by number, only shares matter.
  @Test func scalingABody() {
    tryCases(part: 3) { trial in
      let factor = trial.random.one(of: [2, Rational(1, 3), Rational(7, 10), 1000])
      let body = trial.random.below(trial.draft.bodies.count + 1)
      var scaled = trial.draft
      for (actor, data, _) in trial.boards where !data.rule.isAbsolute {
        scaled.actors[actor].board?.scale(body, by: factor)
      }
      try hold(Answers(scaled), equals: Answers(trial), "body \(body) times \(factor)")
    }
  }

  /// I2: the halves of a faction want the same, so that whatever asked it asks one of them. Who backs an option is
  /// now two instead of one; with what power, is as before.
  @Test func splittingAFaction() {
    tryCases(part: 3) { trial in
      var split = trial.draft
      for (actor, data, _) in trial.boards {
        let part = trial.random.one(of: [Rational(0), Rational(1, 2), Rational(1, 3), 1])
        split.actors[actor].board?.split(trial.random.below(data.factions.count), part)
      }
      try hold(Answers(split), equals: Answers(trial), "split")
    }
  }

  /// I3: who has no power and no veto does not count.
  @Test func addingAPowerlessFaction() {
    tryCases(part: 3) { trial in
      var joined = trial.draft
      for (actor, data, _) in trial.boards {
        let wish = trial.random.wish(on: data, in: trial.draft)
        let weights = data.factions[0].weights.map { _ in Rational.zero }
        joined.actors[actor].board?.factions.append(Draft.Faction(name: "nobody", weights: weights, wish: wish))
      }
      try hold(Answers(joined), equals: Answers(trial), "with a powerless faction")
      let contests = zip(Game(try World(joined)).backers, trial.game.backers)
      for (after, before) in contests { try hold(after, equals: before, "who backs what") }
    }
  }

  /// Names mean nothing, nor do the numbers of options.
  @Test func renaming() {
    tryCases(part: 3) { trial in
      try hold(Answers(trial.draft.renamed), equals: Answers(trial), "renamed as\n\(trial.draft.renamed.text)")
    }
  }

  /// Nor does it matter who is declared first.
  @Test func turningTheActorsRound() {
    tryCases(part: 3) { trial in
      let (before, after) = (try Answers(trial), try Answers(trial.draft.turned))
      try hold(Array(after.home.reversed()), equals: before.home, "win-sets at home, turned round")
      try hold(Array(after.winsets.reversed()), equals: before.winsets, "two-level win-sets, turned round")
      try hold(Array(after.contests.reversed()), equals: before.contests, "contests, turned round")
    }
  }

  /// Changes that change nothing give the very same world.
  @Test func emptyChanges() {
    tryCases(part: 3) { trial in
      for (actor, data, _) in trial.boards {
        let faction = trial.random.one(of: data.factions)
        for change in ["+0", "-0", "*1", "=\(faction.weights[0])"] {
          let after = try trial.world.supposing(faction.name + change, of: actor)
          try hold(after == trial.world, "\(faction.name)\(change) of \(actor) changes something")
        }
      }
    }
  }
}

/// What is asked of a game, by places and not by names, so that two worlds can be compared.
private struct Answers: Equatable, CustomStringConvertible {
  var home: [[Int]?]
  var winsets: [[Int]?]
  var standing: [[Int]?]
  var agreements: [[Int]]
  var contests: [[Standings]?]

  /// Who leads in a contest, with what share, and by how much.
  struct Standings: Equatable {
    var leaders: [Preference.Choice]
    var shares: [Preference.Choice: Rational]
    var margin: Rational
  }

  init(_ draft: Draft) throws { try self.init(Game(try World(draft))) }

  init(_ trial: Trial) throws { try self.init(trial.game) }

  private init(_ game: Game) throws {
    let (solution, actors) = (try game.solve(), Array(game.world.actors.indices))
    (home, winsets, standing) = (solution.home, solution.winsets, solution.standing)
    agreements = try game.overlap(of: actors).agreements.map(\.options)
    contests = actors.map { actor in
      game.board(of: actor).map { board in
        let candidates = [Array(board.options.indices), game.deliverable(of: actor, in: solution)]
        return candidates.map { Standings(board.contest(over: $0)) }
      }
    }
  }

  var description: String { "\(home) \(winsets) \(standing) \(agreements) \(contests)" }
}

extension Answers.Standings {
  fileprivate init(_ contest: Contest) {
    (leaders, margin) = (contest.leaders.map(\.choice), contest.margin)
    shares = Dictionary(uniqueKeysWithValues: contest.backings.map { ($0.choice, contest.share(of: $0)) })
  }
}

extension Game {
  /// Who backs what at home, by actor.
  fileprivate var backers: [[[Int]]] {
    world.actors.indices.map { actor in
      board(of: actor).map { $0.contest(over: Array($0.options.indices)).backings.map(\.factions) } ?? []
    }
  }
}

extension Draft.Board {
  fileprivate mutating func scale(_ body: Int, by factor: Rational) {
    for index in factions.indices { factions[index].weights[body] = factions[index].weights[body] * factor }
  }

  /// Gives a part of a faction's weights to a new one that wants the same.
  fileprivate mutating func split(_ index: Int, _ part: Rational) {
    var half = factions[index]
    half.name += "-half"
    half.weights = half.weights.map { $0 * part }
    factions[index].weights = factions[index].weights.map { $0 * (1 - part) }
    factions.append(half)
  }
}

extension Draft {
  /// The case with other names and other numbers.
  fileprivate var renamed: Draft {
    var draft = self
    for issue in draft.issues.indices {
      draft.issues[issue].name = "谈判 \(issue)"
      for value in draft.issues[issue].values.indices {
        draft.issues[issue].values[value].name = "no-deal \(9 - value)"
      }
    }
    draft.bodies = draft.bodies.map { "rule (\($0))" }
    for actor in draft.actors.indices {
      draft.actors[actor].name = "the #\(9 - actor) and others"
      draft.actors[actor].board?.rename()
    }
    return draft
  }

  /// The case with its actors from the last to the first.
  fileprivate var turned: Draft {
    var draft = self
    draft.actors.reverse()
    for issue in draft.issues.indices {
      for value in draft.issues[issue].values.indices {
        draft.issues[issue].values[value].needs = issues[issue].values[value].needs.map { actors.count - 1 - $0 }
      }
    }
    return draft
  }
}

extension Draft.Board {
  fileprivate mutating func rename() {
    for index in factions.indices { factions[index].name = "faction '\(9 - index)' of many" }
    for index in options.indices { options[index].number += 11 }
  }
}
