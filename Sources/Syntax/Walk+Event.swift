import Diagnostics
import Numbers

// Claims and events.
extension Walk {
  mutating func claim() throws(Stop) -> ClaimSyntax {
    let statement = try statement()
    let isAtHome = take("at")
    if isAtHome { try require("home") }
    let day = take("on") ? try day() : nil
    return ClaimSyntax(statement: statement, isAtHome: isAtHome, day: day, citations: try citations())
  }

  private mutating func statement() throws(Stop) -> ClaimSyntax.Statement {
    if take("winset") {
      if take("none") { return .winset([]) }
      return .winset(try list { (walk: inout Walk) throws(Stop) in try walk.whole(.option) })
    }
    if take("outcome") { return .outcome(try whole(.option)) }
    if take("tally") { return try tally() }
    try require("prevail")
    let faction = try name(.faction)
    return .prevail(faction, with: take("with") ? try whole(.option) : nil)
  }

  private mutating func tally() throws(Stop) -> ClaimSyntax.Statement {
    let option = try whole(.option)
    try require(.colon)
    let yes = try number(.votes)
    try require("to")
    let no = try number(.votes)
    return .tally(option, yes: yes, no: no, in: take("in") ? try bodyName() : nil)
  }

  mutating func event() throws(Stop) -> EventSyntax {
    let name = try name(.newName)
    let (moment, text) = (try takeMoment(), takeText())
    let actors = take("by") ? try list { (walk: inout Walk) throws(Stop) in try walk.name(.actor) } : []
    let citations = try citations()
    guard startsBlock else {
      return EventSyntax(name: name, moment: moment, text: text, actors: actors, citations: citations, items: [])
    }
    let items = try block { (walk: inout Walk) throws(Stop) in try walk.eventItem() }
    return EventSyntax(name: name, moment: moment, text: text, actors: actors, citations: citations, items: items)
  }

  private mutating func eventItem() throws(Stop) -> EventSyntax.Item {
    if take("because") { return .because(try reason()) }
    if take("note") { return .note(try reason()) }
    try require("effect")
    let change = try change()
    return .effect(change, until: take("until") ? try day() : nil)
  }

  private mutating func takeMoment() throws(Stop) -> EventSyntax.Moment? {
    let start = token.span.lowerBound
    let isAbout = take("about")
    expect(.role(.moment))
    guard isAbout || token.kind == .date || token.kind == .number else { return nil }
    let first = try days()
    var last: Day? = first.upperBound
    if take(.range) {
      last = nil
      expect(.role(.moment))
      if token.kind == .date || token.kind == .number { last = try days().upperBound }
    }
    if let last, last < first.lowerBound { try fail(.backwards(at: start..<end)) }
    return EventSyntax.Moment(first: first.lowerBound, last: last, isAbout: isAbout, span: start..<end)
  }

  /// The days of a day, a month or a year.
  mutating func days() throws(Stop) -> ClosedRange<Day> {
    expect(.role(.moment))
    guard token.kind == .date || token.kind == .number else { try fail() }
    guard let days = Day.range(written: source.plainBytes(token.span)) else {
      try fail(.noSuchDay(token, isWhole: false, in: source))
    }
    advance()
    return days
  }
}

extension Day {
  /// The days of `2021-05-01`, `2021-05` or `2021`.
  fileprivate static func range(written text: ArraySlice<UInt8>) -> ClosedRange<Day>? {
    // A shorter number is rather the first half of a day in other words: 5 May 1979.
    guard text.count == 4 || text.contains(.hyphen), let (year, month, day) = text.date else { return nil }
    let (first, last) = (month ?? 1, month ?? 12)
    if let day { return Day(year: year, month: first, day: day).map { $0...$0 } }
    guard let start = Day(year: year, month: first, day: 1),
      let end = Day(year: year, month: last, day: Day.length(ofMonth: last, in: year))
    else { return nil }
    return start...end
  }
}
