import Knowledge

/// What each actor stands on: the options with which the others can reckon. `nil` is an actor without a board, who
/// sets no condition, or in a game about some actors one on whom nothing turns; none is one that does nothing at all.
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
    /// The actor by whose belief this is so; `nil` where it is so in fact.
    public let believer: Int?
  }
}

/// How an option fares with those whose consent it needs: every way to fill it in that was tried, up to the first to
/// which all of them consent.
public struct Delivery: Sendable {
  /// The ways to fill it in; none where each holds an impossible combination.
  public let trials: [Trial]

  /// Whether the option can come about.
  public var isDeliverable: Bool { trials.last?.isGranted ?? false }

  /// One way to fill an option in, and what those say whom one of its values needs.
  public struct Trial: Hashable, Sendable {
    /// One value per term.
    public let filling: [Term]
    /// The others who are needed, each once.
    public let consents: [Consent]

    /// Whether all consent.
    public var isGranted: Bool { consents.allSatisfy { $0.answer != .refused } }
  }

  /// What one actor says whose consent is needed.
  public struct Consent: Hashable, Sendable {
    /// The index of the actor.
    public let actor: Int
    /// What it says.
    public let answer: Answer
    /// Whether that is what the one who asks believes, and not what is so.
    public let isBelieved: Bool
  }

  /// What an actor can say.
  public enum Answer: Hashable, Sendable {
    /// It has no board, and sets no condition.
    case unasked
    /// It stands on this option, which agrees on every issue that both mention.
    case given(option: Int)
    /// Nothing that it stands on agrees.
    case refused
  }
}

extension Game {
  /// Whether an option can come about, given what the others stand on: whether it can be filled in to one value per
  /// issue, with no impossible combination, so that every other actor whom one of those values needs stands on an
  /// option that agrees with it on every issue both mention.
  ///
  /// This is Putnam's requirement of parallel ratification (1988, p. 437: an agreement is possible only where win-sets
  /// overlap), narrowed to those whose consent a value needs: what needs nobody else is always deliverable.
  /// An actor that believes something of another one judges by that, constantly, and not by what is so (Iida 1993).
  /// Takes time linear in the ways to fill the option in, times the options of those who are needed, and the values that
  /// ``isPossible(_:)`` tries out.
  public func isDeliverable(_ option: Option, of actor: Int, given standing: Standing) -> Bool {
    fillings(of: option).contains { ask(about: $0, of: actor, given: standing) { $0.answer != .refused } }
  }

  /// Likewise, with the options of others that agree to it, one of each actor whose consent it needs; `nil` where it is not
  /// deliverable.
  ///
  /// - Throws: where somebody wants it to stop.
  func support(of option: Option, of actor: Int, given standing: Standing) throws(Interrupted) -> [Solution.Drop]? {
    for filling in Fillings(option.terms) {
      if !world.impossible.isEmpty { try goOn() }
      guard isPossible(filling) else { continue }
      if let support = support(of: filling, by: actor, given: standing) { return support }
    }
    return nil
  }

  /// `nil` where somebody does not consent whom one of these values needs.
  private func support(of filling: [Term], by actor: Int, given standing: Standing) -> [Solution.Drop]? {
    var support: [Solution.Drop] = []
    let isGranted = ask(about: filling, of: actor, given: standing) { consent in
      // What is believed never drops.
      if case .given(let option) = consent.answer, !consent.isBelieved {
        support.append(Solution.Drop(actor: consent.actor, option: option))
      }
      return consent.answer != .refused
    }
    return isGranted ? support : nil
  }

  /// Likewise, with what was tried and who said what.
  public func delivery(of option: Option, of actor: Int, given standing: Standing) -> Delivery {
    var trials: [Delivery.Trial] = []
    for filling in fillings(of: option) {
      trials.append(trial(of: filling, by: actor, given: standing))
      if trials[trials.count - 1].isGranted { break }
    }
    return Delivery(trials: trials)
  }

  private func trial(of filling: [Term], by actor: Int, given standing: Standing) -> Delivery.Trial {
    var consents: [Delivery.Consent] = []
    _ = ask(about: filling, of: actor, given: standing) { consent in
      if !consents.contains(where: { $0.actor == consent.actor }) { consents.append(consent) }
      return true
    }
    return Delivery.Trial(filling: filling, consents: consents)
  }

  /// Asks one after the other whom one of these values needs, as long as somebody wants to hear more; who is needed for
  /// several is asked several times.
  private func ask(
    about filling: [Term], of actor: Int, given standing: Standing, hearing goesOn: (Delivery.Consent) -> Bool
  ) -> Bool {
    for term in filling {
      for other in world.issues[term.issue].values[term.values.trailingZeroBitCount].needs where other != actor {
        let belief = belief(of: actor, about: other)
        let answer = answer(of: other, to: filling, standing[other].map { belief ?? $0 })
        if !goesOn(Delivery.Consent(actor: other, answer: answer, isBelieved: belief != nil)) { return false }
      }
    }
    return true
  }

  /// What an actor says to the values, given what it stands on.
  func answer(of actor: Int, to filling: [Term], _ stands: [Int]?) -> Delivery.Answer {
    guard let stands, let options = options(of: actor) else { return .unasked }
    for option in stands where options[option].terms.agree(with: filling) { return .given(option: option) }
    return .refused
  }

  /// The ways to fill an option in, without impossible combinations: one value per term.
  func fillings(of option: Option) -> some Sequence<[Term]> {
    Fillings(option.terms).lazy.filter(isPossible)
  }
}

/// Every way to take one value per term, in order; takes memory for one of them only.
struct Fillings: Sequence, IteratorProtocol {
  private let terms: [Term]
  private var upcoming: [Term]?
  /// Whether there is but one way.
  private let isSingle: Bool

  init(_ terms: [Term]) {
    self.terms = terms
    isSingle = terms.allSatisfy { $0.values.nonzeroBitCount == 1 }
    if isSingle { upcoming = terms; return }
    upcoming = terms.contains { $0.values == 0 } ? nil : terms.map { Term(issue: $0.issue, values: $0.values.lowest) }
  }

  mutating func next() -> [Term]? {
    guard let filling = upcoming else { return nil }
    upcoming = isSingle ? nil : successor(of: filling)
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
