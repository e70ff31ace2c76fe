import Numbers
import Syntax

/// One actor's internal game (Level II) in one phase: what could be ratified, by whom, under which rule.
public struct Board: Hashable, Sendable {
  /// The options, in the order of their numbers; none where they are those of a space.
  public internal(set) var options: [Option]
  /// The space whose combinations are the options, where they are too many to be listed.
  @Rare public internal(set) var space: Space? = nil
  /// What it rests on that all of them can be had.
  public internal(set) var spaceGround = Ground.assumed
  /// The index of the option that no-deal amounts to, if it is one of them.
  public internal(set) var reversion: Int?
  /// What it rests on that no-deal amounts to that option.
  public internal(set) var noDealGround = Ground.assumed
  /// The factions.
  public internal(set) var factions: [Faction]
  /// Their indices in tiers, the strongest first, where of their powers only an order is known. Then no faction has
  /// resources or an interval, and the powers are those of one world of many: its tier's number, counted from below.
  public internal(set) var order: [[Int]]?
  /// What the order rests on.
  public internal(set) var orderGround = Ground.assumed
  /// The rule of ratification.
  public internal(set) var rule: Rule
  /// What it rests on that this is the rule.
  public internal(set) var ruleGround = Ground.assumed
  /// The bodies that hold the power of one of two boards that were linked: no votes, but amounts.
  @Rare public internal(set) var powersOfParts: Set<Int>? = nil
  /// The numbers of the phases whose boards were joined with this one.
  @Rare public internal(set) var linkedPhases: [Int]? = nil
  /// How the actor comes to the table, where anything is said of that.
  @Rare public internal(set) var strategy: Strategy? = nil

  /// The index of the option of that number.
  public func option(numbered number: Int) -> Int? {
    guard let count = space?.count else {
      // Most boards number their options from 1.
      if options.indices ~= number - 1, options[number - 1].number == number { return number - 1 }
      return options.firstIndex { $0.number == number }
    }
    return 1...count ~= number ? number - 1 : nil
  }

  /// Whether exact sums of the weights in a body would be too long to work with; ``Rational/mostWieldy`` is the limit.
  func isUnwieldy(in body: Int) -> Bool {
    // A sum of whole machine words is short, and so is one of a few fractions of such.
    if factions.allSatisfy({ $0.weights[body].whole != nil }) { return false }
    if hasShortSum(in: body) { return false }
    var sum = Rational.zero
    return factions.indices.contains { faction in
      sum += factions[faction].weights[body]
      return sum.isUnwieldy
    }
  }

  /// Whether weights are few, and of machine words: sixteen fractions of 19 digits add up to fewer than
  /// ``Rational/mostWieldy`` digits.
  func hasShortSum(in body: Int) -> Bool {
    factions.count <= 16 && factions.allSatisfy { $0.weights[body].isOfWords }
  }

  /// Whether everybody's weight in a body is a whole number of votes. Power comes in any amount.
  public func countsWholeVotes(in body: Int) -> Bool {
    body != 0 && !(powersOfParts?.contains(body) ?? false) && isWhole(in: body)
  }

  /// Whether everybody's weight in a body is a whole number, and the ends of its interval are.
  public func isWhole(in body: Int) -> Bool {
    // By their places, since to take factions out would be to copy them.
    factions.indices.allSatisfy { place in
      factions[place].weights[body].isWhole
        && (factions[place].interval(in: body).map { $0.lowerBound.isWhole && $0.upperBound.isWhole } ?? true)
    }
  }

  /// The weight of all factions in a body, exactly.
  public func total(in body: Int) -> Rational {
    factions.indices.reduce(.zero) { $0 + factions[$1].weights[body] }
  }

  /// The most votes that all factions can have in a body, each at the high end of its interval; of power what it is.
  func mostVotes(in body: Int) -> Rational {
    if body == 0 { return total(in: body) }
    return factions.reduce(.zero) { $0 + ($1.interval(in: body)?.upperBound ?? $1.weights[body]) }
  }

  /// The bodies in which votes are counted: those that the rule asks or, where it asks none, all with any weight.
  public var countedBodies: [Int] {
    let asked = rule.bodies.uniqued()
    let most = factions.map(\.weights.count).max() ?? 0
    return asked.isEmpty ? (0..<most).filter { total(in: $0) != .zero } : asked
  }
}

/// Something that an actor could ratify: it fixes some issues to one value or to a choice of values.
public struct Option: Hashable, Sendable {
  /// Its number on the board.
  public let number: Int
  /// What it amounts to, in words.
  public let label: String?
  /// The issues it fixes, in the order of the world's issues, each once.
  public let terms: [Term]
  /// What it rests on that it stands on the board.
  public let ground: Ground

  /// The most ways in which an option may leave its issues open.
  public static let mostFillings = 4096
}

/// What a source states of a result.
public struct Claim: Hashable, Sendable {
  /// What it states.
  public let statement: Statement
  /// Whether it speaks of the game at home alone.
  public let isAtHome: Bool
  /// The day of which it speaks.
  public let day: Day?
  /// Where it says so.
  public let citations: [Citation]

  /// Whether it is of a count of powers, which nobody has done where only their order is known.
  var isOfPower: Bool { if case .tally(_, 0, _, _) = statement { true } else { false } }

  /// What can be stated; options and factions are indices on the board.
  public enum Statement: Hashable, Sendable {
    /// The win-set holds exactly these options.
    case winset([Int])
    /// The faction prevails, perhaps with that option.
    case prevail(faction: Int, option: Int?)
    /// The option was carried out.
    case outcome(Int)
    /// So much weight in the body was for the option, and so much against it.
    case tally(option: Int, body: Int, yes: Rational, no: Rational)
  }
}
