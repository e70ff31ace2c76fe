import Numbers
import Syntax

/// A group inside an actor, with weight and a preference.
public struct Faction: Named, Hashable, Sendable {
  /// Its names.
  public internal(set) var names: Names
  /// Its weight in each body of the world, exactly, none below 0; `weights[0]` is its power.
  public internal(set) var weights: ByBody<Rational>
  /// How far each weight is borne out, by body; what nobody stated is assumed.
  ///
  /// Where no word says so, a power that is the sum of resources is borne out as far as the weakest of them, and any
  /// other weight is assumed.
  public internal(set) var statuses: ByBody<Status>
  /// What coders could defend as its power.
  @Rare private(set) var interval: ClosedRange<Rational>?
  /// What they could defend as its weight in other bodies, by body; never empty.
  @Rare private(set) var intervalsOfVotes: [Int: ClosedRange<Rational>]?
  /// What its power is the sum of; empty where it was stated as one number.
  public internal(set) var resources: [Resource]
  /// People and institutions in it.
  public internal(set) var members: [Member]
  /// How it ranks the options.
  public internal(set) var preference: Preference
  /// What it rests on that it ranks them so.
  public internal(set) var preferenceGround: Ground
  /// What an issue's values are worth to it, where its preference follows from that.
  @Rare public internal(set) var worths: Worths?
  /// On which options it does not vote as it ranks them.
  @Rare public internal(set) var conduct: Conduct?
  /// What it takes, by option, to make it accept what it rejects; each above 0.
  @Rare public internal(set) var prices: Amounts?
  /// What it has been paid, less what it has paid itself.
  @Rare public internal(set) var payments: Amounts?
  /// Why it has this power and this preference.
  public internal(set) var reasons: [Reason]

  /// What coders could defend as its weight in a body; `nil` where they do not say.
  public func interval(in body: Int) -> ClosedRange<Rational>? { movedInterval(in: body)?.fromNought }

  /// Likewise as changes have moved it: it may reach below 0, so that what is taken and given back leaves it as it was.
  func movedInterval(in body: Int) -> ClosedRange<Rational>? { body == 0 ? interval : intervalsOfVotes?[body] }

  /// Likewise in every body in which they say, by body.
  public var everyInterval: [(body: Int, interval: ClosedRange<Rational>)] {
    (interval.map { [(0, $0.fromNought)] } ?? [])
      + (intervalsOfVotes ?? [:]).sorted { $0.key < $1.key }.map { ($0, $1.fromNought) }
  }

  mutating func setInterval(_ interval: ClosedRange<Rational>?, in body: Int) {
    if body == 0 { self.interval = interval }
    if body == 0 || interval == nil && intervalsOfVotes == nil { return }
    var known = intervalsOfVotes ?? [:]
    known[body] = interval
    intervalsOfVotes = known.isEmpty ? nil : known
  }

  /// What its preference rests on, with the reason: its own or, where that of the faction has to do, the first that is
  /// cited.
  public var preferenceGroundInFull: Ground {
    guard preferenceGround.status == .derived, preferenceGround.reason == nil else { return preferenceGround }
    return Ground(.derived, reasons.firstCited)
  }
}

extension Faction {
  /// A faction of which nothing else is known yet.
  init(_ names: Names, weights: ByBody<Rational>, statuses: ByBody<Status>) {
    self.init(
      names: names, weights: weights, statuses: statuses, resources: [], members: [], preference: Preference([]),
      preferenceGround: .assumed, reasons: [])
  }
}

/// Something that gives a faction power.
public struct Resource: Named, Hashable, Sendable {
  /// Its names.
  public let names: Names
  /// Its power.
  public let amount: Rational
  /// What coders could defend.
  @Rare public private(set) var interval: ClosedRange<Rational>?
  /// What its power rests on.
  public internal(set) var ground: Ground
}

/// A person or an institution in a faction.
public struct Member: Named, Hashable, Sendable {
  /// Its names.
  public let names: Names
}

extension ClosedRange<Rational> {
  /// The interval of the sum of two.
  func with(_ part: Self) -> Self { lowerBound + part.lowerBound...upperBound + part.upperBound }

  /// What of it is not below nought.
  fileprivate var fromNought: Self {
    .zero <= lowerBound ? self : .zero...Swift.max(.zero, upperBound)
  }
}
