import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

/// Worlds in which the one quota of some boards' rules takes every value of a range.
struct QuotaPath: Course {
  let origin: World
  let places: [Place]
  let low: Rational
  let high: Rational?

  func world(at quota: Rational) -> World { origin.requiring(quota, at: places) }

  /// A win-set turns where the quota passes what an option has, as a share or in votes; who backs what does not turn with it.
  func points(of comparisons: Set<Comparison>, _ rivalries: Set<Rivalry>) -> [Rational] {
    within(places.flatMap { origin[$0].board.quotasReached })
  }
}

extension Board {
  /// By option and side, what of the base of a quota there is: just so high a quota is met.
  fileprivate var quotasReached: [Rational] {
    options.indices.filter { $0 != reversion }.flatMap { option in
      ballot(on: option).weighings.filter { .zero < $0.total }.map { weighing in
        if case .votes = weighing.quota { weighing.weight } else { weighing.weight / weighing.total }
      }
    }
  }
}

extension Inquiry {
  /// - Throws: where that is no actor, or its rule has no quota, or several.
  func sweptQuota(_ range: SweepSyntax, of question: any Question) throws(Diagnostic) -> Sweep {
    if question.turning == .coalitions { throw .quotaOfCoalitions(at: range.faction.span) }
    let name = range.faction.scope ?? range.faction.name
    let actor = try Shape<Int>.actor.read(.names([name]), world)
    let places = places(of: [actor])
    var (stated, inVotes): (Set<Rational?>, Set<Bool>) = ([], [])
    for place in places {
      let board = world[place].board
      if board.space != nil { throw .quotaOfSpace(world.actors[actor].name, at: range.faction.span) }
      if board.order != nil, board.rule.bodies.contains(0) {
        throw .noAmounts(of: world.actors[actor], at: range.faction.span)
      }
      guard board.rule.quotas.count == 1, let quota = board.rule.quotas.first else {
        throw .noSingleQuota(world.actors[actor].name, board.rule.written(on: board, in: world), at: range.faction.span)
      }
      if !quota.isVotes, range.low.value <= .zero || .one < range.high.value {
        throw .noShares(at: range.spanOfRange)
      }
      if quota.isVotes, range.high.value <= .one, board.rule.bodies.allSatisfy(board.countsWholeVotes) {
        throw .noVotes(world.actors[actor].name, board.rule.written(on: board, in: world), at: range.spanOfRange)
      }
      inVotes.insert(quota.isVotes)
      stated.insert(quota.amount)
    }
    let ends = range.low.value...max(range.low.value, range.high.value)
    let axis = Axis(
      "quota of \(world.actors[actor].name)\(inVotes == [true] ? ", in votes" : "")", ends,
      stated: stated.count == 1 ? stated.first?.flatMap { ends.contains($0) ? $0 : nil } : nil)
    return Sweep(
      course: QuotaPath(origin: world, places: places, low: range.low.value, high: range.high.value), axis: axis,
      steps: range.points)
  }
}

extension Quota {
  fileprivate var isVotes: Bool { if case .votes = self { true } else { false } }

  /// What has to be reached, as a share of its base or in votes; `nil` for a majority, which has to be more than a half.
  fileprivate var amount: Rational? {
    switch self {
    case .majority: nil
    case .unanimity: .one
    case .share(let amount), .votes(let amount): amount
    }
  }
}

extension Diagnostic {
  fileprivate static func noSingleQuota(_ actor: String, _ rule: String, at span: Span) -> Self {
    Self(
      "a rule with one quota can be swept, and that of \(actor) is: \(rule)", at: span,
      hints: ["suppose a rule of one quota first: suppose \(quoted(actor)) rule majority"])
  }

  fileprivate static func quotaOfCoalitions(at span: Span) -> Self {
    Self(
      "‘pivot’ turns with the quota wherever a coalition reaches it, which is too often to tell", at: span,
      hints: ["suppose a quota behind ‘if’: pivot US phase 1 if US rule 2/3"])
  }

  fileprivate static func quotaOfSpace(_ actor: String, at span: Span) -> Self {
    Self(
      "\(actor) has more options than are listed, and its quota is not swept", at: span,
      hints: ["suppose quotas one after the other: … if \(quoted(actor)) rule 2/3"])
  }

  fileprivate static func noShares(at span: Span) -> Self {
    Self(
      "a quota is a share above 0 and at most 1", at: span,
      hints: ["from a half to three quarters is written: 1/2..3/4"])
  }

  fileprivate static func noVotes(_ actor: String, _ rule: String, at span: Span) -> Self {
    Self(
      "the rule of \(actor) is written in votes, and here is no more than one: \(rule)", at: span,
      hints: [
        "so many votes are written: 3..6; for shares suppose such a rule first: suppose \(quoted(actor)) rule 1/2"
      ])
  }

  static func quotaOnMap(_ range: SweepSyntax) -> Self {
    Self(
      "a map is over two powers, and not over a quota", at: range.faction.span,
      hints: [
        "suppose the quota behind ‘if’, one map after the other: … if \(quoted(range.faction.name.value)) rule 2/3"
      ])
  }
}
