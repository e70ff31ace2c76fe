/// How an actor comes to the table (Putnam 1988, p. 450 to 459): who negotiates for it, to what it has bound itself, and
/// what it thinks that the others can ratify. Options are told by their numbers, since those of the others are others'.
public struct Strategy: Hashable, Sendable {
  /// The index of the faction that negotiates, its chief negotiator, who has preferences of its own and a veto on what is
  /// signed (Putnam 1988, p. 456 to 459); `nil` where nobody in particular is named.
  public internal(set) var chief: Int?
  /// What it rests on that this faction negotiates.
  public internal(set) var chiefGround = Ground.assumed
  /// The numbers of the options to which it has tied its hands (Schelling 1960, p. 22 to 28; Putnam 1988, p. 440), in
  /// order; `nil` where its hands are free.
  public internal(set) var ties: [Int]?
  /// What it rests on that its hands are tied.
  public internal(set) var tiesGround = Ground.assumed
  /// What it believes of others, each of them once, in the order of the actors.
  public internal(set) var beliefs: [Belief] = []

  /// What an actor takes another one for (Putnam 1988, p. 452 and 453; Iida 1993).
  public struct Belief: Hashable, Sendable {
    /// The index of the actor of which something is believed.
    public let actor: Int
    /// The numbers of the options that it is believed to be able to ratify, in order; they are of the board at which it
    /// sits.
    public let options: [Int]
    /// The number of the phase of that board; `nil` where it is the other's of the same number or, where it has none, its
    /// only one, or the one in which it was when the phase began in which this is believed.
    public let phase: Int?
    /// What it rests on that this is believed.
    public let ground: Ground
  }

  /// What is believed of an actor; `nil` where that is nothing in particular.
  public func belief(of actor: Int) -> Belief? { beliefs.first { $0.actor == actor } }
}

extension Board {
  /// The index of the faction that negotiates; `nil` where nobody in particular is named.
  public var chief: Int? { strategy?.chief }

  /// The numbers of the options to which the actor has tied its hands; `nil` where they are free.
  public var ties: [Int]? { strategy?.ties }

  mutating func name(chief: Int?, on ground: Ground) {
    plan { ($0.chief, $0.chiefGround) = (chief, chief == nil ? .assumed : ground) }
  }

  mutating func tieHands(to numbers: [Int], on ground: Ground) {
    plan { ($0.ties, $0.tiesGround) = (Set(numbers).sorted(), ground) }
  }

  mutating func believe(_ numbers: [Int], of actor: Int, in phase: Int? = nil, on ground: Ground) {
    plan { strategy in
      let others = strategy.beliefs.filter { $0.actor != actor }
      let belief = Strategy.Belief(actor: actor, options: Set(numbers).sorted(), phase: phase, ground: ground)
      strategy.beliefs = (others + [belief]).sorted { $0.actor < $1.actor }
    }
  }

  /// Says of beliefs of which it goes without saying that they are about the others' boards of that phase.
  mutating func settleBeliefs(inPhase number: Int) {
    guard strategy?.beliefs.isEmpty == false else { return }
    plan { strategy in
      strategy.beliefs = strategy.beliefs.map {
        Strategy.Belief(actor: $0.actor, options: $0.options, phase: $0.phase ?? number, ground: $0.ground)
      }
    }
  }

  /// Forgets of an actor's options those of other numbers; a belief that knew no others is that it can ratify nothing, as
  /// hands that were tied to no others are tied to nothing.
  mutating func forgetBeliefs(of actor: Int, besides numbers: Set<Int>) {
    guard strategy?.belief(of: actor) != nil else { return }
    plan { strategy in
      strategy.beliefs = strategy.beliefs.map { belief in
        guard belief.actor == actor, !belief.options.isEmpty else { return belief }
        let left = belief.options.filter(numbers.contains)
        return Strategy.Belief(actor: actor, options: left, phase: belief.phase, ground: belief.ground)
      }
    }
  }

  /// What spoke of a faction by its place follows when one is removed.
  mutating func removeFromStrategy(faction: Int) {
    guard let chief else { return }
    plan { $0.chief = chief > faction ? chief - 1 : chief }
  }

  mutating func removeFromStrategy(option number: Int) {
    guard ties != nil else { return }
    plan { $0.ties?.removeAll { $0 == number } }
  }

  /// Boards of which nothing is said are equal, however that came about.
  private mutating func plan(_ change: (inout Strategy) -> Void) {
    var new = strategy ?? Strategy()
    change(&new)
    strategy = new == Strategy() ? nil : new
  }
}
