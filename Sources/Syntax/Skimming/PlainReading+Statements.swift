import Diagnostics
import Numbers

// Declarations, options and factions.
extension PlainReading {
  mutating func declaration() -> Declaration? {
    if isAt(UInt8(ascii: "i")) { return take("issue") ? issue().map { .issue($0) } : nil }
    return isAt(UInt8(ascii: "e")) && take("event") ? event().map { .event($0) } : nil
  }

  mutating func optionStatement() -> OptionSyntax? { take("option") ? option() : nil }

  mutating func factionStatement() -> FactionSyntax? { take("faction") ? faction() : nil }

  /// `talks: none, us-led needs US and Taliban`
  private mutating func issue() -> IssueSyntax? {
    guard let name = takeName(), case let label = takeText(), take(.colon), let values = list({ $0.issueValue() }),
      let ground = ground()
    else { return nil }
    return IssueSyntax(names: NamesSyntax(name, label: label), values: values, ground: ground)
  }

  private mutating func issueValue() -> IssueSyntax.Value? {
    guard let name = takeName() else { return nil }
    let names = NamesSyntax(name, label: takeText())
    guard take("needs") else { return IssueSyntax.Value(names: names, needs: []) }
    guard let needs = take("nobody") ? [] : list({ $0.takeName() }, takesJoint: { $0.take("and") }) else { return nil }
    return IssueSyntax.Value(names: names, needs: needs)
  }

  /// `1: talks=none|us-led, troops=stay`
  private mutating func option() -> OptionSyntax? {
    guard let number = takeWhole(), case let label = takeText(), take(.colon), let terms = list({ $0.term() }),
      let ground = ground()
    else { return nil }
    return OptionSyntax(number: number, label: label, terms: terms, ground: ground)
  }

  private mutating func term() -> TermSyntax? {
    guard let issue = takeName(), take(.equals), let first = takeName() else { return nil }
    var values = Few(first)
    while take(.bar) {
      guard let value = takeName() else { return nil }
      values.append(value)
    }
    return TermSyntax(issue: issue, values: values)
  }

  /// `hardliners power 0.6 { prefers 2 > 1 > no-deal }`
  private mutating func faction() -> FactionSyntax? {
    guard let name = takeName() else { return nil }
    let names = NamesSyntax(name, label: takeText())
    var power: AmountSyntax?
    if take("power") {
      guard let number = takeNumber() else { return nil }
      power = AmountSyntax(value: number, interval: nil, status: takeStatus())
    }
    guard take(.leftBrace) else { return nil }
    passLines()
    let isEmpty = at < bytes.count && bytes[at] == .rightBrace
    // A second wish is a mistake, which is for the walk to tell.
    let wish = isEmpty ? nil : wish()
    guard isEmpty == (wish == nil), case _ = passLines(), take(.rightBrace), isAtEnd else { return nil }
    return FactionSyntax(names, power: power, wish: wish)
  }

  private mutating func wish() -> WishSyntax? {
    if take("prefers") {
      guard let entries = ranking(), let ground = ground() else { return nil }
      return .prefers(RankingSyntax(entries: entries, ground: ground))
    }
    return take("values") ? values().map { .values($0) } : nil
  }

  /// `2 > 1 = 3 > no-deal`
  mutating func ranking() -> [RankingSyntax.Entry]? {
    var entries: [RankingSyntax.Entry] = []
    entries.reserveCapacity(6)
    var isLevel = false
    while let entry = entry(isLevel: isLevel) {
      entries.append(entry)
      isLevel = take(.equals)
      if !isLevel, !take(.greater) { return entries }
    }
    return nil
  }

  private mutating func entry(isLevel: Bool) -> RankingSyntax.Entry? {
    passBlanks()
    let start = at
    if let (number, end) = whole {
      at = end
      return RankingSyntax.Entry(number, isLevel: isLevel, at: start..<end)
    }
    return take("no-deal") ? RankingSyntax.Entry(nil, isLevel: isLevel, at: start..<at) : nil
  }

  /// `troops=withdraw 3, talks=none -1 reserve 2`
  private mutating func values() -> ValuesSyntax? {
    passBlanks()
    let start = at
    guard let worths = list({ $0.worth() }), let last = worths.last else { return nil }
    var (end, reserve): (Int, Number?) = (last.amount.span.upperBound, nil)
    if take("reserve") {
      guard let number = takeNumber(signed: true) else { return nil }
      (end, reserve) = (at, number)
    }
    guard let ground = ground() else { return nil }
    return ValuesSyntax(worths: worths, reserve: reserve, ground: ground, span: start..<end)
  }

  private mutating func worth() -> ValuesSyntax.Worth? {
    guard let issue = takeName(), take(.equals), let value = takeName(), let amount = takeNumber(signed: true) else {
      return nil
    }
    return ValuesSyntax.Worth(issue: issue, value: value, amount: amount)
  }
}
