import Diagnostics
import Numbers

// Events, and what they change.
extension PlainReading {
  /// `E65 2021-07-22 "…" by US cite lan-yang IV(3) { effect hardliners+0.1 }`
  mutating func event() -> EventSyntax? {
    guard let name = takeName(), let moment = moment(), case let text = takeText(),
      let actors = take("by") ? list({ $0.takeName() }) : [], let citations = citations()
    else { return nil }
    guard let items = take(.leftBrace) ? self.items() : [], isAtEnd else { return nil }
    return EventSyntax(
      name: name, moment: moment, text: text, actors: actors, citations: citations, items: items)
  }

  /// `2021-07-22..2021-07-24`, of which the second day may be missing.
  private mutating func moment() -> EventSyntax.Moment? {
    passBlanks()
    let start = at
    guard let first = takeDay() else { return nil }
    guard at + 1 < bytes.count, bytes[at] == .point, bytes[at + 1] == .point else {
      return EventSyntax.Moment(first: first, last: first, isAbout: false, span: start..<at)
    }
    at += 2
    guard let last = takeDay(), first <= last else { return nil }
    return EventSyntax.Moment(first: first, last: last, isAbout: false, span: start..<at)
  }

  /// Takes `2021-07-22`, if nothing but a blank, a line end or a point stands behind it.
  private mutating func takeDay() -> Day? {
    guard at + 10 <= bytes.count, at + 10 == bytes.count || bytes[at + 10].endsDay else { return nil }
    guard bytes[at + 4] == .hyphen, bytes[at + 7] == .hyphen else { return nil }
    defer { at += 10 }
    return Day(written: bytes[at..<at + 10])
  }

  /// What stands in braces, up to the closing one.
  private mutating func items() -> [EventSyntax.Item]? {
    var items: [EventSyntax.Item] = []
    passLines()
    while !take(.rightBrace) {
      guard let item = eventItem() else { return nil }
      items.append(item)
      passLines()
    }
    return items
  }

  private mutating func eventItem() -> EventSyntax.Item? {
    if take("effect") { return effect() }
    if take("because") { return reason().map { .because($0) } }
    return take("note") ? reason().map { .note($0) } : nil
  }

  private mutating func effect() -> EventSyntax.Item? {
    passBlanks()
    let start = at
    guard let (kind, end) = change() else { return nil }
    let isBounded = take("until")
    passBlanks()
    let dayStart = at
    let until = isBounded ? takeDay().map { Spanned($0, at: dayStart..<at) } : nil
    guard isBounded == (until != nil), isAtEnd else { return nil }
    return .effect(Change(kind, at: start..<end), until: until)
  }

  /// `hardliners+0.1`, `Taliban.hardliners accepts 2 and 3`, or `moderates prefers 2 > 1`, and where it ends.
  private mutating func change() -> (Change.Kind, end: Int)? {
    guard let faction = reference() else { return nil }
    if let operation = takeArithmetic() {
      guard let amount = takeNumber() else { return nil }
      return (.power(faction, PowerSyntax(operation, amount, body: nil, from: nil)), amount.span.upperBound)
    }
    if take("prefers") {
      guard let entries = ranking(), let last = entries.last else { return nil }
      return (.prefers(faction, entries), last.span.upperBound)
    }
    let accepts = take("accepts")
    guard accepts || take("rejects"), let numbers = options(), let last = numbers.last else { return nil }
    return (accepts ? .accepts(faction, numbers) : .rejects(faction, numbers), last.span.upperBound)
  }

  private mutating func reference() -> Reference? {
    guard let first = takeName() else { return nil }
    guard take(.point) else { return Reference(first) }
    return takeName().map { Reference(scope: first, $0) }
  }

  private mutating func takeArithmetic() -> Change.Arithmetic? {
    take(UInt8(ascii: "+"))
      ? .add : take(.hyphen) ? .subtract : take(.equals) ? .set : take(UInt8(ascii: "*")) ? .multiply : nil
  }

  private mutating func options() -> [Number]? { list({ $0.takeWhole() }, takesJoint: { $0.take("and") }) }
}

extension UInt8 {
  /// Whether a day ends surely before it.
  fileprivate var endsDay: Bool { self == .space || self == .lineFeed || self == .point || self == .tab }
}
