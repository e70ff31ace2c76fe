import Diagnostics
import Numbers
import Syntax

/// Makes a world of documents, in passes: first all names, then all that speaks of them, so that a text may name
/// what it declares later. What is wrong is noted and passed over; a world with mistakes is never handed out.
struct Reader {
  var world = World()
  var complaints: [[Diagnostic]]
  let documents: [Document]
  /// The index of the document that is being read.
  var current = 0

  var sources = NameIndex()
  var issues = NameIndex()
  var bodies = NameIndex()
  var actors = NameIndex()
  var events = NameIndex()

  init(_ documents: [Document]) {
    self.documents = documents
    complaints = documents.map(\.diagnostics)
    _ = bodies.insert(Name("power", at: 0..<0), for: 0, in: 0)
    world.documents = documents.map(\.source)
  }

  mutating func read() {
    eachDeclaration { $0.enter($1) }
    eachDeclaration { if case .impossible(let impossible) = $1 { $0.read(impossible) } }
    eachDeclaration { $0.fillIn($1) }
    eachDeclaration { if case .event(let event) = $1 { $0.read(event) } }
    world.events.sort { ($0.moment?.first.ordinal ?? 0) < ($1.moment?.first.ordinal ?? 0) }
  }

  private mutating func eachDeclaration(_ body: (inout Reader, Declaration) -> Void) {
    for (index, document) in documents.enumerated() {
      current = index
      for declaration in document.declarations { body(&self, declaration) }
    }
  }

  mutating func complain(_ complaint: Diagnostic) {
    if hasRoom { complaints[current].append(complaint) }
  }

  /// Complains that something is missing: not of a text whose words could not all be read, since it may stand there.
  mutating func complainOfAbsence(_ complaint: Diagnostic) {
    if documents[current].diagnostics.isEmpty { complain(complaint) }
  }

  /// Whether one more complaint would be told; to look for near names and for lines takes time.
  private var hasRoom: Bool { complaints[current].count < Reader.mostComplaints }

  /// The most complaints about the meaning of one document.
  static let mostComplaints = 200
}

// First pass: everything that can be named from elsewhere.
extension Reader {
  private mutating func enter(_ declaration: Declaration) {
    switch declaration {
    case .title(let title):
      if world.title != nil { complain(.doubled("a title", title)) }
      world.title = title.value
    case .source(let source): enter(source)
    case .issue(let issue): enter(issue)
    case .body(let name, let label):
      enter([name], of: "body", for: world.bodies.count, in: \.bodies)
      world.bodies.append(Body(names: Names(name.value, label: label?.value)))
    case .actor(let actor):
      enter(actor.names.everyName, of: "actor", for: world.actors.count, in: \.actors)
      world.actors.append(Actor(names: Names(actor.names), phases: []))
    case .impossible, .event: break
    }
  }

  mutating func enter(_ names: [Name], of kind: String, for index: Int, in list: WritableKeyPath<Reader, NameIndex>) {
    complainOfEmptiness(names)
    for name in names where !self[keyPath: list].insert(name, for: index, in: current) {
      complain(.doubled(kind, name, before: line(of: self[keyPath: list].site(of: name.value))))
    }
  }

  mutating func complainOfEmptiness(_ names: [Name]) {
    for name in names where name.value.allSatisfy(\.isWhitespace) { complain(.emptyName(at: name.span)) }
  }

  /// The line in this document where something was written.
  func line(of site: (span: Span, document: Int)?) -> Int? {
    guard hasRoom, let site, site.document == current, !site.span.isEmpty else { return nil }
    return documents[current].source.lineNumber(at: site.span.lowerBound)
  }

  private mutating func enter(_ source: SourceSyntax) {
    enter([source.name], of: "source", for: world.sources.count, in: \.sources)
    let fields = source.fields.map { Source.Field(key: $0.key.description, value: $0.value.value) }
    world.sources.append(Source(names: Names(source.name.value, label: source.title.value), fields: fields))
  }

  private mutating func enter(_ issue: IssueSyntax) {
    enter([issue.name], of: "issue", for: world.issues.count, in: \.issues)
    var seen = NameIndex()
    for (index, value) in issue.values.enumerated() {
      complainOfEmptiness(value.names.everyName)
      for name in value.names.everyName where !seen.insert(name, for: index, in: current) {
        complain(.doubled("value", name, before: nil))
      }
    }
    if issue.values.count > Issue.mostValues { complain(.tooManyValues(of: issue.name)) }
    let values = issue.values.prefix(Issue.mostValues).map { Issue.Value(names: Names($0.names), needs: []) }
    let names = Names(issue.name.value, label: issue.label?.value)
    world.issues.append(Issue(names: names, values: values, ground: .assumed))
  }
}

// Second pass: what speaks of names.
extension Reader {
  private mutating func fillIn(_ declaration: Declaration) {
    switch declaration {
    case .issue(let issue): fillIn(issue)
    case .actor(let actor): read(actor)
    case .title, .source, .body, .impossible, .event: break
    }
  }

  private mutating func fillIn(_ syntax: IssueSyntax) {
    if syntax.values.count < 2 { complainOfAbsence(.tooFewValues(of: syntax.name)) }
    guard let issue = issues.find(syntax.name.value) else { return }
    for (index, value) in syntax.values.enumerated() where index < world.issues[issue].values.count {
      let needs = value.needs.compactMap { find($0, "actor", in: \.actors) }
      world.issues[issue].values[index].needs = Set(needs).sorted()
    }
    world.issues[issue].ground = ground(syntax.ground)
  }

  private mutating func read(_ syntax: ImpossibleSyntax) {
    let terms = self.terms(syntax.terms)
    if Set(terms.map(\.issue)).count < 2 { complain(.tooFewIssues(at: syntax.span)) }
    world.impossible.append(Impossible(terms: terms, reason: syntax.reason.map { reason($0) }))
  }

  mutating func find(_ name: Name, _ kind: String, in list: WritableKeyPath<Reader, NameIndex>) -> Int? {
    if let found = self[keyPath: list].find(name.value) { return found }
    guard hasRoom else { return nil }
    complain(.noSuch(kind, name, among: self[keyPath: list].names))
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
      find(cited.source, "source", in: \.sources).map { Citation(source: $0, place: cited.place) }
    }
  }

  /// Terms in the order of the issues, each issue once.
  mutating func terms(_ syntax: [TermSyntax]) -> [Term] {
    var terms: [Term] = []
    for written in syntax {
      guard let issue = find(written.issue, "issue", in: \.issues) else { continue }
      if terms.contains(where: { $0.issue == issue }) { complain(.issueTwice(written.issue)) }
      let values = written.values.compactMap { value($0, of: issue) }
      if !values.isEmpty { terms.append(Term(issue: issue, values: values.reduce(0) { $0 | 1 << $1 })) }
    }
    return terms.sorted { $0.issue < $1.issue }
  }

  mutating func value(_ name: Name, of issue: Int) -> Int? {
    let values = world.issues[issue].values
    if let found = values.index(of: name.value) { return found }
    complain(.noSuch("value of \(world.issues[issue].name)", name, among: values.everyName))
    return nil
  }
}

extension NamesSyntax {
  /// The name and its other names.
  var everyName: [Name] { [name] + aliases }
}

extension Names {
  /// The names as written.
  init(_ syntax: NamesSyntax) {
    self.init(syntax.name.value, aliases: syntax.aliases.map(\.value), label: syntax.label?.value)
  }
}
