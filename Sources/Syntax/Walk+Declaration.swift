import Diagnostics
import Numbers

// The declarations; grammar/world.ebnf publishes them, and a test holds the two against each other.
extension Walk {
  /// The words with which a declaration begins.
  static let declarationWords: [Word] = ["case", "source", "issue", "impossible", "body", "actor", "event"]

  /// The words with which a statement of a case file can begin, in any block.
  static let itemWords = Set<Word>(
    declarationWords + actorWords + [
      "options", "power", "votes", "price", "paid", "because", "effect", "author", "year", "place", "url", "language",
    ])

  /// Those of an actor, but for what begins a query or is asked about in other words.
  static let actorWords: [Word] = [
    "phase", "rule", "option", "no-deal", "faction", "claim", "note", "resource", "members", "prefers", "values",
    "abstains", "absent", "chief", "ties", "believes",
  ]

  mutating func declaration() throws(Stop) -> Declaration {
    let opener = token
    if take("case") { return .title(try quotation()) }
    if take("source") { return .source(try sourceDeclaration()) }
    if take("issue") { return .issue(try issue()) }
    if take("impossible") { return .impossible(try impossible(opener)) }
    if take("body") { return .body(BodySyntax(names: try names(), size: take("of") ? try number(.votes) : nil)) }
    if take("actor") { return .actor(try actor()) }
    if take("event") { return .event(try event()) }
    try failUnread()
    let words = Self.declarationWords.map(\.description)
    try fail(.unknownStatement(token, among: words, order: .one(of: words), in: source))
  }

  private mutating func sourceDeclaration() throws(Stop) -> SourceSyntax {
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
    let names = try names()
    try require(.colon)
    let values = try list { (walk: inout Walk) throws(Stop) in try walk.issueValue() }
    return IssueSyntax(names: names, values: values, ground: try ground())
  }

  private mutating func issueValue() throws(Stop) -> IssueSyntax.Value {
    let value = try name(.newName)
    var aliases: [Name] = []
    // A comma ends the value, so that each further name has an ‘aka’ of its own.
    while take("aka") { aliases.append(try name(.alias)) }
    let names = NamesSyntax(value, aliases: aliases, label: takeText())
    return IssueSyntax.Value(names: names, needs: take("needs") ? try needs() : [])
  }

  /// Whose consent something needs.
  mutating func needs() throws(Stop) -> [Name] {
    if take("nobody") { return [] }
    var names = [try name(.actor)]
    while take("and") { names.append(try name(.actor)) }
    return names
  }

  private mutating func impossible(_ opener: Token) throws(Stop) -> ImpossibleSyntax {
    let terms = try list { (walk: inout Walk) throws(Stop) in
      let issue = try walk.name(.issue)
      try walk.require(.equals)
      return TermSyntax(issue: issue, values: Few(try walk.name(.value)))
    }
    return ImpossibleSyntax(terms: terms, reason: try takeReason(), span: opener.span.lowerBound..<end)
  }

  private mutating func actor() throws(Stop) -> ActorSyntax {
    let names = try names()
    guard startsBlock else { return ActorSyntax(names: names, items: []) }
    let items = try block { (walk: inout Walk) throws(Stop) in try walk.stage() }
    return ActorSyntax(names: names, items: items)
  }

  /// What stands between the braces of an actor.
  mutating func stage() throws(Stop) -> ActorSyntax.Item {
    if let rule = try takeRule() { return .rule(rule) }
    return .phase(try phase())
  }

  /// Whether braces follow; notes that they may.
  var startsBlock: Bool {
    mutating get {
      expect(.sign(.leftBrace))
      return token.kind == .leftBrace
    }
  }

  /// `NAME [ aka NAME , NAME ] [ TEXT ]`
  mutating func names() throws(Stop) -> NamesSyntax {
    let name = try name(.newName)
    let aliases = try aliases()
    return NamesSyntax(name, aliases: aliases, label: takeText())
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
    var parts = PhaseSyntax.Parts()
    let others = try block(takesWhole: { $0.takeSkimmed(into: &parts) }) { (walk: inout Walk) throws(Stop) in
      try walk.part()
    }
    parts.add(others)
    return PhaseSyntax(number, dates, title, like: like, parts)
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

  private mutating func part() throws(Stop) -> PhaseSyntax.Part {
    if take("option") { return .option(try option()) }
    let opener = token
    if take("options") { return .other(.everyOption(try everyOption(opener))) }
    if take("no-deal") { return .other(.noDeal(NoDealSyntax(number: try whole(.option), ground: try ground()))) }
    if let rule = try takeRule() { return .other(.rule(rule)) }
    if take("power") { return .other(.order(try order(opener))) }
    if let strategy = try takeStrategy(opener) { return .other(.strategy(strategy)) }
    if take("faction") { return .faction(try faction()) }
    if take("claim") { return .other(.claim(try claim())) }
    try require("note")
    return .other(.note(try reason()))
  }

  private mutating func takeStrategy(_ opener: Token) throws(Stop) -> StrategySyntax? {
    if take("chief") { return try strategy(.chief(chief()), from: opener) }
    if take("ties") { return try strategy(.ties(hands()), from: opener) }
    return take("believes") ? try strategy(.believes(of: name(.actor), optionsOrNothing()), from: opener) : nil
  }

  private mutating func order(_ opener: Token) throws(Stop) -> OrderSyntax {
    try require("order")
    let tiers = try order()
    let span = opener.span.lowerBound..<end
    return OrderSyntax(tiers: tiers, ground: try ground(), span: span)
  }

  private mutating func strategy(_ kind: StrategySyntax.Kind, from opener: Token) throws(Stop) -> StrategySyntax {
    let span = opener.span.lowerBound..<end
    return StrategySyntax(kind: kind, ground: try ground(), span: span)
  }

  private mutating func option() throws(Stop) -> OptionSyntax {
    let (number, label) = (try whole(.option), takeText())
    try require(.colon)
    let terms = try list { (walk: inout Walk) throws(Stop) in try walk.term() }
    return OptionSyntax(number: number, label: label, terms: terms, ground: try ground())
  }

  /// `options all [ : NAME , NAME ]`
  private mutating func everyOption(_ opener: Token) throws(Stop) -> EveryOptionSyntax {
    try require("all")
    var issues: [Name] = []
    if take(.colon) { issues = try list { (walk: inout Walk) throws(Stop) in try walk.name(.issue) } }
    let span = opener.span.lowerBound..<end
    return EveryOptionSyntax(issues: issues, ground: try ground(), span: span)
  }

  private mutating func term() throws(Stop) -> TermSyntax {
    let issue = try name(.issue)
    try require(.equals)
    var values = Few(try name(.value))
    while take(.bar) { values.append(try name(.value)) }
    return TermSyntax(issue: issue, values: values)
  }

  /// `[ STATUS ] [ because … ]`
  mutating func ground() throws(Stop) -> GroundSyntax {
    GroundSyntax(status: takeStatus(), reason: try takeReason())
  }

  mutating func takeStatus() -> Word? {
    // Mostly something else than a word follows.
    guard isNoting || token.kind == .word else { return nil }
    for status in Word.statuses where take(status) { return status }
    return nil
  }

  /// `because TEXT { cite … }`, if it stands here.
  mutating func takeReason() throws(Stop) -> ReasonSyntax? { take("because") ? try reason() : nil }

  mutating func reason() throws(Stop) -> ReasonSyntax {
    ReasonSyntax(text: try quotation(), citations: try citations())
  }

  mutating func citations() throws(Stop) -> [CitationSyntax] {
    var found: [CitationSyntax] = []
    while take("cite") { found.append(CitationSyntax(source: try name(.source), place: place())) }
    return found
  }

  /// A place in a source runs to the next `cite`, to a brace, or to the end of the statement.
  private mutating func place() -> String {
    expect(.role(.place))
    let start = token.span.lowerBound
    while !token.endsPlace { advance(over: .text) }
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

extension PhaseSyntax {
  /// One thing between its braces.
  enum Part {
    case option(OptionSyntax)
    case faction(FactionSyntax)
    case other(Item)
  }

  /// What was read of it so far.
  struct Parts {
    var options: [OptionSyntax] = []
    var factions: [FactionSyntax] = []
    fileprivate var items: [Item] = []

    /// Adds more, each at its place in the text.
    fileprivate mutating func add(_ parts: [Part]) {
      let (known, knownFactions) = (options.count, factions.count)
      for part in parts {
        switch part {
        case .option(let option): options.append(option)
        case .faction(let faction): factions.append(faction)
        case .other(let item): items.append(item)
        }
      }
      if 0 < known, known < options.count { options.sort { $0.number.span.lowerBound < $1.number.span.lowerBound } }
      if 0 < knownFactions, knownFactions < factions.count {
        factions.sort { $0.names.name.span.lowerBound < $1.names.name.span.lowerBound }
      }
    }
  }

  fileprivate init(_ number: Number, _ dates: Dates?, _ title: Name?, like: Number?, _ parts: Parts) {
    (self.number, self.dates, self.title, self.like) = (number, dates, title, like)
    (options, factions, items) = (parts.options, parts.factions, parts.items)
  }
}
