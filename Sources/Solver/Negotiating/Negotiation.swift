import Knowledge
import Numbers

/// Offers in turn at one table, of which a student makes some; what is signed is voted on at home.
///
/// The offers alternate as in Rubinstein (1982), without a cost of time and with an end; that a signed agreement still has
/// to be ratified, and can fail at it, is Putnam's (1988, p. 436 and 438).
public struct Negotiation: Sendable {
  /// Who sits at which board.
  public let game: Game
  /// Who negotiates, in the order of their offers, the student first.
  public let actors: [Int]
  /// What everybody stands on, so that those are heard who are not at the table.
  private let standing: Standing
  /// What chance decides where two options are alike.
  let seed: Int
  /// How many offers were answered.
  public private(set) var round = 0
  /// What is offered to the student, and has been taken by all others.
  public private(set) var offer: Draft?
  /// The options that each actor offered and that were refused.
  private var refused: [Int: Set<Int>] = [:]
  /// How it ended; `nil` while it goes on.
  public private(set) var end: End?

  /// Options of some actors that agree, and what they settle.
  public struct Draft: Hashable, Sendable {
    /// Whose offer it is.
    public let proposer: Int
    /// As which of its options each actor takes it.
    public fileprivate(set) var options: [Int: Int]
    /// What they settle together.
    public fileprivate(set) var terms: [Term]
  }

  /// Something that happens; options are indices on the board of who has them.
  public enum Event: Hashable, Sendable {
    /// A round begins.
    case round(Int)
    /// The student is to offer something.
    case yourTurn
    /// The student stands for an option, of which home thinks so.
    case home(Int)
    /// An actor offers an option.
    case offers(Int, Int)
    /// An actor takes what is offered as that option.
    case takes(Int, Int)
    /// An actor refuses it: none of its options agrees, or that one does and fails at home for this cause.
    case refuses(Int, Int?, Cause?)
    /// An actor can ratify nothing, and so has nothing to offer.
    case offersNothing(Int)
    /// The student could take it as one of these, or as none.
    case fits([Int])
    /// The student refuses it.
    case youRefuse
    /// All have signed.
    case signed(Draft)
    /// It is over.
    case over(End)
  }

  /// How it can end.
  public enum End: Hashable, Sendable {
    /// Signed and ratified.
    case ratified
    /// Signed, and not ratified at the student's home.
    case rejected
    /// The student's hands are tied to other options.
    case tied
    /// It would be ratified, and the one who negotiates for the student does not accept it.
    case vetoed(chief: Int)
    /// All at the table would ratify it, and these others, whose consent it needs, would not.
    case withheld(by: [Int])
    /// Nothing was signed.
    case nothing
  }

  /// A table of these actors, the student first.
  ///
  /// - Precondition: each has a board, with its options listed.
  /// - Throws: where somebody wants it to stop.
  public init(_ game: Game, _ actors: [Int], seed: Int) throws(Interrupted) {
    (self.game, self.actors, self.seed) = (game, actors, seed)
    standing = try game.solve().standing
  }

  /// Whom the student plays.
  public var player: Int { actors[0] }
  /// How many offers there are at most.
  public var rounds: Int { 2 * actors.count }
  /// Whether the student is to offer something.
  public var isToOffer: Bool { end == nil && offer == nil && proposer == player }
  /// Whether the student is to answer an offer.
  public var isToAnswer: Bool { end == nil && offer != nil }

  private var proposer: Int { actors[round % actors.count] }

  /// The board of somebody at the table.
  public func board(of actor: Int) -> Board {
    guard let board = game.board(of: actor) else { preconditionFailure("who negotiates has a board") }
    return board
  }
}

// Moves; each yields what came of it.
extension Negotiation {
  /// The others' offers, up to the one that the student has to answer or the turn to offer.
  public mutating func goOn() -> [Event] {
    var events: [Event] = []
    while end == nil, offer == nil {
      if round >= rounds { return events + close(.nothing) }
      events.append(.round(round + 1))
      if isToOffer { return events + [.yourTurn] }
      events += makeOffer(of: proposer)
    }
    return events
  }

  /// The student offers an option.
  public mutating func propose(_ option: Int) -> [Event] {
    var events = [Event.home(option)]
    let terms = board(of: player).options[option].terms
    var draft = Draft(proposer: player, options: [player: option], terms: terms)
    for actor in actors.dropFirst() {
      let (answer, next) = self.answer(of: actor, to: draft)
      events.append(answer)
      guard let next else { return events + pass() }
      draft = next
    }
    return events + sign(draft)
  }

  /// The student takes what is offered as that option of theirs.
  public mutating func accept(_ option: Int) -> [Event] {
    guard let offer, let draft = joined(offer, by: player, with: option) else { return [] }
    // Where there is but one way to take it, home was heard already.
    return (fitting.count == 1 ? [] : [.home(option)]) + sign(draft)
  }

  /// The student refuses it.
  public mutating func refuse() -> [Event] {
    if let offer { note(offer) }
    return [.youRefuse] + pass()
  }

  /// The options with which the student could take what is offered.
  public var fitting: [Int] {
    offer.map { offer in board(of: player).options.indices.filter { joined(offer, by: player, with: $0) != nil } } ?? []
  }

  private mutating func pass() -> [Event] {
    (round, offer) = (round + 1, nil)
    return goOn()
  }

  private mutating func note(_ draft: Draft) {
    if let option = draft.options[draft.proposer] { refused[draft.proposer, default: []].insert(option) }
  }

  /// What another side offers, and what the third ones say to it.
  private mutating func makeOffer(of actor: Int) -> [Event] {
    guard let option = choice(of: actor) else {
      round += 1
      return [.offersNothing(actor)]
    }
    var events = [Event.offers(actor, option)]
    var draft = Draft(proposer: actor, options: [actor: option], terms: board(of: actor).options[option].terms)
    for other in actors.dropFirst() where other != actor {
      let (answer, next) = self.answer(of: other, to: draft)
      events.append(answer)
      guard let next else {
        note(draft)
        round += 1
        return events
      }
      draft = next
    }
    offer = draft
    return events + [.fits(fitting)]
  }

  private mutating func sign(_ draft: Draft) -> [Event] {
    let option = draft.options[player] ?? 0
    let board = board(of: player)
    if board.isTiedAway(option) { return close(.tied) }
    if !board.winsetAtHome.contains(option) { return [.signed(draft)] + close(.rejected) }
    if let chief = board.chief(refusing: option) { return close(.vetoed(chief: chief)) }
    let others = withheld(draft.terms)
    return [.signed(draft)] + close(others.isEmpty ? .ratified : .withheld(by: others))
  }

  /// Those who are not at the table and would not have what these terms settle, though it needs them.
  public func withheld(_ terms: [Term]) -> [Int] { game.withheld(terms, besides: actors, given: standing) }

  private mutating func close(_ end: End) -> [Event] {
    (self.end, offer) = (end, nil)
    return [.over(end)]
  }
}

// How a side that nobody plays decides.
extension Negotiation {
  /// What an actor offers: of what it can sign what it likes best and was not refused yet, or else the best again.
  private func choice(of actor: Int) -> Int? {
    let ranked = ranked(board(of: actor).signable, of: actor)
    return ranked.first { !(refused[actor] ?? []).contains($0) } ?? ranked.first
  }

  /// Whether it takes a draft, and as which option: of what it can sign that which it likes best and which agrees.
  private func answer(of actor: Int, to draft: Draft) -> (event: Event, next: Draft?) {
    let board = board(of: actor)
    let fitting = board.options.indices.filter { joined(draft, by: actor, with: $0) != nil }
    if let best = ranked(board.signable.filter(fitting.contains), of: actor).first {
      return (.takes(actor, best), joined(draft, by: actor, with: best))
    }
    let cause = fitting.first.flatMap { board.causeAtHome(of: $0) ?? board.causeUnsignable(of: $0) }
    return (.refuses(actor, fitting.first, cause), nil)
  }

  /// Options from the best to the worst for the chief negotiator, or where none is named for the faction that prevails at
  /// home; chance decides between equals.
  public func ranked(_ options: [Int], of actor: Int) -> [Int] { ranking(of: options, by: actor).options }

  /// What an actor could ratify and the faction that decides for it ranks above this option, and that faction; `nil` where
  /// none decides.
  public func better(than option: Int, for actor: Int) -> (options: [Int], faction: Int)? {
    let board = board(of: actor)
    let (options, judge) = ranking(of: board.winsetAtHome, by: actor)
    return judge.map { faction in
      let preference = board.factions[faction].preference
      let rank = preference.rank(of: .option(option))
      return (options.filter { preference.rank(of: .option($0)) < rank }, faction)
    }
  }

  private func ranking(of options: [Int], by actor: Int) -> (options: [Int], faction: Int?) {
    let board = board(of: actor)
    var dice = SplitMix64(state: UInt64(truncatingIfNeeded: seed) ^ UInt64(actor) << 32)
    let shuffled = options.map { (option: $0, draw: dice.next()) }
    guard let faction = board.chief ?? prevailing(on: board, &dice) else {
      return (shuffled.sorted { $0.draw < $1.draw }.map(\.option), nil)
    }
    let preference = board.factions[faction].preference
    let sorted = shuffled.sorted {
      (preference.rank(of: .option($0.option)), $0.draw) < (preference.rank(of: .option($1.option)), $1.draw)
    }
    return (sorted.map(\.option), faction)
  }

  /// The strongest of the factions that prevail at home; where it is contested, of all that are ahead.
  private func prevailing(on board: Board, _ dice: inout SplitMix64) -> Int? {
    let ahead = board.contest(over: Array(board.options.indices)).leaders.flatMap(\.factions)
    let drawn = ahead.map { (faction: $0, power: board.factions[$0].weights[board.bodyOfPower], draw: dice.next()) }
    return drawn.max { $0.power == $1.power ? $0.draw < $1.draw : $0.power < $1.power }?.faction
  }

  /// The draft with an actor's option in it; `nil` where they do not agree on all that both mention.
  private func joined(_ draft: Draft, by actor: Int, with option: Int) -> Draft? {
    guard let terms = draft.terms.merged(with: board(of: actor).options[option].terms), game.isPossible(terms) else {
      return nil
    }
    var next = draft
    next.options[actor] = option
    next.terms = terms
    return next
  }
}
