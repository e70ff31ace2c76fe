import Numbers
import Syntax

/// A question that is settled by taking one of its values.
public struct Issue: Named, Hashable, Sendable {
  /// Its names.
  public let names: Names
  /// What it can be settled to; at least two.
  public internal(set) var values: [Value]
  /// What it rests on that its values need the consent that they need.
  public internal(set) var ground: Ground

  /// The most values that an issue can have.
  public static let mostValues = 64

  /// One value of an issue.
  public struct Value: Named, Hashable, Sendable {
    /// Its names.
    public let names: Names
    /// The indices of the actors that must consent for it to come about, in order.
    public internal(set) var needs: [Int]
    /// What that rests on, where it is not what it rests on of the other values.
    @Rare var ownGround: Ground?
  }

  /// What it rests on that a value needs whose consent it needs.
  public func ground(of value: Int) -> Ground { values[value].ownGround ?? ground }

  /// The least borne out of that of all its values.
  public var groundOfAll: Ground { values.compactMap(\.ownGround).reduce(ground) { $0.weaker($1) } }
}

/// Some values of one issue, as a set of bits: bit k stands for value k.
public struct Term: Hashable, Sendable {
  /// The index of the issue in its world.
  public let issue: Int
  /// The values that are left open; never empty.
  public var values: UInt64

  /// Those values of that issue.
  public init(issue: Int, values: UInt64) { (self.issue, self.values) = (issue, values) }

  /// The indices of the values, in order.
  public var indices: Indices { Indices(rest: values) }

  /// The places of the bits that are set, in order.
  public struct Indices: Sequence, IteratorProtocol, Sendable {
    fileprivate var rest: UInt64

    /// The next one.
    public mutating func next() -> Int? {
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }
}

/// Values of several issues that cannot come about together.
public struct Impossible: Hashable, Sendable {
  /// One value of each of two or more issues.
  public let terms: [Term]
  /// Why.
  public let reason: Reason?
}

extension [Term] {
  /// Whether these values are all that the terms leave open, issue by issue.
  public func isComplete(in settled: [Term]) -> Bool {
    allSatisfy { term in settled.contains { $0.issue == term.issue && $0.values & ~term.values == 0 } }
  }
}

// Terms in the order of their issues, each once, as those of an option are.
extension [Term] {
  /// Whether both can be settled alike on every issue that both mention. Takes time linear in the terms.
  public func agree(with others: [Term]) -> Bool {
    var place = 0
    for term in self {
      while place < others.count, others[place].issue < term.issue { place += 1 }
      if place == others.count { return true }
      if others[place].issue == term.issue, others[place].values & term.values == 0 { return false }
    }
    return true
  }

  /// What both settle together, in the order of the issues; `nil` where they do not agree.
  public func merged(with others: [Term]) -> [Term]? {
    // Most do not agree, and it takes longer to merge them than to see that.
    guard agree(with: others) else { return nil }
    var (terms, place): ([Term], Int) = ([], 0)
    terms.reserveCapacity(Swift.max(count, others.count))
    for var term in self {
      while place < others.count, others[place].issue < term.issue {
        terms.append(others[place])
        place += 1
      }
      if place < others.count, others[place].issue == term.issue {
        term.values &= others[place].values
        place += 1
      }
      terms.append(term)
    }
    return terms + others[place...]
  }
}

/// A body in which factions have weights; the first one of a world is `power`.
public struct Body: Named, Hashable, Sendable {
  /// The most bodies of a case: each faction has a number of votes in each.
  public static let most = 1000

  /// Its names.
  public let names: Names
  /// How many votes it has, where the case says so: as many as the factions of each board have that have any in it.
  public let size: Rational?

  init(names: Names, size: Rational? = nil) { (self.names, self.size) = (names, size) }
}
