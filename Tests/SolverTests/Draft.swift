import Numbers

/// A small case as plain data, before it is written as the text of a case file. Everything is named by its place.
///
/// It shares no type with `Knowledge`, so that what is computed from it does not rest on what the reader makes of it.
struct Draft: Equatable {
  /// What is at stake.
  var issues: [Issue]
  /// What cannot come about together: one value each of two or more issues.
  var impossible: [[Pick]]
  /// The names of the bodies beside `power`, which is body 0.
  var bodies: [String]
  /// Who plays.
  var actors: [Actor]

  /// A question with its values.
  struct Issue: Equatable {
    var name: String
    var values: [Value]
  }

  /// A value, and the actors whom it needs.
  struct Value: Equatable {
    var name: String
    var needs: [Int]
  }

  /// A value of an issue.
  struct Pick: Equatable {
    var issue: Int
    var value: Int
  }

  /// A player; one without a board sets no condition.
  struct Actor: Equatable {
    var name: String
    var board: Board?
  }

  /// The game inside an actor.
  struct Board: Equatable {
    /// In the order of their numbers.
    var options: [Option]
    /// The option that no-deal amounts to.
    var reversion: Int?
    var factions: [Faction]
    var rule: Rule
  }

  /// An option: for each issue that it fixes, the values that it leaves open.
  struct Option: Equatable {
    var number: Int
    var terms: [Int: [Int]]
  }

  /// A faction with a weight in each body.
  struct Faction: Equatable {
    var name: String
    var weights: [Rational]
    var wish: Wish
  }

  /// What a faction wants; in a ranking, ``noDeal`` stands for no-deal.
  enum Wish: Equatable {
    case ranking([[Int]])
    case worths([Worth], reserve: Rational)
  }

  /// What one value of an issue is worth.
  struct Worth: Equatable {
    var pick: Pick
    var amount: Rational
  }

  /// A rule of ratification.
  indirect enum Rule: Equatable {
    case majority(of: Int)
    case unanimity(of: Int)
    case share(Rational, of: Int)
    case votes(Rational, of: Int)
    case approval(Int)
    case all([Rule])
    case any([Rule])
  }

  /// The place of no-deal in a ranking.
  static let noDeal = -1
}

extension Draft.Board {
  /// The weight of all factions in a body.
  func total(in body: Int) -> Rational { factions.reduce(.zero) { $0 + $1.weights[body] } }

  /// The options that are not what no-deal amounts to.
  var candidates: [Int] { options.indices.filter { $0 != reversion } }
}

extension Draft.Rule {
  /// The rules of which it is made, itself if it is made of none.
  var leaves: [Draft.Rule] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    default: [self]
    }
  }

  /// The rule with each of its leaves replaced.
  func mapped(_ change: (Draft.Rule) -> Draft.Rule) -> Draft.Rule {
    switch self {
    case .all(let parts): .all(parts.map { $0.mapped(change) })
    case .any(let parts): .any(parts.map { $0.mapped(change) })
    default: change(self)
    }
  }

  /// The body that the leaf asks; `nil` for the approval of one faction.
  var body: Int? {
    switch self {
    case .majority(let body), .unanimity(let body), .share(_, let body), .votes(_, let body): body
    case .approval, .all, .any: nil
    }
  }

  /// Whether it asks for a number of votes somewhere, whatever the total.
  var isAbsolute: Bool { leaves.contains { if case .votes = $0 { true } else { false } } }
}
