import Knowledge

/// What each actor stands on: the options with which the others can reckon. `nil` is an actor without a board, who
/// sets no condition; none is one that does nothing at all.
public typealias Standing = [[Int]?]

/// Who keeps an option from coming about.
public struct Blockade: Hashable, Sendable {
  /// The actors whose consent is missing, each with the issues on which none of its options agrees.
  public let obstacles: [Obstacle]
  /// Whether each of them would consent to some form of the option, but not all to the same one.
  public let isJoint: Bool

  /// One actor whose consent is missing.
  public struct Obstacle: Hashable, Sendable {
    /// The index of the actor.
    public let actor: Int
    /// The issues in dispute; where they are several, none of them alone is to blame.
    public let issues: [Int]
    /// Whether it can ratify nothing and stands on nothing.
    public let standsOnNothing: Bool
  }
}

extension Game {
  /// Whether an option can come about, given what the others stand on: whether it can be filled in to one value per
  /// issue, with no impossible combination, so that every other actor whom one of those values needs stands on an
  /// option that agrees with it on every issue both mention.
  ///
  /// This is Putnam's requirement of parallel ratification (1988, p. 437: an agreement is possible only where win-sets
  /// overlap), narrowed to those whose consent a value needs: what needs nobody else is always deliverable.
  /// Takes time linear in the ways to fill the option in, times the options of those who are needed.
  public func isDeliverable(_ option: Option, of actor: Int, given standing: Standing) -> Bool {
    fillings(of: option).contains { filling in
      needed(by: filling, of: actor).allSatisfy { consents($0, to: filling, standing) }
    }
  }

  /// The ways to fill an option in, without impossible combinations: one value per term.
  func fillings(of option: Option) -> some Sequence<[Term]> {
    Fillings(option.terms).lazy.filter { filling in
      var budget = Game.mostSteps
      return world.isPossible(filling, within: &budget)
    }
  }

  /// The most values that are tried out against impossible combinations before an option passes for possible.
  static let mostSteps = 100_000

  /// The other actors whom one of these values needs.
  func needed(by filling: [Term], of actor: Int) -> [Int] {
    let needs = filling.flatMap { term in
      world.issues[term.issue].values[term.values.trailingZeroBitCount].needs
    }
    return needs.filter { $0 != actor }
  }

  /// Whether an actor stands on an option that agrees with the filling on every issue both mention.
  func consents(_ actor: Int, to filling: [Term], _ standing: Standing) -> Bool {
    guard let options = standing[actor], let board = board(of: actor) else { return true }
    return options.contains { agree(board.options[$0].terms, filling) }
  }
}

/// Whether two sets of terms can be settled alike on every issue that both mention.
func agree(_ a: [Term], _ b: [Term]) -> Bool {
  a.allSatisfy { term in
    b.allSatisfy { $0.issue != term.issue || $0.values & term.values != 0 }
  }
}

/// Every way to take one value per term, in order; takes memory for one of them only.
struct Fillings: Sequence, IteratorProtocol {
  private let terms: [Term]
  private var upcoming: [Term]?

  init(_ terms: [Term]) {
    self.terms = terms
    upcoming = terms.contains { $0.values == 0 } ? nil : terms.map { Term(issue: $0.issue, values: $0.values.lowest) }
  }

  mutating func next() -> [Term]? {
    guard let filling = upcoming else { return nil }
    upcoming = successor(of: filling)
    return filling
  }

  /// Counts up like an odometer whose wheels are the terms.
  private func successor(of filling: [Term]) -> [Term]? {
    var filling = filling
    for index in filling.indices.reversed() {
      let left = terms[index].values & ~(filling[index].values | (filling[index].values - 1))
      if left != 0 {
        filling[index].values = left.lowest
        return filling
      }
      filling[index].values = terms[index].values.lowest
    }
    return nil
  }
}

extension UInt64 {
  /// The lowest bit that is set, alone.
  fileprivate var lowest: UInt64 { self & (~self &+ 1) }
}
