import Diagnostics

// Queries and commands: their word order is data, given by the verbs' patterns.
extension Walk {
  mutating func statement(_ patterns: Patterns) throws(Stop) -> Statement {
    if Self.declarationWords.contains(where: { token.word == $0 && token.kind == .word }) {
      return .declaration(try declaration())
    }
    if isNoting, patterns[token.word] == nil { for word in Self.declarationWords { expect(.word(word)) } }
    return .sentence(try sentence(patterns))
  }

  mutating func sentence(_ patterns: Patterns) throws(Stop) -> Sentence {
    let verb = token
    noteQuery()
    guard verb.kind == .word, let pattern = patterns[verb.word] else {
      expectVerb(patterns)
      if verb.kind == .end || verb.kind == .newline { try fail() }
      try failUnread()
      if pattern != nil { try fail(.noQuery(verb, among: expected.words, in: source)) }
      try fail(.unknownStatement(verb, among: expected.words, order: .inQueries, in: source))
    }
    advance(over: .word)
    let outer = self.pattern
    self.pattern = pattern
    var slots: [SlotValue] = []
    for slot in pattern.orderedSlots {
      if slot.form == .rest || slot.form == .files {
        rest = Rest(role: slot.role, start: token.span.lowerBound, pattern: pattern)
      }
      slots.append(try self.slot(slot, patterns))
    }
    slots += try freeSlots(of: pattern, patterns)
    var clauses = Clauses()
    if pattern.holdsQuery {
      clauses = try closing(pattern)
    } else if pattern.takesClauses {
      var said: [Word] = []
      try take(&clauses, besides: &said)
      if let slot = pattern.trailingSlot {
        slots.append(try self.slot(slot, patterns))
        try take(&clauses, besides: &said)
      }
    }
    // At the end of a statement its own words are in question.
    if let outer { self.pattern = outer }
    return Sentence(
      verb: Spanned(verb.word, at: verb.span), slots: slots, clauses: clauses, span: verb.span.lowerBound..<end)
  }

  private mutating func expectVerb(_ patterns: Patterns) {
    guard isNoting else { return }
    for verb in patterns.words.map(\.description).sorted() { expect(.word(Word(bytes: verb.utf8))) }
  }

  /// What may stand in any order, each once, in the order of the pattern.
  private mutating func freeSlots(of pattern: Pattern, _ patterns: Patterns) throws(Stop) -> [SlotValue] {
    let slots = Array(pattern.freeSlots)
    var values = slots.map { _ in SlotValue.nothing }
    var start = -1
    while start < position {
      start = position
      for place in slots.indices where values[place] == .nothing {
        if slots[place].form == .rest, slots[place].lead.map(isHere) ?? false {
          rest = Rest(role: slots[place].role, start: following.span.lowerBound, pattern: pattern)
        }
        values[place] = try slot(slots[place], patterns)
        if start < position { break }
      }
    }
    if let place = slots.indices.first(where: { values[$0] != .nothing && slots[$0].lead.map(isHere) ?? false }) {
      try fail(.saidTwice(Word(bytes: (slots[place].lead ?? "").utf8), at: token.span))
    }
    return values
  }

  /// Whether the rest of a line ends here, since something else of the command begins that can stand in any order.
  private var beginsFreeSlot: Bool {
    guard let pattern, end < token.span.lowerBound else { return false }
    return pattern.freeSlots.contains { slot in
      slot.form == .number && following.kind == .number && slot.lead.map(isHere) ?? false
    }
  }

  private func isHere(_ lead: String) -> Bool { token.kind == .word && token.word == Word(bytes: lead.utf8) }

  /// The clauses stand with the query inside; only the format may follow what comes behind it.
  private mutating func closing(_ pattern: Pattern) throws(Stop) -> Clauses {
    var clauses = Clauses()
    guard pattern.takesClauses, let clause = takeClause(among: ["as"], besides: []) else { return clauses }
    clauses.format = try format(at: clause.span)
    return clauses
  }

  /// A statement asks for one format, however many queries it holds.
  private mutating func format(at site: Span) throws(Stop) -> Name {
    if saysFormat { try fail(.repeated("as", at: site)) }
    saysFormat = true
    return try name(.format)
  }

  private mutating func slot(_ slot: SlotPattern, _ patterns: Patterns) throws(Stop) -> SlotValue {
    if let lead = slot.lead, try !takeLead(lead) {
      if slot.isOptional { return .nothing }
      try fail()
    }
    let isOptional = slot.isOptional && slot.lead == nil
    switch slot.form {
    case .name, .names:
      return try nameSlot(slot, isOptional)
    case .number:
      expect(.role(slot.role))
      return isOptional && !isAtNumber ? .nothing : .number(try whole(slot.role, in: slot.wholes))
    case .word:
      expect(.role(slot.role))
      guard token.kind == .word || token.kind == .text, !isOptional || !beginsClause else {
        if isOptional { return .nothing }
        try fail()
      }
      return .names([named(slot.role)])
    case .days:
      return try stretch(slot, isOptional)
    case .changes:
      if isOptional, token.kind == .newline || token.kind == .end {
        expect(.role(.change))
        // What a change begins with.
        expect(.role(.faction))
        expect(.word("without"))
        return .nothing
      }
      return .changes(try changes())
    case .mark: return .mark
    case .reference: return .reference(try reference(slot.role))
    case .sweeps: return .sweeps(try list { (walk: inout Walk) throws(Stop) in try walk.sweep() })
    case .side where take("phase"): return .number(try whole(.phase))
    case .query, .side:
      let patterns = patterns.ofQueries
      return .query(try nested(token) { (walk: inout Walk) throws(Stop) in try walk.sentence(patterns) })
    case .answer:
      return try answer(slot)
    case .rest:
      return try rest(slot, isOptional)
    case .files:
      return .names(try files(slot))
    case .portion:
      return .portion(try portion(slot.role))
    }
  }

  /// `2021-04-01..2021-08-15`, `2021-04..2021-06` or `2021`
  private mutating func stretch(_ slot: SlotPattern, _ isOptional: Bool) throws(Stop) -> SlotValue {
    expect(.role(slot.role))
    let isYear = token.kind == .number && (source.plainBytes(token.span).count == 4 || following.kind == .range)
    if isOptional, token.kind != .date, !isYear { return .nothing }
    let start = token.span.lowerBound
    let first = try days()
    let last = take(.range) ? try days() : first
    return .days(Spanned(DaysSyntax(first: first.lowerBound, last: last.upperBound), at: start..<end))
  }

  /// `yes`, `"moderates with 1"`, `troops=stay, talks=open`, `{1, 2}`, `1, 2`, `1` or `39 to 55`
  mutating func answer(_ slot: SlotPattern) throws(Stop) -> SlotValue {
    expect(.role(slot.role))
    let start = token.span.lowerBound
    if token.kind == .word || token.kind == .text {
      let first = named(slot.role)
      guard take(.equals) else { return .names([first]) }
      _ = try name(.answer)
      while take(.comma) {
        _ = try name(.issue)
        try require(.equals)
        _ = try name(.answer)
      }
      return .rest(Name(source[start..<end], at: start..<end))
    }
    if token.kind == .number {
      let isOne = try list { (walk: inout Walk) throws(Stop) in try walk.number(.number) }.count == 1
      if isOne, take("to") { _ = try number(.number) }
      return .rest(Name(source[start..<end], at: start..<end))
    }
    try require(.leftBrace)
    expect(.role(.number))
    if isAtNumber { _ = try list { (walk: inout Walk) throws(Stop) in try walk.number(.number) } }
    try require(.rightBrace)
    return .rest(Name(source[start..<end], at: start..<end))
  }

  /// The words or the sign that announce a slot; of several words, the second decides.
  private mutating func takeLead(_ lead: String) throws(Stop) -> Bool {
    if lead == ":" { return take(.colon) }
    if lead == "=" { return take(.equals) }
    let words = lead.split(separator: " ").map { Word(bytes: $0.utf8) }
    guard words.count == 2 else { return take(words[0]) }
    expect(.word(words[0]))
    guard token.word == words[0], following.word == words[1] || [.end, .newline].contains(following.kind) else {
      return false
    }
    advance(over: .word)
    try require(words[1])
    return true
  }

  /// `hardliners 0..1 step 0.1`, or `US rule 1/2..3/4`
  private mutating func sweep() throws(Stop) -> SweepSyntax {
    let faction = try reference(.holder)
    let isRule = take("rule")
    let body = !isRule && take("in") ? try name(.body) : nil
    let low = try number(.power)
    try require(.range)
    let high = try number(.power)
    return SweepSyntax(
      faction: faction, isRule: isRule, body: body, low: low, high: high, step: take("step") ? try number(.power) : nil)
  }

  private mutating func nameSlot(_ slot: SlotPattern, _ isOptional: Bool) throws(Stop) -> SlotValue {
    var names: [Name] = []
    while let name = takeName(slot.role) {
      names.append(name)
      if slot.form == .name { break }
    }
    if names.isEmpty, !isOptional { names = [try name(slot.role)] }
    return names.isEmpty ? .nothing : .names(names)
  }

  private mutating func rest(_ slot: SlotPattern, _ isOptional: Bool) throws(Stop) -> SlotValue {
    expect(.role(slot.role))
    let start = token.span.lowerBound
    while token.kind != .newline, token.kind != .end, start == token.span.lowerBound || !beginsFreeSlot {
      advance(over: .text)
    }
    guard start < end else {
      if isOptional { return .nothing }
      try fail()
    }
    let text = source[start..<end]
    let isQuoted = text.count > 1 && text.hasPrefix("\"") && text.dropFirst().firstIndex(of: "\"") == text.indices.last
    return .rest(Name(isQuoted ? String(text.dropFirst().dropLast()) : text, at: start..<end))
  }

  private mutating func files(_ slot: SlotPattern) throws(Stop) -> [Name] {
    var files: [Name] = []
    while true {
      expect(.role(slot.role))
      let start = token.span.lowerBound
      rest?.start = start
      if token.kind == .newline || token.kind == .end { break }
      files.append(file())
    }
    if files.isEmpty { try fail() }
    return files
  }

  /// A text in quotation marks, or all that stands before the next blank.
  private mutating func file() -> Name {
    let (start, isText) = (token.span.lowerBound, token.kind == .text)
    repeat {
      advance(over: .text)
    } while !isText && token.span.lowerBound == end && ![.newline, .end].contains(token.kind)
    let text = source[start..<end]
    return Name(isText ? String(text.dropFirst().dropLast()) : text, at: start..<end)
  }

  /// `2 of 8`
  private mutating func portion(_ role: Role) throws(Stop) -> Portion {
    let number = try whole(role)
    try require("of")
    return Portion(number: number, count: try whole(.count))
  }

  private mutating func take(_ clauses: inout Clauses, besides said: inout [Word]) throws(Stop) {
    while let clause = takeClause(among: Self.clauseWords, besides: said) {
      if said.contains(clause.word) { try fail(.repeated(clause.word, at: clause.span)) }
      // Changes are made one after the other, so that more of them can follow.
      if clause.word != "if" { said.append(clause.word) }
      try read(clause, into: &clauses)
    }
    if let day = clauses.day, clauses.phase != nil { try fail(.phaseAndDay(at: day.span)) }
  }

  /// The words that begin a clause.
  static let clauseWords: [Word] = ["phase", "on", "at", "if", "as"]

  /// Takes the word that begins a clause; what was said already is taken too, and not expected.
  private mutating func takeClause(
    among words: [Word], besides said: [Word]
  ) -> (word: Word, span: Span)? {
    let site = token.span
    for word in words {
      if token.kind == .word, token.word == word { advance(over: .word); return (word, site) }
      let isSaid = said.contains(where: word.excludes) || word == "as" && saysFormat
      if !isSaid { expect(.word(word)) }
    }
    return nil
  }

  /// The words with which a verb goes on behind a query that it holds.
  private static let leadsBehindQueries: [Word] = ["by", "from", "with", "is", "in", "of", "draws", "seed", "shard"]

  /// Whether a clause begins here, and not just one of the words with which clauses begin.
  private var beginsClause: Bool {
    func isClauseWord(_ token: Token) -> Bool { token.kind == .word && Self.clauseWords.contains(token.word) }
    // After ‘with’ a phase can be compared; after the others the word of a clause says that they are what is asked about.
    let mayLead = isNested && token.kind == .word && Self.leadsBehindQueries.contains(token.word)
    let goesOn = token.word == "in" ? following.word == "full" : token.word == "with" || !isClauseWord(following)
    let isLead = mayLead && goesOn
    return (isClauseWord(token) && !isClauseWord(following) || isLead)
      && ![.newline, .colon, .end].contains(following.kind)
  }

  private mutating func read(_ clause: (word: Word, span: Span), into clauses: inout Clauses) throws(Stop) {
    switch clause.word {
    case "phase": clauses.phase = try whole(.phase)
    case "on": clauses.day = try day()
    case "at":
      try require("home")
      clauses.isAtHome = true
    case "if": clauses.changes += try changes()
    default: clauses.format = try format(at: clause.span)
    }
  }
}

extension Word {
  /// Whether a query cannot say both clauses.
  fileprivate func excludes(_ other: Word) -> Bool {
    self == other || self == "phase" && other == "on" || self == "on" && other == "phase"
  }
}

extension [Expectation] {
  fileprivate var words: [String] { compactMap { if case .word(let word) = $0 { "\(word)" } else { nil } } }
}

/// Whether a statement that begins with that word, in small letters, declares something.
public func isDeclarationWord(_ word: String) -> Bool { Walk.declarationWords.contains { $0.description == word } }
