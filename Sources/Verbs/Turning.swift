import Knowledge
import Numbers
import Solver

/// What an answer depends on, so far as it depends on the factions' weights.
public enum Turning: Sendable {
  /// On which options are ratified.
  case votes
  /// On that, and on which option has the most power behind it.
  case power
  /// On which coalitions carry an option, whatever they want.
  case coalitions
}

extension Inquiry {
  /// The boards whose weights count for a question: those of the asked actors, and for an answer at two levels those of
  /// everybody on whose consent theirs depends; those of the asked actors first.
  func places(deciding question: any Question) -> [Place] {
    let asked = question.asked
    let isOfThemAlone = isAtHome && !question.asksOthersAtHome || question.turning == .coalitions
    let needed = asked.isEmpty || isOfThemAlone ? asked : question.asksOthersAtHome ? [] : everybodyNeeded(by: asked)
    return places(of: needed).sorted { a, b in
      let (isAsked, isOther) = (asked.contains(a.actor), asked.contains(b.actor))
      return isAsked == isOther ? (a.actor, a.phase) < (b.actor, b.phase) : isAsked
    }
  }

  /// The boards, besides these, on which it turns what their actors can have at two levels.
  func partners(of places: [Place]) -> [Place] {
    self.places(of: everybodyNeeded(by: Set(places.map(\.actor)).sorted())).filter { !places.contains($0) }
  }

  /// These actors, and all on whose consent in some setting it turns what they can ratify.
  private func everybodyNeeded(by actors: [Int]) -> [Int] {
    settings.reduce(into: Set()) { $0.formUnion(world.concerned(by: actors, in: $1)) }.sorted()
  }

  /// The comparisons that decide which options are ratified, or which coalitions carry one.
  func comparisons(
    deciding question: any Question, onBoardsWhere isMeant: (Board) -> Bool = { _ in true }
  ) -> Set<Comparison> {
    places(deciding: question).reduce(into: []) { found, place in
      let board = world[place].board
      guard isMeant(board) else { return }
      let isOfCoalitions = question.turning == .coalitions
      found.formUnion(isOfCoalitions ? board.coalitionComparisons(at: place) : board.ruleComparisons(at: place))
    }
  }

  /// What decides besides who prevails, in a world in which the comparisons are decided as in `world`.
  ///
  /// - Throws: where somebody wants it to stop.
  func contests(deciding question: any Question, in world: World) throws(Interrupted) -> [Rivalry] {
    guard question.turning == .power else { return [] }
    var found: [Rivalry] = []
    for setting in settings {
      let solved = try Solved(game(of: world, in: setting))
      for place in setting.places where question.asked.isEmpty || question.asked.contains(place.actor) {
        let board = world[place].board
        found += board.rivalries(at: place, over: Array(board.options.indices))
        if isAtHome { continue }
        let candidates = solved.game.deliverable(of: place.actor, in: solved.solution)
        found += board.rivalries(at: place, over: candidates)
      }
    }
    return found.uniqued()
  }

  /// The same inquiry of another world, with nothing supposed.
  func asking(_ world: World, in settings: [Setting]? = nil) -> Inquiry {
    var other = self
    (other.world, other.stated, other.before) = (world, world, nil)
    (other.supposition, other.changes, other.known) = (nil, [], nil)
    other.settings = settings ?? self.settings
    return other
  }

  /// The same inquiry, without the answer that is not changed, and saying nothing of what is supposed.
  var besideNothing: Inquiry {
    var other = self
    (other.before, other.supposition) = (nil, nil)
    return other
  }

  /// The answer to a question in another world, in a few words.
  ///
  /// - Throws: where somebody wants it to stop.
  func telling(of question: any Question, in world: World) throws(Interrupted) -> Telling {
    let answer = try asking(world).answer(to: question)
    return Telling(answer.telling(), gist: answer.gist())
  }

  /// Likewise, with the powers as they are told, even where they stand for an order.
  func numericTelling(of question: any Question, in world: World) throws(Interrupted) -> Telling {
    let answer = try question.answer(asking(world))
    return Telling(answer.telling(), gist: answer.gist())
  }
}
