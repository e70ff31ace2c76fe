import Diagnostics
import Numbers

// What may be supposed after `if`, and what an event may bring about; rules and rankings too.
extension Walk {
  mutating func changes() throws(Stop) -> [Change] {
    let outer = pattern
    pattern = nil
    defer { pattern = outer }
    return try list { (walk: inout Walk) throws(Stop) in try walk.change() }
  }

  mutating func change() throws(Stop) -> Change {
    let start = token.span.lowerBound
    let kind = take("without") ? try removal() : try edit(of: try reference(.faction))
    return Change(kind, at: start..<end)
  }

  private mutating func removal() throws(Stop) -> Change.Kind {
    if take("option") {
      let number = try whole(.option)
      return .withoutOption(number, of: take("of") ? try name(.actor) : nil)
    }
    if take("event") { return .withoutEvent(try name(.event)) }
    return .withoutFaction(try reference(.faction))
  }

  mutating func reference(_ role: Role) throws(Stop) -> Reference {
    let first = try name(role)
    guard take(.dot) else { return Reference(first) }
    return Reference(scope: first, try name(role))
  }

  private mutating func edit(of subject: Reference) throws(Stop) -> Change.Kind {
    if let operation = takeArithmetic() { return try power(of: subject, operation) }
    if take("to") { return .transfer(subject, to: try reference(.faction)) }
    if take("accepts") { return .accepts(subject, try options()) }
    if take("rejects") { return .rejects(subject, try options()) }
    if take("prefers") { return .prefers(subject, try ranking()) }
    if let conduct = takeConduct() { return .conduct(subject, conduct, try optionalNumbers()) }
    if take("links") {
      try require("phase")
      return .links(subject, phase: try whole(.phase))
    }
    if take("pays") { return try payment(by: subject) }
    if take("rule") { return .rule(subject, try rule()) }
    if take("order") { return .order(subject, try order()) }
    if take("no-deal") { return .noDeal(subject, try whole(.option)) }
    if take("reserve") { return .reserve(subject, try signed()) }
    if take("ties") { return .ties(subject, try hands()) }
    if take("believes") { return .believes(subject, of: try name(.actor), try optionsOrNothing()) }
    if take("chief") { return .chief(subject, try chief()) }
    try require("needs")
    return .needs(subject, try needs())
  }

  private mutating func takeArithmetic() -> Change.Arithmetic? {
    take(.plus) ? .add : take(.minus) ? .subtract : take(.equals) ? .set : take(.times) ? .multiply : nil
  }

  private mutating func power(of subject: Reference, _ operation: Change.Arithmetic) throws(Stop) -> Change.Kind {
    let amount = try number(.power)
    // ‘in full’ belongs to the query that the change stands in.
    let body = following.word != "full" && take("in") ? try name(.body) : nil
    let giver = operation == .add && take("from") ? try reference(.faction) : nil
    return .power(subject, PowerSyntax(operation, amount, body: body, from: giver))
  }

  /// `hands to 2 and 3`
  mutating func hands() throws(Stop) -> [Number] {
    try require("hands")
    try require("to")
    return try optionsOrNothing()
  }

  mutating func optionsOrNothing() throws(Stop) -> [Number] { take("nothing") ? [] : try options() }

  /// A faction, or `nobody`.
  mutating func chief() throws(Stop) -> Name? { take("nobody") ? nil : try name(.faction) }

  /// `centre 3 for 2`
  private mutating func payment(by payer: Reference) throws(Stop) -> Change.Kind {
    let (payee, amount) = (try reference(.faction), try number(.number))
    return .pays(payer, payee, amount, for: take("for") ? try whole(.option) : nil)
  }

  private mutating func options() throws(Stop) -> [Number] {
    var numbers = [try whole(.option)]
    while take("and") { numbers.append(try whole(.option)) }
    return numbers
  }

  mutating func takeConduct() -> ConductSyntax.Kind? {
    take("abstains") ? .abstains : take("absent") ? .absent : take("votes") ? .votes : nil
  }

  private mutating func optionalNumbers() throws(Stop) -> [Number] {
    expect(.role(.option))
    return isAtNumber ? try options() : []
  }

  /// `2 > 1 = 3 > no-deal`
  mutating func ranking() throws(Stop) -> [RankingSyntax.Entry] {
    var entries = [try entry(isLevel: false)]
    while true {
      if take(.equals) {
        entries.append(try entry(isLevel: true))
      } else if take(.greater) {
        entries.append(try entry(isLevel: false))
      } else {
        return entries
      }
    }
  }

  private mutating func entry(isLevel: Bool) throws(Stop) -> RankingSyntax.Entry {
    let site = token.span
    if take("no-deal") { return RankingSyntax.Entry(nil, isLevel: isLevel, at: site) }
    let number = try whole(.rankedOption)
    return RankingSyntax.Entry(number.whole, isLevel: isLevel, at: number.span)
  }

  /// `withdrawal > garrison = others`
  mutating func order() throws(Stop) -> [[Name]] {
    var tiers = [try level()]
    while take(.greater) { tiers.append(try level()) }
    return tiers
  }

  private mutating func level() throws(Stop) -> [Name] {
    var names = [try name(.faction)]
    while take(.equals) { names.append(try name(.faction)) }
    return names
  }

  /// A rule; `and` binds closer than `or`.
  mutating func rule() throws(Stop) -> RuleSyntax {
    var parts = [try conjunction()]
    while take("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Stop) -> RuleSyntax {
    var parts = [try ruleTerm()]
    while take("and") { parts.append(try ruleTerm()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func ruleTerm() throws(Stop) -> RuleSyntax {
    let opener = token
    if take(.leftParenthesis) {
      let rule = try nested(opener) { (walk: inout Walk) throws(Stop) in try walk.rule() }
      if !take(.rightParenthesis) { try fail() }
      return rule
    }
    if take("approval") {
      try require("of")
      return .approval(of: try name(.faction))
    }
    if take("unless") {
      let rule = try nested(opener) { (walk: inout Walk) throws(Stop) in try walk.ruleTerm() }
      try require("disapprove")
      return .unless(rule)
    }
    if take("turnout") { return .turnout(try quota(), of: take("of") ? try bodyName() : nil) }
    let quota = try quota()
    guard take("of") else { return .quota(quota, of: nil, base: nil) }
    return .quota(quota, of: try bodyName(), base: takeBase())
  }

  private mutating func takeBase() -> Spanned<Word>? {
    let site = token.span
    for base: Word in ["present", "voting"] where take(base) { return Spanned(base, at: site) }
    return nil
  }

  /// A body's name; `power` is a word of the language and names the body that every faction has.
  mutating func bodyName() throws(Stop) -> Name {
    let site = token.span
    return take("power") ? Name("power", at: site) : try name(.body)
  }

  private mutating func quota() throws(Stop) -> Spanned<QuotaSyntax> {
    let start = token.span.lowerBound
    if take("majority") { return Spanned(.majority, at: start..<end) }
    if take("unanimity") { return Spanned(.unanimity, at: start..<end) }
    let number = try number(.quota)
    if take(.percent) { return Spanned(.share(number.value / Rational(100)), at: start..<end) }
    if take("votes") { return Spanned(.votes(number.value), at: start..<end) }
    return Spanned(.share(number.value), at: start..<end)
  }
}

extension RuleSyntax {
  /// Whether a text is a rule of ratification, and nothing else.
  public static func isWhole(_ source: SourceText) -> Bool {
    var walk = Walk(source, tokens(of: source), isNoting: false, room: 0)
    guard (try? walk.rule()) != nil else { return false }
    return walk.token.kind == .end
  }
}

extension Change {
  /// The change that stands at `span` in `source`; `nil` where none does.
  public init?(writtenIn source: SourceText, at span: Span) {
    var walk = Walk(source, tokens(of: source, in: span), isNoting: false, room: 0)
    guard let change = try? walk.change() else { return nil }
    self = change
  }
}
