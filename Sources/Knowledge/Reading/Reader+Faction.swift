import Diagnostics
import Numbers
import Syntax

// One faction. Where its board is like another one's, what is stated here replaces what was there.
extension Reader {
  mutating func readFactions(of syntax: PhaseSyntax, isOrdered: Bool, into board: inout Board) {
    let inherited = board.factions
    let count = syntax.items.count { if case .faction = $0 { true } else { false } }
    var stated = NameIndex(room: count)
    board.factions.reserveCapacity(count)
    for case .faction(let written) in syntax.items {
      let names = written.names.everyName
      complainOfEmptiness(names)
      for name in names where !stated.insert(name, for: 0, in: current) {
        complain(.doubled("faction on this board", name, before: line(of: stated.site(of: name.value))))
      }
      let old = inherited.index(of: written.names.name.value)
      let faction = read(written, like: old.map { inherited[$0] }, isOrdered: isOrdered, on: board)
      if let old { board.factions[old] = faction } else { board.factions.append(faction) }
    }
    for index in board.factions.indices {
      if board.factions[index].worths == nil, board.factions[index].payments == nil { continue }
      board.factions[index].judge(on: board)
    }
    complainOfDoubledResources(of: syntax)
  }

  /// Resources are moved by their names, so that each name stands once on a board.
  private mutating func complainOfDoubledResources(of syntax: PhaseSyntax) {
    var seen = NameIndex()
    for case .faction(let faction) in syntax.items {
      for case .resource(let resource) in faction.items {
        complainOfEmptiness(resource.names.everyName)
        for name in resource.names.everyName where !seen.insert(name, for: 0, in: current) {
          complain(.doubled("resource on this board", name, before: line(of: seen.site(of: name.value))))
        }
      }
    }
  }

  private mutating func read(
    _ syntax: FactionSyntax, like old: Faction?, isOrdered: Bool, on board: Board
  ) -> Faction {
    let resources = syntax.items.compactMap { if case .resource(let resource) = $0 { read(resource) } else { nil } }
    if !isOrdered, resources.isEmpty, old == nil, syntax.power == nil, syntax.weights.isEmpty {
      complainOfAbsence(.noPower(of: syntax.names.name))
    }
    let (power, interval) = power(of: syntax, resources, like: old)
    let members = members(of: syntax)
    let said = syntax.items.compactMap { if case .because(let why) = $0 { reason(why) } else { nil } }
    let reasons = said.isEmpty ? old?.reasons ?? [] : said
    let wish = preference(of: syntax, for: reasons, like: old, on: board)
    let statesPower = syntax.power != nil || !resources.isEmpty
    let names = old.map { $0.names.adding(Names(syntax.names)) } ?? Names(syntax.names)
    return Faction(
      names: names,
      weights: weights(of: syntax, power: power, like: old), statuses: statuses(of: syntax, resources, like: old),
      interval: interval,
      resources: statesPower ? resources : old?.resources ?? [],
      members: members.isEmpty ? old?.members ?? [] : members, preference: wish.preference,
      preferenceGround: wish.ground, worths: wish.worths,
      conduct: conduct(of: syntax, like: old, on: board),
      prices: prices(of: syntax, like: old, on: board), payments: payments(of: syntax, like: old, on: board),
      reasons: reasons)
  }

  private mutating func read(_ syntax: ResourceSyntax) -> Resource {
    Resource(
      names: Names(syntax.names), amount: syntax.amount.value.value, interval: interval(of: syntax.amount),
      ground: Ground(syntax.amount.status.map(Status.init), syntax.reason.map { reason($0) }))
  }

  private mutating func interval(of amount: AmountSyntax) -> ClosedRange<Rational>? {
    guard let interval = amount.interval else { return nil }
    let (low, high) = (interval.low.value, interval.high.value)
    let span = interval.low.span.lowerBound..<interval.high.span.upperBound
    guard low <= high else {
      complain(.intervalBackwards(at: span))
      return nil
    }
    if !(low...high ~= amount.value.value) { complain(.outsideInterval(amount.value, at: span)) }
    return low...high
  }

  private mutating func power(
    of syntax: FactionSyntax, _ resources: [Resource], like old: Faction?
  ) -> (Rational, ClosedRange<Rational>?) {
    let sum = resources.reduce(Rational.zero) { $0 + $1.amount }
    let intervals = resources.compactMap(\.interval)
    let summed: ClosedRange<Rational>? =
      intervals.count == resources.count && !intervals.isEmpty
      ? intervals.reduce(.zero) { $0 + $1.lowerBound }...intervals.reduce(.zero) { $0 + $1.upperBound } : nil
    guard let stated = syntax.power else {
      return resources.isEmpty ? (old?.weights[0] ?? .zero, old?.interval) : (sum, summed)
    }
    let interval = interval(of: stated)
    if resources.isEmpty || sum == stated.value.value { return (stated.value.value, interval ?? summed) }
    if stated.status != "assumed" { complain(.resourcesDoNotAddUp(to: stated.value, sum: sum)) }
    return (stated.value.value, interval)
  }

  private mutating func weights(of syntax: FactionSyntax, power: Rational, like old: Faction?) -> ByBody<Rational> {
    var weights = old?.weights ?? ByBody(repeating: .zero, count: world.bodies.count)
    weights[0] = power
    if syntax.weights.isEmpty { return weights }
    var stated = Set<Int>()
    for weight in syntax.weights {
      guard let body = find(weight.body, .body) else { continue }
      if !stated.insert(body).inserted { complain(.doubled("weight in this body", weight.body, before: nil)) }
      weights[body] = weight.amount.value
    }
    return weights
  }

  /// How far the weights are borne out: as a word says, else as the resources are.
  private func statuses(of syntax: FactionSyntax, _ resources: [Resource], like old: Faction?) -> ByBody<Status> {
    var statuses = old?.statuses ?? ByBody(repeating: .assumed, count: world.bodies.count)
    if let weakest = resources.map(\.ground.status).max() { statuses[0] = weakest }
    if let power = syntax.power, power.status != nil || resources.isEmpty {
      statuses[0] = Status(written: power.status)
    }
    for weight in syntax.weights {
      if let body = world.bodies.index(of: weight.body.value) { statuses[body] = Status(written: weight.status) }
    }
    return statuses
  }

  private mutating func members(of syntax: FactionSyntax) -> [Member] {
    var seen = NameIndex()
    var members: [Member] = []
    for case .members(let names) in syntax.items {
      for written in names {
        complainOfEmptiness(written.everyName)
        for name in written.everyName where !seen.insert(name, for: 0, in: current) {
          complain(.doubled("member of this faction", name, before: nil))
        }
        members.append(Member(names: Names(written)))
      }
    }
    return members
  }
}

extension Status {
  /// The status of that name; what has no citation of its own and says nothing is assumed.
  fileprivate init(written word: Word?) { self = word.map(Status.init) ?? .assumed }
}

extension Names {
  /// These names and what `more` adds to them.
  fileprivate func adding(_ more: Names) -> Names {
    let aliases = aliases + more.aliases.filter { !all.contains($0) }
    return Names(name, aliases: aliases, label: more.label ?? label)
  }
}
