import Diagnostics
import Numbers

/// Something that could be written next.
public enum Expectation: Hashable, Sendable {
  /// A word of the language.
  case word(Word)
  /// A sign such as `{`.
  case sign(Token.Kind)
  /// A name or number that stands for something.
  case role(Role)
  /// The end of the statement.
  case end
}

/// The end of a walk that cannot go on; the complaint is in ``Walk/complaints``.
struct Stop: Error {}

/// One walk over the tokens of a text. It yields three things at once: what was said, what was wrong, and what may
/// follow at the place where it stands.
struct Walk {
  let source: SourceText
  private(set) var tokens: [Token]
  /// What was read at once, where it does not stand in tokens of its own.
  private var skimmed = Skimmed()
  private(set) var position = 0
  private(set) var complaints: [Diagnostic] = []
  /// Whether something was wrong, be it told or not.
  private(set) var hasFailed = false
  /// What could stand at `position`.
  private(set) var expected: [Expectation] = []
  /// What was named so far in this statement, for completions: tokens by their places.
  private var mentions: [(role: Role, position: Int)] = []
  /// What tokens were read as, by their places; `nil` where nobody looks at the text while it is typed.
  var marks: [(position: Int, part: Part)]?
  /// Where a query begins in this statement, or could have begun.
  private(set) var queries: [Token] = []
  private var depth = 0
  /// Whether this is within braces, parentheses or another query.
  var isNested: Bool { 0 < depth }
  /// Whether the text stopped within a statement, so that nothing else is expected than what would go on with it.
  private var isCutShort = false

  /// Whether it notes what could stand where. A walk over a long text does so only once a statement has failed.
  private(set) var isNoting: Bool

  /// How many complaints are told; to look for near names takes time.
  private let room: Int

  init(_ source: SourceText, _ tokens: [Token], isNoting: Bool = true, room: Int = Walk.mostComplaints) {
    (self.source, self.tokens, self.isNoting, self.room) = (source, tokens, isNoting, room)
  }

  /// A walk over a part of `source` of which plain statements are read at once. It tells no complaint, since it sees each
  /// of these as one word; ``hasFailed`` says whether there is any.
  init(skimming span: Span, of source: SourceText, on desk: inout Desk) {
    self.init(source, desk.cut(source, in: span, skims: true), isNoting: false, room: 0)
    desk.skim?.exchange(&skimmed)
  }

  var token: Token { tokens[position] }
  /// The token after this one, for lists that may end in a comma of somebody else's.
  var following: Token { tokens[min(position + 1, tokens.count - 1)] }
  var text: String { source[token.span] }
  /// The end of what was read last.
  var end: Int { position == 0 ? 0 : tokens[position - 1].span.upperBound }

  mutating func advance() {
    position += 1
    if isNoting { expected.removeAll(keepingCapacity: true) }
  }

  mutating func expect(_ next: Expectation) { if isNoting, !isCutShort { expected.append(next) } }

  /// The order of words that the statement follows; `nil` in a declaration and within changes.
  var pattern: Pattern?

  /// The rest of the line that the statement takes as it is, once it has come there.
  var rest: Rest?

  /// Whether the statement has said in which format its answer is wanted.
  var saysFormat = false

  /// Goes on with other tokens of the text.
  mutating func goOn(with tokens: [Token]) {
    (self.tokens, position) = (tokens, 0)
    expected.removeAll(keepingCapacity: true)
  }

  mutating func beginStatement() {
    if !mentions.isEmpty { mentions.removeAll(keepingCapacity: true) }
    if !queries.isEmpty { queries.removeAll(keepingCapacity: true) }
    saysFormat = false
    if rest != nil { rest = nil }
    if pattern != nil { pattern = nil }
  }

  /// Notes that a query may begin here.
  mutating func noteQuery() { queries.append(token) }

  /// Takes the token here as such a part of the statement.
  mutating func advance(over part: Part) {
    marks?.append((position, part))
    advance()
  }

  private mutating func note(_ role: Role) {
    if isNoting { mentions.append((role, position)) }
    marks?.append((position, .name(role)))
  }

  /// What was named so far in this statement.
  var named: [(role: Role, name: Name)] { mentions.map { ($0.role, name(of: tokens[$0.position])) } }

  private func name(of token: Token) -> Name {
    Name(token.kind == .text ? unquoted(token) : source[token.span], at: token.span)
  }

  /// Gives up with the complaint that something expected is missing here.
  mutating func fail() throws(Stop) -> Never {
    try failUnread()
    let last = last
    let isAfterName = mentions.last?.position == position - 1
    let before = isAfterName || token.kind != .word || last?.word == "and" ? last : nil
    try fail(.expected(expected, insteadOf: token, after: before, in: source, usage: pattern?.shortUsage))
  }

  /// What was read last.
  private var last: Token? { position == 0 ? nil : tokens[position - 1] }

  /// Gives up where nobody will read why, since to look for near names takes time: behind the complaints that are told,
  /// and while a text is typed, when only their places count.
  mutating func failUnread() throws(Stop) {
    if !hasRoom { throw Stop() }
    if marks != nil { try fail(Diagnostic("", at: token.span)) }
  }

  /// Gives up with a complaint of its own.
  mutating func fail(_ complaint: Diagnostic) throws(Stop) -> Never {
    complain(complaint)
    throw Stop()
  }

  mutating func complain(_ complaint: Diagnostic) {
    hasFailed = true
    if hasRoom { complaints.append(complaint) }
  }

  /// The complaints so far, which are forgotten.
  mutating func takeComplaints() -> [Diagnostic] {
    defer { complaints = [] }
    return complaints
  }

  /// Whether one more complaint would be told.
  private var hasRoom: Bool { complaints.count < room }

  /// The most complaints that one text can draw.
  static let mostComplaints = 100
}

// One token at a time.
extension Walk {
  /// Takes `word` if it stands here.
  @inline(__always) mutating func take(_ word: Word) -> Bool {
    if isNoting { expect(.word(word)) }
    guard token.word == word, token.kind == .word else { return false }
    advance(over: .word)
    return true
  }

  mutating func require(_ word: Word) throws(Stop) {
    if !take(word) { try fail() }
  }

  /// Takes the sign if it stands here.
  @inline(__always) mutating func take(_ sign: Token.Kind) -> Bool {
    if isNoting { expect(.sign(sign)) }
    guard token.kind == sign else { return false }
    advance()
    return true
  }

  /// Moves the option or faction that was read at once to those of a phase, if one stands here.
  mutating func takeSkimmed(into phase: inout PhaseSyntax.Parts) -> Bool {
    guard token.kind == .skimmed else { return false }
    skimmed.move(Skimmed.Place(token.place), to: &phase)
    advance()
    return true
  }

  mutating func require(_ sign: Token.Kind) throws(Stop) {
    if !take(sign) { try fail() }
  }

  /// Takes a name if one stands here: a word that is none of the language's, or a text in quotation marks.
  mutating func takeName(_ role: Role) -> Name? {
    expect(.role(role))
    guard token.isName else { return nil }
    return named(role)
  }

  mutating func name(_ role: Role) throws(Stop) -> Name {
    if let name = takeName(role) { return name }
    if token.kind == .word { try fail(.reserved(token, role, after: last, in: source, usage: pattern?.shortUsage)) }
    try fail()
  }

  /// Takes the token here as a name, though it may be a word of the language.
  mutating func named(_ role: Role) -> Name {
    let name = name(of: token)
    note(role)
    advance()
    return name
  }

  mutating func takeText() -> Name? {
    expect(.role(.text))
    guard token.kind == .text else { return nil }
    let name = Name(unquoted(token), at: token.span)
    advance()
    return name
  }

  mutating func quotation() throws(Stop) -> Name {
    if let text = takeText() { return text }
    try fail()
  }

  /// The text between the quotation marks, which are one byte each, or three.
  private func unquoted(_ token: Token) -> String {
    let mark = source.bytes[token.span.lowerBound] == UInt8(ascii: "\"") ? 1 : 3
    return source[token.span.lowerBound + mark..<token.span.upperBound - mark]
  }

  mutating func number(_ role: Role) throws(Stop) -> Number {
    expect(.role(role))
    guard isAtNumber else { try fail() }
    let token = token
    guard let value = token.kind == .number ? value(of: token) : numeral else {
      try fail(.unreadableNumber(token, in: source))
    }
    note(role)
    advance()
    return Number(value, at: token.span)
  }

  /// What a number is; most are whole and have few digits.
  private func value(of token: Token) -> Rational? {
    var whole = 0
    for place in token.span {
      let digit = Int(source.bytes[place]) - Int(UInt8.zero)
      guard 0..<10 ~= digit, token.span.count < 19 else { return value(beyondDigitsOf: token) }
      whole = whole * 10 + digit
    }
    return Rational(whole)
  }

  private func value(beyondDigitsOf token: Token) -> Rational? {
    let plain = source.plainBytes(token.span)
    return Rational(plain) ?? (plain.allSatisfy { $0 < 0x80 } ? nil : ordinal(source[token.span].halfWidth))
  }

  /// A whole number, such as the number of an option.
  mutating func whole(_ role: Role, in range: ClosedRange<Int> = 0...Walk.largestWhole) throws(Stop) -> Number {
    let site = token.span
    let number = try number(role)
    if let whole = number.whole, 0...Walk.largestWhole ~= whole { return number }
    try fail(.notWhole(role, range, at: site))
  }

  /// The largest whole number, of draws for example.
  static let largestWhole = 1_000_000_000

  mutating func day() throws(Stop) -> Spanned<Day> {
    expect(.role(.day))
    guard token.kind == .date else { try fail() }
    guard let day = Day(written: source.plainBytes(token.span)) else {
      try fail(.noSuchDay(token, isWhole: true, in: source))
    }
    defer { advance() }
    return Spanned(day, at: token.span)
  }
}

// Many tokens.
extension Walk {
  /// One or more of what `element` reads, with commas between; a comma before something else is left alone.
  mutating func list<Element>(
    while admits: (Token) -> Bool = { _ in true }, _ element: (inout Walk) throws(Stop) -> Element
  ) throws(Stop) -> [Element] {
    var found: [Element] = []
    found.reserveCapacity(Walk.mostlyAtMost)
    found.append(try element(&self))
    while true {
      expect(.sign(.comma))
      guard token.kind == .comma, admits(following) || following.kind == .end else { return found }
      advance()
      found.append(try element(&self))
    }
  }

  /// How many elements a list or a block has room for before it grows.
  private static let mostlyAtMost = 4

  /// Statements between braces. A statement that fails is complained of and passed over; the others are read. What
  /// `takesWhole` takes is a whole statement, and is not among them.
  mutating func block<Item>(
    takesWhole: (inout Walk) -> Bool = { _ in false }, _ item: (inout Walk) throws(Stop) -> Item
  ) throws(Stop) -> [Item] {
    let opener = token
    try require(.leftBrace)
    let items = try nested(opener) { (walk: inout Walk) throws(Stop) in
      walk.statements(until: .rightBrace, takesWhole: takesWhole, item)
    }
    guard take(.rightBrace) else { try fail(.unclosed(opener, in: source)) }
    return items
  }

  /// Statements with line ends between, up to `closer` or the end of the text.
  mutating func statements<Item>(
    until closer: Token.Kind, takesWhole: (inout Walk) -> Bool = { _ in false },
    _ item: (inout Walk) throws(Stop) -> Item
  ) -> [Item] {
    var items: [Item] = []
    if closer != .end { items.reserveCapacity(Walk.mostlyAtMost) }
    while true {
      while take(.newline) {}
      if takesWhole(&self) { continue }
      if !expected.isEmpty { expected.removeAll { $0 == .sign(.newline) } }
      if token.kind == .end, closer != .end, items.isEmpty || tokens[position - 1].kind == .newline { anticipate(item) }
      if token.kind == closer || token.kind == .end { return items }
      do {
        items.append(try statement(closer, item))
      } catch {
        hasFailed = true
        isCutShort = isCutShort || token.kind == .end
        passOver(closer)
      }
    }
  }

  /// One statement to its end. Where it fails, it is walked once more to note what could have stood there.
  private mutating func statement<Item>(
    _ closer: Token.Kind, _ item: (inout Walk) throws(Stop) -> Item
  ) throws(Stop) -> Item {
    let (start, known, wasCutShort) = (position, complaints.count, isCutShort)
    beginStatement()
    do {
      let found = try item(&self)
      try endOfStatement(closer)
      return found
    } catch {
      // Where no complaint is told nobody asks what could have stood there.
      if isNoting || room <= known { throw error }
      complaints.removeLast(complaints.count - known)
      (position, isCutShort, isNoting) = (start, wasCutShort, true)
      expected.removeAll()
      defer {
        isNoting = false
        expected.removeAll()
      }
      return try statement(closer, item)
    }
  }

  /// Learns what a statement here, where the text ends, could begin with.
  private mutating func anticipate<Item>(_ item: (inout Walk) throws(Stop) -> Item) {
    let known = complaints
    _ = try? item(&self)
    complaints = known
  }

  mutating func endOfStatement(_ closer: Token.Kind) throws(Stop) {
    expect(.end)
    if token.kind != .newline, token.kind != closer, token.kind != .end { try fail() }
  }

  /// Goes to the end of the statement, over whole blocks in braces.
  mutating func passOver(_ closer: Token.Kind) {
    var open = 0
    while token.kind != .end {
      switch token.kind {
      case .leftBrace: open += 1
      case .rightBrace where open == 0 && closer == .rightBrace: return
      case .rightBrace: open = max(0, open - 1)
      case .newline where open == 0: return
      default: break
      }
      advance()
    }
  }

  /// The room of the tokens, for those of the next walk; this one is at its end.
  mutating func clear(_ desk: inout Desk) {
    swap(&tokens, &desk.used)
    skimmed.forget()
    desk.skim?.exchange(&skimmed)
  }

  /// Runs `body` one level deeper, up to a limit, so that no text can exhaust the machine's stack.
  mutating func nested<Result>(
    _ opener: Token, _ body: (inout Walk) throws(Stop) -> Result
  ) throws(Stop) -> Result {
    guard depth < Walk.deepest else { try fail(.tooDeep(opener, limit: Walk.deepest)) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// How many parentheses and braces may be open at once.
  static let deepest = 100
}

extension Token {
  /// Whether this can be a name: a text, or a word that the language does not keep for itself.
  var isName: Bool { kind == .text || kind == .word && !word.isReserved }
}

extension Day {
  /// The day written as `2021-05-01`, or `nil` where the calendar has none such.
  init?<Text: Collection<UInt8>>(written text: Text) where Text.SubSequence == Text {
    guard let (year, month, day) = text.date, let month, let day else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension Collection<UInt8> where SubSequence == Self {
  /// The year, the month and the day that stand between hyphens, the latter two where they are written.
  var date: (year: Int, month: Int?, day: Int?)? {
    var rest = self
    guard let year = rest.takeWhole() else { return nil }
    let month = rest.isEmpty ? nil : rest.takeWhole()
    let day = rest.isEmpty ? nil : rest.takeWhole()
    return rest.isEmpty ? (year, month, day) : nil
  }

  /// Takes a whole number off the front, and a hyphen behind it; none where something else stands there.
  private mutating func takeWhole() -> Int? {
    var whole = 0
    while let byte = popFirst(), byte != UInt8(ascii: "-") {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte, whole < 10_000 else { return nil }
      whole = whole * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return whole
  }
}

extension Walk {
  /// Reads one statement and goes to its end; also what could have stood where the reading ended.
  mutating func single<Item>(
    _ item: (inout Walk) throws(Stop) -> Item
  ) -> (statement: Item?, expected: [Expectation]) {
    do {
      return (try statement(.end, item), expected)
    } catch {
      defer { passOver(.end) }
      return (nil, token.kind == .end ? expected : [])
    }
  }
}
