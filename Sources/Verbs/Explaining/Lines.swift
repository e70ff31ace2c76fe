import Knowledge

/// In which lines of their files the inputs of a derivation are written. What is supposed, or what an event brought
/// about, is written in none, and neither is a case that was typed or that the program brings along.
struct Lines {
  private let register: Register?
  private let world: World
  private let stated: World
  private let hasSeveralFiles: Bool

  /// The lines of a world, where it says what the case itself `stated`.
  init(of world: World, as stated: World) {
    let isOfFiles = !world.isStored && world.documents.contains { $0.name != nil }
    register = isOfFiles ? Register(of: world) : nil
    hasSeveralFiles = isOfFiles && 1 < world.documents.count
    (self.world, self.stated) = (world, stated)
  }

  /// The line of a thing, with the name of its file where there are several, or something was typed besides.
  subscript(thing: Register.Thing) -> String? {
    guard isAsStated(thing), let spot = spot(of: thing), let file = spot.file else { return nil }
    return hasSeveralFiles ? "\(file):\(spot.line)" : "line \(spot.line)"
  }

  /// A board has the rule of its actor where it has none of its own.
  private func spot(of thing: Register.Thing) -> Register.Spot? {
    if let spot = register?[thing] { return spot }
    if case .rule(let place) = thing { return register?[.actorRule(place.actor)] }
    if case .power(let place, let faction) = thing { return register?[.faction(place, faction)] }
    return nil
  }

  private func isAsStated(_ thing: Register.Thing) -> Bool {
    switch thing {
    case .issue(let issue): return world.issues[issue] == stated.issues[issue]
    case .rule(let place): return isSame(place, \.rule)
    case .noDeal(let place): return isSame(place, \.reversion)
    case .order(let place): return isSame(place, \.order)
    case .ranking(let place, let faction): return isSame(place, faction, \.preference)
    case .power(let place, let faction), .weight(let place, let faction, _): return isSame(place, faction, \.weights)
    case .resource(let place, let faction, _): return isSame(place, faction, \.resources)
    default: return true
    }
  }

  private func isSame<Part: Equatable>(_ place: Place, _ part: (Board) -> Part) -> Bool {
    part(world[place].board) == part(stated[place].board)
  }

  private func isSame<Part: Equatable>(_ place: Place, _ index: Int, _ part: (Faction) -> Part) -> Bool {
    let faction = world[place].board.factions[index]
    let before = stated[place].board.factions.first { $0.name == faction.name }
    return before.map { part($0) == part(faction) } ?? false
  }
}
