import Diagnostics
import Numbers

// The declarations; grammar/world.ebnf publishes them, and a test holds the two against each other.
extension Walk {
  /// The words with which a declaration begins.
  static let declarationWords: [Word] = ["case", "source", "issue", "impossible", "body", "actor", "event"]

  mutating func declaration() throws(Stop) -> Declaration {
    let opener = token
    if take("case") { return .title(try quotation()) }
    if take("source") { return .source(try source_()) }
    if take("issue") { return .issue(try issue()) }
    if take("impossible") { return .impossible(try impossible(opener)) }
    if take("body") { return .body(name: try name(.newName), label: takeText()) }
    if take("actor") { return .actor(try actor()) }
    if take("event") { return .event(try event()) }
    try fail(.unknownStatement(token, among: Self.declarationWords.map(\.description), in: source))
  }

  private mutating func source_() throws(Stop) -> SourceSyntax {
    let (name, title) = (try name(.newName), try quotation())
    guard startsBlock else { return SourceSyntax(name: name, title: title, fields: []) }
    let fields = try block { (walk: inout Walk) throws(Stop) in try walk.field() }
    return SourceSyntax(name: name, title: title, fields: fields)
  }

  private mutating func field() throws(Stop) -> SourceSyntax.Field {
    for key: Word in ["author", "place", "url"] where take(key) {
      return SourceSyntax.Field(key: key, value: try quotation())
    }
    if take("year") {
      let year = try whole(.number)
      return SourceSyntax.Field(key: "year", value: Name(year.value.description, at: year.span))
    }
    try require("language")
    return SourceSyntax.Field(key: "language", value: try name(.newName))
  }

  private mutating func issue() throws(Stop) -> IssueSyntax {
    let (name, label) = (try name(.newName), takeText())
    try require(.colon)
    let values = try list { (walk: inout Walk) throws(Stop) in try walk.issueValue() }
    return IssueSyntax(name: name, label: label, values: values, ground: try ground())
  }

  private mutating func issueValue() throws(Stop) -> IssueSyntax.Value {
    let value = try name(.newName)
    var aliases: [Name] = []
    // A comma ends the value, so that each further name has an ‘aka’ of its own.
    while take("aka") { aliases.append(try name(.alias)) }
    let names = NamesSyntax(name: value, aliases: aliases, label: takeText())
    return IssueSyntax.Value(names: names, needs: take("needs") ? try needs() : [])
  }

  private mutating func needs() throws(Stop) -> [Name] { take("nobody") ? [] : try names_("and", .actor) }

  private mutating func names_(_ joint: Word, _ role: Role) throws(Stop) -> [Name] {
    var names = [try name(role)]
    while take(joint) { names.append(try name(role)) }
    return names
  }

  private mutating func impossible(_ opener: Token) throws(Stop) -> ImpossibleSyntax {
    let terms = try list { (walk: inout Walk) throws(Stop) in
      let issue = try walk.name(.issue)
      try walk.require(.equals)
      return TermSyntax(issue: issue, values: [try walk.name(.value)])
    }
    return ImpossibleSyntax(terms: terms, reason: try takeReason(), span: opener.span.lowerBound..<end)
  }

  private mutating func actor() throws(Stop) -> ActorSyntax {
    let names = try names()
    guard startsBlock else { return ActorSyntax(names: names, items: []) }
    let items = try block { (walk: inout Walk) throws(Stop) in
      if let rule = try walk.takeRule() { return ActorSyntax.Item.rule(rule) }
      return .phase(try walk.phase())
    }
    return ActorSyntax(names: names, items: items)
  }

  /// Whether braces follow; notes that they may.
  private var startsBlock: Bool {
    mutating get {
      expect(.sign(.leftBrace))
      return token.kind == .leftBrace
    }
  }

  /// `NAME [ aka NAME , NAME ] [ TEXT ]`
  private mutating func names() throws(Stop) -> NamesSyntax {
    let name = try name(.newName)
    let aliases = try aliases()
    return NamesSyntax(name: name, aliases: aliases, label: takeText())
  }

  private mutating func aliases() throws(Stop) -> [Name] {
    guard take("aka") else { return [] }
    return try list(while: \.isName) { (walk: inout Walk) throws(Stop) in try walk.name(.alias) }
  }

  mutating func takeRule() throws(Stop) -> RuleDeclaration? {
    let start = token.span.lowerBound
    guard take("rule") else { return nil }
    let rule = try rule()
    let span = start..<end
    return RuleDeclaration(rule: rule, ground: try ground(), span: span)
  }

  private mutating func phase() throws(Stop) -> PhaseSyntax {
    try require("phase")
    let number = try whole(.phase)
    let (dates, title) = (try takeDates(), takeText())
    let like = try takeLike()
    let items = try block { (walk: inout Walk) throws(Stop) in try walk.phaseItem() }
    return PhaseSyntax(number: number, dates: dates, title: title, like: like, items: items)
  }

  private mutating func takeDates() throws(Stop) -> PhaseSyntax.Dates? {
    expect(.role(.day))
    guard token.kind == .date else { return nil }
    let first = try day()
    try require(.range)
    return PhaseSyntax.Dates(first: first, last: try day())
  }

  private mutating func takeLike() throws(Stop) -> Number? {
    guard take("like") else { return nil }
    try require("phase")
    return try whole(.phase)
  }

  private mutating func phaseItem() throws(Stop) -> PhaseSyntax.Item {
    if take("option") { return .option(try option()) }
    if take("no-deal") { return .noDeal(NoDealSyntax(number: try whole(.option), ground: try ground())) }
    if let rule = try takeRule() { return .rule(rule) }
    let opener = token
    if take("power") { return .order(try order(opener)) }
    if take("faction") { return .faction(try faction()) }
    if take("claim") { return .claim(try claim()) }
    try require("note")
    return .note(try reason())
  }

  private mutating func order(_ opener: Token) throws(Stop) -> OrderSyntax {
    try require("order")
    let tiers = try order()
    let span = opener.span.lowerBound..<end
    return OrderSyntax(tiers: tiers, ground: try ground(), span: span)
  }

  private mutating func option() throws(Stop) -> OptionSyntax {
    let (number, label) = (try whole(.option), takeText())
    try require(.colon)
    let terms = try list { (walk: inout Walk) throws(Stop) in try walk.term() }
    return OptionSyntax(number: number, label: label, terms: terms, ground: try ground())
  }

  private mutating func term() throws(Stop) -> TermSyntax {
    let issue = try name(.issue)
    try require(.equals)
    var values = [try name(.value)]
    while take(.bar) { values.append(try name(.value)) }
    return TermSyntax(issue: issue, values: values)
  }

  /// `[ STATUS ] [ because … ]`
  private mutating func ground() throws(Stop) -> GroundSyntax {
    GroundSyntax(status: takeStatus(), reason: try takeReason())
  }

  private mutating func takeStatus() -> Word? {
    for status in Word.statuses where take(status) { return status }
    return nil
  }

  /// `because TEXT { cite … }`, if it stands here.
  private mutating func takeReason() throws(Stop) -> ReasonSyntax? { take("because") ? try reason() : nil }

  private mutating func reason() throws(Stop) -> ReasonSyntax {
    ReasonSyntax(text: try quotation(), citations: try citations())
  }

  private mutating func citations() throws(Stop) -> [CitationSyntax] {
    var found: [CitationSyntax] = []
    while take("cite") { found.append(CitationSyntax(source: try name(.source), place: place())) }
    return found
  }

  /// A place in a source runs to the next `cite`, to a brace, or to the end of the statement.
  private mutating func place() -> String {
    expect(.role(.place))
    let start = token.span.lowerBound
    while !token.endsPlace { advance() }
    return start < end ? source[start..<end] : ""
  }
}

extension Token {
  fileprivate var endsPlace: Bool {
    switch kind {
    case .newline, .end, .leftBrace, .rightBrace, .text, .unclosedText: true
    default: kind == .word && word == "cite"
    }
  }
}

// Factions, claims and events.
extension Walk {
  private mutating func faction() throws(Stop) -> FactionSyntax {
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
    return FactionSyntax(names: names, power: power, weights: weights, items: items)
  }

  private mutating func weight() throws(Stop) -> FactionSyntax.Weight {
    let amount = try number(.votes)
    try require("in")
    return FactionSyntax.Weight(amount: amount, body: try name(.body), status: takeStatus())
  }

  /// `0.6 [0.5, 0.7] imputed`
  private mutating func amount() throws(Stop) -> AmountSyntax {
    AmountSyntax(value: try number(.power), interval: try takeInterval(), status: takeStatus())
  }

  private mutating func takeInterval() throws(Stop) -> AmountSyntax.Interval? {
    guard take(.leftBracket) else { return nil }
    let low = try number(.power)
    try require(.comma)
    let high = try number(.power)
    try require(.rightBracket)
    return AmountSyntax.Interval(low: low, high: high)
  }

  private mutating func factionItem() throws(Stop) -> FactionSyntax.Item {
    if take("resource") { return .resource(try resource()) }
    if take("members") { return .members(try list { (walk: inout Walk) throws(Stop) in try walk.member() }) }
    if take("prefers") { return .prefers(RankingSyntax(tiers: try ranking(), ground: try ground())) }
    if take("values") { return .values(try values()) }
    try require("because")
    return .because(try reason())
  }

  private mutating func resource() throws(Stop) -> ResourceSyntax {
    let names = try names()
    return ResourceSyntax(names: names, amount: try amount(), reason: try takeReason())
  }

  private mutating func member() throws(Stop) -> NamesSyntax {
    let member = try name(.member)
    return NamesSyntax(name: member, aliases: takeName(.alias).map { [$0] } ?? [], label: nil)
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
  private mutating func signed() throws(Stop) -> Number {
    guard take(.minus) else { return try number(.number) }
    let number = try number(.number)
    return Number(-number.value, at: number.span.lowerBound - 1..<number.span.upperBound)
  }

  private mutating func claim() throws(Stop) -> ClaimSyntax {
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
    try require("prevail")
    let faction = try name(.faction)
    return .prevail(faction, with: take("with") ? try whole(.option) : nil)
  }

  private mutating func event() throws(Stop) -> EventSyntax {
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
    guard let days = Day.range(written: source.bytes[token.span]) else { try fail(.noSuchDay(token, in: source)) }
    advance()
    return days
  }
}

extension Day {
  /// The days of `2021-05-01`, `2021-05` or `2021`.
  fileprivate static func range(written text: ArraySlice<UInt8>) -> ClosedRange<Day>? {
    let parts = text.wholes
    guard let year = parts.first, parts.count <= 2 else { return Day(written: text).map { $0...$0 } }
    let (first, last) = parts.count == 2 ? (parts[1], parts[1]) : (1, 12)
    guard let start = Day(year: year, month: first, day: 1),
      let end = Day(year: year, month: last, day: Day.length(ofMonth: last, in: year))
    else { return nil }
    return start...end
  }
}
