import Knowledge
import Numbers

/// The weight in a body of the factions that stand in each way.
public struct VoteCount: Hashable, Sendable {
  /// Of those that vote yes.
  public fileprivate(set) var yes = Rational.zero
  /// Of those that vote no.
  public fileprivate(set) var no = Rational.zero
  /// Of those that are there and vote neither yes nor no.
  public fileprivate(set) var abstaining = Rational.zero
  /// Of those that are not there.
  public fileprivate(set) var absent = Rational.zero

  /// Of those of whom a quota is taken.
  public func total(of base: Rule.Base) -> Rational {
    switch base {
    case .voting: yes + no
    case .present: yes + no + abstaining
    case .members: yes + no + abstaining + absent
    }
  }

  /// Whether everybody with weight votes yes or no.
  public var isFull: Bool { abstaining == .zero && absent == .zero }
}

/// Some weight in a body, held against a quota.
public struct Weighing: Hashable, Sendable {
  /// Who stands how.
  public let count: VoteCount
  /// The index of the body.
  public let body: Int
  /// How much it takes.
  public let quota: Quota
  /// Of whom the quota is taken.
  public let base: Rule.Base
  /// Whose weight is held against it.
  public let side: Side

  /// Whose weight is held against a quota.
  public enum Side: Hashable, Sendable {
    /// That of those that vote yes.
    case yes
    /// That of those that vote no: they can make up what stops an option.
    case no
    /// That of those that are there, however they vote.
    case present
  }

  /// The weight that is held against the quota.
  public var weight: Rational {
    switch side {
    case .yes: count.yes
    case .no: count.no
    case .present: count.total(of: .present)
    }
  }

  /// The weight of which the quota is taken.
  public var total: Rational { count.total(of: base) }

  /// The least weight that is needed; for a majority, the weight that must be passed.
  public var threshold: Rational { quota.threshold(of: total) }

  /// Whether the quota is met. Where the base has no weight, it never is.
  public var isMet: Bool {
    let (total, weight) = (total, weight)
    guard .zero < total else { return false }
    let threshold = quota.threshold(of: total)
    return quota.isStrict ? threshold < weight : threshold <= weight
  }
}

extension Weighing.Side {
  /// Whether the weight of who stands so is held against the quota.
  func counts(_ stance: Stance) -> Bool {
    switch self {
    case .yes: stance == .yes
    case .no: stance == .no
    case .present: stance != .absent
    }
  }
}

extension Rule.Base {
  /// Whether the quota is taken of who stands so, among others.
  func holds(_ stance: Stance) -> Bool {
    switch self {
    case .members: true
    case .present: stance != .absent
    case .voting: stance == .yes || stance == .no
    }
  }
}

extension Quota {
  /// The least weight that is needed; for a majority, the weight that must be passed.
  public func threshold(of total: Rational) -> Rational {
    switch self {
    case .majority: total / 2
    case .unanimity: total
    case .share(let share): share * total
    case .votes(let number): number
    }
  }

  /// Whether the threshold itself is too little.
  public var isStrict: Bool { self == .majority }
}

extension Board {
  /// The weight in a body of those that stand in each way, exactly.
  public func count(of stances: [Stance], in body: Int) -> VoteCount {
    var count = VoteCount()
    for (faction, stance) in stances.enumerated() {
      let weight = factions[faction].weights[body]
      switch stance {
      case .yes: count.yes += weight
      case .no: count.no += weight
      case .abstaining: count.abstaining += weight
      case .absent: count.absent += weight
      }
    }
    return count
  }
}
