import Diagnostics
import Knowledge
import Solver
import Syntax

extension SlotValue {
  /// The name that stands in a slot for one.
  var name: Name {
    switch self {
    case .names(let names): names[0]
    case .rest(let text): text
    default: preconditionFailure("a slot for a name holds a name")
    }
  }
}

extension SlotValue {
  /// The name that stands in a slot for one; `nil` where it was left out.
  var optionalName: Name? { self == .nothing ? nil : name }
}

extension Shape<Int> {
  /// The name of an actor.
  static var actor: Self {
    Self(role: .actor, form: .name) { (value: SlotValue, world: World) throws(Diagnostic) -> Int in
      if let found = world.actors.index(of: value.name.value) { return found }
      if let owner = world.owner(ofFaction: value.name.value) { throw .factionNotActor(value.name, of: owner.name) }
      throw .noSuch(.actor, value.name, among: world.actors)
    }
  }
  /// The name of an issue.
  static var issue: Self { named(.issue) { $0.issues } }
  /// The name of a source.
  static var source: Self { named(.source) { $0.sources } }
  /// The name of a body.
  static var body: Self { named(.body) { $0.bodies } }

  private static func named<Thing: Named>(_ role: Role, _ list: @escaping @Sendable (World) -> [Thing]) -> Self {
    Self(role: role, form: .name) {
      (value: SlotValue, world: World) throws(Diagnostic) -> Int in
      if let found = list(world).index(of: value.name.value) { return found }
      throw .noSuch(role, value.name, among: list(world))
    }
  }

}

extension Shape<Number> {
  /// The number of an option.
  static var option: Self {
    Self(role: .option, form: .number) { (value: SlotValue, _: World) throws(Diagnostic) -> Number in
      if case .number(let number) = value { return number }
      preconditionFailure("a slot for a number holds one")
    }
  }
}

extension Shape<[Int]> {
  /// The names of one actor or more, each once.
  static var actors: Self {
    Self(role: .actor, form: .names) {
      (value: SlotValue, world: World) throws(Diagnostic) -> [Int] in
      guard case .names(let names) = value else { return [] }
      var actors: [Int] = []
      for name in names {
        let actor = try Shape<Int>.actor.read(.names([name]), world)
        if actors.contains(actor) { throw .namedTwice(name) }
        actors.append(actor)
      }
      return actors
    }
  }
}

extension Shape<Reference> {
  /// A faction, perhaps with its actor.
  static var faction: Self {
    Self(role: .holder, form: .reference) { (value: SlotValue, _: World) throws(Diagnostic) -> Reference in
      if case .reference(let reference) = value { return reference }
      preconditionFailure("a slot for a reference holds one")
    }
  }
}

extension Shape<Number> {
  /// A whole number.
  static func count(_ role: Role) -> Self {
    Self(role: role, form: .number, read: Shape.option.read)
  }
}

extension Shape<Portion> {
  /// One of so many.
  static func portion(_ role: Role) -> Self {
    Self(role: role, form: .portion) { (value: SlotValue, _: World) throws(Diagnostic) -> Portion in
      if case .portion(let portion) = value { return portion }
      preconditionFailure("a slot for one of so many holds it")
    }
  }
}

/// A query inside another one, with the question that it asks.
struct Asked: Sendable {
  let sentence: Sentence
  let question: any Question
}

extension Shape<Asked> {
  /// Another query.
  static var query: Self {
    Self(role: .query, form: .query) { (value: SlotValue, world: World) throws(Diagnostic) -> Asked in
      guard case .query(let sentence) = value, let verb = Lexicon.standard.verb(of: sentence) else {
        preconditionFailure("a slot for a query holds one")
      }
      if verb.pattern.holdsQuery { throw .queryInQueryInQuery(sentence) }
      return Asked(sentence: sentence, question: try verb.ask(sentence, world))
    }
  }
}

extension Asked {
  /// - Throws: where the answer to the query does not turn with the factions' weights, or I cannot tell where.
  ///
  /// - Parameter isTried: whether changes are tried out, so that it does not matter where it turns.
  func checkTurns(_ inquiry: Inquiry, at span: Span, isTried: Bool = false) throws(Diagnostic) {
    guard question.turns else { throw question.isAboutGames ? .noThresholds(sentence) : .nothingToVary(sentence) }
    if !isTried, question.holdsCounts(inquiry) { throw .countsTurn(sentence) }
    try question.check(inquiry, at: span)
    guard question.turning == .coalitions else { return }
    for place in inquiry.places(deciding: question) {
      let count = inquiry.world[place].board.factions.count
      if Comparison.mostFactions < count { throw .tooManyCoalitions(sentence, of: count) }
    }
  }

  /// - Throws: where a board on which the answer turns has more factions than can be held against each other.
  func checkVaried(
    _ inquiry: Inquiry, orElse complaint: (Sentence, Int) -> Diagnostic = Diagnostic.tooManyVaried
  ) throws(Diagnostic) {
    for place in inquiry.places(deciding: question) {
      let count = inquiry.world[place].board.factions.count
      if Inquiry.mostVaried < count { throw complaint(sentence, count) }
    }
  }
}

extension Shape<Name> {
  /// The name of anything in the case.
  static var thing: Self {
    Self(role: .thing, form: .names) {
      (value: SlotValue, _: World) throws(Diagnostic) -> Name in
      guard case .names(let names) = value, let first = names.first else { return value.name }
      let end = names[names.count - 1].span.upperBound
      return Name(names.map(\.value).joined(separator: " "), at: first.span.lowerBound..<end)
    }
  }
}

extension World {
  /// The first actor with a faction of that name; `nil` where there is none.
  public func owner(ofFaction name: String) -> Actor? {
    actors.first { $0.phases.contains { $0.board.factions.index(of: name) != nil } }
  }
}
