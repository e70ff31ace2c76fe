import Knowledge

/// Whether an actor would keep what was signed for it (Putnam 1988, p. 438 and 439).
public struct Defection: Hashable, Sendable {
  /// Why it is not in the win-set at home, so that the actor cannot keep it though its negotiator may want to; `nil`
  /// where it is.
  public let involuntary: Cause?
  /// Those who negotiate and do not accept it, so that the actor will not keep it though it could; none where all do.
  public let voluntary: [Int]

  /// The kinds of defection, in the field's words.
  public enum Kind: String, Hashable, Sendable { case none, involuntary, voluntary, both }

  /// Which of them it is.
  public var kind: Kind {
    switch (involuntary != nil, !voluntary.isEmpty) {
    case (false, false): .none
    case (true, false): .involuntary
    case (false, true): .voluntary
    case (true, true): .both
    }
  }
}

/// Who speaks for an actor at the table.
public struct Negotiator: Hashable, Sendable {
  /// The factions; none where nobody is named and nobody prevails at home.
  public let factions: [Int]
  /// Whether the case names a chief negotiator; else it is who prevails at home.
  public let isNamed: Bool
}

extension Board {
  /// Who negotiates: the chief negotiator, or where none is named those who prevail at home.
  public var negotiator: Negotiator {
    if let chief { return Negotiator(factions: [chief], isNamed: true) }
    return Negotiator(factions: contest(over: Array(options.indices)).winner?.factions ?? [], isNamed: false)
  }

  /// Whether the actor would keep an option that was signed for it. What follows without a deal is kept in any case.
  public func defection(from option: Int) -> Defection { defection(from: option, negotiator) }

  fileprivate func defection(from option: Int, _ negotiator: Negotiator) -> Defection {
    if option == reversion { return Defection(involuntary: nil, voluntary: []) }
    return Defection(
      involuntary: causeAtHome(of: option),
      voluntary: negotiator.factions.filter { !factions[$0].preference.accepts(option) })
  }

  /// The options that an actor's negotiator would sign, if the others took them for ratified: hands are free for them, and
  /// all who negotiate accept them; where nobody does, they are those that home ratifies.
  func acceptable(to negotiator: Negotiator) -> [Int] {
    if negotiator.factions.isEmpty { return winsetAtHome }
    return options.indices.filter { option in
      option != reversion && !isTiedAway(option)
        && negotiator.factions.allSatisfy { factions[$0].preference.accepts(option) }
    }
  }
}

/// What several actors would sign, and what home then says.
public struct Signing: Sendable {
  /// The agreements that would be signed; of the actors with boards, in the order in which they were given.
  public let signed: Overlap
  /// By agreement and actor, whether it would be kept.
  public let defections: [[Defection]]
  /// By actor, who negotiates.
  public let negotiators: [Negotiator]
  /// By actor, the options that its negotiator accepts with its hands free.
  public let acceptable: [[Int]]
  /// By actor, those of them that it would sign: the others take them for ratified.
  public let signable: [[Int]]

  /// The places of the agreements that somebody would not keep.
  public var broken: [Int] { defections.indices.filter { defections[$0].contains { $0.kind != .none } } }
}

extension Game {
  /// The agreements that actors would sign given what each believes of the others, and whether each would keep them.
  ///
  /// An agreement takes one option of each, so that all agree where they meet. It would be signed where of each actor the
  /// negotiator accepts its option, and each other actor takes that option for one that its home ratifies: as it believes,
  /// or where it believes nothing in particular as is so. To sign is the negotiator's, and to ratify home's (Putnam 1988,
  /// p. 436); what home would do is for those to judge who rely on it, and they are often misinformed (p. 452). So with
  /// true beliefs nothing is signed that home does not ratify (Iida 1993), and with a wrong one it can be.
  ///
  /// - Throws: where somebody wants it to stop.
  public func signing(of actors: [Int]) throws(Interrupted) -> Signing {
    let seated = actors.filter { board(of: $0) != nil }
    let boards = seated.compactMap { board(of: $0) }
    let negotiators = boards.map(\.negotiator)
    var signable: Standing = world.actors.map { _ in nil }
    let acceptable = zip(boards, negotiators).map { $0.acceptable(to: $1) }
    for (actor, (board, acceptable)) in zip(seated, zip(boards, acceptable)) {
      try goOn()
      let views = views(of: actor, among: seated, winsetAtHome: board.winsetAtHome)
      signable[actor] = acceptable.filter { option in views.allSatisfy { $0.contains(option) } }
    }
    let signed = try overlap(of: seated, standingOn: signable)
    let defections = signed.agreements.map { agreement in
      zip(zip(boards, negotiators), agreement.options).map { $0.0.defection(from: $1, $0.1) }
    }
    return Signing(
      signed: signed, defections: defections, negotiators: negotiators, acceptable: acceptable,
      signable: seated.map { signable[$0] ?? [] })
  }
}

extension Game {
  /// What each of the others takes for ratified by an actor's home, each view once.
  private func views(of actor: Int, among seated: [Int], winsetAtHome: [Int]) -> Set<[Int]> {
    Set(seated.lazy.filter { $0 != actor }.map { self.belief(of: $0, about: actor) ?? winsetAtHome })
  }
}

/// How a negotiator stands to its home: what it would sign, beside what home would take (Moravcsik 1993, in Evans,
/// Jacobson and Putnam, Double-Edged Diplomacy, p. 30 to 33).
public enum NegotiatorType: String, Hashable, Sendable {
  /// It would sign exactly the agreements that home ratifies.
  case agent
  /// It would sign all of them, and more.
  case dove
  /// It would sign some of them, and no others.
  case hawk
  /// It would sign some that home rejects, and refuse some that home would take.
  case mixed

  /// How often somebody takes an option at most, in the search for the agreements that tell it.
  public static let mostTries = 100_000
}

extension Game {
  /// The type of an actor's negotiator, by the agreements that can be had with the others' win-sets at home; `nil` where
  /// none can, nobody negotiates, or they are too many to be listed, or to be found.
  ///
  /// - Throws: where somebody wants it to stop.
  public func negotiatorType(of actor: Int, among actors: [Int]) throws(Interrupted) -> NegotiatorType? {
    guard let board = board(of: actor) else { return nil }
    let negotiator = board.negotiator
    if negotiator.factions.isEmpty { return nil }
    // Of all of them, though what can be ratified two-level may turn on fewer.
    var standing: Standing = world.actors.map { _ in nil }
    for other in actors { standing[other] = self.board(of: other)?.winsetAtHome }
    let ratified = try overlap(of: actors, standingOn: standing, tries: NegotiatorType.mostTries)
    standing[actor] = board.acceptable(to: negotiator)
    let accepted = try overlap(of: actors, standingOn: standing, tries: NegotiatorType.mostTries)
    if ratified.isCut || accepted.isCut { return nil }
    let (home, own) = (Set(ratified.agreements.map(\.options)), Set(accepted.agreements.map(\.options)))
    if home.isEmpty, own.isEmpty { return nil }
    return home == own ? .agent : own.isSuperset(of: home) ? .dove : own.isSubset(of: home) ? .hawk : .mixed
  }
}
