import Diagnostics
import Numbers

// Factions.
extension Walk {
  mutating func faction() throws(Stop) -> FactionSyntax {
    let names = try names()
    let power = take("power") ? try amount() : nil
    var weights: [FactionSyntax.Weight] = []
    while true {
      expect(.sign(.comma))
      guard token.kind == .comma else { break }
      advance()
      weights.append(try weight())
    }
    let items = try block { (walk: inout Walk) throws(Stop) in try walk.factionItem() }
    return FactionSyntax(names, power: power, weights: weights, items)
  }

  private mutating func weight() throws(Stop) -> FactionSyntax.Weight {
    let (number, interval) = (try number(.votes), try takeInterval(.votes))
    try require("in")
    let body = try name(.body)
    return FactionSyntax.Weight(
      amount: AmountSyntax(value: number, interval: interval, status: takeStatus()), body: body)
  }

  /// `34 [32, 36] in Senate imputed`, behind a power `0.6 [0.5, 0.7] imputed`.
  private mutating func amount() throws(Stop) -> AmountSyntax {
    AmountSyntax(value: try number(.power), interval: try takeInterval(.power), status: takeStatus())
  }

  private mutating func takeInterval(_ role: Role) throws(Stop) -> AmountSyntax.Interval? {
    guard take(.leftBracket) else { return nil }
    let low = try number(role)
    try require(.comma)
    let high = try number(role)
    try require(.rightBracket)
    return AmountSyntax.Interval(low: low, high: high)
  }

  private mutating func factionItem() throws(Stop) -> FactionSyntax.Item {
    if take("resource") { return .resource(try resource()) }
    if take("members") { return .members(try list { (walk: inout Walk) throws(Stop) in try walk.member() }) }
    if take("prefers") { return .wish(.prefers(RankingSyntax(entries: try ranking(), ground: try ground()))) }
    if take("values") { return .wish(.values(try values())) }
    if let kind = takeConduct() { return .conduct(try conduct(kind)) }
    if take("price") { return .amounts(try prices()) }
    if take("paid") { return .amounts(try payments()) }
    try require("because")
    return .because(try reason())
  }

  /// `2, 3 because "…"`, without numbers on every option.
  private mutating func conduct(_ kind: ConductSyntax.Kind) throws(Stop) -> ConductSyntax {
    expect(.role(.option))
    let numbers =
      isAtNumber ? try list { (walk: inout Walk) throws(Stop) in try walk.whole(.option) } : []
    return ConductSyntax(kind: kind, options: numbers, ground: try ground())
  }

  /// `3 for 2, 5 for 3`
  private mutating func prices() throws(Stop) -> AmountsSyntax {
    let entries = try list { (walk: inout Walk) throws(Stop) in
      let amount = try walk.number(.number)
      try walk.require("for")
      return AmountsSyntax.Entry(amount: amount, option: try walk.whole(.option))
    }
    return AmountsSyntax(kind: .price, entries: entries, ground: try ground())
  }

  /// `3 for 2, -1`
  private mutating func payments() throws(Stop) -> AmountsSyntax {
    let entries = try list { (walk: inout Walk) throws(Stop) in
      let amount = try walk.signed()
      return AmountsSyntax.Entry(amount: amount, option: walk.take("for") ? try walk.whole(.option) : nil)
    }
    return AmountsSyntax(kind: .paid, entries: entries, ground: try ground())
  }

  private mutating func resource() throws(Stop) -> ResourceSyntax {
    let names = try names()
    return ResourceSyntax(names: names, amount: try amount(), reason: try takeReason())
  }

  private mutating func member() throws(Stop) -> NamesSyntax {
    let member = try name(.member)
    return NamesSyntax(member, aliases: takeName(.alias).map { [$0] } ?? [], label: nil)
  }

  private mutating func values() throws(Stop) -> ValuesSyntax {
    let start = token.span.lowerBound
    let worths = try list { (walk: inout Walk) throws(Stop) in
      let issue = try walk.name(.issue)
      try walk.require(.equals)
      let value = try walk.name(.value)
      return ValuesSyntax.Worth(issue: issue, value: value, amount: try walk.signed())
    }
    let reserve = take("reserve") ? try signed() : nil
    let span = start..<end
    return ValuesSyntax(worths: worths, reserve: reserve, ground: try ground(), span: span)
  }

  /// A number that may be below nought.
  mutating func signed() throws(Stop) -> Number {
    let start = token.span.lowerBound
    guard take(.minus) else { return try number(.number) }
    let number = try number(.number)
    return Number(-number.value, at: start..<number.span.upperBound)
  }
}
