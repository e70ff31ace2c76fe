import Knowledge

/// What every actor could ratify and deliver, and what it falls back on.
public struct Solution: Sendable {
  /// The win-sets at home, by actor; `nil` without a board, or where the game is about others on whom it does not turn.
  public let home: Standing
  /// The two-level win-sets, by actor; `nil` likewise.
  public let winsets: Standing
  /// What the others can reckon with: the win-set, or for an actor whose win-set is empty its reversion option.
  public let standing: Standing
  /// How it was found: after each stage but the last, some actors fell back; never empty.
  public let stages: [Stage]

  /// Dropping what is not deliverable until nothing drops, with what the fallen do fixed.
  public struct Stage: Sendable {
    /// What everybody stands on before anything drops.
    public let start: Standing
    /// What drops, round by round; the last round, in which nothing drops, is left out.
    public let rounds: [Round]
    /// What everybody stands on once nothing drops any more.
    public let settled: Standing
    /// The actors whose sets have emptied, and who fall back from the next stage on.
    public let falling: [Int]
  }

  /// All that drops at once.
  public struct Round: Sendable {
    /// What everybody stood on, by which it was judged.
    public let given: Standing
    /// What is not deliverable given that, in order.
    public let drops: [Drop]

    /// Whether that drops in it. Takes time logarithmic in the drops.
    func holds(_ drop: Drop) -> Bool {
      var (low, high) = (0, drops.count)
      while low < high {
        let middle = (low + high) / 2
        if drops[middle] < drop { low = middle + 1 } else { high = middle }
      }
      return low < drops.count && drops[low] == drop
    }
  }

  /// An option that an actor can ratify at home and not deliver.
  public struct Drop: Hashable, Comparable, Sendable {
    /// The index of the actor.
    public let actor: Int
    /// The index of the option.
    public let option: Int

    /// Whether the first one's actor, or of one actor the option, comes first.
    public static func < (a: Drop, b: Drop) -> Bool { (a.actor, a.option) < (b.actor, b.option) }
  }

  /// The stage that decided what an actor can deliver: the one in which it fell, or else the last.
  public func decisive(for actor: Int) -> Stage {
    stages.first { $0.falling.contains(actor) } ?? stages[stages.count - 1]
  }

  /// Whether an actor can ratify and deliver nothing.
  public func isFallen(_ actor: Int) -> Bool { winsets[actor]?.isEmpty ?? false }
}

extension Game {
  /// The two-level win-sets: the greatest fixpoint of dropping what is not deliverable, with fallback.
  ///
  /// After Putnam (1988, p. 437): each side's ratifiers must accept the identical agreement. All start from their
  /// win-sets at home, without what the faction that negotiates for them does not accept (p. 457), and drop what is not
  /// deliverable given the others' current win-sets, until nothing drops. Since
  /// a smaller win-set of the others never makes an option deliverable, the order of the drops does not matter. Then
  /// all actors whose sets have emptied fall back on their reversion option, or on nothing, and the rest is computed
  /// anew with that fixed, until no more fall. Takes at most as many rounds as there are options, in each stage; after
  /// the first round of a stage only what relied on an option that dropped is judged again.
  ///
  /// - Throws: where somebody wants it to stop.
  public func solve() throws(Interrupted) -> Solution { try solve(from: home) }

  /// The win-set at home of every actor who is looked at.
  var home: Standing { standing { world.actors[$0].phases[$1].board.winsetAtHome } }

  /// By actor, what is found for those who are looked at and have a board.
  private func standing(_ find: (_ actor: Int, _ phase: Int) -> [Int]?) -> Standing {
    var found = Standing(repeating: nil, count: world.actors.count)
    func note(_ actor: Int) {
      if let phase = setting.phases[actor] { found[actor] = find(actor, phase) }
    }
    if let concerned { concerned.forEach(note) } else { world.actors.indices.forEach(note) }
    return found
  }

  /// Likewise where those of another world are known: they are the same for each board on which votes are the same.
  func home(where known: Standing, in other: World) -> Standing {
    standing { actor, phase in
      if world.actors[actor].phases.isStored(with: other.actors[actor].phases) { return known[actor] }
      let isSame = world.actors[actor].phases[phase].board.votes(like: other.actors[actor].phases[phase].board)
      return isSame ? known[actor] : world.actors[actor].phases[phase].board.winsetAtHome
    }
  }

  /// Likewise from these win-sets at home, without another look at powers, rankings and rules.
  func solve(from home: Standing) throws(Interrupted) -> Solution {
    var fallen: Set<Int> = []
    var stages: [Solution.Stage] = []
    let signed = signed(of: home)
    while true {
      let start = world.actors.indices.map { fallen.contains($0) ? reversion(of: $0) : signed[$0] }
      let stage = try settle(start, except: fallen)
      stages.append(stage)
      guard stage.falling.isEmpty else { fallen.formUnion(stage.falling); continue }
      let winsets = world.actors.indices.map { fallen.contains($0) ? [] : stage.settled[$0] }
      return Solution(home: home, winsets: winsets, standing: stage.settled, stages: stages)
    }
  }

  /// What every actor can ratify, and would sign.
  private func signed(of home: Standing) -> Standing {
    var signed = home
    for drop in unsigned(of: home) { signed[drop.actor]?.removeAll { $0 == drop.option } }
    return signed
  }

  /// What an actor does that can ratify nothing.
  private func reversion(of actor: Int) -> [Int] { board(of: actor)?.reversion.map { [$0] } ?? [] }

  /// Drops what is not deliverable until nothing drops; what the fallen do is fixed.
  private func settle(_ start: Standing, except fallen: Set<Int>) throws(Interrupted) -> Solution.Stage {
    var standing = start
    var rounds: [Solution.Round] = []
    var reliance = Reliance(world.actors.indices.map { options(of: $0)?.count ?? 0 })
    let all = standing.indices.filter { !fallen.contains($0) }.flatMap { actor in
      (standing[actor] ?? []).map { Solution.Drop(actor: actor, option: $0) }
    }
    var drops = try dropped(of: all, given: standing, &reliance)
    while !drops.isEmpty {
      rounds.append(Solution.Round(given: standing, drops: drops))
      for drop in drops { standing[drop.actor]?.removeAll { $0 == drop.option } }
      let shaken = reliance.shaken(by: drops).filter { standing[$0.actor]?.contains($0.option) ?? false }
      drops = try dropped(of: shaken, given: standing, &reliance)
    }
    let falling = standing.indices.filter { !fallen.contains($0) && standing[$0]?.isEmpty ?? false }
    return Solution.Stage(start: start, rounds: rounds, settled: standing, falling: falling)
  }

  /// Those of some options that are not deliverable; the others rely on what agreed to them.
  private func dropped(
    of judged: [Solution.Drop], given standing: Standing, _ reliance: inout Reliance
  ) throws(Interrupted) -> [Solution.Drop] {
    var drops: [Solution.Drop] = []
    for (count, one) in judged.enumerated() {
      if count & 0xFF == 0 { try goOn() }
      guard let options = options(of: one.actor) else { continue }
      if let support = try support(of: options[one.option], of: one.actor, given: standing) {
        reliance.note(one, on: support)
      } else {
        drops.append(one)
      }
    }
    return drops
  }

  private func isDeliverable(_ option: Int, of actor: Int, given standing: Standing) -> Bool {
    options(of: actor).map { isDeliverable($0[option], of: actor, given: standing) } ?? false
  }

  /// Why an option of an actor is not in its two-level win-set; `nil` where it is.
  ///
  /// What the others stood on when it dropped decides: they may have dropped that, too, in the same round.
  public func cause(of option: Int, of actor: Int, in solution: Solution) -> Cause? {
    guard let board = board(of: actor), solution.winsets[actor]?.contains(option) != true else { return nil }
    if solution.home[actor]?.contains(option) != true, let cause = board.causeAtHome(of: option) { return cause }
    if let chief = board.chief(refusing: option) { return .unsigned(chief: chief) }
    let given = standing(judging: option, of: actor, in: solution).given
    return obstruction(of: board.options[option], of: actor, given: given)
  }

  /// The options of an actor that are deliverable given what every actor ends up standing on: that it kept its hands free
  /// for, that its chief negotiator accepts, and that can come about.
  public func deliverable(of actor: Int, in solution: Solution) -> [Int] {
    guard let board = board(of: actor) else { return [] }
    return board.options.indices.filter { isDeliverable($0, of: actor, in: solution) }
  }

  /// Whether an option of an actor is among these.
  public func isDeliverable(_ option: Int, of actor: Int, in solution: Solution) -> Bool {
    guard let board = board(of: actor), board.causeUnsignable(of: option) == nil else { return false }
    return isDeliverable(option, of: actor, given: solution.standing)
  }
}

extension Game {
  /// How an option that an actor ratifies at home fares with the others, by what they stood on when that was decided,
  /// and the number of the round in which it dropped, from 1; `nil` where it did not.
  public func delivery(of option: Int, of actor: Int, in solution: Solution) -> (delivery: Delivery, round: Int?) {
    guard let board = board(of: actor) else { return (Delivery(trials: []), nil) }
    let (given, round) = standing(judging: option, of: actor, in: solution)
    return (delivery(of: board.options[option], of: actor, given: given), round)
  }

  /// What everybody stood on when an option was judged last, and the number of the round if it dropped then.
  public func standing(
    judging option: Int, of actor: Int, in solution: Solution
  ) -> (given: Standing, round: Int?) {
    let stage = solution.decisive(for: actor)
    let drop = Solution.Drop(actor: actor, option: option)
    guard let round = stage.rounds.firstIndex(where: { $0.holds(drop) }) else { return (stage.settled, nil) }
    return (stage.rounds[round].given, round + 1)
  }
}

/// Which options rely on which others, since these agreed to them: once one drops, no more than those are judged again.
private struct Reliance {
  /// By actor and option, the options that rely on it.
  private var relying: [[[Solution.Drop]]]

  /// Nothing relies on any of so many options of each actor.
  init(_ counts: [Int]) { relying = counts.map { Array(repeating: [], count: $0) } }

  mutating func note(_ option: Solution.Drop, on support: [Solution.Drop]) {
    for one in support { relying[one.actor][one.option].append(option) }
  }

  /// What relied on these, each once, in order.
  func shaken(by drops: [Solution.Drop]) -> [Solution.Drop] {
    let all = drops.flatMap { relying[$0.actor][$0.option] }.sorted()
    return all.indices.filter { $0 == 0 || all[$0 - 1] != all[$0] }.map { all[$0] }
  }
}
