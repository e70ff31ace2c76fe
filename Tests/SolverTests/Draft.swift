import Numbers

/// A small case as plain data, before it is written as the text of a case file. Everything is named by its place.
///
/// It shares no type with `Knowledge`, so that what is computed from it does not rest on what the reader makes of it.
struct Draft: Equatable, Sendable {
  /// What is at stake.
  var issues: [Issue]
  /// What cannot come about together: one value each of two or more issues.
  var impossible: [[Pick]]
  /// The names of the bodies beside `power`, which is body 0.
  var bodies: [String]
  /// Who plays.
  var actors: [Actor]

  /// A question with its values.
  struct Issue: Equatable, Sendable {
    var name: String
    var values: [Value]
  }

  /// A value, and the actors whom it needs.
  struct Value: Equatable, Sendable {
    var name: String
    var needs: [Int]
  }

  /// A value of an issue.
  struct Pick: Equatable, Sendable {
    var issue: Int
    var value: Int
  }

  /// A player; one without a board sets no condition.
  struct Actor: Equatable, Sendable {
    var name: String
    var board: Board?
  }

  /// The game inside an actor.
  struct Board: Equatable, Sendable {
    /// In the order of their numbers.
    var options: [Option]
    /// The option that no-deal amounts to.
    var reversion: Int?
    var factions: [Faction]
    var rule: Rule
    /// The faction that negotiates.
    var chief: Int?
    /// The numbers of the options to which hands are tied.
    var ties: [Int]?
    /// By actor, the numbers of the options that it is believed to be able to ratify.
    var beliefs: [Int: [Int]] = [:]
  }

  /// An option: for each issue that it fixes, the values that it leaves open.
  struct Option: Equatable, Sendable {
    var number: Int
    var terms: [Int: [Int]]
  }

  /// A faction with a weight in each body.
  struct Faction: Equatable, Sendable {
    var name: String
    var weights: [Rational]
    var wish: Wish
    /// The options, by place, on which it does not vote as it wants, and what it does instead.
    var conduct: [Int: Stance] = [:]
    /// What it does on all other options, where it does not vote.
    var elsewhere: Stance?
    /// What it says it takes to make it accept an option, by the option's place.
    var prices: [Int: Rational] = [:]
  }

  /// How a faction stands in a vote.
  enum Stance: Equatable, Sendable { case yes, no, abstaining, absent }

  /// Of whom a quota is taken.
  enum Base: String, Equatable { case members, present, voting }

  /// What a faction wants; in a ranking, ``noDeal`` stands for no-deal.
  enum Wish: Equatable, Sendable {
    case ranking([[Int]])
    case worths([Worth], reserve: Rational)
  }

  /// What one value of an issue is worth.
  struct Worth: Equatable, Sendable {
    var pick: Pick
    var amount: Rational
  }

  /// A rule of ratification.
  indirect enum Rule: Equatable, Sendable {
    case majority(of: Int, Base = .members)
    case unanimity(of: Int, Base = .members)
    case share(Rational, of: Int, Base = .members)
    case votes(Rational, of: Int)
    /// A quota of all members must be there.
    case turnout(Rule)
    case approval(Int)
    /// It holds unless those against make up that.
    case unless(Rule)
    case all([Rule])
    case any([Rule])
  }

  /// The place of no-deal in a ranking.
  static let noDeal = -1
}

extension Draft.Board {
  /// The weight of all factions in a body.
  func total(in body: Int) -> Rational { factions.reduce(.zero) { $0 + $1.weights[body] } }

  /// Whether the rule asks a faction: it has weight in a body that counts, or its approval does.
  func asks(_ faction: Int) -> Bool { asks(faction, rule) }

  private func asks(_ faction: Int, _ rule: Draft.Rule) -> Bool {
    switch rule {
    case .majority(let body, _), .unanimity(let body, _), .share(_, let body, _), .votes(_, let body):
      factions[faction].weights[body] != .zero
    case .approval(let one): one == faction
    case .turnout(let part), .unless(let part): asks(faction, part)
    case .all(let parts), .any(let parts): parts.contains { asks(faction, $0) }
    }
  }

  /// Whether all factions vote as they want.
  var votesAsItWants: Bool { factions.allSatisfy { $0.conduct.isEmpty && $0.elsewhere == nil } }

  /// Whether hands are tied to other options; no-deal remains.
  func isTiedAway(_ option: Int) -> Bool {
    option != reversion && ties.map { !$0.contains(options[option].number) } ?? false
  }

  /// The options that are not what no-deal amounts to.
  var candidates: [Int] { options.indices.filter { $0 != reversion } }
}

extension Draft.Rule {
  /// The rules of which it is made, itself if it is made of none.
  var leaves: [Draft.Rule] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    case .unless(let rule), .turnout(let rule): rule.leaves
    default: [self]
    }
  }

  /// All rules of which it is made, and itself.
  var everyPart: [Draft.Rule] {
    switch self {
    case .all(let parts), .any(let parts): [self] + parts.flatMap(\.everyPart)
    case .unless(let rule), .turnout(let rule): [self] + rule.everyPart
    default: [self]
    }
  }

  /// Whether it asks somewhere how many are there, so that a No ballot can help.
  var hasTurnout: Bool { everyPart.contains { if case .turnout = $0 { true } else { false } } }

  /// Whether it holds somewhere unless something is disapproved.
  var hasUnless: Bool { everyPart.contains { if case .unless = $0 { true } else { false } } }

  /// The rule with each of its leaves replaced.
  func mapped(_ change: (Draft.Rule) -> Draft.Rule) -> Draft.Rule {
    switch self {
    case .all(let parts): .all(parts.map { $0.mapped(change) })
    case .any(let parts): .any(parts.map { $0.mapped(change) })
    case .unless(let rule): .unless(rule.mapped(change))
    case .turnout(let rule): .turnout(rule.mapped(change))
    default: change(self)
    }
  }

  /// The body that the leaf asks; `nil` for the approval of one faction.
  var body: Int? {
    switch self {
    case .majority(let body, _), .unanimity(let body, _), .share(_, let body, _), .votes(_, let body): body
    case .approval, .all, .any, .unless, .turnout: nil
    }
  }

  /// Whether it asks for a number of votes somewhere, whatever the total.
  var isAbsolute: Bool { leaves.contains { if case .votes = $0 { true } else { false } } }
}
