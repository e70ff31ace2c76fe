import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax
import Verbs

// One side of a negotiation, played by somebody.
extension Session {
  /// Sits down as an actor, with others or with all who have a board in the phase.
  mutating func play(_ seat: SeatSyntax, in source: SourceText, for listener: Listener) throws(Complaints) {
    let (game, actors) = try placed(in: source) { () throws(Diagnostic) in try stateOutside.world.table(seat) }
    let watch = listener.watch.stopping(after: .seconds(limit))
    let table = Game(stateOutside.world, in: game, isInterrupted: watch.isInterrupted)
    let negotiation: Negotiation
    do throws(Interrupted) { negotiation = try Negotiation(table, actors, seed: seat.seed?.whole ?? 1) } catch {
      return tell([.line(Line(said(.notBegun)))], for: listener)
    }
    if activity != nil { leaveClass(for: listener) }
    (spoken, activity) = ("> \(seat.written(in: source))\n", .play(negotiation))
    tell(negotiation.opening(said), for: listener)
    try move(for: listener) { $0.goOn() }
  }

  private var negotiation: Negotiation? { if case .play(let negotiation) = activity { negotiation } else { nil } }

  /// Makes a move, and tells what comes of it.
  private mutating func move(
    for listener: Listener, _ make: (inout Negotiation) -> [Negotiation.Event]
  ) throws(Complaints) {
    guard var negotiation else { return }
    let events = make(&negotiation)
    activity = .play(negotiation)
    tell(events.map { .line(Line(said(negotiation.told($0)))) }, for: listener)
    guard let end = negotiation.end else { return }
    var signed: Negotiation.Draft?
    for case .signed(let draft) in events where end == .ratified { signed = draft }
    debrief(negotiation, signed, for: listener)
  }

  /// Leaves the table before the end.
  mutating func rise(for listener: Listener) {
    guard let negotiation else { return }
    tell([.line(Line(said(.rose)))], for: listener)
    debrief(negotiation, nil, for: listener)
  }

  /// Tells what each side has, and what could have been had, and ends the play. However long that took, there is time for it.
  private mutating func debrief(_ negotiation: Negotiation, _ signed: Negotiation.Draft?, for listener: Listener) {
    activity = nil
    let isChinese = speaksChinese
    let watch = listener.watch.stopping(after: .seconds(limit))
    let game = Game(
      negotiation.game.world, in: negotiation.game.setting, isInterrupted: watch.isInterrupted)
    let blocks: [Block]
    do throws(Interrupted) {
      blocks = try negotiation.debriefing(signed, in: game) { $0.text(isChinese) }
    } catch { return tell([.line(Line(said(.cutShort)))], for: listener) }
    tell(blocks, for: listener)
  }

  /// A line that is no statement: an option to offer or to accept.
  mutating func playLine(_ text: String, for listener: Listener) throws(Complaints) {
    guard let negotiation else { return }
    let option = Name(text, at: 0..<text.utf8.count)
    let source = SourceText(text)
    if negotiation.isToOffer { return try propose(option, in: source, for: listener) }
    throw Complaints([Complaint([.acceptOrRefuse(at: option.span)], in: source)])
  }

  mutating func propose(_ option: Name, in source: SourceText, for listener: Listener) throws(Complaints) {
    guard let negotiation else { return }
    let place = try placed(in: source) { () throws(Diagnostic) in
      guard negotiation.isToOffer else { throw .acceptOrRefuse(at: option.span) }
      return try negotiation.option(option, of: negotiation.player)
    }
    try move(for: listener) { $0.propose(place) }
  }

  mutating func accept(
    _ number: Number?, at span: Span, in source: SourceText, for listener: Listener
  ) throws(Complaints) {
    guard let negotiation else { return }
    let place = try placed(in: source) { () throws(Diagnostic) in
      guard negotiation.isToAnswer else { throw .nothingOffered(at: span) }
      return try negotiation.taken(as: number, at: span)
    }
    try move(for: listener) { $0.accept(place) }
  }

  mutating func refuse(at span: Span, in source: SourceText, for listener: Listener) throws(Complaints) {
    guard let negotiation else { return }
    guard negotiation.isToAnswer else { throw Complaints([Complaint([.nothingOffered(at: span)], in: source)]) }
    try move(for: listener) { $0.refuse() }
  }

  /// Tells again what is on the table.
  mutating func tellTable(for listener: Listener) {
    guard let negotiation else { return }
    var events = [Negotiation.Event.round(negotiation.round + 1)]
    if let offer = negotiation.offer, let option = offer.options[offer.proposer] {
      events += [.offers(offer.proposer, option), .fits(negotiation.fitting)]
    } else {
      events.append(.yourTurn)
    }
    tell(events.map { .line(Line(said(negotiation.told($0)))) }, for: listener)
  }
}

extension SeatSyntax {
  /// As it was written.
  fileprivate func written(in source: SourceText) -> String { source[span] }
}

extension World {
  /// The phase that is played, and who plays, the student first.
  ///
  /// - Throws: who or what is not there.
  fileprivate func table(_ seat: SeatSyntax) throws(Diagnostic) -> (setting: Setting, actors: [Int]) {
    func actor(_ name: Name) throws(Diagnostic) -> Int {
      guard let found = actors.index(of: name.value) else {
        if let owner = owner(ofFaction: name.value)?.name {
          throw .factionNotActor(name, of: owner, hint: "for example: play as \(quoted(owner))")
        }
        throw .nobodyCalled(name, among: actors.map(\.name))
      }
      return found
    }
    let player = try actor(seat.actor)
    let numbers = actors[player].phases.map(\.number)
    guard let number = seat.phase?.whole ?? (numbers.count == 1 ? numbers[0] : nil), numbers.contains(number) else {
      throw .whichPhase(seat, of: actors[player].name, among: numbers)
    }
    let setting = setting(phase: number)
    var others = try seat.others.map { (name: Name) throws(Diagnostic) in try actor(name) }
    if others.isEmpty { others = actors.indices.filter { setting.phases[$0] != nil } }
    let all = ([player] + others).uniqued()
    if all.count < 2 { throw .nobodyToPlay(at: seat.span) }
    for actor in all {
      guard let phase = setting.phases[actor] else { throw .noBoard(of: actors[actor].name, at: seat.span) }
      if actors[actor].phases[phase].board.order != nil { throw .orderAtTheTable(actors[actor].name, at: seat.span) }
      if actors[actor].phases[phase].board.space != nil { throw .tooManyToPlay(actors[actor].name, at: seat.span) }
    }
    return (setting, all)
  }
}

extension Negotiation {
  /// The option that is written so: by its number, or by what it settles.
  ///
  /// - Throws: where there is no such option, or several.
  fileprivate func option(_ written: Name, of actor: Int) throws(Diagnostic) -> Int {
    let board = board(of: actor)
    if let number = written.value.numberOfOption {
      if let found = board.option(numbered: number) { return found }
      throw .noOption(number, at: written.span, among: board.options.map(\.number))
    }
    let terms = try game.world.terms(written)
    let found = board.options.indices.filter { place in
      terms.allSatisfy { term in
        board.options[place].terms.contains { $0.issue == term.issue && $0.values & term.values == term.values }
      }
    }
    guard found.count == 1 else { throw .notOneOption(written, found.map { board.options[$0].number }) }
    return found[0]
  }

  /// As which of the student's options an offer is taken.
  fileprivate func taken(as number: Number?, at span: Span) throws(Diagnostic) -> Int {
    let (board, fitting) = (board(of: player), fitting)
    let numbers = fitting.map { board.options[$0].number }
    guard let number else {
      if fitting.count == 1 { return fitting[0] }
      throw .whichOption(at: span, among: numbers)
    }
    guard let place = board.option(numbered: number.whole ?? -1), fitting.contains(place) else {
      throw .whichOption(at: number.span, among: numbers)
    }
    return place
  }
}

extension String {
  /// The number in `1`, `1.`, `option 1` or `选项1`; `nil` where it is something else.
  fileprivate var numberOfOption: Int? {
    let words = ["option", "options"] + Synonyms.allChinese(for: "option")
    let word = words.filter { lowercased().hasPrefix($0) }.max { $0.count < $1.count } ?? ""
    let rest = String(dropFirst(word.count)).withoutBlanks
    return Int(rest.hasSuffix(".") || rest.hasSuffix("。") ? String(rest.dropLast()) : rest)
  }
}

extension World {
  /// `troops=withdraw, talks=us-led`
  fileprivate func terms(_ written: Name) throws(Diagnostic) -> [Term] {
    var terms: [Term] = []
    for part in written.value.split(separator: ",") {
      let sides = part.split(separator: "=").map { String($0).withoutBlanks }
      guard sides.count == 2, let issue = issues.index(of: sides[0]),
        let value = issues[issue].values.index(of: sides[1])
      else { throw .noTerm(written) }
      terms.append(Term(issue: issue, values: 1 << UInt64(value)))
    }
    return terms
  }
}

// What is wrong with a move.
extension Diagnostic {
  fileprivate static func nobodyCalled(_ name: Name, among names: [String]) -> Self {
    let near = nearest(to: name.value, among: names)
    let offered = near.isEmpty ? names : near
    return Self(
      "this case has no actor ‘\(name.value)’", at: name.span,
      hints: offering(offered))
  }

  fileprivate static func whichPhase(_ seat: SeatSyntax, of name: String, among numbers: [Int]) -> Self {
    let span = seat.phase?.span ?? seat.span
    if numbers.isEmpty { return noBoard(of: name, at: span) }
    let none = seat.phase.map { "\(name) has no phase \($0.value)" } ?? "say which phase is played"
    return Self(
      "\(none); \(seat.phase == nil ? name : "it") has \(numbers.map(String.init).joined(separator: ", "))", at: span,
      hints: ["for example: play as \(quoted(name)) phase \(numbers[0])"])
  }

  fileprivate static func noBoard(of name: String, at span: Span) -> Self {
    Self("\(name) has no board there, and so nothing to negotiate", at: span)
  }

  fileprivate static func nobodyToPlay(at span: Span) -> Self {
    Self("it takes two actors with boards to negotiate, and here is but one", at: span)
  }

  fileprivate static func orderAtTheTable(_ name: String, at span: Span) -> Self {
    Self("the powers of \(name) are given only as an order, and a vote on what is signed takes numbers", at: span)
  }

  fileprivate static func tooManyToPlay(_ name: String, at span: Span) -> Self {
    Self("\(name) has more options than can be offered one by one", at: span)
  }

  fileprivate static func noOption(_ number: Int, at span: Span, among numbers: [Int]) -> Self {
    let verb = numbers.count == 1 ? "is" : "are"
    return Self(
      "your board has no option \(number)", at: span,
      hints: ["there \(verb) \(numbers.map(String.init).joined(separator: ", "))"])
  }

  fileprivate static func notOneOption(_ written: Name, _ numbers: [Int]) -> Self {
    let found = numbers.map(String.init).joined(separator: " and ")
    return Self(
      numbers.isEmpty ? "none of your options settles that" : "several of your options settle that: \(found)",
      at: written.span, hints: ["offer one by its number"])
  }

  fileprivate static func noTerm(_ written: Name) -> Self {
    Self(
      "I expected the number of one of your options, or what it settles, such as ‘troops=withdraw’", at: written.span,
      hints: ["‘options’ lists them, and ‘issues’ what can be settled"])
  }

  fileprivate static func whichOption(at span: Span, among numbers: [Int]) -> Self {
    if numbers.isEmpty { return Self("none of your options agrees with that: you can but ‘refuse’", at: span) }
    return Self(
      "you can take it as \(numbers.map(String.init).joined(separator: " or "))", at: span,
      hints: ["say which: accept \(numbers[0])"])
  }

  fileprivate static func nothingOffered(at span: Span) -> Self {
    Self("nothing is offered to you now", at: span, hints: ["it is your turn to offer: propose 1"])
  }

  fileprivate static func acceptOrRefuse(at span: Span) -> Self {
    Self("an offer waits for your answer", at: span, hints: ["say ‘accept’ or ‘refuse’; ‘again’ tells what is offered"])
  }
}
