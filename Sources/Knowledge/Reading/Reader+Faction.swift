import Diagnostics
import Numbers
import Syntax

// One faction. Where its board is like another one's, what is stated here replaces what was there.
extension Reader {
  mutating func readFactions(of syntax: PhaseSyntax, isOrdered: Bool, into board: inout Board) {
    let inherited = board.factions
    var stated = NameIndex()
    for case .faction(let written) in syntax.items {
      complainOfEmptiness(written.names.everyName)
      for name in written.names.everyName where !stated.insert(name, for: 0, in: current) {
        complain(.doubled("faction on this board", name, before: line(of: stated.site(of: name.value))))
      }
      let old = inherited.index(of: written.names.name.value)
      let faction = read(written, like: old.map { inherited[$0] }, isOrdered: isOrdered, on: board)
      if let old { board.factions[old] = faction } else { board.factions.append(faction) }
    }
    for index in board.factions.indices {
      guard let worths = board.factions[index].worths else { continue }
      board.factions[index].preference = worths.ranking(of: board)
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
    let reasons = syntax.items.compactMap { if case .because(let why) = $0 { reason(why) } else { nil } }
    let wish = preference(of: syntax, like: old, on: board)
    let statesPower = syntax.power != nil || !resources.isEmpty
    let names = old.map { $0.names.adding(Names(syntax.names)) } ?? Names(syntax.names)
    return Faction(
      names: names,
      weights: weights(of: syntax, power: power, like: old), statuses: statuses(of: syntax, resources, like: old),
      interval: interval,
      resources: statesPower ? resources : old?.resources ?? [],
      members: members.isEmpty ? old?.members ?? [] : members, preference: wish.preference,
      preferenceGround: wish.ground, worths: wish.worths, reasons: reasons.isEmpty ? old?.reasons ?? [] : reasons)
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

  private mutating func weights(of syntax: FactionSyntax, power: Rational, like old: Faction?) -> [Rational] {
    var weights = old?.weights ?? Array(repeating: .zero, count: world.bodies.count)
    weights[0] = power
    var stated = Set<Int>()
    for weight in syntax.weights {
      guard let body = find(weight.body, "body", in: \.bodies) else { continue }
      if !stated.insert(body).inserted { complain(.doubled("weight in this body", weight.body, before: nil)) }
      weights[body] = weight.amount.value
    }
    return weights
  }

  /// How far the weights are borne out: as a word says, else as the resources are.
  private func statuses(of syntax: FactionSyntax, _ resources: [Resource], like old: Faction?) -> [Status] {
    var statuses = old?.statuses ?? Array(repeating: .assumed, count: world.bodies.count)
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

// What it wants.
extension Reader {
  private typealias Wish = (preference: Preference, ground: Ground, worths: Worths?)

  private mutating func preference(of syntax: FactionSyntax, like old: Faction?, on board: Board) -> Wish {
    var wishes: [Wish] = []
    for item in syntax.items {
      if case .prefers(let ranking) = item {
        wishes.append((preference(ranking.tiers, on: board), ground(ranking.ground), nil))
      } else if case .values(let values) = item {
        let worths = worths(values)
        wishes.append((worths.ranking(of: board), ground(values.ground), worths))
      } else {
        continue
      }
      if wishes.count == 2 { complain(.secondPreference(of: syntax.names.name)) }
    }
    if let wish = wishes.last { return wish }
    if let old { return (old.preference, old.preferenceGround, old.worths) }
    complainOfAbsence(.noPreference(of: syntax.names.name))
    return (Preference([]), .assumed, nil)
  }

  private mutating func preference(_ tiers: [RankingSyntax.Tier], on board: Board) -> Preference {
    var found: [Diagnostic] = []
    let resolved = tiers.resolved(on: board, &found)
    for complaint in found { complain(complaint) }
    return Preference(resolved)
  }

  private mutating func worths(_ syntax: ValuesSyntax) -> Worths {
    var entries: [Worths.Entry] = []
    for worth in syntax.worths {
      guard let issue = find(worth.issue, "issue", in: \.issues), let value = value(worth.value, of: issue) else {
        continue
      }
      if entries.contains(where: { $0.issue == issue && $0.value == value }) {
        complain(.doubled("worth of this value", worth.value, before: nil))
      }
      entries.append(Worths.Entry(issue: issue, value: value, amount: worth.amount.value))
    }
    return Worths(entries: entries, reserve: syntax.reserve?.value ?? .zero)
  }
}

extension [RankingSyntax.Tier] {
  /// The tiers with the numbers resolved on `board`, where the reversion option's number stands for no-deal.
  func resolved(on board: Board, _ complaints: inout [Diagnostic]) -> [[Preference.Choice]] {
    var seen = Set<Preference.Choice>()
    return map { tier in
      var choices: [Preference.Choice] = []
      for entry in tier {
        guard let choice = entry.value.resolved(on: board) else {
          complaints.append(.rankedNothing(entry, on: board))
          continue
        }
        if choices.contains(choice), choice == .noDeal { continue }
        if !seen.insert(choice).inserted { complaints.append(.rankedTwice(entry, on: board)) }
        choices.append(choice)
      }
      return choices
    }
  }
}

extension RankingSyntax.Entry {
  fileprivate func resolved(on board: Board) -> Preference.Choice? {
    guard case .option(let number) = self else { return .noDeal }
    return board.option(numbered: number).map { $0 == board.reversion ? .noDeal : .option($0) }
  }
}

extension Worths {
  /// The ranking that follows from these worths: options of equal worth share a tier, and no-deal stands where its
  /// reserve puts it.
  func ranking(of board: Board) -> Preference {
    var tiers: [Rational: [Preference.Choice]] = [reserve: [.noDeal]]
    for index in board.options.indices where index != board.reversion {
      tiers[worth(of: board.options[index]), default: []].append(.option(index))
    }
    return Preference(tiers.sorted { $0.key > $1.key }.map(\.value))
  }
}
