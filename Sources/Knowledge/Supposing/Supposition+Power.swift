import Diagnostics
import Numbers
import Syntax

// Powers and resources.
extension Supposition {
  mutating func power(of reference: Reference, _ power: PowerSyntax, at span: Span) throws(Diagnostic) {
    let (amount, giver) = (power.amount.value, power.giver)
    let body = try power.body.map { (name: Name) throws(Diagnostic) in try self.body(name) } ?? 0
    for target in try targets(of: reference, beside: giver) {
      if let giver {
        let from = try self.target(of: giver, beside: target)
        guard from.faction != target.faction else { throw .takenFromItself(giver) }
        try change(from, in: body, at: span) { $0 - amount }
      }
      let isReplaced = power.operation == .set
      try change(target, in: body, at: span, isReplaced: isReplaced, { power.operation.applied(to: $0, amount) }) {
        known, step in
        switch power.operation {
        case .add, .subtract: known?.moved(by: step)
        case .multiply: known?.scaled(by: amount)
        // The weight becomes that number, and no other.
        case .set: nil
        }
      }
    }
  }

  /// Those on whose boards there is one to give, too; all of them where there is none such anywhere.
  private func targets(of reference: Reference, beside giver: Reference?) throws(Diagnostic) -> [Target] {
    let targets = try targets(of: reference)
    guard let giver else { return targets }
    let giving = targets.filter { board($0).factions.index(of: giver.name.value) != nil }
    return giving.isEmpty ? targets : giving
  }

  /// Changes a faction's weight, and what coders could defend as it: moved by the same step where nothing else is said.
  private mutating func change(
    _ target: Target, in body: Int, at span: Span, isReplaced: Bool = false, _ become: (Rational) -> Rational,
    interval: (_ known: ClosedRange<Rational>?, _ step: Rational) -> ClosedRange<Rational>? = { $0?.moved(by: $1) }
  ) throws(Diagnostic) {
    touched.append(target.place)
    if body == 0 { try refuseOrder(on: target.place, self[target].name, at: span) }
    let (old, status, known) = (
      self[target].weights[body], self[target].statuses[body], self[target].movedInterval(in: body)
    )
    let new = become(old)
    guard .zero <= new else {
      let seats = old == .zero ? world.bodies.indices.filter { self[target].weights[$0] != .zero } : []
      throw .belowNought(
        self[target].name, world.bodies[body].name, from: old, to: new,
        in: world.actors[target.place.actor].phases.count < 2 ? nil : world[target.place].number, at: span,
        seats: seats.map { world.bodies[$0].name })
    }
    self[target].weights[body] = new
    // What is left of a number, or is added to it, is borne out no better than that.
    self[target].statuses[body] = isReplaced ? ground.status : max(status, ground.status)
    if world[target.place].board.isUnwieldy(in: body) { throw .unwieldy(at: span) }
    self[target].setInterval(interval(known, new - old), in: body)
  }

  /// No number can be added to a place in an order.
  private func refuseOrder(on place: Place, _ faction: String, at span: Span) throws(Diagnostic) {
    guard world[place].board.order != nil else { return }
    throw .onlyOrdered(faction, of: world.actors[place.actor].name, at: span)
  }

  mutating func transfer(_ resource: Reference, to heir: Reference) throws(Diagnostic) {
    let owners = try owners(of: resource)
    for (owner, index) in owners {
      let target = try target(of: heir, beside: owner)
      guard target.faction != owner.faction else { throw .ownsAlready(heir.name, resource.name) }
      var moved = self[owner].resources[index]
      moved.ground = moved.ground.weaker(ground)
      let (amount, range) = (moved.amount, moved.interval)
      let left = self[owner].weights[0] - amount
      try change(owner, in: 0, at: resource.span, { $0 - amount }) { known, step in
        range.map { known?.without($0, leaving: left) } ?? known?.moved(by: step)
      }
      let own = self[target].weights[0]
      try change(target, in: 0, at: resource.span, { $0 + amount }) { known, step in
        range.map { (known ?? own...own).with($0) } ?? known?.moved(by: step)
      }
      self[owner].resources.remove(at: index)
      self[target].resources.append(moved)
    }
  }

  func owners(of reference: Reference) throws(Diagnostic) -> [(Target, resource: Int)] {
    let places = try candidates(for: reference)
    var found: [(Target, resource: Int)] = []
    var names: [String] = []
    for place in places {
      for (index, faction) in world[place].board.factions.enumerated() {
        names += faction.resources.everyName
        guard let resource = faction.resources.index(of: reference.name.value) else { continue }
        found.append((Target(place: place, faction: index), resource))
      }
    }
    guard !found.isEmpty else {
      for place in places where names.isEmpty {
        try refuseOrder(on: place, world[place].board.factions[0].name, at: reference.span)
      }
      throw .noSuch("resource", reference.name, among: names)
    }
    try refuseSeveralActors(found.map(\.0.place), reference, "resource of")
    return found
  }

  /// Gives the powers as that order on every board whose factions it names.
  mutating func set(_ tiers: [[Name]], of reference: Reference, at span: Span) throws(Diagnostic) {
    var first: Diagnostic?
    var isDone = false
    for place in try boards(of: reference) {
      var complaints: [Diagnostic] = []
      if world[place].board.space != nil {
        throw .notOfASpace("an order of the powers", world[place].board, at: span)
      }
      let order = tiers.resolved(on: world[place].board, at: span, &complaints)
      if world[place].board.rule.countsPower { complaints.append(.votesOfAnOrder(of: reference.name.value, at: span)) }
      guard complaints.isEmpty else { first = first ?? complaints[0]; continue }
      touched.append(place)
      world[place].board.order(by: order, on: ground)
      world[place].claims.removeAll { $0.isOfPower }
      isDone = true
    }
    if let first, !isDone { throw first }
  }
}

extension Change.Arithmetic {
  func applied(to old: Rational, _ amount: Rational) -> Rational {
    switch self {
    case .add: old + amount
    case .subtract: old - amount
    case .set: amount
    case .multiply: old * amount
    }
  }
}

extension ClosedRange<Rational> {
  /// The interval as far along.
  fileprivate func moved(by step: Rational) -> Self { lowerBound + step...upperBound + step }

  /// The interval of what is so many times as much.
  fileprivate func scaled(by factor: Rational) -> Self {
    let ends = [lowerBound * factor, upperBound * factor]
    return Swift.min(ends[0], ends[1])...Swift.max(ends[0], ends[1])
  }

  /// The interval of the rest of a sum, which holds the rest itself.
  fileprivate func without(_ part: Self, leaving rest: Rational) -> Self {
    Swift.min(rest, lowerBound - part.lowerBound)...Swift.max(rest, upperBound - part.upperBound)
  }
}
