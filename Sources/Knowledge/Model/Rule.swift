import Numbers

/// A rule of ratification: which sets of factions carry an option.
public indirect enum Rule: Hashable, Sendable {
  /// A quota of one body's weight.
  case quota(Quota, body: Int)
  /// The faction of that index must accept: a veto player (Tsebelis 2002, ch. 1).
  case approval(faction: Int)
  /// Every part must hold.
  case all([Rule])
  /// One part must hold.
  case any([Rule])

  /// The rule where none is stated: more than half of the power.
  public static let majority = Rule.quota(.majority, body: 0)
}

/// How much of a body it takes.
public enum Quota: Hashable, Sendable {
  /// More than one half of the total.
  case majority
  /// All factions that have weight.
  case unanimity
  /// At least this share of the total, above 0 and at most 1.
  case share(Rational)
  /// At least this many votes, more than 0.
  case votes(Rational)
}
