import Knowledge
import Numbers
import Solver
import Testing

/// Laws of win-sets at home that hold for every case (design 2; theory 1.3: M1, M2, U3, B1, G1, O1).
@Suite struct HomeLawTests {
  /// M1: what is harder to ratify is not ratified more often, nor what more must take part in. What makes it harder to
  /// disapprove makes it easier to ratify, and is left as it is.
  @Test func raisingQuotasNeverEnlarges() {
    tryBoards { trial, actor, data, board in
      if data.rule.hasUnless { return }
      let raised = data.rule.mapped { trial.random.raised($0, on: data) }
      let after = try trial.winset(of: actor, under: raised)
      try hold(after.isSubset(of: board.winsetAtHome), "\(actor) under \(raised): \(after)")
    }
  }

  /// M2 and G1: a veto player's approval is one more condition, and nothing else.
  @Test func aVetoPlayerLeavesWhatItAccepts() {
    tryBoards { trial, actor, data, board in
      let faction = trial.random.below(data.factions.count)
      let after = try trial.winset(of: actor, under: .all([data.rule, .approval(faction)]))
      let accepted = board.winsetAtHome.filter { board.stances(on: $0)[faction] == .yes }
      try hold(after, equals: Set(accepted), "\(actor) with a veto of \(faction)")
    }
  }

  /// B1, and its counterpart: two chambers that must both agree leave what each leaves; two of which one is enough
  /// leave what either does.
  @Test func twoChambers() {
    tryBoards { trial, actor, data, board in
      let other = trial.random.rule(on: data, depth: 1)
      let (one, two) = (Set(board.winsetAtHome), try trial.winset(of: actor, under: other))
      let both = try trial.winset(of: actor, under: .all([data.rule, other]))
      try hold(both, equals: one.intersection(two), "\(actor), and \(other)")
      let either = try trial.winset(of: actor, under: .any([other, data.rule]))
      try hold(either, equals: one.union(two), "\(actor), or \(other)")
    }
  }

  /// U3: who does not vote for it has what the others need.
  @Test func aBlockingShareBlocks() {
    tryBoards { trial, actor, data, _ in
      guard data.total(in: 0) != .zero else { return }
      let share = trial.random.share()
      let underShare = try trial.winset(of: actor, under: .share(share, of: 0))
      let underMajority = try trial.winset(of: actor, under: .majority(of: 0))
      for option in data.candidates {
        let rejecting = trial.naive.boards[actor]?.shareNot(for: option) ?? .zero
        try hold(underShare.contains(option), equals: rejecting <= .one - share, "\(option) of \(actor), \(share)")
        try hold(underMajority.contains(option), equals: rejecting < Rational(1, 2), "\(option) of \(actor)")
      }
    }
  }

  /// O1: of two factions under majority rule, only the order of the weights matters.
  @Test func ofTwoFactionsOnlyTheOrderMatters() throws {
    try tryRandomly { random in
      let (a, b) = (random.power(), random.power())
      guard a + b != .zero else { return }
      let order = a < b ? (1, 2) : a == b ? (1, 1) : (2, 1)
      let texts = [("\(a)", "\(b)"), ("\(order.0)", "\(order.1)")].map(twoFactions)
      let winsets = try texts.map { Game(try World(text: $0)).board(of: 0)?.winsetAtHome }
      try hold(winsets[0], equals: winsets[1], "\(a) and \(b)")
    }
  }

  private func twoFactions(_ a: String, _ b: String) -> String {
    """
    issue i: x, y, z
    actor A {
      phase 1 {
        option 1: i=x
        option 2: i=y
        option 3: i=z
        faction f power \(a) {
          prefers 1 > 2 > no-deal
        }
        faction g power \(b) {
          prefers 3 > 2 > no-deal
        }
      }
    }
    """
  }
}

/// Laws of what factions can do to a win-set at home (design 2; theory 1.3: M3, M5, M7, U1, U2).
@Suite struct FactionLawTests {
  /// M5: a faction with more power never loses what it votes for, nor gets what it votes against. Not so under a turnout:
  /// by voting against an option it can make up the number that must be there, be it to ratify or to disapprove.
  @Test func morePowerNeverHurtsItsOwner() {
    tryBoards { trial, actor, data, board in
      if data.rule.hasTurnout { return }
      let (faction, before) = (trial.random.below(data.factions.count), Set(board.winsetAtHome))
      let after = try trial.winset(of: actor, empowering: faction, in: trial.random.below(trial.world.bodies.count))
      func voted(_ stance: Stance) -> Set<Int> {
        Set(board.options.indices.filter { board.stances(on: $0)[faction] == stance })
      }
      try hold(before.intersection(voted(.yes)).isSubset(of: after), "\(faction) of \(actor) loses: \(after)")
      try hold(after.intersection(voted(.no)).isSubset(of: before), "\(faction) of \(actor) must take: \(after)")
    }
  }

  /// M5 for numbers of votes: more votes in all, and none fewer for anything.
  @Test func underAbsoluteQuotasNothingEverLeaves() {
    tryBoards { trial, actor, data, _ in
      guard data.total(in: 0) != .zero else { return }
      let votes = data.total(in: 0) * Rational(1 + trial.random.below(4), 4)
      let change = "\(trial.draft.actors[actor].name) rule \(votes) votes"
      let before = try trial.world.supposing(change).winset(of: actor)
      let faction = data.factions[trial.random.below(data.factions.count)].name
      let after = try trial.world.supposing("\(change), \(faction)+1/3", of: actor).winset(of: actor)
      try hold(before.isSubset(of: after), "\(actor) with \(faction)+1/3 and \(votes) votes: \(after)")
    }
  }

  /// M3: who accepts more never lets less pass.
  @Test func acceptingMoreNeverShrinks() {
    tryBoards { trial, actor, data, board in
      guard !data.candidates.isEmpty else { return }
      let option = trial.random.one(of: data.candidates)
      let faction = trial.random.one(of: data.factions).name
      let change = "\(faction) accepts \(data.options[option].number)"
      let after = try trial.world.supposing(change, of: actor).winset(of: actor)
      try hold(after.isSuperset(of: board.winsetAtHome), "\(actor), \(change): \(after)")
      try hold(after.isSubset(of: board.winsetAtHome + [option]), "\(actor), \(change): \(after)")
    }
  }

  /// M7: the more no-deal costs, the more can be ratified.
  @Test func costlierNoDealNeverShrinks() {
    tryCases(part: 3) { trial in
      var draft = trial.draft
      for (actor, _, _) in trial.boards { draft.actors[actor].board?.makeNoDealCostlier() }
      let world = try World(draft)
      for (actor, _, board) in trial.boards {
        try hold(world.winset(of: actor).isSuperset(of: board.winsetAtHome), "\(actor): \(world.winset(of: actor))")
      }
    }
  }

  /// U1 and U2: what all accept is in wherever every body has weight; what none accepts is out. Not so where somebody does
  /// not vote, or where a turnout is all that is asked for.
  @Test func unanimousWishesHold() {
    tryBoards { trial, actor, data, _ in
      guard !data.candidates.isEmpty, data.votesAsItWants, !data.rule.hasTurnout else { return }
      let option = trial.random.one(of: data.candidates)
      for (verb, isIn) in [("accepts", true), ("rejects", false)] {
        let changes = data.factions.map { "\($0.name) \(verb) \(data.options[option].number)" }
        let after = try trial.world.supposing(changes.joined(separator: ", "), of: actor)
        try hold(after.winset(of: actor).contains(option), equals: isIn, "\(option) of \(actor), all \(verb)")
      }
    }
  }
}

/// Tries a law on one board of every random case that has any.
func tryBoards(
  at location: SourceLocation = #_sourceLocation, _ law: (inout Trial, Int, Draft.Board, Board) throws -> Void
) {
  tryCases(at: location) { trial in
    guard let (actor, data, board) = trial.boards.randomElement(using: &trial.random) else { return }
    try law(&trial, actor, data, board)
  }
}

/// Does something with two hundred seeds, and tells what is refuted first.
func tryRandomly(
  at location: SourceLocation = #_sourceLocation, _ law: (inout SplitMix64) throws -> Void
) throws {
  for seed in 1...UInt64(200) {
    var random = SplitMix64(seed: seed)
    do { try law(&random) } catch let found as Refutation {
      Testing.Issue.record("seed \(seed): \(found.message)", sourceLocation: location)
      return
    }
  }
}

extension World {
  /// The win-set at home of an actor that has a board.
  func winset(of actor: Int) -> Set<Int> { Set(Game(self).board(of: actor)?.winsetAtHome ?? []) }
}

extension Trial {
  /// The win-set at home of an actor, if it ratifies by that rule.
  func winset(of actor: Int, under rule: Draft.Rule) throws -> Set<Int> {
    guard let board = draft.actors[actor].board else { return [] }
    let name = draft.actors[actor].name
    return try world.supposing("\(name) rule \(draft.rule(rule, on: board))").winset(of: actor)
  }

  /// The win-set at home of an actor, if one of its factions has more power in a body.
  fileprivate mutating func winset(of actor: Int, empowering faction: Int, in body: Int) throws -> Set<Int> {
    let more = random.one(of: [Rational(1, 3), 1, 5, Rational(1, 10)])
    let change = "f\(faction + 1)+\(more)" + (body == 0 ? "" : " in \(draft.name(ofBody: body))")
    return try world.supposing(change, of: actor).winset(of: actor)
  }
}

extension NaiveBoard {
  /// The share of power that does not vote for an option.
  fileprivate func shareNot(for option: Int) -> Rational {
    let others = zip(board.factions, stances(on: option)).filter { $1 != .yes }
    return others.reduce(.zero) { $0 + $1.0.weights[0] } / board.total(in: 0)
  }
}

extension SplitMix64 {
  /// The leaf of a rule, or one that asks for more.
  fileprivate mutating func raised(_ leaf: Draft.Rule, on board: Draft.Board) -> Draft.Rule {
    switch leaf {
    case .majority(let body, let base):
      return one(of: [
        leaf, .share(Rational(3, 5), of: body, base), .share(.one, of: body, base), .unanimity(of: body, base),
      ])
    case .share(let share, let body, let base):
      let higher = [Draft.Rule.unanimity(of: body, base), .share((share + 1) / 2, of: body, base)]
      return one(of: higher + (share <= Rational(1, 2) ? [.majority(of: body, base)] : []))
    case .votes(let votes, let body): return .votes((votes + board.total(in: body)) / 2, of: body)
    default: return leaf
    }
  }
}

extension Draft.Board {
  fileprivate mutating func makeNoDealCostlier() {
    for index in factions.indices { factions[index].wish.makeNoDealCostlier() }
  }
}

extension Draft.Wish {
  /// No-deal is worth less, or falls by one tier.
  fileprivate mutating func makeNoDealCostlier() {
    switch self {
    case .worths(let worths, let reserve): self = .worths(worths, reserve: reserve - Rational(1, 2))
    case .ranking(let tiers):
      guard let place = tiers.firstIndex(where: { $0.contains(Draft.noDeal) }) else { return }
      var lower = tiers.map { $0.filter { $0 != Draft.noDeal } }
      lower.insert([Draft.noDeal], at: min(place + 2, lower.count))
      self = .ranking(lower.filter { !$0.isEmpty })
    }
  }
}
