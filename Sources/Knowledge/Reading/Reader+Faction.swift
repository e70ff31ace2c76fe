import Diagnostics
import Numbers
import Syntax

// One faction. Where its board is like another one's, what is stated here replaces what was there.
extension Reader {
  mutating func readFactions(of syntax: PhaseSyntax, isOrdered: Bool, into board: inout Board) {
    let inherited = board.factions
    var stated = NameIndex(room: syntax.factions.count)
    board.factions.reserveCapacity(syntax.factions.count)
    // By their places, since to take them out would be to copy them.
    syntax.factions.withUnsafeBufferPointer { written in
      for place in written.indices {
        enter(written[place].names, for: 0, as: "faction on this board", among: &stated)
        if let old = inherited.index(of: written[place].names.name.value) {
          var faction = inherited[old]
          faction.names = faction.names.adding(Names(written[place].names))
          read(written[place], isNew: false, isOrdered: isOrdered, into: &faction, on: board)
          board.factions[old] = faction
        } else {
          board.factions.append(newFaction(written[place], isOrdered: isOrdered, on: board))
        }
      }
    }
    for index in board.factions.indices {
      if board.factions[index].worths == nil, board.factions[index].payments == nil { continue }
      board.factions[index].judge(on: board)
    }
    if board.factions.contains(where: { !$0.resources.isEmpty }) { enterResources(of: syntax, on: board) }
  }

  /// Resources are moved by their names, so that each name stands once on a board.
  private mutating func enterResources(of syntax: PhaseSyntax, on board: Board) {
    var known = NameIndex()
    let own = syntax.factions.filter { !$0.resources.isEmpty }
    let inherited = board.factions.filter { faction in !own.contains { faction.names.hold($0.names.name.value) } }
    for name in inherited.flatMap(\.resources).flatMap(\.names.all) {
      _ = known.insert(Name(name, at: 0..<0), for: 0, in: 0)
    }
    // The other one may stand in the phase that this one is like.
    let tellsLine = inherited.allSatisfy(\.resources.isEmpty)
    for resource in own.flatMap(\.resources) {
      enter(resource.names, for: 0, as: "resource on this board", among: &known, tellsLine: tellsLine)
    }
  }

  /// What a faction weighs of which nothing is said: of all of them the same storage, however many bodies there are.
  private var blank: (weights: ByBody<Rational>, statuses: ByBody<Status>) {
    mutating get {
      if let known = blanks, known.weights.count == world.bodies.count { return known }
      let count = world.bodies.count
      let new = (
        weights: ByBody(repeating: Rational.zero, count: count),
        statuses: ByBody(repeating: Status.assumed, count: count)
      )
      blanks = new
      return new
    }
  }

  private mutating func newFaction(_ syntax: FactionSyntax, isOrdered: Bool, on board: Board) -> Faction {
    var faction = Faction(Names(syntax.names), weights: blank.weights, statuses: blank.statuses)
    read(syntax, isNew: true, isOrdered: isOrdered, into: &faction, on: board)
    return faction
  }

  private mutating func read(
    _ syntax: FactionSyntax, isNew: Bool, isOrdered: Bool, into faction: inout Faction, on board: Board
  ) {
    if syntax.statesPower {
      readPower(of: syntax, into: &faction)
    } else if isNew, !isOrdered, syntax.weights.isEmpty {
      complainOfAbsence(.noPower(of: syntax.names.name))
    }
    if !syntax.weights.isEmpty { readWeights(of: syntax, into: &faction) }
    if !syntax.members.isEmpty { faction.members = members(of: syntax) }
    if !syntax.reasons.isEmpty { faction.reasons = syntax.reasons.map { reason($0) } }
    readWish(of: syntax, isNew: isNew, into: &faction, on: board)
    if !syntax.conducts.isEmpty { faction.conduct = conduct(of: syntax, on: board) }
    if !syntax.amounts.isEmpty { readAmounts(of: syntax, into: &faction, on: board) }
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

  /// Its power, the sum of its resources where no other is stated, and how far it is borne out: as a word says, else as
  /// the resources are.
  private mutating func readPower(of syntax: FactionSyntax, into faction: inout Faction) {
    if syntax.resources.isEmpty {
      faction.setInterval(nil, in: 0)
      faction.resources = []
    } else {
      readResources(of: syntax, into: &faction)
    }
    guard let stated = syntax.power else { return }
    let (interval, sum) = (interval(of: stated), faction.weights[0])
    faction.weights[0] = stated.value.value
    if interval != nil { faction.setInterval(interval, in: 0) }
    if stated.status != nil || faction.resources.isEmpty { faction.statuses[0] = Status(written: stated.status) }
    if faction.resources.isEmpty || sum == stated.value.value { return }
    if stated.status != "assumed" { complain(.resourcesDoNotAddUp(to: stated.value, sum: sum)) }
    faction.setInterval(interval, in: 0)
  }

  private mutating func readResources(of syntax: FactionSyntax, into faction: inout Faction) {
    let resources = syntax.resources.map { read($0) }
    faction.weights[0] = resources.sum(\.amount)
    // Of what is too long already, as the board will say, no ends are wanted.
    faction.setInterval(faction.weights[0].isUnwieldy ? nil : resources.interval, in: 0)
    faction.statuses[0] = resources.map(\.ground.status).max() ?? .assumed
    faction.resources = resources
  }

  private mutating func readWeights(of syntax: FactionSyntax, into faction: inout Faction) {
    var stated = Set<Int>()
    for weight in syntax.weights {
      guard let body = find(weight.body, .body) else { continue }
      if !stated.insert(body).inserted { complain(.doubled("weight in this body", weight.body, before: nil)) }
      faction.weights[body] = weight.amount.value.value
      faction.statuses[body] = Status(written: weight.amount.status)
      faction.setInterval(interval(of: weight.amount), in: body)
    }
  }

  private mutating func members(of syntax: FactionSyntax) -> [Member] {
    var seen = NameIndex()
    var members: [Member] = []
    for written in syntax.members {
      enter(written, for: 0, as: "member of this faction", among: &seen, tellsLine: false)
      members.append(Member(names: Names(written)))
    }
    return members
  }
}

extension Status {
  /// The status of that name; what has no citation of its own and says nothing is assumed.
  fileprivate init(written word: Word?) { self = word.map(Status.init) ?? .assumed }
}

extension [Resource] {
  /// What coders could defend as their sum, where one without an interval is what it is; `nil` where none has any.
  fileprivate var interval: ClosedRange<Rational>? {
    guard contains(where: { $0.interval != nil }) else { return nil }
    let (low, high) = (sum { $0.interval?.lowerBound ?? $0.amount }, sum { $0.interval?.upperBound ?? $0.amount })
    return low.isUnwieldy || high.isUnwieldy ? nil : low...high
  }

  /// The sum of what each has; where that grows too long to work with, only its beginning, which is as long.
  fileprivate func sum(_ amount: (Resource) -> Rational) -> Rational {
    var sum = Rational.zero
    for resource in self {
      sum += amount(resource)
      if sum.isUnwieldy { break }
    }
    return sum
  }
}
