import Diagnostics
import Syntax

/// Whom a change is about.
public struct Reach: Hashable, Sendable {
  /// The actors on whose boards it is made; none where it is about what lies between them.
  public var actors: Set<Int> = []
  /// The factions that it is about, each with its actor; none where it is about an actor as a whole.
  public var factions: Set<Member> = []

  /// A faction, on whichever board of its actor.
  public struct Member: Hashable, Sendable {
    /// Its actor.
    public let actor: Int
    /// Its first name.
    public let name: String
  }

  /// Whether it is about nobody but that actor or faction.
  public func isWithin(_ owner: Reach) -> Bool {
    if owner.factions.isEmpty { return !actors.isEmpty && actors.isSubset(of: owner.actors) }
    return !factions.isEmpty && factions.isSubset(of: owner.factions)
  }
}

extension World {
  /// Whom `change` is about, on the boards at `places`; what names no actor is about those `asked` about.
  ///
  /// - Throws: a name that leads nowhere.
  public func reach(of change: Change, asked: [Int], at places: [Place]) throws(Diagnostic) -> Reach {
    try Supposition(of: self, asked: asked, at: places).reach(of: change)
  }

  /// The actor of that name, or else the faction.
  ///
  /// - Throws: a name that leads nowhere, or to several.
  public func owner(_ reference: Reference, asked: [Int], at places: [Place]) throws(Diagnostic) -> Reach {
    if reference.scope == nil, let actor = actors.index(of: reference.name.value) { return Reach(actors: [actor]) }
    let near = Supposition(of: self, asked: asked, at: places)
    if let found = try? near.reach(of: reference) { return found }
    return try Supposition(of: self, asked: [], at: places).reach(of: reference)
  }

  /// Whether the event has an effect on a board of that actor.
  public func isChanged(_ actor: Int, by event: Event) -> Bool {
    guard let first = event.moment?.first else { return false }
    let places = setting(on: first).places
    return event.effects.contains { effect in
      (try? reach(of: effect.change, asked: event.actors, at: places))?.actors.contains(actor) ?? false
    }
  }
}

extension Supposition {
  fileprivate func reach(of change: Change) throws(Diagnostic) -> Reach {
    switch change.kind {
    case .power(let faction, let power): return try reach(of: faction, power.giver)
    case .transfer(let resource, let heir): return try reach(of: resource, to: heir)
    case .accepts(let faction, _), .rejects(let faction, _), .prefers(let faction, _), .conduct(let faction, _, _),
      .pays(_, let faction, _, for: _), .reserve(let faction, _), .withoutFaction(let faction):
      return try reach(of: faction)
    case .links(let actor, _), .rule(let actor, _), .noDeal(let actor, _), .order(let actor, _), .ties(let actor, _),
      .believes(let actor, _, _), .chief(let actor, _):
      return Reach(actors: [try self.actor(actor.name)])
    case .withoutOption(let number, let actor): return Reach(actors: [try boards(with: number, of: actor)[0].actor])
    case .needs, .withoutEvent: return Reach()
    }
  }

  private func reach(of resource: Reference, to heir: Reference) throws(Diagnostic) -> Reach {
    var reach = Reach()
    for (owner, _) in try owners(of: resource) {
      reach.take(member(owner))
      reach.take(member(try target(of: heir, beside: owner)))
    }
    return reach
  }

  fileprivate func reach(of faction: Reference, _ giver: Reference? = nil) throws(Diagnostic) -> Reach {
    var reach = Reach()
    for target in try targets(of: faction) {
      reach.take(member(target))
      if let giver { reach.take(member(try self.target(of: giver, beside: target))) }
    }
    return reach
  }

  private func member(_ target: Target) -> Reach.Member {
    Reach.Member(actor: target.place.actor, name: self[target].name)
  }
}

extension Reach {
  fileprivate mutating func take(_ member: Member) {
    actors.insert(member.actor)
    factions.insert(member)
  }
}
