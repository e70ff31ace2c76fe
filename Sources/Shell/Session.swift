import Answers
import Diagnostics
import Knowledge
import Rendering
import Solver
import Syntax
import Verbs

/// A case, and somebody asking about it. Text in, text out: it knows no terminal, and files only through its disk.
public struct Session: Sendable {
  /// The language of queries, and how it is explained.
  public internal(set) var lexicon = Lexicon.standard
  /// The language in which help, hints and purposes are told.
  public var language: Language {
    get { lexicon.language }
    set { (lexicon.language, edition) = (newValue, edition + 1) }
  }
  /// How answers are drawn where a query does not say.
  public private(set) var format: Format
  /// Whether somebody asked to leave.
  public internal(set) var isOver = false
  /// Whether a script goes on after a line that failed.
  public var keepsGoing: Bool
  /// Whether statements are only tried: queries are planned and not answered, and nothing is written.
  public var isTrying = false
  /// How many seconds a query may take.
  public var limit = Command.usualLimit { didSet { edition += 1 } }
  let disk: Disk
  /// The file that answers go into; `nil` where they go to the listener.
  var outlet: Outlet?
  /// The files that answers went into.
  var outlets: Set<String> = []
  var base: State
  var state: State { didSet { edition += 1 } }
  /// Counts the changes of the case, of the named queries, of the language and of the limit: while it stays the same, so
  /// do all names.
  public private(set) var edition = 0
  var past = Past()
  /// What was asked last at the prompt; `nil` where nothing was.
  var lastQuery: String?
  /// What was saved last; `nil` where nothing was since the case was loaded.
  var kept: [Document]?
  /// In which edition somebody who wanted to leave was told that something is not saved.
  var lastWarned: Int?
  /// The queries that have names.
  var lets = Lets() { didSet { edition += 1 } }
  /// The order of the quiz that was last put on paper.
  var lastSheet: QuizOrder?
  /// The switches that somebody turned.
  var switches: [Switch: Bool] = [:]
  /// The scripts that are running, the outermost first.
  var running: [String] = []
  /// How many scripts have run since the outermost of them began.
  var runs = 0
  /// Whether what is done was typed or pasted.
  private var isTyped = false
  /// Whether somebody typed it who can be asked again.
  var isAnswerable: Bool { isTyped && running.isEmpty }
  /// Whether what follows a line that failed is done all the same.
  private var goesOn: Bool { keepsGoing || isTyped && running.isEmpty }
  /// What was answered lately; `nil` where every answer is to be computed.
  var memo: Memo? = Memo()
  /// Who answers the next lines of a script beforehand.
  var crew: Crew?
  /// How many bytes of lines were answered one by one in that edition: only a long script is worth a crew.
  var lone = (edition: 0, bytes: 0)
  /// How many bytes of its case may be read anew for each of these.
  var eagerness = 2
  /// Where lessons and what is done of them come from.
  public var school = School.none
  /// What is going on in class; its words mean something only then.
  var activity: Activity? {
    didSet {
      guard (oldValue == nil) != (activity == nil) else { return }
      if oldValue == nil { recordFile = nil }
      let language = language
      edition += 1
      lexicon = activity == nil ? .standard : .inClass
      lexicon.language = language
    }
  }
  /// What was said in class last.
  var spoken = ""
  /// The file to which what is said in class is added.
  var recordFile: String?

  /// A session about the case in `source`.
  ///
  /// - Throws: every mistake in the case.
  public init(
    about source: SourceText, format: Format = .text, keepsGoing: Bool = false, disk: Disk
  ) throws(Complaints) {
    self.init(try State(source), format, keepsGoing, disk)
  }

  /// A session about a case that was read before, all of its texts.
  public init(about world: World, format: Format = .text, keepsGoing: Bool = false, disk: Disk) {
    self.init(State(world), format, keepsGoing, disk)
  }

  private init(_ state: State, _ format: Format, _ keepsGoing: Bool, _ disk: Disk) {
    (base, self.state, self.format, self.keepsGoing, self.disk) = (state, state, format, keepsGoing, disk)
  }

  /// The world, with what is supposed of it.
  public var world: World { state.world }

  /// The name of the text that the case stands in; `nil` where it has none.
  public var caseName: String? { state.documents.first?.source.name }

  /// What is supposed for all queries, as it was written.
  public var suppositions: [String] { state.suppositions.map(\.text) }
}

// Reading and doing.
extension Session {
  /// Does what `source` says, statement by statement, and reports as it goes; declarations that follow each other
  /// are taken in together, all or none.
  ///
  /// - Returns: whether all went well. After a statement that fails, the rest is left undone unless the session
  ///   ``keepsGoing``.
  @discardableResult
  public mutating func run(_ source: SourceText, for listener: Listener) -> Bool {
    var (isWell, declared) = runSentences(of: source, for: listener)
    if isWell || goesOn { isWell = declare(&declared, in: source, for: listener) && isWell }
    return isWell
  }

  /// Likewise for what somebody has typed or pasted, who sees what fails, and wants the rest all the same. A script that
  /// this runs stops where any other would.
  @discardableResult
  public mutating func run(typed source: SourceText, for listener: Listener) -> Bool {
    isTyped = true
    defer { isTyped = false }
    return run(source, for: listener)
  }

  /// Likewise, where more of the text is to come: declarations at its end wait for what follows them.
  ///
  /// - Returns: whether all went well, and where the declarations begin that were left.
  public mutating func runPart(_ source: SourceText, for listener: Listener) -> (isWell: Bool, end: Int) {
    let (isWell, declared) = runSentences(of: source, for: listener)
    return (isWell, declared.first?.span.lowerBound ?? source.bytes.count)
  }

  /// Does all but the declarations at the end.
  private mutating func runSentences(
    of source: SourceText, for listener: Listener
  ) -> (isWell: Bool, declared: [Spanned<Declaration>]) {
    var reading = Reading(source, with: lexicon.patterns)
    var declared: [Spanned<Declaration>] = []
    var isWell = true
    crew?.end = 0
    while isWell || goesOn, !isOver, !listener.watch.isInterrupted() {
      let line = declared.isEmpty ? reading.line() : nil
      if let line, let heard = hear(line, of: source, for: listener) {
        reading.passOver(heard)
        continue
      }
      reading.patterns = lexicon.patterns
      if let line,
        recall(source.bytes[line], for: listener)
          || foresee(from: line, of: source, for: listener) && recall(source.bytes[line], for: listener)
      {
        reading.passOver(line)
        continue
      }
      guard let parse = reading.next() else { break }
      if case .declaration(let declaration) = parse.statement {
        declared.append(Spanned(declaration, at: parse.span))
        continue
      }
      isWell = declare(&declared, in: source, for: listener) && isWell
      guard isWell || goesOn else { break }
      var said: String?
      isWell =
        listener.report(in: lexicon) { () throws(Complaints) in said = try perform(parse, in: source, for: listener) }
        && isWell
      if let said, let line, reading.isBehind(line) { memo?.keep(said, for: source.bytes[line]) }
    }
    return (isWell, declared)
  }

  /// Says again what was said to the line lately; false where it was not asked in the same circumstances.
  private mutating func recall(_ line: ArraySlice<UInt8>, for listener: Listener) -> Bool {
    if memo == nil || outlet != nil || activity != nil { return false }
    let circumstances = Memo.Circumstances(
      edition: edition, format: format, canvas: listener.canvas, echoes: listener.echoes, limit: limit)
    guard let said = memo?.answer(to: line, circumstances) else { return false }
    remember(queryOn: line)
    listener.emit(.answer(said))
    return true
  }

  private mutating func declare(
    _ declared: inout [Spanned<Declaration>], in source: SourceText, for listener: Listener
  ) -> Bool {
    guard !declared.isEmpty else { return true }
    defer { declared = [] }
    let (old, declarations) = (state, declared)
    let isWell = listener.report(in: lexicon) { () throws(Complaints) in try state.declare(declarations, in: source) }
    if isWell {
      past.keep(old)
      if isAnswerable, old.documents.count == base.documents.count { tellWhereItStands(for: listener) }
    }
    return isWell
  }

  /// Does what a statement says.
  ///
  /// - Returns: where it is a query with an answer for the listener, all that was said.
  private mutating func perform(
    _ written: Parse, in text: SourceText, for listener: Listener
  ) throws(Complaints) -> String? {
    if let whole = aboutTheLast(written, in: text) {
      // The same words mean another query next time.
      _ = try perform(whole.parse, in: whole.source, for: listener)
      return nil
    }
    let (parse, source, _) = try lets.expanded(written, in: text, with: lexicon.patterns)
    guard case .sentence(let sentence) = parse.statement else {
      if let complaint = wordOfClass(at: parse.span, of: source) {
        throw Complaints([Complaint([complaint], in: source)])
      }
      throw Complaints([Complaint(parse.diagnostics.map { lets.hinting($0, about: parse, in: source) }, in: source)])
    }
    let echo = listener.echo(text[written.span])
    if let command = lexicon.command(of: sentence) {
      try obey(command.order(sentence), at: sentence.span, in: source, for: listener)
      return nil
    }
    let answer: Answer
    let watch = listener.watch.stopping(after: .seconds(limit))
    let plan = try plan(sentence, in: source, watch, drawnAs: format)
    if isTrying { return nil }
    do throws(Interrupted) { answer = try plan.answer() } catch {
      try stop(sentence, in: source, for: listener)
      return nil
    }
    if let refusal = answer.refusal {
      throw Complaints([Complaint([.refused(refusal, at: sentence.span)], in: source)])
    }
    let given = try give(answer, to: sentence, as: plan.format, in: source, for: listener, heeding: watch)
    remember(source[sentence.span])
    if listener.echoes { listener.emit(.answer("\n")) }
    try consider(plan, as: source[sentence.span], for: listener)
    // Where time ran out while it was drawn, something may be missing.
    if watch.isInterrupted() { return nil }
    return given.map { listener.echoes ? echo + $0 + "\n" : $0 }
  }

  func plan(
    _ sentence: Sentence, in source: SourceText, _ watch: Watch, drawnAs format: Format? = nil
  ) throws(Complaints) -> Plan {
    try placed(in: source) { () throws(Diagnostic) in
      try lexicon.plan(
        sentence, in: world, of: source, standing: suppositions, watch: watch, knowing: state.solutions,
        drawnAs: format)
    }
  }

  /// Says why a query has no answer, where it is not that somebody stopped it.
  func stop(_ query: Sentence, in source: SourceText, for listener: Listener) throws(Complaints) {
    if listener.watch.isInterrupted() { return }
    throw Complaints([Complaint([.outOfTime(query, limit: limit)], in: source)])
  }
}

/// Gives a complaint the text that it is about.
func placed<Result>(
  in source: SourceText, _ body: () throws(Diagnostic) -> Result
) throws(Complaints) -> Result {
  do throws(Diagnostic) { return try body() } catch { throw Complaints([Complaint([error], in: source)]) }
}

// Orders.
extension Session {
  private mutating func obey(
    _ order: Order, at span: Span, in source: SourceText, for listener: Listener
  ) throws(Complaints) {
    if isTrying, order.isOfAnswers { return }
    switch order {
    case .load(let file): try load(file, in: source, for: listener)
    case .save(let file): try save(file, in: source, for: listener)
    case .run(let file): try run(file, in: source, for: listener)
    case .format(let name): try setFormat(name, in: source, for: listener)
    case .output(let file): try setOutput(file, in: source, for: listener)
    case .quiz(let wanted): try quiz(wanted, at: span, in: source, for: listener)
    case .merge(let files): try merge(files, in: source, for: listener)
    case .suppose(let changes): try suppose(changes, in: source, for: listener)
    case .name(let name, let query): try self.name(name, query, in: source, for: listener)
    case .undo: try undo(at: span, in: source, for: listener)
    case .reset:
      if isChanged { past.keep(state, lets) }
      let names = lets.isEmpty ? .nothing : Told(", and no query has a name any more", "，查询也不再有名称")
      (state, lets) = (base, Lets())
      listener.note(said(Told("the case is as it was loaded", "案例恢复为载入时的样子") + names))
    case .expect(let query, let answer): try expect(query, answer, in: source, for: listener)
    case .set(let name, let state): try set(name, state, in: source, for: listener)
    case .language(let name): try setLanguage(name, in: source, for: listener)
    case .limit(let seconds): try setLimit(seconds, in: source, for: listener)
    case .history(let count): tellHistory(count, for: listener)
    case .lesson(let name): try lesson(name, in: source, for: listener)
    case .play(let seat): try play(seat, in: source, for: listener)
    case .transcript(let file): try writeRecord(file, in: source, for: listener)
    case .reply(let reply): try take(reply, at: span, in: source, for: listener)
    case .quit: leave(for: listener)
    }
  }

  private mutating func setFormat(_ name: Name?, in source: SourceText, for listener: Listener) throws(Complaints) {
    guard let name else { return listener.emit(.answer("\(format.rawValue)\n")) }
    format = try placed(in: source) { () throws(Diagnostic) in try Format(named: name) }
    listener.note(said(Told("format: \(format.rawValue)", "格式：\(format.rawValue)")))
  }

  private func expect(
    _ query: Sentence, _ wanted: Name, in source: SourceText, for listener: Listener
  ) throws(Complaints) {
    let got: String
    let plan = try plan(query, in: source, listener.watch.stopping(after: .seconds(limit)))
    if isTrying { return }
    do throws(Interrupted) { got = try plan.answer().brief() } catch {
      return try stop(query, in: source, for: listener)
    }
    if wanted.value.isPaired, wanted.value.isSaid(by: got) { return }
    throw Complaints([Complaint([.unexpected(wanted, got: got)], in: source)])
  }
}

extension Session {
  /// What the case is, in one line.
  public var greeting: String { language == .chinese ? world.chineseGreeting : world.greeting }
}

extension World {
  /// Likewise in Chinese.
  fileprivate var chineseGreeting: String {
    let boards = actors.reduce(0) { $0 + $1.phases.count }
    let players = actors.count { !$0.phases.isEmpty }
    return "\(title ?? "案例")：\(players) 个行为体，\(boards) 个棋局，\(events.count) 个事件"
  }

  fileprivate var greeting: String {
    let boards = actors.reduce(0) { $0 + $1.phases.count }
    let players = actors.count { !$0.phases.isEmpty }
    func count(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
    let played = "\(count(players, "actor")) with \(count(boards, "board"))"
    return "\(title ?? "a case"): \(played), \(count(events.count, "event"))"
  }
}
