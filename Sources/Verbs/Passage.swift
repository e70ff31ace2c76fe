import Knowledge
import Numbers
import Syntax

/// Something that the case says, with where it stands and what it rests on: `find` looks for texts in it, and `cite`
/// for what it is about.
struct Passage {
  /// What it is.
  let what: String
  /// What it says something of.
  let name: String
  /// Whose board it stands on and when, or to what it belongs.
  var place = ""
  /// Its words, the names of the thing that it introduces among them.
  var texts: [String] = []
  /// How far it is borne out, where that is said.
  var status: Status?
  /// Why it is said.
  var reason: String?
  /// Where it is taken from.
  var citations: [Citation] = []
  /// All that it is about.
  var about: [Names] = []
  /// Whether an answer may rest on it, so that it should be borne out.
  var isInput = false

  /// Whether it is about what is called `name`, exactly or without regard to case.
  func isAbout(_ name: String, isExact: Bool) -> Bool {
    let wanted = name.lowercased()
    return about.contains { $0.all.contains { isExact ? $0 == name : $0.lowercased() == wanted } }
  }

  /// Rests it on that ground.
  func resting(on ground: Ground) -> Passage {
    var passage = resting(on: ground.reason)
    (passage.status, passage.isInput) = (ground.status, true)
    return passage
  }

  /// Rests it on that reason.
  func resting(on reason: Reason?) -> Passage {
    var passage = self
    (passage.reason, passage.citations) = (reason?.text, reason?.citations ?? [])
    return passage
  }
}

extension Named {
  /// All that it is called.
  fileprivate var texts: [String] { names.all + [names.label].compactMap { $0 } }
}

extension Inquiry {
  /// All that the case says of what is asked about.
  var passages: [Passage] {
    world.sources.map {
      Passage(what: "source", name: $0.name, texts: $0.texts + $0.fields.map(\.value), about: [$0.names])
    }
      + world.issues.flatMap(world.passages) + world.impossible.map(world.passage)
      + world.bodies.dropFirst().map { Passage(what: "body", name: $0.name, texts: $0.texts, about: [$0.names]) }
      + world.actors.map { Passage(what: "actor", name: $0.name, texts: $0.texts, about: [$0.names]) }
      + places(of: []).flatMap(world.passages) + world.events.flatMap(world.passages)
  }
}

// What is at stake, and what happened.
extension World {
  fileprivate func passages(of issue: Issue) -> [Passage] {
    let about = [issue.names] + issue.values.map(\.names)
    return [Passage(what: "issue", name: issue.name, texts: issue.texts, about: about).resting(on: issue.groundOfAll)]
      + issue.values.map {
        Passage(what: "value", name: $0.name, place: issue.name, texts: $0.texts, about: [issue.names, $0.names])
      }
  }

  fileprivate func passage(of impossible: Impossible) -> Passage {
    let about = impossible.terms.flatMap { term in
      [issues[term.issue].names] + term.indices.map { issues[term.issue].values[$0].names }
    }
    let name = impossible.terms.written(in: self)
    return Passage(what: "impossible", name: name, texts: [name], about: about, isInput: true)
      .resting(on: impossible.reason)
  }

  fileprivate func passages(of event: Event) -> [Passage] {
    let when = event.moment?.written ?? ""
    let told = Passage(
      what: "event", name: event.name, place: when, texts: event.texts, reason: event.names.label,
      citations: event.citations, about: [event.names], isInput: true)
    return [told]
      + (event.reasons.map { ("why", $0) } + event.notes.map { ("note", $0) }).map { what, reason in
        Passage(what: what, name: event.name, place: when, about: [event.names]).resting(on: reason)
      }
  }
}

// One board.
extension World {
  fileprivate func passages(at place: Place) -> [Passage] {
    let (phase, actor) = (self[place], actors[place.actor])
    let (board, title) = (phase.board, "\(actor.name), phase \(phase.number)")
    func passage(_ what: String, _ name: String, _ texts: [String] = []) -> Passage {
      Passage(what: what, name: name, place: title, texts: texts, about: [actor.names])
    }
    let options = board.options.map { option in
      var passage = passage("option", "\(option.number)", [option.label].compactMap { $0 }).resting(on: option.ground)
      passage.about.append(Names("option \(option.number)"))
      return passage
    }
    let noDeal = board.reversion.map {
      passage("no-deal", "\(board.anyOption(at: $0).number)").resting(on: board.noDealGround)
    }
    let order = board.orderWritten.map { passage("powers", $0).resting(on: board.orderGround) }
    let strategies = strategies(of: board).map { fact, ground in
      var passage = passage(fact.what, fact.value).resting(on: ground)
      if fact.what == "chief", let chief = board.chief { passage.about.append(board.factions[chief].names) }
      return passage
    }
    return [passage("phase", "\(phase.number)", [phase.title].compactMap { $0 })] + options
      + [passage("rule", board.rule.written(on: board, in: self)).resting(on: board.ruleGround)]
      + [noDeal, order].compactMap { $0 } + strategies
      + board.factions.flatMap { passages(of: $0, on: board, title, actor) }
      + phase.claims.map { self.passage(of: $0, on: board, title, actor) }
      + phase.notes.map { passage("note", "").resting(on: $0) }
  }

  private func passages(of faction: Faction, on board: Board, _ title: String, _ actor: Actor) -> [Passage] {
    func passage(_ what: String, _ thing: some Named, _ texts: [String] = []) -> Passage {
      let owner = what == "member" || what == "resource" ? "\(faction.name), " : ""
      return Passage(
        what: what, name: thing.name, place: owner + title, texts: texts,
        about: [actor.names, faction.names, thing.names])
    }
    return [passage("faction", faction, faction.texts)] + weights(of: faction, on: board, title, actor)
      + faction.members.map { passage("member", $0, $0.texts) }
      + faction.resources.map { passage("resource", $0, $0.texts).resting(on: $0.ground) }
      + [passage("ranking", faction).resting(on: faction.preferenceGroundInFull)]
      + (faction.conduct?.grounds ?? []).map { passage("conduct", faction).resting(on: $0) }
      + [("price", faction.prices), ("paid", faction.payments)].compactMap { what, amounts in
        amounts.map { passage(what, faction).resting(on: $0.ground) }
      }
      + faction.reasons.map { passage("why", faction).resting(on: $0) }
  }

  /// What a faction weighs in each body; a power that is the sum of resources is borne out by them.
  private func weights(
    of faction: Faction, on board: Board, _ title: String, _ actor: Actor
  ) -> [Passage] {
    func weight(_ what: String, _ name: String, _ body: Int) -> Passage {
      Passage(what: what, name: name, place: title, about: [actor.names, faction.names])
        .resting(on: Ground(faction.statuses[body], nil))
    }
    let sum = faction.resources.reduce(Rational.zero) { $0 + $1.amount }
    let isSum = board.order != nil || !faction.resources.isEmpty && sum == faction.weights[0]
    let votes = bodies.indices.dropFirst().filter { faction.weights[$0] != .zero }
    let hasPower = !isSum && (votes.isEmpty || faction.weights[0] != .zero)
    return (hasPower ? [weight("power", faction.name, 0)] : [])
      + votes.map { weight("weight", "\(faction.name), \(faction.weights[$0].written) in \(bodies[$0].name)", $0) }
  }

  private func passage(of claim: Claim, on board: Board, _ title: String, _ actor: Actor) -> Passage {
    let name = claim.inFull(on: board, in: self)
    var about = [actor.names, Names(name)]
    if case .prevail(let faction, _) = claim.statement { about.append(board.factions[faction].names) }
    return Passage(
      what: "claim", name: name, place: title, texts: [name], citations: claim.citations, about: about, isInput: true)
  }
}
