import Diagnostics
import Numbers
import Syntax

// Every sentence about what cannot be supposed, in one place.
extension Diagnostic {
  static func notASingleOption(_ number: Number, of board: Board) -> Self {
    Self(
      "no single option can be taken from a board of \((board.space?.count ?? 0).grouped)", at: number.span,
      hints: ["a case says which values cannot come about together: impossible ISSUE=VALUE, ISSUE=VALUE"])
  }

  static func belowNought(
    _ faction: String, _ body: String, from old: Rational, to new: Rational, in phase: Int?, at span: Span,
    seats: [String]
  ) -> Self {
    let what = body == "power" ? "power" : "weight in \(body)"
    let then = phase.map { " in phase \($0)" } ?? ""
    return Self(
      "this would put the \(what) of ‘\(faction)’ below 0, by \((-new).written)", at: span,
      hints: ["it has \(old.written)\(then), and can give up no more than that"]
        + (seats.first.map { ["its votes are in a body, which a change names: \(faction)-1 in \($0)"] } ?? []))
  }

  static func onlyOrdered(_ faction: String, of actor: String, at span: Span) -> Self {
    Self(
      "the powers of \(actor) are given only as an order, and a number cannot be added to a place in it", at: span,
      hints: [
        "state the power of ‘\(faction)’ as a number in the case",
        "suppose another order: \(actor) order \(faction) > …",
      ])
  }

  static func votesOfAnOrder(of actor: String, at span: Span) -> Self {
    Self(
      "the rule of \(actor) counts votes of power, and an order has none", at: span,
      hints: ["change the rule first: \(actor) rule majority, \(actor) order …"])
  }

  static func unwieldy(at span: Span) -> Self {
    Self(
      "exact sums of these weights would have more than \(Rational.mostWieldy) digits", at: span, hints: ["round them"])
  }

  static func noFaction(
    _ name: Name, of actors: [String], elsewhere: [String], otherPhases: [Int], among names: [String]
  ) -> Self {
    let owner = actors.isEmpty ? "no board here" : actors.joined(separator: " and ")
    let has = actors.count < 2 ? "has" : "have"
    let near = nearest(to: name.value, among: names)
    let offered = near.isEmpty ? Array(names.uniqued().prefix(6)) : near
    if !otherPhases.isEmpty {
      let list = otherPhases.map { "\($0)" }.joined(separator: " and ")
      return Self(
        "\(owner) \(has) no faction ‘\(name.value)’ then", at: name.span, hints: ["it has one in phase \(list)"])
    }
    let hints =
      elsewhere.isEmpty
      ? offering(offered)
      : elsewhere.map { "\($0) has one: write \($0).\(name.value)" }
    return Self(
      actors.isEmpty ? "nobody here has a faction ‘\(name.value)’" : "\(owner) \(has) no faction ‘\(name.value)’",
      at: name.span, hints: hints)
  }

  static func noReserve(_ name: Name) -> Self {
    Self(
      "‘\(name.value)’ ranks options, and has no reserve", at: name.span,
      hints: ["what it ranks below no-deal is changed by ‘rejects’ or ‘accepts’: \(quoted(name.value)) rejects 2"])
  }

  static func actorForFaction(_ name: Name) -> Self {
    Self(
      "‘\(name.value)’ is an actor, and I expected a faction here", at: name.span,
      hints: ["an actor stays at the table: what its consent is asked for is changed by ‘VALUE needs nobody’"])
  }

  static func severalOwners(_ name: Name, _ kind: String, _ owners: [String]) -> Self {
    Self(
      "‘\(name.value)’ is a \(kind) \(owners.joined(separator: " and of "))", at: name.span,
      hints: ["say which, for example \(owners[0]).\(name.value)"])
  }

  static func acrossActors(_ name: Name, _ actor: String) -> Self {
    Self("power moves between factions of one actor, and ‘\(name.value)’ is not of \(actor)", at: name.span)
  }

  static func ownsAlready(_ faction: Name, _ resource: Name) -> Self {
    Self("‘\(faction.value)’ has ‘\(resource.value)’ already", at: faction.span)
  }

  static func isNoDeal(_ number: Number) -> Self {
    Self(
      "option \(number.value) is what no-deal amounts to, and no faction accepts or rejects it", at: number.span,
      hints: ["say what is accepted instead of it, or rejected in its favour"])
  }

  static func noVote(on number: Number) -> Self {
    Self(
      "option \(number.value) is what no-deal amounts to, and nobody votes on it", at: number.span,
      hints: ["name the options on which there is a vote, or none for all of them"])
  }

  static func unpayable(_ name: Name, option: Int?) -> Self {
    Self(
      "‘\(name.value)’ says neither a price nor values, so that no sum is known that would make it accept",
      at: name.span,
      hints: [
        "say in the case what it takes: price 3 for \(option ?? 1)",
        "or what it gets: values ISSUE=VALUE 3, ISSUE=VALUE -1 reserve 2",
      ])
  }

  static func takenFromItself(_ giver: Reference) -> Self {
    Self(
      "‘\(giver.name.value)’ cannot take from itself", at: giver.span,
      hints: ["leave ‘from \(giver.name.value)’ out, or name another faction"])
  }

  static func paysItself(_ name: Name) -> Self { Self("‘\(name.value)’ cannot pay itself", at: name.span) }

  static func noPhaseToLink(_ number: Number, of actor: String, among numbers: [Int]) -> Self {
    Self(
      "\(actor) has no phase \(number.value)", at: number.span,
      hints: ["it has phase \(numbers.map { "\($0)" }.joined(separator: ", "))"])
  }

  static func linksItself(_ number: Number, of actor: String) -> Self {
    Self(
      "phase \(number.value) is the one that is asked about, and is not linked with itself", at: number.span,
      hints: ["ask about another phase of \(actor), or link another one"])
  }

  static func notLinkable(because reason: String, at span: Span) -> Self {
    Self("these boards cannot be linked: \(reason)", at: span)
  }

  static func actorInActor(_ scope: Name, _ name: Name) -> Self {
    Self(
      "a rule, an order, a chief, tied hands and beliefs are an actor's, and belong to nothing else", at: scope.span,
      hints: ["leave ‘.\(name.value)’ out: ‘\(scope.value)’ alone stands before it"])
  }

  static func noBoard(of name: Name) -> Self {
    Self("‘\(name.value)’ has no board in what is asked about", at: name.span)
  }

  static func noBoardAsked(at span: Span) -> Self { Self("nobody has a board in what is asked about", at: span) }

  static func optionOfWhom(_ number: Number, _ owners: [String]) -> Self {
    Self(
      "option \(number.value) could be that of \(owners.joined(separator: " or of "))", at: number.span,
      hints: ["say whose: without option \(number.value) of \(owners[0])"])
  }

  static func isVetoPlayer(_ name: Name, of actor: String) -> Self {
    Self(
      "the rule of \(actor) asks for the approval of ‘\(name.value)’", at: name.span,
      hints: ["change the rule first: \(actor) rule majority, without \(name.value)"])
  }

  static func isChief(_ name: Name, of actor: String) -> Self {
    Self(
      "‘\(name.value)’ negotiates for \(actor)", at: name.span,
      hints: ["let somebody else do that first: \(actor) chief nobody, without \(name.value)"])
  }

  static func knowsItself(_ name: Name) -> Self {
    Self(
      "‘\(name.value)’ knows what it can ratify itself; a belief is about somebody else", at: name.span,
      hints: ["what it could ratify less is written: \(name.value) ties hands to 2"])
  }

  static func lastFaction(_ name: Name) -> Self {
    Self("‘\(name.value)’ is the last faction of its board", at: name.span)
  }

  static func issueForValue(_ issue: Name, among values: [String]) -> Self {
    Self(
      "‘\(issue.value)’ is an issue, and what needs somebody's consent is a value of it", at: issue.span,
      hints: offering(values.prefix(6).map { "\(quoted(issue.value)).\(quoted($0))" }))
  }

  static func eventWithoutDay(at span: Span) -> Self {
    Self(
      "a phase is asked about as it was stated, without the effects of events", at: span,
      hints: ["ask about a day: on 2021-07-22"])
  }

  static func effectCannotBe(_ event: String, on day: Day, because reason: String) -> Self {
    Self("on \(day) the effect of event \(event) cannot hold: \(reason)", at: 0..<0)
  }
}
