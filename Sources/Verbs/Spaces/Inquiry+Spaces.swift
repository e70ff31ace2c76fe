import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Inquiry {
  /// The inquiry about one option of an actor, where its boards are spaces.
  func listing(_ number: Int, of actor: Int) -> Inquiry {
    let spaces = settings.flatMap { world.spaces(in: $0) }
    guard spaces.contains(where: { $0.actor == actor }) else { return self }
    var listing = self
    listing.world = world.listing(number, of: actor)
    listing.before = before?.listing(number, of: actor)
    // What is known is known of other options.
    listing.known = nil
    return listing
  }

  /// - Throws: where the question is about a board whose options are too many for it.
  func checkSpaces(for question: any Question, at span: Span) throws(Diagnostic) {
    guard question.isAboutGames else { return }
    let spaces = settings.flatMap { world.spaces(in: $0) }
    guard !spaces.isEmpty else { return }
    let deciding = places(deciding: question)
    for place in spaces where deciding.contains(place) {
      guard question.takesSpaces else { throw .tooManyToGoThrough(world.actors[place.actor], world[place], at: span) }
      guard world[place].board.isCountable else { throw .tooManyDigits(world.actors[place.actor], at: span) }
    }
    if isAtHome || question.asksOthersAtHome || !question.takesSpaces || question.turning == .coalitions { return }
    for setting in settings where setting.places.contains(where: spaces.contains) {
      if let actor = world.actorNeeded(by: deciding, in: setting) {
        throw .consentOverSpaces(world.actors[actor], at: span)
      }
    }
  }
}

extension World {
  /// An actor with a board in that setting whose consent a value needs that another one of these could ratify.
  fileprivate func actorNeeded(by places: [Place], in setting: Setting) -> Int? {
    for place in setting.places where places.contains(place) {
      let board = self[place].board
      let terms = board.options.flatMap(\.terms) + (board.space?.everyTerm ?? [])
      for term in terms {
        for value in term.indices {
          let needed = issues[term.issue].values[value].needs.first { $0 != place.actor && setting.phases[$0] != nil }
          if let needed { return needed }
        }
      }
    }
    return nil
  }
}

extension Space {
  /// Each issue with all its values.
  fileprivate var everyTerm: [Term] {
    zip(issues, sizes).map { Term(issue: $0, values: $1 == 64 ? .max : 1 << UInt64($1) - 1) }
  }
}

extension Diagnostic {
  static func impossibleOption(_ number: Number, _ terms: String) -> Self {
    Self("option \(number.value) cannot come about: \(terms) are impossible together", at: number.span)
  }

  static func noSuchCombination(_ number: Number, of count: Int) -> Self {
    Self("there is no option \(number.value): they are numbered from 1 to \(count.grouped)", at: number.span)
  }

  fileprivate static func tooManyToGoThrough(_ actor: Actor, _ phase: Phase, at span: Span) -> Self {
    Self(
      "\(actor.name) has \((phase.board.space?.count ?? 0).grouped) options in phase \(phase.number), too many to go through one by one",
      at: span,
      hints: [
        "‘winset’, ‘prevail’, ‘ratify’, ‘overlap’, ‘pareto’ and ‘bargain’ can be asked of boards of that size",
        "a board of up to \(Space.mostListed.grouped) options can be asked everything: options all: ISSUE, ISSUE",
      ])
  }

  static func tooManyDigits(_ actor: Actor, at span: Span) -> Self {
    Self(
      "the weights or values of \(actor.name)'s factions have too many digits to be added up for so many options",
      at: span, hints: ["they are counted in whole multiples of one fraction, of 18 digits in all: round them"])
  }

  fileprivate static func consentOverSpaces(_ actor: Actor, at span: Span) -> Self {
    Self(
      "some of these options need the consent of \(actor.name), and over so many options I follow only the games at home",
      at: span, hints: ["add ‘at home’, or ask for the ‘overlap’ with \(actor.name)"])
  }
}
