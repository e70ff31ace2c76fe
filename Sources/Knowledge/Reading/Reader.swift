import Diagnostics
import Numbers
import Syntax

/// Makes a world of documents, in passes: first all names, then all that speaks of them, so that a text may name
/// what it declares later. What is wrong is noted and passed over; a world with mistakes is never handed out.
///
/// Each statement is read once, in the pass that needs it, and what was said is forgotten once its meaning is known.
struct Reader: Sendable {
  var world = World()
  let documents: [Document]
  /// What is wrong, by document.
  var faults: [Faults]
  /// Up to how many combinations of a space are listed.
  var mostListed = Space.mostListed
  /// Whether somebody wants to hear no more of it.
  var isStopped: @Sendable () -> Bool = { false }
  /// The index of the actor that is being read.
  var owner = 0
  /// What actors believe of options that may be read later.
  var suspicions: [Suspicion] = []
  /// Where statements are read.
  var desk = Desk()
  /// What a new faction weighs in each body.
  var blanks: (weights: ByBody<Rational>, statuses: ByBody<Status>)?
  /// The index of the document that is being read.
  var current = 0
  /// The names of each kind of thing, by ``Kind``.
  var names = Array(repeating: NameIndex(), count: Kind.allCases.count)
  /// What speaks of names, and waits for the second pass.
  private var waiting: [Site] = []
  private var actors: [Site] = []
  private var events: [Site] = []
  /// The actors of whom nothing was said so far but their names.
  private var onlyNamed: Set<Int> = []

  /// A kind of thing that has names in the whole case.
  enum Kind: Int, CaseIterable {
    case source, issue, body, actor, event

    /// What it is called.
    var word: String {
      switch self {
      case .source: "source"
      case .issue: "issue"
      case .body: "body"
      case .actor: "actor"
      case .event: "event"
      }
    }
  }

  /// A statement that was not read yet.
  struct Site {
    private let shortDocument: Int32
    private let start: UInt32
    private let end: UInt32

    var document: Int { Int(shortDocument) }
    var statement: Span { Int(start)..<Int(end) }

    init(document: Int, statement: Span) {
      (shortDocument, start, end) = (Int32(document), UInt32(statement.lowerBound), UInt32(statement.upperBound))
    }
  }

  init(_ documents: [Document]) {
    self.documents = documents
    faults = documents.map { Faults(isBroken: $0.firstBrokenByte != nil) }
    _ = names[Kind.body.rawValue].insert(Name("power", at: 0..<0), for: 0, in: 0)
    world.documents = documents.map(\.source)
  }

  mutating func read() {
    for index in documents.indices {
      current = index
      let document = documents[index]
      document.forEachStatement { enter($0, of: document) }
    }
    for site in waiting {
      current = site.document
      // What is wrong with its words was said when they were read first.
      for declaration in documents[current].read(site.statement, on: &desk, room: 0).declarations {
        fillIn(declaration)
      }
    }
    readActors(at: actors)
    checkSuspicions()
    readEvents(at: events)
    world.events.arrange(by: \.firstDay)
  }

  /// Reads the actor that is declared there.
  mutating func readActor(at site: Site) {
    if readInStages(site.statement, of: site.document) { return }
    current = site.document
    for case .actor(let actor) in declarations(at: site.statement, of: documents[current]) { read(actor) }
  }

  /// What a statement of the document says that is being read. Who reads many takes the document once: to take it out anew
  /// is to count how many hold it, for which all processors would wait.
  mutating func declarations(at statement: Span, of document: Document) -> [Declaration] {
    let (found, complaints) = document.read(
      statement, on: &desk, room: max(0, Document.mostComplaints - faults[current].words.count))
    if !complaints.isEmpty { faults[current].words += complaints }
    return found
  }

  mutating func complain(_ complaint: Diagnostic) {
    if hasRoom { faults[current].meaning.append(complaint) }
  }

  /// Complains of a name that leads nowhere; where there is no room, nothing near is looked for.
  mutating func complainOfNoSuch(_ kind: String, _ name: Name, among names: some Sequence<String>) {
    if hasRoom { complain(.noSuch(kind, name, among: names)) }
  }

  /// Complains that something is missing: not of a text whose words could not all be read, since it may stand there.
  mutating func complainOfAbsence(_ complaint: Diagnostic) {
    if hasRoom { faults[current].absences.append(complaint) }
  }

  /// Whether one more complaint would be told; to look for near names and for lines takes time.
  private var hasRoom: Bool { faults[current].count < Reader.mostComplaints }

  /// The most complaints about one document.
  static let mostComplaints = 200
}

/// What is wrong with one document.
struct Faults {
  /// Whether it is no text in UTF-8.
  let isBroken: Bool
  /// What is wrong with its words.
  var words: [Diagnostic] = []
  /// What is wrong with its meaning.
  var meaning: [Diagnostic] = []
  /// What is missing, unless it stands in words that could not be read.
  var absences: [Diagnostic] = []
  /// Names of which nothing is known, each with how it would be declared.
  var strangers: [(declaration: String, complaint: Diagnostic)] = []

  var count: Int { words.count + meaning.count + absences.count + strangers.count }

  /// All that is told of `document`, in the order of its text.
  func told(of document: Document) -> [Diagnostic] {
    if !isBroken, count == 0 { return [] }
    let isRead = !isBroken && words.isEmpty
    // What is declared in words that could not be read is no stranger.
    let unread = words.map { document.source[document.source.line(at: $0.span.lowerBound)] }
    let unknown = strangers.filter { stranger in
      let name = String(stranger.declaration.drop { $0 != " " }.dropFirst())
      return isRead || !document.source.says(stranger.declaration) && !unread.contains { $0.contains(name) }
    }.map(\.complaint)
    return (document.told(words) + meaning + unknown + (isRead ? absences : [])).sorted {
      $0.span.lowerBound < $1.span.lowerBound
    }
  }
}

// First pass: everything that can be named from elsewhere.
extension Reader {
  private mutating func enter(_ statement: Span, of document: Document) {
    switch document.opener(of: statement, on: &desk) {
    case "actor":
      if let (names, isBare) = document.names(ofActor: statement, on: &desk) { enter(names, isBare: isBare) }
      actors.append(Site(document: current, statement: statement))
    case "event": events.append(Site(document: current, statement: statement))
    default:
      for declaration in declarations(at: statement, of: document) {
        enter(declaration)
        if declaration.speaksOfNames { waiting.append(Site(document: current, statement: statement)) }
      }
    }
  }

  /// Enters an actor. What only names it may stand before its board is declared, or behind that.
  private mutating func enter(_ actor: NamesSyntax, isBare: Bool) {
    if isBare || !onlyNamed.isEmpty, let index = names[Kind.actor.rawValue].index(of: actor.name.value),
      world.actors[index].name == actor.name.value, isBare || onlyNamed.contains(index)
    {
      if !isBare { onlyNamed.remove(index) }
      return name(index, actor)
    }
    if isBare { onlyNamed.insert(world.actors.count) }
    enter(actor, of: .actor, for: world.actors.count)
    world.actors.append(Actor(names: Names(actor), phases: []))
  }

  /// Gives an actor that is known already its further names.
  private mutating func name(_ actor: Int, _ more: NamesSyntax) {
    let new = more.aliases.filter { !world.actors[actor].names.hold($0.value) }
    if let first = new.first {
      enter(NamesSyntax(first, aliases: Array(new.dropFirst())), of: .actor, for: actor)
    }
    world.actors[actor].names = world.actors[actor].names.adding(Names(more))
  }

  private mutating func enter(_ declaration: Declaration) {
    switch declaration {
    case .title(let title):
      if world.title != nil { complain(.doubled("a title", title)) }
      world.title = title.value
    case .source(let source): enter(source)
    case .issue(let issue): enter(issue)
    case .body(let body):
      if world.bodies.count == Body.most { return complain(.tooManyBodies(at: body.names.name.span)) }
      enter(body.names, of: .body, for: world.bodies.count)
      world.bodies.append(Body(names: Names(body.names), size: body.size?.value))
    case .impossible, .actor, .event: break
    }
  }

  mutating func enter(_ written: NamesSyntax, of kind: Kind, for index: Int) {
    var known = NameIndex()
    swap(&known, &names[kind.rawValue])
    enter(written, for: index, as: kind.word, among: &known)
    swap(&known, &names[kind.rawValue])
  }

  /// Enters the names of something among those of its kind; none may be empty, or stand for something else already.
  mutating func enter(
    _ written: NamesSyntax, for index: Int, as kind: String, among known: inout NameIndex, tellsLine: Bool = true
  ) {
    enter(written.name, for: index, as: kind, among: &known, tellsLine)
    for name in written.aliases { enter(name, for: index, as: kind, among: &known, tellsLine) }
  }

  private mutating func enter(
    _ name: Name, for index: Int, as kind: String, among known: inout NameIndex, _ tellsLine: Bool
  ) {
    if name.value.isBlank { complain(.emptyName(at: name.span)) }
    if known.insert(name, for: index, in: current) { return }
    complain(.doubled(kind, name, before: tellsLine ? line(of: known.site(of: name.value)) : nil))
  }

  /// The line in this document where something was written.
  private func line(of site: (span: Span, document: Int)?) -> Int? {
    guard hasRoom, let site, site.document == current, !site.span.isEmpty else { return nil }
    return documents[current].source.lineNumber(at: site.span.lowerBound)
  }

  private mutating func enter(_ source: SourceSyntax) {
    enter(NamesSyntax(source.name), of: .source, for: world.sources.count)
    let fields = source.fields.map { Source.Field(key: $0.key.description, value: $0.value.value) }
    world.sources.append(Source(names: Names(source.name.value, label: source.title.value), fields: fields))
  }

  private mutating func enter(_ issue: IssueSyntax) {
    enter(issue.names, of: .issue, for: world.issues.count)
    var seen = NameIndex(room: issue.values.count)
    var values: [Issue.Value] = []
    values.reserveCapacity(min(issue.values.count, Issue.mostValues))
    // By their places, since to take them out would be to copy them.
    for place in issue.values.indices {
      let names = issue.values[place].names
      enter(names, for: place, as: "value", among: &seen, tellsLine: false)
      if place < Issue.mostValues { values.append(Issue.Value(names: Names(names), needs: [])) }
    }
    if issue.values.count > Issue.mostValues { complain(.tooManyValues(of: issue.names.name)) }
    world.issues.append(Issue(names: Names(issue.names), values: values, ground: .assumed))
  }
}

// Second pass: what speaks of names.
extension Reader {
  private mutating func fillIn(_ declaration: Declaration) {
    switch declaration {
    case .issue(let issue): fillIn(issue)
    case .impossible(let impossible): read(impossible)
    case .title, .source, .body, .actor, .event: break
    }
  }

  private mutating func fillIn(_ syntax: IssueSyntax) {
    if syntax.values.count < 2 { complainOfAbsence(.tooFewValues(of: syntax.names.name)) }
    guard let issue = place(of: syntax.names.name, .issue) else { return }
    for (index, value) in syntax.values.enumerated() where index < world.issues[issue].values.count {
      let needs = value.needs.compactMap { find($0, .actor) }
      world.issues[issue].values[index].needs = Set(needs).sorted()
    }
    world.issues[issue].ground = ground(syntax.ground)
  }

  private mutating func read(_ syntax: ImpossibleSyntax) {
    let terms = self.terms(syntax.terms)
    if Set(terms.map(\.issue)).count < 2 { complainOfAbsence(.tooFewIssues(at: syntax.span)) }
    world.impossible.append(Impossible(terms: terms, reason: syntax.reason.map { reason($0) }))
  }

  /// The index of what is called so.
  mutating func place(of name: Name, _ kind: Kind) -> Int? { names[kind.rawValue].find(name.value) }

  mutating func find(_ name: Name, _ kind: Kind) -> Int? {
    if let found = place(of: name, kind) { return found }
    if hasRoom {
      let remedy = kind == .actor ? "one that has no board yet is named first: actor \(name.value)" : nil
      let complaint = Diagnostic.noSuch(kind.word, name, among: names[kind.rawValue].names, remedy: remedy)
      faults[current].strangers.append(("\(kind.word) \(name.value)", complaint))
    }
    return nil
  }

  mutating func reason(_ syntax: ReasonSyntax) -> Reason {
    Reason(text: syntax.text.value, citations: citations(syntax.citations))
  }

  mutating func ground(_ syntax: GroundSyntax) -> Ground {
    Ground(syntax.status.map(Status.init), syntax.reason.map { reason($0) })
  }

  mutating func citations(_ syntax: [CitationSyntax]) -> [Citation] {
    syntax.compactMap { cited in
      find(cited.source, .source).map { Citation(source: $0, place: cited.place) }
    }
  }

  /// Terms in the order of the issues, each issue once.
  mutating func terms(_ syntax: [TermSyntax]) -> [Term] {
    var (terms, isOrdered): ([Term], Bool) = ([], true)
    terms.reserveCapacity(syntax.count)
    // By their places, since to take them out would be to copy them.
    for place in syntax.indices {
      guard let issue = find(syntax[place].issue, .issue) else { continue }
      // Most stand in the order of the issues, and need not be looked for.
      let isNext = isOrdered && terms.last.map { $0.issue < issue } ?? true
      let isTwice = !isNext && terms.contains { $0.issue == issue }
      if isTwice { complain(.issueTwice(syntax[place].issue)) }
      var values: UInt64 = 0
      for choice in syntax[place].values.indices {
        if let value = value(syntax[place].values[choice], of: issue) { values |= 1 << UInt64(value) }
      }
      if let last = terms.last, issue < last.issue { isOrdered = false }
      if values != 0, !isTwice { terms.append(Term(issue: issue, values: values)) }
    }
    if !isOrdered { terms.sort { $0.issue < $1.issue } }
    return terms
  }

  mutating func value(_ name: Name, of issue: Int) -> Int? {
    if let found = world.issues[issue].values.index(of: name.value) { return found }
    complainOfNoSuch("value of \(world.issues[issue].name)", name, among: world.issues[issue].values.everyName)
    return nil
  }
}

extension Event {
  /// The first day's ordinal; those without a date come first.
  fileprivate var firstDay: Int32 { Int32(moment?.first.ordinal ?? 0) }
}

extension Array {
  /// Sorts the elements by small numbers, those of the same number in the order in which they stand. It moves each once, in
  /// place: they can be as long as they are many.
  fileprivate mutating func arrange(by number: (Element) -> Int32) {
    var wanted = indices.map { Int(number(self[$0])) << 32 | $0 }
    if wanted.indices.dropFirst().allSatisfy({ wanted[$0 - 1] < wanted[$0] }) { return }
    wanted.sort()
    withUnsafeMutableBufferPointer { elements in
      for start in elements.indices {
        // Along the circle of those each of which takes the place of the next.
        var place = start
        while case let from = wanted[place] & 0xFFFF_FFFF, from != start {
          elements.swapAt(place, from)
          wanted[place] = place
          place = from
        }
        wanted[place] = place
      }
    }
  }
}

extension Declaration {
  /// Whether something in it can be understood only once all names are known.
  fileprivate var speaksOfNames: Bool {
    switch self {
    case .issue(let issue):
      issue.values.count < 2 || issue.ground.status != nil || issue.ground.reason != nil
        || issue.values.contains { !$0.needs.isEmpty }
    case .impossible: true
    case .title, .source, .body, .actor, .event: false
    }
  }
}

extension String {
  /// Whether there is nothing in it but blanks; what begins with a visible character of ASCII tells at once.
  var isBlank: Bool {
    if let first = utf8.first, 0x21..<0x7F ~= first { return false }
    return allSatisfy(\.isWhitespace)
  }
}

extension Names {
  /// The names as written.
  init(_ syntax: NamesSyntax) {
    self.init(syntax.name.value, aliases: syntax.aliases.map(\.value), label: syntax.label?.value)
  }
}
