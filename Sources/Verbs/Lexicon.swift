import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

/// The verbs of the language and all that follows from them: parser, completion, help, grammar.
public struct Lexicon: Sendable {
  /// Every verb and every command of TwoLevel.
  public static let standard = Lexicon(Command.all)
  /// That, and what can be said in a lesson or a play alone.
  public static let inClass = Lexicon(Command.all + Command.replies)

  /// The verbs, in the order of teaching.
  public var verbs: [Verb] { Verb.catalogue.map(\.verb) }
  /// The commands to the shell.
  public let commands: [Command]
  /// The language in which it is explained.
  public var language = Language.english
  /// What the parser walks, by verb and command.
  public let patterns: Patterns

  private init(_ commands: [Command]) {
    let verbs = Verb.catalogue
    self.commands = commands
    patterns = Patterns(of: verbs.map(\.word) + commands.map(\.pattern.verb)) { place in
      place < verbs.count ? verbs[place].verb.pattern : commands[place - verbs.count].pattern
    }
  }

  /// Whether the language has a use of its own for that word, in small letters.
  public func isWord(_ word: String) -> Bool {
    let word = Synonyms.english(for: word)
    return words.contains(word) || topics.contains { $0.name == word }
  }

  /// Whether a text is a verb or a command, and nothing else.
  public func isVerb(_ text: String) -> Bool { pattern(of: text) != nil }

  /// Whether a text is a verb that asks about games, and not about other queries or what is known.
  public func canBeAskedAbout(_ text: String) -> Bool {
    guard let pattern = pattern(of: text), !pattern.holdsQuery else { return false }
    return verbs.contains { $0.pattern == pattern && $0.question.isAboutGames }
  }

  /// Whether a text is a verb behind which a query is all that has to stand, and nothing else.
  public func needsNothingButAQuery(_ text: String) -> Bool {
    let needed = pattern(of: text)?.slots.filter { !$0.isOptional } ?? []
    return needed.count == 1 && needed[0].form == .query
  }

  private func pattern(of text: String) -> Pattern? { patterns[Word(bytes: Synonyms.english(for: text).utf8)] }

  /// The words that mean something by themselves, in small letters.
  var words: Set<String> {
    let kept = Word.reserved.union(Word.statuses).union(patterns.words).map(\.description)
    return Set(kept + ["home", "none", "nobody", "order"] + Format.allCases.map(\.rawValue))
  }

  /// The verb that a sentence begins with; `nil` where it begins with a command.
  public func verb(of sentence: Sentence) -> Verb? {
    Verb.catalogue.first { $0.word == sentence.verb.value }?.verb
  }

  /// The command that a sentence begins with; `nil` where it begins with a verb.
  public func command(of sentence: Sentence) -> Command? {
    commands.first { $0.pattern.verb == sentence.verb.value }
  }
}

// From a sentence to a plan.
extension Lexicon {
  /// Resolves every name of `sentence` in `world`, and supposes in it what the sentence supposes.
  ///
  /// `standing` says what is supposed in `world` already, `known` which solutions of its games are known, and `usual` how
  /// the answer is drawn if the sentence does not say, where it is drawn and no more.
  ///
  /// - Throws: a name that leads nowhere, or a change that cannot be.
  public func plan(
    _ sentence: Sentence, in world: World, of source: SourceText, standing: [String] = [],
    watch: Watch = .nobody, knowing known: KnownTables? = nil, drawnAs usual: Format? = nil
  ) throws(Diagnostic) -> Plan {
    guard let verb = verb(of: sentence) else { preconditionFailure("a command is not a question") }
    let question = try verb.ask(sentence, world)
    let asked = sentence.asked
    let clauses = asked.clauses
    let format = try sentence.format.map { (name: Name) throws(Diagnostic) in
      Spanned(try Format(named: name), at: name.span)
    }
    let settings = try settings(for: question, clauses, world, at: sentence.subject)
    let changes = clauses.changes
    let stated = Result { () throws(Diagnostic) in try world.placed([], question.asked, settings, at: sentence.span) }
    if question.isAlongDays { try world.checkDayByDay(changes, question.asked, at: sentence.span) }
    let isPlain = changes.isEmpty || question.isAlongDays
    // Where an event cannot hold, there is a world without it all the same.
    let canBeRescued = !isPlain && changes.contains { if case .withoutEvent = $0.kind { true } else { false } }
    let before = canBeRescued ? try? stated.get() : try stated.get()
    let supposed = try isPlain ? stated.get() : world.placed(changes, question.asked, settings, at: sentence.span)
    var inquiry = Inquiry(
      wording: { asked.words(in: source) }, world: supposed, before: isPlain ? nil : before, settings: settings,
      isTimed: clauses.phase != nil || clauses.day != nil, isAtHome: clauses.isAtHome,
      supposition: changes.isEmpty ? nil : changes.map { source[$0.span].onOneLine }.joined(separator: ", "),
      standing: standing,
      stated: world, changes: changes, watch: watch, known: changes.allSatisfy(\.keepsStakes) ? known : nil)
    inquiry.language = language
    inquiry.isForReaders = sentence.queries.isEmpty && (usual.map { (format?.value ?? $0).isForReaders } ?? false)
    for query in sentence.queries.count > 1 ? sentence.queries : [] {
      inquiry.sides.append(try plan(query, in: world, of: source, standing: standing, watch: watch, knowing: known))
    }
    try inquiry.checkSpaces(for: question, at: sentence.span)
    try question.check(inquiry, at: sentence.span)
    return Plan(question: question, inquiry: inquiry, format: format)
  }

  private func settings(
    for question: any Question, _ clauses: Clauses, _ world: World, at span: Span
  ) throws(Diagnostic) -> [Setting] {
    let settings: [Setting]
    if let number = clauses.phase {
      settings = [world.setting(phase: number.whole ?? -1)]
    } else if let day = clauses.day {
      settings = [world.setting(on: day.value)]
    } else {
      settings = world.phaseNumbers.map { world.setting(phase: $0) }
    }
    if question.isAboutGames { try check(settings, for: question, clauses, world, at: span) }
    return settings
  }

  private func check(
    _ settings: [Setting], for question: any Question, _ clauses: Clauses, _ world: World, at span: Span
  ) throws(Diagnostic) {
    if world.actors.allSatisfy({ $0.phases.isEmpty }) { throw .noPhases(at: span) }
    for actor in question.asked where world.actors[actor].phases.isEmpty {
      throw .noBoards(of: world.actors[actor], at: span)
    }
    func isSeated(_ actor: Int) -> Bool { settings.contains { $0.phases[actor] != nil } }
    let missing = question.asked.first { !isSeated($0) }
    guard missing != nil || !world.actors.indices.contains(where: isSeated) else { return }
    let actor = missing.map { world.actors[$0] }
    let phases = actor?.phases ?? world.actors.flatMap(\.phases)
    if let number = clauses.phase {
      throw .noSuchPhase(number, of: actor, among: Set(phases.map(\.number)).sorted())
    }
    if let day = clauses.day { throw .noPhase(on: day, of: actor, among: phases) }
  }
}

extension World {
  /// - Throws: where the changes cannot be on any day.
  fileprivate func checkDayByDay(_ changes: [Change], _ asked: [Int], at span: Span) throws(Diagnostic) {
    var first: Diagnostic?
    for days in stretchesOfDays {
      do throws(Diagnostic) {
        _ = try placed(changes, asked, [setting(on: days.lowerBound)], at: span)
        return
      } catch { first = first ?? error }
    }
    if let first { throw first }
  }

  /// The world with changes, where a complaint without a place of its own is about the whole query.
  fileprivate func placed(
    _ changes: [Change], _ asked: [Int], _ settings: [Setting], at span: Span
  ) throws(Diagnostic) -> World {
    do throws(Diagnostic) { return try supposing(changes, asked: asked, in: settings) } catch {
      throw error.span.isEmpty ? Diagnostic(error.message, at: span, hints: error.hints) : error
    }
  }
}

extension Change {
  /// Whether it changes no more than powers, rankings and rules.
  var keepsStakes: Bool {
    switch kind {
    case .power, .transfer, .accepts, .rejects, .prefers, .reserve, .conduct, .pays, .rule, .order: true
    case .noDeal, .ties, .believes, .chief, .links, .needs, .withoutFaction, .withoutOption, .withoutEvent: false
    }
  }
}

extension Sentence {
  /// The query as it was written, without the format that is wanted of its answer.
  fileprivate func words(in source: SourceText) -> String {
    guard let format = clauses.format?.span else { return source[span] }
    let before = source[span.lowerBound..<format.lowerBound].split(separator: " ").dropLast().joined(separator: " ")
    return (before + source[format.upperBound..<span.upperBound]).trimmed
  }

  /// The query whose clauses count: the one inside, where there is just one.
  fileprivate var asked: Sentence { queries.count == 1 ? queries[0].asked : self }

  /// The format that is wanted of the answer: its own, or that of the last query inside that says one.
  fileprivate var format: Name? { clauses.format ?? queries.reversed().lazy.compactMap(\.format).first }

  /// The queries inside.
  fileprivate var queries: [Sentence] {
    slots.compactMap { if case .query(let inner) = $0 { inner } else { nil } }
  }

  /// What the sentence is about: the first thing that it names, or all of it.
  fileprivate var subject: Span {
    for case .names(let names) in slots { return names[0].span }
    return span
  }
}
